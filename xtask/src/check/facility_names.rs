//! No facility is known by name: a sixth one must run like the five.

use std::fs;

use super::finding::Finding;
use super::sources::sources;
use super::tokens::{Kind, words};
use crate::failure::Failure;
use crate::workspace::Workspace;

/// Looks for the ids of the files in `public/facilities` in all Rust that is not a test.
pub(crate) fn check(workspace: &Workspace) -> Result<Vec<Finding>, Failure> {
    let ids = ids(workspace)?;
    let mut findings = Vec::new();
    for folder in ["app", "components", "xtask"] {
        for source in sources(&workspace.root, folder, ".rs")? {
            findings.extend(names_in(&source.name, &source.text, &ids));
        }
    }
    Ok(findings)
}

/// The names of the files, without the list of them.
fn ids(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let folder = workspace.root.join("public").join("facilities");
    let failed = |error: std::io::Error| Failure::file(&folder, &error);
    let mut ids = Vec::new();
    for entry in fs::read_dir(&folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if let (Some(stem), Some("json")) = (
            path.file_stem().and_then(|stem| stem.to_str()),
            path.extension().and_then(|e| e.to_str()),
        ) && stem != "index"
            && !stem.contains('.')
        {
            ids.push(stem.to_owned());
        }
    }
    ids.sort();
    Ok(ids)
}

fn names_in(name: &str, text: &str, ids: &[String]) -> Vec<Finding> {
    // What is not Rust is reported by the check of words.
    let Ok(words) = words(text) else { return Vec::new() };
    let mut findings = Vec::new();
    for word in words {
        for id in ids {
            let named = match word.kind {
                Kind::String | Kind::Char => holds_word(&word.text, id),
                Kind::Ident => word.text.eq_ignore_ascii_case(&id.replace('-', "_")),
                // Ours is told of where it is declared.
                Kind::Member => false,
            };
            if named {
                findings.push(Finding {
                    place: format!("{name}:{}", word.line),
                    problem: format!("knows the facility {id} by name"),
                    remedy: "say it as a rule in public/facilities, in words that fit any facility",
                });
            }
        }
    }
    findings
}

/// Whether `id` stands in `text` as a word of its own.
fn holds_word(text: &str, id: &str) -> bool {
    let part = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    text.split(|letter| !part(letter)).any(|word| word == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_found_as_a_whole_word_and_not_in_tests() {
        let ids = ["sakura".to_owned(), "care-home".to_owned()];
        let source = "fn a() { if id == \"sakura\" {} get(\"facilities/care-home.json\"); sakurajima(); \"sakura-2\"; }\n\
                      #[cfg(test)] mod tests { const A: &str = \"sakura\"; }";
        let found = names_in("a.rs", source, &ids);
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(names_in("a.rs", "enum Id { Sakura, CareHome }", &ids).len(), 1);
        assert_eq!(names_in("a.rs", "struct A { sakura: u8 }", &ids).len(), 1);
        assert!(names_in("a.rs", "fn a(b: Library) { b.sakura }", &ids).is_empty());
    }
}
