//! Codes, one after the other, until a request is whole.

use madoguchi_codes::{CodeError, Gathered, Parcel, Step};

/// The codes read so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scan {
    gathered: Gathered,
}

/// What a picture brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brought {
    /// Nothing that was not known.
    Nothing,
    /// One code more, and others are missing: their numbers, from 1.
    Part {
        /// How many there are.
        of: usize,
        /// Which are still to be read.
        missing: Vec<usize>,
    },
    /// The last one: here is the request.
    Whole(Box<Parcel>),
    /// Something that is not taken; what was read before stays.
    Refused(CodeError),
}

impl Scan {
    /// Takes the texts of all codes that stood in one picture. One good code among foreign ones is
    /// enough.
    pub fn take(&mut self, texts: &[String]) -> Brought {
        let (mut is_new, mut refused) = (false, None);
        for text in texts {
            match self.gathered.add(text) {
                Ok(Step::New) => is_new = true,
                Ok(Step::Known) => {}
                Err(why) => refused = Some(why),
            }
        }
        if !is_new {
            return refused.map_or(Brought::Nothing, Brought::Refused);
        }
        match self.gathered.parcel() {
            Ok(Some(parcel)) => Brought::Whole(Box::new(parcel)),
            Ok(None) => self.progress(),
            Err(why) => {
                // Which of them is wrong cannot be told: they are read anew.
                self.gathered = Gathered::default();
                Brought::Refused(why)
            }
        }
    }

    /// What is still missing; nothing before the first code.
    #[must_use]
    pub fn progress(&self) -> Brought {
        match self.gathered.of() {
            0 => Brought::Nothing,
            of => Brought::Part { of, missing: self.gathered.missing().collect() },
        }
    }

    /// Whether anything has been read.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.gathered.read() > 0
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use madoguchi_codes::texts;

    use super::*;

    fn parcel(number: &str, letters: usize) -> Parcel {
        let text: String =
            (0..letters as u32).filter_map(|n| char::from_u32(0x4e00 + n * 7)).collect();
        serde_json::from_value(serde_json::json!({
            "facility": "sample", "policy_version": "1", "number": number,
            "made_on": "2026-11-22", "answers": { "records-other": text },
        }))
        .unwrap()
    }

    #[test]
    fn a_foreign_code_beside_a_good_one_does_no_harm() {
        let request = parcel("AAAA-0001", 20);
        let mut codes = texts(&request).unwrap().texts;
        codes.insert(0, "https://example.org/".to_owned());
        assert_eq!(Scan::default().take(&codes), Brought::Whole(Box::new(request)));
        let mut scan = Scan::default();
        assert_eq!(scan.take(&codes[..1]), Brought::Refused(CodeError::Foreign));
        assert!(!scan.is_begun());
    }

    #[test]
    fn what_is_missing_is_told_and_a_paper_of_another_request_changes_nothing() {
        let request = parcel("AAAA-0001", 400);
        let codes = texts(&request).unwrap().texts;
        let other = texts(&parcel("BBBB-0002", 400)).unwrap().texts;
        assert_eq!(codes.len(), 3);
        let mut scan = Scan::default();
        assert_eq!(scan.take(&codes[1..2]), Brought::Part { of: 3, missing: vec![1, 3] });
        assert_eq!(scan.take(&codes[1..2]), Brought::Nothing);
        let before = scan.clone();
        assert_eq!(scan.take(&other[..1]), Brought::Refused(CodeError::OfOther));
        assert_eq!(scan, before);
        assert_eq!(scan.take(&codes[..1]), Brought::Part { of: 3, missing: vec![3] });
        assert_eq!(scan.take(&codes), Brought::Whole(Box::new(request)));
    }
}
