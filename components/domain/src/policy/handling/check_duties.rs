//! Refusals, answers, records, cycles, breaches, complaints: what they must be together.

use super::{Handling, Keep};
use crate::date::Period;
use crate::json::Way;
use crate::policy::{
    FacilityPolicy, FoundProblem, Inconsistency, Limit, PolicyProblem, short, text_shape,
};
use crate::request::RequestKind;
use crate::{Code, CodeSet};

/// Adds what is wrong with the rules for refusing, keeping and reporting.
pub(super) fn check(
    facility: &FacilityPolicy,
    handling: &Handling,
    problems: &mut Vec<FoundProblem>,
) {
    let mut check = Check { facility, handling, problems };
    check.requests();
    check.retention();
    check.fiscal_year();
    check.disposal();
    check.outsourcing();
    check.cycles();
    check.breach();
    check.complaints();
    check.rest();
}

struct Check<'a> {
    facility: &'a FacilityPolicy,
    handling: &'a Handling,
    problems: &'a mut Vec<FoundProblem>,
}

/// The key that all of these stand under.
const HANDLING: Way<'static> = Way::under_top("handling");

impl Check<'_> {
    fn requests(&mut self) {
        let handling = self.handling;
        let mut seen = Vec::new();
        each("refusals", &handling.refusals, |way, rule| {
            self.kinds(way, &rule.kinds);
            self.some_of_each(way.key("grounds"), &rule.grounds);
            if let Some(misprint) = &rule.misprint {
                self.text(way.key("misprint.says"), &misprint.says);
                self.text(way.key("misprint.read"), &misprint.read);
            }
            for pair in pairs(&rule.kinds, &rule.grounds) {
                self.once(way, &mut seen, pair, pair.1.code());
            }
        });
        let mut seen = Vec::new();
        each("claims", &handling.claims, |way, rule| {
            self.kinds(way, &rule.kinds);
            self.distinct(way.key("claims"), &rule.claims);
            for kind in &rule.kinds {
                self.once(way, &mut seen, *kind, kind.code());
            }
        });
        let mut seen = Vec::new();
        each("answers", &handling.answers, |way, rule| {
            self.kinds(way, &rule.kinds);
            self.some_of_each(way.key("after"), &rule.after);
            self.limit(way.key("limit"), rule.limit);
            self.maybe_text(way.key("form"), rule.form.as_ref());
            for pair in pairs(&rule.kinds, &rule.after) {
                self.once(way, &mut seen, pair, pair.0.code());
            }
        });
    }

    fn retention(&mut self) {
        let handling = self.handling;
        let mut seen = Vec::new();
        each("retention", &handling.retention, |way, rule| {
            self.once(way, &mut seen, (rule.what, rule.way), rule.what.code());
            self.distinct(way.key("items"), &rule.items);
            self.distinct(way.key("exempt"), &rule.exempt);
            self.distinct(way.key("items_from_business"), &rule.items_from_business);
            for item in rule.items_from_business.iter().filter(|item| !rule.items.contains(item)) {
                let key = way.key("items_from_business");
                self.note(key, Inconsistency::NotAskedFor, item.code());
            }
            match &rule.keep {
                Keep::For(period) => self.period(way.key("keep.for"), Some(*period)),
                Keep::Delegated { to } => self.text(way.key("keep.delegated.to"), to),
                Keep::FiscalYear if handling.fiscal_year.is_none() => {
                    self.note(way.key("keep"), Inconsistency::NoFiscalYear, "");
                }
                _ => {}
            }
        });
    }

    fn fiscal_year(&mut self) {
        if let Some(year) = &self.handling.fiscal_year {
            self.month(HANDLING.key("fiscal_year.first_month"), year.first_month);
        }
    }

    fn disposal(&mut self) {
        let Some(disposal) = &self.handling.disposal else { return };
        self.not_empty(HANDLING.key("disposal.methods"), disposal.methods.len());
        each("disposal.methods", &disposal.methods, |way, rule| {
            self.some_of_each(way.key("media"), &rule.media);
            self.some_of_each(way.key("methods"), &rule.methods);
            self.distinct(way.key("only"), &rule.only);
        });
        let mut seen = Vec::new();
        each("disposal.blocks", &disposal.blocks, |way, rule| {
            self.once(way, &mut seen, rule.block, rule.block.code());
        });
        if let Some(keeping) = &disposal.unsafe_keeping {
            self.text(HANDLING.key("disposal.unsafe_keeping.consults"), &keeping.consults);
        }
    }

    fn outsourcing(&mut self) {
        if let Some(take_out) = &self.handling.take_out {
            self.some_of_each(HANDLING.key("take_out.permitted_by"), &take_out.permitted_by);
        }
        let Some(outsourcing) = &self.handling.outsourcing else { return };
        self.distinct(HANDLING.key("outsourcing.contract_items"), &outsourcing.contract_items);
        let mut seen = Vec::new();
        each("outsourcing.steps", &outsourcing.steps, |way, rule| {
            self.once(way, &mut seen, rule.step, rule.step.code());
        });
        each("outsourcing.work", &outsourcing.work, |way, work| self.text(way, work));
    }

    fn cycles(&mut self) {
        let handling = self.handling;
        let mut seen = Vec::new();
        each("cycles", &handling.cycles, |way, rule| {
            self.once(way, &mut seen, rule.what, rule.what.code());
            self.period(way.key("every"), rule.every);
            if let Some(month) = rule.month {
                self.month(way.key("month"), month);
                if handling.fiscal_year.is_none() {
                    self.note(way.key("month"), Inconsistency::NoFiscalYear, "");
                }
            }
            for (n, text) in rule.covers.iter().enumerate() {
                self.text(way.key("covers").item(n), text);
            }
        });
    }

    fn breach(&mut self) {
        each("breach", &self.handling.breach, |way, rule| {
            self.some_of_each(way.key("to"), &rule.to);
            self.limit(way.key("limit"), rule.limit);
        });
    }

    fn complaints(&mut self) {
        let Some(complaints) = &self.handling.complaints else { return };
        let way = HANDLING.key("complaints");
        self.text(way.key("window"), &complaints.window);
        self.maybe_text(way.key("form"), complaints.form.as_ref());
        self.distinct(way.key("fields"), &complaints.fields);
        self.distinct(way.key("told"), &complaints.told);
        self.distinct(way.key("remedies"), &complaints.remedies);
        let mut seen = Vec::new();
        each("complaints.remedy_needs", &complaints.remedy_needs, |way, rule| {
            self.once(way, &mut seen, rule.need, rule.need.code());
        });
    }

    fn rest(&mut self) {
        let handling = self.handling;
        each("pledges", &handling.pledges, |way, rule| {
            self.some_of_each(way.key("from"), &rule.from);
            self.maybe_text(way.key("form"), rule.form.as_ref());
        });
        each("publication", &handling.publication, |way, rule| {
            self.some_of_each(way.key("what"), &rule.what);
            self.distinct(way.key("places"), &rule.places);
        });
        each("papers", &handling.papers, |way, rule| {
            self.some_of_each(way.key("wants"), &rule.wants);
            self.maybe_text(way.key("mark"), rule.mark.as_ref());
            self.maybe_text(way.key("list"), rule.list.as_ref());
        });
    }

    /// Kinds of request that a rule is for: some, and only such as can be asked for here.
    fn kinds(&mut self, rule: Way<'_>, kinds: &[RequestKind]) {
        let way = rule.key("kinds");
        self.some_of_each(way, kinds);
        for kind in kinds {
            if !kind.given_by_act() && self.facility.request(*kind).is_none() {
                self.note(way, Inconsistency::KindNotOffered, kind.code());
            }
        }
    }

    /// No two rules for the same thing: which one counts would be a guess.
    fn once<T: PartialEq>(&mut self, way: Way<'_>, seen: &mut Vec<T>, thing: T, found: &str) {
        if seen.contains(&thing) {
            self.note(way, Inconsistency::TwoRules, found);
        }
        seen.push(thing);
    }

    fn some_of_each<T: Code>(&mut self, way: Way<'_>, values: &[T]) {
        self.not_empty(way, values.len());
        self.distinct(way, values);
    }

    fn not_empty(&mut self, way: Way<'_>, length: usize) {
        if length == 0 {
            self.note(way, Inconsistency::EmptyList, "");
        }
    }

    fn distinct<T: Code>(&mut self, way: Way<'_>, values: &[T]) {
        let mut seen = CodeSet::new();
        for value in values {
            if !seen.insert(*value) {
                self.note(way, Inconsistency::Duplicate, T::CODES[value.number()]);
            }
        }
    }

    fn limit(&mut self, way: Way<'_>, limit: Option<Limit>) {
        if let Some(Limit::Within(period)) = limit {
            self.period(way.key("within"), Some(period));
        }
    }

    fn period(&mut self, way: Way<'_>, period: Option<Period>) {
        use Period::{Days, Months, Weeks, Years};
        if let Some(Days(0) | Weeks(0) | Months(0) | Years(0)) = period {
            self.note(way, Inconsistency::Zero, "");
        }
    }

    fn month(&mut self, way: Way<'_>, month: u8) {
        if !(1..=12).contains(&month) {
            self.note(way, Inconsistency::MonthOutOfRange, &month.to_string());
        }
    }

    fn maybe_text(&mut self, way: Way<'_>, text: Option<&String>) {
        if let Some(text) = text {
            self.text(way, text);
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

    fn note(&mut self, way: Way<'_>, code: Inconsistency, found: &str) {
        let problem = PolicyProblem::Inconsistent { code, found: short(found) };
        self.problems.push(FoundProblem { path: way.written(), problem });
    }
}

/// Looks at each item of a list under `handling`, with the way to it.
fn each<T>(list: &str, items: &[T], mut look: impl FnMut(Way<'_>, &T)) {
    let list = HANDLING.key(list);
    for (n, item) in items.iter().enumerate() {
        look(list.item(n), item);
    }
}

/// Each value of one list with each of another.
fn pairs<A: Copy, B: Copy>(a: &[A], b: &[B]) -> Vec<(A, B)> {
    a.iter().flat_map(|one| b.iter().map(move |other| (*one, *other))).collect()
}
