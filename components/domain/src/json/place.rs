use super::{FromJson, Json};
use crate::policy::{FoundProblem, JsonShape, PolicyProblem, short};

/// What reading gives: the value, or what is wrong and where.
pub(crate) type Read<T> = Result<T, Box<FoundProblem>>;

/// A value and the way to it. The way is a chain on the stack, written out only for a fault.
pub(crate) struct Place<'a> {
    json: &'a Json,
    step: Step<'a>,
    parent: Option<&'a Place<'a>>,
}

enum Step<'a> {
    Top,
    Key(&'a str),
    Item(usize),
}

impl<'a> Place<'a> {
    /// A whole file.
    pub(crate) fn top(json: &'a Json) -> Self {
        Self { json, step: Step::Top, parent: None }
    }

    /// The text that stands here.
    pub(crate) fn text(&self) -> Read<&'a str> {
        match self.json {
            Json::Text(text) => Ok(text),
            _ => Err(self.wrong_type(JsonShape::Text)),
        }
    }

    /// `true` or `false`.
    pub(crate) fn bool(&self) -> Read<bool> {
        match self.json {
            Json::Bool(value) => Ok(*value),
            _ => Err(self.wrong_type(JsonShape::TrueOrFalse)),
        }
    }

    /// The whole number that stands here, up to the highest that the key takes.
    pub(crate) fn whole(&self, highest: u32) -> Read<u32> {
        let number = match self.json {
            Json::Whole(number) => u32::try_from(*number).ok().filter(|n| *n <= highest),
            _ => None,
        };
        number.ok_or_else(|| self.wrong_type(JsonShape::WholeNumber))
    }

    /// Nothing, or `null`.
    pub(crate) fn is_null(&self) -> bool {
        *self.json == Json::Null
    }

    /// The items of the list that stands here.
    pub(crate) fn items(&self) -> Read<impl Iterator<Item = Place<'_>>> {
        let Json::List(items) = self.json else {
            return Err(self.wrong_type(JsonShape::List));
        };
        let place = |(n, json)| Place { json, step: Step::Item(n), parent: Some(self) };
        Ok(items.iter().enumerate().map(place))
    }

    /// The keys and values of the object that stands here.
    pub(crate) fn entries(&self) -> Read<impl Iterator<Item = (&'a str, Place<'_>)>> {
        let Json::Object(entries) = self.json else {
            return Err(self.wrong_type(JsonShape::Object));
        };
        Ok(entries.iter().map(|(key, json)| {
            (key.as_str(), Place { json, step: Step::Key(key), parent: Some(self) })
        }))
    }

    /// That an object stands here, with none but these keys and none of them twice.
    pub(crate) fn object(&self, keys: &[&str]) -> Read<()> {
        let Json::Object(entries) = self.json else {
            return Err(self.wrong_type(JsonShape::Object));
        };
        for (n, (key, value)) in entries.iter().enumerate() {
            if !keys.contains(&key.as_str()) {
                let allowed = keys.iter().map(|key| (*key).to_owned()).collect();
                let place = Place { json: value, step: Step::Key(key), parent: Some(self) };
                return Err(place.fault(PolicyProblem::UnknownKey { found: short(key), allowed }));
            }
            if entries[..n].iter().any(|(earlier, _)| earlier == key) {
                return Err(self.fault(PolicyProblem::DuplicateKey { key: key.clone() }));
            }
        }
        Ok(())
    }

    /// The value of a key that must be there.
    pub(crate) fn key<T: FromJson>(&self, key: &'static str) -> Read<T> {
        match self.at(key) {
            Some(place) => T::from_json(&place),
            None => Err(self.fault(PolicyProblem::MissingKey { key: key.to_owned() })),
        }
    }

    /// The value of a key, or the default where it is left out.
    pub(crate) fn key_or_default<T: FromJson + Default>(&self, key: &'static str) -> Read<T> {
        self.at(key).map_or_else(|| Ok(T::default()), |place| T::from_json(&place))
    }

    fn at<'b>(&'b self, key: &'static str) -> Option<Place<'b>> {
        let Json::Object(entries) = self.json else { return None };
        let (_, json) = entries.iter().find(|(found, _)| found == key)?;
        Some(Place { json, step: Step::Key(key), parent: Some(self) })
    }

    /// The code that stands here, or the one key of an object with the value it holds.
    pub(crate) fn choice(&self, codes: &[&str]) -> Read<(&'a str, Option<Place<'_>>)> {
        let (code, value) = match self.json {
            Json::Text(code) => (code, None),
            Json::Object(entries) => match entries.as_slice() {
                [(code, json)] => {
                    (code, Some(Place { json, step: Step::Key(code), parent: Some(self) }))
                }
                _ => return Err(self.wrong_type(JsonShape::CodeOrObject)),
            },
            _ => return Err(self.wrong_type(JsonShape::CodeOrObject)),
        };
        if codes.contains(&code.as_str()) {
            Ok((code, value))
        } else {
            Err(self.unknown_value(code, codes))
        }
    }

    /// A value that is none of the allowed ones.
    pub(crate) fn unknown_value(&self, found: &str, allowed: &[&str]) -> Box<FoundProblem> {
        let allowed = allowed.iter().map(|code| (*code).to_owned()).collect();
        self.fault(PolicyProblem::UnknownValue { found: short(found), allowed })
    }

    /// A value of another shape than the one wanted.
    pub(crate) fn wrong_type(&self, expected: JsonShape) -> Box<FoundProblem> {
        let found = match self.json {
            Json::Null => "null".to_owned(),
            Json::Bool(value) => value.to_string(),
            Json::Whole(number) => number.to_string(),
            // Writing out a fraction would bring ten kilobytes of number formatting into the page.
            Json::OtherNumber => String::new(),
            Json::Text(text) => short(text),
            Json::List(_) => "[…]".to_owned(),
            Json::Object(_) => "{…}".to_owned(),
        };
        self.fault(PolicyProblem::WrongType { found, expected })
    }

    fn fault(&self, problem: PolicyProblem) -> Box<FoundProblem> {
        let mut path = String::new();
        self.write_to(&mut path);
        Box::new(FoundProblem { path: short(&path), problem })
    }

    fn write_to(&self, path: &mut String) {
        if let Some(parent) = self.parent {
            parent.write_to(path);
        }
        match self.step {
            Step::Top => {}
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Step::Item(n) => {
                path.push('[');
                path.push_str(&n.to_string());
                path.push(']');
            }
        }
    }
}
