//! Something to know.

use leptos::prelude::*;

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
        (!title.is_empty()).then(|| view! { <span class="mado-notice__title">{title}</span> });
    view! {
        <div class="mado-notice" data-severity=code role=live.then_some("status")>
            {icon("mado-notice__icon", picture)}
            <p class="mado-notice__head">
                <span class="mado-notice__prefix">{prefix}</span>
                {title}
            </p>
            <div class="mado-notice__body">{children()}</div>
        </div>
    }
    .into_any()
}
