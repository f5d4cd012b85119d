//! Which words are read besides those that every page has.

/// Folders inside a language's folder: the feature of the same name brings their words, so that an
/// applicant's page does not carry those of the facility's own screens and papers.
const ALL: &[(&str, bool)] = &[
    ("desk", cfg!(feature = "desk")),
    ("editor", cfg!(feature = "editor")),
    ("embed", cfg!(feature = "embed")),
    ("office", cfg!(feature = "office")),
    ("opener", cfg!(feature = "opener")),
    ("policy", cfg!(feature = "policy")),
    ("problems", cfg!(feature = "problems")),
    ("site", cfg!(feature = "site")),
];

/// The folders whose words are wanted.
pub(crate) fn parts() -> Vec<&'static str> {
    ALL.iter().filter(|(_, is_wanted)| *is_wanted).map(|(folder, _)| *folder).collect()
}
