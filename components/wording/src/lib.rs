//! What the rules hold, in words: dates, sums, articles, kinds of request, papers. On a screen and on
//! a paper alike.

pub mod fee;

use chrono::Datelike;
use madoguchi_domain::Citation;
use madoguchi_domain::Date;
use madoguchi_domain::authority::AGENT_IDENTITY;
use madoguchi_domain::citation::Source;
use madoguchi_domain::date::{DateFault, DateInputError, EraDate, Period};
use madoguchi_domain::policy::{Basis, FacilityPolicy, Limit, OpenHours, Span};
use madoguchi_domain::request::RequestKind;
use madoguchi_messages::{key, say, say_code, say_with};

/// A date with its era beside it: 2026年11月22日(令和8年).
#[must_use]
pub fn date(date: Date) -> String {
    let [y, m, d] = [date.year().to_string(), date.month().to_string(), date.day().to_string()];
    let western = say_with(key::DATE_WESTERN, &[("y", &y), ("m", &m), ("d", &d)]);
    match EraDate::of(date) {
        Some(era) => {
            let year = era_year(era.year);
            let name = say_code("era", era.era.code());
            let era = say_with(key::DATE_ERA_YEAR, &[("era", name), ("y", &year)]);
            say_with(key::DATE_WITH_ERA, &[("date", &western), ("era", &era)])
        }
        None => western,
    }
}

/// A month with its year, and the year's era beside it: 2026年(令和8年)11月. The era is that of its last
/// day.
#[must_use]
pub fn month(of: Date) -> String {
    let [y, m] = [of.year().to_string(), of.month().to_string()];
    let era = EraDate::of(of).map_or_else(String::new, |era| {
        let year = era_year(era.year);
        let name = say_code("era", era.era.code());
        say_with(key::DATE_ERA_YEAR, &[("era", name), ("y", &year)])
    });
    say_with(key::DATE_MONTH, &[("y", &y), ("era", &era), ("m", &m)])
}

/// The first year of an era has a name of its own.
fn era_year(year: u32) -> String {
    if year == 1 { say(key::DATE_FIRST_YEAR).to_owned() } else { year.to_string() }
}

/// A length of time: 3か月.
#[must_use]
pub fn period(period: Period) -> String {
    let (text, n) = match period {
        Period::Days(n) => (key::PERIOD_DAYS, n),
        Period::Weeks(n) => (key::PERIOD_WEEKS, n),
        Period::Months(n) => (key::PERIOD_MONTHS, n),
        Period::Years(n) => (key::PERIOD_YEARS, n),
    };
    say_with(text, &[("n", &n.to_string())])
}

/// Opening hours, a line for those days that have the same.
#[must_use]
pub fn hours(open: &[OpenHours]) -> Vec<String> {
    let line = |hours: &OpenHours| {
        let days = hours.days.iter().map(|day| say_code("weekday", day.code()));
        let days = days.collect::<Vec<_>>().join(say(key::HOURS_DAY_BETWEEN));
        let span = |span: &Span| {
            let times = [("from", span.from.as_str()), ("to", span.to.as_str())];
            say_with(key::HOURS_SPAN, &times)
        };
        let spans = list(hours.spans.iter().map(span));
        say_with(key::HOURS_LINE, &[("days", &days), ("spans", &spans)])
    };
    open.iter().map(line).collect()
}

/// How fast a kind of request is answered, in a sentence.
#[must_use]
pub fn limit(policy: &FacilityPolicy, kind: RequestKind) -> String {
    match policy.deadline(kind) {
        Some(rule) => match rule.limit {
            Limit::Within(period) => {
                let period = self::period(period);
                let text =
                    if rule.in_principle { key::START_WITHIN_PRINCIPLE } else { key::START_WITHIN };
                say_with(text, &[("period", &period)])
            }
            Limit::WithoutDelay => say(key::DUE_WITHOUT_DELAY).to_owned(),
        },
        None => say(key::DUE_WITHOUT_DELAY).to_owned(),
    }
}

/// A sum with its thousands parted: 1,200.
#[must_use]
pub fn yen(yen: u32) -> String {
    let digits = yen.to_string();
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The facility's own word for a kind of request; the formal one where only the Act gives it.
#[must_use]
pub fn kind(policy: &FacilityPolicy, kind: RequestKind) -> &str {
    policy.request(kind).map_or_else(|| say_code("kind-formal", kind.code()), |rule| &rule.name)
}

/// A paper's name.
#[must_use]
pub fn paper(id: &str) -> String {
    say_code("paper", id).to_owned()
}

/// One of several papers, in words.
#[must_use]
pub fn one_of(ids: &[String]) -> String {
    alternatives(
        ids.iter()
            .map(|id| {
                if id == AGENT_IDENTITY {
                    say(key::ADVICE_AGENT_IDENTITY).to_owned()
                } else {
                    self::paper(id)
                }
            })
            .collect(),
    )
}

/// One of several things, in words.
#[must_use]
pub fn alternatives(names: Vec<String>) -> String {
    match names.as_slice() {
        [one] => one.clone(),
        several => {
            let list = self::list(several.iter().cloned());
            say_with(key::ADVICE_ONE_OF, &[("list", &list)])
        }
    }
}

/// Several things in one line.
#[must_use]
pub fn list(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().collect::<Vec<_>>().join(say(key::LIST_COMMA))
}

/// An article, named for a person: 規程 第28条第2項.
#[must_use]
pub fn cite(citation: &Citation) -> String {
    if citation.source == Source::Other {
        return citation.at.clone();
    }
    let text = say_code("source", citation.source.code());
    say_with(key::CITATION, &[("text", text), ("at", &citation.at)])
}

/// Articles, each once, with a word on what the reading rests on when it is not the text itself.
#[must_use]
pub fn cite_all(citations: &[Citation], basis: Basis) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for citation in citations.iter().map(cite) {
        if !all.contains(&citation) {
            all.push(citation);
        }
    }
    if matches!(basis, Basis::Reading | Basis::Reasoned) && !all.is_empty() {
        all.push(say_code("basis", basis.code()).to_owned());
    }
    all
}

/// What is wrong with a typed date, and what to do.
#[must_use]
pub fn date_error(error: &DateInputError) -> String {
    let last = match error.kind {
        DateFault::NoSuchDay { last } => last.to_string(),
        _ => String::new(),
    };
    let limit = error.kind.limit().map(date).unwrap_or_default();
    let part = say_code("date-part", error.part.code());
    let args = [("part", part), ("last", last.as_str()), ("limit", limit.as_str())];
    match madoguchi_messages::find_code("date-fault", error.kind.code()) {
        Some(text) => say_with(text, &args),
        None => error.kind.code().to_owned(),
    }
}

/// A day that has not come yet.
#[must_use]
pub fn date_in_future(today: Date) -> String {
    say_with(key::PROBLEM_DATE_FUTURE, &[("today", &date(today))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_parted_at_thousands() {
        assert_eq!(
            [0, 50, 999, 1_200, 10_000, 1_234_567].map(yen),
            ["0", "50", "999", "1,200", "10,000", "1,234,567"]
        );
    }
}
