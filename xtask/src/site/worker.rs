//! The service worker: which files it keeps for the days without a network.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::{boot, folder, split};
use crate::failure::Failure;
use crate::step::Step;
use crate::tools::Toolbox;

/// The worker; `FILES`, `START` and `VERSION` stand for what belongs to one build.
const TEMPLATE: &str = include_str!("worker.js");

/// Its name, the same for ever: by it the browser finds the next version.
pub(super) const NAME: &str = "sw.js";

/// What an applicant needs to the end of a request, kept before the worker takes charge.
const FIRST: &str = "first";

/// What many need at last, fetched when the page is there and nobody waits.
const LATER: &str = "later";

/// The programs that belong to [`FIRST`]: codes stand on every form.
const FIRST_PROGRAMS: &[&str] = &["code-maker"];

/// Writes the worker that keeps the files of `staged`; nothing may be written there afterwards that
/// it should keep.
pub(super) fn write(staged: &Path, tools: &Toolbox) -> Result<(), Failure> {
    let mut files = BTreeMap::new();
    for file in folder::files(staged)? {
        let Some(name) = file.strip_prefix(staged).ok().and_then(Path::to_str) else { continue };
        let content = fs::read(&file).map_err(|error| Failure::file(&file, &error))?;
        files.insert(name.replace('\\', "/"), content);
    }
    let text = worker(&files).ok_or_else(|| {
        Failure::new(
            "the page has no starter boot-….js",
            "mend xtask/src/site/worker.rs if the starter's name has changed",
        )
    })?;
    let target = staged.join(NAME);
    fs::write(&target, text).map_err(|error| Failure::file(&target, &error))?;
    let mut command = tools.command("esbuild");
    command.current_dir(staged).args([
        NAME,
        "--minify",
        "--target=es2022",
        "--allow-overwrite",
        "--outdir=.",
        "--log-level=warning",
    ]);
    Step { what: "esbuild", why: "the worker without comments", about: "a second" }
        .run(&mut command, "mend xtask/src/site/worker.js")
}

/// Whether another content would have another name: the hash is the last part of the stem, of eight
/// capitals and digits (esbuild) or sixteen hexadecimal digits (Trunk, and this build).
pub(super) fn is_named_by_content(name: &str) -> bool {
    let Some((stem, "js" | "css" | "wasm")) = name.rsplit_once('.') else { return false };
    let hash = stem.trim_end_matches("_bg").rsplit('-').next().unwrap_or_default();
    let esbuild =
        hash.len() == 8 && hash.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    esbuild || (hash.len() == 16 && hash.chars().all(|c| c.is_ascii_hexdigit()))
}

/// Whether a file is fetched when the page is there already: its second part, what keeps it, and what the
/// home screen shows of it.
pub(super) fn is_for_later(name: &str) -> bool {
    let pictures = name.starts_with("icon-") && name.ends_with(".png");
    let after = name == NAME || name.starts_with("offline-") || split::is_later_part(name);
    after || pictures || name.ends_with(".webmanifest")
}

/// The worker's text for these files, by name; none if the page's starter is not among them.
fn worker(files: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    let start = files.keys().find(|name| name.starts_with("boot-") && name.ends_with(".js"))?;
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::from([(FIRST, vec![]), (LATER, vec![])]);
    let mut version = Sha256::new();
    version.update(TEMPLATE);
    for (name, content) in files {
        let Some(group) = group(name) else { continue };
        // The folder's own address: a host may send elsewhere who asks for the name.
        let address = if name == "index.html" { "./" } else { name };
        groups.entry(group).or_default().push(address);
        version.update(name);
        version.update([0]);
        version.update(Sha256::digest(content));
    }
    let version = boot::short(&version.finalize());
    let list = serde_json::to_string(&groups).ok()?;
    let text = TEMPLATE.replace("\"FILES\"", &list);
    Some(
        text.replace("\"VERSION\"", &format!("\"{version}\""))
            .replace("START\";", &format!("{start}\";")),
    )
}

/// The group of a file; none for what is read on the host's line alone: other people's homepages have
/// the embed, and the static policy pages are for search engines.
fn group(name: &str) -> Option<&'static str> {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let ends = |endings: &[&str]| endings.iter().any(|ending| file.ends_with(ending));
    match folder {
        "facilities" | "facilities/templates" if ends(&[".json"]) => Some(FIRST),
        "facilities/handling" if ends(&[".json"]) => Some(LATER),
        "fonts" if ends(&[".ttf"]) => Some(LATER),
        "" => {
            let of = |program: &str| {
                ["", "madoguchi-"].iter().any(|before| {
                    let rest =
                        file.strip_prefix(before).and_then(|file| file.strip_prefix(program));
                    rest.is_some_and(|rest| rest.starts_with(['-', '_']))
                })
            };
            match boot::LATER.iter().find(|later| of(later.name)) {
                Some(later) if FIRST_PROGRAMS.contains(&later.name) => Some(FIRST),
                Some(later) if later.is_page => Some(later.name),
                Some(_) => Some(LATER),
                None => {
                    let own = of("boot") || of("offline") || of("app");
                    let named = file == "index.html" || ends(&[".svg", ".png", ".webmanifest"]);
                    (own || named).then_some(FIRST)
                }
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAGED: &[&str] = &[
        "_headers",
        "boot-YJLG6OAO.js",
        "code-maker-YSEXFOIJ.js",
        "desk-3MNIRDQB.js",
        "desk-f29fb460a763ebf2.css",
        "editor-6DADWZI3.js",
        "embed.js",
        "facilities/handling/himawari.json",
        "facilities/himawari.json",
        "facilities/schema/facility.schema.json",
        "fonts/README.md",
        "fonts/a.ttf",
        "icon.svg",
        "index.html",
        "madoguchi-app-later-0d162932cb944211.wasm",
        "madoguchi-app_bg-f53c19e93aeb2c17.wasm",
        "madoguchi-code-maker_bg-f660dac8cf91edc8.wasm",
        "madoguchi-desk_bg-e29fcf3a2a28f55b.wasm",
        "madoguchi-papers_bg-f1d32f40141a6f96.wasm",
        "papers-2ZPFB5BT.js",
        "policy/himawari.html",
    ];

    fn staged() -> BTreeMap<String, Vec<u8>> {
        STAGED.iter().map(|name| ((*name).to_owned(), b"one".to_vec())).collect()
    }

    /// The version in the worker's text.
    fn version(text: &str) -> &str {
        text.split("const VERSION = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap()
    }

    #[test]
    fn an_applicants_files_come_first_and_nobody_elses_are_kept_unasked() {
        let of = |wanted: Option<&str>| {
            STAGED.iter().copied().filter(|name| group(name) == wanted).collect::<Vec<_>>()
        };
        assert_eq!(
            of(Some(FIRST)),
            [
                "boot-YJLG6OAO.js",
                "code-maker-YSEXFOIJ.js",
                "facilities/himawari.json",
                "icon.svg",
                "index.html",
                "madoguchi-app-later-0d162932cb944211.wasm",
                "madoguchi-app_bg-f53c19e93aeb2c17.wasm",
                "madoguchi-code-maker_bg-f660dac8cf91edc8.wasm",
            ]
        );
        assert_eq!(
            of(Some(LATER)),
            [
                "facilities/handling/himawari.json",
                "fonts/a.ttf",
                "madoguchi-papers_bg-f1d32f40141a6f96.wasm",
                "papers-2ZPFB5BT.js"
            ]
        );
        assert_eq!(of(Some("desk")).len(), 3);
        assert_eq!(of(Some("editor")), ["editor-6DADWZI3.js"]);
        assert_eq!(of(None).len(), 5);
    }

    #[test]
    fn the_version_changes_with_what_is_kept_and_with_nothing_else() {
        let text = worker(&staged()).unwrap();
        assert!(text.contains("const START = \"boot-YJLG6OAO.js\";"), "{text}");
        assert!(text.contains("const FILES = {\"desk\":[\"desk-3MNIRDQB.js\","), "{text}");
        assert!(text.contains("\"./\"") && !text.contains("\"index.html\","), "{text}");
        let again = worker(&staged()).unwrap();
        assert_eq!(version(&text), version(&again));
        let mut other = staged();
        other.insert("embed.js".into(), b"two".to_vec());
        assert_eq!(version(&text), version(&worker(&other).unwrap()));
        other.insert("index.html".into(), b"two".to_vec());
        assert_ne!(version(&text), version(&worker(&other).unwrap()));
    }

    #[test]
    fn a_name_with_a_hash_never_means_another_file() {
        let hashed: Vec<&str> =
            STAGED.iter().copied().filter(|name| is_named_by_content(name)).collect();
        assert_eq!(hashed.len(), 11, "{hashed:?}");
        assert!(!hashed.contains(&"embed.js") && !hashed.contains(&"index.html"));
        assert!(!is_named_by_content("code-maker.js") && !is_named_by_content(NAME));
    }

    #[test]
    fn without_a_starter_there_is_no_worker() {
        let mut none = staged();
        none.remove("boot-YJLG6OAO.js");
        assert_eq!(worker(&none), None);
    }
}
