//! What a part shows.

use std::sync::Arc;

use leptos::prelude::*;

/// A value that a part shows: one that stays, or one that follows signals.
///
/// A part takes it from a text, a signal or a function that reads signals. It is less than Leptos'
/// `Signal`, which holds code for every way in which a value of its type can be kept.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::Reading;
/// let stays = Reading::from("Ada");
/// let (name, set_name) = signal(String::from("Ada"));
/// let follows = Reading::from(move || name.with(|name| name.to_uppercase()));
/// set_name.set("Bob".to_owned());
/// assert_eq!((stays.get().as_str(), follows.get().as_str()), ("Ada", "BOB"));
/// ```
pub struct Reading<T>(Arc<dyn Fn() -> T + Send + Sync>);

impl<T> Reading<T> {
    /// The value now. Whatever reads it in an effect follows it.
    pub fn get(&self) -> T {
        (self.0)()
    }

    /// The value now, and no word when it changes.
    pub fn get_untracked(&self) -> T {
        untrack(|| self.get())
    }
}

impl<T> Clone for Reading<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Default + 'static> Default for Reading<T> {
    fn default() -> Self {
        Self(Arc::new(T::default))
    }
}

impl<T, F: Fn() -> T + Send + Sync + 'static> From<F> for Reading<T> {
    fn from(read: F) -> Self {
        Self(Arc::new(read))
    }
}

impl<T: Clone + Send + Sync + 'static> From<RwSignal<T>> for Reading<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self(Arc::new(move || signal.get()))
    }
}

impl<T: Clone + Send + Sync + 'static> From<ReadSignal<T>> for Reading<T> {
    fn from(signal: ReadSignal<T>) -> Self {
        Self(Arc::new(move || signal.get()))
    }
}

impl From<String> for Reading<String> {
    fn from(text: String) -> Self {
        Self(Arc::new(move || text.clone()))
    }
}

impl From<&'static str> for Reading<String> {
    fn from(text: &'static str) -> Self {
        Self(Arc::new(move || text.to_owned()))
    }
}
