//! The few pictures the parts need, drawn into the page: no request, and they follow the text
//! colour, also where a person has set their own.

use leptos::prelude::*;

use crate::el::svg;

/// A picture beside a text that says the same; hidden from screen readers.
pub(crate) fn icon(class: &'static str, path: &'static str) -> AnyView {
    svg("svg", class)
        .attr("viewBox", "0 0 24 24")
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(
            svg("path", "")
                .attr("fill", "currentColor")
                .attr("fill-rule", "evenodd")
                .attr("d", path),
        )
        .into_any()
}

/// A circle with an i.
pub(crate) const INFO: &str = "M12 2a10 10 0 1 1 0 20a10 10 0 0 1 0-20zM11 7v2h2V7zM11 11v6h2v-6z";
/// A circle with a tick.
pub(crate) const SUCCESS: &str =
    "M12 2a10 10 0 1 1 0 20a10 10 0 0 1 0-20zM10.6 16.8l7-7-1.5-1.5-5.5 5.5-2.7-2.7-1.5 1.5z";
/// A triangle with an exclamation mark.
pub(crate) const WARNING: &str = "M12 2L23 21H1zM11 9v6h2V9zM11 16.5v2h2v-2z";
/// An octagon with an exclamation mark.
pub(crate) const STOP: &str = "M8 2h8l6 6v8l-6 6H8l-6-6V8zM11 6v8h2V6zM11 16v2h2v-2z";
/// An arrow head to the left.
pub(crate) const BACK: &str = "M15.5 4L17 5.5 10.5 12 17 18.5 15.5 20 7.5 12z";
/// An arrow head to the right.
pub(crate) const FORWARD: &str = "M8.5 4L7 5.5 13.5 12 7 18.5 8.5 20 16.5 12z";
