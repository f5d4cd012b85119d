use std::collections::{BTreeMap, BTreeSet};

use madoguchi_domain::Date;
use serde_json::{Map, Value};

use crate::{
    problem::{Difference, Problem},
    terms::Terms,
};

/// What the rules said, under the keys of the cases.
#[derive(Default)]
pub(crate) struct Answer(BTreeMap<&'static str, Said>);

enum Said {
    /// Compared as it is.
    Plain(Value),
    /// A code; the expected word is looked up in the table.
    Code { table: &'static str, code: Option<String> },
    /// Codes; those expected must be among them, or, where `exactly`, be all of them.
    Codes { table: &'static str, codes: BTreeSet<String>, exactly: bool },
}

impl Answer {
    /// A number, a truth value, a text that is compared as it is.
    pub(crate) fn plain(mut self, key: &'static str, value: impl Into<Value>) -> Self {
        self.0.insert(key, Said::Plain(value.into()));
        self
    }

    /// A day, or none.
    pub(crate) fn date(self, key: &'static str, date: Option<Date>) -> Self {
        self.plain(key, date.map(|d| d.to_string()))
    }

    /// One code, or none.
    pub(crate) fn code(
        mut self,
        key: &'static str,
        table: &'static str,
        code: Option<&str>,
    ) -> Self {
        self.0.insert(key, Said::Code { table, code: code.map(str::to_owned) });
        self
    }

    /// Codes of which a case may expect a part: flags, of which a verdict may give more.
    pub(crate) fn codes<C: Into<String>>(
        mut self,
        key: &'static str,
        table: &'static str,
        codes: impl IntoIterator<Item = C>,
    ) -> Self {
        let codes = codes.into_iter().map(Into::into).collect();
        self.0.insert(key, Said::Codes { table, codes, exactly: false });
        self
    }

    /// Codes of which one too many would be wrong: reasons, what is missing.
    pub(crate) fn exactly<C: Into<String>>(
        mut self,
        key: &'static str,
        table: &'static str,
        codes: impl IntoIterator<Item = C>,
    ) -> Self {
        let codes = codes.into_iter().map(Into::into).collect();
        self.0.insert(key, Said::Codes { table, codes, exactly: true });
        self
    }

    /// Compares with what a case expects; only the keys that it names.
    pub(crate) fn compare(
        &self,
        expected: &Map<String, Value>,
        terms: &Terms,
    ) -> Result<(), Problem> {
        let mut differences = Vec::new();
        for (key, expected) in expected {
            let said = self.0.get(key.as_str());
            let said = said.ok_or_else(|| Problem::UnknownKey(format!("expected.{key}")))?;
            if let Some((expected, got)) = said.differs(expected, terms)? {
                differences.push(Difference { key: key.clone(), expected, got });
            }
        }
        if differences.is_empty() { Ok(()) } else { Err(Problem::Differs(differences)) }
    }
}

impl Said {
    /// Expected and got, where they differ.
    fn differs(
        &self,
        expected: &Value,
        terms: &Terms,
    ) -> Result<Option<(String, String)>, Problem> {
        let unreadable = || Problem::Input(format!("cannot read the expectation {expected}"));
        match self {
            Self::Plain(value) => {
                Ok((value != expected).then(|| (expected.to_string(), value.to_string())))
            }
            Self::Code { table, code } => {
                let wanted = match expected {
                    Value::Null => None,
                    Value::String(word) => Some(terms.code(table, word)?),
                    _ => return Err(unreadable()),
                };
                Ok((wanted != *code).then(|| (format!("{wanted:?}"), format!("{code:?}"))))
            }
            Self::Codes { table, codes, exactly } => {
                let words = expected.as_array().ok_or_else(unreadable)?;
                let wanted = words
                    .iter()
                    .map(|w| terms.code(table, w.as_str().ok_or_else(unreadable)?))
                    .collect::<Result<BTreeSet<String>, Problem>>()?;
                let same = if *exactly { wanted == *codes } else { wanted.is_subset(codes) };
                Ok((!same).then(|| (format!("{wanted:?}"), format!("{codes:?}"))))
            }
        }
    }
}
