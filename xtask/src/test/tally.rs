//! Adding up what test programs say of themselves.

use super::outcome::Outcome;

/// The counts in a closing line of libtest or of wasm-bindgen-test; `None` for any other line.
pub(crate) fn counts(line: &str) -> Option<Outcome> {
    // In colour, signs stand between the words: "test result: \u{1b}[32mok\u{1b}[m. 3 passed; …".
    let (_, counts) = line.split_once("test result: ")?;
    let number_before = |word: &str| {
        let before = counts.split_once(word)?.0.trim_end();
        before.rsplit(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
    };
    Some(Outcome::counted(number_before(" passed;")?, number_before(" failed;")?))
}

/// What a run of test programs comes to, given the sum of their lines and how the run ended.
///
/// A run that broke off (a file that does not compile, a crash, a hang) counts as a failure even if
/// no test says so, and so does one in which no test ran at all.
pub(crate) fn verdict(sum: Outcome, success: bool) -> (Outcome, Option<&'static str>) {
    match (success, sum.passed, sum.failed) {
        (false, _, 0) => {
            (sum + Outcome::of_one(false), Some("it broke off before all tests had run"))
        }
        (true, 0, 0) => (Outcome::of_one(false), Some("it ran no test")),
        _ => (sum, None),
    }
}

/// Picks the failures out of what test programs say, in full, somewhere in the midst of thousands of lines.
#[derive(Debug, Default)]
pub(crate) struct Failures {
    told: Vec<String>,
    /// How many more lines belong to the last one.
    lines: usize,
}

impl Failures {
    /// So many lines tell why.
    const LINES: usize = 5;

    /// The next line. A failure begins with `---- its name ----`, or `---- its name stdout ----`.
    pub(crate) fn read(&mut self, line: &str) {
        let name = line.strip_prefix("---- ").and_then(|line| line.strip_suffix(" ----"));
        if let Some(name) = name {
            self.told.push(name.split(' ').next().unwrap_or(name).to_owned());
            self.lines = Self::LINES;
        } else if line == "failures:" || line.contains("test result: ") {
            self.lines = 0;
        } else if self.lines > 0 && !line.trim().is_empty() {
            self.lines -= 1;
            if let Some(last) = self.told.last_mut() {
                last.push_str("\n  ");
                last.push_str(line.trim_end());
            }
        }
    }

    /// All of them.
    pub(crate) fn told(self) -> Vec<String> {
        self.told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_read_with_and_without_colour() {
        let plain = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out";
        assert_eq!(counts(plain), Some(Outcome::counted(12, 0)));
        let red = "test result: \u{1b}[31mFAILED\u{1b}[0m. 3 passed; 12 failed; 0 ignored;";
        assert_eq!(counts(red), Some(Outcome::counted(3, 12)));
    }

    #[test]
    fn a_test_that_speaks_of_results_is_not_one() {
        assert_eq!(counts("test result_is_shown ... ok"), None);
        assert_eq!(counts("the test result: 5 passed"), None);
    }

    #[test]
    fn what_does_not_compile_fails_and_so_does_an_empty_run() {
        let none = Outcome::default();
        assert_eq!(verdict(none.clone(), false).0, Outcome::counted(0, 1));
        assert_eq!(verdict(none, true).0, Outcome::counted(0, 1));
        let some = Outcome::counted(4, 0);
        assert_eq!(verdict(some.clone(), true), (some.clone(), None));
        assert_eq!(verdict(some, false).0, Outcome::counted(4, 1));
        let failed = Outcome::counted(4, 2);
        assert_eq!(verdict(failed.clone(), false), (failed, None));
    }

    #[test]
    fn failures_are_picked_out_with_the_first_words_of_why() {
        let said = "test a ... ok\n\nfailures:\n\n---- webkit::a ----\nwaited in vain for: a page\n\n\
            page start\n---- b stdout ----\n\nthread 'b' panicked\n1\n2\n3\n4\n5\nfailures:\n    b\n\
            test result: FAILED. 3 passed; 2 failed;\nall walks";
        let mut failures = Failures::default();
        said.lines().for_each(|line| failures.read(line));
        assert_eq!(
            failures.told(),
            [
                "webkit::a\n  waited in vain for: a page\n  page start",
                "b\n  thread 'b' panicked\n  1\n  2\n  3\n  4",
            ]
        );
    }
}
