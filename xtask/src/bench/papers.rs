//! From the press on "save as PDF" until the file is saved, and what has to come for it.

use serde::Deserialize;

use super::conditions::Conditions;
use super::devtools::DevTools;
use super::load::Resource;
use super::median::Median;
use super::steps;
use super::tab::Tab;
use crate::failure::Failure;

/// Saves the papers and tells what that took.
const SAVE: &str = include_str!("save.js");

/// What the page tells of one press.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
enum Press {
    /// The file was saved.
    Saved {
        /// Milliseconds until the words that say so were drawn.
        ms: f64,
        /// Bytes of the file; `None` if the page offered none that could be seen.
        file: Option<u64>,
        /// What came over the network for it.
        resources: Vec<Resource>,
    },
    /// It was not.
    Not {
        /// Why.
        why: String,
    },
}

/// What a press on the button takes, with neither the program nor the fonts on the device.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Papers {
    /// Milliseconds until the file is saved.
    pub(crate) ms: Median,
    /// Bytes of the file, if it was seen.
    pub(crate) file: Option<u64>,
    /// Bytes of the program, compressed, if it came over the network.
    pub(crate) code: Option<u64>,
    /// Bytes of the fonts, compressed, if they came over the network.
    pub(crate) fonts: Option<u64>,
}

/// Walks to the last page `runs` times, each time as somebody new, and saves the papers there.
/// `done` are the page's words for a file that is saved. What keeps the papers from being saved is
/// the inner error: the other figures stand without it.
pub(crate) fn measure(
    devtools: &mut DevTools,
    address: &str,
    conditions: Conditions,
    done: &str,
    runs: usize,
) -> Result<Result<Papers, String>, Failure> {
    let script = format!("({SAVE})({})", serde_json::Value::from(done));
    let mut presses = Vec::new();
    for _ in 0..runs {
        // The way there has figures of its own; it is gone quickly.
        let mut tab = Tab::open(devtools, Conditions::AsItIs)?;
        tab.load(address, true)?;
        steps::walk(&mut tab)?;
        tab.imitate(conditions)?;
        presses.push(tab.run::<Press>(&script)?);
    }
    Ok(Papers::of(presses))
}

impl Papers {
    fn of(presses: Vec<Press>) -> Result<Self, String> {
        let (mut times, mut last) = (Vec::new(), None);
        for press in presses {
            match press {
                Press::Not { why } => return Err(why),
                Press::Saved { ms, file, resources } => {
                    times.push(ms);
                    last = Some((file, resources));
                }
            }
        }
        let none = || "nothing was saved".to_owned();
        let (file, resources) = last.ok_or_else(none)?;
        let sum = |endings: &[&str]| {
            let all = resources.iter().filter(|one| endings.iter().any(|e| one.path.ends_with(e)));
            all.map(|one| one.bytes).reduce(|sum, more| sum + more)
        };
        Ok(Self {
            ms: Median::of(times).ok_or_else(none)?,
            file,
            code: sum(&[".js", ".wasm"]),
            fonts: sum(&[".ttf", ".otf", ".woff2"]),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved(ms: f64, files: &[(&str, u64)]) -> Press {
        let resources = files.iter().map(|(path, bytes)| Resource {
            path: (*path).to_owned(),
            bytes: *bytes,
            ms,
        });
        Press::Saved { ms, file: Some(50), resources: resources.collect() }
    }

    #[test]
    fn code_and_fonts_are_told_apart_and_what_did_not_come_is_not_nought() {
        let files =
            [("/p.js", 2), ("/p_bg.wasm", 500), ("/fonts/a.ttf", 900), ("/fonts/b.ttf", 90)];
        let papers =
            Papers::of(vec![saved(30.0, &files), saved(10.0, &files), saved(20.0, &files)]);
        let papers = papers.unwrap();
        assert_eq!(papers.ms, Median { middle: 20.0, least: 10.0, most: 30.0 });
        assert_eq!((papers.file, papers.code, papers.fonts), (Some(50), Some(502), Some(990)));
        let papers = Papers::of(vec![saved(30.0, &files[..2])]).unwrap();
        assert_eq!((papers.code, papers.fonts), (Some(502), None));
    }

    #[test]
    fn a_press_that_saved_nothing_is_no_figure() {
        let not = Press::Not { why: "no button".to_owned() };
        assert_eq!(Papers::of(vec![saved(1.0, &[]), not]), Err("no button".to_owned()));
        assert!(Papers::of(Vec::new()).is_err());
    }

    #[test]
    fn both_outcomes_are_read_as_the_page_tells_them() {
        let read = |text| serde_json::from_str::<Press>(text).unwrap();
        let told =
            r#"{"ms": 12.5, "file": null, "resources": [{"path": "/a", "bytes": 1, "ms": 2}]}"#;
        assert!(matches!(read(told), Press::Saved { file: None, .. }));
        assert_eq!(read(r#"{"why": "no"}"#), Press::Not { why: "no".to_owned() });
    }
}
