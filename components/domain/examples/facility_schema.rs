//! Writes the JSON Schemas of a facility's file, and of a part of one, to `public/facilities/schema/`:
//! `cargo run -p madoguchi-domain --features schema --example facility_schema`.

use std::error::Error;
use std::path::Path;

use madoguchi_domain::policy::{json_schema, json_schema_of_part};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/facilities/schema");
    std::fs::create_dir_all(&folder)?;
    for (name, schema) in [
        ("facility.schema.json", json_schema()),
        ("facility-part.schema.json", json_schema_of_part()),
    ] {
        let text = serde_json::to_string_pretty(&schema)? + "\n";
        std::fs::write(folder.join(name), text)?;
    }
    Ok(())
}
