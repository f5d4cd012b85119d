use madoguchi_documents::{Block, Choice, Sheet, Tick};
use madoguchi_domain::policy::{DisposalBlock, DisposalMethod, DisposalRule, Medium, RecordClass};
use madoguchi_domain::retention::{DisposalFacts, judge_disposal};
use madoguchi_domain::{Citation, CodeSet, Date};
use madoguchi_messages::{key, say, say_code, say_with};

use crate::office::{Office, bracketed, resting_on, role};
use crate::words::{date_or_nothing, either, list, sentence, table, word};

/// A disposal (廃棄), as its record holds it; the default is an empty record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DisposalRecord {
    /// The day.
    pub disposed_on: Option<Date>,
    /// Which records, in words.
    pub records: String,
    /// Of which time, and how much.
    pub amount: String,
    /// The last day on which they had to be kept.
    pub kept_through: Option<Date>,
    /// On what they stood, and how it was made unreadable.
    pub done: Option<(Medium, DisposalMethod)>,
    /// The contractor; empty for none.
    pub contractor: String,
    /// What was looked for and found not to stand in the way.
    pub clear_of: CodeSet<DisposalBlock>,
}

/// The record of a disposal (廃棄記録): what, how by its medium, and what would have kept it.
#[must_use]
pub fn disposal(office: &Office<'_>, record: &DisposalRecord) -> Sheet {
    let rule = office.handling().disposal.as_ref();
    let (blocks_known, mut articles) = blocks(office);
    articles.extend(rule.iter().flat_map(|rule| &rule.methods).map(|rule| rule.article.clone()));
    let mut drawn = office.house();
    drawn.extend(resting_on(key::OFFICE_RECORD_BY, &office.cite_all(&articles)));
    drawn.extend(table(
        key::OFFICE_DISPOSAL_WHAT,
        vec![
            (word(key::OFFICE_DISPOSAL_RECORDS), record.records.clone()),
            (word(key::OFFICE_DISPOSAL_AMOUNT), record.amount.clone()),
            (word(key::OFFICE_DISPOSAL_KEPT_THROUGH), date_or_nothing(record.kept_through)),
            (word(key::OFFICE_DISPOSAL_ON), date_or_nothing(record.disposed_on)),
        ],
    ));
    let applies = [key::OFFICE_DISPOSAL_APPLIES, key::OFFICE_DISPOSAL_APPLIES_NOT];
    let check = |block: &DisposalBlock| {
        let text = say_code("office-disposal-block", block.code());
        either(text, applies, record.clear_of.contains(block).then_some(false))
    };
    drawn.push(sentence(word(key::OFFICE_DISPOSAL_CHECKS_LEAD)));
    drawn.push(Block::Choices {
        heading: word(key::OFFICE_DISPOSAL_CHECKS),
        rows: blocks_known.iter().map(check).collect(),
    });
    let methods: Vec<Choice> = Medium::ALL
        .iter()
        .flat_map(|medium| {
            let of_medium = rule.iter().flat_map(|rule| &rule.methods);
            let of_medium = of_medium.filter(|rule| rule.media.contains(medium));
            of_medium.map(|rule| method(office, *medium, rule, record))
        })
        .collect();
    if methods.is_empty() {
        // No text says how: it is written down.
        let known = record.done.map(|(medium, method)| {
            list([
                say_code("office-disposal-medium", medium.code()).to_owned(),
                say_code("office-disposal-method", method.code()).to_owned(),
            ])
        });
        let row = (word(key::OFFICE_DISPOSAL_METHOD_BY_HAND), known.unwrap_or_default());
        drawn.extend(table(key::OFFICE_DISPOSAL_METHOD, vec![row]));
    } else {
        let heading = word(key::OFFICE_DISPOSAL_METHOD);
        drawn.push(Block::Choices { heading, rows: methods });
    }
    let mut rows = vec![(word(key::OFFICE_DISPOSAL_CONTRACTOR), record.contractor.clone())];
    if let Some(unsafe_keeping) = rule.and_then(|rule| rule.unsafe_keeping.as_ref()) {
        let who =
            [("role", role(unsafe_keeping.by)), ("consults", unsafe_keeping.consults.as_str())];
        let who = say_with(key::OFFICE_DISPOSAL_UNSAFE_WHO, &who);
        rows.push((word(key::OFFICE_DISPOSAL_UNSAFE), who));
    }
    // Whoever has done it signs: no name of an officer is kept.
    for by_hand in [key::OFFICE_DISPOSAL_SIGN, key::OFFICE_DISPOSAL_WITNESS] {
        rows.push((word(by_hand), String::new()));
    }
    drawn.push(Block::Table { heading: String::new(), rows });
    Sheet { id: "disposal".to_owned(), title: word(key::OFFICE_DISPOSAL_TITLE), blocks: drawn }
}

/// Whatever keeps something from being disposed of here: what a disposal of unknown term would meet
/// if all were found, and the term itself.
fn blocks(office: &Office<'_>) -> (CodeSet<DisposalBlock>, Vec<Citation>) {
    let facts = DisposalFacts {
        keep_through: None,
        asked_on: Date::MIN,
        found: DisposalBlock::ALL.iter().copied().collect(),
    };
    let verdict = judge_disposal(office.handling(), &facts);
    let mut blocks = verdict.blocked_by;
    blocks.insert(DisposalBlock::RetentionRuns);
    let own = verdict.articles.into_iter().filter(Citation::is_own);
    (blocks, own.collect())
}

/// A medium with the methods of a rule, any one of which is enough.
fn method(
    office: &Office<'_>,
    medium: Medium,
    rule: &DisposalRule,
    record: &DisposalRecord,
) -> Choice {
    let class = |class: &RecordClass| say_code("office-disposal-class", class.code()).to_owned();
    let medium_name = say_code("office-disposal-medium", medium.code());
    let mut lines = vec![bracketed(medium_name, Some(&office.cite(&rule.article)))];
    if !rule.only.is_empty() {
        let records = list(rule.only.iter().map(class));
        lines.push(say_with(key::OFFICE_DISPOSAL_ONLY, &[("records", &records)]));
    }
    if rule.by_contractor {
        lines.push(say(key::OFFICE_DISPOSAL_BY_CONTRACTOR).to_owned());
    }
    let option = |method: &DisposalMethod| Tick {
        label: say_code("office-disposal-method", method.code()).to_owned(),
        ticked: record.done == Some((medium, *method)),
    };
    Choice { text: lines.join("\n"), options: rule.methods.iter().map(option).collect() }
}
