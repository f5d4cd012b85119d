//! The channel between tabs.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, Event, MessageEvent};

use crate::Subscription;

/// The channel between tabs of the same site; closed on drop. A browser without it is fine.
pub(crate) struct Channel(Option<BroadcastChannel>);

impl Channel {
    pub(crate) fn open(name: &str) -> Self {
        Self(BroadcastChannel::new(name).ok())
    }

    /// Tells the other tabs. The tab itself does not hear it.
    pub(crate) fn say(&self, words: &str) {
        if let Some(channel) = &self.0 {
            let _ = channel.post_message(&JsValue::from_str(words));
        }
    }

    pub(crate) fn hear(self: &Rc<Self>, on_words: impl Fn(&str) + 'static) -> Subscription {
        let Some(channel) = &self.0 else { return Subscription::default() };
        let listener = EventListener::new(channel, "message", move |event| {
            if let Some(words) = words(event) {
                on_words(&words);
            }
        });
        Subscription::new(listener, self.clone())
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(channel) = &self.0 {
            channel.close();
        }
    }
}

fn words(event: &Event) -> Option<String> {
    event.dyn_ref::<MessageEvent>()?.data().as_string()
}
