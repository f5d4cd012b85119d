//! `cargo xtask build`: from the Rust parts to a folder that any static host can serve.

mod boot;
mod compress;
mod embed;
mod finish;
mod folder;
mod headers;
mod icons;
mod manifest;
mod merge;
mod names;
mod panics;
mod places;
mod policy;
mod policy_pages;
mod prerender;
mod program;
mod split;
mod styles;
mod worker;

use std::fs::{self, File};
use std::path::Path;
use std::time::Instant;

use crate::failure::Failure;
use crate::step::{Step, duration};
use crate::tools::{self, Toolbox};
use crate::workspace::Workspace;

/// How much work goes into the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// What people get: small.
    Release,
    /// Quick to build, large to load: for the time in between.
    Dev,
}

/// Builds the page into `dist/`; the old `dist/` stays until the new one is complete.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<(), Failure> {
    let begun = Instant::now();
    let tools = Toolbox::for_page(workspace)?;
    let _alone = lock(&workspace.target)?;
    let staged = workspace.target.join("madoguchi-page");
    trunk(workspace, &tools, profile, &staged)?;
    let fragment = prerender::fragment(workspace)?;
    let program = split::page(workspace, &staged, &tools, profile)?;
    let checked = merge::merge(workspace, &staged)?;
    let within = finish::Within { fragment: &fragment, checked: &checked };
    finish::finish(&staged, within, &tools, profile, program)?;
    policy_pages::write(workspace, &staged)?;
    // From here on nothing is added that has a place in the headers or in the worker's list.
    icons::write(&staged)?;
    manifest::write(&staged)?;
    worker::write(&staged, &tools)?;
    headers::write(workspace, &staged)?;
    if profile == Profile::Release {
        Step {
            what: "compress",
            why: "hosts that serve .br files send a fourth of the bytes",
            about: "a few seconds",
        }
        .announce();
        compress::compress(&staged)?;
    }
    let dist = workspace.dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(|error| Failure::file(&dist, &error))?;
    }
    folder::copy(&staged, &dist)?;
    report(&dist, profile)?;
    println!("dist is ready after {}: {}", duration(begun), dist.display());
    Ok(())
}

/// Waits until no other build uses the same target folder; free again when dropped.
fn lock(target: &Path) -> Result<File, Failure> {
    let file = target.join("madoguchi-page.lock");
    let failed = |error: std::io::Error| Failure::file(&file, &error);
    fs::create_dir_all(target).map_err(failed)?;
    let lock = File::create(&file).map_err(failed)?;
    if lock.try_lock().is_err() {
        println!("    another `cargo xtask build` uses {}: waiting for it", target.display());
        lock.lock().map_err(failed)?;
    }
    Ok(lock)
}

fn trunk(
    workspace: &Workspace,
    tools: &Toolbox,
    profile: Profile,
    staged: &Path,
) -> Result<(), Failure> {
    let mut command = tools.command("trunk");
    command.current_dir(&workspace.root).arg("build").arg("--dist").arg(staged);
    // Trunk takes this variable for a switch of its own, and only with the values true and false.
    command.env_remove("NO_COLOR").env("RUST_BACKTRACE", "0");
    // Where libraries lie on this machine is nobody's business, and a hundred such paths are a kilobyte.
    if let Some(libraries) = tools::libraries() {
        let flag = format!("--remap-path-prefix={}=.", libraries.display());
        let before = std::env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
        let parts: Vec<&str> = [&*before, &*flag].into_iter().filter(|f| !f.is_empty()).collect();
        command.env("CARGO_ENCODED_RUSTFLAGS", parts.join("\u{1f}"));
    }
    let about = match profile {
        Profile::Release => {
            command.arg("--release");
            "4 minutes the first time, then half a minute after a change"
        }
        Profile::Dev => "2 minutes the first time, then seconds after a change",
    };
    Step { what: "trunk build", why: "compiles the app to WebAssembly and gathers the page", about }
        .run(
            &mut command,
            "mend what the compiler names above; if it is the tools, remove .tools and start again",
        )
}

/// The bytes, compressed, of the part of the page's program that comes later.
pub(crate) fn later_part(dist: &Path) -> Result<u64, Failure> {
    let is_it = |name: &str| split::is_later_part(name) && name.ends_with(".br");
    let file =
        dist.join(boot::only(boot::names(dist, is_it)?, "the packed parts that come later")?);
    Ok(fs::metadata(&file).map_err(|error| Failure::file(&file, &error))?.len())
}

/// Says how heavy the page is: that is what a phone with a weak network feels.
fn report(dist: &Path, profile: Profile) -> Result<(), Failure> {
    if profile == Profile::Dev {
        println!("    a dev build: large, not compressed, not what people get");
        return Ok(());
    }
    let (mut first_load, mut afterwards) = (0, 0);
    let mut later: Vec<(&str, u64)> = boot::LATER.iter().map(|later| (later.name, 0)).collect();
    for file in folder::files(dist)? {
        let Some(name) = file.strip_prefix(dist).ok().and_then(Path::to_str) else { continue };
        let packed = compress::packed(&file);
        // What lies in the root is fetched by every visitor; facilities one at a time.
        if let Ok(of) = fs::metadata(&packed)
            && !name.contains(['/', '\\'])
            && !name.ends_with(".br")
        {
            let raw = fs::metadata(&file).map_err(|error| Failure::file(&file, &error))?.len();
            println!("    {name}: {raw} bytes, {} compressed", of.len());
            // The others' files are fetched at their address or when they are needed.
            match later.iter_mut().find(|(program, _)| name.contains(program)) {
                Some((_, sum)) => *sum += of.len(),
                None if worker::is_for_later(name) => afterwards += of.len(),
                None if embed::is_for_homepages(name) => {}
                None => first_load += of.len(),
            }
        }
    }
    println!("    together {first_load} bytes compressed");
    println!(
        "    once the page is there, for its end and the days without a network: {afterwards} bytes compressed"
    );
    for (program, bytes) in later {
        println!("    only for some: {program} {bytes} bytes compressed");
    }
    Ok(())
}
