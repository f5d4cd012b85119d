use madoguchi_documents::{Block, Choice, Sheet, Tick};
use madoguchi_domain::Date;
use madoguchi_domain::policy::ConsentForm;
use madoguchi_messages::{key, say_with};

use super::{item_text, signed};
use crate::office::{Office, resting_on};
use crate::words::{date_or_blank, date_or_nothing, sentence, word};

/// What is already known of a withdrawal; the default is a paper to be filled in by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Withdrawn {
    /// The principal's name.
    pub principal: String,
    /// The day on which the consent was given.
    pub consented_on: Option<Date>,
    /// The day on which it is taken back.
    pub date: Option<Date>,
    /// Numbers of the items that are taken back.
    pub items: Vec<u8>,
}

/// A paper by which consent is taken back, item by item (同意の撤回). It is signed whatever the form
/// asked for: a facility must know whose consent has ended.
#[must_use]
pub fn consent_withdrawal(office: &Office<'_>, form: &ConsentForm, known: &Withdrawn) -> Sheet {
    let row = |item| {
        let ticked = known.items.contains(&item);
        Tick { label: word(key::OFFICE_WITHDRAWAL_TAKE_BACK), ticked }
    };
    let rows: Vec<Choice> = form
        .items
        .iter()
        .map(|item| Choice { text: item_text(item), options: vec![row(item.number)] })
        .collect();
    let name = [("form", form.name.as_str())];
    let mut blocks = vec![
        Block::Right(date_or_blank(known.date)),
        sentence(say_with(key::OFFICE_TO_HOUSE, &[("name", office.answers())])),
        sentence(say_with(key::OFFICE_WITHDRAWAL_LEAD, &name)),
        Block::Choices { heading: word(key::OFFICE_WITHDRAWAL_ITEMS), rows },
    ];
    let consented = date_or_nothing(known.consented_on);
    let consented = (word(key::OFFICE_WITHDRAWAL_CONSENTED_ON), consented);
    blocks.push(Block::Table { heading: String::new(), rows: vec![consented] });
    blocks.push(sentence(word(key::OFFICE_WITHDRAWAL_EFFECT)));
    blocks.push(sentence(word(key::OFFICE_WITHDRAWAL_ALREADY)));
    if let Some(rule) = &office.handling().consent.withdrawal {
        blocks.extend(resting_on(key::OFFICE_CONSENT_BY, &office.cite(&rule.article)));
    }
    blocks.extend(signed(key::OFFICE_WITHDRAWAL_DECLARED, &known.principal));
    let lines = [
        key::OFFICE_WITHDRAWAL_RECEIVED_ON,
        key::OFFICE_WITHDRAWAL_STOPPED_ON,
        key::OFFICE_WITHDRAWAL_CHECKED_BY,
    ];
    blocks.push(Block::Office {
        heading: word(key::OFFICE_WITHDRAWAL_RECEIVED),
        lines: lines.map(word).to_vec(),
    });
    let title = say_with(key::OFFICE_WITHDRAWAL_TITLE, &name);
    Sheet { id: format!("withdrawal-{}", form.id), title, blocks }
}
