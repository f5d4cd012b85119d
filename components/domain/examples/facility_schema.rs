//! Writes the JSON Schema of a facility's file to `public/facilities/schema/facility.schema.json`:
//! `cargo run -p madoguchi-domain --features schema --example facility_schema`.

use std::error::Error;
use std::path::Path;

use madoguchi_domain::policy::json_schema;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/facilities/schema");
    std::fs::create_dir_all(&folder)?;
    let text = serde_json::to_string_pretty(&json_schema())? + "\n";
    std::fs::write(folder.join("facility.schema.json"), text)?;
    Ok(())
}
