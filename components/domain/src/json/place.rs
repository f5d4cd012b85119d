use std::cell::{Cell, OnceCell};

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
    faults: &'a Faults<'a>,
}

/// Hears of the first fault, while that which is wrong is at hand.
struct Faults<'a> {
    any: Cell<bool>,
    hear: &'a dyn Fn(Way<'_>, Fault<'_>),
}

/// What is wrong at a place.
enum Fault<'a> {
    UnknownKey { found: &'a str, allowed: &'a [&'a str] },
    MissingKey(&'a str),
    DuplicateKey(&'a str),
    UnknownValue { found: &'a str, allowed: &'a [&'a str] },
    WrongType { found: &'a Json, expected: JsonShape },
}

/// Reads a whole file.
///
/// # Errors
/// The first thing that is wrong, and where.
pub(crate) fn read<T: FromJson>(json: &Json) -> Result<T, Box<FoundProblem>> {
    let first = OnceCell::new();
    let hear = |way: Way<'_>, fault: Fault<'_>| {
        let found = FoundProblem { path: short(&way.written()), problem: fault.problem() };
        let _ = first.set(Box::new(found));
    };
    let (value, _) = read_past(json, &hear);
    first.into_inner().map_or(Ok(value), Err)
}

/// Reads a whole file that was read before. Words for what is wrong are not looked for, and no page that
/// reads such files alone carries any; none: something is wrong after all.
pub(crate) fn read_again<T: FromJson>(json: &Json) -> Option<T> {
    let (value, is_whole) = as_far_as_it_goes(json);
    is_whole.then_some(value)
}

/// Such a file as far as it can be read, and whether that is to its end.
pub(super) fn as_far_as_it_goes<T: FromJson>(json: &Json) -> (T, bool) {
    read_past(json, &|_, _| ())
}

/// A whole file as far as it can be read, and whether that is to its end.
fn read_past<T: FromJson>(json: &Json, hear: &dyn Fn(Way<'_>, Fault<'_>)) -> (T, bool) {
    let faults = Faults { any: Cell::new(false), hear };
    let value = T::from_json(&Place { json: Some(json), way: Way::TOP, faults: &faults });
    (value, !faults.any.get())
}

impl Fault<'_> {
    fn problem(self) -> PolicyProblem {
        let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        match self {
            Self::UnknownKey { found, allowed } => {
                PolicyProblem::UnknownKey { found: short(found), allowed: owned(allowed) }
            }
            Self::MissingKey(key) => PolicyProblem::MissingKey { key: key.to_owned() },
            Self::DuplicateKey(key) => PolicyProblem::DuplicateKey { key: key.to_owned() },
            Self::UnknownValue { found, allowed } => {
                PolicyProblem::UnknownValue { found: short(found), allowed: owned(allowed) }
            }
            Self::WrongType { found, expected } => {
                let found = match found {
                    Json::Null => "null".to_owned(),
                    Json::Bool(value) => value.to_string(),
                    Json::Whole(number) => number.to_string(),
                    // Writing out a fraction would bring ten kilobytes of number formatting along.
                    Json::BelowZero(_) | Json::OtherNumber => String::new(),
                    Json::Text(text) => short(text),
                    Json::List(_) => "[…]".to_owned(),
                    Json::Object(_) => "{…}".to_owned(),
                };
                PolicyProblem::WrongType { found, expected }
            }
        }
    }
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
                let fault = Fault::UnknownKey { found: key, allowed: keys };
                self.inside(Some(value), self.way.key(key)).note(fault);
                break;
            }
            if entries[..n].iter().any(|(earlier, _)| earlier == key) {
                self.note(Fault::DuplicateKey(key));
                break;
            }
        }
        for key in &keys[..must] {
            if !entries.iter().any(|(found, _)| found == key) {
                self.note(Fault::MissingKey(key));
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
        Place { json: json.filter(|_| !self.faults.any.get()), way, faults: self.faults }
    }

    fn unknown_value(&self, found: &str, allowed: &[&str]) {
        if self.json.is_some() {
            self.note(Fault::UnknownValue { found, allowed });
        }
    }

    /// A value of another shape than the one wanted. Where nothing stands, [`object`](Self::object)
    /// has told of it already, if it must not be so.
    pub(crate) fn wrong_type(&self, expected: JsonShape) {
        if let Some(found) = self.json {
            self.note(Fault::WrongType { found, expected });
        }
    }

    fn note(&self, fault: Fault<'_>) {
        if !self.faults.any.replace(true) {
            (self.faults.hear)(self.way, fault);
        }
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
