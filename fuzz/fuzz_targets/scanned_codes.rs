//! Codes that anybody may have printed: a request or a reason, and what was read before stays.

#![no_main]

#[path = "../../components/codes/tests/forged/mod.rs"]
mod forged;

use arbitrary::Arbitrary;
use forged::forged;
use libfuzzer_sys::fuzz_target;
use madoguchi_codes::{Gathered, MOST_CODES, Parcel, texts};

#[derive(Debug, Arbitrary)]
struct Scanned<'a> {
    /// Texts, as a camera would bring them.
    texts: Vec<&'a str>,
    /// A body that gets a sound head and checksum: what a forger can do too.
    body: &'a [u8],
}

fuzz_target!(|scanned: Scanned<'_>| {
    let mut gathered = Gathered::default();
    for text in &scanned.texts {
        for text in [(*text).to_owned(), format!("MADO1:{text}")] {
            let before = gathered.clone();
            if gathered.add(&text).is_err() {
                assert_eq!(gathered, before, "a refusal changes nothing");
            }
        }
    }
    let _ = gathered.parcel();

    let mut read = Gathered::default();
    // A body longer than its codes hold is cut into none that are taken.
    if read.add(&forged(scanned.body)).is_ok()
        && let Ok(Some(parcel)) = read.parcel()
    {
        written_again(parcel);
    }
});

/// What was read can be written, and is read as the same; a field that is not known is not written.
fn written_again(parcel: Parcel) {
    let known = Parcel { unknown: Vec::new(), ..parcel };
    let Ok(written) = texts(&known) else { return };
    assert!(written.texts.len() <= MOST_CODES);
    let mut gathered = Gathered::default();
    for text in &written.texts {
        gathered.add(text).expect("its own code");
    }
    let back = gathered.parcel().expect("sound").expect("whole");
    if written.on_paper_only.len() == known.on_paper_only.len() {
        assert_eq!(back.answers, known.answers);
    }
    assert_eq!(back.number, known.number);
    assert_eq!(back.made_on, known.made_on);
}
