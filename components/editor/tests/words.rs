//! Somebody who has never seen JSON reads these forms: every key and every code has words.

use madoguchi_editor::schema::{Codes, Shape, schema};
use madoguchi_editor::section::{is_shown, sections};
use madoguchi_editor::words;

#[test]
fn every_key_of_the_format_has_a_label() {
    let groups = schema().groups().flat_map(|group| {
        let fields = group.fields.iter().filter(|field| is_shown(field));
        fields.map(|field| (group.name.as_str(), field.key.as_str()))
    });
    let all: Vec<_> = groups.collect();
    assert!(all.len() > 80, "only {} keys", all.len());
    let without: Vec<String> = all
        .into_iter()
        .filter(|(group, key)| words::find_label(group, key).is_none())
        .map(|(group, key)| format!("{group}.{key}"))
        .collect();
    assert!(without.is_empty(), "keys without words in ja/editor: {without:#?}");
}

#[test]
fn every_code_of_the_format_has_words() {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut note = |shape: &Shape| {
        let shape = if let Shape::List(item) = shape { item } else { shape };
        if let Shape::Code(Codes { name, codes }) = shape {
            all.extend(codes.iter().map(|code| (name.clone(), code.clone())));
        }
    };
    for field in schema().groups().flat_map(|group| &group.fields) {
        note(&field.shape);
    }
    for (_, variants) in schema().choices() {
        variants.iter().filter_map(|variant| variant.inner.as_ref()).for_each(&mut note);
    }
    for (name, variants) in schema().choices() {
        all.extend(variants.iter().map(|variant| (name.to_owned(), variant.code.clone())));
    }
    assert!(all.len() > 100, "only {} codes", all.len());
    all.retain(|(name, code)| words::find_code_of(name, code).is_none());
    all.dedup();
    assert!(all.is_empty(), "codes without words in ja/editor: {all:#?}");
}

#[test]
fn every_section_has_a_heading_of_its_own() {
    let mut headings: Vec<String> = sections().iter().map(words::section).collect();
    assert!(headings.iter().all(|heading| !heading.is_ascii()), "{headings:?}");
    let count = headings.len();
    headings.sort();
    headings.dedup();
    assert_eq!(headings.len(), count, "two sections of one name");
}
