use super::{Schema, Shape};
use crate::tree::Node;

/// The same file with the keys of every object in the order in which the format names them, so that
/// it reads as one written by hand, in whatever order it was filled in.
#[must_use]
pub fn ordered(schema: &Schema, file: &Node) -> Node {
    of_group(schema, &schema.root, file)
}

fn of_group(schema: &Schema, group: &super::Group, node: &Node) -> Node {
    let Node::Object(entries) = node else { return node.clone() };
    let place = |key: &str| group.fields.iter().position(|field| field.key == key);
    let mut sorted: Vec<(String, Node)> = entries
        .iter()
        .map(|(key, value)| {
            let shape = group.field(key).map_or(&Shape::Unknown, |field| &field.shape);
            (key.clone(), of_shape(schema, shape, value))
        })
        .collect();
    // Keys that the format does not name stay at the end, as they stood.
    sorted.sort_by_key(|(key, _)| place(key).unwrap_or(usize::MAX));
    Node::Object(sorted)
}

fn of_shape(schema: &Schema, shape: &Shape, node: &Node) -> Node {
    match (shape, node) {
        (Shape::Group(name), _) => of_group(schema, schema.group(name), node),
        (Shape::List(item), Node::List(items)) => {
            Node::List(items.iter().map(|node| of_shape(schema, item, node)).collect())
        }
        (Shape::Choice(name), Node::Object(_)) => match schema.variant(name, node) {
            Some(variant) => {
                let inner = variant.inner.as_ref().unwrap_or(&Shape::Unknown);
                let value = node.get(&variant.code).map(|value| of_shape(schema, inner, value));
                Node::one(&variant.code, value.unwrap_or_default())
            }
            None => node.clone(),
        },
        _ => node.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::schema;

    #[test]
    fn keys_are_put_in_order_also_inside_lists_and_choices() {
        let mixed = Node::parse(
            r#"{"name":"a","zzz":1,"requesters":[{"papers":{"all":[{"paper":{"freshness":{"days":1},"id":"x"}}]},"who":[]}],"id":"b"}"#,
        );
        let sorted = ordered(schema(), &mixed.unwrap());
        let expected = Node::parse(
            r#"{"id":"b","name":"a","requesters":[{"who":[],"papers":{"all":[{"paper":{"id":"x","freshness":{"days":1}}}]}}],"zzz":1}"#,
        );
        assert_eq!(sorted, expected.unwrap());
    }
}
