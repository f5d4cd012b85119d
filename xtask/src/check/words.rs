//! No word that a person reads stands outside the message files.

use super::finding::Finding;
use super::sources::sources;
use super::tokens::{Kind, words};
use crate::failure::Failure;
use crate::workspace::Workspace;

/// Where Rust writes no Japanese.
const RUST: &[&str] = &[
    "app",
    "components/domain",
    "components/storage",
    "components/ink",
    "components/ui",
    "components/wizards",
    "components/documents",
    "components/office-papers",
    "components/sealing",
    "components/desk",
    "components/editor",
    "components/embed",
];

/// Facts that are data: names of documents, eras and holidays belong to them.
const DATA: &[&str] = &["/catalogue/", "/law/"];

/// Signs for numbers; they are typed, not shown.
const NUMERALS: &str = "〇零一二三四五六七八九十百千";

const REMEDY: &str = "put the words into components/messages/ja and name them here by their key";

/// Looks through Rust literals, style sheets and scripts.
pub(crate) fn check(workspace: &Workspace) -> Result<Vec<Finding>, Failure> {
    let mut findings = Vec::new();
    for folder in RUST {
        for source in sources(&workspace.root, folder, ".rs")? {
            if !DATA.iter().any(|data| source.name.contains(data)) {
                findings.extend(in_rust(&source.name, &source.text));
            }
        }
    }
    for folder in ["app", "components", "xtask/src"] {
        for ending in [".css", ".js"] {
            for source in sources(&workspace.root, folder, ending)? {
                findings.extend(in_style_or_script(&source.name, &source.text));
            }
        }
    }
    Ok(findings)
}

fn in_rust(name: &str, text: &str) -> Vec<Finding> {
    let words = match words(text) {
        Ok(words) => words,
        Err(why) => {
            return vec![Finding {
                place: name.to_owned(),
                problem: format!("is not readable as Rust: {why}"),
                remedy: "`cargo check` names the place",
            }];
        }
    };
    words
        .into_iter()
        .filter(|word| word.kind != Kind::Char && word.text.chars().any(is_word))
        .map(|word| finding(name, word.line, &word.text))
        .collect()
}

fn in_style_or_script(name: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut in_comment = false;
    for (index, line) in text.lines().enumerate() {
        let mut rest = line;
        let mut code = String::new();
        while !rest.is_empty() {
            let mark = if in_comment { "*/" } else { "/*" };
            let (before, after) = rest.split_once(mark).map_or((rest, None), |(a, b)| (a, Some(b)));
            if !in_comment {
                code.push_str(before);
            }
            match after {
                Some(after) => {
                    in_comment = !in_comment;
                    rest = after;
                }
                None => rest = "",
            }
        }
        let line_comment = name.ends_with(".js") && code.trim_start().starts_with("//");
        if !line_comment && code.chars().any(is_japanese) {
            findings.push(finding(name, index + 1, code.trim()));
        }
    }
    findings
}

fn finding(name: &str, line: usize, text: &str) -> Finding {
    let short: String = text.chars().take(30).collect();
    Finding {
        place: format!("{name}:{line}"),
        problem: format!("a word that a person would read: {short}"),
        remedy: REMEDY,
    }
}

/// Japanese that says something: a list of numerals is what a typed date is read by.
fn is_word(letter: char) -> bool {
    is_japanese(letter) && !NUMERALS.contains(letter)
}

/// Hiragana, Katakana and CJK ideographs; not punctuation and full-width digits, which are typed.
fn is_japanese(letter: char) -> bool {
    matches!(letter,
        '\u{3041}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_japanese_literal_is_named_with_its_line() {
        let found = in_rust("app/src/main.rs", "// 窓口\nfn a() {\n  text(\"お名前\");\n}");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, "app/src/main.rs:3");
    }

    #[test]
    fn typed_signs_and_latin_words_are_fine() {
        assert_eq!(
            in_rust("a.rs", "fn a() { ['年', '１', '－'].len(); \"〇一二\"; \"born\"; }"),
            []
        );
    }

    #[test]
    fn a_style_sheet_may_comment_but_not_speak() {
        let css = "/* 要素\n 二行 */ a { color: red } /* 終 */\n.b::after { content: \"必須\" }";
        let found = in_style_or_script("a.css", css);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].place, "a.css:3");
        assert_eq!(in_style_or_script("a.js", "// 開始\nstart();"), []);
    }
}
