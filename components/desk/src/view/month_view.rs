//! The last days of a month, as a sheet of the calendar.

use std::sync::Arc;

use chrono::{Datelike, Months};
use leptos::prelude::*;
use madoguchi_casework::{Row, Standing};
use madoguchi_domain::Date;
use madoguchi_domain::date::{HolidayAnswer, holidays};
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui::{ButtonKind, El, el, live_by};
use madoguchi_wizards::view::{browser_today, parts};
use madoguchi_wizards::words;

use super::inside::{Place, Room};
use super::page;
use crate::keeper::Listed;
use crate::timeline::month_sheet;

/// The page, at this month.
pub(super) fn month(room: Room) -> AnyView {
    let today = browser_today();
    let first = RwSignal::new(today.with_day(1).unwrap_or(today));
    let rows = room.desk.keeper().map(|keeper| keeper.rows()).unwrap_or_default();
    let step = |label, id, act: fn(Date) -> Option<Date>| {
        let turn = move || first.update(|day| *day = act(*day).unwrap_or(*day));
        parts::button(id, say(label), ButtonKind::Secondary, turn)
    };
    let before =
        step(key::BOARD_MONTH_BEFORE, "before", |day| day.checked_sub_months(Months::new(1)));
    let after = step(key::BOARD_MONTH_AFTER, "after", |day| day.checked_add_months(Months::new(1)));
    let sheet = live_by(
        move || first.get().to_string(),
        move |_| Some(sheet(room, &rows, first.get_untracked(), today)),
    );
    let list = parts::button("as-list", say(key::BOARD_AS_LIST), ButtonKind::Link, move || {
        room.go(Place::Board);
    });
    let views = vec![
        parts::buttons([list]).into_any(),
        parts::buttons([before, after]).into_any(),
        el("div", "").attr("aria-live", "polite").view(sheet).into_any(),
    ];
    page("desk-month", say(key::BOARD_MONTH_TITLE), views)
}

fn sheet(room: Room, rows: &[(SubjectId, Arc<Listed>)], first: Date, today: Date) -> AnyView {
    let caption = el("caption", "desk-month__caption").text(words::month(first));
    let heads = (0..7).map(|day: u32| {
        el("th", "").attr("scope", "col").text(say_code("weekday", &day.to_string()))
    });
    let days = month_sheet(first.year(), first.month());
    let weeks = days.chunks(7).map(|week| {
        el("tr", "").children(week.iter().map(|day| one_day(room, rows, *day, first, today)))
    });
    el("table", "desk-month")
        .child(caption)
        .child(el("thead", "").child(el("tr", "").children(heads)))
        .child(el("tbody", "").children(weeks))
        .into_any()
}

fn one_day(
    room: Room,
    rows: &[(SubjectId, Arc<Listed>)],
    day: Date,
    first: Date,
    today: Date,
) -> El {
    let is_due = |row: &Row| {
        let due = row.last_day.or(row.remind_on);
        due == Some(day) && !row.done && row.closed.is_none()
    };
    let due: Vec<&(SubjectId, Arc<Listed>)> = rows.iter().filter(|(_, row)| is_due(row)).collect();
    let items = due.iter().map(|(subject, row)| {
        let subject = *subject;
        let go = move || room.go(Place::Case(subject));
        let late = row.standing(today).0 == Standing::Overdue;
        el("li", "desk-month__case").flag("data-late", late).view(parts::button_about(
            &row.principal_name,
            &row.number,
            ButtonKind::Link,
            go,
        ))
    });
    let items: Vec<El> = items.collect();
    let holiday = match holidays().on(day) {
        HolidayAnswer::Holiday(name) => Some(name),
        _ => None,
    };
    let mut cell = el("td", "desk-month__day")
        .flag("data-other", day.month() != first.month())
        .flag("data-today", day == today)
        .flag("data-empty", items.is_empty())
        .child(el("p", "desk-month__number").text(day.day().to_string()));
    if let Some(holiday) = holiday {
        cell = cell.child(parts::hint(holiday));
    }
    cell.child(el("ul", "desk-month__cases").children(items))
}
