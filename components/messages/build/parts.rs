//! Which words are read besides those that every page has.

/// Folders inside a language's folder: the feature of the same name brings their words, so that an
/// applicant's page does not carry those of the facility's own screens and papers.
pub(crate) const PARTS: &[&str] = match (cfg!(feature = "editor"), cfg!(feature = "office")) {
    (true, true) => &["editor", "office"],
    (true, false) => &["editor"],
    (false, true) => &["office"],
    (false, false) => &[],
};
