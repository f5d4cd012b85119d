//! What stands on facilities' homepages: `embed.js`, the frame's script, and the page on which the
//! snippets are put together. Their words come out of the message files here.

use std::fs;
use std::path::Path;

use madoguchi_messages::{find, say};

use super::policy::{breaches, policy};
use super::{boot, folder};
use crate::failure::Failure;
use crate::step::Step;
use crate::tools::Toolbox;

/// Where Trunk leaves the sources, and where the page stands.
const FOLDER: &str = "embed";

/// The name that facilities' homepages ask for: it never changes.
pub(super) const SCRIPT: &str = "embed.js";

/// The beginning of the name of the script that a framed app loads.
pub(super) const FRAME: &str = "frame";

/// Whether no visitor of the app itself loads a file of that name.
pub(super) fn is_for_homepages(name: &str) -> bool {
    name == SCRIPT || (name.starts_with(FRAME) && name.ends_with(".js"))
}

/// The words that the scripts say, by the key behind `embed-`.
const WORDS: &[&str] = &[
    "alone",
    "builder-apart",
    "builder-home-wrong",
    "builder-not-taken",
    "builder-pale",
    "builder-rule",
    "builder-rule-do",
    "builder-same",
    "builder-same-do",
    "builder-same-why",
    "builder-taken",
    "framed",
    "moved",
    "moving",
    "open",
    "own",
    "paper",
    "policy",
    "refused",
    "title",
    "unmoved",
    "where",
    "why",
];

/// Writes the script of a framed app into `staged`, and returns its name, which changes with its
/// content.
pub(super) fn frame(staged: &Path, tools: &Toolbox) -> Result<String, Failure> {
    bundle(staged, tools, "frame.js", &format!("{FRAME}-[hash]"), &[])?;
    let is_frame = |name: &str| name != SCRIPT && is_for_homepages(name);
    boot::only(boot::names(staged, is_frame)?, "the scripts of a framed app")
}

/// Writes the homepages' script and the page of snippets, which wears the app's `styles`, into
/// `staged`, and removes their sources.
pub(super) fn finish(staged: &Path, styles: &str, tools: &Toolbox) -> Result<(), Failure> {
    bundle(staged, tools, SCRIPT, "embed", &[])?;
    let sources = staged.join(FOLDER);
    let read = |name: &str| {
        let file = sources.join(name);
        fs::read_to_string(&file).map_err(|error| Failure::file(&file, &error))
    };
    let (html, css) = (page(&read("builder.html")?)?, read("builder.css")?);
    bundle(staged, tools, "builder.js", "builder-page", &["--external:../embed.js"])?;
    let script = staged.join("builder-page.js");
    let text = fs::read(&script).map_err(|error| Failure::file(&script, &error))?;
    fs::remove_file(&script).map_err(|error| Failure::file(&script, &error))?;
    for file in folder::files(&sources)? {
        fs::remove_file(&file).map_err(|error| Failure::file(&file, &error))?;
    }
    let css = [styles, &css].concat();
    let parts = [("index.html", html.as_bytes()), ("builder.css", css.as_bytes())];
    for (name, content) in parts.into_iter().chain([("builder.js", text.as_slice())]) {
        let file = sources.join(name);
        fs::write(&file, content).map_err(|error| Failure::file(&file, &error))?;
    }
    Ok(())
}

/// Bundles a script of the folder into `staged`.
fn bundle(
    staged: &Path,
    tools: &Toolbox,
    source: &str,
    name: &str,
    more: &[&str],
) -> Result<(), Failure> {
    let mut more: Vec<String> = more.iter().map(|&option| option.to_owned()).collect();
    for word in WORDS {
        let text = serde_json::json!(say_embed(word)?);
        more.push(format!("--define:WORDS.{}={text}", property(word)));
    }
    more.extend(["--charset=utf8", "--allow-overwrite"].map(str::to_owned));
    let step = Step {
        what: "esbuild",
        why: "a small script for facilities' homepages",
        about: "a second",
    };
    let remedy = "mend components/embed, where it names a line";
    boot::script(staged, tools, &format!("{FOLDER}/{source}"), name, more, (step, remedy))
}

/// How a script writes a word's name: `builder-same` is `builderSame`.
fn property(word: &str) -> String {
    let mut parts = word.split('-');
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (first, rest) = part.split_at(part.len().min(1));
        name.push_str(&first.to_uppercase());
        name.push_str(rest);
    }
    name
}

fn say_embed(word: &str) -> Result<&'static str, Failure> {
    say_key(&format!("embed-{word}"))
}

fn say_key(key: &str) -> Result<&'static str, Failure> {
    find(key).map(say).ok_or_else(|| {
        Failure::new(
            format!("there are no words for {key}"),
            "write them in components/messages/ja/embed",
        )
    })
}

/// The page of snippets with its words, and with the policy that the app itself lives under.
fn page(template: &str) -> Result<String, Failure> {
    let mut html = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((key, after)) = after.split_once('}') else { break };
        html.push_str(before);
        html.push_str(say_key(key)?);
        rest = after;
    }
    html.push_str(rest);
    let found = breaches(&html, "");
    if !found.is_empty() {
        return Err(Failure::new(
            format!("components/embed/builder.html holds what its policy blocks: {found:?}"),
            "move scripts and styles into files, and address all files relatively",
        ));
    }
    let charset = "<meta charset=\"utf-8\">";
    let rules = policy(&[]);
    Ok(html.replacen(
        charset,
        &format!("{charset}<meta http-equiv=\"Content-Security-Policy\" content=\"{rules}\">"),
        1,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../components/embed");

    /// All scripts as one text.
    fn scripts() -> String {
        let files = folder::files(Path::new(SOURCES)).unwrap();
        let scripts = files.iter().filter(|file| file.extension().is_some_and(|end| end == "js"));
        scripts.map(|file| fs::read_to_string(file).unwrap()).collect()
    }

    #[test]
    fn every_word_that_a_script_names_is_there_and_every_word_is_said() {
        let text = scripts();
        for word in WORDS {
            assert!(!say_embed(word).unwrap().is_empty());
            assert!(text.contains(&format!("WORDS.{}", property(word))), "nobody says {word}");
        }
        for after in text.split("WORDS.").skip(1) {
            let name: String = after.chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
            assert!(WORDS.iter().any(|word| property(word) == name), "no words for {name}");
        }
    }

    #[test]
    fn the_page_of_snippets_has_its_words_and_its_policy() {
        let template = fs::read_to_string(Path::new(SOURCES).join("builder.html")).unwrap();
        let html = page(&template).unwrap();
        assert!(!html.contains(['{', '}']) && html.contains("http-equiv"), "{html}");
        assert!(page("<p>{embed-nothing}</p>").unwrap_err().to_string().contains("embed-nothing"));
        assert!(page("<p onclick='x()'>a</p>").is_err());
    }
}
