//! All errors of a page in one place.

use leptos::prelude::*;

use crate::focus::{focus_field, focus_when_drawn};
use crate::icon::{STOP, icon};

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
    items: Signal<Vec<ErrorItem>>,
) -> AnyView {
    let any = Memo::new(move |_| items.with(|items| !items.is_empty()));
    (move || any.get().then(|| summary(title.clone(), items))).into_any()
}

fn summary(title: String, items: Signal<Vec<ErrorItem>>) -> AnyView {
    let node = NodeRef::<leptos::html::Div>::new();
    focus_when_drawn(node);
    let entries = move || items.get().into_iter().map(entry).collect_view();
    view! {
        <div class="mado-errorsummary" role="alert" tabindex="-1" node_ref=node>
            <h2 class="mado-errorsummary__title">
                {icon("mado-errorsummary__icon", STOP)}
                {title}
            </h2>
            <ul class="mado-errorsummary__list">{entries}</ul>
        </div>
    }
    .into_any()
}

/// An entry is a link, since it leads somewhere; but the address of the page belongs to the routes,
/// so it is not followed.
fn entry(item: ErrorItem) -> AnyView {
    let href = ["#", &item.field].concat();
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        focus_field(&item.field);
    };
    view! { <li><a href=href on:click=go>{item.text}</a></li> }.into_any()
}
