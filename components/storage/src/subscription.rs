//! Hearing of other tabs' changes.

/// A standing wish to hear of other tabs' changes. Dropping it ends it.
#[must_use = "dropped, it hears nothing"]
#[derive(Default)]
pub struct Subscription {
    // Field order matters: the listener goes before the channel it listens to.
    #[cfg(target_family = "wasm")]
    _listener: Option<gloo_events::EventListener>,
    #[cfg(target_family = "wasm")]
    _channel: Option<std::rc::Rc<crate::channel::Channel>>,
}

#[cfg(target_family = "wasm")]
impl Subscription {
    pub(crate) fn new(
        listener: gloo_events::EventListener,
        channel: std::rc::Rc<crate::channel::Channel>,
    ) -> Self {
        Self { _listener: Some(listener), _channel: Some(channel) }
    }
}
