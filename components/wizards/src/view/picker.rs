//! Which facility?

use leptos::prelude::*;
use madoguchi_domain::policy::FacilityIndex;
use madoguchi_messages::{key, say};
use madoguchi_ui::{self as ui, el};

use super::parts;

/// The page on which a facility is chosen: plain links, which answer before any program has loaded.
#[must_use]
pub fn picker(index: FacilityIndex) -> AnyView {
    let items = index.facilities.into_iter().map(|entry| ui::LinkItem {
        href: super::href(&entry.id, None),
        title: entry.name,
        text: entry.town,
    });
    el("div", "mado-page")
        .attr("data-page", "picker")
        .view(parts::heading(say(key::FACILITIES_HEADING), false))
        .child(parts::lead(say(key::FACILITIES_HINT)))
        .view(ui::LinkList(ui::LinkListProps { items: items.collect() }))
        .into_any()
}
