//! Whoever writes or translates the words is told by the build what is wrong and what is allowed.

#[allow(dead_code, reason = "the build reads folders; here one file at a time is read")]
#[path = "../build/read.rs"]
mod read;
#[path = "../build/refusal.rs"]
mod refusal;

use read::{Messages, add};

/// The texts of one file, or the sentence that the build prints.
fn read(source: &str) -> Result<Messages, String> {
    let mut all = Messages::new();
    add(&mut all, "ja/start.ftl", source).map_err(|e| e.to_string())?;
    Ok(all)
}

/// The build's sentence on a file that is not taken.
fn refused(source: &str) -> String {
    read(source).expect_err("this file must be refused")
}

#[test]
fn a_plain_message_with_names_is_taken() {
    let all = read("# a comment\n\ndate = { $era }{ $y }年\n").unwrap();
    let message = &all["date"];
    assert_eq!(message.text, "{era}{y}年");
    assert_eq!(message.names.iter().collect::<Vec<_>>(), ["era", "y"]);
}

#[test]
fn a_selector_is_refused_with_file_key_and_what_is_allowed() {
    let why = refused("pages = { $n ->\n    [one] 1ページ\n   *[other] 数ページ\n}\n");
    assert!(why.starts_with("ja/start.ftl: pages: found a selector; allowed: "), "{why}");
    assert!(why.contains("{ $name }"), "{why}");
}

#[test]
fn terms_functions_references_literals_and_attributes_are_refused() {
    for (source, found) in [
        ("-term = x\n", "a term"),
        ("a = { NUMBER($n) }\n", "a function"),
        ("a = { b }\n", "a reference to another message"),
        ("a = { -term }\n", "a reference to a term"),
        ("a = { \"x\" }\n", "a quoted literal"),
        ("a = { 1 }\n", "a number in braces"),
        ("a = x\n    .hint = y\n", "an attribute `.hint`"),
        ("a =\n    one\n    two\n", "a text of several lines"),
    ] {
        let why = refused(source);
        assert!(why.contains(&format!("found {found}; allowed: ")), "{source}: {why}");
    }
}

#[test]
fn a_key_that_stands_twice_is_refused_with_the_file_of_the_first() {
    let mut all = Messages::new();
    add(&mut all, "ja/start.ftl", "back = もどる\n").unwrap();
    let why = add(&mut all, "ja/settings.ftl", "back = もどる\n").unwrap_err().to_string();
    let expected = "ja/settings.ftl: back: found the same key as in ja/start.ftl; allowed: ";
    assert!(why.starts_with(expected), "{why}");
}

#[test]
fn a_key_that_is_no_code_is_refused() {
    for key in ["Back", "go_back", "go--back", "back-"] {
        let why = refused(&format!("{key} = もどる\n"));
        assert!(why.contains("kebab-case"), "{key}: {why}");
    }
}

#[test]
fn what_is_no_message_at_all_is_refused_with_its_line() {
    let why = refused("back = もどる\n\n次へ\n");
    assert!(why.starts_with("ja/start.ftl: found something else at line 3"), "{why}");
}
