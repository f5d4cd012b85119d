//! A file written from nothing by the editor's own operations is the file that it should be, and a
//! file that was opened goes out as it came in.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

#[path = "../../domain/tests/support/whole_file.rs"]
mod whole_file;

use std::fs;
use std::path::{Path as FilePath, PathBuf};

use madoguchi_domain::policy;
use madoguchi_editor::document::Document;
use madoguchi_editor::schema::{Shape, schema};
use madoguchi_editor::tree::{Node, Path};
use whole_file::whole_file;

fn files() -> Vec<PathBuf> {
    let root = FilePath::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = fs::read_dir(root.join("../../public/facilities")).unwrap();
    let shipped = shipped.map(|entry| entry.unwrap().path());
    let own = [root.join("../domain/tests/data/himawari.json")];
    let mut files: Vec<PathBuf> = shipped
        .chain(own)
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .filter(|path| !path.ends_with("index.json"))
        .collect();
    files.sort();
    assert!(files.len() > 5, "{files:?}");
    files
}

/// Writes a value as somebody would by the forms: choosing, adding, typing.
fn fill_in(document: &mut Document, path: &Path, shape: &Shape, value: &Node) {
    match (shape, value) {
        (Shape::Fixed(_), _) => {}
        (Shape::Group(name), Node::Object(entries)) => {
            if document.at(path).is_none() {
                document.begin(path);
            }
            for (key, value) in entries {
                let field = schema().group(name).field(key).unwrap();
                fill_in(document, &path.key(key), &field.shape, value);
            }
        }
        (Shape::Choice(name), _) => {
            let variant = schema().variant(name, value).unwrap();
            document.choose(path, &variant.code);
            if let Some(inner) = &variant.inner {
                let value = value.get(&variant.code).unwrap();
                fill_in(document, &path.key(&variant.code), inner, value);
            }
        }
        (Shape::List(item), Node::List(items)) if matches!(**item, Shape::Code(_)) => {
            for n in 1..=items.len() {
                let chosen = items[..n].iter().map(|code| code.as_text().unwrap().to_owned());
                document.write_codes(path, &chosen.collect::<Vec<_>>());
            }
            if items.is_empty() {
                document.write_codes(path, &[]);
            }
        }
        (Shape::List(item), Node::List(items)) => {
            document.begin(path);
            for value in items {
                let number = document.add(path);
                fill_in(document, &path.item(number), item, value);
            }
        }
        (Shape::Whole { .. }, Node::Whole(number)) => {
            document.write_number(path, &number.to_string())
        }
        _ => document.write(path, value.clone()),
    }
}

#[test]
fn every_facility_can_be_written_from_nothing_by_the_forms() {
    for path in files() {
        let text = whole_file(&path).unwrap();
        let wanted = Node::parse(&text).unwrap();
        let mut document = Document::empty();
        for (key, value) in wanted.entries() {
            let field = schema().root().field(key).unwrap();
            fill_in(&mut document, &Path::top().key(key), &field.shape, value);
        }
        assert_eq!(document.gaps(), [], "{}", path.display());
        let name = path.file_name().unwrap().to_str().unwrap();
        assert_eq!(document.file_name(), name);
        let written = policy::load_whole(name, &document.text()).unwrap();
        assert_eq!(written, policy::load_whole(name, &text).unwrap(), "{name}");
    }
}

#[test]
fn what_was_opened_goes_out_as_it_came_in() {
    for path in files() {
        let text = whole_file(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        let document = Document::open(name, &text).unwrap();
        assert_eq!(document.read(), policy::load_whole(name, &text), "{name}");
        // In whatever order it was written, it goes out in that of the types, and then stays so.
        let written = document.text();
        let again = Document::open(name, &written).unwrap();
        assert_eq!(again.read(), document.read(), "{name}");
        assert_eq!(again.text(), written, "{name}");
        let place = |key: &str| schema().root().fields.iter().position(|field| field.key == key);
        assert!(again.tree().entries().is_sorted_by_key(|(key, _)| place(key)), "{name}");
    }
}

/// An item taken away and brought back leaves no trace.
#[test]
fn taking_away_and_bringing_back_changes_nothing() {
    for path in files() {
        let text = whole_file(&path).unwrap();
        let before = Document::open(path.file_name().unwrap().to_str().unwrap(), &text).unwrap();
        for place in
            ["requests[0]", "requesters[1]", "identity.listed[0]", "payment", "window.phone"]
        {
            let mut document = before.clone();
            if let Some(removed) = document.remove(&Path::parse(place)) {
                assert_ne!(document, before, "{place}");
                document.restore(removed);
            }
            assert_eq!(document.text(), before.text(), "{place}");
        }
    }
}
