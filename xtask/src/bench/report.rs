//! The figures, on one screen.

use std::fmt::{self, Display, Formatter};
use std::thread;

use super::aims;
use super::embed::Embed;
use super::median::Median;
use super::papers::Papers;
use super::peers::{self, PEERS};
use super::rules::Verdicts;
use super::starts::{Start, Starts};
use super::steps::Steps;

/// All that was measured, as a developer reads it.
#[derive(Debug)]
pub(crate) struct Report {
    /// Name and version.
    pub(crate) browser: String,
    /// The part of the address from `#` on.
    pub(crate) address: String,
    pub(crate) runs: usize,
    pub(crate) starts: Starts,
    /// The bytes, compressed, of the part that follows once the wizard can be used.
    pub(crate) later: u64,
    /// With the processor slowed down, and as it is.
    pub(crate) steps: [Steps; 2],
    /// Saved on the phone, and on this machine as it is; or why not.
    pub(crate) papers: [Result<Papers, String>; 2],
    pub(crate) embed: Embed,
    pub(crate) verdicts: Vec<Verdicts>,
}

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let Self { browser, address, runs, .. } = self;
        writeln!(
            f,
            "{address}, release build, {browser}, {cores} cores, the middle of {runs} runs"
        )?;
        writeln!(
            f,
            "phone: Slow 4G (1.6 Mbit/s, 562 ms for each link of a chain), processor 4 times slower;\n\
             processor only: 4 times slower, beside the server; as it is: this machine, beside the server\n"
        )?;
        self.bytes(f)?;
        self.times(f)?;
        self.beside_others(f)?;
        self.step(f)?;
        self.papers(f)?;
        self.embed(f)?;
        self.rules(f)
    }
}

impl Report {
    fn bytes(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "BYTES as sent (Brotli, without headers), and when the phone has them")?;
        for file in &self.starts.arrivals {
            let again = if file.fetches > 1 {
                format!("  fetched {} times", file.fetches)
            } else {
                String::new()
            };
            let (bytes, ms) = (grouped(file.bytes), whole(file.ms));
            writeln!(f, "{bytes:>10}  {ms:>6} ms  {}{again}", file.path)?;
        }
        let (first, all) = (self.starts.bytes_to_first(), self.starts.bytes_to_whole());
        writeln!(
            f,
            "{:>10}  in whole files until the first question can be answered",
            grouped(first)
        )?;
        writeln!(
            f,
            "{:>10}  until the whole wizard can be used (aim: {})",
            grouped(all),
            grouped(aims::WHOLE_WIZARD_BYTES)
        )?;
        writeln!(
            f,
            "{:>10}  more behind it, while somebody answers: the last pages and the papers\n",
            grouped(self.later)
        )
    }

    fn times(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let title = "START in ms from the navigation (least–most)";
        writeln!(f, "{title:<46}{:>18}{:>18}{:>15}", "phone", "processor only", "as it is")?;
        let place = if self.starts.early { "in the HTML" } else { "NOT in the HTML" };
        let first = format!("first question, {place} (aim: {})", whole(aims::FIRST_QUESTION));
        let all = format!("whole wizard (aim: {})", whole(aims::WHOLE_WIZARD));
        self.row(f, "an empty page with one input", |start| start.empty)?;
        self.row(f, &first, |start| start.first)?;
        self.row(f, &all, |start| start.whole)?;
        writeln!(f)
    }

    fn row(&self, f: &mut Formatter<'_>, name: &str, of: fn(&Start) -> Median) -> fmt::Result {
        write!(f, "  {name:<44}")?;
        for (start, width) in self.starts.starts.iter().zip([18, 18, 15]) {
            let Median { middle, least, most } = of(start);
            write!(f, "{:>width$}", format!("{middle:.0} ({least:.0}–{most:.0})"))?;
        }
        writeln!(f)
    }

    /// Ours among the peers, in the order of what the page itself adds to an empty one.
    fn beside_others(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let [phone, processor, quick] = self.starts.starts.as_slice() else { return Ok(()) };
        let ours = |name, bytes: u64, of: fn(&Start) -> Median| Row {
            name,
            kilobytes: bytes.div_ceil(1000),
            phone: of(phone).middle,
            more: of(phone).middle - phone.empty.middle,
            here: Some((of(processor).middle, of(quick).middle)),
        };
        let mut rows = vec![
            ours("> ours, first question", self.starts.bytes_to_first(), |start| start.first),
            ours("> ours, whole wizard", self.starts.bytes_to_whole(), |start| start.whole),
        ];
        rows.extend(PEERS.iter().map(|peer| Row {
            name: peer.name,
            kilobytes: u64::from(peer.kilobytes),
            phone: f64::from(peer.phone),
            more: f64::from(peer.phone) - f64::from(peers::EMPTY),
            here: peer.here.map(|(slow, quick)| (f64::from(slow), f64::from(quick))),
        }));
        rows.sort_by(|one, other| one.more.total_cmp(&other.more));
        let title = "FIRST INPUT beside others (theirs: 2026-11)";
        write!(f, "{title:<44}{:>5}{:>9}", "kB", "phone")?;
        writeln!(f, "{:>14}{:>15}{:>10}", "over empty", "processor only", "as it is")?;
        for Row { name, kilobytes, phone, more, here } in rows {
            write!(f, "  {name:<42}{kilobytes:>5}{phone:>9.0}{more:>14.0}")?;
            match here {
                Some((slow, quick)) => writeln!(f, "{slow:>15.0}{quick:>10.0}")?,
                None => writeln!(f)?,
            }
        }
        writeln!(f)
    }

    fn step(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let [slow, quick] = &self.steps;
        writeln!(
            f,
            "STEP in ms from the press on \"next\" to the new heading, drawn and in focus; up to 17 of them\n\
             go by until the screen's next frame; {} steps from the first page to the last",
            slow.count
        )?;
        let aim = format!("processor only (aim: {})", whole(aims::STEP));
        for (name, steps) in [(aim.as_str(), slow), ("as it is", quick)] {
            let pages = steps.slowest.iter().map(|(page, ms)| format!("{page} {}", whole(*ms)));
            let pages = pages.collect::<Vec<_>>().join(", ");
            let (middle, once) = (steps.ms.middle, steps.outlier);
            writeln!(f, "  {name:<26}middle {middle:.0}, slowest {pages}; once {once:.0}")?;
        }
        let last = |steps: &Steps| format!("{} {:.0}", steps.whole.0, steps.whole.1);
        writeln!(f, "  all of a page, at the longest: {}; as it is: {}", last(slow), last(quick))?;
        writeln!(f)
    }

    fn papers(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let [phone, quick] = &self.papers;
        writeln!(
            f,
            "PDF from the press on \"save\" until it is saved; its program and fonts come first (least–most)"
        )?;
        for (name, papers) in [("phone", phone), ("as it is", quick)] {
            match papers {
                Ok(Papers { ms: Median { middle, least, most }, .. }) => {
                    writeln!(f, "  {name:<26}{middle:.0} ms ({least:.0}–{most:.0})")?;
                }
                Err(why) => writeln!(f, "  {name:<26}not measured: {why}")?,
            }
        }
        let of = |bytes: fn(&Papers) -> Option<u64>| {
            let seen = [phone, quick].into_iter().flatten().find_map(bytes);
            seen.map_or_else(|| "not measured".to_owned(), grouped)
        };
        let (code, fonts, file) = (of(|p| p.code), of(|p| p.fonts), of(|p| p.file));
        writeln!(f, "  {:<26}code {code}, fonts {fonts}; the file {file}\n", "bytes (sent: Brotli)")
    }

    fn embed(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.embed.files.iter().map(|(name, _)| name.as_str()).collect();
        writeln!(
            f,
            "HOMEPAGE with the window below the screen: {} bytes more, {} (aim: {})",
            grouped(self.embed.bytes()),
            names.join(", "),
            grouped(aims::EMBED_BYTES)
        )?;
        let ms =
            |Median { middle, least, most }: Median| format!("{middle:.0} ({least:.0}–{most:.0})");
        let [phone, quick] = self.embed.first.map(|(bare, with)| (ms(bare), ms(with)));
        for (name, (bare, with)) in [("phone", phone), ("as it is", quick)] {
            writeln!(f, "  {name:<26}its input after {with} ms, without the window {bare} ms")?;
        }
        writeln!(f)
    }

    fn rules(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "RULES in verdicts a second, on one core, not in a browser, built small as for the page"
        )?;
        let each = self.verdicts.iter().map(|v| format!("{} {}", v.of, grouped(v.per_second)));
        write!(f, "  {}", each.collect::<Vec<_>>().join(", "))
    }
}

/// One page beside the others, times in milliseconds.
struct Row {
    name: &'static str,
    kilobytes: u64,
    phone: f64,
    /// What the page itself adds to an empty one of the same run.
    more: f64,
    here: Option<(f64, f64)>,
}

/// Milliseconds without a fraction: the clock of a page is no finer.
pub(super) fn whole(ms: f64) -> String {
    format!("{ms:.0}")
}

/// A number with a comma between the thousands.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::starts::Arrival;

    fn report() -> Report {
        let at = |middle: f64| Median { middle, least: middle - 10.0, most: middle + 10.0 };
        let start = |empty| Start { empty: at(empty), first: at(1200.0), whole: at(2500.0) };
        let file = |path: &str, bytes, ms| Arrival { path: path.to_owned(), fetches: 1, bytes, ms };
        Report {
            browser: "Chrome 1".to_owned(),
            address: "#/sakura/request".to_owned(),
            runs: 5,
            later: 30_000,
            starts: Starts {
                starts: vec![start(800.0), start(60.0), start(30.0)],
                early: true,
                arrivals: vec![file("/", 9000, 600.0), file("/a.wasm", 150_000, 2100.0)],
            },
            steps: [40.0, 20.0].map(|middle| Steps {
                count: 20,
                ms: at(middle),
                slowest: vec![("review".to_owned(), middle + 10.0)],
                whole: ("finished".to_owned(), middle + 30.0),
                outlier: 90.0,
            }),
            papers: [
                Ok(Papers {
                    ms: at(16_000.0),
                    file: Some(45_678),
                    code: Some(501_173),
                    fonts: Some(1_968_588),
                }),
                Err("no button".to_owned()),
            ],
            embed: Embed {
                files: vec![("embed.js".to_owned(), 3456)],
                first: [(at(700.0), at(705.0)), (at(30.0), at(30.0))],
            },
            verdicts: vec![Verdicts { of: "fee".to_owned(), per_second: 1_234_567 }],
        }
    }

    #[test]
    fn one_screen_holds_it_and_says_every_figure() {
        let text = report().to_string();
        assert!(text.lines().count() <= 45, "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
        for figure in [
            "9,000  until",
            "159,000  until",
            "1200 (1190–1210)",
            "1,234,567",
            "review 50; once 90",
            "finished 70",
            "16000 ms (15990–16010)",
            "not measured: no button",
            "code 501,173, fonts 1,968,588; the file 45,678",
            "3,456 bytes more, embed.js (aim: 5,000)",
            "its input after 705 (695–715) ms, without the window 700 (690–710) ms",
        ] {
            assert!(text.contains(figure), "{figure} in\n{text}");
        }
    }

    #[test]
    fn ours_stands_where_its_weight_over_an_empty_page_puts_it() {
        let text = report().to_string();
        let line = |name: &str| text.lines().position(|line| line.contains(name)).unwrap();
        assert!(line("> ours, first question") < line("Klaro"));
        assert!(line("bare Leptos") < line("> ours, whole wizard"));
        assert!(line("> ours, whole wizard") < line("Form.io"));
    }

    #[test]
    fn what_was_not_measured_says_so_and_is_not_nought() {
        let mut report = report();
        report.papers[0] = Ok(Papers {
            ms: Median { middle: 9.0, least: 9.0, most: 9.0 },
            file: Some(45_678),
            code: None,
            fonts: None,
        });
        let text = report.to_string();
        assert!(text.contains("code not measured, fonts not measured; the file 45,678"), "{text}");
        let why = || Err("no button".to_owned());
        report.papers = [why(), why()];
        let text = report.to_string();
        assert!(text.contains("; the file not measured"), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    }

    #[test]
    fn thousands_are_parted() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }
}
