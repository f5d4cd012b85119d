use std::sync::OnceLock;

use crate::Citation;
use crate::date::Date;
use crate::json::{from_json, shipped};

/// Titles of other texts that regulations refer to. Data: `law/texts.json`.
#[derive(Debug, Clone)]
pub struct KnownTexts {
    /// The day on which it was last checked.
    pub checked: Date,
    /// The Act's title, and the short one that everybody uses.
    pub act_names: Vec<String>,
    /// Where the title stands.
    pub act_named: Citation,
    /// The ordinances of prefectures and towns on personal information.
    pub local_ordinances_ended: OrdinancesEnded,
    /// Guidelines and who issued them.
    pub guidelines: Vec<Guideline>,
}

from_json!(KnownTexts { checked, act_names, act_named, local_ordinances_ended, guidelines });

/// When the Act took the place of the local ordinances (個人情報保護条例).
#[derive(Debug, Clone)]
pub struct OrdinancesEnded {
    /// From this day the Act stands in their place.
    pub day: Date,
    /// Where that stands.
    pub article: Citation,
    /// Whether it has yet to be checked against an official text.
    pub unverified: bool,
}

from_json!(OrdinancesEnded { day, article; unverified });

/// A guideline.
#[derive(Debug, Clone)]
pub struct Guideline {
    /// Its title.
    pub title: String,
    /// Whoever issued it; several where they did so together.
    pub issuers: Vec<String>,
    /// Its last day, where another has taken its place.
    pub through: Option<Date>,
    /// The title of what has taken its place.
    pub now: Option<String>,
    /// How to cite what stands today.
    pub article: Citation,
    /// Whether it has yet to be checked against an official text.
    pub unverified: bool,
}

from_json!(Guideline { title, issuers, article; through, now, unverified });

/// The titles that the program knows.
#[must_use]
pub fn known_texts() -> &'static KnownTexts {
    static TEXTS: OnceLock<KnownTexts> = OnceLock::new();
    TEXTS.get_or_init(|| shipped(include_str!("../../law/texts.json")))
}

impl KnownTexts {
    /// The guideline of a title.
    #[must_use]
    pub fn guideline(&self, title: &str) -> Option<&Guideline> {
        self.guidelines.iter().find(|known| known.title == title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_guidelines_of_nearly_one_title_have_different_issuers() {
        let issuers = |title| known_texts().guideline(title).map(|known| &known.issuers);
        let ministry = issuers("診療情報の提供等に関する指針");
        let association = issuers("診療情報の提供に関する指針");
        assert!(ministry.is_some() && association.is_some() && ministry != association);
    }

    #[test]
    fn what_has_ended_names_a_successor_that_is_known() {
        for ended in known_texts().guidelines.iter().filter(|known| known.through.is_some()) {
            let now = ended.now.as_deref().and_then(|title| known_texts().guideline(title));
            assert!(now.is_some_and(|now| now.through.is_none()), "{}", ended.title);
        }
    }
}
