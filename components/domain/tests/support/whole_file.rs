//! A facility's file as it lies in a folder, with what its template says filled in.

use std::fs;
use std::path::Path;

use madoguchi_domain::policy::Layers;

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
