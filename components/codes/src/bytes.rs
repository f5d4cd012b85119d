//! Numbers and texts as bytes.

use crate::CodeError;
use crate::table::words;

/// The longest text that is read, in bytes: no set of codes holds as much.
const LONGEST: u64 = 20_000;

/// What the last two bits of a text's first number say of the rest of it.
const WORD: u64 = 0;
const UTF_8: u64 = 1;
const UTF_16: u64 = 2;
const DIGITS: u64 = 3;

/// Puts a number: seven bits a byte, the lowest first, the eighth says that more follow.
pub(crate) fn put_number(to: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

/// Puts a text in the shortest of four ways: by its number in the table, as a number, in UTF-8, in
/// UTF-16 (two bytes a Japanese letter instead of three).
pub(crate) fn put_text(to: &mut Vec<u8>, text: &str) {
    if text.is_empty() {
        return put_number(to, WORD);
    }
    if let Some(number) = words().number(text) {
        return put_number(to, number << 2 | WORD);
    }
    if let Some(digits) = as_number(text) {
        return put_number(to, digits << 2 | DIGITS);
    }
    let units = text.encode_utf16().count();
    if units * 2 < text.len() {
        put_number(to, (units as u64) << 2 | UTF_16);
        to.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    } else {
        put_number(to, (text.len() as u64) << 2 | UTF_8);
        to.extend(text.as_bytes());
    }
}

/// A text that is the usual way to write a number below a million: it comes back as it was.
fn as_number(text: &str) -> Option<u64> {
    let number: u32 = text.parse().ok().filter(|number| *number < 1_000_000)?;
    (number.to_string() == text).then_some(u64::from(number))
}

/// Bytes being read. Whatever they are: an error, never a panic, and no more memory than they take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a>(pub(crate) &'a [u8]);

impl<'a> Reader<'a> {
    /// Whether nothing is left.
    pub(crate) fn is_done(self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn number(&mut self) -> Result<u64, CodeError> {
        let mut number = 0_u64;
        for place in 0..5 {
            let byte = *self.0.first().ok_or(CodeError::Damaged)?;
            self.0 = &self.0[1..];
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(CodeError::Damaged)
    }

    pub(crate) fn text(&mut self) -> Result<String, CodeError> {
        let head = self.number()?;
        let rest = head >> 2;
        match head & 3 {
            WORD if rest == 0 => Ok(String::new()),
            WORD => words().name(rest).map(str::to_owned).ok_or(CodeError::Damaged),
            DIGITS => Ok(rest.to_string()),
            UTF_8 => {
                let bytes = self.take(rest)?.to_vec();
                String::from_utf8(bytes).map_err(|_| CodeError::Damaged)
            }
            _ => {
                let bytes = self.take(rest.saturating_mul(2))?;
                let units = bytes.chunks_exact(2).map(|two| u16::from_be_bytes([two[0], two[1]]));
                String::from_utf16(&units.collect::<Vec<_>>()).map_err(|_| CodeError::Damaged)
            }
        }
    }

    fn take(&mut self, length: u64) -> Result<&'a [u8], CodeError> {
        let length = usize::try_from(length.min(LONGEST + 1)).map_err(|_| CodeError::Damaged)?;
        let (taken, rest) = self.0.split_at_checked(length).ok_or(CodeError::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }
}
