//! What a homepage gets heavier by, with the window below the screen, before anybody goes there.

use std::fs;
use std::path::Path;

use super::conditions::Conditions;
use super::devtools::DevTools;
use super::median::Median;
use super::tab::Tab;
use crate::failure::Failure;

/// A homepage that can be used as soon as its input can; `SNIPPET` stands below the screen.
const HOMEPAGE: &str = "<!doctype html><meta charset=utf-8><title>home</title><input>\
                        <p style=height:300vh><p>SNIPPET";

/// What the page of snippets gives, in short.
const SNIPPET: &str = "<script type=module src=APPembed.js></script>\
                       <madoguchi-window facility=FACILITY view=request></madoguchi-window>";

/// Waits until the element is there and drawn, and names what has been fetched until then.
const FETCHED: &str = "(async () => {
    if (document.querySelector('madoguchi-window')) {
      await customElements.whenDefined('madoguchi-window');
    }
    for (const _ of [1, 2]) await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    return performance.getEntriesByType('resource').map((one) => one.name);
  })()";

/// What the window adds.
#[derive(Debug, PartialEq)]
pub(crate) struct Embed {
    /// Files of the app that were fetched, each with its bytes as sent (Brotli, without headers).
    pub(crate) files: Vec<(String, u64)>,
    /// Milliseconds until the homepage's input can be used, without and with the window: on the phone,
    /// and on this machine as it is.
    pub(crate) first: [(Median, Median); 2],
}

impl Embed {
    /// All bytes together.
    pub(crate) fn bytes(&self) -> u64 {
        self.files.iter().map(|(_, bytes)| bytes).sum()
    }
}

/// Writes two homepages into `folder`: `bare.html` and `with.html`.
pub(crate) fn write(folder: &Path, app: &str, facility: &str) -> Result<(), Failure> {
    let snippet = SNIPPET.replace("APP", app).replace("FACILITY", facility);
    for (name, snippet) in [("bare.html", ""), ("with.html", &snippet)] {
        let file = folder.join(name);
        fs::write(&file, HOMEPAGE.replace("SNIPPET", snippet))
            .map_err(|error| Failure::file(&file, &error))?;
    }
    Ok(())
}

/// Loads both homepages in turn; `dist` is what `app` serves.
pub(crate) fn measure(
    devtools: &mut DevTools,
    homepages: &str,
    app: &str,
    dist: &Path,
    runs: usize,
) -> Result<Embed, Failure> {
    let mut names: Vec<String> = Vec::new();
    let mut one = |conditions| {
        let (mut without, mut with) = (Vec::new(), Vec::new());
        for _ in 0..runs {
            let mut tab = Tab::open(devtools, conditions)?;
            without.push(tab.load(&format!("{homepages}bare.html"), false)?.first);
            drop(tab);
            let mut tab = Tab::open(devtools, conditions)?;
            with.push(tab.load(&format!("{homepages}with.html"), false)?.first);
            names = tab.run(FETCHED)?;
        }
        Median::of(without).zip(Median::of(with)).ok_or_else(|| {
            Failure::new("nothing was measured", "take at least one run: `--runs 1`")
        })
    };
    let first = [one(Conditions::Phone)?, one(Conditions::AsItIs)?];
    let files = names.iter().filter_map(|name| name.strip_prefix(app)).map(|path| sent(dist, path));
    Ok(Embed { files: files.collect::<Result<_, _>>()?, first })
}

/// A file of the app with the bytes that a host sends for it.
fn sent(dist: &Path, path: &str) -> Result<(String, u64), Failure> {
    let packed = dist.join(format!("{path}.br"));
    let file = if packed.is_file() { packed } else { dist.join(path) };
    let bytes = fs::metadata(&file).map_err(|error| Failure::file(&file, &error))?.len();
    Ok((path.to_owned(), bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_counts_as_it_is_sent() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("embed.js"), "x".repeat(90)).unwrap();
        assert_eq!(sent(dist.path(), "embed.js").unwrap(), ("embed.js".to_owned(), 90));
        fs::write(dist.path().join("embed.js.br"), "x".repeat(40)).unwrap();
        assert_eq!(sent(dist.path(), "embed.js").unwrap().1, 40);
        assert!(sent(dist.path(), "gone.js").is_err());
    }

    #[test]
    fn one_homepage_has_the_window_and_the_other_is_the_same_without() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "http://app/", "sakura").unwrap();
        let read = |name| fs::read_to_string(folder.path().join(name)).unwrap();
        let with = read("with.html");
        assert!(with.contains("src=http://app/embed.js") && with.contains("facility=sakura"));
        assert!(with.starts_with(&read("bare.html")), "{with}");
    }
}
