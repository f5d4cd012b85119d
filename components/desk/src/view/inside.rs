//! The room behind the lock: what is in it, and the way from one thing to another.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::RegisterKind;
use madoguchi_domain::policy::CycleTask;
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{ButtonKind, el, live, live_by};
use madoguchi_wizards::view::parts;

use super::gate::{Desk, Why};
use super::letters_view::Letters;
use super::{
    act_view, answer_view, backup_view, board_view, case_view, check_view, consents_view,
    entry_form_view, entry_view, intake_view, keys_view, letters_view, month_view, permission_view,
    person_act_view, person_view, registers_view, staff_view, strike_view, take_view,
};
use crate::acts::Doing;
use crate::consents::PersonDoing;
use crate::keeper::Recording;
use crate::registers::RegisterDoing;

/// Where one is in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// All requests.
    Board,
    /// The last days of a month.
    Month,
    /// A new request.
    Intake,
    /// What an applicant has typed on this tablet.
    Handed,
    /// Sealed requests are opened.
    Letters,
    /// One that was opened is taken in, by its number among them.
    Letter(u32),
    /// One request.
    Case(SubjectId),
    /// An answer to it is sealed.
    Answer(SubjectId),
    /// Something about it is being recorded.
    Act(SubjectId, Doing),
    /// An entry of it is being put right, by the log's name of the entry.
    Strike(SubjectId, String),
    /// The registers.
    Registers,
    /// One of them.
    Register(RegisterKind),
    /// A new entry of a register; where it is of something done again and again, of which.
    BeginEntry(RegisterKind, Option<CycleTask>),
    /// An entry of a register.
    Entry(SubjectId),
    /// Something about it is being recorded.
    EntryAct(SubjectId, RegisterDoing),
    /// An event of it is being put right, by the log's name of the event.
    EntryStrike(SubjectId, String),
    /// Those whose consents are kept.
    Consents,
    /// Who may be shown, told of, passed on: by use and day.
    ConsentUse,
    /// May information be taken in, used or passed on so?
    Permission,
    /// Somebody new among them.
    NewPerson,
    /// Somebody's consents.
    Person(SubjectId),
    /// One answered form of theirs, by the log's name of it.
    Consent(SubjectId, String),
    /// Something about them is being recorded.
    PersonAct(SubjectId, PersonDoing),
    /// An event of theirs is struck through, by the log's name of the event.
    PersonStrike(SubjectId, String),
    /// A consent is being taken, on a form by its code.
    TakeConsent(SubjectId, String),
    /// Backups.
    Backup,
    /// The log.
    Check,
    /// Staff and settings.
    Staff,
    /// The keys that requests are sealed to.
    Keys,
    /// A new one is made.
    NewKey,
    /// One is brought back from its paper.
    BringKey,
    /// The paper of one, by its public half.
    KeyPaper(String),
}

/// The room.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// The desk.
    pub(super) desk: Desk,
    place: RwSignal<Place>,
    round: RwSignal<u32>,
    /// Sealed requests that were opened, and not taken in or set aside yet. They go with the room.
    pub(super) letters: RwSignal<Letters>,
    /// What was done last, said on the page that comes next.
    told: RwSignal<String>,
}

/// The room, at its board.
pub(super) fn inside(desk: Desk) -> AnyView {
    let room = Room {
        desk,
        place: RwSignal::new(Place::Board),
        round: RwSignal::new(0),
        letters: RwSignal::new(Letters::default()),
        told: RwSignal::new(String::new()),
    };
    let key = move || format!("{:?} {}", room.place.get(), room.round.get());
    let place = live_by(key, move |_| Some(room.view()));
    let told = live(move || {
        let told = room.told.get();
        (!told.is_empty()).then(|| parts::paragraph(told).into_any())
    });
    let told = el("div", "desk-told").attr("role", "status").view(told);
    el("div", "desk-room").child(bar(room)).view(verified(room)).child(told).view(place).into_any()
}

/// The whole log is verified whenever the room is entered; nothing is said of it while it is sound.
fn verified(room: Room) -> AnyView {
    let later = madoguchi_ui::Place::new();
    spawn_local(async move {
        let Some(keeper) = room.desk.keeper() else { return };
        let Ok(checked) = keeper.check(|_, _| ()).await else { return };
        if checked.iter().any(|one| one.trouble.is_some()) {
            later.show(move || super::check_view::result(&checked));
        }
    });
    later.view(|| ().into_any())
}

impl Room {
    fn view(self) -> AnyView {
        match self.place.get_untracked() {
            Place::Board => board_view::board(self),
            Place::Month => month_view::month(self),
            Place::Intake => intake_view::intake(self),
            Place::Handed => intake_view::handed(self),
            Place::Letters => letters_view::letters(self),
            Place::Letter(number) => intake_view::letter(self, number),
            Place::Case(subject) => case_view::case(self, subject),
            Place::Answer(subject) => answer_view::answer(self, subject),
            Place::Act(subject, doing) => act_view::act(self, subject, doing),
            Place::Strike(subject, entry) => strike_view::strike(self, subject, entry),
            Place::Registers => registers_view::registers(self),
            Place::Register(kind) => registers_view::register(self, kind),
            Place::BeginEntry(kind, task) => entry_form_view::begin(self, kind, task),
            Place::Entry(subject) => entry_view::entry(self, subject),
            Place::EntryAct(subject, doing) => entry_form_view::act(self, subject, doing),
            Place::EntryStrike(subject, event) => entry_form_view::strike(self, subject, event),
            Place::Consents => consents_view::consents(self),
            Place::ConsentUse => consents_view::by_use(self),
            Place::Permission => permission_view::permission(self),
            Place::NewPerson => consents_view::new_person(self),
            Place::Person(subject) => person_view::person(self, subject),
            Place::Consent(subject, id) => person_view::consent(self, subject, &id),
            Place::PersonAct(subject, doing) => person_act_view::act(self, subject, doing),
            Place::PersonStrike(subject, event) => person_act_view::strike(self, subject, event),
            Place::TakeConsent(subject, form) => take_view::take(self, subject, form),
            Place::Backup => backup_view::backup(self),
            Place::Check => check_view::check(self),
            Place::Staff => staff_view::staff(self),
            Place::Keys => keys_view::keys(self),
            Place::NewKey => keys_view::new_key(self),
            Place::BringKey => keys_view::bring_key(self),
            Place::KeyPaper(public) => keys_view::key_paper(self, &public),
        }
    }

    /// Goes to a place; to the one where one is: begins it anew.
    pub(super) fn go(self, place: Place) {
        let _ = self.told.try_set(String::new());
        self.go_saying(place, String::new());
    }

    /// The link above a page, back to where one came from.
    pub(super) fn way_back(self, label: &str, to: Place) -> AnyView {
        let go = Callback::new(move |()| self.go(to.clone()));
        parts::way_back(label, String::new(), Some(go))
    }

    /// Goes to a place and says there what was recorded.
    pub(super) fn recorded(self, place: Place, mut told: String, recording: Recording) {
        if recording.clock_went_back {
            told.push_str(say(key::ROOM_CLOCK));
        }
        self.go_saying(place, told);
    }

    /// Goes to a place and says there what was done.
    pub(super) fn go_saying(self, place: Place, told: String) {
        let _ = self.round.try_update(|round| *round += 1);
        let _ = self.place.try_set(place);
        let _ = self.told.try_set(told);
    }
}

/// Who is at it, the places, and the lock.
fn bar(room: Room) -> madoguchi_ui::El {
    let desk = room.desk;
    let me = desk.keeper().and_then(|keeper| keeper.me()).unwrap_or_default();
    let name = desk.with_state(|state| state.staff.get(&me).map(|staff| staff.name.clone()));
    let who = say_with(key::ROOM_SIGNED_IN, &[("name", &name.unwrap_or_default())]);
    let go = |id, label, place: Place| {
        let go = move || room.go(place.clone());
        let button = parts::button(id, say(label), ButtonKind::Link, go);
        el("li", "").view(button)
    };
    let places = el("ul", "desk-bar__places").children([
        go("to-board", key::ROOM_BOARD, Place::Board),
        go("to-registers", key::ROOM_REGISTERS, Place::Registers),
        go("to-consents", key::ROOM_CONSENTS, Place::Consents),
        go("to-check", key::ROOM_CHECK, Place::Check),
        go("to-backup", key::ROOM_BACKUP, Place::Backup),
        go("to-staff", key::ROOM_STAFF, Place::Staff),
    ]);
    let switch = parts::button("switch", say(key::ROOM_SWITCH), ButtonKind::Link, move || {
        desk.switch();
    });
    let lock = parts::button("lock", say(key::ROOM_LOCK), ButtonKind::Secondary, move || {
        desk.lock(Why::ByHand);
    });
    let nav = el("nav", "desk-bar__nav").attr("aria-label", say(key::DESK_TITLE)).child(places);
    let person = el("div", "desk-bar__person").child(el("p", "").text(who)).views([switch, lock]);
    el("div", "desk-bar").child(nav).child(person)
}

/// Something that is read from the log before it is shown.
pub(super) fn read<T: Clone + Send + Sync + 'static>(
    from: impl Future<Output = Result<T, &'static str>> + 'static,
    title: &str,
    show: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let place = madoguchi_ui::Place::new();
    let show = std::sync::Arc::new(show);
    let title = title.to_owned();
    spawn_local(async move {
        match from.await {
            Ok(found) => place.show(move || show(found.clone())),
            Err(code) => {
                place.show(move || super::page("desk-trouble", &title, vec![super::trouble(code)]))
            }
        }
    });
    place.view(madoguchi_app::loading)
}
