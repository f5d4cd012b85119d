//! Files that were checked when the page was built. They are known again word for word, and taken as they
//! are; any other one is checked here, by the program's second part.

use std::hash::Hasher;

use fnv::FnvHasher;
use leptos::prelude::document;

/// Where the page has the numbers of the files that were checked, in `app/index.html`.
const PLACE: (&str, &str) = ("app", "data-checked");

/// A file's number. It tells a file that was changed by hand or is out of date from the one that was checked;
/// whoever means harm on the facility's own host needs no such file for it.
#[must_use]
pub fn number(text: &str) -> u64 {
    let mut hasher = FnvHasher::default();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// Whether a file was checked when the page was built.
pub(crate) fn is_checked(text: &str) -> bool {
    let (id, name) = PLACE;
    let numbers = document().get_element_by_id(id).and_then(|place| place.get_attribute(name));
    let own = number(text).to_string();
    numbers.is_some_and(|numbers| numbers.split(' ').any(|number| number == own))
}
