//! What the facts about a regulation's text must be together.

use super::RegulationText;
use crate::CodeSet;
use crate::date::Period;
use crate::json::Way;
use crate::law::Edition;
use crate::policy::{FoundProblem, Inconsistency, PolicyProblem, short, text_shape};

/// Everything that is wrong with facts about a text that could be read.
pub(in crate::policy::handling) fn check(text: &RegulationText) -> Vec<FoundProblem> {
    let mut check = Check { problems: Vec::new() };
    check.words(text);
    check.matters(text);
    check.cited_articles(text);
    for (n, exclusion) in text.retained_data_excludes.iter().enumerate() {
        use Period::{Days, Months, Weeks, Years};
        if let Days(0) | Weeks(0) | Months(0) | Years(0) = exclusion.erased_within {
            check.note("retained_data_excludes", n, "erased_within", Inconsistency::Zero, "");
        }
    }
    for (n, thing) in text.names.iter().enumerate() {
        if thing.also.is_empty() {
            check.note("names", n, "also", Inconsistency::EmptyList, "");
        }
        for used in thing.also.iter().filter(|used| used.name == thing.name) {
            check.note("names", n, "also", Inconsistency::Duplicate, &used.name);
        }
    }
    check.problems
}

struct Check {
    problems: Vec<FoundProblem>,
}

impl Check {
    /// A matter is ruled in one entry.
    fn matters(&mut self, text: &RegulationText) {
        let mut seen = CodeSet::new();
        for (n, ruled) in text.rules_on.iter().enumerate() {
            if !seen.insert(ruled.matter) {
                self.note("rules_on", n, "matter", Inconsistency::Duplicate, ruled.matter.code());
            }
        }
    }

    /// A cited article stands in an edition of the Act: a bare number says nothing.
    fn cited_articles(&mut self, text: &RegulationText) {
        for (n, cited) in text.cited_articles.iter().enumerate() {
            let source = cited.cites.source;
            if Edition::of(source).is_none() {
                self.note("cited_articles", n, "cites", Inconsistency::NoEdition, source.code());
            }
        }
    }

    fn words(&mut self, text: &RegulationText) {
        if text.prefecture.as_ref().is_some_and(|name| name.trim().is_empty()) {
            let path = "handling.text.prefecture".to_owned();
            let problem = PolicyProblem::Inconsistent {
                code: Inconsistency::EmptyText,
                found: String::new(),
            };
            self.problems.push(FoundProblem { path, problem });
        }
        for (n, cited) in text.cited_texts.iter().enumerate() {
            self.text("cited_texts", n, "title", &cited.title);
            self.text_if("cited_texts", n, "issuer", cited.issuer.as_deref());
        }
        for (n, relied) in text.relies_on.iter().enumerate() {
            self.text("relies_on", n, "title", &relied.title);
        }
        for (n, reference) in text.references.iter().enumerate() {
            self.text("references", n, "to", &reference.to);
            self.text("references", n, "meant", &reference.meant);
        }
        for (n, thing) in text.names.iter().enumerate() {
            self.text("names", n, "name", &thing.name);
            for used in &thing.also {
                self.text("names", n, "also", &used.name);
            }
        }
        for (n, misfit) in text.misfits.iter().enumerate() {
            self.text("misfits", n, "says", &misfit.says);
            self.text("misfits", n, "stands_for", &misfit.stands_for);
        }
        for (n, missing) in text.missing_articles.iter().enumerate() {
            self.text_if("missing_articles", n, "heading", missing.heading.as_deref());
        }
        for (n, wording) in text.wording.iter().enumerate() {
            self.text("wording", n, "found", &wording.found);
            self.text("wording", n, "meant", &wording.meant);
        }
        for (n, incomplete) in text.incomplete.iter().enumerate() {
            self.text_if("incomplete", n, "such_as", incomplete.such_as.as_deref());
        }
        for (n, contradiction) in text.contradictions.iter().enumerate() {
            self.text("contradictions", n, "about", &contradiction.about);
        }
    }

    fn text_if(&mut self, list: &str, n: usize, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(list, n, key, text);
        }
    }

    fn text(&mut self, list: &str, n: usize, key: &str, text: &str) {
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.note(list, n, key, Inconsistency::EmptyText, "");
        } else if length > text_shape::LONGEST {
            self.note(list, n, key, Inconsistency::TextTooLong, &length.to_string());
        }
    }

    fn note(&mut self, list: &str, n: usize, key: &str, code: Inconsistency, found: &str) {
        let text = Way::TOP.key("handling.text");
        let path = text.key(list).item(n).key(key).written();
        let problem = PolicyProblem::Inconsistent { code, found: short(found) };
        self.problems.push(FoundProblem { path, problem });
    }
}
