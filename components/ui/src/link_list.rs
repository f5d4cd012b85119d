//! Big links.

use leptos::prelude::*;

use crate::el::el;
use crate::icon::{FORWARD, icon};

/// One link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkItem {
    /// Where it leads.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// A line below; empty: none.
    pub text: String,
}

/// A list of links that are easy to hit: the whole frame can be tapped.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{LinkItem, LinkList};
/// # let _ = || view! {
/// <LinkList items=vec![LinkItem {
///     href: "#/one".into(), title: "One".into(), text: "The first".into(),
/// }]/>
/// # };
/// ```
#[component]
pub fn LinkList(
    /// The links.
    items: Vec<LinkItem>,
) -> AnyView {
    let draw = |LinkItem { href, title, text }| {
        let text = (!text.is_empty()).then(|| el("p", "mado-linklist__text").text(text).into_any());
        el("li", "mado-linklist__item")
            .child(el("a", "mado-linklist__link").attr("href", href).text(title))
            .views(text)
            .view(icon("mado-linklist__icon", FORWARD))
            .into_any()
    };
    el("ul", "mado-linklist").views(items.into_iter().map(draw)).into_any()
}
