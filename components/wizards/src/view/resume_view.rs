//! Drafts that lie on this device: go on with one, or begin anew.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_with};
use madoguchi_storage::{DraftId, DraftState, DraftStore, DraftSummary};
use madoguchi_ui as ui;

use super::draft_file_view::{OpenDraftFile, changed_on};

/// The drafts to choose from, newest first.
pub(crate) fn resume(
    store: StoredValue<DraftStore, LocalStorage>,
    facility: String,
    drafts: Vec<DraftSummary>,
    go_on: Callback<DraftId>,
    begin: Callback<()>,
) -> AnyView {
    let drafts = RwSignal::new(drafts);
    let opened = Callback::new(move |(id, _, _): (DraftId, String, String)| go_on.run(id));
    let list = move || {
        drafts
            .get()
            .into_iter()
            .map(|draft| {
                let id = draft.id;
                let date = changed_on(draft.updated_at_ms);
                let title = match draft.state {
                    DraftState::Open => say_with(key::DRAFT_UPDATED, &[("date", &date)]),
                    DraftState::Finished => {
                        format!("{} {date}", say(key::FINISHED_HEADING))
                    }
                };
                let resume = Callback::new(move |()| go_on.run(id));
                let erase = Callback::new(move |()| {
                    let Some(store) = store.try_get_value() else { return };
                    spawn_local(async move {
                        if store.erase(id).await.is_ok() {
                            drafts.update(|all| all.retain(|d| d.id != id));
                        }
                    });
                });
                let context = title.clone();
                view! {
                    <li class="mado-drafts__item">
                        <p>{title}</p>
                        <ui::ButtonRow>
                            <ui::Button label=say(key::DRAFT_GO_ON).to_owned() context=context.clone()
                                on_click=resume/>
                            <ui::Button label=say(key::DRAFT_ERASE).to_owned() context=context
                                kind=ui::ButtonKind::Secondary on_click=erase/>
                        </ui::ButtonRow>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="mado-page" data-page="resume">
            <ui::PageHeading text=say(key::DRAFT_HEADING).to_owned()/>
            <p class="mado-lead">{say(key::DRAFT_LEAD)}</p>
            <ul class="mado-drafts">{list}</ul>
            <ui::ButtonRow>
                <ui::Button id="begin" label=say(key::DRAFT_NEW).to_owned()
                    kind=ui::ButtonKind::Secondary on_click=begin/>
            </ui::ButtonRow>
            <OpenDraftFile store=store facility=facility on_opened=opened/>
        </div>
    }
    .into_any()
}
