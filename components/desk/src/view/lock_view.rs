//! The lock, and the way past it for whoever has forgotten the passphrase.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{ButtonKind, Severity};
use madoguchi_wizards::view::parts;

use super::form_view::FormPage;
use super::gate::{Desk, Stage, Why};
use super::set_up::{new_passphrase, passphrase_questions};
use crate::form::{Control, Problem, Question};
use crate::keeper::UnlockError;

/// The page that asks for the passphrase. `why` says how the lock came to be shut.
pub(super) fn locked(desk: Desk, why: Why) -> AnyView {
    let question = Question::new("passphrase", say(key::DESK_PASSPHRASE), Control::Secret);
    let mut form = FormPage::new(
        "desk-locked",
        say(key::DESK_LOCK_TITLE),
        move |_| vec![question.clone()],
        move |values, form| {
            spawn_local(async move {
                if let Err(error) = desk.unlock(values.raw("passphrase")).await {
                    form.refuse(vec![Problem::new("passphrase", in_words(&error))]);
                }
            });
        },
    );
    if let Some(words) = why.words() {
        form = form.before(parts::notice(Severity::Info, "note", words, false, Vec::new()));
    }
    let forgotten =
        parts::button("forgotten", say(key::DESK_LOCK_FORGOTTEN), ButtonKind::Link, move || {
            desk.go(Stage::Recover)
        });
    form.before(parts::lead(say(key::DESK_LOCK_LEAD)).into_any())
        .submit(say(key::DESK_LOCK_OPEN))
        .after(parts::buttons([forgotten]).into_any())
        .view()
}

/// The page that asks for the recovery number.
pub(super) fn recover(desk: Desk) -> AnyView {
    let number = Question::new("number", say(key::DESK_RECOVER_NUMBER), Control::Line)
        .with_hint(say(key::DESK_RECOVER_NUMBER_HINT));
    FormPage::new(
        "desk-recover",
        say(key::DESK_RECOVER_TITLE),
        move |_| vec![number.clone()],
        move |values, form| {
            spawn_local(async move {
                if let Err(error) = desk.recover(values.text("number")).await {
                    form.refuse(vec![Problem::new("number", in_words(&error))]);
                }
            });
        },
    )
    .before(parts::lead(say(key::DESK_RECOVER_LEAD)).into_any())
    .submit(say(key::DESK_RECOVER_OPEN))
    .back(say(key::GO_BACK), move || desk.go(Stage::Locked(Why::Begun)))
    .view()
}

/// The page on which a new passphrase is set after the recovery number has opened the lock.
pub(super) fn new_after_recovery(desk: Desk) -> AnyView {
    FormPage::new(
        "desk-recover-new",
        say(key::DESK_RECOVER_NEW_TITLE),
        |_| passphrase_questions(say(key::DESK_PASSPHRASE_NEW)),
        move |values, form| {
            let passphrase = match new_passphrase(&values) {
                Ok(passphrase) => passphrase,
                Err(problem) => return form.refuse(vec![problem]),
            };
            spawn_local(async move {
                match desk.change_passphrase(&passphrase).await {
                    Ok(()) => desk.go(Stage::Who),
                    Err(code) => {
                        form.refuse(vec![Problem::new("passphrase", super::said(code))]);
                    }
                }
            });
        },
    )
    .view()
}

/// Why it did not open.
pub(super) fn in_words(error: &UnlockError) -> String {
    match error {
        UnlockError::Wrong => say(key::DESK_ERR_PASSPHRASE_WRONG).to_owned(),
        UnlockError::WrongNumber => say(key::DESK_ERR_RECOVERY_WRONG).to_owned(),
        UnlockError::Slip => say(key::DESK_ERR_RECOVERY_SLIP).to_owned(),
        UnlockError::Wait { seconds } => {
            say_with(key::DESK_ERR_WAIT, &[("seconds", &seconds.to_string())])
        }
        UnlockError::Refused(code) => super::said(code),
    }
}
