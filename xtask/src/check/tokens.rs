//! A Rust file as the compiler reads it: no comments, and without its tests.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A word of a source file that can reach a person.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Counted from 1.
    pub(crate) line: usize,
    /// A string's or character's value, with escapes read, or an identifier.
    pub(crate) text: String,
    /// How it is written.
    pub(crate) kind: Kind,
}

/// The ways to write a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// In quotation marks, of any sort.
    String,
    /// One character in single marks: a sign that is compared with what was typed.
    Char,
    /// A name, or bare text inside a macro.
    Ident,
    /// The name of a field or method, where it is used: another crate may have named it.
    Member,
}

/// All literals and identifiers outside of tests, also inside macros.
///
/// Comments and doc comments are left out, and so is every item under `#[cfg(test)]`, `#[test]` or
/// `#[wasm_bindgen_test]`.
///
/// # Errors
/// The place and reason if the text is not Rust.
pub(crate) fn words(source: &str) -> Result<Vec<Word>, String> {
    let tokens: TokenStream = source.parse().map_err(|error: proc_macro2::LexError| {
        let at = error.span().start();
        format!("line {}: {error}", at.line)
    })?;
    let mut words = Vec::new();
    collect(tokens, &mut words);
    Ok(words)
}

fn collect(tokens: TokenStream, words: &mut Vec<Word>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut after_dot = false;
    while let Some(token) = tokens.next() {
        let line = token.span().start().line;
        let kind = if after_dot { Kind::Member } else { Kind::Ident };
        after_dot = is_mark(&token, '.');
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let inner = tokens.next_if(|next| is_mark(next, '!')).is_some();
                let attribute = tokens.next_if(|next| is_group(next, Delimiter::Bracket));
                let Some(TokenTree::Group(attribute)) = attribute else { continue };
                if is_test(attribute.stream()) {
                    if inner {
                        return;
                    }
                    skip_item(&mut tokens);
                } else if !is_doc(attribute.stream()) {
                    collect(attribute.stream(), words);
                }
            }
            TokenTree::Group(group) => collect(group.stream(), words),
            TokenTree::Literal(literal) => {
                let (kind, text) = match syn::Lit::new(literal) {
                    syn::Lit::Str(text) => (Kind::String, text.value()),
                    syn::Lit::Char(text) => (Kind::Char, text.value().to_string()),
                    syn::Lit::ByteStr(bytes) => {
                        (Kind::String, String::from_utf8_lossy(&bytes.value()).into_owned())
                    }
                    syn::Lit::CStr(text) => {
                        (Kind::String, text.value().to_string_lossy().into_owned())
                    }
                    _ => continue,
                };
                words.push(Word { line, text, kind });
            }
            TokenTree::Ident(name) => {
                words.push(Word { line, text: name.to_string(), kind });
            }
            TokenTree::Punct(_) => {}
        }
    }
}

/// Leaves out what an attribute belongs to: further attributes, then all up to `;` or a body.
fn skip_item(tokens: &mut impl Iterator<Item = TokenTree>) {
    for token in tokens {
        if is_mark(&token, ';') || is_group(&token, Delimiter::Brace) {
            return;
        }
    }
}

fn is_mark(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == wanted)
}

fn is_group(token: &TokenTree, wanted: Delimiter) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == wanted)
}

fn is_doc(attribute: TokenStream) -> bool {
    matches!(attribute.into_iter().next(), Some(TokenTree::Ident(name)) if name == "doc")
}

/// `test`, `wasm_bindgen_test`, or a `cfg` that holds only in tests.
fn is_test(attribute: TokenStream) -> bool {
    let mut tokens = attribute.into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(terms))) if name == "cfg" => {
            needs_test(terms.stream())
        }
        (Some(TokenTree::Ident(name)), _) => name == "test" || name == "wasm_bindgen_test",
        _ => false,
    }
}

/// Whether the terms of a `cfg` ask for a test build: `test`, or an `all(…)` that does.
fn needs_test(terms: TokenStream) -> bool {
    let mut tokens = terms.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let TokenTree::Ident(name) = token else { continue };
        let inner = tokens.next_if(|next| is_group(next, Delimiter::Parenthesis));
        match inner {
            None if name == "test" => return true,
            Some(TokenTree::Group(inner)) if name == "all" && needs_test(inner.stream()) => {
                return true;
            }
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(source: &str) -> Vec<String> {
        let words = words(source).unwrap();
        words.into_iter().filter(|word| word.kind != Kind::Ident).map(|word| word.text).collect()
    }

    #[test]
    fn comments_and_docs_are_not_words() {
        let source = "//! 窓口\n/// 本人\n#[doc = \"代理人\"]\nfn a() { /* 遺族 */ \"shown\" }\n/** 訂正 */ mod b {}";
        assert_eq!(literals(source), ["shown"]);
    }

    #[test]
    fn tests_are_left_out_and_what_follows_them_is_not() {
        let source = r#"
            const A: &str = "a";
            #[cfg(test)]
            #[path = "x.rs"]
            mod tests { const B: &str = "b"; }
            #[cfg(test)] use other::thing;
            const C: char = 'c';
            #[cfg(all(test, target_family = "wasm"))] mod more { const D: &str = "d"; }
            #[test] fn e() { "e"; }
            #[cfg(not(test))] const F: &str = "f";
            #[cfg(any(test, feature = "g"))] const G: &str = "g";
        "#;
        assert_eq!(literals(source), ["a", "c", "f", "g", "g"]);
    }

    #[test]
    fn an_escape_or_a_macro_hides_nothing() {
        let source = "view! { <p title=\"\\u{7a93}\">{r#\"口\"#} 本人 </p> }";
        let found: Vec<_> = words(source).unwrap().into_iter().map(|word| word.text).collect();
        for text in ["窓", "口", "本人"] {
            assert!(found.iter().any(|word| word == text), "{text} in {found:?}");
        }
    }

    #[test]
    fn lines_are_counted_from_one() {
        assert_eq!(words("\n\nconst A: &str = \"a\";").unwrap()[0].line, 3);
        assert!(words("fn a( {").is_err());
    }
}
