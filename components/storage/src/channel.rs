//! The channel between tabs.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, Event, MessageEvent};

use crate::{DraftNotice, Subscription};

/// The channel between tabs of the same site; closed on drop. A browser without it is fine.
pub(crate) struct Channel(Option<BroadcastChannel>);

impl Channel {
    pub(crate) fn open(database: &str) -> Self {
        Self(BroadcastChannel::new(&format!("{database}-drafts")).ok())
    }

    /// Tells the other tabs. The tab itself does not hear it.
    pub(crate) fn announce(&self, notice: DraftNotice) {
        if let Some(channel) = &self.0 {
            let _ = channel.post_message(&JsValue::from_str(&notice.to_words()));
        }
    }

    pub(crate) fn subscribe(
        self: &Rc<Self>,
        on_notice: impl Fn(DraftNotice) + 'static,
    ) -> Subscription {
        let Some(channel) = &self.0 else { return Subscription::default() };
        let listener = EventListener::new(channel, "message", move |event| {
            if let Some(notice) = notice(event) {
                on_notice(notice);
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

fn notice(event: &Event) -> Option<DraftNotice> {
    DraftNotice::from_words(&event.dyn_ref::<MessageEvent>()?.data().as_string()?)
}
