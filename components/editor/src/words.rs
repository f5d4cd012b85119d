//! What keys and codes are called. One without words is shown as it is written, never left out.

use madoguchi_messages::{Msg, find, find_code, say};

use crate::schema::{Schema, Shape, schema};
use crate::section::Section;
use crate::tree::{Node, Path, Step};

/// Types whose codes have words already: those that applicants and staff read.
const KNOWN: &[(&str, &str)] = &[
    ("RequestKind", "kind"),
    ("RequesterKind", "requester"),
    ("Relation", "relation"),
    ("Source", "source"),
    ("PaymentMeans", "payment"),
    ("ClosedDay", "closed"),
    ("Fact", "fact"),
];

/// What a key is called, in its group or wherever it stands.
#[must_use]
pub fn find_label(group: &str, field: &str) -> Option<Msg> {
    find_of(group, field, "")
}

/// What a key is called; the key itself where it has no words.
#[must_use]
pub fn label(group: &str, field: &str) -> String {
    find_label(group, field).map_or_else(|| field.to_owned(), |words| say(words).to_owned())
}

/// A help for a key; empty: none.
#[must_use]
pub fn hint(group: &str, field: &str) -> &'static str {
    find_of(group, field, "-hint").map_or("", say)
}

/// What one item of a list under a key is called.
#[must_use]
pub fn item(group: &str, field: &str) -> String {
    find_of(group, field, "-item")
        .map_or_else(|| label(group, field), |words| say(words).to_owned())
}

/// What a code is called, where there are words.
#[must_use]
pub fn find_code_of(codes: &str, code: &str) -> Option<Msg> {
    let own = find(&["code-", &kebab(codes), "-", code].concat());
    own.or_else(|| {
        let known = KNOWN.iter().find(|(name, _)| *name == codes).map(|(_, prefix)| *prefix);
        find_code(known.unwrap_or("paper"), code)
    })
}

/// What a code is called; the code itself where it has no words.
#[must_use]
pub fn code(codes: &str, code: &str) -> String {
    find_code_of(codes, code).map_or_else(|| code.to_owned(), |words| say(words).to_owned())
}

/// A help for a code; empty: none.
#[must_use]
pub fn code_hint(codes: &str, code: &str) -> &'static str {
    find(&["code-", &kebab(codes), "-", code, "-hint"].concat()).map_or("", say)
}

/// What a section is called.
#[must_use]
pub fn section(section: &Section) -> String {
    let own = find_code("edit-section", &section.code.replace(['_', '.'], "-"));
    match (own, section.fields.first()) {
        (Some(words), _) => say(words).to_owned(),
        (None, Some(field)) => label(&section.group, &field.key),
        (None, None) => section.code.clone(),
    }
}

/// A place in the file as people find it: the labels on the way to it.
#[must_use]
pub fn place(path: &Path) -> Vec<String> {
    let schema = schema();
    let mut names = Vec::new();
    let mut group = Some(schema.root().name.as_str());
    let mut choice = None;
    let mut here = Path::top();
    for step in path.steps() {
        here = match step {
            Step::Key(key) => here.key(key),
            Step::Item(number) => here.item(*number),
        };
        match (step, group, choice) {
            (Step::Key(key), Some(group), _) => names.push(label(group, key)),
            (Step::Key(key), None, Some(choice)) => names.push(code(choice, key)),
            (Step::Key(key), None, None) => names.push(key.clone()),
            (Step::Item(number), ..) => names.push((number + 1).to_string()),
        }
        (group, choice) = inside(schema.at(&here));
    }
    names
}

fn inside(shape: Option<&Shape>) -> (Option<&str>, Option<&str>) {
    match shape {
        Some(Shape::Group(name)) => (Some(name), None),
        Some(Shape::Choice(name)) => (None, Some(name)),
        _ => (None, None),
    }
}

/// What tells an item of a list from the others: the first text or code in it.
#[must_use]
pub fn gist(schema: &Schema, shape: &Shape, node: &Node) -> String {
    match (shape, node) {
        (Shape::Text { .. } | Shape::Date, Node::Text(text)) => text.clone(),
        (Shape::Whole { .. }, Node::Whole(number)) => number.to_string(),
        (Shape::Code(codes), Node::Text(found)) => code(&codes.name, found),
        (Shape::List(item), Node::List(items)) => {
            let gists = items.iter().map(|node| gist(schema, item, node));
            let gists: Vec<String> = gists.filter(|gist| !gist.is_empty()).collect();
            gists.join(say(madoguchi_messages::key::LIST_COMMA))
        }
        (Shape::Group(name), Node::Object(_)) => {
            let fields = schema.group(name).fields.iter();
            let values = fields.filter_map(|field| Some((field, node.get(&field.key)?)));
            let gists = values.map(|(field, value)| gist(schema, &field.shape, value));
            gists.into_iter().find(|gist| !gist.is_empty()).unwrap_or_default()
        }
        (Shape::Choice(name), _) => match schema.variant(name, node) {
            Some(variant) => {
                let inner = variant.inner.as_ref().zip(node.get(&variant.code));
                let inner = inner.map(|(shape, value)| gist(schema, shape, value));
                inner.filter(|gist| !gist.is_empty()).unwrap_or_else(|| code(name, &variant.code))
            }
            None => String::new(),
        },
        _ => String::new(),
    }
}

/// `edit-<group>-<key>`, or `edit-any-<key>` for a key that means the same in every group.
fn find_of(group: &str, field: &str, ending: &str) -> Option<Msg> {
    let field = [&*kebab(field), ending].concat();
    find(&["edit-", &kebab(group), "-", &field].concat()).or_else(|| find_code("edit-any", &field))
}

/// `RequestRule` and `covers_deceased` as message keys write them.
fn kebab(name: &str) -> String {
    let mut text = String::new();
    for letter in name.trim_start_matches('$').chars() {
        if letter.is_ascii_uppercase() && !text.is_empty() && !text.ends_with('-') {
            text.push('-');
        }
        text.push(if letter == '_' { '-' } else { letter.to_ascii_lowercase() });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_types_and_keys_become_keys_of_messages() {
        assert_eq!(kebab("RequestRule"), "request-rule");
        assert_eq!(kebab("FeeAmount-page-blocks"), "fee-amount-page-blocks");
        assert_eq!(kebab("AcceptedDocument-copy_by"), "accepted-document-copy-by");
    }

    #[test]
    fn what_has_no_words_is_shown_as_it_is_written() {
        assert_eq!(label("RequestRule", "tomorrow"), "tomorrow");
        assert_eq!(code("RequestKind", "tomorrow"), "tomorrow");
        assert_eq!(place(&Path::parse("requests[1].tomorrow")).last().unwrap(), "tomorrow");
    }

    #[test]
    fn a_place_is_named_by_the_labels_on_the_way_to_it() {
        let names = place(&Path::parse("requesters[1].papers.all[0].paper.freshness.months"));
        assert_eq!(names.len(), 8, "{names:?}");
        assert_eq!(names[1], "2");
        assert!(names.iter().all(|name| !name.is_ascii() || name.len() == 1), "{names:?}");
    }
}
