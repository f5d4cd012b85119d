use super::law::{BreachLaw, law};
use crate::date::{Date, OpenDays, Period};
use crate::policy::{BreachRecipient, BreachWhen, Handling, Limit};
use crate::{Citation, CodeSet};

codes! {
    /// Kinds of breach that must be reported (規則7条).
    pub enum BreachKind {
        /// Special care-required information (要配慮個人情報): one person is enough, so nearly every care record.
        SpecialCare = "special-care",
        /// It may be misused to cause loss of property (財産的被害).
        PropertyDamage = "property-damage",
        /// It may have been done with a wrongful purpose (不正の目的).
        WrongfulPurpose = "wrongful-purpose",
        /// It concerns a large number of persons.
        ManyPersons = "many-persons",
    }
}

/// What is known of a breach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BreachFacts {
    /// The day on which it came to be known (知った日).
    pub known_on: Date,
    /// What it is, or may be: the likelihood of it is enough.
    pub kinds: CodeSet<BreachKind>,
    /// How many persons it concerns; none: not counted yet.
    pub persons: Option<u32>,
    /// Whether it matters much outside the house (対外的な影響の大きい).
    pub large_outside: bool,
    /// Today, for what is overdue.
    pub today: Option<Date>,
}

/// Must it be reported, to whom, and by when?
#[derive(Debug, Clone, PartialEq)]
pub struct BreachVerdict {
    /// The kinds by which the law wants it reported; empty: it need not be.
    pub reportable: CodeSet<BreachKind>,
    /// The days of the reports to the Commission; none where it need not be reported.
    pub dates: Option<ReportDates>,
    /// Who must be told, by the house's own rules and by the law, in the order in which it is done.
    pub told: Vec<ToBeTold>,
    /// What else to say.
    pub flags: CodeSet<BreachFlag>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
}

/// The days of the reports (速報・確報). Where a last day is closed, the next open one counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportDates {
    /// The day that the guidelines give at the earliest for "promptly".
    pub first_from: Date,
    /// The day that they give at the latest.
    pub first_through: Date,
    /// The last day for the final report.
    pub final_through: Date,
    /// Whether holidays were needed that no table knows yet.
    pub beyond_holiday_table: bool,
}

/// Somebody who must be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToBeTold {
    /// Any one of these.
    pub to: Vec<BreachRecipient>,
    /// After which breaches.
    pub when: BreachWhen,
    /// How fast, where the text says.
    pub limit: Option<Limit>,
    /// Where that stands.
    pub article: Citation,
    /// Whether it is the law's.
    pub by_law: bool,
}

codes! {
    /// What else to say about a breach.
    pub enum BreachFlag {
        /// The law does not want it reported; the house's own rules stand.
        NotReportable = "not-reportable",
        /// The number of persons is not known, and it would matter.
        PersonsUnknown = "persons-unknown",
        /// The first report's time has passed.
        FirstReportLate = "first-report-late",
        /// The final report's time has passed.
        FinalReportLate = "final-report-late",
        /// How the days are counted has yet to be checked against an official text.
        CountingUnverified = "counting-unverified",
        /// The regulation has no line of report of its own.
        NoOwnLine = "no-own-line",
    }
}

/// Must a breach be reported, to whom, and by when (法26条, 規則7・8条)?
///
/// The final report has the longer time only if a wrongful purpose is likely. Whether the manager
/// tells the head of the house is for the manager to weigh: that step is named, and its condition.
#[must_use]
pub fn judge(handling: &Handling, facts: &BreachFacts) -> BreachVerdict {
    let law = law();
    let mut verdict = BreachVerdict {
        reportable: CodeSet::new(),
        dates: None,
        told: Vec::new(),
        flags: CodeSet::new(),
        articles: Vec::new(),
    };
    verdict.own_line(handling, facts);
    let mut final_within = law.final_report.within;
    for by in &law.kinds {
        let enough = match (by.more_than, facts.persons) {
            (Some(limit), Some(persons)) => persons > limit,
            (Some(_), None) => facts.kinds.contains(&by.kind),
            (None, _) => facts.kinds.contains(&by.kind),
        };
        if by.more_than.is_some() && facts.persons.is_none() {
            verdict.flags.insert(BreachFlag::PersonsUnknown);
        }
        if enough {
            verdict.reportable.insert(by.kind);
            verdict.articles.push(by.article.clone());
            final_within = by.final_within.unwrap_or(final_within);
        }
    }
    if verdict.reportable.is_empty() {
        verdict.flags.insert(BreachFlag::NotReportable);
    } else {
        verdict.report(law, final_within, facts);
    }
    verdict
}

impl BreachVerdict {
    fn own_line(&mut self, handling: &Handling, facts: &BreachFacts) {
        if handling.breach.is_empty() {
            self.flags.insert(BreachFlag::NoOwnLine);
        }
        for rule in &handling.breach {
            if rule.when != BreachWhen::LargeOutside || facts.large_outside {
                self.told.push(ToBeTold {
                    to: rule.to.clone(),
                    when: rule.when,
                    limit: rule.limit,
                    article: rule.article.clone(),
                    by_law: false,
                });
            }
        }
    }

    fn report(&mut self, law: &BreachLaw, final_within: Period, facts: &BreachFacts) {
        let told = law.told.iter().map(|told| ToBeTold {
            to: vec![told.to],
            when: BreachWhen::Reportable,
            limit: None,
            article: told.article.clone(),
            by_law: true,
        });
        self.told.extend(told);
        for article in [
            &law.article,
            &law.first_report.article,
            &law.final_report.article,
            &law.counting.article,
        ] {
            self.articles.push(article.clone());
        }
        if law.counting.unverified {
            self.flags.insert(BreachFlag::CountingUnverified);
        }
        let open = OpenDays::new(law.counting.closed_days.iter().copied().collect());
        let last = |period: Period| {
            let counted = law.counting.counts_first_day;
            let event = if counted { facts.known_on.pred_opt() } else { None };
            open.on_or_after(period.end_after(event.unwrap_or(facts.known_on)).last_day)
        };
        let (from, through) = (last(law.first_report.from), last(law.first_report.through));
        let end = last(final_within);
        let late = |day: Date| facts.today.is_some_and(|today| today > day);
        if late(through.day) {
            self.flags.insert(BreachFlag::FirstReportLate);
        }
        if late(end.day) {
            self.flags.insert(BreachFlag::FinalReportLate);
        }
        self.dates = Some(ReportDates {
            first_from: from.day,
            first_through: through.day,
            final_through: end.day,
            beyond_holiday_table: from.beyond_holiday_table
                || through.beyond_holiday_table
                || end.beyond_holiday_table,
        });
    }
}
