//! The registers, and one of them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::{CycleStanding, Entry, RegisterKind, cycle_standings};
use madoguchi_documents::Sheet;
use madoguchi_documents::list::MIME;
use madoguchi_domain::Date;
use madoguchi_domain::policy::{CycleTask, WholePolicy};
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{Msg, key, say, say_code, say_with};
use madoguchi_office_papers::{Office, publication};
use madoguchi_ui::{ButtonKind, El, el, live_by};
use madoguchi_wizards::view::{browser_today, offer_bytes, papers, parts};
use madoguchi_wizards::words;

use super::board_view::{AT_ONCE, found_rows, in_days, search_field};
use super::case_view::card as part;
use super::inside::{Place, Room, read};
use super::page;
use crate::keeper::Keeper;
use crate::registers::{RegisterDoing, RegisterRow, RegisterStanding, csv, found, kinds};

type Rows = Vec<(SubjectId, RegisterRow)>;

/// All registers of the facility, with what is due in them.
pub(super) fn registers(room: Room) -> AnyView {
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        let rules = keeper.rules().ok_or("rules")?;
        let today = browser_today();
        let cycles = cycle_standings(&keeper.entries(RegisterKind::Cycle).await?, &rules, today);
        let posted = publication(&Office::of(&rules));
        Ok((kinds(&rules), keeper.register_rows(), cycles, posted))
    };
    read(
        from,
        say(key::REGISTERS_TITLE),
        move |(kinds, rows, cycles, posted): (
            Vec<RegisterKind>,
            Rows,
            Vec<CycleStanding>,
            Sheet,
        )| {
            let today = browser_today();
            let cards =
                kinds.into_iter().map(|kind| register_card(room, kind, &rows, &cycles, today));
            let list = el("ul", "desk-rows").children(cards).into_any();
            let lead = parts::lead(say(key::REGISTERS_LEAD)).into_any();
            let about = parts::paragraph(say(key::REGISTERS_POSTED_LEAD)).into_any();
            let paper = vec![about, papers("publication", vec![posted])];
            let posted = part(key::REGISTERS_POSTED, "posted", paper);
            page("desk-registers", say(key::REGISTERS_TITLE), vec![lead, list, posted])
        },
    )
}

/// A register in a few words.
fn register_card(
    room: Room,
    kind: RegisterKind,
    rows: &[(SubjectId, RegisterRow)],
    cycles: &[CycleStanding],
    today: Date,
) -> El {
    let own = || rows.iter().map(|(_, row)| row).filter(|row| row.kind == kind);
    // What was never done stands in no row.
    let standings: Vec<RegisterStanding> = match kind {
        RegisterKind::Cycle => cycles.iter().map(|cycle| cycle_standing(cycle, today)).collect(),
        _ => own().map(|row| row.standing(today)).collect(),
    };
    let count = |standing| standings.iter().filter(|known| **known == standing).count();
    let line = |message: Msg, standing| {
        let count = count(standing);
        (count > 0).then(|| say_with(message, &[("count", &count.to_string())]))
    };
    let due: Vec<String> = [
        line(key::REGISTERS_OVERDUE, RegisterStanding::Overdue),
        line(key::REGISTERS_SOON, RegisterStanding::Soon),
        line(key::REGISTERS_OPEN, RegisterStanding::Open),
    ]
    .into_iter()
    .flatten()
    .collect();
    let due = match due.is_empty() {
        true => say(key::REGISTERS_QUIET).to_owned(),
        false => words::list(due),
    };
    let pressing = standings.iter().min().copied().unwrap_or(RegisterStanding::Closed);
    let id = ["register-", kind.code()].concat();
    let name = say_code("register-kind", kind.code());
    let open = parts::button(&id, name, ButtonKind::Link, move || room.go(Place::Register(kind)));
    let entries = say_with(key::REGISTERS_COUNT, &[("count", &own().count().to_string())]);
    el("li", "desk-row desk-row--register")
        .attr("data-register", kind.code())
        .attr("data-standing", pressing.code())
        .child(el("p", "desk-row__number").view(open))
        .child(el("p", "desk-row__state").text(entries))
        .child(el("p", "desk-row__due").text(due))
}

fn cycle_standing(cycle: &CycleStanding, today: Date) -> RegisterStanding {
    if cycle.verdict.overdue_since.is_some() {
        return RegisterStanding::Overdue;
    }
    let never = cycle.last.is_none().then_some(RegisterStanding::Open);
    let by = RegisterStanding::by(cycle.verdict.due, today).or(never);
    by.unwrap_or(RegisterStanding::Running)
}

/// One register.
pub(super) fn register(room: Room, kind: RegisterKind) -> AnyView {
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        let rules = keeper.rules().ok_or("rules")?;
        let cycles = match kind {
            RegisterKind::Cycle => keeper.entries(kind).await?,
            _ => Vec::new(),
        };
        let rows = keeper.register_rows().into_iter().filter(|(_, row)| row.kind == kind);
        Ok((rows.collect::<Rows>(), cycles, rules))
    };
    let back = room.way_back(say(key::REGISTERS_BACK), Place::Registers);
    let view = read(
        from,
        say_code("register-kind", kind.code()),
        move |(rows, cycles, rules): (Rows, Vec<Entry>, Arc<WholePolicy>)| {
            shown(room, kind, rows, &cycles, &rules)
        },
    );
    vec![back, view].into_any()
}

/// What is looked for.
#[derive(Clone, Copy)]
struct Looking {
    typed: RwSignal<String>,
    shown: RwSignal<usize>,
}

fn shown(
    room: Room,
    kind: RegisterKind,
    mut rows: Rows,
    cycles: &[Entry],
    rules: &WholePolicy,
) -> AnyView {
    let today = browser_today();
    rows.sort_by(|(_, a), (_, b)| (b.opened, &b.number).cmp(&(a.opened, &a.number)));
    let mut views = Vec::new();
    if kind == RegisterKind::Cycle {
        views.push(cycle_list(room, &cycle_standings(cycles, rules, today), &rows, today));
    } else {
        let go = move || room.go(Place::BeginEntry(kind, None));
        let new = parts::button("new", say(key::REGISTER_NEW), ButtonKind::Primary, go);
        views.push(parts::buttons([new]).into_any());
    }
    if rows.is_empty() {
        views.push(parts::paragraph(say(key::REGISTER_EMPTY)).into_any());
    } else {
        let looking =
            Looking { typed: RwSignal::new(String::new()), shown: RwSignal::new(AT_ONCE) };
        views.push(search_field(
            looking.typed,
            looking.shown,
            key::BOARD_SEARCH,
            key::REGISTER_SEARCH_HINT,
        ));
        views.push(list(room, Arc::new(rows), looking, today));
        views.push(csv_button(room, kind));
    }
    page("desk-register", say_code("register-kind", kind.code()), views)
}

/// All that is done again and again, also what was never done.
fn cycle_list(
    room: Room,
    cycles: &[CycleStanding],
    rows: &[(SubjectId, RegisterRow)],
    today: Date,
) -> AnyView {
    let items = cycles.iter().map(|cycle| cycle_card(room, cycle, rows, today));
    let list = el("ul", "desk-rows").attr("id", "cycles").children(items);
    el("section", "").child(parts::subheading("", say(key::CYCLE_TITLE))).child(list).into_any()
}

fn cycle_card(
    room: Room,
    cycle: &CycleStanding,
    rows: &[(SubjectId, RegisterRow)],
    today: Date,
) -> El {
    let dated = |message, day| say_with(message, &[("date", &words::date(day))]);
    let task = cycle.task;
    let last = cycle.last.map(|day| dated(key::CYCLE_LAST, day));
    let last = last.unwrap_or_else(|| say(key::CYCLE_NEVER).to_owned());
    let due = match (cycle.verdict.overdue_since, cycle.verdict.due) {
        (Some(day), _) => dated(key::CYCLE_OVERDUE, day),
        (None, Some(day)) => dated(key::CYCLE_DUE, day),
        (None, None) => say(key::CYCLE_NO_DAY).to_owned(),
    };
    let articles = cycle.verdict.articles.first().map(|article| {
        parts::hint(say_with(key::CASE_ARTICLE, &[("article", &words::cite(article))]))
    });
    let place = record_place(task, rows);
    let name = say_code("register-task", task.code());
    let go = move || room.go(place.clone());
    let button = parts::button_about(name, say(key::CYCLE_DO), ButtonKind::Link, go);
    let item = el("li", "desk-row desk-row--register")
        .attr("data-task", task.code())
        .attr("data-standing", cycle_standing(cycle, today).code())
        .child(el("p", "desk-row__number").text(name))
        .child(el("p", "desk-row__due").text(last))
        .child(el("p", "desk-row__due").text(due));
    let item = articles.into_iter().fold(item, |item, hint| item.child(hint));
    item.child(el("p", "desk-row__due").view(button))
}

/// What was done before is done again in its own entry.
fn record_place(task: CycleTask, rows: &[(SubjectId, RegisterRow)]) -> Place {
    match rows.iter().find(|(_, row)| row.task == task.code()) {
        Some((subject, _)) => Place::EntryAct(*subject, RegisterDoing::CycleAgain),
        None => Place::BeginEntry(RegisterKind::Cycle, Some(task)),
    }
}

fn list(room: Room, rows: Arc<Rows>, looking: Looking, today: Date) -> AnyView {
    let key = move || format!("{} {}", looking.shown.get(), looking.typed.get());
    let view = live_by(key, move |_| {
        let typed = looking.typed.get_untracked();
        let card = |row: &&(SubjectId, RegisterRow)| card(room, row.0, &row.1, today);
        Some(found_rows(&found(&rows, &typed), looking.shown, key::REGISTER_NONE_FOUND, card))
    });
    el("div", "").attr("id", "rows").attr("aria-live", "polite").view(view).into_any()
}

/// An entry in a few words.
fn card(room: Room, subject: SubjectId, row: &RegisterRow, today: Date) -> El {
    let standing = row.standing(today);
    let open = parts::button_about(&row.title, &row.number, ButtonKind::Link, move || {
        room.go(Place::Entry(subject))
    });
    let due = match (standing, row.due) {
        (RegisterStanding::Closed, _) | (_, None) => {
            row.opened.map(words::date).unwrap_or_default()
        }
        (_, Some(day)) => {
            let days = in_days((day - today).num_days());
            [words::date(day), "　".to_owned(), days].concat()
        }
    };
    el("li", "desk-row")
        .attr("data-standing", standing.code())
        .child(el("p", "desk-row__number").view(open))
        .child(el("p", "desk-row__state").text(say_code("register-standing", standing.code())))
        .child(el("p", "desk-row__people").text(&row.title))
        .child(el("p", "desk-row__kind").text(&row.about))
        .child(el("p", "desk-row__due").text(due))
}

/// The whole register as a file for a spreadsheet.
fn csv_button(room: Room, kind: RegisterKind) -> AnyView {
    let outcome = RwSignal::new(String::new());
    let save = move || {
        spawn_local(async move {
            let Some(keeper) = room.desk.keeper() else { return };
            let said = match saved(&keeper, kind).await {
                Some(file) => say_with(key::REGISTER_CSV_SAVED, &[("file", &file)]),
                None => [say(key::ERR_REGISTER_CSV), say(key::REC_REGISTER_CSV)].concat(),
            };
            let _ = outcome.try_set(said);
        });
    };
    let button = parts::button("save-csv", say(key::REGISTER_CSV), ButtonKind::Secondary, save);
    el("div", "")
        .child(parts::buttons([button]))
        .child(parts::hint(say(key::REGISTER_CSV_HINT)))
        .child(el("p", "").attr("id", "save-outcome").attr("role", "status").live_text(outcome))
        .into_any()
}

/// Saves a register; none: it could not be.
async fn saved(keeper: &Keeper, kind: RegisterKind) -> Option<String> {
    let rules = keeper.rules()?;
    let entries = keeper.entries(kind).await.ok()?;
    let file = csv(&entries, &rules, browser_today()).ok()?;
    let name = format!("madoguchi-{}.csv", kind.code());
    offer_bytes(&name, MIME, &file).ok()?;
    Some(name)
}
