//! The source files that a check reads.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// A file's place in the project, with slashes, and its text.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// Folders of tests and measurements: what stands there reaches nobody.
const TESTS: &[&str] = &["tests", "benches", "examples", "target", "node_modules"];

/// All files below `root/folder` whose name ends in `ending` (with its dot), outside of tests.
pub(crate) fn sources(root: &Path, folder: &str, ending: &str) -> Result<Vec<Source>, Failure> {
    let mut found = Vec::new();
    collect(root, folder, ending, &mut found)?;
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

fn collect(root: &Path, name: &str, ending: &str, found: &mut Vec<Source>) -> Result<(), Failure> {
    let folder = root.join(name);
    if !folder.is_dir() {
        return Ok(());
    }
    let failed = |error: std::io::Error| Failure::file(&folder, &error);
    for entry in fs::read_dir(&folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let Some(own) = path.file_name().and_then(|own| own.to_str()) else { continue };
        let inner = format!("{name}/{own}");
        if path.is_dir() {
            if !TESTS.contains(&own) {
                collect(root, &inner, ending, found)?;
            }
        } else if own.ends_with(ending) && own != "tests.rs" {
            let text = fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
            found.push(Source { name: inner, text });
        }
    }
    Ok(())
}
