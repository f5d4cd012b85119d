//! Brotli copies beside the files, for hosts that send them.

use std::fs;
use std::path::{Path, PathBuf};

use super::folder;
use crate::failure::Failure;

/// Kinds of file that are not compressed already.
const WORTH_IT: &[&str] =
    &["css", "html", "js", "json", "svg", "ttf", "txt", "wasm", "webmanifest"];

/// Writes `name.br` beside each file of text or code below `folder`.
pub(crate) fn compress(folder: &Path) -> Result<(), Failure> {
    for file in folder::files(folder)? {
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !WORTH_IT.contains(&ending) {
            continue;
        }
        let plain = fs::read(&file).map_err(|error| Failure::file(&file, &error))?;
        let target = packed(&file);
        let small = brotli(&plain).map_err(|error| Failure::file(&target, &error))?;
        fs::write(&target, small).map_err(|error| Failure::file(&target, &error))?;
    }
    Ok(())
}

/// The name of the compressed copy.
pub(crate) fn packed(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// The strongest setting: done once here, it is read by every phone.
fn brotli(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &plain[..], &mut small, &settings)?;
    Ok(small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_copy_unpacks_to_the_file_and_pictures_get_none() {
        let folder = tempfile::tempdir().unwrap();
        let text = "請求の内容\n".repeat(200);
        fs::write(folder.path().join("a.json"), &text).unwrap();
        fs::write(folder.path().join("a.png"), &text).unwrap();
        compress(folder.path()).unwrap();
        let small = fs::read(folder.path().join("a.json.br")).unwrap();
        assert!(small.len() * 10 < text.len());
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut small.as_slice(), &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        assert!(!folder.path().join("a.png.br").exists());
    }
}
