//! The passphrase of a sealed answer, as it is told by telephone (電話で伝える番号).
//!
//! Twenty digits in five groups of four: whoever has ever been told a telephone number writes them down, and
//! types them on the keys of a telephone. Words would be read more quickly, but whoever types kana is offered
//! kanji by the machine, and a small っ, a long ー or a voiced sound is soon misheard. Twenty digits are 66 bits:
//! with the work that each try takes, nobody goes through them.

use madoguchi_ledger::{Entropy, NoEntropy};
use madoguchi_messages::say_code;

/// Groups of a phrase.
pub const GROUPS: usize = 5;
/// Digits of a group.
pub const DIGITS: usize = 4;

/// Bytes from here on are thrown away: each digit shall be as likely as another.
const FAIR: u8 = 250;

/// A new phrase: groups of digits, parted by hyphens.
///
/// # Errors
/// [`NoEntropy`].
pub fn new_phrase(entropy: &mut impl Entropy) -> Result<String, NoEntropy> {
    let mut digits = Vec::new();
    while digits.len() < GROUPS * DIGITS {
        let bytes: [u8; 32] = entropy.array()?;
        digits.extend(bytes.into_iter().filter(|byte| *byte < FAIR).map(|byte| byte % 10 + b'0'));
    }
    digits.truncate(GROUPS * DIGITS);
    let groups = digits.chunks(DIGITS).map(|group| String::from_utf8_lossy(group).into_owned());
    Ok(groups.collect::<Vec<_>>().join("-"))
}

/// Its groups, each with how it is read aloud: a seven that is never taken for a one, a four that is never
/// taken for a seven.
#[must_use]
pub fn read_aloud(phrase: &str) -> Vec<(String, String)> {
    let spoken = |group: &str| {
        let digits = group.chars().filter(char::is_ascii_digit);
        let spoken = digits.map(|digit| say_code("digit", &digit.to_string()).to_owned());
        spoken.collect::<Vec<_>>().join("・")
    };
    phrase.split('-').map(|group| (group.to_owned(), spoken(group))).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    /// Every byte in its turn.
    struct Counting(u8);

    impl Entropy for Counting {
        fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
            for byte in bytes {
                *byte = self.0;
                self.0 = self.0.wrapping_add(1);
            }
            Ok(())
        }
    }

    #[test]
    fn a_phrase_is_five_groups_of_four_digits_each_as_likely_as_another() {
        assert_eq!(new_phrase(&mut Counting(0)).unwrap(), "0123-4567-8901-2345-6789");
        // 250 to 255 would make the first six digits likelier.
        assert_eq!(new_phrase(&mut Counting(248)).unwrap(), "8901-2345-6789-0123-4567");
        let bits = (GROUPS * DIGITS) as f64 * 10_f64.log2();
        assert!(bits >= 60.0, "{bits} bits");
    }

    #[test]
    fn it_is_read_aloud_so_that_no_digit_is_taken_for_another() {
        let read = read_aloud("0147-9999");
        assert_eq!(read[0], ("0147".to_owned(), "ゼロ・いち・よん・なな".to_owned()));
        assert_eq!(read.len(), 2);
    }
}
