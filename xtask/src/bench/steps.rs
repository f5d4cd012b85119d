//! From one page of the wizard to the next: the time from the press to the heading.

use serde::Deserialize;

use super::conditions::Conditions;
use super::devtools::DevTools;
use super::median::Median;
use super::tab::Tab;
use crate::failure::Failure;

/// Walks the wizard on the page and tells of each step.
const WALK: &str = include_str!("walk.js");

/// One step of a walk.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct Step {
    /// The page that came.
    to: String,
    /// Milliseconds from the press on "next" until its heading was drawn and had the focus.
    ms: f64,
}

/// All steps of a walk, each as the middle of several walks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Steps {
    /// How many there are.
    pub(crate) count: usize,
    /// Milliseconds of a step.
    pub(crate) ms: Median,
    /// The pages that came most slowly, slowest first, and their milliseconds.
    pub(crate) slowest: Vec<(String, f64)>,
    /// The slowest single step of all walks: what a hiccup of the machine adds.
    pub(crate) outlier: f64,
}

/// How many of the slow pages are named.
const NAMED: usize = 3;

/// Walks the wizard `runs` times, each time as somebody new.
pub(crate) fn measure(
    devtools: &mut DevTools,
    address: &str,
    conditions: Conditions,
    runs: usize,
) -> Result<Steps, Failure> {
    let mut walks = Vec::new();
    for _ in 0..runs {
        let mut tab = Tab::open(devtools, conditions)?;
        tab.load(address, true)?;
        walks.push(walk(&mut tab)?);
    }
    Steps::of(&walks).ok_or_else(|| {
        Failure::new(
            "the wizard has no step: its first page has no button with the id next",
            "look at the page with `cargo xtask serve`, and at xtask/src/bench/walk.js",
        )
    })
}

/// Walks the wizard on a page that was loaded, to its end.
pub(crate) fn walk(tab: &mut Tab<'_>) -> Result<Vec<Step>, Failure> {
    tab.run(WALK)
}

impl Steps {
    fn of(walks: &[Vec<Step>]) -> Option<Self> {
        // Every walk answers alike, so all of them see the same pages.
        let pages = walks.first()?;
        let mut each: Vec<(String, f64)> = Vec::new();
        for (index, page) in pages.iter().enumerate() {
            let times = walks.iter().filter_map(|walk| walk.get(index));
            each.push((page.to.clone(), Median::of(times.map(|step| step.ms))?.middle));
        }
        each.sort_by(|one, other| other.1.total_cmp(&one.1));
        Some(Self {
            count: each.len(),
            ms: Median::of(each.iter().map(|(_, ms)| *ms))?,
            slowest: each.into_iter().take(NAMED).collect(),
            outlier: Median::of(walks.iter().flatten().map(|step| step.ms))?.most,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(times: [f64; 3]) -> Vec<Step> {
        let pages = ["requester", "review", "finished"];
        times.iter().zip(pages).map(|(ms, to)| Step { to: to.to_owned(), ms: *ms }).collect()
    }

    #[test]
    fn a_hiccup_of_the_machine_is_told_apart_from_a_slow_page() {
        let walks = [walk([20.0, 40.0, 30.0]), walk([22.0, 41.0, 300.0]), walk([21.0, 45.0, 31.0])];
        let steps = Steps::of(&walks).unwrap();
        assert_eq!((steps.count, steps.ms.middle, steps.outlier), (3, 31.0, 300.0));
        let slowest: Vec<&str> = steps.slowest.iter().map(|(to, _)| to.as_str()).collect();
        assert_eq!(slowest, ["review", "finished", "requester"]);
        assert_eq!(Steps::of(&[]), None);
        assert_eq!(Steps::of(&[Vec::new()]), None);
    }
}
