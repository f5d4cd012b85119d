//! How large the fonts are: compressed on their way, they do not say it themselves.

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let fonts = Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).join("../../public/fonts");
    for (name, file) in
        [("GOTHIC_BYTES", "biz-udpgothic.ttf"), ("REST_BYTES", "noto-sans-jp-rest.ttf")]
    {
        let file = fonts.join(file);
        println!("cargo::rerun-if-changed={}", file.display());
        println!("cargo::rustc-env={name}={}", std::fs::metadata(&file)?.len());
    }
    Ok(())
}
