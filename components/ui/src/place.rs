//! What comes later.

use std::sync::Arc;

use leptos::prelude::*;

use crate::live::live;

type Draw = Arc<dyn Fn() -> AnyView + Send + Sync>;

/// A place on the page for something that is not there yet: it is being fetched, opened, or asked
/// for first. What is shown in it can be another thing later on.
///
/// ```
/// # use leptos::prelude::*; use leptos::task::spawn_local; use madoguchi_ui::{Place, el};
/// # async fn fetched() -> String { String::new() }
/// # let _ = || {
/// let place = Place::new();
/// spawn_local(async move {
///     let text = fetched().await;
///     place.show(move || el("p", "").text(text.clone()).into_any());
/// });
/// place.view(|| el("p", "").text("One moment").into_any())
/// # };
/// ```
#[derive(Clone, Copy)]
pub struct Place {
    shown: RwSignal<Option<Draw>>,
}

impl Place {
    /// A place with nothing in it.
    #[expect(clippy::new_without_default, reason = "each is a place of its own")]
    pub fn new() -> Self {
        Self { shown: RwSignal::new(None) }
    }

    /// Shows something in it. When the place has left the page meanwhile, nothing happens.
    pub fn show(self, draw: impl Fn() -> AnyView + Send + Sync + 'static) {
        let _ = self.shown.try_set(Some(Arc::new(draw)));
    }

    /// Empties it.
    pub fn clear(self) {
        let _ = self.shown.try_set(None);
    }

    /// The place on the page, and what stands in it while it is empty.
    pub fn view(self, meanwhile: impl Fn() -> AnyView + Send + 'static) -> AnyView {
        live(move || {
            let shown = self.shown.get();
            Some(untrack(|| shown.map_or_else(&meanwhile, |draw| draw())))
        })
    }
}
