//! A backup is brought onto a machine without a desk.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_ledger::backup::Secret;
use madoguchi_ledger::recovery::RecoveryCode;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui as ui;
use madoguchi_wizards::view::{file_bytes, parts};

use super::camera::pause;
use super::form_view::FormPage;
use super::gate::{Desk, Stage};
use crate::form::{Control, Problem, Question, Values, choice};
use crate::keeper::RestoreError;

/// The largest backup that is read, in bytes.
const LARGEST: f64 = 1_000_000_000.0;

/// A file that was chosen.
pub(super) type Chosen = RwSignal<Option<(String, Arc<Vec<u8>>)>>;

/// The page.
pub(super) fn restore(desk: Desk) -> AnyView {
    let file: Chosen = RwSignal::new(None);
    FormPage::new("desk-restore", say(key::RESTORE_TITLE), secret_questions, move |values, form| {
        let Some((_, bytes)) = file.get_untracked() else {
            return form.refuse(vec![Problem::new("file", say(key::RESTORE_ERR_FILE))]);
        };
        spawn_local(async move {
            pause().await;
            match with_secret(&values, async |secret| desk.restore(&bytes, secret).await).await {
                Ok(()) => desk.go(Stage::Who),
                Err(problem) => form.refuse(vec![problem]),
            }
        });
    })
    .before(parts::lead(say(key::RESTORE_LEAD)).into_any())
    .before(file_field(file))
    .submit(say(key::RESTORE_DO))
    .back(say(key::DESK_BACK_TO_BEGIN), move || desk.go(Stage::Begin))
    .view()
}

/// What opens a backup.
pub(super) fn secret_questions(values: &Values) -> Vec<Question> {
    let ways = vec![
        choice("passphrase", say(key::RESTORE_BY_PASSPHRASE)),
        choice("number", say(key::RESTORE_BY_NUMBER)),
    ];
    let mut questions = vec![Question::new("by", say(key::RESTORE_BY), Control::One(ways))];
    match values.text("by") {
        "passphrase" => {
            questions.push(Question::new("passphrase", say(key::DESK_PASSPHRASE), Control::Secret))
        }
        "number" => questions.push(
            Question::new("number", say(key::DESK_RECOVER_NUMBER), Control::Line)
                .with_hint(say(key::DESK_RECOVER_NUMBER_HINT)),
        ),
        _ => {}
    }
    questions
}

/// Does something with the secret that was typed, and says what is wrong at its field.
pub(super) async fn with_secret<T>(
    values: &Values,
    act: impl AsyncFnOnce(Secret<'_>) -> Result<T, RestoreError>,
) -> Result<T, Problem> {
    let field = if values.text("by") == "number" { "number" } else { "passphrase" };
    let number;
    let secret = match field {
        "number" => {
            let slip = || Problem::new("number", say(key::DESK_ERR_RECOVERY_SLIP));
            number = RecoveryCode::read(values.text("number")).map_err(|_| slip())?;
            Secret::Recovery(&number)
        }
        _ => Secret::Passphrase(values.raw("passphrase")),
    };
    act(secret).await.map_err(|error| Problem::new(field, in_words(error)))
}

fn in_words(error: RestoreError) -> String {
    match error {
        RestoreError::Backup(error) => {
            let code = error.code();
            [say_code("err-backup", code), say_code("rec-backup", code)].concat()
        }
        RestoreError::OtherFacility => {
            [say_code("err-backup", "other-facility"), say_code("rec-backup", "other-facility")]
                .concat()
        }
        RestoreError::Refused(code) => super::said(code),
    }
}

/// The field for the file.
pub(super) fn file_field(chosen: Chosen) -> AnyView {
    let error = RwSignal::new(String::new());
    let on_file = move |file: web_sys::File| {
        error.set(String::new());
        spawn_local(async move {
            match file_bytes(&file, LARGEST).await {
                Ok(bytes) => {
                    let _ = chosen.try_set(Some((file.name(), Arc::new(bytes))));
                }
                Err(code) => {
                    // What the browser does not read is no backup either.
                    let code = if code == "unreadable" { "foreign" } else { code };
                    let words = [say_code("err-backup", code), say_code("rec-backup", code)];
                    let _ = error.try_set(words.concat());
                }
            }
        });
    };
    let field = ui::FileField(ui::FileFieldProps {
        id: "file".to_owned(),
        label: say(key::RESTORE_FILE).to_owned(),
        accept: String::new(),
        on_file: Callback::new(on_file),
        hint: String::new(),
        error: error.into(),
    });
    let named = move || {
        chosen.with(|chosen| match chosen {
            Some((name, _)) => say_with(key::RESTORE_FILE_CHOSEN, &[("name", name)]),
            None => String::new(),
        })
    };
    let named = ui::el("p", "").attr("role", "status").live_text(named);
    vec![field, named.into_any()].into_any()
}
