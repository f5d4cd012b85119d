use madoguchi_domain::Date;
use madoguchi_domain::policy::{FollowUp, Role};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::{Answered, Signer};
use crate::event::AskedHow;
use crate::log::{Dated, Logged, Stroke, Struck, read_act, read_event, text_of, write_event};
use crate::wire;

/// An event of somebody's consents as it stands in the log.
pub type ConsentRecorded = Logged<ConsentEvent>;

/// What happened to somebody's consents, and on which day.
#[derive(Debug, Clone, PartialEq)]
pub struct ConsentEvent {
    /// The day.
    pub day: Date,
    /// What.
    pub act: ConsentAct,
}

/// What happened. An act that says more than this version knows is unknown as a whole: half a consent is none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all_fields = "kebab-case", deny_unknown_fields)]
pub enum ConsentAct {
    /// Somebody was put on the list: it begins what is known of them.
    #[serde(rename = "person-listed")]
    Listed {
        /// The name.
        name: String,
        /// Its reading.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        kana: String,
        /// The birth date, where known.
        #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
        birth: Option<Date>,
    },
    /// What the list says of them was put right.
    #[serde(rename = "person-relisted")]
    Relisted {
        /// The name.
        name: String,
        /// Its reading.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        kana: String,
        /// The birth date, where known.
        #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
        birth: Option<Date>,
    },
    /// A form was answered.
    #[serde(rename = "consent-answered")]
    Answered(Box<Answered>),
    /// An office decided whether a consent is one, where that is not for the desk to say.
    #[serde(rename = "consent-decided")]
    Decided {
        /// The id of the event that answered the form.
        consent: String,
        /// The office.
        #[serde(with = "wire::code")]
        by: Role,
        /// Whether it is.
        valid: bool,
        /// Why.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// A consent was taken back (撤回).
    #[serde(rename = "consent-withdrawn")]
    Withdrawn {
        /// The id of the event that answered the form.
        consent: String,
        /// Numbers of the items that were taken back.
        items: Vec<u8>,
        /// Who took it back.
        signer: Signer,
        /// In which way.
        how: AskedHow,
        /// A remark.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    /// Something that had to be done after that was done.
    #[serde(rename = "consent-followed-up")]
    FollowedUp {
        /// The id of the event by which it was taken back.
        withdrawal: String,
        /// The item's number.
        item: u8,
        /// What had to be done.
        #[serde(with = "wire::code")]
        duty: FollowUp,
        /// What was done, in words.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        what: String,
    },
    /// Whoever signed was given a copy.
    #[serde(rename = "consent-copy-given")]
    CopyGiven {
        /// The id of the event that answered the form.
        consent: String,
        /// In which way.
        how: CopyHow,
    },
    /// They are no longer here.
    #[serde(rename = "person-gone")]
    Gone {
        /// Why.
        why: GoneWhy,
    },
    /// They are back.
    #[serde(rename = "person-returned")]
    Returned,
    /// A remark.
    #[serde(rename = "person-noted")]
    Noted {
        /// The remark.
        text: String,
    },
    /// An earlier event was struck through; its text stays legible (二重線).
    #[serde(rename = "person-struck")]
    Struck {
        /// The event's id in the log.
        event: String,
        /// Why.
        why: String,
        /// What stands in its place; none: nothing does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<Box<ConsentEvent>>,
    },
    /// Something that this version does not know: kept as it is.
    #[serde(skip)]
    Unknown(Value),
}

codes! {
    /// In which way a copy was given.
    pub enum CopyHow {
        /// On paper.
        Paper = "paper",
        /// As a file.
        File = "file",
    }
}

codes! {
    /// Why somebody is no longer here.
    pub enum GoneWhy {
        /// They left (退所).
        Left = "left",
        /// They died (逝去).
        Died = "died",
    }
}

impl ConsentAct {
    /// The code of what happened; that of an unknown event as it stands in the log, if it says one.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Listed { .. } => "person-listed",
            Self::Relisted { .. } => "person-relisted",
            Self::Answered(_) => "consent-answered",
            Self::Decided { .. } => "consent-decided",
            Self::Withdrawn { .. } => "consent-withdrawn",
            Self::FollowedUp { .. } => "consent-followed-up",
            Self::CopyGiven { .. } => "consent-copy-given",
            Self::Gone { .. } => "person-gone",
            Self::Returned => "person-returned",
            Self::Noted { .. } => "person-noted",
            Self::Struck { .. } => "person-struck",
            Self::Unknown(value) => text_of(value, "type").unwrap_or_default(),
        }
    }

    /// Whether it is unknown and may say of a consent what nobody here can read: that it was refused, taken
    /// back, or bound to something. All that a later version records of consents has such a code.
    pub(super) fn may_speak_of_consent(&self) -> bool {
        matches!(self, Self::Unknown(_)) && self.code().starts_with("consent-")
    }
}

impl Dated for ConsentEvent {
    fn read(mut value: Value, day: Date) -> Self {
        // The day belongs to the event: to an act, it would be something that this version does not know.
        let written = value.as_object_mut().and_then(|entries| entries.remove("day"));
        let act = read_act(value).unwrap_or_else(|mut value| {
            if let (Some(entries), Some(written)) = (value.as_object_mut(), written) {
                entries.insert("day".to_owned(), written);
            }
            ConsentAct::Unknown(value)
        });
        Self { day, act }
    }

    fn unknown(value: Value, day: Date) -> Self {
        Self { day, act: ConsentAct::Unknown(value) }
    }
}

impl Struck for ConsentEvent {
    fn day(&self) -> Date {
        self.day
    }

    fn stroke(&self) -> Option<Stroke<'_, Self>> {
        let ConsentAct::Struck { event, why, instead } = &self.act else { return None };
        Some(Stroke { target: event, why, instead: instead.as_deref() })
    }
}

impl Serialize for ConsentEvent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let act = match &self.act {
            ConsentAct::Unknown(value) => Err(value),
            act => Ok(act),
        };
        write_event(act, self.day, &[], to)
    }
}

impl<'de> Deserialize<'de> for ConsentEvent {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read_event(from)
    }
}
