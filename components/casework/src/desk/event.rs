use madoguchi_domain::Date;
use madoguchi_domain::policy::Role;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::{KeyOrigin, PrivateKeyText};
use crate::wire;

/// An event of the desk as it stands in the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct DeskRecorded {
    /// The log's hash of it.
    pub id: String,
    /// When it was recorded, in milliseconds since 1970-01-01T00:00Z.
    pub at_ms: u64,
    /// The id of the person who recorded it.
    pub by: String,
    /// What was recorded.
    #[serde(deserialize_with = "read")]
    pub event: DeskEvent,
}

/// What happens to the desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum DeskEvent {
    /// It was set up for a facility.
    SetUp {
        /// The facility's id.
        facility: String,
    },
    /// The facility's rules as they are from now on: the desk goes by them also where no line is to be
    /// had.
    RulesTaken {
        /// The facility's file, whole.
        file: String,
    },
    /// The words of a consent form, before they are shown for the first time: whoever answers, answers
    /// these, whatever the facility's file says later.
    WordingTaken {
        /// The form's code.
        form: String,
        /// The digest of the words, see [`digest_of`](crate::digest_of).
        digest: String,
        /// The form as JSON, as it is shown.
        words: String,
        /// The language, by its tag.
        language: String,
    },
    /// Somebody was added to the staff list.
    StaffAdded {
        /// The person's id.
        person: String,
        /// The name.
        name: String,
        /// The offices that the person holds.
        #[serde(default, with = "wire::code::list")]
        roles: Vec<Role>,
        /// Other offices, in words.
        #[serde(default)]
        others: Vec<String>,
    },
    /// What the staff list says of somebody was changed.
    StaffChanged {
        /// The person's id.
        person: String,
        /// The name.
        name: String,
        /// The offices that the person holds.
        #[serde(default, with = "wire::code::list")]
        roles: Vec<Role>,
        /// Other offices, in words.
        #[serde(default)]
        others: Vec<String>,
    },
    /// Somebody left.
    StaffLeft {
        /// The person's id.
        person: String,
    },
    /// Somebody chose a code to sign in with (暗証).
    CodeSet {
        /// The person's id.
        person: String,
        /// What a typed code is held against; never the code itself.
        verifier: String,
    },
    /// A backup was made.
    BackupMade {
        /// On which day.
        #[serde(with = "wire::date")]
        day: Date,
    },
    /// The desk was restored from a backup.
    Restored,
    /// Settings were changed.
    Settings(Settings),
    /// A key pair that requests are sealed to (封書の鍵) was made, or brought back. It is an event like any
    /// other, so that it lies under the desk's lock, goes into every backup, and comes with the log of another
    /// device of the house; an export leaves it out.
    KeyTaken {
        /// The public key.
        public: String,
        /// The private key.
        private: PrivateKeyText,
        /// How it came here.
        how: KeyOrigin,
        /// Why somebody who does not hold the office did it; empty: whoever did it holds it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// The paper with a private key was printed, and put away.
    KeyPutAway {
        /// The public key.
        public: String,
    },
    /// Something that this version does not know: kept as it is.
    #[serde(untagged)]
    Unknown(Value),
}

impl DeskEvent {
    /// Whether an event, as its JSON says, holds what must not stand in clear outside the desk. What cannot be
    /// read may hold it.
    #[must_use]
    pub fn is_secret(event: &Value) -> bool {
        event.get("private").is_some()
    }
}

/// How the desk is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Settings {
    /// Minutes without a touch after which it locks itself.
    pub lock_after_minutes: u16,
    /// Days after which a backup is brought to mind.
    pub remind_backup_days: u16,
}

impl Default for Settings {
    /// What a shared tablet in a house starts with.
    fn default() -> Self {
        Self { lock_after_minutes: 5, remind_backup_days: 7 }
    }
}

/// What this version does not know is no error.
fn read<'de, D: Deserializer<'de>>(from: D) -> Result<DeskEvent, D::Error> {
    let value = Value::deserialize(from)?;
    Ok(DeskEvent::deserialize(&value).unwrap_or(DeskEvent::Unknown(value)))
}
