//! From codes, read in any order, to the request.

use crate::CodeError;
use crate::parcel::Parcel;
use crate::part::{Part, set_name};

/// The codes of one request, as far as they have been read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gathered {
    set: String,
    pieces: Vec<Option<Vec<u8>>>,
}

/// What a code that was taken did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It was new.
    New,
    /// It had been read before.
    Known,
}

impl Gathered {
    /// Takes a code's text.
    ///
    /// # Errors
    /// [`CodeError`]; what was gathered before stays as it was.
    pub fn add(&mut self, text: &str) -> Result<Step, CodeError> {
        let part = Part::read(text.trim())?;
        if self.pieces.is_empty() {
            self.set = part.set;
            self.pieces = vec![None; part.of];
        } else if self.set != part.set || self.pieces.len() != part.of {
            return Err(CodeError::OfOther);
        }
        let place = self.pieces.get_mut(part.number - 1).ok_or(CodeError::Damaged)?;
        match place {
            Some(known) if *known == part.piece => Ok(Step::Known),
            // Two codes that both say to be this one: papers of two requests, or a forged one.
            Some(_) => Err(CodeError::OfOther),
            None => {
                *place = Some(part.piece);
                Ok(Step::New)
            }
        }
    }

    /// How many codes have been read.
    #[must_use]
    pub fn read(&self) -> usize {
        self.pieces.iter().flatten().count()
    }

    /// How many there are; 0 before the first.
    #[must_use]
    pub fn of(&self) -> usize {
        self.pieces.len()
    }

    /// The numbers of the codes still to be read, from 1.
    pub fn missing(&self) -> impl Iterator<Item = usize> + '_ {
        let empty = self.pieces.iter().enumerate().filter(|(_, piece)| piece.is_none());
        empty.map(|(place, _)| place + 1)
    }

    /// The request, once all have been read; none until then.
    ///
    /// # Errors
    /// [`CodeError::Damaged`] if together they are not what was written.
    pub fn parcel(&self) -> Result<Option<Parcel>, CodeError> {
        let Some(pieces) = self.pieces.iter().cloned().collect::<Option<Vec<_>>>() else {
            return Ok(None);
        };
        if pieces.is_empty() {
            return Ok(None);
        }
        let whole = pieces.concat();
        let (checksum, bytes) = whole.split_first_chunk::<4>().ok_or(CodeError::Damaged)?;
        let checksum = u32::from_be_bytes(*checksum);
        if crc32fast::hash(bytes) != checksum || set_name(checksum) != self.set {
            return Err(CodeError::Damaged);
        }
        Parcel::from_bytes(bytes).map(Some)
    }
}
