//! Where what must be made known hangs, to be ticked off house by house (公表・掲示の確かめ).

use madoguchi_documents::{Block, Column, Sheet};
use madoguchi_domain::Citation;
use madoguchi_domain::policy::{PublicationRule, PublishedItem};
use madoguchi_messages::{Msg, key, say_code, say_with};

use crate::office::{Office, resting_on};
use crate::words::{list, sentence, signature, word};

/// Rows left empty: a house has more than one place that people pass, and places change.
const EMPTY_ROWS: usize = 6;

/// What the Act wants in a place that the persons can know of (32(1)).
const BY_ACT: &[PublishedItem] = &[
    PublishedItem::OperatorName,
    PublishedItem::OperatorAddress,
    PublishedItem::Purposes,
    PublishedItem::Procedure,
    PublishedItem::SecurityMeasures,
    PublishedItem::ComplaintContact,
];

/// The columns: what each is called, and its share of the width.
const COLUMNS: [(Msg, u8); 6] = [
    (key::OFFICE_PUBLICATION_PLACE, 3),
    (key::OFFICE_PUBLICATION_WHAT, 4),
    (key::OFFICE_PUBLICATION_VERSION, 1),
    (key::OFFICE_PUBLICATION_HUNG, 2),
    (key::OFFICE_PUBLICATION_CHECKED, 2),
    (key::OFFICE_PUBLICATION_BY, 2),
];

/// The list of places where something must be made known, with room for the days and for who looked.
/// Where the file has no such rule the Act's matters stand in one row, and the place is left open.
#[must_use]
pub fn publication(office: &Office<'_>) -> Sheet {
    let rules = &office.handling().publication;
    let version = office.facility().regulation.version.to_string();
    let row = |place: &str, what: &[PublishedItem]| -> Vec<String> {
        let items = what.iter().map(|item| say_code("office-published", item.code()).to_owned());
        let blank = [String::new(), String::new(), String::new()];
        [place.to_owned(), list(items), version.clone()].into_iter().chain(blank).collect()
    };
    let of_rule = |rule: &PublicationRule| -> Vec<Vec<String>> {
        let places = rule.places.iter().map(|place| say_code("office-place", place.code()));
        let rows: Vec<_> = places.map(|place| row(place, &rule.what)).collect();
        if rows.is_empty() { vec![row("", &rule.what)] } else { rows }
    };
    let mut rows: Vec<Vec<String>> = rules.iter().flat_map(of_rule).collect();
    if rows.is_empty() {
        rows.push(row("", BY_ACT));
    }
    rows.extend(vec![vec![String::new(); COLUMNS.len()]; EMPTY_ROWS]);
    let columns = COLUMNS.map(|(name, share)| Column { name: word(name), share: share.into() });
    let articles = rules.iter().map(|rule| &rule.article);
    let mut blocks = office.house();
    blocks.push(sentence(word(key::OFFICE_PUBLICATION_LEAD)));
    blocks.push(sentence(word(key::OFFICE_PUBLICATION_BY_ACT)));
    let current: Vec<&Citation> =
        rules.iter().filter(|rule| rule.kept_current).map(|rule| &rule.article).collect();
    if !current.is_empty() {
        let articles = office.cite_all(current);
        let kept = say_with(key::OFFICE_PUBLICATION_CURRENT, &[("articles", &articles)]);
        blocks.push(sentence(kept));
    }
    blocks.extend(resting_on(key::OFFICE_RECORD_BY, &office.cite_all(articles)));
    let heading = word(key::OFFICE_PUBLICATION_PLACES);
    blocks.push(Block::Columns { heading, columns: columns.into(), rows });
    blocks.push(signature(word(key::OFFICE_PUBLICATION_SIGNED)));
    Sheet { id: "publication".to_owned(), title: word(key::OFFICE_PUBLICATION_TITLE), blocks }
}
