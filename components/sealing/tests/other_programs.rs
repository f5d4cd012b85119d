//! Files that the `age` program of the system makes open here, and ours open in it.
//! `cargo xtask test` installs it (Debian's package `age`).
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use madoguchi_sealing::{
    OpenError, Passphrase, PrivateKey, PublicKey, keys_of_file, open, open_by_phrase, seal,
    seal_by_phrase,
};

/// Sizes around those of the pieces that a file is sealed in.
const SIZES: [usize; 6] = [0, 1, 65_535, 65_536, 65_537, 200_000];

fn run(command: &mut Command) -> Output {
    let output = command.stdin(Stdio::null()).output();
    output.unwrap_or_else(|error| {
        panic!(
            "{command:?}: {error}; install the package `age`, or run `cargo xtask test`, which does"
        )
    })
}

fn passed(command: &mut Command) -> Output {
    let output = run(command);
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// A file of keys as the program makes it, with its remarks.
fn key_file(folder: &Path) -> (String, PrivateKey) {
    let file = folder.join("key.txt");
    passed(Command::new("age-keygen").arg("--output").arg(&file));
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.starts_with('#'), "{text}");
    let key = keys_of_file(&text).unwrap().remove(0);
    (file.to_str().unwrap().to_owned(), key)
}

fn sample(size: usize) -> Vec<u8> {
    (0..size).map(|place| (place * 31 % 251) as u8).collect()
}

#[test]
#[ignore = "needs the program age: `cargo xtask test` installs it"]
fn the_program_names_the_same_public_key() {
    let folder = tempfile::tempdir().unwrap();
    let (file, key) = key_file(folder.path());
    let named = passed(Command::new("age-keygen").args(["-y", &file])).stdout;
    let named: PublicKey = String::from_utf8(named).unwrap().parse().unwrap();
    assert_eq!(named, key.public());
}

#[test]
#[ignore = "needs the program age: `cargo xtask test` installs it"]
fn the_program_opens_what_is_sealed_here() {
    let folder = tempfile::tempdir().unwrap();
    let own = PrivateKey::new();
    let key = folder.path().join("own.txt");
    fs::write(&key, format!("# a remark\n{}\n", *own.text())).unwrap();
    for size in SIZES {
        let file = folder.path().join("sealed.age");
        fs::write(&file, seal(&sample(size), &own.public()).unwrap()).unwrap();
        let opened = passed(Command::new("age").args(["--decrypt", "-i"]).arg(&key).arg(&file));
        assert!(opened.stdout == sample(size), "{size}");
    }
}

#[test]
#[ignore = "needs the program age: `cargo xtask test` installs it"]
fn what_the_program_seals_opens_here_in_bytes_and_in_letters() {
    let folder = tempfile::tempdir().unwrap();
    let (_, key) = key_file(folder.path());
    let public = key.public().to_string();
    let plain = folder.path().join("plain");
    for size in SIZES {
        fs::write(&plain, sample(size)).unwrap();
        for form in [&["--encrypt"][..], &["--encrypt", "--armor"]] {
            let mut age = Command::new("age");
            let sealed = passed(age.args(form).args(["-r", &public]).arg(&plain)).stdout;
            let opened = open(&sealed, &[PrivateKey::new(), key.text().parse().unwrap()]).unwrap();
            assert!(*opened.plain == sample(size), "{form:?} {size}");
            assert_eq!(open(&sealed, &[PrivateKey::new()]).unwrap_err(), OpenError::OtherKey);
        }
    }
}

/// The program, which asks for phrases at a terminal alone, so it gets one: `script`, part of any Linux.
fn at_terminal(command: &str, folder: &Path, typed: &str) {
    let mut script = Command::new("script");
    script.args(["--quiet", "--return", "--command", command, "/dev/null"]).current_dir(folder);
    let mut child =
        script.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stdout));
}

#[test]
#[ignore = "needs the program age: `cargo xtask test` installs it"]
fn phrases_open_on_both_sides() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    passed(Command::new("age").arg("--version"));
    fs::write(folder.join("plain"), sample(70_000)).unwrap();
    at_terminal("age --passphrase --output theirs.age plain", folder, "12345678\n12345678\n");
    let theirs = fs::read(folder.join("theirs.age")).unwrap();
    let opened = open_by_phrase(&theirs, &Passphrase::exact("12345678")).unwrap();
    assert!(*opened == sample(70_000));
    assert_eq!(
        open_by_phrase(&theirs, &Passphrase::exact("1234567")).unwrap_err(),
        OpenError::WrongPhrase
    );
    let ours = seal_by_phrase(&sample(70_000), &Passphrase::told("1234 5678")).unwrap();
    fs::write(folder.join("ours.age"), ours).unwrap();
    at_terminal("age --decrypt --output opened ours.age", folder, "12345678\n");
    assert!(fs::read(folder.join("opened")).unwrap() == sample(70_000));
}
