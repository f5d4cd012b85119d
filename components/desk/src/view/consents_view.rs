//! Those whose consents are kept, and what may be done with whose information.

use std::sync::Arc;

use chrono::Days;
use leptos::prelude::*;
use madoguchi_casework::{GoneWhy, PersonRow, folded};
use madoguchi_domain::Date;
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{self as ui, ButtonKind, El, Reading, el, live_by};
use madoguchi_wizards::view::{browser_today, parts};
use madoguchi_wizards::words;

use super::board_view::{AT_ONCE, found_rows, search_field};
use super::form_view::day_props;
use super::inside::{Place, Room};
use super::page;
use crate::consents::{PersonDoing, forms, uses};
use crate::form::Values;
use crate::keeper::Listed;

type Someone = (SubjectId, Arc<Listed<PersonRow>>);

/// What is looked for.
#[derive(Clone, Copy)]
struct Looking {
    typed: RwSignal<String>,
    filter: RwSignal<String>,
    shown: RwSignal<usize>,
}

const FILTERS: [&str; 6] = ["here", "never", "again", "ending", "todo", "all"];

/// How long before the end of a consent's time somebody is to be asked anew, in days: time for a visit of
/// the family.
const ENDING: u64 = 30;

/// Everybody whose consents are kept, by their reading.
fn everybody(room: Room) -> Vec<Someone> {
    let keeper = room.desk.keeper();
    let mut all: Vec<Someone> = keeper.map(|keeper| keeper.persons()).unwrap_or_default();
    let reading = |row: &PersonRow| match row.kana.as_str() {
        "" => folded(&row.name),
        kana => folded(kana),
    };
    all.sort_by_cached_key(|(_, row)| reading(row));
    all
}

/// The page.
pub(super) fn consents(room: Room) -> AnyView {
    let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
        return super::trouble("rules");
    };
    let today = browser_today();
    let all = Arc::new(everybody(room));
    let looking = Looking {
        typed: RwSignal::new(String::new()),
        filter: RwSignal::new("here".to_owned()),
        shown: RwSignal::new(AT_ONCE),
    };
    let new = parts::button("new", say(key::CONSENTS_NEW), ButtonKind::Primary, move || {
        room.go(Place::NewPerson);
    });
    let by_use =
        parts::button("by-use", say(key::CONSENTS_BY_USE), ButtonKind::Secondary, move || {
            room.go(Place::ConsentUse);
        });
    let may = parts::button("may", say(key::MAY_OPEN), ButtonKind::Secondary, move || {
        room.go(Place::Permission);
    });
    let mut views = vec![parts::lead(say(key::CONSENTS_LEAD)).into_any()];
    if forms(&rules).is_empty() {
        views.push(parts::warning(say(key::CONSENTS_NO_FORMS), false, []));
    }
    views.push(parts::buttons([new, by_use, may]).into_any());
    if all.is_empty() {
        views.push(parts::paragraph(say(key::CONSENTS_EMPTY)).into_any());
    } else {
        views.push(search_field(
            looking.typed,
            looking.shown,
            key::CONSENTS_SEARCH,
            key::CONSENTS_SEARCH_HINT,
        ));
        views.push(filter_field(looking));
        let uses: Vec<String> = uses(&rules).into_iter().map(|(id, _)| id).collect();
        views.push(list(room, all, looking, Arc::new(uses), today));
    }
    page("desk-consents", say(key::CONSENTS_TITLE), views)
}

fn soon(today: Date) -> Date {
    today.checked_add_days(Days::new(ENDING)).unwrap_or(today)
}

fn filter_field(looking: Looking) -> AnyView {
    let choices = FILTERS.map(|code| ui::Choice::new(code, say_code("consents-filter", code)));
    let on_input = move |code| {
        looking.shown.set(AT_ONCE);
        looking.filter.set(code);
    };
    radios(
        "filter",
        say(key::CONSENTS_FILTER),
        choices.to_vec(),
        looking.filter.into(),
        true,
        on_input,
    )
}

/// One out of several, of which one is always chosen or none has to be.
fn radios(
    id: &str,
    legend: &str,
    choices: Vec<ui::Choice>,
    value: Reading<String>,
    inline: bool,
    on_input: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    ui::RadioGroup(ui::RadioGroupProps {
        id: id.to_owned(),
        legend: legend.to_owned(),
        choices,
        value,
        on_input: Callback::new(on_input),
        hint: String::new(),
        error: Reading::default(),
        mark: String::new(),
        required: false,
        heading: false,
        inline,
    })
}

fn list(
    room: Room,
    all: Arc<Vec<Someone>>,
    looking: Looking,
    uses: Arc<Vec<String>>,
    today: Date,
) -> AnyView {
    let key = move || {
        let (typed, filter) = (looking.typed.get(), looking.filter.get());
        format!("{filter} {} {typed}", looking.shown.get())
    };
    let found = live_by(key, move |_| {
        let filter = looking.filter.get_untracked();
        let typed = looking.typed.with_untracked(|typed| folded(typed));
        let wanted = |row: &Listed<PersonRow>| {
            let shown = match filter.as_str() {
                "all" => true,
                _ if row.gone.is_some() && filter != "todo" => false,
                "never" => row.consents.is_empty(),
                "again" => row.uses.iter().any(|group| group.again),
                "ending" => row.ends(today, soon(today)),
                "todo" => row.due(today).next().is_some(),
                _ => true,
            };
            shown && (typed.is_empty() || row.looked_through().contains(&typed))
        };
        let found: Vec<&Someone> = all.iter().filter(|(_, row)| wanted(row)).collect();
        let card = |someone: &&Someone| card(room, someone, &uses, today);
        Some(found_rows(&found, looking.shown, key::CONSENTS_NONE_FOUND, card))
    });
    el("div", "").attr("id", "rows").attr("aria-live", "polite").view(found).into_any()
}

/// Somebody in a few words.
fn card(room: Room, (subject, row): &Someone, uses: &[String], today: Date) -> El {
    let subject = *subject;
    let birth = row.birth.map(words::date);
    let birth = birth.map(|birth| say_with(key::CONSENTS_BORN, &[("birth", &birth)]));
    let context = birth.clone().unwrap_or_default();
    let open = parts::button_about(&context, &row.name, ButtonKind::Link, move || {
        room.go(Place::Person(subject));
    });
    let granted = uses.iter().filter(|id| row.allows(id, today)).count().to_string();
    let granted = say_with(key::CONSENTS_GRANTED, &[("count", &granted)]);
    let due = row.due(today).count();
    let (standing, state) = if due > 0 {
        ("overdue", say_with(key::CONSENTS_TODO, &[("count", &due.to_string())]))
    } else if row.consents.is_empty() {
        ("open", say(key::CONSENTS_NEVER).to_owned())
    } else if row.uses.iter().any(|group| group.again) {
        ("soon", say(key::CONSENTS_AGAIN).to_owned())
    } else if row.gone.is_none() && row.ends(today, soon(today)) {
        ("soon", say(key::CONSENTS_ENDING).to_owned())
    } else {
        ("running", granted.clone())
    };
    let gone = row.gone.map(|gone| match gone {
        GoneWhy::Left => say(key::CONSENTS_LEFT),
        GoneWhy::Died => say(key::CONSENTS_DIED),
    });
    let more = [birth, gone.map(str::to_owned)].into_iter().flatten();
    el("li", "desk-row desk-row--register")
        .attr("data-standing", standing)
        .child(el("p", "desk-row__number").view(open))
        .child(el("p", "desk-row__state").text(state))
        .child(el("p", "desk-row__due").text(words::list(more)))
}

/// Who may be shown, told of, passed on: by use and day.
pub(super) fn by_use(room: Room) -> AnyView {
    let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
        return super::trouble("rules");
    };
    let today = browser_today();
    let back = room.way_back(say(key::CONSENTS_BACK), Place::Consents);
    let values = RwSignal::new(Values::default().with_day("on", today));
    let shown = RwSignal::new(AT_ONCE);
    let all = Arc::new(everybody(room));
    let answer = live_by(
        move || {
            let values = values.get();
            let day = values.day("on").map(madoguchi_domain::date::iso::write);
            format!("{} {} {}", shown.get(), values.text("use"), day.unwrap_or_default())
        },
        move |_| {
            let values = values.get_untracked();
            let (id, day) = (values.text("use"), values.day("on"));
            let Some(day) = day.filter(|_| !id.is_empty()) else {
                return Some(parts::paragraph(say(key::CONSENT_USE_PICK)).into_any());
            };
            Some(of_use(room, &all, id, day, shown))
        },
    );
    let answer = el("div", "").attr("id", "answer").attr("aria-live", "polite").view(answer);
    let lead = parts::lead(say(key::CONSENT_USE_LEAD)).into_any();
    let views = vec![lead, use_field(&uses(&rules), values), day_field(values), answer.into_any()];
    vec![back, page("desk-consent-use", say(key::CONSENT_USE_TITLE), views)].into_any()
}

/// Which use is asked about.
pub(super) fn use_field(uses: &[(String, String)], values: RwSignal<Values>) -> AnyView {
    let choices = uses.iter().map(|(id, name)| ui::Choice::new(id.clone(), name.clone()));
    let value = Reading::from(move || values.with(|values| values.text("use").to_owned()));
    radios("use", say(key::CONSENT_USE), choices.collect(), value, false, move |code| {
        values.update(|values| values.set("use", vec![code]));
    })
}

/// For which day.
pub(super) fn day_field(values: RwSignal<Values>) -> AnyView {
    ui::DateField(day_props("on", say(key::CONSENT_USE_ON).to_owned(), values))
}

/// Everybody who is here, by what they have answered.
fn of_use(room: Room, all: &[Someone], id: &str, day: Date, shown: RwSignal<usize>) -> AnyView {
    let (mut yes, mut no, mut never) = (Vec::new(), Vec::new(), Vec::new());
    for someone in all.iter().filter(|(_, row)| row.gone.is_none()) {
        let said = someone.1.says(id, day);
        let to = match said.why {
            _ if said.allowed => &mut yes,
            madoguchi_casework::ReplyReason::NeverAsked => &mut never,
            _ => &mut no,
        };
        let through = said
            .through
            .filter(|_| said.allowed)
            .map(|day| say_with(key::CONSENT_USE_THROUGH, &[("date", &words::date(day))]));
        let why = match said.allowed {
            true => through.unwrap_or_default(),
            false => say_code("consent-why", said.why.code()).to_owned(),
        };
        to.push((someone, why));
    }
    let groups = [
        ("yes", key::CONSENT_USE_YES, yes),
        ("no", key::CONSENT_USE_NO, no),
        ("never", key::CONSENT_USE_NEVER, never),
    ];
    let groups = groups.map(|(code, title, group)| {
        let title = say_with(title, &[("count", &group.len().to_string())]);
        let heading = parts::subheading("", title);
        let section = el("section", "").attr("data-group", code).child(heading);
        if group.is_empty() {
            return section.child(parts::paragraph(say(key::CONSENT_USE_NOBODY))).into_any();
        }
        let more = group.len() > shown.get_untracked();
        let items = group.into_iter().take(shown.get_untracked()).map(|(someone, why)| {
            let subject = someone.0;
            let go = move || room.go(Place::Person(subject));
            let open = parts::button_about(&why, &someone.1.name, ButtonKind::Link, go);
            el("li", "desk-entry").view(open).child(parts::hint(why))
        });
        let section = section.child(el("ul", "desk-history").children(items));
        if !more {
            return section.into_any();
        }
        let more = move || shown.update(|shown| *shown += AT_ONCE);
        let id = ["more-", code].concat();
        let more = parts::button(&id, say(key::BOARD_MORE), ButtonKind::Secondary, more);
        section.child(parts::buttons([more])).into_any()
    });
    groups.into_iter().collect::<Vec<_>>().into_any()
}

/// Somebody new.
pub(super) fn new_person(room: Room) -> AnyView {
    super::person_act_view::begin(room, PersonDoing::List)
}
