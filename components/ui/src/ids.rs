//! The ids that tie a field to its hint and its error.

use crate::reading::Reading;

/// The id of a field's hint.
pub fn hint_id(field: &str) -> String {
    [field, "-hint"].concat()
}

/// The id of a field's error.
pub fn error_id(field: &str) -> String {
    [field, "-error"].concat()
}

/// What belongs into a control's `aria-describedby`: the hint if there is one, and the error while
/// there is one. For callers who put a control of their own into a [`Field`](crate::Field).
pub fn described_by(
    field: &str,
    has_hint: bool,
    error: &Reading<String>,
) -> impl Fn() -> Option<String> + Clone + Send + Sync + use<> {
    let hint = has_hint.then(|| hint_id(field));
    let (error_id, error) = (error_id(field), error.clone());
    move || match (&hint, !error.get().is_empty()) {
        (Some(hint), true) => Some([hint, " ", &error_id].concat()),
        (Some(hint), false) => Some(hint.clone()),
        (None, true) => Some(error_id.clone()),
        (None, false) => None,
    }
}

/// What belongs into `aria-invalid`: `true` while there is an error, and no attribute otherwise.
pub(crate) fn invalid(error: &Reading<String>) -> impl Fn() -> Option<String> + Send + use<> {
    let error = error.clone();
    move || (!error.get().is_empty()).then(|| "true".to_owned())
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::*;

    #[test]
    fn a_field_is_described_by_what_is_there_and_nothing_else() {
        let owner = Owner::new();
        owner.set();
        let error = RwSignal::new(String::new());
        let with_hint = described_by("name", true, &error.into());
        let without = described_by("name", false, &error.into());
        assert_eq!(with_hint().as_deref(), Some("name-hint"));
        assert_eq!(without(), None);

        error.set("…".to_owned());
        assert_eq!(with_hint().as_deref(), Some("name-hint name-error"));
        assert_eq!(without().as_deref(), Some("name-error"));
    }
}
