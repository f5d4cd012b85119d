//! Reads as much of JSON Schema as the generator writes.

use std::collections::BTreeMap;

use super::{Codes, Field, Group, Schema, Shape, Variant};
use crate::tree::Node;

pub(super) fn read(schema: &Node) -> Schema {
    let mut reader = Reader { file: schema, groups: BTreeMap::new(), choices: BTreeMap::new() };
    let title = schema.get("title").and_then(Node::as_text).unwrap_or_default();
    reader.group(title, schema);
    let root = reader.groups.remove(title);
    Schema {
        root: root.unwrap_or(Group { name: title.to_owned(), fields: Vec::new() }),
        groups: reader.groups,
        choices: reader.choices,
    }
}

struct Reader<'a> {
    file: &'a Node,
    groups: BTreeMap<String, Group>,
    choices: BTreeMap<String, Vec<Variant>>,
}

impl<'a> Reader<'a> {
    /// What a schema describes; `name` is what its parts are called where it has no name of its own.
    fn shape(&mut self, schema: &'a Node, name: &str) -> Shape {
        if let Some(reference) = schema.get("$ref").and_then(Node::as_text) {
            let name = reference.rsplit('/').next().unwrap_or_default();
            let definition = self.file.get("$defs").and_then(|all| all.get(name));
            return definition.map_or(Shape::Unknown, |found| self.shape(found, name));
        }
        if let Some(value) = schema.get("const") {
            return Shape::Fixed(value.clone());
        }
        if let Some(codes) = schema.get("enum") {
            let codes = codes.items().iter().filter_map(Node::as_text).map(str::to_owned);
            return Shape::Code(Codes { name: name.to_owned(), codes: codes.collect() });
        }
        // `anyOf` with null: what may be left out.
        if let Some(ways) = schema.get("anyOf") {
            let mut ways = ways.items().iter().filter(|way| !is_type(way, "null"));
            return match (ways.next(), ways.next()) {
                (Some(only), None) => self.shape(only, name),
                _ => Shape::Unknown,
            };
        }
        if let Some(ways) = schema.get("oneOf") {
            self.choice(name, ways.items());
            return Shape::Choice(name.to_owned());
        }
        self.plain(schema, name)
    }

    fn plain(&mut self, schema: &'a Node, name: &str) -> Shape {
        if is_type(schema, "string") {
            let date = schema.get("format").and_then(Node::as_text) == Some("date");
            return if date {
                Shape::Date
            } else {
                Shape::Text { code: schema.get("pattern").is_some() }
            };
        }
        if is_type(schema, "integer") {
            let most = match schema.get("maximum") {
                Some(Node::Whole(most)) => *most,
                _ => u64::from(u32::MAX),
            };
            return Shape::Whole { most };
        }
        if is_type(schema, "boolean") {
            return Shape::Truth;
        }
        if is_type(schema, "array") {
            let item = schema.get("items").map_or(Shape::Unknown, |item| self.shape(item, name));
            return Shape::List(Box::new(item));
        }
        if is_type(schema, "object") {
            self.group(name, schema);
            return Shape::Group(name.to_owned());
        }
        Shape::Unknown
    }

    fn group(&mut self, name: &str, schema: &'a Node) {
        if self.groups.contains_key(name) {
            return;
        }
        // First the name, so that a group inside itself ends.
        let group = Group { name: name.to_owned(), fields: Vec::new() };
        self.groups.insert(name.to_owned(), group);
        let required = schema.get("required").map_or(&[] as &[Node], Node::items);
        let mut fields = Vec::new();
        for (key, inner) in schema.get("properties").map_or(&[] as &[_], Node::entries) {
            fields.push(Field {
                key: key.clone(),
                shape: self.shape(inner, &[name, "-", key].concat()),
                required: required.iter().any(|found| found.as_text() == Some(key)),
                default: inner.get("default").cloned(),
            });
        }
        if let Some(group) = self.groups.get_mut(name) {
            group.fields = fields;
        }
    }

    fn choice(&mut self, name: &str, ways: &'a [Node]) {
        if self.choices.contains_key(name) {
            return;
        }
        self.choices.insert(name.to_owned(), Vec::new());
        let mut variants = Vec::new();
        for way in ways {
            if let Some(code) = way.get("const").and_then(Node::as_text) {
                variants.push(Variant { code: code.to_owned(), inner: None });
            } else if let Some(codes) = way.get("enum") {
                let codes = codes.items().iter().filter_map(Node::as_text);
                variants.extend(codes.map(|code| Variant { code: code.to_owned(), inner: None }));
            } else if let Some([(code, inner)]) = way.get("properties").map(Node::entries) {
                let inner = self.shape(inner, &[name, "-", code].concat());
                variants.push(Variant { code: code.clone(), inner: Some(inner) });
            }
        }
        self.choices.insert(name.to_owned(), variants);
    }
}

/// Whether a schema takes values of a type, null aside.
fn is_type(schema: &Node, name: &str) -> bool {
    match schema.get("type") {
        Some(Node::Text(found)) => found == name,
        Some(Node::List(found)) => found.iter().any(|found| found.as_text() == Some(name)),
        _ => false,
    }
}
