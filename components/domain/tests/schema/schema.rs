//! As much of JSON Schema as the schema of a facility's file uses.
//!
//! A library for all of it is forty crates and a minute's build, among them a pattern matcher that
//! the page must never get; a keyword that is not known here fails the test.

use madoguchi_domain::date::iso;
use serde_json::{Map, Value};

/// A JSON Schema.
pub(crate) struct Schema(Value);

impl Schema {
    pub(crate) fn new(schema: Value) -> Self {
        Self(schema)
    }

    /// Where and by which keyword a value is refused; empty if it is taken.
    pub(crate) fn refusals(&self, value: &Value) -> Vec<String> {
        let mut refusals = Vec::new();
        self.look(&self.0, value, "", &mut refusals);
        refusals
    }

    pub(crate) fn takes(&self, value: &Value) -> bool {
        self.refusals(value).is_empty()
    }

    fn look(&self, schema: &Value, value: &Value, at: &str, refusals: &mut Vec<String>) {
        let Value::Object(keywords) = schema else { panic!("{at}: no schema: {schema}") };
        for (keyword, says) in keywords {
            if !self.holds(keywords, keyword, says, value, at, refusals) {
                refusals.push(format!("{at}: {keyword}"));
            }
        }
    }

    fn holds(
        &self,
        keywords: &Map<String, Value>,
        keyword: &str,
        says: &Value,
        value: &Value,
        at: &str,
        refusals: &mut Vec<String>,
    ) -> bool {
        let takes = |schema: &&Value| {
            let mut inner = Vec::new();
            self.look(schema, value, at, &mut inner);
            inner.is_empty()
        };
        match (keyword, says, value) {
            ("$schema" | "$defs" | "title" | "description" | "default" | "writeOnly", ..) => true,
            ("$ref", Value::String(name), _) => {
                let pointer = name.strip_prefix('#').expect("a reference inside the schema");
                self.look(self.0.pointer(pointer).expect(name), value, at, refusals);
                true
            }
            ("type", Value::String(name), _) => is(value, name),
            ("type", Value::Array(names), _) => {
                names.iter().any(|name| is(value, name.as_str().expect("a type")))
            }
            ("const", only, _) => only == value,
            ("enum", Value::Array(values), _) => values.contains(value),
            ("anyOf", Value::Array(schemas), _) => schemas.iter().any(|schema| takes(&schema)),
            ("oneOf", Value::Array(schemas), _) => schemas.iter().filter(takes).count() == 1,
            ("minimum", least, Value::Number(_)) => value.as_f64() >= least.as_f64(),
            ("maximum", most, Value::Number(_)) => value.as_f64() <= most.as_f64(),
            ("maxLength", most, Value::String(text)) => {
                most.as_u64() >= Some(text.chars().count() as u64)
            }
            ("format", Value::String(name), Value::String(text)) if name == "date" => {
                iso::read(text).is_some()
            }
            // Sizes of numbers beyond `minimum` and `maximum` are for readers of other languages.
            ("format", Value::String(name), _) => {
                ["date", "uint8", "uint16", "uint32"].contains(&name.as_str())
            }
            // Patterns are shapes of text, which the reader looks at once it has all parts.
            ("pattern", ..) => true,
            ("items", items, Value::Array(values)) => {
                for (n, item) in values.iter().enumerate() {
                    self.look(items, item, &format!("{at}/{n}"), refusals);
                }
                true
            }
            ("required", Value::Array(keys), Value::Object(object)) => {
                keys.iter().all(|key| object.contains_key(key.as_str().expect("a key")))
            }
            ("properties", Value::Object(properties), Value::Object(object)) => {
                for (key, inner) in object {
                    if let Some(property) = properties.get(key) {
                        self.look(property, inner, &format!("{at}/{key}"), refusals);
                    }
                }
                true
            }
            ("additionalProperties", Value::Bool(false), Value::Object(object)) => {
                let known = keywords.get("properties").and_then(Value::as_object);
                object.keys().all(|key| known.is_some_and(|known| known.contains_key(key)))
            }
            (
                "minimum"
                | "maximum"
                | "maxLength"
                | "items"
                | "required"
                | "properties"
                | "additionalProperties",
                ..,
            ) => true,
            _ => panic!("{at}: a keyword that this test does not know: {keyword}: {says}"),
        }
    }
}

fn is(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64() || value.is_i64(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => panic!("a type that this test does not know: {name}"),
    }
}
