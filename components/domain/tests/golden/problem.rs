/// Why a case does not pass.
#[derive(Debug)]
pub(crate) enum Problem {
    /// A key that the harness does not know.
    UnknownKey(String),
    /// A word that stands in no line of `terms.json`.
    UnknownTerm { table: String, word: String },
    /// The input, the facility's file or the cases cannot be read, or contradict each other.
    Input(String),
    /// The verdict is another.
    Differs(Vec<Difference>),
}

/// One expected value and what came instead.
#[derive(Debug)]
pub(crate) struct Difference {
    pub(crate) key: String,
    pub(crate) expected: String,
    pub(crate) got: String,
}

impl Problem {
    /// The line that is printed.
    pub(crate) fn line(&self, id: &str) -> String {
        match self {
            Self::UnknownKey(key) => format!("UNSUPPORTED {id} {key}"),
            Self::UnknownTerm { table, word } => {
                format!("FAIL {id} \"{word}\" is not in the table \"{table}\" of terms.json")
            }
            Self::Input(why) => format!("FAIL {id} {why}"),
            Self::Differs(all) => {
                let parts: Vec<String> = all
                    .iter()
                    .map(|d| format!("expected {} {} got {}", d.key, d.expected, d.got))
                    .collect();
                format!("FAIL {id} {}", parts.join("; "))
            }
        }
    }
}
