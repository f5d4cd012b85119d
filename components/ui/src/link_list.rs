//! Big links.

use leptos::prelude::*;

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
    let items = items
        .into_iter()
        .map(|LinkItem { href, title, text }| {
            let text = (!text.is_empty())
                .then(|| view! { <p class="mado-linklist__text">{text}</p> }.into_any());
            view! {
                <li class="mado-linklist__item">
                    <a class="mado-linklist__link" href=href>{title}</a>
                    {text}
                    {icon("mado-linklist__icon", FORWARD)}
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! { <ul class="mado-linklist">{items}</ul> }.into_any()
}
