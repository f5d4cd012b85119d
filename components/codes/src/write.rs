//! From a request to the texts of its codes.

use crate::TooLong;
use crate::parcel::Parcel;
use crate::part::{Part, set_name};

/// The most codes that stand on a paper: more is a chore to scan, and the paper has it all anyway.
pub const MOST_CODES: usize = 4;

/// Bytes in one code: with its first letters a QR code of version 14, level M, holds just that, and
/// printed at six centimetres a telephone of five years ago reads it.
const MOST_BYTES: usize = 340;

/// What goes into a request's codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text of each code, in order. Letters of the short alphabet of QR codes alone.
    pub texts: Vec<String>,
    /// Fields whose answers did not fit: they stand on the paper alone.
    pub on_paper_only: Vec<String>,
}

/// Writes a request. What does not fit into [`MOST_CODES`] is left out, the longest answer first.
///
/// # Errors
/// [`TooLong`] if not even a request without answers fits, or a field has no number.
pub fn texts(parcel: &Parcel) -> Result<Written, TooLong> {
    let mut parcel = parcel.clone();
    loop {
        let (checksum, whole) = checked(&parcel)?;
        if whole.len() <= MOST_BYTES * MOST_CODES {
            return Ok(Written {
                texts: parts(&whole, checksum),
                on_paper_only: parcel.on_paper_only,
            });
        }
        let longest = parcel.answers.iter().max_by_key(|(_, value)| value.size());
        let field = longest.map(|(field, _)| field.clone()).ok_or(TooLong)?;
        parcel.answers.remove(&field);
        parcel.on_paper_only.push(field);
    }
}

/// Writes a request as one text with all its answers: for a file, in which nothing is too long. It is
/// read as the text of a code is.
///
/// # Errors
/// [`TooLong`] if a field has no number.
pub fn whole_text(parcel: &Parcel) -> Result<String, TooLong> {
    let (checksum, piece) = checked(parcel)?;
    Ok(Part { set: set_name(checksum), number: 1, of: 1, piece }.write())
}

/// A request as bytes, behind their checksum.
fn checked(parcel: &Parcel) -> Result<(u32, Vec<u8>), TooLong> {
    let bytes = parcel.to_bytes().ok_or(TooLong)?;
    let checksum = crc32fast::hash(&bytes);
    Ok((checksum, [&checksum.to_be_bytes()[..], &bytes].concat()))
}

/// Pieces of nearly the same size: one dense code beside a nearly empty one helps nobody.
fn parts(whole: &[u8], checksum: u32) -> Vec<String> {
    let of = whole.len().div_ceil(MOST_BYTES);
    let size = whole.len().div_ceil(of);
    let set = set_name(checksum);
    let part = |(n, piece): (usize, &[u8])| Part {
        set: set.clone(),
        number: n + 1,
        of,
        piece: piece.to_vec(),
    };
    whole.chunks(size).enumerate().map(|piece| part(piece).write()).collect()
}
