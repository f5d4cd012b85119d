use std::sync::OnceLock;

use super::Matter;
use crate::Citation;
use crate::citation::Source;
use crate::date::Date;
use crate::json::{from_json, shipped};

/// Which article deals with what, in each edition of the Act. Data: `law/crosswalk.json`.
#[derive(Debug, Clone)]
pub struct Crosswalk {
    /// The day on which it was last checked.
    pub checked: Date,
    /// A row for each matter.
    pub rows: Vec<CrosswalkRow>,
}

from_json!(Crosswalk { checked, rows });

/// One matter and its articles; empty where an edition did not have it.
#[derive(Debug, Clone)]
pub struct CrosswalkRow {
    /// What they deal with.
    pub matter: Matter,
    /// In the numbering of 2005 to 2017.
    pub act_2003: Vec<String>,
    /// In the numbering of 2017 to 2022.
    pub act_2017: Vec<String>,
    /// In the numbering in force.
    pub act: Vec<String>,
    /// Editions whose number has yet to be checked against an official text.
    pub unverified: Vec<Source>,
}

from_json!(CrosswalkRow {
    matter;
    act_2003 = "act-2003", act_2017 = "act-2017", act, unverified
});

/// The crosswalk that the program ships.
#[must_use]
pub fn crosswalk() -> &'static Crosswalk {
    static CROSSWALK: OnceLock<Crosswalk> = OnceLock::new();
    CROSSWALK.get_or_init(|| shipped(include_str!("../../law/crosswalk.json")))
}

impl Crosswalk {
    /// The row of a matter.
    #[must_use]
    pub fn row(&self, matter: Matter) -> Option<&CrosswalkRow> {
        self.rows.iter().find(|row| row.matter == matter)
    }

    /// The row that an article of an edition belongs to, down to its paragraphs: "第23条第2項" is
    /// found under "第23条". None for another text, or an article that the table does not have.
    #[must_use]
    pub fn dealt_with(&self, cited: &Citation) -> Option<&CrosswalkRow> {
        self.rows.iter().find(|row| row.covers(cited))
    }
}

impl CrosswalkRow {
    /// The articles of this matter in an edition; empty where it had none, or for another text.
    #[must_use]
    pub fn articles(&self, edition: Source) -> &[String] {
        match edition {
            Source::Act2003 => &self.act_2003,
            Source::Act2017 => &self.act_2017,
            Source::Act => &self.act,
            _ => &[],
        }
    }

    /// Whether a citation points into an article of this matter.
    #[must_use]
    pub fn covers(&self, cited: &Citation) -> bool {
        self.articles(cited.source).iter().any(|article| is_within(&cited.at, article))
    }

    /// Where the matter stands in an edition, as one citation: from its first article to its last.
    #[must_use]
    pub fn citation(&self, edition: Source) -> Option<Citation> {
        let articles = self.articles(edition);
        let (first, last) = (articles.first()?, articles.last()?);
        let mut at = first.clone();
        if last != first {
            at.push('～');
            at.push_str(last);
        }
        Some(Citation::new(edition, &at))
    }

    /// Whether the number in an edition has yet to be checked.
    #[must_use]
    pub fn is_unverified(&self, edition: Source) -> bool {
        self.unverified.contains(&edition)
    }
}

/// Whether a place lies in an article: the next letter must not make another number of it, as in
/// 第22条の2.
fn is_within(place: &str, article: &str) -> bool {
    place.strip_prefix(article).is_some_and(|rest| !rest.starts_with('の'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matter(source: Source, at: &str) -> Option<&'static str> {
        crosswalk().dealt_with(&Citation::new(source, at)).map(|row| row.matter.code())
    }

    #[test]
    fn article_25_is_read_as_what_it_was() {
        assert_eq!(matter(Source::Act2003, "第25条第1項各号"), Some("disclosure"));
        assert_eq!(matter(Source::Act2017, "第25条"), Some("provision-record"));
        assert_eq!(matter(Source::Act, "第25条"), Some("contractors"));
        let row = crosswalk().row(Matter::Disclosure).unwrap();
        assert_eq!(row.citation(Source::Act).unwrap().at, "第33条");
        let several = crosswalk().row(Matter::AnonymisedInformation).unwrap();
        assert_eq!(several.citation(Source::Act2017).unwrap().at, "第36条～第39条");
        assert_eq!(several.citation(Source::Act2003), None);
    }

    #[test]
    fn a_number_that_goes_on_is_another_article() {
        assert_eq!(matter(Source::Act2017, "第22条の2"), Some("breach"));
        assert_eq!(matter(Source::Act2017, "第22条"), Some("contractors"));
        assert_eq!(matter(Source::Act2003, "第2条第5項"), Some("retained-data"));
        assert_eq!(matter(Source::Act2003, "第2条第1項"), None);
        assert_eq!(matter(Source::Regulation, "第25条"), None);
    }

    #[test]
    fn every_matter_has_a_row_and_no_article_two() {
        for matter in Matter::ALL {
            let row = crosswalk().row(*matter).unwrap_or_else(|| panic!("{}", matter.code()));
            assert!(!row.act.is_empty(), "{}", matter.code());
        }
        for source in [Source::Act2003, Source::Act2017, Source::Act] {
            let mut articles: Vec<_> =
                crosswalk().rows.iter().flat_map(|row| row.articles(source)).collect();
            let all = articles.len();
            articles.sort();
            articles.dedup();
            assert_eq!(articles.len(), all, "{}", source.code());
        }
    }
}
