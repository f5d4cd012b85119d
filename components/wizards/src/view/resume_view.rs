//! Drafts that lie on this device: go on with one, or begin anew.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_with};
use madoguchi_storage::{DraftId, DraftState, DraftSummary};
use madoguchi_ui::{ButtonKind, el, live};

use super::draft_file_view::{changed_on, open_field};
use super::late::Late;
use super::parts;
use super::wizard_view::Storage;

/// The drafts to choose from, newest first.
pub(crate) fn resume(
    store: Storage,
    facility: String,
    drafts: Vec<DraftSummary>,
    late: Late,
    go_on: impl Fn(DraftId) + Copy + Send + Sync + 'static,
    begin: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let drafts = RwSignal::new(drafts);
    let erase = move |id| {
        let Some(store) = store.try_get() else { return };
        spawn_local(async move {
            if store.erase(id).await.is_ok() {
                drafts.update(|all| all.retain(|draft| draft.id != id));
            }
        });
    };
    let list = live(move || {
        let item = |draft: &DraftSummary| {
            let id = draft.id;
            let title = title(draft);
            let go_on = move || go_on(id);
            let erase = move || erase(id);
            let buttons = [
                parts::button_about(&title, say(key::DRAFT_GO_ON), ButtonKind::Primary, go_on),
                parts::button_about(&title, say(key::DRAFT_ERASE), ButtonKind::Secondary, erase),
            ];
            el("li", "mado-drafts__item")
                .child(parts::paragraph(title))
                .child(parts::buttons(buttons))
        };
        let items = drafts.with(|drafts| drafts.iter().map(item).collect::<Vec<_>>());
        Some(el("ul", "mado-drafts").children(items).into_any())
    });
    let begin = parts::button("begin", say(key::DRAFT_NEW), ButtonKind::Secondary, begin);
    el("div", "mado-page")
        .attr("data-page", "resume")
        .view(parts::heading(say(key::DRAFT_HEADING), false))
        .child(parts::lead(say(key::DRAFT_LEAD)))
        .view(list)
        .child(parts::buttons([begin]))
        .view(open_field(store, facility, late, go_on))
        .into_any()
}

/// When a draft was last changed, and whether it is a finished request.
fn title(draft: &DraftSummary) -> String {
    let date = changed_on(draft.updated_at_ms);
    match draft.state {
        DraftState::Open => say_with(key::DRAFT_UPDATED, &[("date", &date)]),
        DraftState::Finished => [say(key::FINISHED_HEADING), " ", &date].concat(),
    }
}
