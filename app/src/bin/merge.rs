//! Checks every facility's file for `cargo xtask build`, and writes it as hosts have it: without a template,
//! and the rules that no applicant needs in a file of their own.
//!
//! `merge FROM TO` reads a folder of facilities with its `templates` and writes into the folder TO. It prints
//! the numbers by which the page knows the facilities' files in TO again.

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
        let mut layers = Layers::begin(name, &fs::read_to_string(&path)?)?;
        while let Some(template) = layers.wanted() {
            let text = fs::read_to_string(from.join(&template));
            layers.add(&text.map_err(|error| format!("{template}, for {name}: {error}"))?)?;
        }
        let (text, handling) = layers.parted()?;
        fs::write(to.join(name), &text)?;
        if let Some(handling) = handling {
            fs::create_dir_all(to.join("handling"))?;
            fs::write(to.join("handling").join(name), handling)?;
        }
        numbers.push(checked::number(&text));
    }
    numbers.sort_unstable();
    println!("{}", numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(" "));
    Ok(())
}
