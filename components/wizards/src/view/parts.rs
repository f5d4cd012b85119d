//! The parts of [`madoguchi_ui`] in the shapes that these pages need.
//!
//! Each part is made in one place: made in ten, it would be sent ten times.

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui::{self as ui, El, el};

/// A page's heading.
#[must_use]
pub fn heading(text: impl Into<String>, take_focus: bool) -> AnyView {
    let text = text.into();
    ui::PageHeading(ui::PageHeadingProps { text, caption: String::new(), take_focus })
}

/// A sentence before the questions.
pub fn lead(text: impl Into<String>) -> El {
    el("p", "mado-lead").text(text)
}

/// A help in a line of its own.
pub fn hint(text: impl Into<String>) -> El {
    el("p", "mado-hint").text(text)
}

/// A plain paragraph.
pub fn paragraph(text: impl Into<String>) -> El {
    el("p", "").text(text)
}

/// A heading of the second level.
pub fn subheading(class: &'static str, text: impl Into<String>) -> El {
    el("h2", class).text(text)
}

/// Sentences as a list.
pub fn list(class: &'static str, lines: impl IntoIterator<Item = String>) -> El {
    el("ul", class).children(items(lines))
}

/// The items of a list.
pub fn items(lines: impl IntoIterator<Item = String>) -> impl Iterator<Item = El> {
    lines.into_iter().map(|line| el("li", "").text(line))
}

/// Elements below each other, as one view.
#[must_use]
pub fn together(elements: impl IntoIterator<Item = El>) -> AnyView {
    elements.into_iter().map(IntoAny::into_any).collect::<Vec<_>>().into_any()
}

/// A notice with what stands in it. `code` names how serious it is; a `live` one is read out when it
/// appears.
#[must_use]
pub fn notice(
    severity: ui::Severity,
    code: &str,
    title: &str,
    live: bool,
    body: Vec<AnyView>,
) -> AnyView {
    ui::Notice(ui::NoticeProps {
        severity,
        prefix: say_code("severity", code).to_owned(),
        title: title.to_owned(),
        live,
        children: Box::new(move || body.into_any()),
    })
}

/// A notice that one should mind.
#[must_use]
pub fn warning(title: &str, live: bool, body: impl IntoIterator<Item = El>) -> AnyView {
    let body = body.into_iter().map(IntoAny::into_any).collect();
    notice(ui::Severity::Warning, "warn", title, live, body)
}

/// A button that does something; an empty id is none.
#[must_use]
pub fn button(
    id: &str,
    label: &str,
    kind: ui::ButtonKind,
    act: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    full_button(id, label, "", kind, Some(Callback::new(move |()| act())))
}

/// A button whose label alone is not clear: `context` says more to those who only hear it.
#[must_use]
pub fn button_about(
    context: &str,
    label: &str,
    kind: ui::ButtonKind,
    act: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    full_button("", label, context, kind, Some(Callback::new(move |()| act())))
}

/// The button that sends the page's form.
#[must_use]
pub fn submit(id: &str, label: &str) -> AnyView {
    full_button(id, label, "", ui::ButtonKind::Primary, None)
}

/// A button without anything to do sends the form that it stands in.
fn full_button(
    id: &str,
    label: &str,
    context: &str,
    kind: ui::ButtonKind,
    on_click: Option<Callback<()>>,
) -> AnyView {
    ui::Button(ui::ButtonProps {
        label: label.to_owned(),
        kind,
        submit: on_click.is_none(),
        on_click,
        href: String::new(),
        context: context.to_owned(),
        id: id.to_owned(),
        busy: ui::Reading::default(),
    })
}

/// The words of a date's boxes.
#[must_use]
pub fn date_labels() -> ui::DateLabels {
    ui::DateLabels {
        era: say(key::DATE_PART_ERA).to_owned(),
        year: say(key::DATE_PART_YEAR).to_owned(),
        month: say(key::DATE_PART_MONTH).to_owned(),
        day: say(key::DATE_PART_DAY).to_owned(),
    }
}

/// Buttons side by side, the main one first.
pub fn buttons(buttons: impl IntoIterator<Item = AnyView>) -> El {
    el("div", "mado-buttons").views(buttons)
}

/// The way back: to an address, or to whatever `on_click` does.
#[must_use]
pub fn way_back(label: &str, href: String, on_click: Option<Callback<()>>) -> AnyView {
    ui::BackLink(ui::BackLinkProps { label: label.to_owned(), on_click, href })
}
