//! All errors of a page in one place.

use leptos::prelude::*;

use crate::el::el;
use crate::focus::{focus_field, focus_when_drawn};
use crate::icon::{STOP, icon};
use crate::live::{live, live_if};
use crate::reading::Reading;

/// One error and the field it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorItem {
    /// The id of the field.
    pub field: String,
    /// The same words as at the field.
    pub text: String,
}

impl ErrorItem {
    /// An error at a field.
    pub fn new(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self { field: field.into(), text: text.into() }
    }
}

/// The list of what keeps a page from going on, at its top. When it appears it takes the focus, so
/// that it is read out and seen; each entry leads to its field. It does not take the focus again
/// while the list grows shorter; for another failed attempt see
/// [`focus_error_summary`](crate::focus_error_summary).
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{ErrorItem, ErrorSummary};
/// # let _ = || {
/// let (errors, _) = signal(vec![ErrorItem::new("name", "Enter your name")]);
/// view! { <ErrorSummary title="There is a problem" items=errors/> }
/// # };
/// ```
#[component]
pub fn ErrorSummary(
    /// What the list is about.
    #[prop(into)]
    title: String,
    /// The errors in the order of the fields; empty: nothing is drawn.
    #[prop(into)]
    items: Reading<Vec<ErrorItem>>,
) -> AnyView {
    let watched = items.clone();
    live_if(move || !watched.get().is_empty(), move || summary(title.clone(), items.clone()))
}

fn summary(title: String, items: Reading<Vec<ErrorItem>>) -> AnyView {
    let title = el("h2", "mado-errorsummary__title")
        .view(icon("mado-errorsummary__icon", STOP))
        .child(el("span", "").text(title));
    let list = live(move || {
        let entries = items.get().into_iter().map(entry);
        Some(el("ul", "mado-errorsummary__list").views(entries).into_any())
    });
    el("div", "mado-errorsummary")
        .attr("role", "alert")
        .attr("tabindex", "-1")
        .live(focus_when_drawn)
        .child(title)
        .view(list)
        .into_any()
}

/// An entry is a link, since it leads somewhere; but the address of the page belongs to the routes,
/// so it is not followed.
fn entry(item: ErrorItem) -> AnyView {
    let ErrorItem { field, text } = item;
    let link =
        el("a", "").attr("href", ["#", &field].concat()).text(text).on("click", move |event| {
            event.prevent_default();
            focus_field(&field);
        });
    el("li", "").child(link).into_any()
}
