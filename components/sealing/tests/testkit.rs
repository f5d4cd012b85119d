//! The age format's own test vectors: what must open does, and of what must not, nothing comes out.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may fail, and says what it found"
)]

use std::fs;
use std::io::Read as _;
use std::path::Path;

use madoguchi_sealing::{OpenError, Passphrase, PrivateKey, open, open_by_phrase};
use sha2::{Digest as _, Sha256};

/// One case.
struct Case {
    name: String,
    expect: String,
    payload: String,
    keys: Vec<PrivateKey>,
    phrase: Option<String>,
    armored: bool,
    file: Vec<u8>,
}

impl Case {
    fn read(path: &Path) -> Self {
        let whole = fs::read(path).unwrap();
        let end = whole.windows(2).position(|two| two == b"\n\n").unwrap();
        let (head, file) = (std::str::from_utf8(&whole[..end]).unwrap(), &whole[end + 2..]);
        let mut case = Self {
            name: path.file_name().unwrap().to_str().unwrap().to_owned(),
            expect: String::new(),
            payload: String::new(),
            keys: Vec::new(),
            phrase: None,
            armored: false,
            file: file.to_vec(),
        };
        for line in head.lines() {
            let (what, value) = line.split_once(": ").unwrap();
            match what {
                "expect" => value.clone_into(&mut case.expect),
                "payload" => value.clone_into(&mut case.payload),
                "identity" => case.keys.push(value.parse().unwrap()),
                "passphrase" => case.phrase = Some(value.to_owned()),
                "armored" => case.armored = value == "yes",
                "compressed" => {
                    assert_eq!(value, "zlib");
                    case.file.clear();
                    flate2::read::ZlibDecoder::new(file).read_to_end(&mut case.file).unwrap();
                }
                "comment" | "file key" => {}
                other => panic!("{}: {other}", case.name),
            }
        }
        case
    }

    /// Opened as the case has it: by its phrase or its keys.
    fn opened(&self) -> Result<Vec<u8>, OpenError> {
        match &self.phrase {
            Some(phrase) => {
                open_by_phrase(&self.file, &Passphrase::exact(phrase)).map(|plain| plain.to_vec())
            }
            None => open(&self.file, &self.keys).map(|opened| opened.plain.to_vec()),
        }
    }

    /// Why it must not open; none where it must.
    fn may_say(&self) -> Option<&'static [OpenError]> {
        use OpenError::*;
        Some(match (self.expect.as_str(), self.name.as_str()) {
            ("success", _) => return None,
            ("header failure", "version_unsupported") => &[Newer],
            ("header failure", "scrypt_work_factor_23") => &[TooMuchWork],
            ("header failure", "empty") => &[Foreign],
            ("header failure" | "HMAC failure" | "payload failure", _) => &[Damaged],
            ("armor failure", _) => &[Damaged, Foreign],
            ("no match", _) if self.phrase.is_some() => &[WrongPhrase, ByKey],
            ("no match", _) => &[OtherKey],
            (other, name) => panic!("{name}: {other}"),
        })
    }
}

/// Where the library reads more than the letter of the format allows: old headers without an explicit
/// last line are still opened.
const READ_ALL_THE_SAME: &[&str] = &["stanza_missing_body", "stanza_missing_final_line"];

/// Where it reads less: white space before the first line of a file in letters.
const NOT_READ: &[&str] = &["armor_whitespace_outside"];

#[test]
fn every_vector_ends_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testkit");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let (mut success, mut failure) = (0, 0);
    for case in files.iter().map(|path| Case::read(path)) {
        let name = &case.name;
        match (case.opened(), case.may_say()) {
            (Ok(plain), None) => {
                success += 1;
                let hash: String =
                    Sha256::digest(&plain).iter().map(|byte| format!("{byte:02x}")).collect();
                assert_eq!(hash, case.payload, "{name}");
            }
            (Ok(_), Some(_)) if READ_ALL_THE_SAME.contains(&name.as_str()) => failure += 1,
            (Err(OpenError::Foreign), None) if NOT_READ.contains(&name.as_str()) => success += 1,
            (Err(error), Some(may)) => {
                failure += 1;
                assert!(may.contains(&error), "{name}: {error:?} instead of {may:?}");
            }
            (found, may) => {
                panic!("{name}: {:?} instead of {may:?}", found.map(|plain| plain.len()))
            }
        }
    }
    println!("{success} that open, {failure} that do not");
    assert_eq!((success, failure, files.len()), (20, 103, 123));
}
