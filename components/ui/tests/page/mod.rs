//! A page with a few parts on it, and what a person does there.

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

/// Parts mounted into a place of their own, which leaves the page with this value.
pub(crate) struct Page {
    place: HtmlElement,
    mounted: Option<Box<dyn std::any::Any>>,
}

impl Page {
    pub(crate) fn show<V, F>(parts: F) -> Self
    where
        F: FnOnce() -> V + 'static,
        V: IntoView + 'static,
    {
        let place = document().create_element("div").unwrap().unchecked_into::<HtmlElement>();
        document().body().unwrap().append_child(&place).unwrap();
        let mounted: UnmountHandle<_> = mount_to(place.clone(), parts);
        Self { place, mounted: Some(Box::new(mounted)) }
    }

    /// Lets the page redraw: effects run between tasks.
    pub(crate) async fn settle(&self) {
        for _ in 0..3 {
            JsFuture::from(js_sys::Promise::resolve(&wasm_bindgen::JsValue::NULL)).await.unwrap();
        }
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            window().request_animation_frame(&resolve).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }

    pub(crate) fn leave(mut self) {
        self.mounted.take();
    }

    pub(crate) fn find(&self, selector: &str) -> Option<Element> {
        self.place.query_selector(selector).unwrap()
    }

    fn get(&self, selector: &str) -> Element {
        self.find(selector).unwrap_or_else(|| panic!("nothing on the page fits {selector}"))
    }

    pub(crate) fn text(&self, selector: &str) -> String {
        self.get(selector).text_content().unwrap_or_default()
    }

    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.get(selector).get_attribute(name)
    }

    pub(crate) fn value(&self, selector: &str) -> String {
        self.get(selector).unchecked_into::<HtmlInputElement>().value()
    }

    pub(crate) fn click(&self, selector: &str) {
        self.get(selector).unchecked_into::<HtmlElement>().click();
    }

    /// Changes the text of a box without telling anybody.
    pub(crate) fn put_into(&self, selector: &str, text: &str) {
        self.get(selector).unchecked_into::<HtmlInputElement>().set_value(text);
    }

    pub(crate) fn type_into(&self, selector: &str, text: &str) {
        self.put_into(selector, text);
        self.event(selector, "input");
    }

    /// Types in the middle of what is there, as a keyboard does.
    pub(crate) fn write_at(&self, selector: &str, text: &str, position: u32) {
        let control = self.get(selector).unchecked_into::<HtmlInputElement>();
        control.focus().unwrap();
        control
            .set_range_text_with_start_and_end_and_selection_mode(
                text,
                position,
                position,
                web_sys::SelectionMode::End,
            )
            .unwrap();
        self.event(selector, "input");
    }

    pub(crate) fn cursor(&self, selector: &str) -> u32 {
        let control = self.get(selector).unchecked_into::<HtmlInputElement>();
        control.selection_start().unwrap().unwrap()
    }

    pub(crate) fn event(&self, selector: &str, name: &str) {
        dispatch(&self.get(selector), name);
    }

    pub(crate) fn press(&self, selector: &str, key: &str) {
        let how = KeyboardEventInit::new();
        how.set_key(key);
        how.set_bubbles(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how).unwrap();
        self.get(selector).dispatch_event(&event).unwrap();
    }

    pub(crate) fn focused_id(&self) -> String {
        document().active_element().map(|element| element.id()).unwrap_or_default()
    }

    pub(crate) fn focused_class(&self) -> String {
        document().active_element().map(|element| element.class_name()).unwrap_or_default()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.mounted.take();
        self.place.remove();
    }
}

pub(crate) fn dispatch(element: &Element, name: &str) {
    let how = web_sys::EventInit::new();
    how.set_bubbles(true);
    let event = Event::new_with_event_init_dict(name, &how).unwrap();
    element.dispatch_event(&event).unwrap();
}

pub(crate) fn address() -> String {
    window().location().href().unwrap()
}

pub(crate) fn root_attribute(name: &str) -> Option<String> {
    document().document_element().unwrap().get_attribute(name)
}
