//! Brotli copies beside the files, for hosts that send them.

use std::cmp::Reverse;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::folder;
use crate::failure::Failure;

/// Kinds of file that are not compressed already.
const WORTH_IT: &[&str] =
    &["css", "html", "js", "json", "svg", "ttf", "txt", "wasm", "webmanifest"];

/// Writes `name.br` beside each file of text or code below `folder`, on all cores.
pub(crate) fn compress(folder: &Path) -> Result<(), Failure> {
    let ending = |file: &PathBuf| file.extension().and_then(|it| it.to_str()).map(str::to_owned);
    let worth_it = |file: &PathBuf| ending(file).is_some_and(|it| WORTH_IT.contains(&&*it));
    let mut files: Vec<PathBuf> = folder::files(folder)?.into_iter().filter(worth_it).collect();
    // The largest take the longest: they are begun first, so that the cores end together.
    files.sort_by_cached_key(|file| Reverse(fs::metadata(file).map_or(0, |about| about.len())));
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), Failure> {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            compress_file(file)?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        // A worker ends in a panic only where the library does.
        workers.into_iter().try_for_each(|worker| match worker.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })
}

fn compress_file(file: &Path) -> Result<(), Failure> {
    let plain = fs::read(file).map_err(|error| Failure::file(file, &error))?;
    let target = packed(file);
    let small = brotli(&plain).map_err(|error| Failure::file(&target, &error))?;
    fs::write(&target, small).map_err(|error| Failure::file(&target, &error))
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
