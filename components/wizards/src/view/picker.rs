//! Which facility?

use leptos::prelude::*;
use madoguchi_domain::policy::FacilityIndex;
use madoguchi_messages::{key, say};
use madoguchi_ui as ui;

/// The page on which a facility is chosen: plain links, which answer before any program has loaded.
#[component]
pub fn Picker(
    /// The facilities.
    index: FacilityIndex,
) -> AnyView {
    let items = index
        .facilities
        .into_iter()
        .map(|entry| ui::LinkItem {
            href: super::href(&entry.id, None),
            title: entry.name,
            text: entry.town,
        })
        .collect();
    view! {
        <div class="mado-page" data-page="picker">
            <ui::PageHeading text=say(key::FACILITIES_HEADING).to_owned()/>
            <p class="mado-lead">{say(key::FACILITIES_HINT)}</p>
            <ui::LinkList items=items/>
        </div>
    }
    .into_any()
}
