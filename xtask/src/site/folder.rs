//! Folders, wholly.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Every file below `folder`, in the order of names.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error: std::io::Error| Failure::file(folder, &error);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Copies all files below `from` to the same names below `to`.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    for file in files(from)? {
        let Ok(name) = file.strip_prefix(from) else { continue };
        let target = to.join(name);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(|error| Failure::file(parent, &error))?;
        }
        fs::copy(&file, &target).map_err(|error| Failure::file(&target, &error))?;
    }
    Ok(())
}
