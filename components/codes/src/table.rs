//! Numbers that stand for what occurs in nearly every request.

use std::sync::LazyLock;

/// One name a line; its number is its place, from 1. Lines are only ever added, at the end: papers
/// printed long ago hold these numbers.
const FIELDS: &str = include_str!("fields.txt");

/// The same for what is chosen.
const WORDS: &str = include_str!("words.txt");

/// Names and their numbers.
pub(crate) struct Table(Vec<&'static str>);

static FIELD_TABLE: LazyLock<Table> = LazyLock::new(|| Table(FIELDS.lines().collect()));
static WORD_TABLE: LazyLock<Table> = LazyLock::new(|| Table(WORDS.lines().collect()));

/// The fields of a request.
pub(crate) fn fields() -> &'static Table {
    &FIELD_TABLE
}

/// What is chosen from a list.
pub(crate) fn words() -> &'static Table {
    &WORD_TABLE
}

impl Table {
    /// The number of a name, from 1.
    pub(crate) fn number(&self, name: &str) -> Option<u64> {
        self.0.iter().position(|known| *known == name).map(|place| place as u64 + 1)
    }

    /// The name of a number.
    pub(crate) fn name(&self, number: u64) -> Option<&'static str> {
        let place = usize::try_from(number.checked_sub(1)?).ok()?;
        self.0.get(place).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_twice_and_none_is_empty() {
        for table in [fields(), words()] {
            for (place, name) in table.0.iter().enumerate() {
                assert!(!name.is_empty());
                assert_eq!(table.number(name), Some(place as u64 + 1), "{name}");
                assert_eq!(table.name(place as u64 + 1), Some(*name));
            }
            assert_eq!(table.name(0), None);
            assert_eq!(table.name(u64::MAX), None);
        }
    }
}
