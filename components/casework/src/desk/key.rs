use std::fmt;

use madoguchi_domain::Date;
use serde::{Deserialize, Serialize};

/// A private key as text. It opens every letter that was ever sealed to it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PrivateKeyText(String);

impl PrivateKeyText {
    /// Takes the text.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The text, for whatever opens letters or prints the paper.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Never prints the key.
impl fmt::Debug for PrivateKeyText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKeyText")
    }
}

codes! {
    /// How a key came to the desk.
    pub enum KeyOrigin {
        /// It was made here.
        Made = "made",
        /// It was brought back from its paper, or from a file.
        BroughtBack = "brought-back",
    }
}

/// A key pair that requests are sealed to (封書の鍵).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealingKey {
    /// The public key: it stands in the facility's file.
    pub public: String,
    /// The private key.
    pub private: PrivateKeyText,
    /// How it came here.
    pub how: KeyOrigin,
    /// The day on which it came.
    pub since: Date,
    /// The day on which another took its place; none: none has.
    pub until: Option<Date>,
    /// The day on which its paper was last put away; none: there is none.
    pub on_paper: Option<Date>,
    /// The id of whoever made it or brought it.
    pub by: String,
}

/// All keys of a desk: none is ever dropped, or old letters would stay shut.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SealingKeys(Vec<SealingKey>);

impl SealingKeys {
    /// All of them, in the order in which they came.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &SealingKey> {
        self.0.iter()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The one that new letters are to be sealed to: the one made last. One that was brought back takes the
    /// place of none that was made; where none was, it is the one brought back last.
    #[must_use]
    pub fn current(&self) -> Option<&SealingKey> {
        let made = self.0.iter().rfind(|key| key.how == KeyOrigin::Made);
        made.or(self.0.last())
    }

    /// The one with this public key.
    #[must_use]
    pub fn of(&self, public: &str) -> Option<&SealingKey> {
        self.0.iter().find(|key| key.public == public)
    }

    /// A key that is here already stays as it came first.
    pub(super) fn take(&mut self, key: SealingKey) {
        if self.of(&key.public).is_some() {
            return;
        }
        let before = self.current().map(|current| current.public.clone());
        let day = key.since;
        self.0.push(key);
        let now = self.current().map(|current| current.public.clone());
        if before == now {
            return;
        }
        let left = self.0.iter_mut().find(|key| Some(&key.public) == before.as_ref());
        if let Some(left) = left {
            left.until = Some(day);
        }
    }

    pub(super) fn put_away(&mut self, public: &str, day: Date) {
        if let Some(key) = self.0.iter_mut().find(|key| key.public == public) {
            key.on_paper = Some(day);
        }
    }
}
