//! Sealed requests: opened here, taken in like any that is read from its paper.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{self as ui, ButtonKind, El, el, live};
use madoguchi_wizards::view::{file_bytes, parts};
use madoguchi_wizards::words;

use super::inside::{Place, Room};
use super::{page, sealer, shared};
use crate::letter;
use crate::received::Received;

/// The largest file that is looked into, in bytes: no request comes near it.
const LARGEST: f64 = 1_000_000.0;

/// Sealed requests that were opened or refused, in the order in which they came.
#[derive(Clone, Default)]
pub(super) struct Letters {
    all: Vec<Letter>,
    last: u32,
}

#[derive(Clone)]
struct Letter {
    number: u32,
    name: String,
    /// Where it lies, if it came by the share sheet.
    shared: Option<String>,
    state: State,
}

#[derive(Clone)]
enum State {
    Opening,
    Opened(Arc<Received>, ByKey),
    Refused(&'static str),
}

/// By which key it was opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ByKey {
    Current,
    Older,
}

impl Letters {
    /// One that was opened.
    pub(super) fn opened(&self, number: u32) -> Option<Arc<Received>> {
        let letter = self.all.iter().find(|letter| letter.number == number)?;
        match &letter.state {
            State::Opened(received, _) => Some(Arc::clone(received)),
            _ => None,
        }
    }

    fn add(&mut self, name: String, shared: Option<String>) -> u32 {
        self.last += 1;
        self.all.push(Letter { number: self.last, name, shared, state: State::Opening });
        self.last
    }

    fn set(&mut self, number: u32, state: State) {
        if let Some(letter) = self.all.iter_mut().find(|letter| letter.number == number) {
            letter.state = state;
        }
    }
}

/// A word on the board when files came by the share sheet.
pub(super) fn waiting(room: Room) -> AnyView {
    let later = ui::Place::new();
    spawn_local(async move {
        let count = shared::waiting().await.len();
        if count == 0 {
            return;
        }
        later.show(move || {
            let go = parts::button(
                "shared",
                say(key::LETTERS_WAITING_OPEN),
                ButtonKind::Primary,
                move || {
                    room.go(Place::Letters);
                },
            );
            let words = say_with(key::LETTERS_WAITING, &[("count", &count.to_string())]);
            let body = [parts::paragraph(words), parts::buttons([go])];
            parts::warning(say(key::LETTERS_WAITING_TITLE), true, body)
        });
    });
    later.view(|| ().into_any())
}

/// A request was taken in: its letter goes, and with it what the share sheet laid aside.
pub(super) async fn taken(room: Room, reference: &str) {
    let is_it = |letter: &Letter| match &letter.state {
        State::Opened(received, _) => received.number == reference,
        _ => false,
    };
    let gone = room.letters.try_update(|letters| {
        let (gone, left) = std::mem::take(&mut letters.all).into_iter().partition(is_it);
        letters.all = left;
        gone
    });
    let gone: Vec<Letter> = gone.unwrap_or_default();
    for address in gone.into_iter().filter_map(|letter| letter.shared) {
        shared::drop(&address).await;
    }
}

/// The page.
pub(super) fn letters(room: Room) -> AnyView {
    let back = room.way_back(say(key::INTAKE_BACK), Place::Board);
    let has_keys = room.desk.keeper().is_some_and(|keeper| !keeper.keys().is_empty());
    if !has_keys {
        let go = parts::button("keys", say(key::LETTERS_TO_KEYS), ButtonKind::Primary, move || {
            room.go(Place::Keys);
        });
        let body = [parts::paragraph(say(key::LETTERS_NO_KEYS_DO)), parts::buttons([go])];
        let none = parts::warning(say(key::LETTERS_NO_KEYS), false, body);
        let page = page("desk-letters", say(key::LETTERS_TITLE), vec![none]);
        return vec![back, page].into_any();
    }
    spawn_local(open_shared(room));
    let field = ui::FilesField(ui::FilesFieldProps {
        id: "letters".to_owned(),
        label: say(key::LETTERS_FIELD).to_owned(),
        // A telephone offers files by their kind alone, and knows none for this one.
        accept: String::new(),
        drop_label: say(key::LETTERS_DROP).to_owned(),
        on_file: Callback::new(move |file| spawn_local(open_file(room, file))),
        hint: String::new(),
        error: ui::Reading::default(),
    });
    let list = live(move || {
        let all = room.letters.with(|letters| letters.all.clone());
        if all.is_empty() {
            return Some(parts::hint(say(key::LETTERS_NONE)).into_any());
        }
        let items = all.into_iter().rev().map(|letter| shown(room, letter));
        Some(el("ul", "desk-letters").children(items).into_any())
    });
    let list = el("div", "").attr("id", "letters-here").attr("aria-live", "polite").view(list);
    let views = vec![
        parts::lead(say(key::LETTERS_LEAD)).into_any(),
        field,
        parts::subheading("", say(key::LETTERS_HERE)).into_any(),
        list.into_any(),
    ];
    vec![back, page("desk-letters", say(key::LETTERS_TITLE), views)].into_any()
}

/// A letter in the list.
fn shown(room: Room, letter: Letter) -> El {
    let Letter { number, name, shared, state } = letter;
    let (code, mut views) = match &state {
        State::Opening => ("opening", vec![parts::paragraph(say(key::LETTERS_WORKING))]),
        State::Opened(received, by) => {
            let date = words::date(received.made_on);
            let values = [("number", received.number.as_str()), ("date", date.as_str())];
            let mut views = vec![parts::paragraph(say_with(key::LETTERS_OPENED, &values))];
            if *by == ByKey::Older {
                views.push(parts::hint(say(key::LETTERS_BY_OLDER)));
            }
            ("opened", views)
        }
        State::Refused(code) => {
            let words = [say_code("err-letter", code), say_code("rec-letter", code)];
            (*code, words.into_iter().map(parts::paragraph).collect())
        }
    };
    let mut buttons = Vec::new();
    if let State::Opened(..) = state {
        let take = move || room.go(Place::Letter(number));
        buttons.push(parts::button_about(&name, say(key::LETTERS_TAKE), ButtonKind::Primary, take));
    }
    if !matches!(state, State::Opening) {
        let (label, hint) = match shared {
            Some(_) => (key::LETTERS_ASIDE_SHARED, key::LETTERS_ASIDE_SHARED_HINT),
            None => (key::LETTERS_ASIDE, key::LETTERS_ASIDE_HINT),
        };
        let aside = move || {
            let shared = shared.clone();
            spawn_local(async move {
                if let Some(address) = shared {
                    shared::drop(&address).await;
                }
                let _ = room.letters.try_update(|letters| {
                    letters.all.retain(|letter| letter.number != number);
                });
            });
        };
        buttons.push(parts::button_about(&name, say(label), ButtonKind::Secondary, aside));
        views.push(parts::buttons(buttons));
        views.push(parts::hint(say(hint)));
    }
    el("li", "desk-letter")
        .attr("data-state", code)
        .child(el("p", "desk-letter__name").text(name))
        .children(views)
}

async fn open_file(room: Room, file: web_sys::File) {
    let Some(number) = room.letters.try_update(|letters| letters.add(file.name(), None)) else {
        return;
    };
    open(room, number, file_bytes(&file, LARGEST).await).await;
}

/// What the share sheet laid aside and is not in the list yet.
async fn open_shared(room: Room) {
    for address in shared::waiting().await {
        let added = room.letters.try_update(|letters| {
            let is_here = |letter: &Letter| letter.shared.as_ref() == Some(&address);
            if letters.all.iter().any(is_here) {
                return None;
            }
            let count = letters.all.iter().filter(|letter| letter.shared.is_some()).count() + 1;
            let name = say_with(key::LETTERS_SHARED_NAME, &[("number", &count.to_string())]);
            Some(letters.add(name, Some(address.clone())))
        });
        let Some(number) = added.flatten() else { continue };
        let bytes = match shared::bytes(&address).await {
            Some(bytes) if bytes.len() as f64 > LARGEST => Err("too-large"),
            Some(bytes) => Ok(bytes),
            None => Err("unreadable"),
        };
        open(room, number, bytes).await;
    }
}

async fn open(room: Room, number: u32, bytes: Result<Vec<u8>, &'static str>) {
    let state = match bytes {
        Err(code) => State::Refused(code),
        Ok(bytes) => match opened(room, &bytes).await {
            Ok((received, by)) => State::Opened(Arc::new(received), by),
            Err(code) => State::Refused(code),
        },
    };
    let _ = room.letters.try_update(|letters| letters.set(number, state));
}

async fn opened(room: Room, sealed: &[u8]) -> Result<(Received, ByKey), &'static str> {
    let keeper = room.desk.keeper().ok_or("unreadable")?;
    let keys = keeper.keys();
    let all: Vec<_> = keys.all().collect();
    let private: Vec<_> = all.iter().map(|key| &key.private).collect();
    let (plain, by) = sealer::opened(sealed, &private).await?;
    let current = keys.current().map(|key| &key.public);
    let by = match all.get(by).map(|key| &key.public) == current {
        true => ByKey::Current,
        false => ByKey::Older,
    };
    let received = letter::read(&plain)?;
    let facility = room.desk.with_state(|state| state.facility.clone());
    if facility.as_ref() != Some(&received.facility) {
        return Err("other-facility");
    }
    Ok((received, by))
}
