//! The script that starts the program, under a name that changes with its content.

use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

use super::folder;
use crate::failure::Failure;

/// The page's own starter; `GLUE` and `WASM` stand for the two files it loads.
const TEMPLATE: &str = include_str!("boot.js");

/// A script and its file name.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Boot {
    pub(crate) name: String,
    pub(crate) script: String,
}

impl Boot {
    /// The starter for the program that Trunk left in `staged`.
    pub(crate) fn for_program_in(staged: &Path) -> Result<Self, Failure> {
        let mut stems = Vec::new();
        for file in folder::files(staged)? {
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if let Some(stem) = name.strip_suffix("_bg.wasm")
                && stem.starts_with("madoguchi-app")
                && file.parent() == Some(staged)
            {
                stems.push(stem.to_owned());
            }
        }
        match stems.as_slice() {
            [stem] => Ok(Self::new(&format!("{stem}.js"), &format!("{stem}_bg.wasm"))),
            found => Err(Failure::new(
                format!(
                    "Trunk left {} programs madoguchi-app in {}",
                    found.len(),
                    staged.display()
                ),
                "app/index.html must hold exactly one <link data-trunk rel=\"rust\" data-bin=\"madoguchi-app\">",
            )),
        }
    }

    fn new(glue: &str, wasm: &str) -> Self {
        let code = TEMPLATE.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code: String = code.map(|line| format!("{line}\n")).collect();
        let script = code.replace("GLUE", glue).replace("WASM", wasm);
        let mut hasher = DefaultHasher::new();
        hasher.write(script.as_bytes());
        Self { name: format!("boot-{:016x}.js", hasher.finish()), script }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_program_has_a_starter_of_another_name() {
        let one = Boot::new("madoguchi-app-1.js", "madoguchi-app-1_bg.wasm");
        let two = Boot::new("madoguchi-app-2.js", "madoguchi-app-2_bg.wasm");
        assert_ne!(one.name, two.name);
        assert_eq!(one, Boot::new("madoguchi-app-1.js", "madoguchi-app-1_bg.wasm"));
        assert!(one.script.contains("from \"./madoguchi-app-1.js\""), "{}", one.script);
        assert!(one.script.contains("\"./madoguchi-app-1_bg.wasm\""), "{}", one.script);
    }
}
