//! What keeps a file from being read at all: places that are empty, and values of another shape.
//!
//! The reader of facility files names the first such place and stops. Somebody who is filling in a
//! form wants to see all of them, and a place that is merely empty yet is no mistake.

use crate::schema::{Group, Schema, Shape};
use crate::tree::{Node, Path};

/// A place that the reader would stop at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Where.
    pub path: Path,
    /// What is wrong there.
    pub kind: GapKind,
}

/// What is wrong with a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapKind {
    /// Nothing has been written yet.
    Empty,
    /// No whole number, or too high a one.
    NotANumber,
    /// No date.
    NotADate,
    /// Not one of the codes.
    UnknownCode,
    /// A key that the format does not have, or one that stands twice.
    UnknownKey,
    /// A value of another type.
    OtherType,
}

impl GapKind {
    /// The code under which the message files speak of it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotANumber => "not-a-number",
            Self::NotADate => "not-a-date",
            Self::UnknownCode => "unknown-code",
            Self::UnknownKey => "unknown-key",
            Self::OtherType => "other-type",
        }
    }

    /// Whether a field can show what stands there, so that it can be put right in the form.
    #[must_use]
    pub fn is_mendable(self) -> bool {
        matches!(self, Self::Empty | Self::NotANumber | Self::NotADate)
    }
}

/// Every gap of a file, in the order of its fields.
#[must_use]
pub fn gaps(schema: &Schema, file: &Node) -> Vec<Gap> {
    let mut walk = Walk { schema, gaps: Vec::new() };
    walk.group(schema.root(), &Path::top(), file);
    walk.gaps
}

struct Walk<'a> {
    schema: &'a Schema,
    gaps: Vec<Gap>,
}

impl Walk<'_> {
    fn note(&mut self, path: &Path, kind: GapKind) {
        self.gaps.push(Gap { path: path.clone(), kind });
    }

    fn group(&mut self, group: &Group, path: &Path, node: &Node) {
        let Node::Object(entries) = node else {
            let kind = if *node == Node::Null { GapKind::Empty } else { GapKind::OtherType };
            return self.note(path, kind);
        };
        for field in &group.fields {
            let here = path.key(&field.key);
            match node.get(&field.key) {
                // What may be left out may be null as well.
                Some(Node::Null) | None if !field.required => {}
                // What is missing inside is named there, so that the field itself is shown.
                Some(Node::Null) | None => match &field.shape {
                    Shape::Group(name) => {
                        let inner = self.schema.group(name);
                        self.group(inner, &here, &Node::Object(Vec::new()));
                    }
                    _ => self.note(&here, GapKind::Empty),
                },
                Some(value) => self.shape(&field.shape, &here, value),
            }
        }
        for (n, (key, _)) in entries.iter().enumerate() {
            let twice = entries[..n].iter().any(|(earlier, _)| earlier == key);
            if twice || group.field(key).is_none() {
                self.note(&path.key(key), GapKind::UnknownKey);
            }
        }
    }

    fn shape(&mut self, shape: &Shape, path: &Path, node: &Node) {
        if *node == Node::Null {
            return self.note(path, GapKind::Empty);
        }
        match (shape, node) {
            (Shape::Text { .. }, Node::Text(text)) if text.trim().is_empty() => {
                self.note(path, GapKind::Empty);
            }
            (Shape::Text { .. }, Node::Text(_)) | (Shape::Truth, Node::Bool(_)) => {}
            (Shape::Unknown, _) => {}
            (Shape::Date, Node::Text(text)) => {
                if madoguchi_domain::date::iso::read(text).is_none() {
                    self.note(path, GapKind::NotADate);
                }
            }
            (Shape::Whole { most }, Node::Whole(number)) if number <= most => {}
            (Shape::Whole { .. }, Node::Whole(_) | Node::Text(_)) => {
                self.note(path, GapKind::NotANumber);
            }
            (Shape::Fixed(value), _) => {
                if value != node {
                    self.note(path, GapKind::UnknownCode);
                }
            }
            (Shape::Code(codes), Node::Text(code)) => {
                if !codes.codes.contains(code) {
                    self.note(path, GapKind::UnknownCode);
                }
            }
            (Shape::List(item), Node::List(items)) => {
                for (n, node) in items.iter().enumerate() {
                    self.shape(item, &path.item(n), node);
                }
            }
            (Shape::Group(name), _) => self.group(self.schema.group(name), path, node),
            (Shape::Choice(name), Node::Text(_) | Node::Object(_)) => self.choice(name, path, node),
            _ => self.note(path, GapKind::OtherType),
        }
    }

    fn choice(&mut self, name: &str, path: &Path, node: &Node) {
        match self.schema.variant(name, node) {
            None => self.note(path, GapKind::UnknownCode),
            Some(variant) => {
                if let (Some(inner), Some(value)) = (&variant.inner, node.get(&variant.code)) {
                    self.shape(inner, &path.key(&variant.code), value);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::schema;

    fn found(file: &str) -> Vec<(String, &'static str)> {
        let file = Node::parse(file).unwrap();
        gaps(schema(), &file).iter().map(|gap| (gap.path.written(), gap.kind.code())).collect()
    }

    #[test]
    fn every_empty_place_is_named_where_its_field_stands() {
        let found =
            found(r#"{"format":1,"id":" ","requests":[{"kind":"disclosure"}],"regulation":{}}"#);
        for place in [
            "id",
            "name",
            "requests[0].name",
            "requests[0].article.at",
            "regulation.title",
            "window.name",
        ] {
            assert!(found.contains(&(place.to_owned(), "empty")), "{place} in {found:?}");
        }
        // What may be left out is not asked for.
        assert!(
            !found.iter().any(|(place, _)| place == "operator" || place == "payment"),
            "{found:?}"
        );
    }

    #[test]
    fn a_value_that_does_not_fit_is_named_with_its_reason() {
        let found = found(
            r#"{"format":2,"soft_alarm_days":"7日","colour":1,"regulation":{"version":99999999999,"revised":"2026-02-30"},
                "requests":[{"kind":"steal"}],"fees":[{"amount":{"fixed":{}}},{"amount":{"x":1}}],"channels":"post"}"#,
        );
        for (place, why) in [
            ("format", "unknown-code"),
            ("soft_alarm_days", "not-a-number"),
            ("colour", "unknown-key"),
            ("regulation.version", "not-a-number"),
            ("regulation.revised", "not-a-date"),
            ("requests[0].kind", "unknown-code"),
            ("fees[0].amount.fixed.yen", "empty"),
            ("fees[1].amount", "unknown-code"),
            ("channels", "other-type"),
        ] {
            assert!(found.contains(&(place.to_owned(), why)), "{place} {why} in {found:?}");
        }
    }
}
