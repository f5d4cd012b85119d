//! Elements that cost little to send.
//!
//! `view!` makes a type of its own for each piece of a page, and each such type brings its own code
//! to be built, redrawn, mounted and taken away: about a kilobyte a piece, for which an applicant on
//! a slow line waits. Here every element is of one type, and a piece costs what is in it.
//!
//! When a place on the page is redrawn with another element, that element is made anew and never
//! patched: what was typed, focused or listened to in the old one cannot leak into the new one.

use std::borrow::Cow;

use gloo_events::{EventListener, EventListenerOptions};
use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::any_view::{AnyViewState, AnyViewWithAttrs};
use leptos::tachys::view::{Mountable, Position, PositionState};
use web_sys::{Element, Event};

use crate::live::live;
use crate::reading::Reading;

/// Elements without an end tag, of those that are drawn here.
const VOID: [&str; 3] = ["br", "hr", "input"];

pub(crate) const SVG: &str = "http://www.w3.org/2000/svg";

type Listener = Box<dyn FnMut(&Event) + Send>;
type Live = Box<dyn Fn(&Element) + Send>;

/// An element that is yet to be drawn; see [`el`].
#[must_use = "an element is drawn where its view is put"]
pub struct El(Box<Parts>);

/// Boxed, so that what is handed on from call to call is a pointer: that is less code at each call.
struct Parts {
    tag: &'static str,
    namespace: Option<&'static str>,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    listeners: Vec<(&'static str, Listener)>,
    live: Vec<Live>,
    children: Vec<AnyView>,
}

/// An HTML element with its class; an empty class is left out.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::el;
/// # let _ = || {
/// let (times, set_times) = signal(String::from("never"));
/// el("p", "mado-hint")
///     .text("Pressed: ")
///     .live_text(times)
///     .child(el("button", "").on("click", move |_| set_times.set("once".into())).text("Press"))
///     .into_any()
/// # };
/// ```
pub fn el(tag: &'static str, class: &'static str) -> El {
    in_namespace(None, tag).attr("class", class)
}

/// An element of a drawing (`svg` and what is in it).
pub fn svg(tag: &'static str, class: &'static str) -> El {
    in_namespace(Some(SVG), tag).attr("class", class)
}

fn in_namespace(namespace: Option<&'static str>, tag: &'static str) -> El {
    El(Box::new(Parts {
        tag,
        namespace,
        attributes: Vec::new(),
        listeners: Vec::new(),
        live: Vec::new(),
        children: Vec::new(),
    }))
}

impl El {
    /// Sets an attribute; an empty value is left out.
    pub fn attr(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        let value = value.into();
        if !value.is_empty() {
            self.0.attributes.push((name, value));
        }
        self
    }

    /// Sets an attribute to `true`, or leaves it out.
    pub fn flag(self, name: &'static str, set: bool) -> Self {
        self.attr(name, if set { "true" } else { "" })
    }

    /// Keeps an attribute in step with what the signals say; `None` takes it away.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Self {
        self.live(move |element| match value() {
            Some(value) => Rndr::set_attribute(element, name, &value),
            None => Rndr::remove_attribute(element, name),
        })
    }

    /// Runs when the element is drawn, and again whenever a signal read in it changes.
    pub fn live(mut self, act: impl Fn(&Element) + Send + 'static) -> Self {
        self.0.live.push(Box::new(act));
        self
    }

    /// Listens for an event. The listener goes when the element goes.
    pub fn on(mut self, event: &'static str, act: impl FnMut(&Event) + Send + 'static) -> Self {
        self.0.listeners.push((event, Box::new(act)));
        self
    }

    /// Puts a text into it.
    pub fn text(self, text: impl Into<String>) -> Self {
        self.view(text.into().into_any())
    }

    /// Puts a text into it that follows a signal.
    pub fn live_text(self, text: impl Into<Reading<String>>) -> Self {
        let text = text.into();
        self.view(live(move || Some(text.get().into_any())))
    }

    /// Puts another element into it.
    pub fn child(self, child: Self) -> Self {
        self.view(child.into_any())
    }

    /// Puts other elements into it.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        self.views(children.into_iter().map(IntoAny::into_any))
    }

    /// Puts any view into it.
    pub fn view(mut self, view: AnyView) -> Self {
        self.0.children.push(view);
        self
    }

    /// Puts views into it, where there are some.
    pub fn views(mut self, views: impl IntoIterator<Item = AnyView>) -> Self {
        self.0.children.extend(views);
        self
    }
}

/// An element on the page.
#[doc(hidden)]
pub struct ElState {
    element: Element,
    _children: Vec<AnyViewState>,
    _listeners: Vec<EventListener>,
    _live: Vec<RenderEffect<()>>,
}

impl Render for El {
    type State = ElState;

    fn build(self) -> ElState {
        let Parts { tag, namespace, attributes, listeners, live, children } = *self.0;
        let element = Rndr::create_element(tag, namespace);
        for (name, value) in &attributes {
            Rndr::set_attribute(&element, name, value);
        }
        let mut children: Vec<AnyViewState> = children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        let listen = |(event, act)| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&element, event, options, act)
        };
        let follow = |act: Live| {
            let element = element.clone();
            RenderEffect::new(move |_| act(&element))
        };
        ElState {
            _listeners: listeners.into_iter().map(listen).collect(),
            _live: live.into_iter().map(follow).collect(),
            _children: children,
            element,
        }
    }

    fn rebuild(self, state: &mut ElState) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for ElState {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.element.parent_element() else { return false };
        child.mount(&parent, Some(&self.element));
        true
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

impl AddAnyAttr for El {
    type Output<A: Attribute> = AnyViewWithAttrs;

    fn add_any_attr<A: Attribute>(self, attr: A) -> AnyViewWithAttrs {
        self.into_any().add_any_attr(attr)
    }
}

/// As HTML text an element says what it is when nobody has touched it: attributes and children.
/// What follows signals or listens comes with the program. That is how first screens are written
/// into the page; there is no page from a server to be taken over, so `hydrate` draws a new one.
impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        let Parts { tag, attributes, children, .. } = *self.0;
        buf.push('<');
        buf.push_str(tag);
        for (name, value) in &attributes {
            buf.push(' ');
            buf.push_str(name);
            buf.push_str("=\"");
            push_escaped(buf, value);
            buf.push('"');
        }
        buf.push('>');
        if !VOID.contains(&tag) {
            *position = Position::FirstChild;
            children.to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
            buf.push_str("</");
            buf.push_str(tag);
            buf.push('>');
        }
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// An attribute's value between double quotes.
fn push_escaped(buf: &mut String, value: &str) {
    for letter in value.chars() {
        match letter {
            '&' => buf.push_str("&amp;"),
            '"' => buf.push_str("&quot;"),
            '<' => buf.push_str("&lt;"),
            letter => buf.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_typed_cannot_break_out_of_an_attribute() {
        let html = el("input", "mado-input").attr("value", r#"">&<b>"#).to_html();
        assert_eq!(html, r#"<input class="mado-input" value="&quot;>&amp;&lt;b>">"#);
    }

    #[test]
    fn an_empty_attribute_is_left_out() {
        assert_eq!(el("br", "").attr("id", "").flag("hidden", false).to_html(), "<br>");
    }
}
