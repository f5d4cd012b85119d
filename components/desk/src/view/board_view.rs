//! All requests.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::{Filter, Query, Row, Standing};
use madoguchi_domain::Date;
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{Msg, key, say, say_code, say_with};
use madoguchi_ui::{self as ui, ButtonKind, El, Reading, el, live_by};
use madoguchi_wizards::view::{browser_today, parts};
use madoguchi_wizards::words;

use super::camera::pause;
use super::inside::{Place, Room};
use super::page;
use crate::keeper::Listed;

type Request = (SubjectId, Arc<Listed>);

/// Rows that are shown at once: more are asked for.
pub(super) const AT_ONCE: usize = 50;

/// Rows that are made ready to be looked through at once.
const READY_AT_ONCE: usize = 500;

/// What is looked for.
#[derive(Clone, Copy)]
struct Looking {
    typed: RwSignal<String>,
    filter: RwSignal<String>,
    shown: RwSignal<usize>,
}

/// The page.
pub(super) fn board(room: Room) -> AnyView {
    let today = browser_today();
    let keeper = room.desk.keeper();
    let mut rows: Vec<Request> = keeper.as_ref().map(|keeper| keeper.rows()).unwrap_or_default();
    rows.sort_by_cached_key(|(_, row)| row.place(today));
    let rows = Arc::new(rows);
    make_ready(room, Arc::clone(&rows));
    let looking = Looking {
        typed: RwSignal::new(String::new()),
        filter: RwSignal::new("open".to_owned()),
        shown: RwSignal::new(AT_ONCE),
    };
    let new = parts::button("new", say(key::BOARD_NEW), ButtonKind::Primary, move || {
        room.go(Place::Intake);
    });
    let month = parts::button("month", say(key::BOARD_MONTH), ButtonKind::Secondary, move || {
        room.go(Place::Month);
    });
    let mut views = vec![parts::buttons([new, month]).into_any()];
    views.push(super::intake_view::waiting(room));
    views.push(super::letters_view::waiting(room));
    views.extend(super::keys_view::foreign(room));
    views.extend(super::backup_view::reminder(room));
    if rows.is_empty() {
        views.push(parts::paragraph(say(key::BOARD_EMPTY)).into_any());
    } else {
        views.push(search_field(
            looking.typed,
            looking.shown,
            key::BOARD_SEARCH,
            key::BOARD_SEARCH_HINT,
        ));
        views.push(filter_field(looking));
        views.push(list(room, rows, looking, today));
    }
    page("desk-board", say(key::BOARD_TITLE), views)
}

/// Makes the rows ready to be looked through while nobody is typing yet: a few at a time, and no more of
/// them once the lock is shut.
fn make_ready(room: Room, rows: Arc<Vec<Request>>) {
    spawn_local(async move {
        for some in rows.chunks(READY_AT_ONCE) {
            pause().await;
            if !room.desk.keeper().is_some_and(|keeper| keeper.is_open()) {
                return;
            }
            for (_, row) in some {
                let _ = row.looked_through();
            }
        }
    });
}

/// The line in which a list is looked through; whoever types sees the first of what is found.
pub(super) fn search_field(
    typed: RwSignal<String>,
    shown: RwSignal<usize>,
    label: Msg,
    hint: Msg,
) -> AnyView {
    ui::TextField(ui::TextFieldProps {
        id: "search".to_owned(),
        label: say(label).to_owned(),
        value: typed.into(),
        on_input: Callback::new(move |text| {
            shown.set(AT_ONCE);
            typed.set(text);
        }),
        hint: say(hint).to_owned(),
        error: Reading::default(),
        mark: String::new(),
        required: false,
        heading: false,
        input_mode: String::new(),
        autocomplete: "off".to_owned(),
        width: ui::FieldWidth::Medium,
    })
}

const FILTERS: [&str; 6] = ["open", "overdue", "soon", "waiting", "closed", "all"];

fn filter_field(looking: Looking) -> AnyView {
    let choices = FILTERS.map(|code| ui::Choice::new(code, say_code("board-filter", code)));
    ui::RadioGroup(ui::RadioGroupProps {
        id: "filter".to_owned(),
        legend: say(key::BOARD_FILTER).to_owned(),
        choices: choices.to_vec(),
        value: looking.filter.into(),
        on_input: Callback::new(move |code| {
            looking.shown.set(AT_ONCE);
            looking.filter.set(code);
        }),
        hint: String::new(),
        error: Reading::default(),
        mark: String::new(),
        required: false,
        heading: false,
        inline: true,
    })
}

fn filter_of(code: &str) -> Filter {
    let only = |standing: &[Standing]| Filter { standing: standing.to_vec(), ..Filter::default() };
    match code {
        "overdue" => only(&[Standing::Overdue]),
        "soon" => only(&[Standing::Soon]),
        "waiting" => only(&[Standing::Stopped]),
        "closed" => Filter { closed_too: true, ..only(&[Standing::Closed]) },
        "all" => Filter { closed_too: true, ..Filter::default() },
        _ => Filter::default(),
    }
}

/// The rows that are looked for: in the board's order, in which they stand already.
fn list(room: Room, rows: Arc<Vec<Request>>, looking: Looking, today: Date) -> AnyView {
    let key = move || {
        let (typed, filter) = (looking.typed.get(), looking.filter.get());
        format!("{filter} {} {typed}", looking.shown.get())
    };
    let found = live_by(key, move |_| {
        let filter = filter_of(&looking.filter.get_untracked());
        let query = looking.typed.with_untracked(|typed| Query::read(typed));
        let found = rows.iter().filter(|(_, row)| {
            filter.shows(row, today) && (query.is_empty() || query.finds(row, row.looked_through()))
        });
        let found: Vec<&Request> = found.collect();
        let card = |request: &&Request| card(room, request.0, &request.1, today);
        Some(found_rows(&found, looking.shown, key::BOARD_NONE_FOUND, card))
    });
    el("div", "").attr("id", "rows").attr("aria-live", "polite").view(found).into_any()
}

/// What was found: how many, the first of them as cards, and a button for more. `none` is said where
/// nothing was.
pub(super) fn found_rows<T>(
    found: &[T],
    shown: RwSignal<usize>,
    none: Msg,
    card: impl FnMut(&T) -> El,
) -> AnyView {
    let count = say_with(key::BOARD_COUNT, &[("count", &found.len().to_string())]);
    let mut views = vec![parts::hint(count).into_any()];
    if found.is_empty() {
        views.push(parts::paragraph(say(none)).into_any());
    }
    let at_once = shown.get_untracked();
    let cards = found.iter().take(at_once).map(card);
    views.push(el("ul", "desk-rows").children(cards).into_any());
    if found.len() > at_once {
        let more = move || shown.update(|shown| *shown += AT_ONCE);
        let more = parts::button("more", say(key::BOARD_MORE), ButtonKind::Secondary, more);
        views.push(parts::buttons([more]).into_any());
    }
    views.into_any()
}

/// A request in a few words.
fn card(room: Room, subject: SubjectId, row: &Row, today: Date) -> El {
    let (standing, days) = row.standing(today);
    let open = parts::button_about(&row.principal_name, &row.number, ButtonKind::Link, move || {
        room.go(Place::Case(subject))
    });
    let kind = say_code("kind-formal", row.kind.code());
    let mut people = row.principal_name.clone();
    if !row.requester_name.is_empty() {
        people = [&people, "（", say(key::BOARD_ASKER), "：", &row.requester_name, "）"].concat();
    }
    let due = match (row.last_day, days) {
        (Some(day), Some(days)) => [words::date(day), "　".to_owned(), in_days(days)].concat(),
        _ => say(key::BOARD_NO_NUMBER).to_owned(),
    };
    let state = say_code("standing", standing.code());
    el("li", "desk-row")
        .attr("data-standing", standing.code())
        .child(el("p", "desk-row__number").view(open))
        .child(el("p", "desk-row__state").text(state))
        .child(el("p", "desk-row__people").text(people))
        .child(el("p", "desk-row__kind").text(kind))
        .child(el("p", "desk-row__due").text(due))
}

/// How far a day is.
pub(super) fn in_days(days: i64) -> String {
    match days {
        0 => say(key::BOARD_DAYS_TODAY).to_owned(),
        1.. => say_with(key::BOARD_DAYS_LEFT, &[("days", &days.to_string())]),
        _ => say_with(key::BOARD_DAYS_OVER, &[("days", &days.unsigned_abs().to_string())]),
    }
}
