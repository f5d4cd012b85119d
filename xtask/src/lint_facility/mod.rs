//! `cargo xtask lint-facility FILE`: what a facility's file has against it, for whoever keeps it.

mod words;

use std::path::Path;
use std::time::SystemTime;

use madoguchi_domain::Date;
use madoguchi_domain::date::japan_today;
use madoguchi_domain::lint::{Severity, lint};
use madoguchi_domain::policy::{Layers, PolicyError, WholePolicy};

use crate::failure::Failure;

/// Prints all findings by severity, or why the file cannot be read, and returns whether it can be
/// used as it is: slips and silences do not keep a facility from its window.
pub(crate) fn lint_facility(file: &Path) -> Result<bool, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| Failure::file(file, &error))?;
    let (report, good) = report(&file.display().to_string(), &text, today());
    print!("{report}");
    Ok(good)
}

fn report(file: &str, text: &str, today: Date) -> (String, bool) {
    match whole(file, text) {
        Err(error) => (words::of_error(&error), false),
        Ok(whole) => {
            let findings = lint(&whole, today);
            let good = findings.iter().all(|finding| finding.severity != Severity::Error);
            (words::of_findings(file, &whole.facility.name, &findings), good)
        }
    }
}

/// All rules of a file, with those of the files that lie beside it.
fn whole(file: &str, text: &str) -> Result<WholePolicy, PolicyError> {
    let mut layers = Layers::begin_whole(file, text)?;
    while let Some(wanted) = layers.wanted() {
        // One that is not there is told of by the reader, with the place that names it.
        let Ok(text) = std::fs::read_to_string(Path::new(file).with_file_name(wanted)) else {
            break;
        };
        layers.add(&text)?;
    }
    layers.whole()
}

/// The day in Japan: the law of that day is what the file is held against.
fn today() -> Date {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    japan_today(i64::try_from(now.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLEAN: &str = include_str!("../../../components/domain/tests/data/komorebi.json");

    fn day() -> Date {
        Date::from_ymd_opt(2026, 11, 25).unwrap()
    }

    #[test]
    fn a_clean_file_is_told_so_by_its_name() {
        let (report, good) = report("folder/komorebi.json", CLEAN, day());
        assert!(good && report.contains("特別養護老人ホームこもれび"), "{report}");
        assert_eq!(report.lines().count(), 1, "{report}");
    }

    #[test]
    fn a_file_that_stands_on_a_template_is_read_with_it() {
        let facilities = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/facilities");
        let files = std::fs::read_dir(facilities).unwrap().map(|entry| entry.unwrap().path());
        let standing = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
        let standing: Vec<_> = standing
            .map(|path| (path.display().to_string(), std::fs::read_to_string(path).unwrap()))
            .filter(|(_, text)| text.contains("\"extends\""))
            .collect();
        assert!(!standing.is_empty());
        for (file, text) in &standing {
            assert!(whole(file, text).is_ok(), "{file}");
            let elsewhere = whole("sakura.json", text).unwrap_err().to_string();
            assert!(elsewhere.contains("extends"), "{elsewhere}");
        }
    }

    #[test]
    fn only_what_contradicts_the_act_makes_the_command_fail() {
        let silent = CLEAN.replace(r#""hours": "月～金 9時～17時","#, "");
        let (told, good) = report("komorebi.json", &silent, day());
        assert!(good && told.contains("window.hours") && told.contains("第40条"), "{told}");

        let stance = "\"who\": [\"adult-guardian\"],\n      \"stance\": \"admitted\"";
        assert_eq!(CLEAN.matches(stance).count(), 1);
        let shut = CLEAN.replace(stance, &stance.replace("admitted", "not-admitted"));
        let (told, good) = report("komorebi.json", &shut, day());
        assert!(!good && told.contains("requesters[3]"), "{told}");
        assert!(told.contains("第33条第1項") && told.contains("第37条第3項"), "{told}");
    }

    #[test]
    fn a_file_that_breaks_the_format_is_explained_with_its_place() {
        let broken = CLEAN.replace("\"format\": 1", "\"format\": 1, \"colour\": 2");
        let (told, good) = report("komorebi.json", &broken, day());
        assert!(!good && told.contains("colour") && told.contains("komorebi.json"), "{told}");
    }
}
