//! The script that starts the program: starter and wasm-bindgen's glue in one small file.

use std::fs;
use std::path::Path;

use super::folder;
use crate::failure::Failure;
use crate::step::Step;
use crate::tools::Toolbox;

/// The page's own starter; `GLUE` and `WASM` stand for the two files it loads.
const TEMPLATE: &str = include_str!("boot.js");

/// The names of the two files that wasm-bindgen makes of a program.
#[derive(Debug, PartialEq, Eq)]
struct Program {
    glue: String,
    wasm: String,
}

/// Joins starter and glue into one file in `staged`, and returns its name.
///
/// One file means one request less before the program runs; the name changes with the content.
pub(crate) fn bundle(staged: &Path, tools: &Toolbox) -> Result<String, Failure> {
    let program = Program::find(staged)?;
    let starter = staged.join("starter.js");
    fs::write(&starter, starter_of(&program)).map_err(|error| Failure::file(&starter, &error))?;
    let mut command = tools.command("esbuild");
    command.current_dir(staged).args([
        "starter.js",
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--entry-names=boot-[hash]",
        "--outdir=.",
        "--log-level=warning",
    ]);
    Step { what: "esbuild", why: "one small script to start with", about: "a second" }
        .run(&mut command, "remove the folder .tools and start again")?;
    for part in [starter, staged.join(&program.glue)] {
        fs::remove_file(&part).map_err(|error| Failure::file(&part, &error))?;
    }
    minify_others(staged, tools)?;
    let boots = names(staged, |name| name.starts_with("boot-") && name.ends_with(".js"))?;
    only(boots, "the scripts that esbuild wrote")
}

/// Style sheets and the scripts that stand alone, each in its place.
fn minify_others(staged: &Path, tools: &Toolbox) -> Result<(), Failure> {
    let others = names(staged, |name| {
        name.ends_with(".css") || (name.ends_with(".js") && !name.starts_with("boot-"))
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
    /// The one that Trunk left in `staged`.
    fn find(staged: &Path) -> Result<Self, Failure> {
        let is_program =
            |name: &str| name.starts_with("madoguchi-app") && name.ends_with("_bg.wasm");
        let wasm = only(names(staged, is_program)?, "the programs madoguchi-app that Trunk wrote")?;
        Ok(Self { glue: wasm.replace("_bg.wasm", ".js"), wasm })
    }
}

/// The starter's text for one program.
fn starter_of(program: &Program) -> String {
    TEMPLATE.replace("GLUE", &program.glue).replace("WASM", &program.wasm)
}

/// The files directly in `folder` whose names are wanted.
fn names(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, Failure> {
    let files = folder::files(folder)?;
    let here = files.iter().filter(|file| file.parent() == Some(folder));
    let names = here.filter_map(|file| file.file_name()?.to_str());
    Ok(names.filter(|name| wanted(name)).map(str::to_owned).collect())
}

fn only(mut found: Vec<String>, what: &str) -> Result<String, Failure> {
    match (found.pop(), found.len()) {
        (Some(one), 0) => Ok(one),
        (last, others) => Err(Failure::new(
            format!("of {what} there should be one, not {}", others + usize::from(last.is_some())),
            "app/index.html must hold exactly one <link data-trunk rel=\"rust\" data-bin=\"madoguchi-app\">",
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
        let program = Program::find(folder.path()).unwrap();
        let starter = starter_of(&program);
        assert!(starter.contains("from \"./madoguchi-app-1.js\""), "{starter}");
        assert!(starter.contains("\"./madoguchi-app-1_bg.wasm\""), "{starter}");
        fs::write(folder.path().join("madoguchi-app-2_bg.wasm"), "").unwrap();
        assert!(Program::find(folder.path()).unwrap_err().to_string().contains("not 2"));
    }
}
