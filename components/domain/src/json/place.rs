use std::cell::OnceCell;

use super::{FromJson, Json, Way};
use crate::policy::{FoundProblem, JsonShape, PolicyProblem, short};

/// What stands at a place in a file: a value, or nothing.
///
/// Reading goes on behind the first fault, but there everything is taken as nothing. Nobody sees a
/// value that was read so, see [`read`]; and no reader of a type has to say at each of its keys what
/// becomes of the keys before, which was half of the page's reading code.
pub(crate) struct Place<'a> {
    json: Option<&'a Json>,
    way: Way<'a>,
    fault: &'a OnceCell<Box<FoundProblem>>,
}

/// Reads a whole file.
///
/// # Errors
/// The first thing that is wrong, and where.
pub(crate) fn read<T: FromJson>(json: &Json) -> Result<T, Box<FoundProblem>> {
    let (value, fault) = read_past(json);
    fault.map_or(Ok(value), Err)
}

/// A whole file as far as it can be read, and the first thing that is wrong.
pub(super) fn read_past<T: FromJson>(json: &Json) -> (T, Option<Box<FoundProblem>>) {
    let fault = OnceCell::new();
    let value = T::from_json(&Place { json: Some(json), way: Way::TOP, fault: &fault });
    (value, fault.into_inner())
}

impl<'a> Place<'a> {
    /// The text that stands here.
    pub(crate) fn text(&self) -> &'a str {
        match self.json {
            Some(Json::Text(text)) => text,
            _ => {
                self.wrong_type(JsonShape::Text);
                ""
            }
        }
    }

    /// `true` or `false`.
    pub(crate) fn bool(&self) -> bool {
        match self.json {
            Some(Json::Bool(value)) => *value,
            _ => {
                self.wrong_type(JsonShape::TrueOrFalse);
                false
            }
        }
    }

    /// The whole number that stands here, up to the highest that the key takes.
    pub(crate) fn whole(&self, highest: u32) -> u32 {
        let number = match self.json {
            Some(Json::Whole(number)) => u32::try_from(*number).ok().filter(|n| *n <= highest),
            _ => None,
        };
        number.unwrap_or_else(|| {
            self.wrong_type(JsonShape::WholeNumber);
            0
        })
    }

    /// Whether nothing stands here, or `null`.
    pub(crate) fn is_nothing(&self) -> bool {
        matches!(self.json, None | Some(Json::Null))
    }

    /// The items of the list that stands here.
    pub(crate) fn items(&self) -> impl Iterator<Item = Place<'_>> {
        let items = match self.json {
            Some(Json::List(items)) => items.as_slice(),
            _ => {
                self.wrong_type(JsonShape::List);
                &[]
            }
        };
        items.iter().enumerate().map(|(n, json)| self.inside(Some(json), self.way.item(n)))
    }

    /// The two items of the list that stands here.
    pub(crate) fn two(&self) -> (Place<'_>, Place<'_>) {
        let items = match self.json {
            Some(Json::List(items)) if items.len() == 2 => items.as_slice(),
            _ => {
                self.wrong_type(JsonShape::List);
                &[]
            }
        };
        let item = |n: usize| self.inside(items.get(n), self.way.item(n));
        (item(0), item(1))
    }

    /// The values of an object's keys, in the order in which the keys are given here: the first
    /// `must` of them have to be there, none but these may be, and none twice.
    pub(crate) fn object<'b>(&'b self, keys: &'b [&'b str], must: usize) -> Values<'b> {
        let entries = self.fields();
        for (n, (key, value)) in entries.iter().enumerate() {
            if !keys.contains(&key.as_str()) {
                let allowed = keys.iter().map(|key| (*key).to_owned()).collect();
                let problem = PolicyProblem::UnknownKey { found: short(key), allowed };
                self.inside(Some(value), self.way.key(key)).note(problem);
                break;
            }
            if entries[..n].iter().any(|(earlier, _)| earlier == key) {
                self.note(PolicyProblem::DuplicateKey { key: key.clone() });
                break;
            }
        }
        for key in &keys[..must] {
            if !entries.iter().any(|(found, _)| found == key) {
                self.note(PolicyProblem::MissingKey { key: (*key).to_owned() });
            }
        }
        Values { at: self, keys: keys.iter() }
    }

    /// Keys and values of the object that stands here, in their order.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'a str, Place<'_>)> {
        let place = |(key, json): &'a (String, Json)| {
            (key.as_str(), self.inside(Some(json), self.way.key(key)))
        };
        self.fields().iter().map(place)
    }

    fn fields(&self) -> &'a [(String, Json)] {
        match self.json {
            Some(Json::Object(entries)) => entries,
            _ => {
                self.wrong_type(JsonShape::Object);
                &[]
            }
        }
    }

    /// The number, in the list of codes, of the one that stands here.
    pub(crate) fn code(&self, codes: &[&str]) -> usize {
        let code = self.text();
        codes.iter().position(|known| *known == code).unwrap_or_else(|| {
            self.unknown_value(code, codes);
            0
        })
    }

    /// The code that stands here, or the one key of an object with the value it holds.
    pub(crate) fn choice(&self, codes: &[&str]) -> (&'a str, Option<Place<'_>>) {
        let (code, value) = match self.json {
            Some(Json::Text(code)) => (code.as_str(), None),
            Some(Json::Object(entries)) if entries.len() == 1 => (
                entries[0].0.as_str(),
                Some(self.inside(Some(&entries[0].1), self.way.key(&entries[0].0))),
            ),
            _ => {
                self.wrong_type(JsonShape::CodeOrObject);
                return ("", None);
            }
        };
        if !codes.contains(&code) {
            self.unknown_value(code, codes);
        }
        (code, value)
    }

    fn inside<'b>(&'b self, json: Option<&'b Json>, way: Way<'b>) -> Place<'b> {
        Place { json: json.filter(|_| self.fault.get().is_none()), way, fault: self.fault }
    }

    fn unknown_value(&self, found: &str, allowed: &[&str]) {
        if self.json.is_none() {
            return;
        }
        let allowed = allowed.iter().map(|code| (*code).to_owned()).collect();
        self.note(PolicyProblem::UnknownValue { found: short(found), allowed });
    }

    /// A value of another shape than the one wanted. Where nothing stands, [`object`](Self::object)
    /// has told of it already, if it must not be so.
    pub(crate) fn wrong_type(&self, expected: JsonShape) {
        let Some(json) = self.json else { return };
        let found = match json {
            Json::Null => "null".to_owned(),
            Json::Bool(value) => value.to_string(),
            Json::Whole(number) => number.to_string(),
            // Writing out a fraction would bring ten kilobytes of number formatting into the page.
            Json::BelowZero(_) | Json::OtherNumber => String::new(),
            Json::Text(text) => short(text),
            Json::List(_) => "[…]".to_owned(),
            Json::Object(_) => "{…}".to_owned(),
        };
        self.note(PolicyProblem::WrongType { found, expected });
    }

    fn note(&self, problem: PolicyProblem) {
        let found = || Box::new(FoundProblem { path: short(&self.way.written()), problem });
        self.fault.get_or_init(found);
    }
}

/// The values of an object's keys, see [`Place::object`].
pub(crate) struct Values<'a> {
    at: &'a Place<'a>,
    keys: std::slice::Iter<'a, &'a str>,
}

impl<'a> Values<'a> {
    /// What stands under the next key.
    pub(crate) fn take(&mut self) -> Place<'a> {
        let key = self.keys.next().copied().unwrap_or_default();
        let json = match self.at.json {
            Some(Json::Object(entries)) => entries.iter().find(|(found, _)| found == key),
            _ => None,
        };
        self.at.inside(json.map(|(_, json)| json), self.at.way.key(key))
    }
}
