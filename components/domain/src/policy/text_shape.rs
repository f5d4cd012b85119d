//! Shapes of short texts in a facility's file.

/// The longest text, in characters: a name or an address, not an essay.
pub(super) const LONGEST: usize = 300;

/// Lower-case ASCII letters and digits, joined by single hyphens: safe in an address and a file name.
pub(super) fn is_kebab(text: &str) -> bool {
    text.len() <= 64
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// A Japanese postal code (郵便番号), `NNN-NNNN`.
pub(super) fn is_postal_code(text: &str) -> bool {
    text.len() == 8
        && text
            .bytes()
            .enumerate()
            .all(|(n, b)| if n == 3 { b == b'-' } else { b.is_ascii_digit() })
}

/// A Japanese telephone number with its area code: 10 or 11 digits from a zero, in groups.
pub(super) fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (10..=11).contains(&digits)
        && text.starts_with('0')
        && text
            .split('-')
            .all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()))
}

/// A time of day, `HH:MM`, up to `24:00`.
pub(super) fn is_time(text: &str) -> bool {
    let shape =
        text.bytes().enumerate().all(|(n, b)| if n == 2 { b == b':' } else { b.is_ascii_digit() });
    text.len() == 5 && shape && text <= "24:00" && text[3..] < *"60"
}

/// A public key of the age format: `age1`, then 58 letters of those that bech32 knows. Whether none of
/// them is mistyped is seen where the key is used.
pub(super) fn is_public_key(text: &str) -> bool {
    let letters = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    text.strip_prefix("age1").is_some_and(|rest| {
        rest.len() == 58 && rest.bytes().all(|letter| letters.contains(&letter))
    })
}

/// A mail address, as far as a mistake in it can be seen.
pub(super) fn is_mail(text: &str) -> bool {
    text.len() <= 254
        && text.bytes().all(|b| b.is_ascii_graphic())
        && text.split_once('@').is_some_and(|(name, host)| {
            let host = host.as_bytes();
            !name.is_empty()
                && host.contains(&b'.')
                && !host.contains(&b'@')
                && host.last() != Some(&b'.')
        })
}
