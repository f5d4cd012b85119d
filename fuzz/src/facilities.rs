//! The facilities that ship, and the invented one whose file has every key.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use madoguchi_domain::policy::{Layers, WholePolicy};

/// All of them, read once, with their templates.
pub fn facilities() -> &'static [WholePolicy] {
    static ALL: OnceLock<Vec<WholePolicy>> = OnceLock::new();
    ALL.get_or_init(|| files().iter().map(|path| whole(path)).collect())
}

/// The text of the template that the files which ship stand on.
pub fn template() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| {
        let folder = shipped().join("templates");
        let path = json_files(&folder).into_iter().next().expect("a template ships");
        read(&path)
    })
}

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/facilities")
}

fn files() -> Vec<PathBuf> {
    let mut files = json_files(&shipped());
    files.retain(|path| path.file_stem().is_some_and(|name| name != "index"));
    let invented = "../components/domain/tests/data/himawari.json";
    files.push(Path::new(env!("CARGO_MANIFEST_DIR")).join(invented));
    files
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files
}

fn whole(path: &Path) -> WholePolicy {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let mut layers = Layers::begin(name, &read(path)).unwrap_or_else(|e| panic!("{e}"));
    while let Some(wanted) = layers.wanted() {
        layers.add(&read(&path.with_file_name(wanted))).unwrap_or_else(|e| panic!("{e}"));
    }
    layers.whole().unwrap_or_else(|e| panic!("{e}"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}
