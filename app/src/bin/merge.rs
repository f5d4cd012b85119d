//! Checks every facility's file for `cargo xtask build`, and writes each that stands on a template as one.
//!
//! `merge FROM TO` reads a folder of facilities with its `templates`, of which TO is a copy; only what
//! extends one is written into TO. It prints the numbers by which the page knows the files in TO again.

#[cfg(target_family = "wasm")]
fn main() {}

#[cfg(not(target_family = "wasm"))]
#[expect(clippy::print_stdout, reason = "what it has to say")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::fs;
    use std::path::PathBuf;

    use madoguchi_app::checked;
    use madoguchi_domain::policy::Layers;

    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [from, to] = folders.as_slice() else {
        return Err("usage: merge FROM TO".into());
    };
    let mut numbers = Vec::new();
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name == "index.json" || path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let mut text = fs::read_to_string(&path)?;
        let mut layers = Layers::begin(name, &text)?;
        let stands_on_one = layers.wanted().is_some();
        while let Some(template) = layers.wanted() {
            let text = fs::read_to_string(from.join(&template));
            layers.add(&text.map_err(|error| format!("{template}, for {name}: {error}"))?)?;
        }
        let merged = layers.merged()?;
        if stands_on_one {
            fs::write(to.join(name), &merged)?;
            text = merged;
        }
        // As a browser hands a text on.
        numbers.push(checked::number(text.strip_prefix('\u{feff}').unwrap_or(&text)));
    }
    numbers.sort_unstable();
    println!("{}", numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(" "));
    Ok(())
}
