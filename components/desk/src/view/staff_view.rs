//! The list of staff, and what can be set.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_app::load;
use madoguchi_casework::DeskEvent;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{ButtonKind, El, el, live_by};
use madoguchi_wizards::view::parts;
use madoguchi_wizards::words;

use super::form_view::FormPage;
use super::gate::{Stage, clock};
use super::inside::{Place, Room};
use super::set_up::{new_passphrase, passphrase_questions, person_questions};
use super::{page, said};
use crate::form::{Control, Problem, Question, Values, choice};
use crate::keeper::NewPerson;
use crate::staff::{role_choices, role_name};

/// What is being done here.
#[derive(Clone, PartialEq)]
enum Doing {
    List,
    Person(Option<String>),
    Passphrase,
}

/// The pages.
pub(super) fn staff(room: Room) -> AnyView {
    let doing = RwSignal::new(Doing::List);
    let key = move || {
        doing.with(|doing| match doing {
            Doing::List => "list".to_owned(),
            Doing::Person(id) => format!("person {id:?}"),
            Doing::Passphrase => "passphrase".to_owned(),
        })
    };
    live_by(key, move |_| {
        Some(match doing.get_untracked() {
            Doing::List => list(room, doing),
            Doing::Person(id) => person(room, doing, id),
            Doing::Passphrase => passphrase(room, doing),
        })
    })
}

fn list(room: Room, doing: RwSignal<Doing>) -> AnyView {
    let staff = room.desk.with_state(|state| {
        let here = state.at_work();
        here.map(|(id, staff)| (id.to_owned(), staff.clone())).collect::<Vec<_>>()
    });
    let only_one = staff.len() == 1;
    let items = staff.into_iter().map(|(id, staff)| {
        let roles = match staff.roles.is_empty() {
            true => say(key::STAFF_ROLES_NONE).to_owned(),
            false => words::list(staff.roles.iter().map(|role| role_name(*role).to_owned())),
        };
        let change = {
            let id = id.clone();
            move || doing.set(Doing::Person(Some(id.clone())))
        };
        let change =
            parts::button_about(&staff.name, say(key::STAFF_CHANGE), ButtonKind::Link, change);
        let leave = move || leave(room, id.clone());
        let leave = (!only_one).then(|| {
            parts::button_about(&staff.name, say(key::STAFF_LEAVE), ButtonKind::Link, leave)
        });
        el("li", "desk-person")
            .child(el("p", "desk-person__name").text(staff.name))
            .child(parts::hint(roles))
            .child(parts::buttons([change].into_iter().chain(leave)))
    });
    let items: Vec<El> = items.collect();
    let add = parts::button("add-person", say(key::STAFF_ADD), ButtonKind::Primary, move || {
        doing.set(Doing::Person(None));
    });
    let pass =
        parts::button("passphrase", say(key::STAFF_PASSPHRASE), ButtonKind::Secondary, move || {
            doing.set(Doing::Passphrase);
        });
    let recovery =
        parts::button("recovery", say(key::STAFF_RECOVERY), ButtonKind::Secondary, move || {
            let Some(keeper) = room.desk.keeper() else { return };
            spawn_local(async move {
                match keeper.new_recovery().await {
                    Ok(number) => room.desk.go(Stage::Recovery(number.into(), false)),
                    Err(code) => room.go_saying(Place::Staff, said(code)),
                }
            });
        });
    let keys = parts::button("keys", say(key::KEYS_TITLE), ButtonKind::Secondary, move || {
        room.go(Place::Keys);
    });
    let views = vec![
        parts::subheading("", say(key::STAFF_HERE)).into_any(),
        el("ul", "desk-people").children(items).into_any(),
        parts::buttons([add]).into_any(),
        parts::subheading("", say(key::STAFF_SETTINGS)).into_any(),
        lock_after(room),
        parts::buttons([pass]).into_any(),
        parts::buttons([recovery]).into_any(),
        parts::hint(say(key::STAFF_RECOVERY_HINT)).into_any(),
        parts::buttons([new_rules(room, say(key::STAFF_RULES), Place::Staff)]).into_any(),
        parts::hint(say(key::STAFF_RULES_HINT)).into_any(),
        parts::buttons([keys]).into_any(),
        parts::hint(say(key::KEYS_HINT)).into_any(),
    ];
    page("desk-staff", say(key::STAFF_TITLE), views)
}

/// The facility's file as it lies beside the page today, from now on: the desk goes by the one that it took
/// last, also where no line is to be had. What came of it is said at a place.
pub(super) fn new_rules(room: Room, label: &str, to: Place) -> AnyView {
    parts::button("rules", label, ButtonKind::Secondary, move || {
        let Some(keeper) = room.desk.keeper() else { return };
        let to = to.clone();
        spawn_local(async move {
            let (facility, known) =
                keeper.with_state(|state| (state.facility.clone(), state.rules.clone()));
            let told = match load::whole(&facility.unwrap_or_default()).await {
                Err(_) => [say(key::ERR_DESK_RULES), say(key::REC_DESK_RULES)].concat(),
                Ok((_, file)) if known.as_ref() == Some(&file) => {
                    say(key::STAFF_RULES_SAME).to_owned()
                }
                Ok((_, file)) => {
                    match keeper.record_desk(DeskEvent::RulesTaken { file }, clock()).await {
                        Ok(()) => say(key::STAFF_RULES_TAKEN).to_owned(),
                        Err(code) => said(code),
                    }
                }
            };
            room.go_saying(to, told);
        });
    })
}

fn leave(room: Room, person: String) {
    let Some(keeper) = room.desk.keeper() else { return };
    spawn_local(async move {
        let told = match keeper.record_desk(DeskEvent::StaffLeft { person }, clock()).await {
            Ok(()) => say(key::ROOM_RECORDED).to_owned(),
            Err(code) => said(code),
        };
        room.go_saying(Place::Staff, told);
    });
}

/// After how long the lock shuts by itself.
fn lock_after(room: Room) -> AnyView {
    let settings = room.desk.with_state(|state| state.settings);
    let choices = [1_u16, 3, 5, 10, 15, 30].map(|minutes| {
        let words = say_with(key::STAFF_LOCK_AFTER_MINUTES, &[("minutes", &minutes.to_string())]);
        choice(minutes.to_string(), words)
    });
    let question =
        Question::new("minutes", say(key::STAFF_LOCK_AFTER), Control::One(choices.to_vec()));
    FormPage::new(
        "desk-lock-after",
        "",
        move |_: &Values| vec![question.clone()],
        move |values, form| {
            let Some(keeper) = room.desk.keeper() else { return };
            let minutes = values.number("minutes").and_then(|minutes| u16::try_from(minutes).ok());
            let settings = madoguchi_casework::Settings {
                lock_after_minutes: minutes.unwrap_or(settings.lock_after_minutes),
                ..settings
            };
            spawn_local(async move {
                match keeper.record_desk(DeskEvent::Settings(settings), clock()).await {
                    Ok(()) => room.go_saying(Place::Staff, say(key::ROOM_RECORDED).to_owned()),
                    Err(code) => form.refuse(vec![Problem::new("minutes", said(code))]),
                }
            });
        },
    )
    .values(Values::default().with("minutes", settings.lock_after_minutes.to_string()))
    .submit(say(key::STAFF_SAVE))
    .part()
}

fn person(room: Room, doing: RwSignal<Doing>, id: Option<String>) -> AnyView {
    let roles = room.desk.keeper().and_then(|keeper| keeper.rules());
    let roles = roles.map(|rules| role_choices(&rules)).unwrap_or_default();
    let known =
        id.as_ref().and_then(|id| room.desk.with_state(|state| state.staff.get(id).cloned()));
    let mut values = Values::default();
    if let Some(known) = known {
        values = values.with("person-name", known.name);
        values.set("person-roles", known.roles.iter().map(|r| r.code().to_owned()).collect());
    }
    FormPage::new(
        "desk-person-change",
        say(key::DESK_PERSON_TITLE),
        move |_: &Values| person_questions(roles.clone()),
        move |values, form| {
            let Some(keeper) = room.desk.keeper() else { return };
            let NewPerson { name, roles } = NewPerson::of(&values);
            let taken = room.desk.with_state(|state| {
                state
                    .at_work()
                    .any(|(other, staff)| staff.name == name && Some(other) != id.as_deref())
            });
            if taken {
                let words = say(key::DESK_ERR_NAME_TAKEN);
                return form.refuse(vec![Problem::new("person-name", words)]);
            }
            let others = Vec::new();
            let event = match (&id, keeper.new_person()) {
                (Some(person), _) => {
                    DeskEvent::StaffChanged { person: person.clone(), name, roles, others }
                }
                (None, Ok(person)) => DeskEvent::StaffAdded { person, name, roles, others },
                (None, Err(code)) => {
                    return form.refuse(vec![Problem::new("person-name", said(code))]);
                }
            };
            spawn_local(async move {
                match keeper.record_desk(event, clock()).await {
                    Ok(()) => room.go_saying(Place::Staff, say(key::ROOM_RECORDED).to_owned()),
                    Err(code) => form.refuse(vec![Problem::new("person-name", said(code))]),
                }
            });
        },
    )
    .values(values)
    .submit(say(key::STAFF_SAVE))
    .back(say(key::GO_BACK), move || doing.set(Doing::List))
    .view()
}

fn passphrase(room: Room, doing: RwSignal<Doing>) -> AnyView {
    FormPage::new(
        "desk-passphrase-change",
        say(key::STAFF_PASSPHRASE),
        |_: &Values| passphrase_questions(say(key::DESK_PASSPHRASE_NEW)),
        move |values, form| {
            let passphrase = match new_passphrase(&values) {
                Ok(passphrase) => passphrase,
                Err(problem) => return form.refuse(vec![problem]),
            };
            spawn_local(async move {
                match room.desk.change_passphrase(&passphrase).await {
                    Ok(()) => room.go_saying(Place::Staff, say(key::ROOM_RECORDED).to_owned()),
                    Err(code) => form.refuse(vec![Problem::new("passphrase", said(code))]),
                }
            });
        },
    )
    .submit(say(key::STAFF_SAVE))
    .back(say(key::GO_BACK), move || doing.set(Doing::List))
    .view()
}
