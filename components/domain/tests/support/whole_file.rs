//! A facility's file as it lies in a folder, with what its template says filled in.
#![allow(dead_code, reason = "each test file uses a part")]

use std::fs;
use std::path::{Path, PathBuf};

use madoguchi_domain::policy::{Layers, WholePolicy, load_whole};

/// The facilities that ship, and the invented one whose file has every key.
pub const FACILITIES: [&str; 6] =
    ["akatsuki", "attaka", "care-communications", "cluster", "saintpaulia", "himawari"];

/// All rules of a facility that ships, or of an invented one.
pub fn whole(id: &str) -> WholePolicy {
    let path = path(id);
    let text = whole_file(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    load_whole(&format!("{id}.json"), &text).unwrap_or_else(|e| panic!("{e}"))
}

/// Where its file lies: among the tests' data, or beside the others that ship.
pub fn path(id: &str) -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let invented = here.join("tests/data").join(format!("{id}.json"));
    if invented.exists() {
        return invented;
    }
    here.join("../../public/facilities").join(format!("{id}.json"))
}

/// The text that says the same without a template; a file that extends none as it is, be it broken.
pub fn whole_file(path: &Path) -> std::io::Result<String> {
    let text = fs::read_to_string(path)?;
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let Ok(mut layers) = Layers::begin(name, &text) else { return Ok(text) };
    if layers.wanted().is_none() {
        return Ok(text);
    }
    while let Some(template) = layers.wanted() {
        let text = fs::read_to_string(path.with_file_name(template))?;
        layers.add(&text).map_err(std::io::Error::other)?;
    }
    layers.merged().map_err(std::io::Error::other)
}
