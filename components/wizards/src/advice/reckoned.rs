//! How a date was reckoned, step by step: nobody has to believe one.

use madoguchi_domain::Date;
use madoguchi_domain::date::Period;
use madoguchi_messages::{find_code, key, say, say_code, say_with};

use crate::words;

/// A computation to unfold: its heading and its steps.
pub(crate) type Unfold = (String, Vec<String>);

/// The steps from an event to the end of a period (Civil Code 140, 141, 143). `event` is the
/// message that names the event and its day.
pub(crate) fn steps(event: &str, day: Date, period: Period) -> Vec<String> {
    let end = period.end_after(day);
    let last = words::date(end.last_day);
    let mut steps = Vec::new();
    steps.extend(step(event, &[("date", &words::date(day))]));
    steps.extend(step("first-day", &[("date", &words::date(end.first_day))]));
    steps.extend(step("period", &[("period", &words::period(period)), ("date", &last)]));
    if end.month_end {
        steps.extend(step("month-end", &[("date", &last)]));
    }
    steps
}

/// One step in words.
pub(crate) fn step(code: &str, values: &[(&str, &str)]) -> Option<String> {
    find_code("reckon", code).map(|text| say_with(text, values))
}

/// The limit of a paper's freshness: no deadline for an act, so closed days do not move it.
pub(crate) fn freshness(event: &str, day: Date, period: Period) -> Unfold {
    let mut steps = steps(event, day, period);
    steps.extend(step("not-rolled-freshness", &[]));
    with_articles(steps, &["civil-code-140", "civil-code-143"])
}

/// The steps with the articles that they follow.
pub(crate) fn with_articles(mut steps: Vec<String>, articles: &[&'static str]) -> Unfold {
    steps.extend(articles.iter().map(|article| say_code("reckon", article).to_owned()));
    (say(key::DUE_HOW).to_owned(), steps)
}
