use madoguchi_documents::{Block, Choice, Drawing, Sheet};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{ConsentForm, FormBlank, FormPart};
use madoguchi_messages::{key, say_code, say_with};

use super::{declared, item_text, signed};
use crate::office::{Office, resting_on};
use crate::words::{date_or_blank, either, sentence, table, word};

/// What is already known of a consent; the default is a form to be filled in by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered {
    /// The principal's name.
    pub principal: String,
    /// The day.
    pub date: Option<Date>,
    /// Yes or no by the number of the item; one that is missing here is open.
    pub answers: Vec<(u8, bool)>,
    /// What is filled in this time; what is missing here is filled in by hand.
    pub blanks: Vec<(FormBlank, String)>,
    /// How it was signed, in words: a copy of a signed form has no line to sign on; empty: it has.
    pub signed: String,
    /// The signature itself, where it was drawn on the screen.
    pub drawn: Option<Drawing>,
}

/// A form on which consent is given, under its own name, item by item (同意書).
#[must_use]
pub fn consent_form(office: &Office<'_>, form: &ConsentForm, known: &Answered) -> Sheet {
    let agree = [key::OFFICE_CONSENT_AGREE, key::OFFICE_CONSENT_REFUSE];
    let answer =
        |number| known.answers.iter().find(|(of, _)| *of == number).map(|(_, given)| *given);
    let rows: Vec<Choice> =
        form.items.iter().map(|item| either(item_text(item), agree, answer(item.number))).collect();
    let mut blocks = Vec::new();
    if form.needs.contains(&FormPart::Date) {
        blocks.push(Block::Right(date_or_blank(known.date)));
    }
    blocks.push(sentence(say_with(key::OFFICE_TO_HOUSE, &[("name", office.answers())])));
    blocks.push(sentence(word(key::OFFICE_CONSENT_LEAD)));
    blocks.push(sentence(word(key::OFFICE_CONSENT_EACH)));
    let filled = |blank: &FormBlank| known.blanks.iter().find(|(of, _)| of == blank);
    let blank = |blank: &FormBlank| {
        let text = filled(blank).map(|(_, text)| text.clone()).unwrap_or_default();
        (say_code("office-consent-blank", blank.code()).to_owned(), text)
    };
    let blanks: Vec<_> = form.blanks.iter().map(blank).collect();
    blocks.extend(table(key::OFFICE_CONSENT_BLANKS, blanks));
    blocks.push(Block::Choices { heading: word(key::OFFICE_CONSENT_ITEMS), rows });
    blocks.push(sentence(word(key::OFFICE_CONSENT_WITHDRAWABLE)));
    let withdrawal = office.handling().consent.withdrawal.as_ref();
    let articles =
        office.cite_all([&form.article].into_iter().chain(withdrawal.map(|rule| &rule.article)));
    blocks.extend(resting_on(key::OFFICE_CONSENT_BY, &articles));
    if !known.signed.is_empty() {
        blocks.push(declared(key::OFFICE_CONSENT_DECLARED, &known.principal));
        let signature = (word(key::OFFICE_CONSENT_SIGNATURE), known.signed.clone());
        blocks.extend(table(key::OFFICE_CONSENT_SIGNED, vec![signature]));
        blocks.extend(known.drawn.clone().map(Block::Drawing));
    } else if form.needs.contains(&FormPart::Signature) {
        blocks.extend(signed(key::OFFICE_CONSENT_DECLARED, &known.principal));
    } else {
        let name = (word(key::OFFICE_CONSENT_PRINCIPAL_NAME), known.principal.clone());
        blocks.extend(table(key::OFFICE_CONSENT_PRINCIPAL, vec![name]));
    }
    Sheet { id: format!("consent-{}", form.id), title: form.name.clone(), blocks }
}
