//! Backups, and the logs of other devices.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::DeskEvent;
use madoguchi_messages::{key, say, say_with};
use madoguchi_storage::desk::{ask_to_persist, room as storage_room};
use madoguchi_ui::{ButtonKind, Place as Later};
use madoguchi_wizards::view::{browser_today, offer_bytes, parts};
use madoguchi_wizards::words;

use super::camera::pause;
use super::form_view::FormPage;
use super::gate::clock;
use super::inside::{Place, Room};
use super::page;
use super::restore_view::{Chosen, file_field, secret_questions, with_secret};
use crate::form::Problem;
use crate::keeper::Keeper;

/// A backup's kind, for the browser.
const MIME: &str = "application/octet-stream";

/// A word on the board when the last backup is old.
pub(super) fn reminder(room: Room) -> Option<AnyView> {
    let today = browser_today();
    let (last, due) = room.desk.with_state(|state| (state.backup, state.backup_due()));
    let words = match last {
        None => say(key::BACKUP_NEVER).to_owned(),
        Some(last) if due.is_some_and(|due| due <= today) => {
            let days = (today - last).num_days().to_string();
            say_with(key::BACKUP_OLD, &[("days", &days)])
        }
        Some(_) => return None,
    };
    let go =
        parts::button("remind-backup", say(key::BACKUP_MAKE), ButtonKind::Secondary, move || {
            room.go(Place::Backup);
        });
    Some(parts::warning(&words, false, [parts::buttons([go])]))
}

/// The page.
pub(super) fn backup(room: Room) -> AnyView {
    let last = room.desk.with_state(|state| state.backup);
    let last = match last {
        Some(day) => say_with(key::BACKUP_LAST, &[("date", &words::date(day))]),
        None => say(key::BACKUP_NEVER).to_owned(),
    };
    let make = parts::button("make", say(key::BACKUP_MAKE), ButtonKind::Primary, move || {
        spawn_local(async move {
            let Some(keeper) = room.desk.keeper() else { return };
            let told = match saved(&keeper).await {
                Some(file) => say_with(key::BACKUP_MADE, &[("file", &file)]),
                None => say(key::BACKUP_FAILED).to_owned(),
            };
            room.go_saying(Place::Backup, told);
        });
    });
    let views = vec![
        parts::lead(say(key::BACKUP_LEAD)).into_any(),
        parts::paragraph(last).into_any(),
        parts::buttons([make]).into_any(),
        kept_for_good(),
        merging(room),
    ];
    page("desk-backup", say(key::BACKUP_TITLE), views)
}

/// Saves a backup, and records that it was saved. None: it could not be.
async fn saved(keeper: &Keeper) -> Option<String> {
    let file = keeper.backup(clock()).await.ok()?;
    let day = browser_today();
    let name = format!("madoguchi-{}.backup", madoguchi_domain::date::iso::write(day));
    offer_bytes(&name, MIME, &file).ok()?;
    keeper.record_desk(DeskEvent::BackupMade { day }, clock()).await.ok()?;
    Some(name)
}

/// Whether the browser may take the log away when room runs short.
fn kept_for_good() -> AnyView {
    let later = Later::new();
    spawn_local(async move { show_kept(later, storage_room().await.persisted) });
    later.view(|| ().into_any())
}

fn show_kept(later: Later, persisted: Option<bool>) {
    match persisted {
        None => {}
        Some(true) => {
            later.show(|| parts::hint(say(key::BACKUP_PERSISTED)).into_any());
        }
        Some(false) => later.show(move || {
            let ask = parts::button(
                "persist",
                say(key::BACKUP_PERSIST),
                ButtonKind::Secondary,
                move || {
                    spawn_local(async move { show_kept(later, ask_to_persist().await) });
                },
            );
            parts::warning(say(key::BACKUP_EVICT), false, [parts::buttons([ask])])
        }),
    }
}

/// Another device's log is taken in.
fn merging(room: Room) -> AnyView {
    let file: Chosen = RwSignal::new(None);
    FormPage::new(
        "desk-merge",
        say(key::BACKUP_MERGE_TITLE),
        secret_questions,
        move |values, form| {
            let Some((_, bytes)) = file.get_untracked() else {
                return form.refuse(vec![Problem::new("file", say(key::RESTORE_ERR_FILE))]);
            };
            let Some(keeper) = room.desk.keeper() else { return };
            spawn_local(async move {
                pause().await;
                let merged =
                    with_secret(&values, async |secret| keeper.merge(&bytes, secret).await).await;
                match merged {
                    Ok(merged) => {
                        let new: usize = merged.new.values().map(Vec::len).sum();
                        let mut told = say_with(key::BACKUP_MERGED, &[("new", &new.to_string())]);
                        if !merged.refused.is_empty() {
                            let count = merged.refused.len().to_string();
                            let forked = [("count", count.as_str())];
                            told.push_str(&say_with(key::BACKUP_MERGE_FORKED, &forked));
                        }
                        room.go_saying(Place::Backup, told);
                    }
                    Err(problem) => form.refuse(vec![problem]),
                }
            });
        },
    )
    .before(parts::lead(say(key::BACKUP_MERGE_LEAD)).into_any())
    .before(file_field(file))
    .submit(say(key::BACKUP_MERGE_DO))
    .part()
}
