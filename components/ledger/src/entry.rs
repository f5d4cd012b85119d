use serde::{Deserialize, Serialize};

use crate::ids::{from_hex, to_hex};
use crate::{DeviceId, Entropy, Hash, IdError, NoEntropy, PersonId, SubjectId};

/// The first line of what an entry's hash is made of: another format has another one.
const TAG: &str = "madoguchi-log 1";

/// What is known of an entry without its content. Nothing in it says whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The device that wrote it.
    pub device: DeviceId,
    /// Its place in that device's chain, from 1.
    pub seq: u64,
    /// One more than the highest turn that the device had seen: the order of all entries, whatever
    /// the clocks say.
    pub turn: u64,
    /// When it was written by the device's clock: milliseconds since 1970-01-01 UTC.
    pub at_ms: u64,
    /// Who wrote it.
    pub by: PersonId,
    /// What it is about.
    pub subject: SubjectId,
    /// The salted hash of its body.
    pub body: Hash,
    /// The hash of the entry before it in the device's chain; for the first, [`Hash::NONE`].
    pub before: Hash,
}

/// Where an entry stands among all entries of all devices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    turn: u64,
    device: DeviceId,
    seq: u64,
}

impl Head {
    /// The entry's hash: what the next one names as [`before`](Self::before).
    #[must_use]
    pub fn hash(&self) -> Hash {
        let lines = [
            TAG.to_owned(),
            self.device.to_string(),
            self.seq.to_string(),
            self.turn.to_string(),
            self.at_ms.to_string(),
            self.by.to_string(),
            self.subject.to_string(),
            self.body.to_string(),
            self.before.to_string(),
        ];
        Hash::of(&[lines.join("\n").as_bytes()])
    }

    /// Its place in the order of all entries.
    #[must_use]
    pub fn place(&self) -> Place {
        Place { turn: self.turn, device: self.device, seq: self.seq }
    }
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Random, so that nobody guesses a short text from its hash after it was disposed of; as text,
    /// 32 hexadecimal digits.
    #[serde(with = "salt_text")]
    pub salt: [u8; 16],
    /// The event as JSON; what it means is not this crate's matter.
    pub text: String,
}

impl Body {
    /// A text with a new salt.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn new(text: String, entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
        Ok(Self { salt: entropy.array()?, text })
    }

    /// What its entry's head holds of it.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash::of(&[to_hex(&self.salt).as_bytes(), b"\n", self.text.as_bytes()])
    }
}

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What links it.
    pub head: Head,
    /// What it says; none once it was disposed of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
}

impl Entry {
    /// Whether its body is the one that its head speaks of; one that was disposed of is.
    #[must_use]
    pub fn body_fits(&self) -> bool {
        self.body.as_ref().is_none_or(|body| body.hash() == self.head.body)
    }
}

mod salt_text {
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::{IdError, from_hex, to_hex};

    pub(super) fn serialize<S: Serializer>(salt: &[u8; 16], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&to_hex(salt))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<[u8; 16], D::Error> {
        let text = String::deserialize(from)?;
        from_hex(&text).map_err(|error: IdError| D::Error::custom(error))
    }
}
