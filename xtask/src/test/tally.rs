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
    Some(Outcome { passed: number_before(" passed;")?, failed: number_before(" failed;")? })
}

/// What a run of test programs comes to, given the sum of their lines and how the run ended.
///
/// A run that broke off (a file that does not compile, a crash, a hang) counts as a failure even if
/// no test says so, and so does one in which no test ran at all.
pub(crate) fn verdict(sum: Outcome, success: bool) -> (Outcome, Option<&'static str>) {
    match (success, sum) {
        (false, Outcome { failed: 0, .. }) => {
            (sum + Outcome::of_one(false), Some("it broke off before all tests had run"))
        }
        (true, Outcome { passed: 0, failed: 0 }) => {
            (Outcome::of_one(false), Some("it ran no test"))
        }
        _ => (sum, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_read_with_and_without_colour() {
        let plain = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out";
        assert_eq!(counts(plain), Some(Outcome { passed: 12, failed: 0 }));
        let red = "test result: \u{1b}[31mFAILED\u{1b}[0m. 3 passed; 12 failed; 0 ignored;";
        assert_eq!(counts(red), Some(Outcome { passed: 3, failed: 12 }));
    }

    #[test]
    fn a_test_that_speaks_of_results_is_not_one() {
        assert_eq!(counts("test result_is_shown ... ok"), None);
        assert_eq!(counts("the test result: 5 passed"), None);
    }

    #[test]
    fn what_does_not_compile_fails_and_so_does_an_empty_run() {
        let none = Outcome::default();
        assert_eq!(verdict(none, false).0, Outcome { passed: 0, failed: 1 });
        assert_eq!(verdict(none, true).0, Outcome { passed: 0, failed: 1 });
        let some = Outcome { passed: 4, failed: 0 };
        assert_eq!(verdict(some, true), (some, None));
        assert_eq!(verdict(some, false).0, Outcome { passed: 4, failed: 1 });
        let failed = Outcome { passed: 4, failed: 2 };
        assert_eq!(verdict(failed, false), (failed, None));
    }
}
