//! Which words are read besides those that every page has.

/// Folders inside a language's folder: the feature of the same name brings their words, so that an
/// applicant's page does not carry those of the facility's own screens.
pub(crate) const PARTS: &[&str] = if cfg!(feature = "editor") { &["editor"] } else { &[] };
