//! What the parts of a facility's file must be together, beyond the shape of each.

mod people;
mod sites;
mod terms;

use super::problems::Problems;
use super::{FacilityPolicy, FoundProblem, Inconsistency, PolicyProblem, short, text_shape};
use crate::json::Way;
use crate::papers::Catalogue;
use crate::{Code, CodeSet};

/// Everything that is wrong with a file that could be read.
pub(super) fn check(policy: &FacilityPolicy, id: &str, papers: &Catalogue) -> Vec<FoundProblem> {
    let mut check = Check { problems: Problems::default(), policy, papers };
    check.head(id);
    check.window();
    check.texts();
    check.requests();
    check.requesters();
    check.identity();
    check.fees();
    check.deadlines();
    check.lapses();
    check.delivery();
    check.problems.found()
}

struct Check<'a> {
    problems: Problems,
    policy: &'a FacilityPolicy,
    papers: &'a Catalogue,
}

/// Addresses that are no facility's: the editor, the staff's desk, the list of facilities, and where
/// sealed answers are opened.
const TAKEN: [&str; 4] = ["editor", "desk", "index", "open"];

/// The way to a key of the file, or to one further inside.
fn to(key: &str) -> Way<'_> {
    Way::TOP.key(key)
}

impl Check<'_> {
    fn head(&mut self, id: &str) {
        let found = &self.policy.id;
        self.problems.kebab(to("id"), found);
        if TAKEN.contains(&found.as_str()) {
            self.problems.note(to("id"), Inconsistency::IdTaken, found);
        } else if text_shape::is_kebab(found) && found != id {
            let expected = short(id);
            self.problems
                .add(to("id"), PolicyProblem::IdDiffersFromFile { found: short(found), expected });
        }
        let regulation = &self.policy.regulation;
        self.problems.at_least_one(to("regulation.version"), regulation.version);
        let mut before = 0;
        for (n, change) in regulation.changes.iter().enumerate() {
            if change.version <= before || change.version > regulation.version {
                let version = change.version.to_string();
                let changes = to("regulation.changes");
                self.problems.note(
                    changes.item(n).key("version"),
                    Inconsistency::VersionOrder,
                    &version,
                );
            }
            before = change.version;
        }
        self.problems.at_least_one(to("soft_alarm_days"), self.policy.soft_alarm_days.into());
    }

    fn window(&mut self) {
        let window = &self.policy.window;
        let postal = window.postal_code.as_ref();
        let shape = Inconsistency::PostalCodeShape;
        self.shaped(to("window.postal_code"), postal, text_shape::is_postal_code, shape);
        let phone = window.phone.as_ref();
        self.shaped(to("window.phone"), phone, text_shape::is_phone, Inconsistency::PhoneShape);
        let mail = window.mail.as_ref();
        self.shaped(to("window.mail"), mail, text_shape::is_mail, Inconsistency::MailShape);
        if let Some(sealing) = &self.policy.sealing {
            let key = Some(&sealing.key);
            let shape = Inconsistency::SealingKeyShape;
            self.shaped(to("sealing.key"), key, text_shape::is_public_key, shape);
            let mail = sealing.mail.as_ref();
            self.shaped(to("sealing.mail"), mail, text_shape::is_mail, Inconsistency::MailShape);
        }
        self.problems.distinct(to("window.closed_days"), &window.closed_days);
        self.one_each("window.sites", window.sites.iter().map(|site| &site.id));
        for (n, site) in window.sites.iter().enumerate() {
            self.site(to("window.sites").item(n), site);
        }
    }

    fn shaped(
        &mut self,
        way: Way<'_>,
        text: Option<&String>,
        shape: fn(&str) -> bool,
        code: Inconsistency,
    ) {
        if let Some(text) = text.filter(|text| !shape(text)) {
            self.problems.note(way, code, text);
        }
    }

    /// Texts that people read: none of those that must be there is empty, none fills the page.
    fn texts(&mut self) {
        let policy = self.policy;
        let window = &policy.window;
        for (key, text) in [
            ("name", Some(&policy.name)),
            ("operator", policy.operator.as_ref()),
            ("regulation.title", Some(&policy.regulation.title)),
            ("window.name", Some(&window.name)),
            ("window.place", window.place.as_ref()),
            ("window.address", window.address.as_ref()),
            ("window.hours", window.hours.as_ref()),
            ("window.mail_for", window.mail_for.as_ref()),
            ("window.complaints_body", window.complaints_body.as_ref()),
            ("form.name", Some(&policy.form.name)),
        ] {
            if let Some(text) = text {
                self.problems.text(to(key), text);
            }
        }
        for (n, change) in policy.regulation.changes.iter().enumerate() {
            self.problems.text(to("regulation.changes").item(n).key("what"), &change.what);
        }
        for (n, text) in policy.scope.not_ours.iter().enumerate() {
            self.problems.text(to("scope.not_ours").item(n), text);
        }
        for (n, rule) in policy.requests.iter().enumerate() {
            self.problems.text(to("requests").item(n).key("name"), &rule.name);
        }
        for (n, record) in policy.records.iter().enumerate() {
            self.problems.text(to("records").item(n).key("name"), &record.name);
        }
    }

    fn requests(&mut self) {
        let policy = self.policy;
        self.problems.not_empty(to("requests"), policy.requests.len());
        self.one_rule_each(
            "requests",
            policy.requests.iter().map(|r| std::slice::from_ref(&r.kind)),
        );
        self.problems.not_empty(to("channels"), policy.channels.len());
        self.problems.distinct(to("channels"), &policy.channels);
        self.one_each("records", policy.records.iter().map(|r| &r.id));
        for (n, record) in policy.records.iter().enumerate() {
            self.problems.kebab(to("records").item(n).key("id"), &record.id);
        }
        for (n, rule) in policy.decisions.iter().enumerate() {
            let decisions = to("decisions");
            let rule_at = decisions.item(n);
            self.problems.kinds(rule_at.key("kinds"), &rule.kinds, policy);
            self.problems.not_empty(rule_at.key("by"), rule.by.len());
        }
        self.one_rule_each("decisions", policy.decisions.iter().map(|r| r.kinds.as_slice()));
    }

    fn paper(&mut self, way: Way<'_>, id: &str) {
        if self.papers.get(id).is_none() {
            let allowed = self.papers.papers.iter().map(|paper| paper.id.clone()).collect();
            self.problems.add(way, PolicyProblem::UnknownValue { found: short(id), allowed });
        }
    }

    /// No two rules of a list for the same thing.
    fn one_rule_each<'b, T: Code>(&mut self, list: &str, rules: impl Iterator<Item = &'b [T]>) {
        let mut seen = CodeSet::new();
        for (n, things) in rules.enumerate() {
            for thing in things {
                if !seen.insert(*thing) {
                    let code = T::CODES[thing.number()];
                    self.problems.note(to(list).item(n), Inconsistency::TwoRules, code);
                }
            }
        }
    }

    /// No two entries of a list with one id.
    fn one_each<'b>(&mut self, list: &str, ids: impl Iterator<Item = &'b String>) {
        let mut seen = Vec::new();
        for (n, id) in ids.enumerate() {
            if seen.contains(&id) {
                self.problems.note(to(list).item(n), Inconsistency::TwoRules, id);
            }
            seen.push(id);
        }
    }
}
