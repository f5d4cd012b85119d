use std::borrow::Cow;

use serde::Serialize;

use crate::Citation;
use crate::consent::NoticeKind;
use crate::json::{from_json, read};
use crate::policy::{Basis, PolicyError, load::parse};

/// A form on which consent is given, item by item (同意書).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsentForm {
    /// Stable code, kebab-case.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::policy::schema_parts::kebab"))]
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The facility's notice that is told with it; none: it stands by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<NoticeKind>,
    /// What must stand on it beside the items, to make it complete.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<FormPart>,
    /// What is filled in each time, because it differs from one consent to the next.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blanks: Vec<FormBlank>,
    /// Its items: each granted or refused by itself.
    pub items: Vec<ConsentItem>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(ConsentForm { id, name, items, article; notice, needs, blanks, basis });

impl ConsentForm {
    /// Reads one form by itself, as it is written by serde.
    ///
    /// # Errors
    /// [`PolicyError`] with `name` for a file's name.
    pub fn from_text(name: &str, text: &str) -> Result<Self, PolicyError> {
        let json = parse(name, text)?;
        read(&json).map_err(|found| PolicyError::found(name, *found))
    }
}

codes! {
    /// What is filled in on a form each time.
    pub enum FormBlank {
        /// To whom information is given (提供先).
        Recipient = "recipient",
        /// Which information (情報の内容).
        Content = "content",
        /// What for (目的).
        Purpose = "purpose",
        /// Which of the family (家族のうちだれか).
        Relatives = "relatives",
        /// From whom it is taken (取得元).
        Source = "source",
    }
}

codes! {
    /// What makes a consent form complete.
    pub enum FormPart {
        /// The day (年月日).
        Date = "date",
        /// The signature of the principal, or of an agent (署名).
        Signature = "signature",
    }
}

/// One item of a consent form.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsentItem {
    /// Its number, from the top.
    pub number: u8,
    /// What is asked, in a few words; empty: the names of its uses, see [`ConsentItem::asks`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// What a yes means, in plain words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub explanation: String,
    /// The uses that ticking it allows; everything else it leaves as it was.
    pub uses: Vec<ConsentedUse>,
    /// Whether label and explanation name different uses, so that it covers both and people should know.
    #[serde(default)]
    pub label_and_explanation_differ: bool,
    /// What must be done when it is taken back; empty: see [`ConsentItem::after_withdrawal`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<FollowUp>,
    /// On what the list of uses rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(ConsentItem {
    number, uses;
    label, explanation, label_and_explanation_differ, follow_ups, basis
});

impl ConsentItem {
    /// What is asked: its label, or the names of its uses with `comma` between them.
    #[must_use]
    pub fn asks(&self, comma: &str) -> Cow<'_, str> {
        if !self.label.is_empty() {
            return Cow::Borrowed(&self.label);
        }
        let names: Vec<_> = self.uses.iter().map(|covered| covered.name.as_str()).collect();
        Cow::Owned(names.join(comma))
    }

    /// What must be done when it is taken back: to stop, where nothing else is named.
    #[must_use]
    pub fn after_withdrawal(&self) -> &[FollowUp] {
        if self.follow_ups.is_empty() { &[FollowUp::Stop] } else { &self.follow_ups }
    }

    /// Whether a yes to it allows a use.
    #[must_use]
    pub fn covers(&self, use_id: &str) -> bool {
        self.uses.iter().any(|covered| covered.id == use_id)
    }
}

codes! {
    /// What must be done when an item is taken back.
    pub enum FollowUp {
        /// What hangs or stands somewhere is taken down (外す).
        TakeDown = "take-down",
        /// It is not done any more (やめる).
        Stop = "stop",
        /// Whoever received it is told (渡した先に知らせる).
        TellRecipients = "tell-recipients",
        /// Copies are erased (写しを消す).
        EraseCopies = "erase-copies",
    }
}

/// A use that needs consent.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsentedUse {
    /// Stable code, kebab-case; the same use has the same code on each form.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::policy::schema_parts::kebab"))]
    pub id: String,
    /// What people call it.
    pub name: String,
}

from_json!(ConsentedUse { id, name });
