//! Something to know.

use leptos::prelude::*;

use crate::el::el;
use crate::icon::{INFO, STOP, SUCCESS, WARNING, icon};

/// How serious a notice is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Severity {
    /// Good to know.
    #[default]
    Info,
    /// Done, or in order.
    Success,
    /// Go on, but mind this.
    Warning,
    /// This will not work.
    Stop,
}

impl Severity {
    fn parts(self) -> (&'static str, &'static str) {
        match self {
            Self::Info => ("info", INFO),
            Self::Success => ("success", SUCCESS),
            Self::Warning => ("warning", WARNING),
            Self::Stop => ("stop", STOP),
        }
    }
}

/// A framed message. How serious it is, is told by a picture of its own shape and by a word, not by
/// the colour alone.
///
/// `live` asks screen readers to read it out when it appears; not all of them do. What must be heard
/// goes into the page's [`LiveRegion`](crate::LiveRegion) as well.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{Notice, Severity};
/// # let _ = || view! {
/// <Notice severity=Severity::Warning prefix="Please note" title="The letter is too old">
///     <p>"It may be at most three months old."</p>
/// </Notice>
/// # };
/// ```
#[component]
pub fn Notice(
    /// How serious it is.
    #[prop(optional)]
    severity: Severity,
    /// The word for how serious it is.
    #[prop(into)]
    prefix: String,
    /// The message in a line; empty: none.
    #[prop(optional, into)]
    title: String,
    /// Whether it is read out when it appears: only for what appears while one works on the page.
    #[prop(optional)]
    live: bool,
    /// The message.
    children: Children,
) -> AnyView {
    let (code, picture) = severity.parts();
    let title =
        (!title.is_empty()).then(|| el("span", "mado-notice__title").text(title).into_any());
    let head = el("p", "mado-notice__head")
        .child(el("span", "mado-notice__prefix").text(prefix))
        .views(title);
    el("div", "mado-notice")
        .attr("data-severity", code)
        .attr("role", if live { "status" } else { "" })
        .view(icon("mado-notice__icon", picture))
        .child(head)
        .child(el("div", "mado-notice__body").view(children()))
        .into_any()
}
