//! What a passphrase and a member of staff's own code must be like.

use madoguchi_ledger::vault::{PassphraseProblem, check_passphrase as check};
use madoguchi_messages::{key, say};

/// The fewest digits of a code.
const FEWEST_DIGITS: usize = 6;
/// The most: more is a slip of the hand.
const MOST_DIGITS: usize = 16;

/// Whether a passphrase is long enough to be worth a lock.
///
/// # Errors
/// What is wrong with it, in words.
pub fn check_passphrase(passphrase: &str) -> Result<(), &'static str> {
    check(passphrase).map_err(|problem| match problem {
        PassphraseProblem::TooSimple => say(key::DESK_ERR_PASSPHRASE_SAME),
        _ => say(key::DESK_ERR_PASSPHRASE_SHORT),
    })
}

/// A code as plain digits, whatever their width.
///
/// # Errors
/// What is wrong with it, in words: too short, no digits, or the first that anybody would try.
pub fn check_code(typed: &str) -> Result<String, &'static str> {
    let digits: Option<String> = typed.trim().chars().map(plain_digit).collect();
    let digits = digits.filter(|digits| (FEWEST_DIGITS..=MOST_DIGITS).contains(&digits.len()));
    let digits = digits.ok_or(say(key::DESK_ERR_CODE_SHORT))?;
    if is_plain(&digits) { Err(say(key::DESK_ERR_CODE_PLAIN)) } else { Ok(digits) }
}

/// What was typed, as plain digits; what is none is left out.
#[must_use]
pub fn plain_digits(typed: &str) -> String {
    typed.chars().filter_map(plain_digit).collect()
}

fn plain_digit(letter: char) -> Option<char> {
    let value = match letter {
        '０'..='９' => letter as u32 - '０' as u32,
        _ => letter.to_digit(10)?,
    };
    char::from_digit(value, 10)
}

/// Whether each digit is as far from the one before as the next: 111111, 123456, 987654.
fn is_plain(digits: &str) -> bool {
    let steps = digits.as_bytes().windows(2).map(|pair| i16::from(pair[1]) - i16::from(pair[0]));
    let mut steps = steps.map(|step| step.rem_euclid(10));
    let first = steps.next();
    matches!(first, Some(0 | 1 | 9)) && steps.all(|step| Some(step) == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_width_are_the_same_code() {
        assert_eq!(check_code("４９１７３５").as_deref(), Ok("491735"));
        assert_eq!(check_code(" 491735 ").as_deref(), Ok("491735"));
    }

    #[test]
    fn what_anybody_would_try_first_is_no_code() {
        for plain in ["000000", "123456", "987654", "7890123"] {
            assert_eq!(check_code(plain), Err(say(key::DESK_ERR_CODE_PLAIN)), "{plain}");
        }
        for short in ["", "49173", "49173a", "-491735", "12345678901234567"] {
            assert_eq!(check_code(short), Err(say(key::DESK_ERR_CODE_SHORT)), "{short}");
        }
    }
}
