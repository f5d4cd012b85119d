//! What the desk took, on one screen.

use std::fmt::{self, Display, Formatter};
use std::thread;

use serde::Deserialize;

use super::filled::Filled;
use crate::bench::aims;
use crate::bench::median::Median;
use crate::bench::report::{grouped, whole};

/// One round at the desk, in milliseconds from the press until its outcome has been drawn.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Work {
    /// From the passphrase to the question who is there.
    pub(super) unlock: f64,
    /// From the code to the board.
    pub(super) board: f64,
    /// From one filter to the one that shows all.
    pub(super) filter: f64,
    /// The first letter of a name that is looked for.
    pub(super) first: f64,
    /// The slowest of its further letters.
    pub(super) search: f64,
    /// A request's page.
    pub(super) case: f64,
    /// A remark is recorded, and the request's page comes again.
    pub(super) append: f64,
    /// Back from there to the board.
    pub(super) back: f64,
    /// The month.
    pub(super) month: f64,
    /// At a bedside: from a move of the pen to its ink.
    pub(super) ink: f64,
    /// The same with a thousand strokes on the pad.
    pub(super) inked: f64,
    /// The whole log is verified.
    pub(super) check: f64,
    /// The longest time that nobody could do anything meanwhile; nought: never 50 ms.
    pub(super) longest: f64,
}

/// All of one desk.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figures {
    pub(super) filled: Filled,
    /// Milliseconds until a backup was brought in; `None`: it was not tried.
    pub(super) restore: Option<f64>,
    /// Bytes that the browser says it takes on the disk.
    pub(super) on_disk: f64,
    /// This machine as it is.
    pub(super) quick: Vec<Work>,
    /// With a processor a fourth as quick; empty: not measured.
    pub(super) slow: Vec<Work>,
}

/// All desks.
#[derive(Debug)]
pub(super) struct Report {
    /// Name and version.
    pub(super) browser: String,
    runs: usize,
    pub(super) desks: Vec<Figures>,
}

impl Report {
    /// Of so many rounds the middle is told.
    pub(super) fn of(runs: usize) -> Self {
        Self { browser: String::new(), runs, desks: Vec::new() }
    }

    fn line(
        &self,
        f: &mut Formatter<'_>,
        name: &str,
        cell: impl Fn(&Figures, &[Work]) -> String,
    ) -> fmt::Result {
        write!(f, "  {name:<44}")?;
        for desk in &self.desks {
            write!(f, "{:>12}", cell(desk, &desk.quick))?;
        }
        for desk in self.desks.iter().filter(|desk| !desk.slow.is_empty()) {
            write!(f, "{:>14}", cell(desk, &desk.slow))?;
        }
        writeln!(f)
    }

    fn times(
        &self,
        f: &mut Formatter<'_>,
        name: &str,
        aim: Option<f64>,
        of: fn(&Work) -> f64,
    ) -> fmt::Result {
        let name = match aim {
            Some(aim) => format!("{name} (aim: {})", whole(aim)),
            None => name.to_owned(),
        };
        self.line(f, &name, |_, rounds| match Median::of(rounds.iter().map(of)) {
            Some(median) => whole(median.middle),
            None => "–".to_owned(),
        })
    }

    /// What is the desk's own, not the round's: once for each desk.
    fn sizes(
        &self,
        f: &mut Formatter<'_>,
        name: &str,
        of: impl Fn(&Figures) -> Option<u64>,
    ) -> fmt::Result {
        let cell = |desk: &Figures| of(desk).map_or_else(|| "–".to_owned(), grouped);
        write!(f, "  {name:<44}")?;
        for desk in &self.desks {
            write!(f, "{:>12}", cell(desk))?;
        }
        writeln!(f)
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let Self { browser, runs, .. } = self;
        writeln!(
            f,
            "#/desk, release build, {browser}, {cores} cores, the middle of {runs} runs;\n\
             as it is: this machine, beside the server; slow: its processor a fourth as quick\n"
        )?;
        self.line(f, "requests", |desk, _| grouped(desk.filled.cases))?;
        self.line(f, "processor", |desk, rounds| {
            let is_slow = !desk.slow.is_empty() && rounds == desk.slow;
            if is_slow { "slow" } else { "as it is" }.to_owned()
        })?;
        self.sizes(f, "events of one that is closed", |desk| Some(desk.filled.most_events()))?;
        writeln!(f, "\nDESK in ms from the press until its outcome is drawn (aims: with 10,000)")?;
        self.times(f, "passphrase: the lock opens", Some(aims::UNLOCK), |work| work.unlock)?;
        self.times(f, "code: the board", Some(aims::BOARD), |work| work.board)?;
        self.times(f, "another filter", Some(aims::SEARCH), |work| work.filter)?;
        self.times(f, "search: the first letter", Some(aims::SEARCH), |work| work.first)?;
        let slowest = "search: the slowest further letter";
        self.times(f, slowest, Some(aims::SEARCH), |work| work.search)?;
        self.times(f, "a request's page", None, |work| work.case)?;
        self.times(f, "an event is recorded", Some(aims::APPEND), |work| work.append)?;
        self.times(f, "back to the board", None, |work| work.back)?;
        self.times(f, "the month", None, |work| work.month)?;
        self.times(f, "a signature: from the pen to the ink", Some(aims::INK), |work| work.ink)?;
        let full = "the same with 1,000 strokes on the pad";
        self.times(f, full, Some(aims::INK), |work| work.inked)?;
        self.times(f, "the whole log is verified", None, |work| work.check)?;
        self.times(f, "  the longest that holds one up meanwhile", None, |work| work.longest)?;
        self.sizes(f, "a backup is brought in", |desk| desk.restore.map(rounded))?;
        writeln!(f, "\nBYTES for each request, sealed")?;
        let each = |bytes: u64, desk: &Figures| Some(bytes / desk.filled.cases.max(1));
        self.sizes(f, "in the log", |desk| each(desk.filled.entries_bytes, desk))?;
        self.sizes(f, "on the board", |desk| each(desk.filled.rows_bytes, desk))?;
        self.sizes(f, "in a backup", |desk| each(desk.filled.backup_bytes, desk))?;
        let title = "on the disk, as the browser reckons";
        self.sizes(f, title, |desk| each(rounded(desk.on_disk), desk))
    }
}

/// A figure of the page as a whole number.
fn rounded(figure: f64) -> u64 {
    // What does not fit is no figure of a page.
    whole(figure).parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(ms: f64) -> Work {
        Work {
            unlock: ms,
            board: ms + 1.0,
            filter: ms + 2.0,
            first: ms + 3.0,
            search: ms + 4.0,
            case: ms + 5.0,
            append: ms + 6.0,
            back: ms + 7.0,
            month: ms + 8.0,
            ink: ms + 9.0,
            inked: ms + 10.0,
            check: ms + 11.0,
            longest: 0.0,
        }
    }

    fn figures(cases: u64, restore: Option<f64>, slow: Vec<Work>) -> Figures {
        let told = serde_json::json!({
            "passphrase": "p", "code": "c", "cases": cases, "events": cases * 12, "name": "n",
            "entries-bytes": cases * 6918, "rows-bytes": cases * 338, "backup-bytes": cases * 6248,
            "files": 4,
        });
        let filled = serde_json::from_value(told).unwrap();
        let quick = [30.0, 900.0, 10.0].map(work).to_vec();
        Figures { filled, restore, on_disk: 9_000_000.0, quick, slow }
    }

    #[test]
    fn one_screen_holds_it_and_says_every_figure() {
        let report = Report {
            browser: "Chrome 1".to_owned(),
            runs: 3,
            desks: vec![
                figures(1000, Some(2345.6), Vec::new()),
                figures(10_000, None, vec![work(120.0)]),
            ],
        };
        let text = report.to_string();
        assert!(text.lines().count() <= 40, "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
        let line = |name: &str| {
            let line = text.lines().find(|line| line.trim_start().starts_with(name));
            line.unwrap().split_whitespace().rev().take(3).collect::<Vec<_>>()
        };
        assert_eq!(line("requests"), ["10,000", "10,000", "1,000"]);
        assert_eq!(line("processor"), ["slow", "is", "it"]);
        assert_eq!(line("passphrase"), ["120", "30", "30"], "the middle of the rounds");
        assert_eq!(line("an event"), ["126", "36", "36"]);
        assert_eq!(line("a backup")[..2], ["–", "2,346"], "not tried is not nought");
        assert_eq!(line("in the log")[..2], ["6,918", "6,918"]);
        assert_eq!(line("on the disk")[..2], ["900", "9,000"]);
    }
}
