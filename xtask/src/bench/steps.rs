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
    /// Milliseconds until all of the page was drawn.
    whole: f64,
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
    /// The page of which all was drawn last, and its milliseconds.
    pub(crate) whole: (String, f64),
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
        let each = middles(walks, |step| step.ms)?;
        let whole = middles(walks, |step| step.whole)?.into_iter().next()?;
        Some(Self {
            count: each.len(),
            ms: Median::of(each.iter().map(|(_, ms)| *ms))?,
            slowest: each.into_iter().take(NAMED).collect(),
            whole,
            outlier: Median::of(walks.iter().flatten().map(|step| step.ms))?.most,
        })
    }
}

/// Each page with the middle of its times, slowest first.
fn middles(walks: &[Vec<Step>], time: impl Fn(&Step) -> f64) -> Option<Vec<(String, f64)>> {
    // Every walk answers alike, so all of them see the same pages.
    let pages = walks.first()?.iter().enumerate().map(|(index, page)| {
        let times = walks.iter().filter_map(|walk| walk.get(index)).map(&time);
        Some((page.to.clone(), Median::of(times)?.middle))
    });
    let mut each = pages.collect::<Option<Vec<_>>>()?;
    each.sort_by(|one, other| other.1.total_cmp(&one.1));
    Some(each)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(times: [f64; 3]) -> Vec<Step> {
        let pages = ["requester", "review", "finished"];
        let step = |(ms, to): (&f64, &str)| Step { to: to.to_owned(), ms: *ms, whole: ms + 9.0 };
        times.iter().zip(pages).map(step).collect()
    }

    #[test]
    fn a_hiccup_of_the_machine_is_told_apart_from_a_slow_page() {
        let walks = [walk([20.0, 40.0, 30.0]), walk([22.0, 41.0, 300.0]), walk([21.0, 45.0, 31.0])];
        let steps = Steps::of(&walks).unwrap();
        assert_eq!((steps.count, steps.ms.middle, steps.outlier), (3, 31.0, 300.0));
        let slowest: Vec<&str> = steps.slowest.iter().map(|(to, _)| to.as_str()).collect();
        assert_eq!(slowest, ["review", "finished", "requester"]);
        assert_eq!(steps.whole, ("review".to_owned(), 50.0));
        assert_eq!(Steps::of(&[]), None);
        assert_eq!(Steps::of(&[Vec::new()]), None);
    }
}
