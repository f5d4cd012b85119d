//! The format of a facility's file, as its JSON Schema tells it: the forms are drawn from it, so that
//! a key that the format gets tomorrow has its field tomorrow.

mod order;
mod read;
mod shape;

pub use order::ordered;
pub use shape::{Codes, Field, Group, Shape, Variant};

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::tree::{Node, Path, Step};

/// Generated from the types of the rules; the same file that other editors use.
const FILE: &str = include_str!("../../../../public/facilities/schema/facility.schema.json");

/// The format: the file as a whole, and what its parts are made of.
#[derive(Debug)]
pub struct Schema {
    root: Group,
    groups: BTreeMap<String, Group>,
    choices: BTreeMap<String, Vec<Variant>>,
}

/// The format of a facility's file.
#[must_use]
pub fn schema() -> &'static Schema {
    static SCHEMA: OnceLock<Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| read::read(&Node::parse(FILE).unwrap_or_default()))
}

impl Schema {
    /// The keys of the file as a whole.
    #[must_use]
    pub fn root(&self) -> &Group {
        &self.root
    }

    /// The keys of a group.
    #[must_use]
    pub fn group(&self, name: &str) -> &Group {
        static NONE: Group = Group { name: String::new(), fields: Vec::new() };
        self.groups.get(name).unwrap_or(&NONE)
    }

    /// Every group, with the file as a whole.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.values().chain([&self.root])
    }

    /// The ways of a choice.
    #[must_use]
    pub fn variants(&self, name: &str) -> &[Variant] {
        self.choices.get(name).map_or(&[], Vec::as_slice)
    }

    /// Every choice, by its name.
    pub fn choices(&self) -> impl Iterator<Item = (&str, &[Variant])> {
        self.choices.iter().map(|(name, variants)| (name.as_str(), variants.as_slice()))
    }

    /// The way of a choice that a value took.
    #[must_use]
    pub fn variant<'a>(&'a self, choice: &str, value: &Node) -> Option<&'a Variant> {
        let code = match value {
            Node::Text(code) => code,
            Node::Object(entries) if entries.len() == 1 => &entries[0].0,
            _ => return None,
        };
        let takes = |variant: &&Variant| {
            variant.code == *code && variant.inner.is_some() == matches!(value, Node::Object(_))
        };
        self.variants(choice).iter().find(takes)
    }

    /// What belongs to a place of the file.
    #[must_use]
    pub fn at(&self, path: &Path) -> Option<&Shape> {
        let mut steps = path.steps().iter();
        let Some(Step::Key(first)) = steps.next() else { return None };
        let shape = &self.root.field(first)?.shape;
        steps.try_fold(shape, |shape, step| match (shape, step) {
            (Shape::List(item), Step::Item(_)) => Some(&**item),
            (Shape::Group(name), Step::Key(key)) => Some(&self.group(name).field(key)?.shape),
            (Shape::Choice(name), Step::Key(key)) => {
                let variants = self.variants(name).iter();
                variants.filter(|v| v.code == *key).find_map(|variant| variant.inner.as_ref())
            }
            _ => None,
        })
    }

    /// What stands at a place where somebody is about to write.
    #[must_use]
    pub fn blank(&self, shape: &Shape) -> Node {
        match shape {
            Shape::Fixed(value) => value.clone(),
            Shape::List(_) => Node::List(Vec::new()),
            Shape::Group(name) => self.blank_group(self.group(name)),
            _ => Node::Null,
        }
    }

    /// A new file: only what every file says.
    #[must_use]
    pub fn empty_file(&self) -> Node {
        self.blank_group(&self.root)
    }

    /// What a group says before anybody has written in it. A list that must be there may well stay
    /// empty (no day on which the window is closed), so it is there from the start.
    fn blank_group(&self, group: &Group) -> Node {
        let required = group.fields.iter().filter(|field| field.required);
        let blank = required.filter_map(|field| {
            let value = match &field.shape {
                shape @ (Shape::Fixed(_) | Shape::List(_) | Shape::Group(_)) => self.blank(shape),
                _ => return None,
            };
            let says_nothing =
                matches!(&field.shape, Shape::Group(_)) && value.entries().is_empty();
            (!says_nothing).then(|| (field.key.clone(), value))
        });
        Node::Object(blank.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_the_file_are_found_by_their_way() {
        let at = |path: &str| schema().at(&Path::parse(path));
        assert!(matches!(at("requests"), Some(Shape::List(_))));
        assert!(matches!(at("requests[0].article"), Some(Shape::Group(_))));
        assert!(matches!(at("requests[0].kind"), Some(Shape::Code(_))));
        assert!(matches!(at("requesters[0].papers.all[1].paper.id"), Some(Shape::Code(_))));
        assert!(matches!(at("requesters[0].papers.any[0].any"), Some(Shape::List(_))));
        assert!(matches!(at("fees[0].amount.fixed.yen"), Some(Shape::Whole { .. })));
        assert!(matches!(at("deadlines[0].limit.within.days"), Some(Shape::Whole { .. })));
        assert!(matches!(at("regulation.revised"), Some(Shape::Date)));
        assert!(matches!(at("scope.covers_deceased"), Some(Shape::Truth)));
        assert!(at("scope.nothing").is_none() && at("").is_none());
    }

    #[test]
    fn a_list_that_may_stay_empty_is_there_from_the_start() {
        let file = schema().empty_file();
        let list = Some(&Node::List(Vec::new()));
        assert_eq!(file.at(&Path::parse("window.closed_days")), list);
        assert_eq!(file.at(&Path::parse("requests")), list);
        assert_eq!(file.at(&Path::parse("payment")), None, "what may be left out is");
    }

    /// Another form of schema than the generator writes today would leave a part without its field.
    #[test]
    fn no_part_of_the_format_is_without_a_field() {
        let shapes = schema().groups().flat_map(|group| {
            group.fields.iter().map(|field| (format!("{}.{}", group.name, field.key), &field.shape))
        });
        let ways = schema().choices().flat_map(|(name, ways)| {
            ways.iter()
                .filter_map(move |way| Some((format!("{name}.{}", way.code), way.inner.as_ref()?)))
        });
        let unknown: Vec<String> = shapes
            .chain(ways)
            .filter(|(_, shape)| {
                matches!(shape, Shape::Unknown)
                    || matches!(shape, Shape::List(item) if matches!(**item, Shape::Unknown))
            })
            .map(|(place, _)| place)
            .collect();
        assert!(unknown.is_empty(), "not understood: {unknown:?}");
    }

    /// The forms follow the order in which the types name their keys. If this fails, write the schema
    /// anew: `cargo run -p madoguchi-domain --features schema --example facility_schema`.
    #[test]
    fn keys_stand_in_the_order_of_the_types() {
        let keys: Vec<&str> = schema().root().fields.iter().map(|field| &*field.key).collect();
        let place = |key| keys.iter().position(|found| *found == key);
        for pair in
            [["id", "name"], ["name", "operator"], ["requests", "requesters"], ["fees", "payment"]]
        {
            assert!(place(pair[0]) < place(pair[1]), "{pair:?} in {keys:?}");
        }
    }
}
