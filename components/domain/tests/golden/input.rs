use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use madoguchi_domain::Date;
use serde_json::{Map, Value};

use crate::{problem::Problem, terms::Terms};

/// A case's facts. Knows which of them nobody has read.
pub(crate) struct Input {
    facts: Map<String, Value>,
    path: String,
    unread: Rc<RefCell<BTreeSet<String>>>,
}

impl Input {
    pub(crate) fn new(facts: &Map<String, Value>) -> Self {
        let unread = Rc::new(RefCell::new(BTreeSet::new()));
        Self::nested(facts, String::new(), unread)
    }

    fn nested(
        facts: &Map<String, Value>,
        path: String,
        unread: Rc<RefCell<BTreeSet<String>>>,
    ) -> Self {
        unread.borrow_mut().extend(facts.keys().map(|key| format!("{path}{key}")));
        Self { facts: facts.clone(), path, unread }
    }

    /// A key that was not read, if there is one.
    pub(crate) fn unread(&self) -> Option<String> {
        self.unread.borrow().first().cloned()
    }

    /// Whether the key stands there, be it as `null`.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.facts.contains_key(key)
    }

    pub(crate) fn text(&self, key: &str) -> Result<Option<String>, Problem> {
        self.read(key, |v| v.as_str().map(str::to_owned))
    }

    pub(crate) fn flag(&self, key: &str) -> Result<Option<bool>, Problem> {
        self.read(key, Value::as_bool)
    }

    pub(crate) fn number(&self, key: &str) -> Result<Option<u32>, Problem> {
        self.read(key, as_u32)
    }

    pub(crate) fn date(&self, key: &str) -> Result<Option<Date>, Problem> {
        self.read(key, |v| v.as_str()?.parse().ok())
    }

    /// A word, as the code that the table has for it.
    pub(crate) fn term(
        &self,
        key: &str,
        table: &str,
        terms: &Terms,
    ) -> Result<Option<String>, Problem> {
        self.text(key)?.map(|word| terms.code(table, &word)).transpose()
    }

    pub(crate) fn numbers(&self, key: &str) -> Result<Option<Vec<u32>>, Problem> {
        self.read(key, |v| v.as_array()?.iter().map(as_u32).collect())
    }

    pub(crate) fn texts(&self, key: &str) -> Result<Option<Vec<String>>, Problem> {
        self.read(key, |v| v.as_array()?.iter().map(|v| v.as_str().map(str::to_owned)).collect())
    }

    /// A list of words, as the codes that the table has for them.
    pub(crate) fn list_of_terms(
        &self,
        key: &str,
        table: &str,
        terms: &Terms,
    ) -> Result<Option<Vec<String>>, Problem> {
        let words = self.texts(key)?;
        words.map(|words| words.iter().map(|w| terms.code(table, w)).collect()).transpose()
    }

    /// A list of objects; what nobody reads in them counts as unread too.
    pub(crate) fn objects(&self, key: &str) -> Result<Option<Vec<Self>>, Problem> {
        self.read(key, |v| {
            let list = v.as_array()?.iter().enumerate();
            list.map(|(n, v)| {
                let path = format!("{}{key}[{n}].", self.path);
                Some(Self::nested(v.as_object()?, path, Rc::clone(&self.unread)))
            })
            .collect()
        })
    }

    /// `null` and a key that is not there read alike; [`Self::has`] tells them apart.
    fn read<T>(
        &self,
        key: &str,
        as_type: impl FnOnce(&Value) -> Option<T>,
    ) -> Result<Option<T>, Problem> {
        self.unread.borrow_mut().remove(&format!("{}{key}", self.path));
        match self.facts.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => match as_type(value) {
                Some(typed) => Ok(Some(typed)),
                None => Err(Problem::Input(format!("{}{key}: cannot read {value}", self.path))),
            },
        }
    }
}

fn as_u32(value: &Value) -> Option<u32> {
    value.as_u64().and_then(|n| n.try_into().ok())
}
