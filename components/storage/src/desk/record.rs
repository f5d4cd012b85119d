/// What is kept apart from what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Table {
    /// The vault and the count of wrong tries: in clear, since nothing can be sealed before.
    Vault,
    /// Entries of the log.
    Entries,
    /// Where each device's chain ends.
    Ends,
    /// What the board shows.
    Rows,
    /// What is being typed, and other things that are no part of the log.
    Notes,
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Vault, Self::Entries, Self::Ends, Self::Rows, Self::Notes];

    /// The name of its object store.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Vault => "vault",
            Self::Entries => "entries",
            Self::Ends => "ends",
            Self::Rows => "rows",
            Self::Notes => "notes",
        }
    }
}

/// A record as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its key.
    pub key: String,
    /// Its bytes, sealed.
    pub bytes: Vec<u8>,
}

/// Which records are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Range {
    /// All.
    All,
    /// Those whose key begins so and comes after this one; an empty `after` is before all.
    Prefix {
        /// How their keys begin.
        prefix: String,
        /// The key after which they come.
        after: String,
    },
}

impl Range {
    /// Those whose key begins so.
    #[must_use]
    pub fn prefix(prefix: impl Into<String>) -> Self {
        Self::Prefix { prefix: prefix.into(), after: String::new() }
    }

    /// The keys between which they lie: behind the first, before the second; none: all.
    pub(crate) fn bounds(&self) -> Option<(String, String)> {
        match self {
            Self::All => None,
            Self::Prefix { prefix, after } => {
                // Keys are made of digits, small letters, `/` and `-`: this one is behind all of them.
                let end = [prefix, "\u{ffff}"].concat();
                Some((after.max(prefix).clone(), end))
            }
        }
    }
}

/// What must be there for a change to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// In which table.
    pub table: Table,
    /// Under which key.
    pub key: String,
    /// Which bytes; none: nothing may be there.
    pub bytes: Option<Vec<u8>>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Puts a record, over one of the same key.
    Put {
        /// Into which table.
        table: Table,
        /// Under which key.
        key: String,
        /// What it is about, for entries of the log; else empty.
        subject: String,
        /// Its bytes, sealed.
        bytes: Vec<u8>,
    },
    /// Takes a record away. One that is not there is no error.
    Delete {
        /// From which table.
        table: Table,
        /// Under which key.
        key: String,
    },
    /// Takes all records of a table away.
    Clear {
        /// Which table.
        table: Table,
    },
}

impl Change {
    /// Puts a record that is about nothing in particular.
    #[must_use]
    pub fn put(table: Table, key: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self::Put { table, key: key.into(), subject: String::new(), bytes }
    }

    #[cfg(target_family = "wasm")]
    pub(crate) fn table(&self) -> Table {
        match self {
            Self::Put { table, .. } | Self::Delete { table, .. } | Self::Clear { table } => *table,
        }
    }
}
