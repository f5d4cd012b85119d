use crate::Entry;

/// The log as lines of JSON, one entry a line, for whoever verifies it: `LOG.md` says how.
///
/// Entries of one device must stand in their order; devices may follow one another.
#[must_use]
pub fn export<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    let mut lines = String::new();
    for entry in entries {
        // Texts and numbers: it can always be written.
        lines.push_str(&serde_json::to_string(entry).unwrap_or_default());
        lines.push('\n');
    }
    lines
}
