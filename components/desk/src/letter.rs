//! What a sealed request holds.

use madoguchi_codes::{CodeError, Gathered};

use crate::received::Received;

/// Reads the request out of a letter that was opened: it holds one text as of a code of the paper, or several, one a
/// line.
///
/// # Errors
/// A code: it is no request, a newer program wrote it, or it is damaged.
pub fn read(plain: &[u8]) -> Result<Received, &'static str> {
    let text = std::str::from_utf8(plain).map_err(|_| "no-request")?;
    let mut gathered = Gathered::default();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        gathered.add(line).map_err(code)?;
    }
    let parcel = gathered.parcel().map_err(code)?.ok_or("no-request")?;
    Ok(Received::of(parcel))
}

fn code(error: CodeError) -> &'static str {
    match error {
        CodeError::Newer { .. } => "newer",
        CodeError::Damaged => "damaged",
        _ => "no-request",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use madoguchi_codes::{Parcel, texts, whole_text};

    use super::*;

    fn parcel(letters: u32) -> Parcel {
        let text: String = (0..letters).filter_map(|n| char::from_u32(0x4e00 + n * 7)).collect();
        serde_json::from_value(serde_json::json!({
            "facility": "sample", "policy_version": "1", "number": "AAAA-0001",
            "made_on": "2026-11-22", "answers": { "records-other": text },
        }))
        .unwrap()
    }

    #[test]
    fn a_request_of_one_code_and_of_three_comes_out_as_it_went_in() {
        for letters in [20, 400] {
            let request = parcel(letters);
            let plain = texts(&request).unwrap().texts.join("\n");
            assert_eq!(read(plain.as_bytes()), Ok(Received::of(request)), "{letters}");
        }
    }

    #[test]
    fn a_request_with_more_than_paper_can_hold_comes_out_whole() {
        let request = parcel(5000);
        assert!(!texts(&request).unwrap().on_paper_only.is_empty());
        let plain = whole_text(&request).unwrap();
        assert_eq!(read(plain.as_bytes()), Ok(Received::of(request)));
    }

    #[test]
    fn what_is_no_request_is_told_apart_from_a_part_of_one() {
        assert_eq!(read(&[0xff, 0xfe]), Err("no-request"));
        assert_eq!(read("こんにちは".as_bytes()), Err("no-request"));
        assert_eq!(read(b""), Err("no-request"));
        let some = texts(&parcel(400)).unwrap().texts;
        assert_eq!(read(some[..2].join("\n").as_bytes()), Err("no-request"));
    }
}
