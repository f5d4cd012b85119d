//! An export is verified by the script that `LOG.md` prints, which knows nothing of this program.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::process::Command;

use madoguchi_ledger::{Entry, export};
use support::{chain, device};

/// What the script says to an export: whether it is sound, and its words.
fn judged(text: &str) -> (bool, String) {
    let page = include_str!("../LOG.md");
    let script =
        page.split("```python\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (program, file) = (folder.path().join("verify.py"), folder.path().join("log.jsonl"));
    std::fs::write(&program, script).unwrap();
    std::fs::write(&file, text).unwrap();
    let output = Command::new("python3").arg(&program).arg(&file).output().unwrap();
    let words = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&words).into_owned())
}

#[test]
fn the_printed_script_is_short_and_finds_a_sound_log_sound() {
    let page = include_str!("../LOG.md");
    let script = page.split("```python\n").nth(1).unwrap().split("```").next().unwrap();
    assert!(script.lines().count() <= 12, "ten lines and a bit");
    let (mut entries, end) = chain(1, 30);
    let (others, _) = chain(2, 5);
    entries[4].body = None;
    let all: Vec<Entry> = [entries, others].concat();
    let (sound, words) = judged(&export(&all));
    assert!(sound, "{words}");
    assert!(words.contains(&format!("{}: 30 entries, {}", device(1), end.hash)), "{words}");
}

#[test]
fn the_printed_script_finds_what_was_changed_left_out_or_moved() {
    let (entries, _) = chain(1, 9);
    let altered = |change: &dyn Fn(&mut Vec<Entry>)| {
        let mut entries = entries.clone();
        change(&mut entries);
        judged(&export(&entries))
    };
    let word = altered(&|all| all[3].body.as_mut().unwrap().text.push('。'));
    assert!(!word.0 && word.1.contains("line 4: changed"), "{}", word.1);
    let out = altered(&|all| drop(all.remove(3)));
    assert!(!out.0 && out.1.contains("line 4: does not follow"), "{}", out.1);
    let moved = altered(&|all| all.swap(3, 4));
    assert!(!moved.0 && moved.1.contains("line 4: does not follow"), "{}", moved.1);
    let who = altered(&|all| all[3].head.by = madoguchi_ledger::PersonId::NOBODY);
    assert!(!who.0 && who.1.contains("line 5: does not follow"), "{}", who.1);
}
