//! What has been answered so far.

use madoguchi_domain::Json;
use serde::{Serialize, Serializer};

use crate::field::Field;

/// What has been answered so far: for each field one text, several chosen codes, or the four parts
/// of a date as they were typed (era, year, month, day).
///
/// Nothing is interpreted here: what a person typed stays as they typed it.
///
/// A list in the fields' order: a handful of answers needs no tree, and its code would be five
/// kilobytes (brotli) more to wait for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(Vec<(Field, Vec<String>)>);

/// The most that one field keeps, in characters. A longer text is refused with a message; it is
/// never cut without a word.
pub const MOST_CHARACTERS: usize = 20_000;

impl Answers {
    /// The text of a field without blanks at its ends; empty when there is none.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        self.values(field).first().map_or("", |v| v.trim())
    }

    /// All values of a field, as they were typed or chosen.
    #[must_use]
    pub fn values(&self, field: Field) -> &[String] {
        self.place(field).map_or(&[], |place| self.0[place].1.as_slice())
    }

    /// Whether anything at all was typed or chosen.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.values(field).iter().any(|v| !v.trim().is_empty())
    }

    /// Whether this code was chosen.
    #[must_use]
    pub fn chose(&self, field: Field, code: &str) -> bool {
        self.values(field).iter().any(|v| v == code)
    }

    /// Yes, no, or not asked yet.
    #[must_use]
    pub fn yes(&self, field: Field) -> Option<bool> {
        match self.text(field) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    /// Keeps the values of a field; nothing at all when they are all empty.
    pub fn set(&mut self, field: Field, values: Vec<String>) {
        if values.iter().all(String::is_empty) {
            return self.forget(field);
        }
        match self.place(field) {
            Ok(place) => self.0[place].1 = values,
            Err(place) => self.0.insert(place, (field, values)),
        }
    }

    /// Forgets a field.
    pub fn forget(&mut self, field: Field) {
        self.0.retain(|(kept, _)| *kept != field);
    }

    /// Where a field stands in the list, or would have to.
    fn place(&self, field: Field) -> Result<usize, usize> {
        self.0.binary_search_by_key(&field, |(kept, _)| *kept)
    }

    /// The fields that have something in them, in the order of reading back.
    pub fn fields(&self) -> impl Iterator<Item = Field> + '_ {
        self.0.iter().map(|(field, _)| *field)
    }

    /// Whether nothing has been answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As JSON: one key a field, a text or a list of texts. Written from the answers themselves: through
    /// serde_json's own tree the page would carry the writing of fractions too, 3 kB of it tables.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Codes as keys and plain texts: writing them cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`to_json`](Self::to_json) wrote. Keys that this version does not know, values of
    /// another shape and texts beyond [`MOST_CHARACTERS`] are named rather than taken; what is no object of
    /// JSON at all is named by an empty text.
    #[must_use]
    pub fn from_json(text: &str) -> (Self, Vec<String>) {
        Self::of_tree(Json::parse(text).unwrap_or(Json::Null))
    }

    /// As [`from_json`](Self::from_json), of what is JSON for certain.
    #[must_use]
    pub fn of_tree(json: Json) -> (Self, Vec<String>) {
        let mut answers = Self::default();
        let mut left_out = Vec::new();
        let Json::Object(entries) = json else { return (answers, vec![String::new()]) };
        for (key, value) in entries {
            match (Field::from_code(&key), texts(&value)) {
                (Some(field), Some(values)) => answers.set(field, values),
                _ => left_out.push(key),
            }
        }
        (answers, left_out)
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(field, values)| (field.code(), Texts(values))))
    }
}

/// One text, or a list of them.
struct Texts<'a>(&'a [String]);

impl Serialize for Texts<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            [one] => to.serialize_str(one),
            many => to.collect_seq(many),
        }
    }
}

fn texts(value: &Json) -> Option<Vec<String>> {
    let text =
        |v: &Json| v.as_text().filter(|t| t.chars().count() <= MOST_CHARACTERS).map(str::to_owned);
    match value {
        Json::List(list) if list.len() <= 64 => list.iter().map(text).collect(),
        one => text(one).map(|t| vec![t]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_comes_back_as_it_was_typed() {
        let mut a = Answers::default();
        a.set(Field::PrincipalName, vec!["　髙橋 𠮷子 ".into()]);
        a.set(Field::PrincipalBirth, ["showa", "１５", "", "3"].map(String::from).to_vec());
        a.set(Field::Records, vec!["care-record".into(), "assessment".into()]);
        let (back, left_out) = Answers::from_json(&a.to_json());
        assert_eq!(back, a);
        assert!(left_out.is_empty());
        assert_eq!(back.text(Field::PrincipalName), "髙橋 𠮷子");
    }

    #[test]
    fn a_strange_key_or_value_is_named_and_changes_nothing_else() {
        let json = r#"{"principal-name": "山田", "my-number": "1", "records": {"a": 1}}"#;
        let (a, left_out) = Answers::from_json(json);
        assert_eq!(a.text(Field::PrincipalName), "山田");
        assert_eq!(left_out, ["my-number", "records"]);
        for broken in ["", "[]", "{", "1.5"] {
            assert_eq!(Answers::from_json(broken), (Answers::default(), vec![String::new()]));
        }
    }
}
