//! What the parts of a facility's file must be together, beyond the shape of each.

mod people;
mod terms;

use super::{FacilityPolicy, FoundProblem, Inconsistency, PolicyProblem, short, text_shape};
use crate::date::Period;
use crate::papers::Catalogue;
use crate::request::RequestKind;

/// Everything that is wrong with a file that could be read.
pub(super) fn check(policy: &FacilityPolicy, id: &str, papers: &Catalogue) -> Vec<FoundProblem> {
    let mut check = Check { problems: Vec::new(), policy, papers };
    check.head(id);
    check.window();
    check.texts();
    check.requests();
    check.requesters();
    check.identity();
    check.fees();
    check.deadlines();
    check.delivery();
    check.problems
}

/// The codes of a list of values.
macro_rules! codes_of {
    ($values:expr) => {
        $values.iter().map(|value| value.code()).collect::<Vec<_>>()
    };
}
use codes_of;

struct Check<'a> {
    problems: Vec<FoundProblem>,
    policy: &'a FacilityPolicy,
    papers: &'a Catalogue,
}

impl Check<'_> {
    fn head(&mut self, id: &str) {
        let found = &self.policy.id;
        if !text_shape::is_kebab(found) {
            self.note("id", Inconsistency::IdShape, found);
        } else if found != id {
            let problem =
                PolicyProblem::IdDiffersFromFile { found: short(found), expected: short(id) };
            self.problems.push(FoundProblem { path: "id".to_owned(), problem });
        }
        let regulation = &self.policy.regulation;
        self.at_least_one("regulation.version", regulation.version);
        let mut before = 0;
        for (n, change) in regulation.changes.iter().enumerate() {
            if change.version <= before || change.version > regulation.version {
                let path = format!("regulation.changes[{n}].version");
                self.note(&path, Inconsistency::VersionOrder, &change.version.to_string());
            }
            before = change.version;
        }
        self.at_least_one("soft_alarm_days", self.policy.soft_alarm_days.into());
    }

    fn window(&mut self) {
        let window = &self.policy.window;
        for (path, text, shape, code) in [
            (
                "window.postal_code",
                &window.postal_code,
                text_shape::is_postal_code as fn(&str) -> bool,
                Inconsistency::PostalCodeShape,
            ),
            ("window.phone", &window.phone, text_shape::is_phone, Inconsistency::PhoneShape),
            ("window.mail", &window.mail, text_shape::is_mail, Inconsistency::MailShape),
        ] {
            if let Some(text) = text.as_deref().filter(|t| !shape(t)) {
                self.note(path, code, text);
            }
        }
        self.distinct("window.closed_days", &codes_of!(window.closed_days));
    }

    /// Texts that people read: none of those that must be there is empty, none fills the page.
    fn texts(&mut self) {
        let policy = self.policy;
        let window = &policy.window;
        let mut texts = vec![
            ("name".to_owned(), Some(&policy.name)),
            ("operator".to_owned(), policy.operator.as_ref()),
            ("regulation.title".to_owned(), Some(&policy.regulation.title)),
            ("window.name".to_owned(), Some(&window.name)),
            ("window.place".to_owned(), window.place.as_ref()),
            ("window.address".to_owned(), window.address.as_ref()),
            ("window.hours".to_owned(), window.hours.as_ref()),
            ("window.mail_for".to_owned(), window.mail_for.as_ref()),
            ("window.complaints_body".to_owned(), window.complaints_body.as_ref()),
            ("form.name".to_owned(), Some(&policy.form.name)),
        ];
        for (n, change) in policy.regulation.changes.iter().enumerate() {
            texts.push((format!("regulation.changes[{n}].what"), Some(&change.what)));
        }
        for (n, text) in policy.scope.not_ours.iter().enumerate() {
            texts.push((format!("scope.not_ours[{n}]"), Some(text)));
        }
        for (n, rule) in policy.requests.iter().enumerate() {
            texts.push((format!("requests[{n}].name"), Some(&rule.name)));
        }
        for (n, record) in policy.records.iter().enumerate() {
            texts.push((format!("records[{n}].name"), Some(&record.name)));
        }
        for (path, text) in texts {
            let Some(text) = text else { continue };
            if text.trim().is_empty() {
                self.note(&path, Inconsistency::EmptyText, "");
            } else if text.chars().count() > text_shape::LONGEST {
                self.note(&path, Inconsistency::TextTooLong, &text.chars().count().to_string());
            }
        }
    }

    fn requests(&mut self) {
        let policy = self.policy;
        self.not_empty("requests", policy.requests.len());
        self.one_rule_each("requests", policy.requests.iter().map(|r| vec![r.kind.code()]));
        self.not_empty("channels", policy.channels.len());
        self.distinct("channels", &codes_of!(policy.channels));
        self.one_rule_each("records", policy.records.iter().map(|r| vec![r.id.as_str()]));
        for (n, record) in policy.records.iter().enumerate() {
            if !text_shape::is_kebab(&record.id) {
                self.note(&format!("records[{n}].id"), Inconsistency::IdShape, &record.id);
            }
        }
        for (n, rule) in policy.decisions.iter().enumerate() {
            self.kinds(&format!("decisions[{n}].kinds"), &rule.kinds);
            self.not_empty(&format!("decisions[{n}].by"), rule.by.len());
        }
        self.one_rule_each("decisions", policy.decisions.iter().map(|r| codes_of!(r.kinds)));
    }

    /// Kinds of request that a rule is for: some, and only such as can be asked for here.
    fn kinds(&mut self, path: &str, kinds: &[RequestKind]) {
        self.not_empty(path, kinds.len());
        for kind in kinds {
            if !kind.given_by_act() && self.policy.request(*kind).is_none() {
                self.note(path, Inconsistency::KindNotOffered, kind.code());
            }
        }
    }

    fn paper(&mut self, path: &str, id: &str) {
        if self.papers.get(id).is_none() {
            let allowed = self.papers.papers.iter().map(|paper| paper.id.clone()).collect();
            let problem = PolicyProblem::UnknownValue { found: short(id), allowed };
            self.problems.push(FoundProblem { path: path.to_owned(), problem });
        }
    }

    fn period(&mut self, path: &str, period: Option<Period>) {
        use Period::{Days, Months, Weeks, Years};
        if let Some(Days(0) | Weeks(0) | Months(0) | Years(0)) = period {
            self.note(path, Inconsistency::Zero, "");
        }
    }

    fn at_least_one(&mut self, path: &str, number: u32) {
        if number == 0 {
            self.note(path, Inconsistency::Zero, "");
        }
    }

    fn not_empty(&mut self, path: &str, length: usize) {
        if length == 0 {
            self.note(path, Inconsistency::EmptyList, "");
        }
    }

    /// No value twice in one list.
    fn distinct(&mut self, path: &str, codes: &[&str]) {
        for (n, code) in codes.iter().enumerate() {
            if codes[..n].contains(code) {
                self.note(path, Inconsistency::Duplicate, code);
            }
        }
    }

    /// No two rules of a list for the same thing.
    fn one_rule_each<'b>(&mut self, path: &str, rules: impl Iterator<Item = Vec<&'b str>>) {
        let mut seen = Vec::new();
        for (n, things) in rules.enumerate() {
            for thing in things {
                if seen.contains(&thing) {
                    self.note(&format!("{path}[{n}]"), Inconsistency::TwoRules, thing);
                }
                seen.push(thing);
            }
        }
    }

    fn note(&mut self, path: &str, code: Inconsistency, found: &str) {
        let problem = PolicyProblem::Inconsistent { code, found: short(found) };
        self.problems.push(FoundProblem { path: path.to_owned(), problem });
    }
}
