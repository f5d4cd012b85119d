//! The page's program in two: what is needed at once, and what can come while somebody answers.
//!
//! Which functions the second part has is written where they stand (`app/src/later.rs`). Trunk knows of
//! no parts: what it left of the program is put aside, and made anew out of what the compiler wrote.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use super::Profile;
use super::program::Program;
use crate::failure::Failure;
use crate::step::Step;
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// The page's program.
pub(super) const PAGE: &str = "madoguchi-app";

/// What fetches the second part.
pub(super) const LOADER: &str = "__wasm_split.js";

/// How the loader starts a part, and how it should: hosts give programs other types than they should, and
/// wasm-bindgen's glue does not mind either.
const START: (&str, &str) = (
    "(WebAssembly.instantiateStreaming(src, imports))",
    "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)",
);

/// How the loader complains, and when it should: a line that breaks (`TypeError`) is told of on the page, where
/// the part is needed, and is none where somebody just leaves; nor is a part of which half has come by then.
const COMPLAINT: (&str, &str) =
    ("console.error(e)", "e instanceof TypeError || e.name === \"AbortError\" || console.error(e)");

/// Whether a file is the second part.
pub(super) fn is_later_part(name: &str) -> bool {
    name.starts_with(&format!("{PAGE}-later"))
}

/// Splits the program that the compiler wrote, and puts the parts in place of Trunk's.
pub(super) fn page(
    workspace: &Workspace,
    staged: &Path,
    tools: &Toolbox,
    profile: Profile,
) -> Result<Program, Failure> {
    let from_trunk = Program::find(staged, PAGE)?;
    for file in [&from_trunk.glue, &from_trunk.wasm].map(|name| staged.join(name)) {
        fs::remove_file(&file).map_err(|error| Failure::file(&file, &error))?;
    }
    let later = parts(&compiled(workspace, profile), staged)?;
    let whole = staged.join(format!("{PAGE}.wasm"));
    let mut command = tools.command("wasm-bindgen");
    command.current_dir(staged).args(["--target", "web", "--no-typescript", "--out-dir", "."]);
    // One of them is the table of functions, which both parts share; `names` drops those nobody asks for.
    command.arg("--keep-lld-exports");
    let step =
        Step { what: "wasm-bindgen", why: "the page's program in two parts", about: "seconds" };
    step.run(command.arg(&whole), "mend what it names above")?;
    fs::remove_file(&whole).map_err(|error| Failure::file(&whole, &error))?;
    Ok(Program { part: Some(later), ..Program::find(staged, PAGE)? })
}

/// Where the compiler leaves the page's program.
fn compiled(workspace: &Workspace, profile: Profile) -> PathBuf {
    let folder = match profile {
        Profile::Release => "release",
        Profile::Dev => "debug",
    };
    let file = format!("{PAGE}.wasm");
    workspace.target.join("wasm32-unknown-unknown").join(folder).join(file)
}

/// Writes both parts and the loader into `staged`; returns the second part's name.
fn parts(compiled: &Path, staged: &Path) -> Result<String, Failure> {
    let failed = |what: String| {
        Failure::new(
            what,
            "mend app/src/later.rs, or xtask/src/site/split.rs if the splitter has changed",
        )
    };
    let input = fs::read(compiled).map_err(|error| Failure::file(compiled, &error))?;
    let (main, glue) = (staged.join(format!("{PAGE}.wasm")), format!("./{PAGE}.js"));
    let mut options = Options::new(&input);
    (options.output_dir, options.main_out_path, options.main_module) = (staged, &main, &glue);
    let split = transform(options)
        .map_err(|why| failed(format!("the page's program cannot be split: {why:#}")))?;
    let [part] = split.split_modules.as_slice() else {
        return Err(failed(format!(
            "the page's program has {} parts that come later, not one",
            split.split_modules.len()
        )));
    };
    let later = format!("{PAGE}-later.wasm");
    fs::rename(part, staged.join(&later)).map_err(|error| Failure::file(part, &error))?;
    let loader = staged.join(LOADER);
    let text = fs::read_to_string(&loader).map_err(|error| Failure::file(&loader, &error))?;
    let name = part.file_name().unwrap_or_default().to_string_lossy();
    if [START.0, COMPLAINT.0, &*name].iter().any(|part| text.matches(part).count() != 1) {
        return Err(failed(format!("{LOADER} does not load {name} as it used to")));
    }
    let text = text.replace(START.0, START.1).replace(COMPLAINT.0, COMPLAINT.1);
    let text = text.replace(&*name, &later);
    fs::write(&loader, text).map_err(|error| Failure::file(&loader, &error))?;
    Ok(later)
}
