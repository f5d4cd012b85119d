//! Refusals, answers, records, cycles, breaches, complaints: what they must be together.

use super::{Handling, Keep};
use crate::Code;
use crate::json::Way;
use crate::policy::problems::Problems;
use crate::policy::{FacilityPolicy, FoundProblem, Inconsistency, Limit};
use crate::request::RequestKind;

/// Everything that is wrong with the rules for refusing, keeping and reporting.
pub(super) fn check(facility: &FacilityPolicy, handling: &Handling) -> Vec<FoundProblem> {
    let mut check = Check { facility, handling, problems: Problems::default() };
    check.requests();
    check.retention();
    check.fiscal_year();
    check.disposal();
    check.outsourcing();
    check.cycles();
    check.breach();
    check.complaints();
    check.rest();
    check.problems.found()
}

struct Check<'a> {
    facility: &'a FacilityPolicy,
    handling: &'a Handling,
    problems: Problems,
}

/// The key that all of these stand under.
const HANDLING: Way<'static> = Way::under_top("handling");

impl Check<'_> {
    fn requests(&mut self) {
        let handling = self.handling;
        let mut seen = Vec::new();
        each("refusals", &handling.refusals, |way, rule| {
            self.kinds(way.key("kinds"), &rule.kinds);
            self.some_of_each(way.key("grounds"), &rule.grounds);
            if let Some(misprint) = &rule.misprint {
                self.problems.text(way.key("misprint.says"), &misprint.says);
                self.problems.text(way.key("misprint.read"), &misprint.read);
            }
            for pair in pairs(&rule.kinds, &rule.grounds) {
                self.once(way, &mut seen, pair, pair.1.code());
            }
        });
        let mut seen = Vec::new();
        each("claims", &handling.claims, |way, rule| {
            self.kinds(way.key("kinds"), &rule.kinds);
            self.problems.distinct(way.key("claims"), &rule.claims);
            for kind in &rule.kinds {
                self.once(way, &mut seen, *kind, kind.code());
            }
        });
        let mut seen = Vec::new();
        each("answers", &handling.answers, |way, rule| {
            self.kinds(way.key("kinds"), &rule.kinds);
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
            self.problems.distinct(way.key("items"), &rule.items);
            self.problems.distinct(way.key("exempt"), &rule.exempt);
            self.problems.distinct(way.key("items_from_business"), &rule.items_from_business);
            for item in rule.items_from_business.iter().filter(|item| !rule.items.contains(item)) {
                let key = way.key("items_from_business");
                self.problems.note(key, Inconsistency::NotAskedFor, item.code());
            }
            match &rule.keep {
                Keep::For(period) => self.problems.period(way.key("keep.for"), Some(*period)),
                Keep::Delegated { to } => self.problems.text(way.key("keep.delegated.to"), to),
                Keep::FiscalYear if handling.fiscal_year.is_none() => {
                    self.problems.note(way.key("keep"), Inconsistency::NoFiscalYear, "");
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
        self.problems.not_empty(HANDLING.key("disposal.methods"), disposal.methods.len());
        each("disposal.methods", &disposal.methods, |way, rule| {
            self.some_of_each(way.key("media"), &rule.media);
            self.some_of_each(way.key("methods"), &rule.methods);
            self.problems.distinct(way.key("only"), &rule.only);
        });
        let mut seen = Vec::new();
        each("disposal.blocks", &disposal.blocks, |way, rule| {
            self.once(way, &mut seen, rule.block, rule.block.code());
        });
        if let Some(keeping) = &disposal.unsafe_keeping {
            self.problems.text(HANDLING.key("disposal.unsafe_keeping.consults"), &keeping.consults);
        }
    }

    fn outsourcing(&mut self) {
        if let Some(take_out) = &self.handling.take_out {
            self.some_of_each(HANDLING.key("take_out.permitted_by"), &take_out.permitted_by);
        }
        let Some(outsourcing) = &self.handling.outsourcing else { return };
        self.problems
            .distinct(HANDLING.key("outsourcing.contract_items"), &outsourcing.contract_items);
        let mut seen = Vec::new();
        each("outsourcing.steps", &outsourcing.steps, |way, rule| {
            self.once(way, &mut seen, rule.step, rule.step.code());
        });
        each("outsourcing.work", &outsourcing.work, |way, work| self.problems.text(way, work));
    }

    fn cycles(&mut self) {
        let handling = self.handling;
        let mut seen = Vec::new();
        each("cycles", &handling.cycles, |way, rule| {
            self.once(way, &mut seen, rule.what, rule.what.code());
            self.problems.period(way.key("every"), rule.every);
            if let Some(month) = rule.month {
                self.month(way.key("month"), month);
                if handling.fiscal_year.is_none() {
                    self.problems.note(way.key("month"), Inconsistency::NoFiscalYear, "");
                }
            }
            for (n, text) in rule.covers.iter().enumerate() {
                self.problems.text(way.key("covers").item(n), text);
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
        self.problems.text(way.key("window"), &complaints.window);
        self.maybe_text(way.key("form"), complaints.form.as_ref());
        self.problems.distinct(way.key("fields"), &complaints.fields);
        self.problems.distinct(way.key("told"), &complaints.told);
        self.problems.distinct(way.key("remedies"), &complaints.remedies);
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
            self.problems.distinct(way.key("places"), &rule.places);
        });
        each("papers", &handling.papers, |way, rule| {
            self.some_of_each(way.key("wants"), &rule.wants);
            self.maybe_text(way.key("mark"), rule.mark.as_ref());
            self.maybe_text(way.key("list"), rule.list.as_ref());
        });
    }

    /// No two rules for the same thing: which one counts would be a guess.
    fn once<T: PartialEq>(&mut self, way: Way<'_>, seen: &mut Vec<T>, thing: T, found: &str) {
        if seen.contains(&thing) {
            self.problems.note(way, Inconsistency::TwoRules, found);
        }
        seen.push(thing);
    }

    fn kinds(&mut self, way: Way<'_>, kinds: &[RequestKind]) {
        self.problems.kinds(way, kinds, self.facility);
        self.problems.distinct(way, kinds);
    }

    fn some_of_each<T: Code>(&mut self, way: Way<'_>, values: &[T]) {
        self.problems.not_empty(way, values.len());
        self.problems.distinct(way, values);
    }

    fn limit(&mut self, way: Way<'_>, limit: Option<Limit>) {
        if let Some(Limit::Within(period)) = limit {
            self.problems.period(way.key("within"), Some(period));
        }
    }

    fn month(&mut self, way: Way<'_>, month: u8) {
        if !(1..=12).contains(&month) {
            self.problems.note(way, Inconsistency::MonthOutOfRange, &month.to_string());
        }
    }

    fn maybe_text(&mut self, way: Way<'_>, text: Option<&String>) {
        if let Some(text) = text {
            self.problems.text(way, text);
        }
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
