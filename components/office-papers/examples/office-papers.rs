//! `cargo xtask papers DIR`: every paper of every facility as a PDF, for looking at.
#![allow(clippy::print_stdout, reason = "a developer reads it")]

use std::error::Error;
use std::path::PathBuf;

#[path = "../tests/papers_of/mod.rs"]
mod papers_of;

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = std::env::args_os().nth(1).ok_or("into which folder?")?.into();
    std::fs::create_dir_all(&folder)?;
    for papers in papers_of::all() {
        let file = folder.join(format!("{}.pdf", papers.name));
        std::fs::write(&file, madoguchi_paper_check::pdf(&papers.sheets)?)?;
        println!("{}", file.display());
    }
    Ok(())
}
