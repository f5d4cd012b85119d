//! The tablet in an applicant's hands: the wizard, and nothing of the desk behind it.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say};
use madoguchi_storage::desk::WriteError;
use madoguchi_storage::{Draft, DraftStore, Keep, PutError};
use madoguchi_ui::{ButtonKind, Kept, el};
use madoguchi_wizards::ctx::Wizard;
use madoguchi_wizards::view::{Late, WizardView, browser_today, parts};

use super::gate::{Desk, Stage, Why};
use crate::keeper::{Handed, Kiosk};

/// The pages. The way back to the desk goes through its lock.
pub(super) fn kiosk(desk: Desk, kiosk: Kiosk) -> AnyView {
    let policy = Arc::new(kiosk.rules().facility.clone());
    let kiosk = StoredValue::new_local(kiosk);
    let finished = StoredValue::new(String::new());
    let keep: Keep = Rc::new(move |draft: &Draft| {
        let handed = Handed { answers: draft.answers.clone(), parcel: finished.get_value() };
        let kiosk = kiosk.get_value();
        Box::pin(async move { kiosk.keep(&handed).await.map_err(not_put) })
    });
    let storage = Kept::new(DraftStore::kept_by(keep));
    let ending = Callback::new(move |parcel: String| {
        finished.set_value(parcel);
        done(desk, kiosk, finished)
    });
    let (today, late) = (browser_today(), Late::here());
    let wizard = WizardView::new(policy, Wizard::Request, today, storage, || (), late);
    let leave = parts::button("leave", say(key::KIOSK_LEAVE), ButtonKind::Link, move || {
        desk.go(Stage::Locked(Why::Handed));
    });
    vec![wizard.with_ending(ending).draw(|| None), parts::buttons([leave]).into_any()].into_any()
}

/// The applicant has finished: the tablet goes back.
fn done(
    desk: Desk,
    kiosk: StoredValue<Kiosk, LocalStorage>,
    finished: StoredValue<String>,
) -> AnyView {
    let trouble = RwSignal::new(None);
    let hand = move || {
        let handed = Handed { answers: String::new(), parcel: finished.get_value() };
        let kiosk = kiosk.get_value();
        spawn_local(async move {
            match kiosk.keep(&handed).await {
                Ok(()) => desk.go(Stage::Locked(Why::Handed)),
                Err(error) => {
                    let _ = trouble.try_set(Some(error.code()));
                }
            }
        });
    };
    let hand = parts::button("hand-back", say(key::KIOSK_HAND_BACK), ButtonKind::Primary, hand);
    let wrong = madoguchi_ui::live(move || trouble.get().map(super::trouble));
    el("section", "")
        .attr("id", "kiosk-done")
        .child(parts::subheading("", say(key::KIOSK_DONE_TITLE)))
        .child(parts::lead(say(key::KIOSK_DONE_LEAD)))
        .view(wrong)
        .child(parts::buttons([hand]))
        .into_any()
}

fn not_put(error: WriteError) -> PutError {
    match error {
        WriteError::QuotaExceeded => PutError::QuotaExceeded,
        WriteError::Closed => PutError::Closed,
        error => PutError::Refused(error.code().to_owned()),
    }
}
