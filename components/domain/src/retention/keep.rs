use super::law::{RecordByLaw, law};
use crate::date::{Date, Period, PeriodEnd, period_law};
use crate::policy::{Basis, Handling, Keep, RecordClass, RecordWay, RetentionRule, RetentionStart};
use crate::{Citation, CodeSet};

/// How long a record is kept, and from which day on it may be disposed of.
#[derive(Debug, Clone, PartialEq)]
pub struct KeepVerdict {
    /// How long, as the text says it; none where no text speaks of such a record.
    pub keep: Option<Keep>,
    /// The event from which it runs.
    pub from: Option<RetentionStart>,
    /// The last day on which it must be kept; none where no text gives a day.
    pub keep_through: Option<Date>,
    /// The first day on which it may be disposed of, if nothing else stands against it.
    pub may_dispose_from: Option<Date>,
    /// The last day by the ordinances that have it kept for longer: to be looked up.
    pub ordinance_through: Option<Date>,
    /// What else to say.
    pub flags: CodeSet<KeepFlag>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
}

codes! {
    /// What else to say about how long a record is kept.
    pub enum KeepFlag {
        /// The regulation does not speak of it; the law does.
        ByLaw = "by-law",
        /// No text speaks of it.
        NoRule = "no-rule",
        /// Another paper or period decides, see `keep`.
        PeriodElsewhere = "period-elsewhere",
        /// The text wants it kept and does not say how long.
        PeriodNotSet = "period-not-set",
        /// The law has it kept for longer than the regulation does.
        LawKeepsLonger = "law-keeps-longer",
        /// An ordinance may have it kept for longer, see `ordinance_through`.
        OrdinanceMayBeLonger = "ordinance-may-be-longer",
        /// The law's figure or article has yet to be checked against an official text.
        Unverified = "unverified",
    }
}

/// How long a record is kept that was made, or whose matter ended, on a day (保存期間の満了).
///
/// The event's day is not counted and years go by the calendar (Civil Code 140, 143), so a month's
/// end sticks to the month's end; disposal is free from the day after the last. Where the regulation
/// has a shorter period than the law, the later day counts.
#[must_use]
pub fn keep(handling: &Handling, what: RecordClass, way: RecordWay, start: Date) -> KeepVerdict {
    let mut verdict = KeepVerdict {
        keep: None,
        from: None,
        keep_through: None,
        may_dispose_from: None,
        ordinance_through: None,
        flags: CodeSet::new(),
        articles: Vec::new(),
        basis: Basis::Reasoned,
    };
    let (own, by_law) = (handling.retention_of(what, way), law().record(what, way));
    if let Some(rule) = own.or(by_law.map(|by| &by.rule)) {
        verdict.keep = Some(rule.keep.clone());
        verdict.from = Some(rule.from);
        verdict.articles.push(rule.article.clone());
        verdict.basis = rule.basis;
        verdict.keep_through = verdict.last_day(handling, rule, start);
    } else {
        verdict.flags.insert(KeepFlag::NoRule);
    }
    if let Some(by_law) = by_law {
        verdict.beside_the_law(own, by_law, start);
    }
    if let Some(ordinance) = law().ordinance(what) {
        verdict.flags.insert(KeepFlag::OrdinanceMayBeLonger);
        verdict.ordinance_through = Some(ordinance.often.end_after(start).last_day);
        verdict.articles.push(ordinance.article.clone());
    }
    verdict.may_dispose_from = verdict.keep_through.and_then(|day| day.succ_opt());
    verdict
}

impl KeepVerdict {
    /// The last day by the rule, where it gives one.
    fn last_day(&mut self, handling: &Handling, rule: &RetentionRule, start: Date) -> Option<Date> {
        match &rule.keep {
            Keep::For(period) => {
                self.articles.push(period_law().by_the_calendar.clone());
                end(*period, rule.counts_first_day, start).map(|end| end.last_day)
            }
            Keep::FiscalYear => {
                let year = handling.fiscal_year.as_ref()?;
                self.articles.push(year.article.clone());
                self.basis = if year.basis == Basis::Text { rule.basis } else { year.basis };
                year.calendar().last_day(year.calendar().year_of(start))
            }
            Keep::NotSet => {
                self.flags.insert(KeepFlag::PeriodNotSet);
                None
            }
            Keep::Statutory | Keep::WhileDataKept | Keep::WhileNeeded | Keep::Delegated { .. } => {
                self.flags.insert(KeepFlag::PeriodElsewhere);
                None
            }
        }
    }

    fn beside_the_law(&mut self, own: Option<&RetentionRule>, by_law: &RecordByLaw, start: Date) {
        if by_law.unverified {
            self.flags.insert(KeepFlag::Unverified);
        }
        let Keep::For(period) = by_law.rule.keep else { return };
        let end = end(period, by_law.rule.counts_first_day, start).map(|end| end.last_day);
        // Where the regulation gives no day of its own, the law's is the least.
        if own.is_none() || self.keep_through.is_none() {
            self.flags.insert(KeepFlag::ByLaw);
        } else if end > self.keep_through {
            self.flags.insert(KeepFlag::LawKeepsLonger);
        }
        if end > self.keep_through {
            self.keep_through = end;
        }
        if !self.articles.contains(&by_law.rule.article) {
            self.articles.push(by_law.rule.article.clone());
        }
    }
}

/// Where "から起算して" counts the event's own day, the count begins as if the event were a day before.
fn end(period: Period, counts_first_day: bool, start: Date) -> Option<PeriodEnd> {
    let event = if counts_first_day { start.pred_opt()? } else { start };
    Some(period.end_after(event))
}
