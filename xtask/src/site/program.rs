//! A program of the page: found as Trunk left it, then small and under a name that changes with its content.

use std::fs;
use std::path::{Path, PathBuf};

use super::boot::{by_content, names, only};
use super::names::shortened;
use super::panics::{Words, silenced};
use super::places::forgotten;
use super::{Profile, split};
use crate::failure::Failure;
use crate::step::Step;
use crate::tools::Toolbox;

/// The features that this compiler writes by itself; wasm-opt refuses what it is not told of.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The names of the files that are a program.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Program {
    /// wasm-bindgen's script.
    pub(super) glue: String,
    /// The program.
    pub(super) wasm: String,
    /// What comes later of it.
    pub(super) part: Option<String>,
}

impl Program {
    /// The one of that name that lies in `staged`.
    pub(super) fn find(staged: &Path, name: &str) -> Result<Self, Failure> {
        let is_program = |file: &str| file.starts_with(name) && file.ends_with("_bg.wasm");
        let wasm =
            only(names(staged, is_program)?, &format!("the programs {name} that were built"))?;
        Ok(Self { glue: wasm.replace("_bg.wasm", ".js"), wasm, part: None })
    }

    /// Makes the program small, together with the `script` that has its glue in it, and gives it its name.
    /// Returns the script, which says that name, and the name.
    pub(super) fn finished(
        self,
        staged: &Path,
        tools: &Toolbox,
        profile: Profile,
        script: String,
    ) -> Result<(String, String), Failure> {
        let Self { glue, wasm, part } = self;
        let glue = staged.join(glue);
        fs::remove_file(&glue).map_err(|error| Failure::file(&glue, &error))?;
        let mut script = script;
        if profile == Profile::Release {
            let files: Vec<PathBuf> =
                std::iter::once(&wasm).chain(&part).map(|file| staged.join(file)).collect();
            let read = |file: &PathBuf| fs::read(file).map_err(|error| Failure::file(file, &error));
            let mut programs = files.iter().map(read).collect::<Result<Vec<_>, _>>()?;
            // The facility's own programs tell rows apart by such words.
            let is_the_page = wasm.starts_with(split::PAGE);
            let words = if is_the_page { Words::AllForProgrammers } else { Words::Panics };
            let small = forgotten(&mut programs)
                .and_then(|_| silenced(&programs[0], words))
                .and_then(|program| shortened(&script, &program));
            let short = small.map_err(|why| {
                Failure::new(format!("{wasm} cannot be made small: {why}"), "build once more")
            })?;
            script = short.script;
            programs[0] = short.program;
            for (file, program) in files.iter().zip(programs) {
                fs::write(file, program).map_err(|error| Failure::file(file, &error))?;
            }
        }
        let mut named = |file: &str, times: usize| {
            if profile == Profile::Release {
                optimise(staged, tools, file)?;
            }
            let now = by_content(staged, file)?;
            script = said(&script, file, &now, times)?;
            Ok(now)
        };
        let wasm = named(&wasm, 1)?;
        if let Some(part) = part {
            // By the starter, and by what fetches it where it is needed.
            named(&part, 2)?;
        }
        Ok((script, wasm))
    }
}

/// The script with a file's new name in place of its old one, which it says so many times.
fn said(script: &str, before: &str, now: &str, times: usize) -> Result<String, Failure> {
    let (old, new) = (format!("./{before}\""), format!("./{now}\""));
    let found = script.matches(&old).count();
    if found != times {
        return Err(Failure::new(
            format!("a starter names {before} {found} times, not {times}"),
            "mend xtask/src/site/program.rs if the starters have changed",
        ));
    }
    Ok(script.replace(&old, &new))
}

/// Has wasm-opt make a program smaller. What the first pass leaves a second one makes a kilobyte smaller:
/// that is for every visitor's program alone.
fn optimise(staged: &Path, tools: &Toolbox, wasm: &str) -> Result<(), Failure> {
    let mut command = tools.command("wasm-opt");
    command.current_dir(staged).args(FEATURES).arg("-Oz");
    if wasm.starts_with(split::PAGE) {
        command.arg("-Oz");
    }
    // The lowest addresses are the end of the stack, and no value lies there.
    command.args(["--low-memory-unused", "--strip-debug", "--strip-producers", wasm, "-o", wasm]);
    let step = Step { what: "wasm-opt", why: wasm, about: "2 to 40 seconds" };
    step.run(&mut command, "remove the folder .tools and start again")
}
