//! What the parts of a facility's file must be together, beyond the shape of each.

mod people;
mod sites;
mod terms;

use super::{FacilityPolicy, FoundProblem, Inconsistency, PolicyProblem, short, text_shape};
use crate::date::Period;
use crate::json::Way;
use crate::papers::Catalogue;
use crate::request::RequestKind;
use crate::{Code, CodeSet};

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
    check.lapses();
    check.delivery();
    check.problems
}

struct Check<'a> {
    problems: Vec<FoundProblem>,
    policy: &'a FacilityPolicy,
    papers: &'a Catalogue,
}

/// The way to a key of the file, or to one further inside.
fn to(key: &str) -> Way<'_> {
    Way::TOP.key(key)
}

impl Check<'_> {
    fn head(&mut self, id: &str) {
        let found = &self.policy.id;
        if !text_shape::is_kebab(found) {
            self.note(to("id"), Inconsistency::IdShape, found);
        } else if found != id {
            let expected = short(id);
            self.add(to("id"), PolicyProblem::IdDiffersFromFile { found: short(found), expected });
        }
        let regulation = &self.policy.regulation;
        self.at_least_one(to("regulation.version"), regulation.version);
        let mut before = 0;
        for (n, change) in regulation.changes.iter().enumerate() {
            if change.version <= before || change.version > regulation.version {
                let version = change.version.to_string();
                let changes = to("regulation.changes");
                self.note(changes.item(n).key("version"), Inconsistency::VersionOrder, &version);
            }
            before = change.version;
        }
        self.at_least_one(to("soft_alarm_days"), self.policy.soft_alarm_days.into());
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
        self.distinct(to("window.closed_days"), &window.closed_days);
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
            self.note(way, code, text);
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
                self.text(to(key), text);
            }
        }
        for (n, change) in policy.regulation.changes.iter().enumerate() {
            self.text(to("regulation.changes").item(n).key("what"), &change.what);
        }
        for (n, text) in policy.scope.not_ours.iter().enumerate() {
            self.text(to("scope.not_ours").item(n), text);
        }
        for (n, rule) in policy.requests.iter().enumerate() {
            self.text(to("requests").item(n).key("name"), &rule.name);
        }
        for (n, record) in policy.records.iter().enumerate() {
            self.text(to("records").item(n).key("name"), &record.name);
        }
    }

    fn text(&mut self, way: Way<'_>, text: &str) {
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.note(way, Inconsistency::EmptyText, "");
        } else if length > text_shape::LONGEST {
            self.note(way, Inconsistency::TextTooLong, &length.to_string());
        }
    }

    fn requests(&mut self) {
        let policy = self.policy;
        self.not_empty(to("requests"), policy.requests.len());
        self.one_rule_each(
            "requests",
            policy.requests.iter().map(|r| std::slice::from_ref(&r.kind)),
        );
        self.not_empty(to("channels"), policy.channels.len());
        self.distinct(to("channels"), &policy.channels);
        self.one_each("records", policy.records.iter().map(|r| &r.id));
        for (n, record) in policy.records.iter().enumerate() {
            if !text_shape::is_kebab(&record.id) {
                self.note(to("records").item(n).key("id"), Inconsistency::IdShape, &record.id);
            }
        }
        for (n, rule) in policy.decisions.iter().enumerate() {
            let decisions = to("decisions");
            let rule_at = decisions.item(n);
            self.kinds(rule_at.key("kinds"), &rule.kinds);
            self.not_empty(rule_at.key("by"), rule.by.len());
        }
        self.one_rule_each("decisions", policy.decisions.iter().map(|r| r.kinds.as_slice()));
    }

    /// Kinds of request that a rule is for: some, and only such as can be asked for here.
    fn kinds(&mut self, way: Way<'_>, kinds: &[RequestKind]) {
        self.not_empty(way, kinds.len());
        for kind in kinds {
            if !kind.given_by_act() && self.policy.request(*kind).is_none() {
                self.note(way, Inconsistency::KindNotOffered, kind.code());
            }
        }
    }

    fn paper(&mut self, way: Way<'_>, id: &str) {
        if self.papers.get(id).is_none() {
            let allowed = self.papers.papers.iter().map(|paper| paper.id.clone()).collect();
            self.add(way, PolicyProblem::UnknownValue { found: short(id), allowed });
        }
    }

    fn period(&mut self, way: Way<'_>, period: Option<Period>) {
        use Period::{Days, Months, Weeks, Years};
        if let Some(Days(0) | Weeks(0) | Months(0) | Years(0)) = period {
            self.note(way, Inconsistency::Zero, "");
        }
    }

    fn at_least_one(&mut self, way: Way<'_>, number: u32) {
        if number == 0 {
            self.note(way, Inconsistency::Zero, "");
        }
    }

    fn not_empty(&mut self, way: Way<'_>, length: usize) {
        if length == 0 {
            self.note(way, Inconsistency::EmptyList, "");
        }
    }

    /// No value twice in one list.
    fn distinct<T: Code>(&mut self, way: Way<'_>, values: &[T]) {
        let mut seen = CodeSet::new();
        for value in values {
            if !seen.insert(*value) {
                self.note(way, Inconsistency::Duplicate, T::CODES[value.number()]);
            }
        }
    }

    /// No two rules of a list for the same thing.
    fn one_rule_each<'b, T: Code>(&mut self, list: &str, rules: impl Iterator<Item = &'b [T]>) {
        let mut seen = CodeSet::new();
        for (n, things) in rules.enumerate() {
            for thing in things {
                if !seen.insert(*thing) {
                    let code = T::CODES[thing.number()];
                    self.note(to(list).item(n), Inconsistency::TwoRules, code);
                }
            }
        }
    }

    /// No two entries of a list with one id.
    fn one_each<'b>(&mut self, list: &str, ids: impl Iterator<Item = &'b String>) {
        let mut seen = Vec::new();
        for (n, id) in ids.enumerate() {
            if seen.contains(&id) {
                self.note(to(list).item(n), Inconsistency::TwoRules, id);
            }
            seen.push(id);
        }
    }

    fn note(&mut self, way: Way<'_>, code: Inconsistency, found: &str) {
        self.add(way, PolicyProblem::Inconsistent { code, found: short(found) });
    }

    fn add(&mut self, way: Way<'_>, problem: PolicyProblem) {
        self.problems.push(FoundProblem { path: way.written(), problem });
    }
}
