use madoguchi_documents::{Block, Sheet};
use madoguchi_domain::consent::{NoticeFacts, NoticeKind, NoticeVerdict, check_notice};
use madoguchi_domain::policy::{NoticeContent, NoticeItem, Planned, Role};
use madoguchi_domain::{CodeSet, Date};
use madoguchi_messages::{find_code, key, say, say_code, say_with};

use super::signed;
use crate::office::{Office, labelled, numbered, resting_on, role};
use crate::words::{date_or_blank, either, list, sentence, table, word};

/// What is told when information is taken in; what is empty is filled in by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Acquisition {
    /// The principal's name.
    pub principal: String,
    /// The day.
    pub date: Option<Date>,
    /// From whom it comes, where that is not the principal.
    pub source: String,
    /// What is planned with it: on that hangs which items are told.
    pub planned: CodeSet<Planned>,
    /// What it is taken in and used for.
    pub purpose: String,
    /// Why and to whom it is provided, and whether by contract.
    pub third_party: String,
    /// What is entrusted, and to whom.
    pub outsourcing: String,
    /// What is used jointly, and with whom.
    pub joint_use: String,
    /// What follows if it is not given.
    pub if_not_given: String,
    /// What else a statute asks for.
    pub by_statute: String,
    /// The principal's answer, where consent goes with it.
    pub answer: Option<bool>,
}

/// The notice on taking information in, with the consent that goes with it; none where the regulation
/// knows no such notice. Its items are the regulation's, in their order; one that is told only where
/// something is planned is left out where it is not.
#[must_use]
pub fn acquisition_notice(
    office: &Office<'_>,
    kind: NoticeKind,
    known: &Acquisition,
) -> Option<Sheet> {
    let (verdict, items) = items(office, kind, known.planned)?;
    let mut rows: Vec<(String, String)> = items
        .iter()
        .enumerate()
        .map(|(n, item)| {
            let label = say_code("office-acquisition", item.tells.code());
            let label = match items.len() {
                1 => label.to_owned(),
                _ => numbered(n + 1, label),
            };
            (label, value(office, item.tells, known))
        })
        .collect();
    if kind == NoticeKind::Indirect {
        rows.insert(0, (word(key::OFFICE_ACQUISITION_SOURCE), known.source.clone()));
    }
    let mut blocks = vec![
        Block::Right(date_or_blank(known.date)),
        sentence(match known.principal.as_str() {
            "" => word(key::OFFICE_TO_BY_HAND),
            name => say_with(key::OFFICE_TO, &[("name", name)]),
        }),
    ];
    // The window stands among what is told.
    blocks.extend(office.house());
    blocks.push(sentence(say_code("office-acquisition-lead", kind.code())));
    let articles = office.cite_all(&verdict.article);
    blocks.extend(resting_on(key::OFFICE_CONSENT_BY, &articles));
    blocks.extend(table(key::OFFICE_ACQUISITION_TOLD, rows));
    let mut code = kind.code().to_owned();
    if verdict.consent {
        code.push_str("-consent");
        let agree = [key::OFFICE_CONSENT_AGREE, key::OFFICE_CONSENT_REFUSE];
        let question = say(key::OFFICE_ACQUISITION_CONSENT_QUESTION);
        blocks.push(Block::Choices {
            heading: word(key::OFFICE_ACQUISITION_CONSENT),
            rows: vec![either(question, agree, known.answer)],
        });
        blocks.extend(signed(key::OFFICE_CONSENT_DECLARED, &known.principal));
    }
    let title = find_code("office-acquisition-title", &code).map_or("", say).to_owned();
    Some(Sheet { id: format!("acquisition-{}", kind.code()), title, blocks })
}

/// The items that the rules want told: those that a notice without any would lack.
fn items(
    office: &Office<'_>,
    kind: NoticeKind,
    planned: CodeSet<Planned>,
) -> Option<(NoticeVerdict, Vec<NoticeItem>)> {
    let facts =
        NoticeFacts { kind, items: Vec::new(), planned, unknown: CodeSet::new(), exemption: None };
    let verdict = check_notice(office.handling(), &facts);
    verdict.article.as_ref()?;
    let items = verdict.missing.clone();
    Some((verdict, items))
}

fn value(office: &Office<'_>, tells: NoticeContent, known: &Acquisition) -> String {
    match tells {
        NoticeContent::ManagerContact => {
            let facility = office.facility();
            let mut house = vec![office.answers()];
            if facility.name != office.answers() {
                house.push(&facility.name);
            }
            let mut lines = vec![
                role(Role::PrivacyManager).to_owned(),
                list(house.into_iter().map(str::to_owned)),
            ];
            lines.push(labelled(say(key::OFFICE_CONTACT_WINDOW), &facility.window.name));
            lines.extend(office.contact_lines());
            lines.join("\n")
        }
        NoticeContent::Purpose => known.purpose.clone(),
        NoticeContent::ThirdPartyProvision => known.third_party.clone(),
        NoticeContent::Outsourcing => known.outsourcing.clone(),
        NoticeContent::JointUse => known.joint_use.clone(),
        NoticeContent::OtherByStatute => known.by_statute.clone(),
        NoticeContent::Voluntariness => {
            let result = match known.if_not_given.as_str() {
                "" => say(key::OFFICE_ACQUISITION_IF_NOT_GIVEN_BY_HAND).to_owned() + "\n",
                what => say_with(key::OFFICE_ACQUISITION_IF_NOT_GIVEN, &[("what", what)]),
            };
            [word(key::OFFICE_ACQUISITION_VOLUNTARY), result].join("\n")
        }
        NoticeContent::Rights => {
            let facility = office.facility();
            let offers = facility.offers();
            let kinds = list(offers.iter().map(|offer| office.kind(offer.kind).to_owned()));
            let kinds = say_with(key::OFFICE_ACQUISITION_RIGHTS_KINDS, &[("kinds", &kinds)]);
            let how = [("form", facility.form.name.as_str()), ("window", &facility.window.name)];
            [kinds, say_with(key::OFFICE_ACQUISITION_RIGHTS_HOW, &how)].join("\n")
        }
    }
}
