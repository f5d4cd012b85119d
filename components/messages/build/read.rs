//! Reads message files. Of Fluent's syntax only plain messages with `{ $name }` are taken: what the
//! page carries stays a table of texts, and whoever translates needs no grammar of plurals and cases.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::refusal::Refusal;

const PLAIN: &str = "a message of one line, `some-key = text with { $name }`; \
                     no selectors, terms, functions, attributes or quoted literals";
const KEBAB: &str = "lower-case words with single hyphens (kebab-case), at most 255 bytes";

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message {
    /// Language folder and file it stands in.
    pub(crate) file: String,
    /// The text; a placeable is written `{name}` in it.
    pub(crate) text: String,
    /// The names of its placeables.
    pub(crate) names: BTreeSet<String>,
}

/// All texts of one language, by key.
pub(crate) type Messages = BTreeMap<String, Message>;

/// Every folder of `root` that holds message files, by its name; with them those of the named
/// `parts`, folders inside it, whose words not every page needs.
///
/// # Errors
/// [`Refusal`] for the first file that cannot be taken.
pub(crate) fn languages(
    root: &Path,
    parts: &[&str],
) -> Result<BTreeMap<String, Messages>, Refusal> {
    let mut languages = BTreeMap::new();
    for folder in entries(root)? {
        let messages = language(&folder, parts)?;
        if !messages.is_empty() {
            languages.insert(name_of(&folder), messages);
        }
    }
    Ok(languages)
}

/// The message files of one language's folder, and of its folders for `parts`.
///
/// # Errors
/// [`Refusal`] for the first file that cannot be taken, or a key that stands twice.
pub(crate) fn language(folder: &Path, parts: &[&str]) -> Result<Messages, Refusal> {
    let mut all = Messages::new();
    files(&mut all, folder, &name_of(folder))?;
    for part in parts {
        files(&mut all, &folder.join(part), &format!("{}/{part}", name_of(folder)))?;
    }
    Ok(all)
}

/// Adds the message files that lie directly in a folder, if there is such a folder.
fn files(all: &mut Messages, folder: &Path, name: &str) -> Result<(), Refusal> {
    if !folder.is_dir() {
        return Ok(());
    }
    for path in entries(folder)?.iter().filter(|p| p.extension().is_some_and(|e| e == "ftl")) {
        let source = std::fs::read_to_string(path).map_err(|e| unreadable(path, &e))?;
        add(all, &format!("{name}/{}", name_of(path)), &source)?;
    }
    Ok(())
}

/// Adds the messages of one file.
///
/// # Errors
/// [`Refusal`] for the first entry that is not a plain message, or whose key is there already.
pub(crate) fn add(all: &mut Messages, file: &str, source: &str) -> Result<(), Refusal> {
    let refuse = |key: Option<&str>, found: String, allowed| Refusal {
        file: file.to_owned(),
        key: key.map(str::to_owned),
        found,
        allowed,
    };
    let resource = parser::parse(source).map_err(|(_, errors)| {
        let first = errors.first();
        let at = first.map_or(0, |e| e.pos.start);
        let line = 1 + source.get(..at).unwrap_or(source).matches('\n').count();
        let why = first.map_or_else(String::new, |e| format!(" ({})", e.kind));
        refuse(None, format!("something else at line {line}{why}"), PLAIN)
    })?;
    for entry in resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                return Err(refuse(Some(term.id.name), "a term".to_owned(), PLAIN));
            }
            Entry::Junk { content } => {
                return Err(refuse(None, format!("`{}`", content.trim()), PLAIN));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
        };
        let key = message.id.name;
        let refuse = |found: &str, allowed| refuse(Some(key), found.to_owned(), allowed);
        if !is_kebab(key) {
            return Err(refuse("this spelling of a key", KEBAB));
        }
        if let Some(attribute) = message.attributes.first() {
            return Err(refuse(&format!("an attribute `.{}`", attribute.id.name), PLAIN));
        }
        let pattern = message.value.ok_or_else(|| refuse("no text", PLAIN))?;
        let (text, names) = plain(&pattern).map_err(|found| refuse(&found, PLAIN))?;
        if let Some(before) = all.get(key) {
            let found = format!("the same key as in {}", before.file);
            return Err(refuse(&found, "each key once in a language"));
        }
        all.insert(key.to_owned(), Message { file: file.to_owned(), text, names });
    }
    Ok(())
}

/// The text of a pattern, or what in it is not plain.
fn plain(pattern: &Pattern<&str>) -> Result<(String, BTreeSet<String>), String> {
    let mut text = String::new();
    let mut names = BTreeSet::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    names.insert(id.name.to_owned());
                    text.push('{');
                    text.push_str(id.name);
                    text.push('}');
                }
                Expression::Select { .. } => return Err("a selector".to_owned()),
                Expression::Inline(other) => return Err(kind_of(other).to_owned()),
            },
        }
    }
    if text.contains('\n') {
        return Err("a text of several lines".to_owned());
    }
    Ok((text, names))
}

fn kind_of(expression: &InlineExpression<&str>) -> &'static str {
    match expression {
        InlineExpression::StringLiteral { .. } => "a quoted literal",
        InlineExpression::NumberLiteral { .. } => "a number in braces",
        InlineExpression::FunctionReference { .. } => "a function",
        InlineExpression::MessageReference { .. } => "a reference to another message",
        InlineExpression::TermReference { .. } => "a reference to a term",
        InlineExpression::VariableReference { .. } => "a name",
        InlineExpression::Placeable { .. } => "braces within braces",
    }
}

fn is_kebab(key: &str) -> bool {
    key.len() <= usize::from(u8::MAX)
        && key.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// What lies in a folder, by name, so that every build reads it in the same order.
fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>, Refusal> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|e| unreadable(folder, &e))? {
        paths.push(entry.map_err(|e| unreadable(folder, &e))?.path());
    }
    paths.sort();
    Ok(paths)
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn unreadable(path: &Path, error: &std::io::Error) -> Refusal {
    Refusal {
        file: name_of(path),
        key: None,
        found: error.to_string(),
        allowed: "a folder or text file (UTF-8) that can be read",
    }
}
