use serde::Serialize;

use super::{ConsentItem, NoticeKind};
use crate::Citation;
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
    /// After how many months it has to be asked anew; none: it holds until it is taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_after_months: Option<u16>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(ConsentForm { id, name, items, article; notice, needs, blanks, ends_after_months, basis });

impl ConsentForm {
    /// Reads one form by itself, as it is written by serde: the words of a consent are kept as they
    /// were shown, whatever the facility's file says later.
    ///
    /// # Errors
    /// [`PolicyError`] with `name` for a file's name: the text is too long or too deep, is no JSON,
    /// or no form. What only the rest of a facility's file could tell is not asked.
    pub fn from_text(name: &str, text: &str) -> Result<Self, PolicyError> {
        let json = parse(name, text)?;
        read(&json).map_err(|found| PolicyError::found(name, *found))
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
