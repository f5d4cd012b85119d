//! The log is verified, and written out for whoever verifies it elsewhere.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{ButtonKind, Severity, el, live};
use madoguchi_wizards::view::{browser_today, offer_bytes, parts};

use super::inside::Room;
use super::page;
use crate::keeper::Checked;

/// How far the check is.
#[derive(Clone, PartialEq)]
enum State {
    Idle,
    Working(u64, u64),
    Done(Vec<Checked>),
    Failed(&'static str),
}

/// The page.
pub(super) fn check(room: Room) -> AnyView {
    let state = RwSignal::new(State::Idle);
    let begin = move || {
        let Some(keeper) = room.desk.keeper() else { return };
        state.set(State::Working(0, 0));
        spawn_local(async move {
            let progress = move |seen, all| {
                let _ = state.try_set(State::Working(seen, all));
            };
            let _ = state.try_set(match keeper.check(progress).await {
                Ok(checked) => State::Done(checked),
                Err(code) => State::Failed(code),
            });
        });
    };
    let begin = parts::button("check", say(key::CHECK_DO), ButtonKind::Primary, begin);
    let outcome = live(move || match state.get() {
        State::Idle => None,
        State::Working(seen, all) => {
            let values = [("seen", &*seen.to_string()), ("all", &all.to_string())];
            Some(parts::paragraph(say_with(key::CHECK_WORKING, &values)).into_any())
        }
        State::Done(checked) => Some(result(&checked)),
        State::Failed(code) => Some(super::trouble(code)),
    });
    let outcome = el("div", "").attr("id", "check-outcome").attr("role", "status").view(outcome);
    let export =
        parts::button("export", say(key::CHECK_EXPORT), ButtonKind::Secondary, move || {
            let Some(keeper) = room.desk.keeper() else { return };
            spawn_local(async move {
                if let Ok(text) = keeper.export().await {
                    let day = madoguchi_domain::date::iso::write(browser_today());
                    let name = format!("madoguchi-log-{day}.jsonl");
                    let _ = offer_bytes(&name, "application/jsonl", text.as_bytes());
                }
            });
        });
    let views = vec![
        parts::lead(say(key::CHECK_LEAD)).into_any(),
        parts::buttons([begin]).into_any(),
        outcome.into_any(),
        parts::buttons([export]).into_any(),
        parts::hint(say(key::CHECK_EXPORT_HINT)).into_any(),
    ];
    page("desk-check", say(key::CHECK_TITLE), views)
}

/// What came of it.
pub(super) fn result(checked: &[Checked]) -> AnyView {
    let bad: Vec<&Checked> = checked.iter().filter(|one| one.trouble.is_some()).collect();
    if bad.is_empty() {
        let count: u64 = checked.iter().map(|one| one.sound).sum();
        let words = say_with(key::CHECK_SOUND, &[("count", &count.to_string())]);
        return parts::notice(Severity::Success, "good", &words, false, Vec::new());
    }
    let lines = bad.iter().map(|one| {
        let sound = say_with(key::CHECK_TROUBLE, &[("sound", &one.sound.to_string())]);
        [sound, say_code("trouble", one.trouble.unwrap_or_default()).to_owned()].concat()
    });
    let body = vec![
        parts::list("", lines).into_any(),
        parts::paragraph(say(key::CHECK_ADVICE)).into_any(),
    ];
    parts::notice(Severity::Stop, "stop", say(key::CHECK_TITLE), true, body)
}
