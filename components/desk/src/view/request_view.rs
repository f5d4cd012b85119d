//! A request that was read from its paper.

use std::sync::Arc;

use chrono::DateTime;
use leptos::prelude::*;
use madoguchi_documents::{calendar, list};
use madoguchi_domain::Date;
use madoguchi_domain::date::{DateInput, DateLimits};
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{self as ui, ButtonKind, DateText, el, live_by};
use madoguchi_wizards::advice;
use madoguchi_wizards::view::{advice_notice, browser_today, now_ms, offer_bytes, parts};
use madoguchi_wizards::words;

use super::page;
use super::scan_desk::ScanDesk;
use crate::received::Received;

/// The page.
pub(super) fn request(
    desk: ScanDesk,
    received: Arc<Received>,
    policy: Arc<FacilityPolicy>,
) -> AnyView {
    let lead = say_with(
        key::SCAN_REQUEST_LEAD,
        &[("number", &received.number), ("date", &words::date(received.made_on))],
    );
    let to = [say(key::SCAN_TO_FACILITY), "： ", &policy.name].concat();
    let mut views = vec![parts::lead(lead).into_any(), parts::paragraph(to).into_any()];
    views.extend(remarks(&received, &policy));
    for (section, rows) in received.sections(&policy) {
        let rows = rows.into_iter().map(|row| ui::SummaryRow {
            label: row.label,
            value: row.value,
            ..ui::SummaryRow::default()
        });
        views.push(parts::subheading("mado-review__heading", section.heading()).into_any());
        let rows = rows.collect();
        views.push(ui::SummaryList(ui::SummaryListProps { rows, on_change: None }));
    }
    views.push(parts::paragraph(say(key::SCAN_CHECK_PAPER)).into_any());
    views.push(arrival(received, policy));
    let next = move || desk.begin_again();
    let next = parts::button("next", say(key::SCAN_NEXT), ButtonKind::Secondary, next);
    views.push(parts::buttons([next]).into_any());
    views.push(parts::hint(say(key::SCAN_NEXT_HINT)).into_any());
    page("desk-request", say(key::SCAN_REQUEST_TITLE), views)
}

/// What to look up on the paper, or to mind.
fn remarks(received: &Received, policy: &FacilityPolicy) -> Vec<AnyView> {
    let mut remarks = Vec::new();
    let on_paper = received.on_paper_only();
    if !on_paper.is_empty() {
        let list = parts::list("", on_paper.into_iter().map(str::to_owned));
        remarks.push(parts::warning(say(key::SCAN_PAPER_ONLY_TITLE), false, [list]));
    }
    if received.has_more() {
        remarks.push(parts::warning(say(key::SCAN_HAS_MORE), false, []));
    }
    if received.under_other_rules(policy) {
        remarks.push(parts::warning(say(key::SCAN_OTHER_RULES), false, []));
    }
    remarks
}

/// The day of arrival, the days that follow from it, and the files that take them along.
fn arrival(received: Arc<Received>, policy: Arc<FacilityPolicy>) -> AnyView {
    let today = browser_today();
    let typed = RwSignal::new(DateText::default());
    let read = move || -> Option<Result<Date, String>> {
        let DateText { era, year, month, day } = typed.get();
        let input = DateInput { era, year, month, day };
        let limits = DateLimits::until_today(today);
        (!input.is_empty()).then(|| input.read(&limits).map_err(|error| words::date_error(&error)))
    };
    let day = move || read().and_then(Result::ok);
    let eras = ["reiwa", "western"].map(|code| ui::Choice::new(code, say_code("era", code)));
    // A date half typed is no mistake yet.
    let is_whole = move || {
        let DateText { year, month, day, .. } = typed.get();
        ![year, month, day].iter().any(|part| part.trim().is_empty())
    };
    let error = move || match read() {
        Some(Err(why)) if is_whole() => why,
        _ => String::new(),
    };
    let field = ui::DateField(ui::DateFieldProps {
        id: "arrived".to_owned(),
        legend: say(key::SCAN_ARRIVED).to_owned(),
        labels: parts::date_labels(),
        eras: eras.to_vec(),
        value: typed.into(),
        on_input: Callback::new(move |date| typed.set(date)),
        echo: (move || day().map(words::date).unwrap_or_default()).into(),
        hint: say(key::SCAN_ARRIVED_HINT).to_owned(),
        error: error.into(),
        wrong: ui::Reading::default(),
        mark: String::new(),
        required: false,
        heading: false,
    });
    let key = move || day().map(|day| day.to_string()).unwrap_or_default();
    let due = live_by(key, move |_| {
        Some(match day_untracked(day) {
            Some(day) => due(Arc::clone(&received), Arc::clone(&policy), day),
            None => parts::hint(say(key::SCAN_DUE_OPEN)).into_any(),
        })
    });
    let due = el("div", "").attr("id", "due").attr("aria-live", "polite").view(due);
    el("div", "").view(field).child(due).into_any()
}

fn day_untracked(day: impl Fn() -> Option<Date>) -> Option<Date> {
    untrack(day)
}

/// The days that follow from an arrival, and the two files.
fn due(received: Arc<Received>, policy: Arc<FacilityPolicy>, day: Date) -> AnyView {
    let advice = advice::due(&received.ctx(&policy, day)).map(advice_notice);
    let outcome = RwSignal::new(String::new());
    let save = move |name: String, kind: &'static str, file: Option<Vec<u8>>| {
        let saved = file.and_then(|file| offer_bytes(&name, kind, &file).ok());
        outcome.set(match saved {
            Some(()) => say_with(key::SCAN_SAVED, &[("file", &name)]),
            None => [say(key::ERR_SCAN_SAVE), say(key::REC_SCAN_SAVE)].concat(),
        });
    };
    let name = move |received: &Received, ending: &str| {
        ["madoguchi-", &received.plain_number(), ending].concat()
    };
    let (its, rules) = (Arc::clone(&received), Arc::clone(&policy));
    let calendar = move || {
        let made_at = i64::try_from(now_ms()).ok().and_then(DateTime::from_timestamp_millis);
        let file = made_at.and_then(|at| its.calendar(&rules, day, at).ok());
        save(name(&its, ".ics"), calendar::MIME, file);
    };
    let list = move || {
        save(name(&received, ".csv"), list::MIME, received.list(&policy, day).ok());
    };
    let button = |id, label, act: Box<dyn Fn() + Send + Sync>| {
        parts::buttons([parts::button(id, label, ButtonKind::Secondary, act)])
    };
    el("div", "")
        .views(advice)
        .child(button("save-calendar", say(key::SCAN_CALENDAR), Box::new(calendar)))
        .child(parts::hint(say(key::SCAN_CALENDAR_HINT)))
        .child(button("save-list", say(key::SCAN_LIST), Box::new(list)))
        .child(parts::hint(say(key::SCAN_LIST_HINT)))
        .child(el("p", "").attr("id", "save-outcome").attr("role", "status").live_text(outcome))
        .into_any()
}
