//! When the answer is due, and how that was reckoned.

use madoguchi_domain::Date;
use madoguchi_domain::deadline::{DeadlineFlag, EndOfPeriod, SkipReason};
use madoguchi_messages::{find_code, key, say, say_code, say_with};

use super::reckoned::{self, Unfold, step};
use super::{Advice, Tone};
use crate::ctx::Ctx;
use crate::reading;
use crate::words;

/// When the answer would be due if everything arrived today.
#[must_use]
pub fn due(ctx: &Ctx<'_>) -> Option<Advice> {
    let verdict = reading::due(ctx, ctx.today)?;
    let mut advice = Advice::new(Tone::Note, say(key::DUE_HEADING));
    let rule = ctx.policy.deadline(ctx.kind()?);
    match &verdict.end {
        Some(end) => {
            let arrival = words::date(verdict.clock_start);
            let last = words::date(end.art142_end);
            let within = [("arrival", arrival.as_str()), ("end", last.as_str())];
            advice.lines.push(say_with(key::DUE_WITHIN, &within));
            advice.unfold = Some(unfold(verdict.clock_start, end));
            if end.beyond_holiday_table {
                advice.tone = Tone::Warn;
                advice.lines.push(say_code("reckon", "beyond-holiday-table").to_owned());
            }
        }
        None => {
            advice.lines.push(say(key::DUE_WITHOUT_DELAY).to_owned());
            let days = ctx.policy.soft_alarm_days.to_string();
            advice.lines.push(say_with(key::DUE_ALARM, &[("days", &days)]));
        }
    }
    if verdict.flags.contains(&DeadlineFlag::ByAct) {
        advice.lines.push(say(key::DUE_BY_ACT).to_owned());
    }
    if let Some(rule) = rule {
        if rule.in_principle {
            advice.lines.push(say(key::DUE_PRINCIPLE).to_owned());
        }
        if rule.extension.is_some() {
            advice.lines.push(say(key::DUE_EXTENSION).to_owned());
        }
    }
    if let Some(longest) = verdict.longest {
        advice.lines.push(say_with(key::DUE_LONGEST, &[("end", &words::date(longest))]));
    }
    let mut articles = verdict.articles;
    if let (Some(lapse), Some(rule)) =
        (reading::lapse(ctx, ctx.today), ctx.policy.lapse(ctx.kind()?))
    {
        let end = lapse.last_day.map(words::date).unwrap_or_default();
        let values = [("end", end.as_str()), ("period", &words::period(rule.after))];
        let text = find_code("lapse", lapse.starts.code());
        advice.lines.extend(text.map(|text| say_with(text, &values)));
        articles.extend(lapse.articles);
    }
    advice.articles = words::cite_all(&articles, verdict.basis);
    Some(advice)
}

/// Every step of the computation, and which closed days were passed over.
fn unfold(event: Date, end: &EndOfPeriod) -> Unfold {
    let mut steps = reckoned::steps("from", event, end.period);
    for skipped in &end.skipped {
        let why = match &skipped.why {
            SkipReason::Closed(day) => say_code("closed", day.code()).to_owned(),
            SkipReason::Holiday(name) => say_with(key::RECKON_HOLIDAY, &[("name", name)]),
        };
        let day = words::date(skipped.date);
        steps.extend(step("skipped", &[("date", &day), ("why", &why)]));
    }
    let rolled = end.art142_end != end.nominal_end;
    if rolled {
        steps.extend(step("rolled", &[("date", &words::date(end.art142_end))]));
    }
    let articles =
        ["civil-code-97", "civil-code-140", "civil-code-141", "civil-code-143", "civil-code-142"];
    reckoned::with_articles(steps, &articles[..if rolled { 5 } else { 4 }])
}
