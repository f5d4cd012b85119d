//! Writes each facility that stands on a template as one file, for `cargo xtask build`.
//!
//! `merge FROM TO` reads a folder of facilities with its `templates`; only what extends one is
//! written into the folder TO.

#[cfg(target_family = "wasm")]
fn main() {}

#[cfg(not(target_family = "wasm"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::fs;
    use std::path::PathBuf;

    use madoguchi_domain::policy::Layers;

    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [from, to] = folders.as_slice() else {
        return Err("usage: merge FROM TO".into());
    };
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name == "index.json" || path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let mut layers = Layers::begin(name, &fs::read_to_string(&path)?)?;
        if layers.wanted().is_none() {
            continue;
        }
        while let Some(template) = layers.wanted() {
            let text = fs::read_to_string(from.join(&template));
            layers.add(&text.map_err(|error| format!("{template}, for {name}: {error}"))?)?;
        }
        fs::write(to.join(name), layers.merged()?)?;
    }
    Ok(())
}
