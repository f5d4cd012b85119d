//! What is found wrong in a file, gathered with the way to each place.

use super::{FacilityPolicy, FoundProblem, Inconsistency, PolicyProblem, short, text_shape};
use crate::date::Period;
use crate::json::Way;
use crate::request::RequestKind;
use crate::{Code, CodeSet};

/// Everything found so far, in the order in which it was looked for.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<FoundProblem>);

impl Problems {
    /// What was found.
    pub(super) fn found(self) -> Vec<FoundProblem> {
        self.0
    }

    /// A text that people read: not empty, and not one that fills the page.
    pub(super) fn text(&mut self, way: Way<'_>, text: &str) {
        self.text_up_to(way, text, text_shape::LONGEST);
    }

    /// A text that people read, of so many characters at most.
    pub(super) fn text_up_to(&mut self, way: Way<'_>, text: &str, longest: usize) {
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.note(way, Inconsistency::EmptyText, "");
        } else if length > longest {
            self.note(way, Inconsistency::TextTooLong, &length.to_string());
        }
    }

    /// The name of something in the file, as files are named.
    pub(super) fn kebab(&mut self, way: Way<'_>, text: &str) {
        if !text_shape::is_kebab(text) {
            self.note(way, Inconsistency::IdShape, text);
        }
    }

    /// A period that has a length.
    pub(super) fn period(&mut self, way: Way<'_>, period: Option<Period>) {
        use Period::{Days, Months, Weeks, Years};
        if let Some(Days(0) | Weeks(0) | Months(0) | Years(0)) = period {
            self.note(way, Inconsistency::Zero, "");
        }
    }

    /// A number that counts something.
    pub(super) fn at_least_one(&mut self, way: Way<'_>, number: u32) {
        if number == 0 {
            self.note(way, Inconsistency::Zero, "");
        }
    }

    /// A list that names something.
    pub(super) fn not_empty(&mut self, way: Way<'_>, length: usize) {
        if length == 0 {
            self.note(way, Inconsistency::EmptyList, "");
        }
    }

    /// No value twice in one list.
    pub(super) fn distinct<T: Code>(&mut self, way: Way<'_>, values: &[T]) {
        let mut seen = CodeSet::new();
        for value in values {
            if !seen.insert(*value) {
                self.note(way, Inconsistency::Duplicate, T::CODES[value.number()]);
            }
        }
    }

    /// Kinds of request that a rule is for: some, and only such as can be asked for here.
    pub(super) fn kinds(&mut self, way: Way<'_>, kinds: &[RequestKind], facility: &FacilityPolicy) {
        self.not_empty(way, kinds.len());
        for kind in kinds {
            if !kind.given_by_act() && facility.request(*kind).is_none() {
                self.note(way, Inconsistency::KindNotOffered, kind.code());
            }
        }
    }

    /// Notes that what stands there does not go with the rest.
    pub(super) fn note(&mut self, way: Way<'_>, code: Inconsistency, found: &str) {
        self.add(way, PolicyProblem::Inconsistent { code, found: short(found) });
    }

    /// Notes any problem.
    pub(super) fn add(&mut self, way: Way<'_>, problem: PolicyProblem) {
        self.0.push(FoundProblem { path: way.written(), problem });
    }
}
