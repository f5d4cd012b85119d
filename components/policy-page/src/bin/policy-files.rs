//! Writes the page of each facility as a file, for `cargo xtask build`.
//!
//! `policy-files PUBLIC STYLE TO` reads the facilities in `PUBLIC/facilities/index.json` and the style
//! sheet STYLE, and writes `<id>.html` into the folder TO.

#[cfg(target_family = "wasm")]
fn main() {}

#[cfg(not(target_family = "wasm"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::fs;
    use std::path::PathBuf;

    use madoguchi_domain::policy::{FacilityIndex, Layers};
    use madoguchi_policy_page::document;

    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [public, style, to] = arguments.as_slice() else {
        return Err("usage: policy-files PUBLIC STYLE TO".into());
    };
    let folder = public.join("facilities");
    let read = |name: &str| {
        fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"))
    };
    let style = fs::read_to_string(style)?;
    fs::create_dir_all(to)?;
    for entry in FacilityIndex::load("index.json", &read("index.json")?)?.facilities {
        let file = format!("{}.json", entry.id);
        let mut layers = Layers::begin(&file, &read(&file)?)?;
        while let Some(template) = layers.wanted() {
            layers.add(&read(&template)?)?;
        }
        let page = document(&layers.whole()?, style.trim());
        fs::write(to.join(format!("{}.html", entry.id)), page)?;
    }
    Ok(())
}
