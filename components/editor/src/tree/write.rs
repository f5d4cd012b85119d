//! From a tree to the text of a file.

use super::Node;

/// As wide as a line may be: people read the file too.
const WIDTH: usize = 100;

/// As people read it: an object or list on one line where it fits, else a line for each part.
#[must_use]
pub fn pretty(node: &Node) -> String {
    let mut text = String::new();
    write(node, 0, 0, true, &mut text);
    text.push('\n');
    text
}

/// On one line, for the program's own use.
#[must_use]
pub fn compact(node: &Node) -> String {
    let mut text = String::new();
    line(node, &mut text);
    text
}

/// `before` is what stands on the line already.
fn write(node: &Node, indent: usize, before: usize, open: bool, text: &mut String) {
    let parts: Vec<(Option<&str>, &Node)> = match node {
        Node::Object(entries) => entries.iter().map(|(key, value)| (Some(&**key), value)).collect(),
        Node::List(items) => items.iter().map(|item| (None, item)).collect(),
        _ => Vec::new(),
    };
    let short = compact(node);
    if parts.is_empty() || (!open && before + short.chars().map(width).sum::<usize>() < WIDTH) {
        text.push_str(&short);
        return;
    }
    let (first, last) = if matches!(node, Node::List(_)) { ('[', ']') } else { ('{', '}') };
    text.push(first);
    for (n, (key, value)) in parts.iter().enumerate() {
        if n > 0 {
            text.push(',');
        }
        new_line(indent + 2, text);
        let mut before = indent + 2;
        if let Some(key) = key {
            quoted(key, text);
            text.push_str(": ");
            before += key.len() + 4;
        }
        write(value, indent + 2, before, false, text);
    }
    new_line(indent, text);
    text.push(last);
}

fn new_line(indent: usize, text: &mut String) {
    text.push('\n');
    text.extend(std::iter::repeat_n(' ', indent));
}

/// A letter of Japanese is as wide as two of Latin.
fn width(letter: char) -> usize {
    if letter.is_ascii() { 1 } else { 2 }
}

fn line(node: &Node, text: &mut String) {
    match node {
        Node::Null | Node::OtherNumber => text.push_str("null"),
        Node::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Node::Whole(number) => text.push_str(&number.to_string()),
        Node::Text(value) => quoted(value, text),
        Node::List(items) => {
            text.push('[');
            for (n, item) in items.iter().enumerate() {
                if n > 0 {
                    text.push_str(", ");
                }
                line(item, text);
            }
            text.push(']');
        }
        Node::Object(entries) if entries.is_empty() => text.push_str("{}"),
        Node::Object(entries) => {
            text.push_str("{ ");
            for (n, (key, value)) in entries.iter().enumerate() {
                if n > 0 {
                    text.push_str(", ");
                }
                quoted(key, text);
                text.push_str(": ");
                line(value, text);
            }
            text.push_str(" }");
        }
    }
}

fn quoted(value: &str, text: &mut String) {
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            letter if letter < ' ' => {
                const DIGITS: &[u8; 16] = b"0123456789abcdef";
                let code = letter as usize;
                text.push_str("\\u00");
                text.push(char::from(DIGITS[code >> 4]));
                text.push(char::from(DIGITS[code & 15]));
            }
            letter => text.push(letter),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_back_the_same() {
        let file = "{\"a\": [{\"b\": true}, null, 7], \"c\": \"\\\"\\\\\\n\\u0001 \u{7a93}\", \"d\": {}, \"e\": []}";
        let tree = Node::parse(file).unwrap();
        assert_eq!(Node::parse(&pretty(&tree)).unwrap(), tree);
        assert_eq!(Node::parse(&compact(&tree)).unwrap(), tree);
    }

    #[test]
    fn the_file_is_open_and_what_fits_stands_on_one_line() {
        let tree = Node::parse(r#"{"id":"a","article":{"at":"1"},"list":[]}"#).unwrap();
        let expected =
            "{\n  \"id\": \"a\",\n  \"article\": { \"at\": \"1\" },\n  \"list\": []\n}\n";
        assert_eq!(pretty(&tree), expected);
    }

    #[test]
    fn no_line_is_wider_than_a_reader_sees() {
        let long = Node::text("x".repeat(40));
        let tree = Node::Object(vec![("list".to_owned(), Node::List(vec![long; 3]))]);
        assert!(pretty(&tree).lines().all(|line| line.len() < WIDTH), "{}", pretty(&tree));
    }
}
