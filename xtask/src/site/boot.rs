//! The script that starts the program: starter and wasm-bindgen's glue in one small file.

use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::program::Program;
use super::{Profile, embed, folder, split};
use crate::failure::Failure;
use crate::step::Step;
use crate::tools::Toolbox;

/// The page's own starter; `GLUE` and `WASM` stand for the two files it loads, `PART` for what comes later
/// of the program, `EDITOR`, `DESK`, `OPENER`, `PAPERS`, `POLICY`, `CODES` and `SEALER` for the starters of
/// the other programs, `OFFLINE` for what registers the worker, `FRAME` for what a framed page needs.
const TEMPLATE: &str = include_str!("boot.js");

/// What is done before the program is there; the page's starter begins with it.
const EARLY: &str = "early.js";

/// The starter of a page of the facility's own; `GLUE`, `WASM` and `STYLE` stand for what it loads.
const OWN_PAGE: &str = include_str!("page.js");

/// The starter of a program beside the page; `GLUE` and `WASM` stand for the two files it loads.
const BESIDE: &str = include_str!("beside.js");

/// What registers the worker; no program of its own.
const OFFLINE: &str = include_str!("offline.js");

/// A program that only some people load.
#[derive(Debug)]
pub(super) struct Later {
    /// The end of its binary's name, and the beginning of its starter's.
    pub(super) name: &'static str,
    /// What stands for its starter in the page's own.
    place: &'static str,
    /// Whether it is a page of its own, with a style sheet of its name.
    pub(super) is_page: bool,
}

/// The programs that only some people load.
pub(super) const LATER: &[Later] = &[
    Later { name: "editor", place: "EDITOR", is_page: true },
    Later { name: "desk", place: "DESK", is_page: true },
    Later { name: "opener", place: "OPENER", is_page: true },
    Later { name: "papers", place: "PAPERS", is_page: false },
    // No page of its own, but what it draws has a style of its own.
    Later { name: "policy-page", place: "POLICY", is_page: true },
    Later { name: "code-maker", place: "CODES", is_page: false },
    Later { name: "sealer", place: "SEALER", is_page: false },
];

/// The page's starter and its program: the names, which change with the content.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) starter: String,
    pub(super) wasm: String,
}

/// Joins starter and glue of each program into one file in `staged`, makes the programs small, and
/// returns the page's.
///
/// One file means one request less before the program runs; the names change with the content.
pub(super) fn bundle(
    staged: &Path,
    tools: &Toolbox,
    profile: Profile,
    page: Program,
) -> Result<Page, Failure> {
    let mut starter = TEMPLATE.to_owned();
    for Later { name, place, is_page } in LATER {
        let program = Program::find(staged, &format!("madoguchi-{name}"))?;
        let template = match is_page {
            true => OWN_PAGE.replace("STYLE", &by_content(staged, &format!("{name}.css"))?),
            false => BESIDE.to_owned(),
        };
        let script = bundled(staged, tools, name, &starter_of(&template, &program))?;
        let (script, _) = program.finished(staged, tools, profile, script)?;
        starter = starter.replace(place, &named(staged, name, &script)?);
    }
    let offline = bundled(staged, tools, "offline", OFFLINE)?;
    let starter = starter.replace("OFFLINE", &named(staged, "offline", &offline)?);
    let starter = starter.replace("FRAME", &embed::frame(staged, tools)?);
    let starter = starter.replace("PART", page.part.as_deref().unwrap_or_default());
    let script = bundled(staged, tools, "boot", &starter_of(&starter, &page))?;
    let (script, wasm) = page.finished(staged, tools, profile, script)?;
    let starter = named(staged, "boot", &script)?;
    for joined in [EARLY, split::LOADER].map(|name| staged.join(name)) {
        fs::remove_file(&joined).map_err(|error| Failure::file(&joined, &error))?;
    }
    minify_others(staged, tools)?;
    Ok(Page { starter, wasm })
}

/// Bundles a script with what it imports, and returns what comes of it.
fn bundled(staged: &Path, tools: &Toolbox, name: &str, text: &str) -> Result<String, Failure> {
    let (starter, joined) = (staged.join("starter.js"), staged.join("joined.js"));
    fs::write(&starter, text).map_err(|error| Failure::file(&starter, &error))?;
    let what = format!("esbuild {name}");
    let step = Step { what: &what, why: "one small script to start with", about: "a second" };
    let apart = apart().map(|name| format!("--external:./{name}-*.js"));
    // What frees itself at the end of a block is used by nobody; the classes that could go with it.
    let more = apart.chain(["--define:Symbol.dispose=undefined".to_owned()]);
    let remedy = "remove the folder .tools and start again";
    script(staged, tools, "starter.js", "joined", more, (step, remedy))?;
    let text = fs::read_to_string(&joined).map_err(|error| Failure::file(&joined, &error))?;
    for file in [starter, joined] {
        fs::remove_file(&file).map_err(|error| Failure::file(&file, &error))?;
    }
    Ok(text)
}

/// Writes a script under a name that changes with its content, and returns the name.
fn named(staged: &Path, name: &str, script: &str) -> Result<String, Failure> {
    let plain = format!("{name}.js");
    let file = staged.join(&plain);
    fs::write(&file, script).map_err(|error| Failure::file(&file, &error))?;
    by_content(staged, &plain)
}

/// What is loaded only where the address or a button asks for it, or when the page has long been there: the
/// beginnings of the names.
fn apart() -> impl Iterator<Item = &'static str> {
    LATER.iter().map(|later| later.name).chain(["offline", embed::FRAME])
}

/// Makes one small script of the script `entry` and what it imports.
pub(super) fn script(
    staged: &Path,
    tools: &Toolbox,
    entry: &str,
    name: &str,
    more: impl IntoIterator<Item = String>,
    (step, remedy): (Step<'_>, &str),
) -> Result<(), Failure> {
    let mut command = tools.command("esbuild");
    command.current_dir(staged).arg(entry).args(more).args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        &format!("--entry-names={name}"),
        "--outdir=.",
        "--log-level=warning",
    ]);
    step.run(&mut command, remedy)
}

/// Style sheets and the scripts that stand alone, each in its place.
fn minify_others(staged: &Path, tools: &Toolbox) -> Result<(), Failure> {
    let others = names(staged, |name| {
        let of = |starter: &str| name.strip_prefix(starter).is_some_and(|n| n.starts_with('-'));
        let is_bundled = of("boot") || apart().any(of);
        name.ends_with(".css") || (name.ends_with(".js") && !is_bundled)
    })?;
    let mut command = tools.command("esbuild");
    command.current_dir(staged).args(&others).args([
        "--minify",
        "--allow-overwrite",
        "--outdir=.",
        "--log-level=warning",
    ]);
    Step { what: "esbuild", why: "styles and scripts without comments", about: "a second" }
        .run(&mut command, "mend the file that it names above")
}

/// Gives a file a name that changes with its content, and returns it.
pub(super) fn by_content(staged: &Path, name: &str) -> Result<String, Failure> {
    let file = staged.join(name);
    let content = fs::read(&file).map_err(|error| Failure::file(&file, &error))?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let named = format!("{stem}-{}.{ending}", short(&Sha256::digest(&content)));
    fs::rename(&file, staged.join(&named)).map_err(|error| Failure::file(&file, &error))?;
    Ok(named)
}

/// The beginning of a hash, as it stands in a name: sixteen hexadecimal digits.
pub(super) fn short(hash: &[u8]) -> String {
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The starter's text for one program.
fn starter_of(template: &str, program: &Program) -> String {
    template.replace("GLUE", &program.glue).replace("WASM", &program.wasm)
}

/// The files directly in `folder` whose names are wanted.
pub(super) fn names(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, Failure> {
    let files = folder::files(folder)?;
    let here = files.iter().filter(|file| file.parent() == Some(folder));
    let names = here.filter_map(|file| file.file_name()?.to_str());
    Ok(names.filter(|name| wanted(name)).map(str::to_owned).collect())
}

/// The one that was found.
pub(super) fn only(mut found: Vec<String>, what: &str) -> Result<String, Failure> {
    match (found.pop(), found.len()) {
        (Some(one), 0) => Ok(one),
        (last, others) => Err(Failure::new(
            format!("of {what} there should be one, not {}", others + usize::from(last.is_some())),
            "app/index.html must hold one <link data-trunk rel=\"rust\"> for each of the programs",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_starter_names_the_program_of_this_build() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["madoguchi-app-1_bg.wasm", "madoguchi-app-1.js", "scanner-1_bg.wasm"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let program = Program::find(folder.path(), "madoguchi-app").unwrap();
        let starter = starter_of(TEMPLATE, &program);
        assert!(starter.contains("from \"./madoguchi-app-1.js\""), "{starter}");
        assert!(starter.contains("\"./madoguchi-app-1_bg.wasm\""), "{starter}");
        fs::write(folder.path().join("madoguchi-app-2_bg.wasm"), "").unwrap();
        let twice = Program::find(folder.path(), "madoguchi-app").unwrap_err();
        assert!(twice.to_string().contains("not 2"));
    }

    #[test]
    fn a_program_is_named_by_what_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut names = Vec::new();
        for content in ["one", "two", "one"] {
            fs::write(folder.path().join("madoguchi-editor_bg.wasm"), content).unwrap();
            let program = Program::find(folder.path(), "madoguchi-editor").unwrap();
            assert_eq!(program.glue, "madoguchi-editor.js");
            let name = by_content(folder.path(), &program.wasm).unwrap();
            assert!(folder.path().join(&name).is_file());
            fs::remove_file(folder.path().join(&name)).unwrap();
            names.push(name);
        }
        assert_ne!(names[0], names[1]);
        assert_eq!(names[0], names[2]);
    }

    #[test]
    fn each_of_the_other_programs_is_loaded_where_it_is_asked_for() {
        for later in LATER {
            let loaded = ["import", "beside"].map(|by| format!("{by}(\"./{}\")", later.place));
            assert!(loaded.iter().any(|loaded| TEMPLATE.contains(loaded)), "{}", later.place);
            assert_eq!(TEMPLATE.matches(later.place).count(), 1, "{}", later.place);
        }
        assert_eq!(TEMPLATE.matches("script(\"./OFFLINE\")").count(), 1);
        assert_eq!(TEMPLATE.matches("FRAME").count(), 1);
        assert_eq!(TEMPLATE.matches("PART").count(), 1);
        assert!(!BESIDE.contains("STYLE") && OWN_PAGE.contains("./STYLE"));
    }
}
