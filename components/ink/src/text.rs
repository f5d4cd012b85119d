//! The text of an ink: `ink1`, the height of the pad, and for each stroke a dot and its points.
//!
//! A number is written in digits of five bits, the lowest first, each with a sixth bit for whether
//! another follows; one that may be negative has its sign in the lowest bit. Of a point stand there
//! x, y and pressure as differences to the point before, and the milliseconds since it. There is one
//! text for an ink: whoever signs the text signs the ink.

use crate::{Ink, InkError, MAX_HEIGHT, MAX_MS, MAX_POINTS, Point, Stroke, WIDTH};

const VERSION: &str = "ink1";

/// The longest text of an ink, in bytes. A name takes some kilobytes.
pub const MAX_TEXT: usize = 64 * 1024;

/// 64 signs that need no care in JSON, addresses and file names.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const STROKE: u8 = b'.';

/// Bits of a digit that count, and the bit that says that another follows.
const BITS: u32 = 5;
const MORE: u32 = 1 << BITS;

/// As many digits as the highest number needs, the time of the last point.
const MOST_DIGITS: u32 = 5;

impl Ink {
    /// The ink as text: letters, digits, `-`, `_` and `.`; at most [`MAX_TEXT`] bytes.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = VERSION.to_owned();
        write(&mut text, self.height().into());
        let mut last = START;
        for stroke in self.strokes() {
            text.push(char::from(STROKE));
            for point in stroke.points() {
                write_signed(&mut text, point.x, last.x);
                write_signed(&mut text, point.y, last.y);
                write_signed(&mut text, point.pressure.into(), last.pressure.into());
                write(&mut text, point.at_ms.saturating_sub(last.at_ms));
                last = *point;
            }
        }
        text
    }

    /// Reads an ink from its text.
    ///
    /// # Errors
    /// [`InkError`] for everything that [`to_text`](Self::to_text) does not write. Whatever the text
    /// is, this neither panics nor keeps more than [`MAX_POINTS`] points.
    pub fn from_text(text: &str) -> Result<Self, InkError> {
        if text.len() > MAX_TEXT {
            return Err(InkError::TooLong);
        }
        let rest = text.strip_prefix(VERSION).ok_or(InkError::Version)?;
        let mut reader = Reader { rest: rest.as_bytes() };
        let height = u16::try_from(reader.number()?).map_err(|_| InkError::OutOfRange)?;
        if height == 0 || height > MAX_HEIGHT {
            return Err(InkError::OutOfRange);
        }
        let mut strokes: Vec<Stroke> = Vec::new();
        let (mut last, mut points) = (START, 0);
        while let Some(sign) = reader.next_sign() {
            let begins = sign == STROKE;
            if begins {
                reader.skip();
            }
            points += 1;
            if points > MAX_POINTS {
                return Err(InkError::TooManyPoints);
            }
            last = reader.point(last, height)?;
            match strokes.last_mut() {
                Some(stroke) if !begins => stroke.push(last),
                _ if begins => strokes.push(Stroke::new(last)),
                _ => return Err(InkError::Character),
            }
        }
        Ok(Self::of(height, strokes))
    }
}

/// What the first point is counted from.
const START: Point = Point { x: 0, y: 0, pressure: 128, at_ms: 0 };

fn write(text: &mut String, mut number: u32) {
    loop {
        let digit = number & (MORE - 1);
        number >>= BITS;
        let more = if number == 0 { 0 } else { MORE };
        text.push(char::from(ALPHABET[(digit | more) as usize]));
        if number == 0 {
            return;
        }
    }
}

/// The way from one number to another, with the sign in the lowest bit.
fn write_signed(text: &mut String, to: u16, from: u16) {
    let sign = u32::from(to < from);
    write(text, u32::from(to.abs_diff(from)) << 1 | sign);
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn next_sign(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    fn skip(&mut self) {
        self.rest = self.rest.get(1..).unwrap_or_default();
    }

    fn point(&mut self, last: Point, height: u16) -> Result<Point, InkError> {
        let x = self.signed(last.x, WIDTH)?;
        let y = self.signed(last.y, height)?;
        let pressure = self.signed(last.pressure.into(), u8::MAX.into())?;
        let pressure = u8::try_from(pressure).map_err(|_| InkError::OutOfRange)?;
        let at_ms = last.at_ms.saturating_add(self.number()?);
        if at_ms > MAX_MS {
            return Err(InkError::OutOfRange);
        }
        Ok(Point { x, y, pressure, at_ms })
    }

    /// The number that is so far from another, from 0 up to the highest.
    fn signed(&mut self, from: u16, highest: u16) -> Result<u16, InkError> {
        let number = self.number()?;
        let (away, negative) = (number >> 1, number & 1 == 1);
        // Nothing at all has no sign, or there would be two texts for it.
        if away == 0 && negative {
            return Err(InkError::Character);
        }
        let from = u32::from(from);
        let to = if negative { from.checked_sub(away) } else { from.checked_add(away) };
        let to = to.and_then(|to| u16::try_from(to).ok()).filter(|to| *to <= highest);
        to.ok_or(InkError::OutOfRange)
    }

    fn number(&mut self) -> Result<u32, InkError> {
        let mut number = 0;
        for place in 0..MOST_DIGITS {
            let sign = self.next_sign().filter(|sign| *sign != STROKE).ok_or(InkError::Cut)?;
            let digit = ALPHABET.iter().position(|known| *known == sign);
            let digit = digit.and_then(|digit| u32::try_from(digit).ok());
            let digit = digit.ok_or(InkError::Character)?;
            self.skip();
            number |= (digit & (MORE - 1)) << (BITS * place);
            if digit & MORE == 0 {
                // A highest digit of nothing would make two texts of one number.
                let spare = digit == 0 && place > 0;
                return if spare { Err(InkError::Character) } else { Ok(number) };
            }
        }
        Err(InkError::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ink() -> Ink {
        let mut ink = Ink::new(4_000);
        ink.begin(Point { x: 100, y: 200, pressure: 128, at_ms: 0 });
        ink.extend(Point { x: 400, y: 150, pressure: 130, at_ms: 16 });
        ink.end();
        ink.begin(Point { x: 90, y: 90, pressure: 128, at_ms: 400 });
        ink.end();
        ink
    }

    /// What is kept in logs of years must be read for ever: this text is not to change.
    #[test]
    fn the_first_version_is_written_so_and_read_so() {
        let text = "ink1g9D.oGwMAA4SlDEQ.tT5DFgM";
        assert_eq!(ink().to_text(), text);
        assert_eq!(Ink::from_text(text), Ok(ink()));
    }

    #[test]
    fn what_no_ink_is_written_as_says_why() {
        for (text, error) in [
            ("", InkError::Version),
            ("ink2g9D", InkError::Version),
            ("ink1", InkError::Cut),
            ("ink1A", InkError::OutOfRange),
            ("ink1g9DAAAA", InkError::Character),
            ("ink1g9D.", InkError::Cut),
            ("ink1g9D.AAA", InkError::Cut),
            ("ink1g9D.AAAA.", InkError::Cut),
            ("ink1g9D.AAAA.AA.A", InkError::Cut),
            ("ink1g9D.BAAA", InkError::Character),
            ("ink1g9D.DAAA", InkError::OutOfRange),
            ("ink1g9D.gAAAA", InkError::Character),
            ("ink1g9D.AAA_____", InkError::OutOfRange),
            ("ink1g9D.AAA か", InkError::Character),
        ] {
            assert_eq!(Ink::from_text(text), Err(error), "{text}");
        }
        assert_eq!(Ink::from_text(&"i".repeat(MAX_TEXT + 1)), Err(InkError::TooLong));
        let many = format!("ink1g9D.{}", "AAAA".repeat(MAX_POINTS + 1));
        assert_eq!(Ink::from_text(&many), Err(InkError::TooManyPoints));
    }
}
