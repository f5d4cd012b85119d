use madoguchi_documents::{Block, Choice, Sheet, Tick};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{ComplaintField, Complaints, Remedy, RemedyNeed, RemedyNeedRule};
use madoguchi_messages::{Msg, key, say, say_code, say_with};

use crate::office::{Office, bracketed, labelled, resting_on, role};
use crate::words::{date_or_nothing, either, or_room, table, word};

/// A complaint as it was taken down (苦情の受付); the default is an empty sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ComplaintIntake {
    /// Its number.
    pub number: String,
    /// The day on which it came.
    pub received_on: Option<Date>,
    /// Who complains.
    pub complainant: String,
    /// How they are reached.
    pub contact: String,
    /// What it is about.
    pub content: String,
    /// What kind it is.
    pub nature: String,
    /// Where or in which process it arose.
    pub place_or_process: String,
    /// What the complainant wishes.
    pub wish: String,
    /// Whether the third-party member is told.
    pub report_to_third_party: Option<bool>,
    /// Whether the third-party member advises or attends.
    pub third_party_attends: Option<bool>,
    /// How it is settled.
    pub remedy: Option<Remedy>,
    /// What was done, in words.
    pub outcome: String,
    /// The day on which it was closed.
    pub closed_on: Option<Date>,
}

/// The fields of a sheet for which no regulation sets any: whoever settles a complaint (Act 40) must
/// know what it is about and what is wished.
const FIELDS: &[ComplaintField] = &[ComplaintField::Content, ComplaintField::Wish];

/// The sheet on which a complaint is taken down (苦情受付書), with exactly the fields of the rule.
#[must_use]
pub fn complaint(office: &Office<'_>, known: &ComplaintIntake) -> Sheet {
    let rule = office.handling().complaints.as_ref();
    let mut blocks = office.house();
    if let Some(rule) = rule {
        blocks.extend(resting_on(key::OFFICE_RECORD_BY, &office.cite(&rule.article)));
    }
    blocks.extend(table(key::OFFICE_COMPLAINT_RECEIVED, received(office, rule, known)));
    let fields = rule.map_or(FIELDS, |rule| &rule.fields);
    let fields = if fields.is_empty() { FIELDS } else { fields };
    blocks.extend(what(fields, known));
    if let Some(rule) = rule {
        blocks.extend(told(rule));
        blocks.extend(remedies(rule, known));
        blocks.extend(needs(rule));
    }
    let outcome = vec![
        (word(key::OFFICE_COMPLAINT_OUTCOME), or_room(&known.outcome)),
        (word(key::OFFICE_COMPLAINT_CLOSED_ON), date_or_nothing(known.closed_on)),
    ];
    blocks.extend(table(key::OFFICE_COMPLAINT_HANDLING, outcome));
    let title = rule.and_then(|rule| rule.form.clone());
    let title = title.unwrap_or_else(|| word(key::OFFICE_COMPLAINT_TITLE));
    Sheet { id: "complaint".to_owned(), title, blocks }
}

fn received(
    office: &Office<'_>,
    rule: Option<&Complaints>,
    known: &ComplaintIntake,
) -> Vec<(String, String)> {
    let window = rule.map_or(&office.facility().window.name, |rule| &rule.window);
    let by = rule.and_then(|rule| rule.handled_by);
    let by = by.map(|by| labelled(say(key::OFFICE_CONTACT_HANDLED_BY), role(by)));
    let mut rows = vec![
        (word(key::OFFICE_COMPLAINT_NUMBER), known.number.clone()),
        (word(key::OFFICE_COMPLAINT_RECEIVED_ON), date_or_nothing(known.received_on)),
        (word(key::OFFICE_COMPLAINT_WINDOW), bracketed(window, by.as_deref())),
    ];
    // Whoever takes it signs: no name of an officer is kept.
    rows.push((word(key::OFFICE_COMPLAINT_SIGN), String::new()));
    rows.push((word(key::OFFICE_COMPLAINT_COMPLAINANT), known.complainant.clone()));
    rows.push((word(key::OFFICE_COMPLAINT_CONTACT), known.contact.clone()));
    rows
}

/// The fields in the rule's order: those to write in, then those to decide.
fn what(fields: &[ComplaintField], known: &ComplaintIntake) -> Vec<Block> {
    let label = |field: ComplaintField| say_code("office-complaint-field", field.code()).to_owned();
    let (mut rows, mut choices) = (Vec::new(), Vec::new());
    for field in fields.iter().copied() {
        let needed = [key::OFFICE_NEEDED, key::OFFICE_NOT_NEEDED];
        match field {
            ComplaintField::Content => rows.push((label(field), or_room(&known.content))),
            ComplaintField::Nature => rows.push((label(field), known.nature.clone())),
            ComplaintField::PlaceOrProcess => {
                rows.push((label(field), known.place_or_process.clone()));
            }
            ComplaintField::Wish => rows.push((label(field), or_room(&known.wish))),
            ComplaintField::ReportToThirdParty => {
                choices.push(either(label(field), needed, known.report_to_third_party));
            }
            ComplaintField::ThirdPartyAttends => {
                choices.push(either(label(field), needed, known.third_party_attends));
            }
        }
    }
    let mut blocks: Vec<Block> = table(key::OFFICE_COMPLAINT_WHAT, rows).into_iter().collect();
    if !choices.is_empty() {
        let heading = word(key::OFFICE_COMPLAINT_THIRD_PARTY);
        blocks.push(Block::Choices { heading, rows: choices });
    }
    blocks
}

/// A line for each office that is told.
fn told(rule: &Complaints) -> Option<Block> {
    let line = |to: &_| say_with(key::OFFICE_COMPLAINT_TOLD_ON, &[("role", role(*to))]);
    by_hand(key::OFFICE_COMPLAINT_TOLD, rule.told.iter().map(line).collect())
}

fn remedies(rule: &Complaints, known: &ComplaintIntake) -> Option<Block> {
    let row = |remedy: &Remedy| Choice {
        text: say_code("office-complaint-remedy", remedy.code()).to_owned(),
        options: vec![Tick {
            label: word(key::OFFICE_COMPLAINT_REMEDY_TAKEN),
            ticked: known.remedy == Some(*remedy),
        }],
    };
    (!rule.remedies.is_empty()).then(|| Block::Choices {
        heading: word(key::OFFICE_COMPLAINT_REMEDIES),
        rows: rule.remedies.iter().map(row).collect(),
    })
}

/// What a remedy needs before it is settled, each with a line for the day.
fn needs(rule: &Complaints) -> Option<Block> {
    let line = |RemedyNeedRule { need, by, .. }: &RemedyNeedRule| match (need, by) {
        (RemedyNeed::Approval, Some(by)) => {
            say_with(key::OFFICE_COMPLAINT_NEED_APPROVAL_BY, &[("role", role(*by))])
        }
        _ => say_code("office-complaint-need", need.code()).to_owned(),
    };
    by_hand(key::OFFICE_COMPLAINT_NEEDS, rule.remedy_needs.iter().map(line).collect())
}

/// Lines that the office fills in by hand; none where there are none.
fn by_hand(heading: Msg, lines: Vec<String>) -> Option<Block> {
    (!lines.is_empty()).then(|| Block::Office { heading: word(heading), lines })
}
