//! The script that starts the program: starter and wasm-bindgen's glue in one small file.

use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::{embed, folder};
use crate::failure::Failure;
use crate::step::Step;
use crate::tools::Toolbox;

/// The page's own starter; `GLUE` and `WASM` stand for the two files it loads, `EDITOR`, `DESK`,
/// `OPENER`, `PAPERS`, `POLICY`, `CODES` and `SEALER` for the starters of the other programs, `OFFLINE`
/// for what registers the worker, `FRAME` for what a framed page needs.
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

/// The names of the two files that wasm-bindgen makes of a program.
#[derive(Debug, PartialEq, Eq)]
struct Program {
    glue: String,
    wasm: String,
}

/// Joins starter and glue of each program into one file in `staged`, and returns the name of the
/// page's.
///
/// One file means one request less before the program runs; the name changes with the content.
pub(crate) fn bundle(staged: &Path, tools: &Toolbox) -> Result<String, Failure> {
    let page = Program::find(staged, "madoguchi-app")?;
    let mut starter = TEMPLATE.to_owned();
    for Later { name, place, is_page } in LATER {
        let program = Program::find(staged, &format!("madoguchi-{name}"))?;
        let program = program.named_by_content(staged)?;
        let template = match is_page {
            true => OWN_PAGE.replace("STYLE", &by_content(staged, &format!("{name}.css"))?),
            false => BESIDE.to_owned(),
        };
        let file = starter_file(staged, tools, name, &template, &program)?;
        starter = starter.replace(place, &file);
    }
    let offline = bundled(staged, tools, "offline", OFFLINE)?;
    let starter = starter.replace("OFFLINE", &offline);
    let starter = starter.replace("FRAME", &embed::frame(staged, tools)?);
    let boot = starter_file(staged, tools, "boot", &starter, &page)?;
    let early = staged.join(EARLY);
    fs::remove_file(&early).map_err(|error| Failure::file(&early, &error))?;
    minify_others(staged, tools)?;
    Ok(boot)
}

/// Bundles the starter of a program with its glue into `<name>-<hash>.js`.
fn starter_file(
    staged: &Path,
    tools: &Toolbox,
    name: &str,
    template: &str,
    program: &Program,
) -> Result<String, Failure> {
    let file = bundled(staged, tools, name, &starter_of(template, program))?;
    let glue = staged.join(&program.glue);
    fs::remove_file(&glue).map_err(|error| Failure::file(&glue, &error))?;
    Ok(file)
}

/// Bundles a script with what it imports into `<name>-<hash>.js`.
fn bundled(staged: &Path, tools: &Toolbox, name: &str, text: &str) -> Result<String, Failure> {
    let starter = staged.join("starter.js");
    fs::write(&starter, text).map_err(|error| Failure::file(&starter, &error))?;
    let step = Step { what: "esbuild", why: "one small script to start with", about: "a second" };
    let apart = apart().map(|name| format!("--external:./{name}-*.js"));
    let entry_names = format!("{name}-[hash]");
    let remedy = "remove the folder .tools and start again";
    script(staged, tools, "starter.js", &entry_names, apart, (step, remedy))?;
    fs::remove_file(&starter).map_err(|error| Failure::file(&starter, &error))?;
    let wanted = format!("{name}-");
    let found = names(staged, |name| name.starts_with(&wanted) && name.ends_with(".js"))?;
    only(found, "the scripts that esbuild wrote for each program")
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

impl Program {
    /// The one of that name that Trunk left in `staged`.
    fn find(staged: &Path, name: &str) -> Result<Self, Failure> {
        let is_program = |file: &str| file.starts_with(name) && file.ends_with("_bg.wasm");
        let wasm =
            only(names(staged, is_program)?, &format!("the programs {name} that Trunk wrote"))?;
        Ok(Self { glue: wasm.replace("_bg.wasm", ".js"), wasm })
    }

    /// Trunk names a second program always alike: a browser would go on with the old one.
    fn named_by_content(self, staged: &Path) -> Result<Self, Failure> {
        Ok(Self { wasm: by_content(staged, &self.wasm)?, ..self })
    }
}

/// Gives a file a name that changes with its content, and returns it.
fn by_content(staged: &Path, name: &str) -> Result<String, Failure> {
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
    fn the_editors_program_is_named_by_what_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut names = Vec::new();
        for content in ["one", "two", "one"] {
            fs::write(folder.path().join("madoguchi-editor_bg.wasm"), content).unwrap();
            let program = Program::find(folder.path(), "madoguchi-editor_bg").unwrap();
            let program = program.named_by_content(folder.path()).unwrap();
            assert!(folder.path().join(&program.wasm).is_file());
            assert_eq!(program.glue, "madoguchi-editor.js");
            names.push(program.wasm.clone());
            fs::remove_file(folder.path().join(program.wasm)).unwrap();
        }
        assert_ne!(names[0], names[1]);
        assert_eq!(names[0], names[2]);
    }

    #[test]
    fn each_of_the_other_programs_is_loaded_where_it_is_asked_for() {
        for later in LATER {
            assert_eq!(TEMPLATE.matches(&format!("import(\"./{}\")", later.place)).count(), 1);
            assert_eq!(TEMPLATE.matches(later.place).count(), 1, "{}", later.place);
        }
        assert_eq!(TEMPLATE.matches("OFFLINE").count(), 1);
        assert_eq!(TEMPLATE.matches("FRAME").count(), 1);
        assert!(!BESIDE.contains("STYLE") && OWN_PAGE.contains("./STYLE"));
    }
}
