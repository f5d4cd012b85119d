//! From the navigation to a page that can be used: how long, and how many bytes.

use super::conditions::Conditions;
use super::devtools::DevTools;
use super::load::Load;
use super::median::Median;
use super::tab::Tab;
use crate::failure::Failure;

/// The addresses that are measured side by side.
#[derive(Debug)]
pub(crate) struct Pages {
    /// A page with one input and nothing else.
    pub(crate) empty: String,
    /// The first page of a facility's wizard.
    pub(crate) ours: String,
}

/// Milliseconds under one set of conditions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Start {
    /// The empty page's input can be used.
    pub(crate) empty: Median,
    /// The first question can be answered.
    pub(crate) first: Median,
    /// The whole wizard can be used.
    pub(crate) whole: Median,
}

/// A file, as the phone gets it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Arrival {
    /// Its path.
    pub(crate) path: String,
    /// How often one load of the page fetched it: more than once is a waste.
    pub(crate) fetches: usize,
    /// The bytes sent for it, without headers.
    pub(crate) bytes: u64,
    /// When it is there, in milliseconds from the navigation (median).
    pub(crate) ms: f64,
}

/// All that was measured of page loads.
#[derive(Debug, PartialEq)]
pub(crate) struct Starts {
    /// One for each of [`Conditions::ALL`].
    pub(crate) starts: Vec<Start>,
    /// Whether the first question stood in the HTML in every run.
    pub(crate) early: bool,
    /// The files on the phone, in the order of their arrival.
    pub(crate) arrivals: Vec<Arrival>,
}

/// Loads the pages in turn, so that a busy moment of the machine hits all of them alike.
pub(crate) fn measure(
    devtools: &mut DevTools,
    pages: &Pages,
    runs: usize,
) -> Result<Starts, Failure> {
    // The first page of a browser that has just started is slower than any later one.
    Tab::open(devtools, Conditions::AsItIs)?.load(&pages.empty, false)?;
    let mut loads = Conditions::ALL.map(|conditions| (conditions, Vec::new(), Vec::new()));
    for _ in 0..runs {
        for (conditions, empty, ours) in &mut loads {
            empty.push(Tab::open(devtools, *conditions)?.load(&pages.empty, false)?);
            ours.push(Tab::open(devtools, *conditions)?.load(&pages.ours, true)?);
        }
    }
    let starts: Option<Vec<Start>> =
        loads.iter().map(|(_, empty, ours)| Start::of(empty, ours)).collect();
    let starts = starts
        .ok_or_else(|| Failure::new("nothing was measured", "take at least one run: `--runs 1`"))?;
    let early = loads.iter().flat_map(|(_, _, ours)| ours).all(|load| load.early);
    let [(_, _, phone), ..] = &loads;
    Ok(Starts { starts, early, arrivals: arrivals(phone) })
}

impl Start {
    fn of(empty: &[Load], ours: &[Load]) -> Option<Self> {
        Some(Self {
            empty: Median::of(empty.iter().map(|load| load.first))?,
            first: Median::of(ours.iter().map(|load| load.first))?,
            whole: Median::of(ours.iter().filter_map(|load| load.whole))?,
        })
    }
}

impl Starts {
    /// The bytes that were there when the first question could be answered on the phone.
    pub(crate) fn bytes_to_first(&self) -> u64 {
        let Some(phone) = self.starts.first() else { return 0 };
        let before = self.arrivals.iter().filter(|file| file.ms <= phone.first.middle);
        before.map(|file| file.bytes).sum()
    }

    /// The bytes that were there when the whole wizard could be used: all.
    pub(crate) fn bytes_to_whole(&self) -> u64 {
        self.arrivals.iter().map(|file| file.bytes).sum()
    }
}

/// The files of the last load, each with the middle of its arrivals in all loads.
fn arrivals(loads: &[Load]) -> Vec<Arrival> {
    let Some(last) = loads.last() else { return Vec::new() };
    let mut arrivals: Vec<Arrival> = Vec::new();
    for file in &last.resources {
        if let Some(seen) = arrivals.iter_mut().find(|seen| seen.path == file.path) {
            seen.fetches += 1;
            seen.bytes += file.bytes;
            continue;
        }
        let times = loads.iter().filter_map(|load| load.arrival(&file.path));
        let Some(ms) = Median::of(times) else { continue };
        let (path, bytes) = (file.path.clone(), file.bytes);
        arrivals.push(Arrival { path, fetches: 1, bytes, ms: ms.middle });
    }
    arrivals.sort_by(|one, other| one.ms.total_cmp(&other.ms));
    arrivals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::load::Resource;

    fn load(first: f64, resources: &[(&str, u64, f64)]) -> Load {
        let resources = resources.iter().map(|(path, bytes, ms)| Resource {
            path: (*path).to_owned(),
            bytes: *bytes,
            ms: *ms,
        });
        let resources = resources.collect();
        Load { first, early: true, whole: Some(first * 2.0), resources }
    }

    #[test]
    fn bytes_count_up_to_the_first_question_and_a_file_fetched_twice_counts_twice() {
        let run = |late: f64| {
            let files = [("/", 9, 100.0), ("/b.wasm", 90, 800.0 + late), ("/a.css", 5, 200.0)];
            load(300.0 + late, &[&files[..], &[("/b.wasm", 90, 850.0 + late)]].concat())
        };
        let loads = [run(0.0), run(500.0), run(10.0)];
        let starts = Starts {
            starts: Start::of(&loads, &loads).into_iter().collect(),
            early: true,
            arrivals: arrivals(&loads),
        };
        assert_eq!(starts.bytes_to_first(), 14);
        assert_eq!(starts.bytes_to_whole(), 194);
        let wasm = starts.arrivals.last().unwrap();
        assert_eq!((wasm.fetches, wasm.bytes, wasm.ms), (2, 180, 860.0));
    }
}
