use std::collections::BTreeMap;

use crate::problem::Problem;

/// The table from the words of the cases to the program's codes: `terms.json`.
///
/// A line `"adult_from:*": "adult-from:*"` carries what follows the colon over as it is.
pub(crate) struct Terms(BTreeMap<String, BTreeMap<String, String>>);

impl Terms {
    pub(crate) fn read() -> Result<Self, String> {
        serde_json::from_str(include_str!("terms.json"))
            .map(Self)
            .map_err(|e| format!("terms.json: {e}"))
    }

    /// The code of a word.
    pub(crate) fn code(&self, table: &str, word: &str) -> Result<String, Problem> {
        let unknown = || Problem::UnknownTerm { table: table.to_owned(), word: word.to_owned() };
        let lines = self.0.get(table).ok_or_else(unknown)?;
        if let Some(code) = lines.get(word) {
            return Ok(code.clone());
        }
        let (head, rest) = word.split_once(':').ok_or_else(unknown)?;
        let code = lines.get(&format!("{head}:*")).ok_or_else(unknown)?;
        Ok(code.replace('*', rest))
    }
}
