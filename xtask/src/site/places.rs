//! The places in the source that panics would name. Nobody reads them on a page, see [`super::panics`], and
//! they are some hundred paths: they are overwritten with nothing, which compresses to nothing.

use std::ops::Range;

use wasmparser::{DataKind, Operator, Parser, Payload};

/// A place as the compiler writes it: where its path stands, the path's length, line and column.
const SIZE: usize = 16;

/// No path, line or column is larger; what is larger is something else.
const LONGEST_PATH: usize = 300;
const LAST_LINE: u32 = 100_000;
const LAST_COLUMN: u32 = 1_000;

/// Overwrites the places in the parts of one program, which may tell of each other's paths; returns how
/// many there were.
///
/// # Errors
/// In words: a part is not readable, or says where its data lies in a way that is not known here.
pub(super) fn forgotten(parts: &mut [Vec<u8>]) -> Result<usize, String> {
    let mut pieces = Vec::new();
    for (part, program) in parts.iter().enumerate() {
        for (begin, file) in data(program)? {
            pieces.push(Piece { part, begin, file });
        }
    }
    let mut found = Vec::new();
    for piece in &pieces {
        // They are aligned as the numbers in them are.
        let first = piece.begin.next_multiple_of(4) - piece.begin;
        for at in (first..piece.file.len()).step_by(4) {
            let Some(place) = piece.range(at, SIZE) else { break };
            if let Some(path) = path_of(parts, &pieces, piece.part, place.clone()) {
                found.push(((piece.part, place), path));
            }
        }
    }
    for (part, range) in found.iter().flat_map(|(place, path)| [place, path]) {
        parts[*part][range.clone()].fill(0);
    }
    Ok(found.len())
}

/// A stretch of a program's memory as it is at the start: where in memory, and where in its file.
struct Piece {
    part: usize,
    begin: usize,
    file: Range<usize>,
}

impl Piece {
    fn range(&self, at: usize, length: usize) -> Option<Range<usize>> {
        let start = self.file.start.checked_add(at)?;
        let end = start.checked_add(length)?;
        (end <= self.file.end).then_some(start..end)
    }
}

/// The path of what could be a place, if it is one.
fn path_of(
    parts: &[Vec<u8>],
    pieces: &[Piece],
    part: usize,
    place: Range<usize>,
) -> Option<(usize, Range<usize>)> {
    let mut numbers = parts[part][place]
        .chunks_exact(4)
        .map(|bytes| u32::from_le_bytes(bytes.try_into().expect("a chunk of four has four")));
    let mut number = || numbers.next();
    let (path, length, line, column) = (number()?, number()?, number()?, number()?);
    let (path, length) = (path as usize, length as usize);
    let is_place = (1..=LONGEST_PATH).contains(&length)
        && (1..=LAST_LINE).contains(&line)
        && (1..=LAST_COLUMN).contains(&column);
    if !is_place {
        return None;
    }
    let (part, file) = pieces.iter().find_map(|piece| {
        let range = piece.range(path.checked_sub(piece.begin)?, length)?;
        Some((piece.part, range))
    })?;
    let text = &parts[part][file.clone()];
    let is_path = text.ends_with(b".rs") && text.iter().all(u8::is_ascii_graphic);
    is_path.then_some((part, file))
}

/// Where in memory each stretch of a program's data begins, and where it stands in the file.
fn data(program: &[u8]) -> Result<Vec<(usize, Range<usize>)>, String> {
    let failed = |why: wasmparser::BinaryReaderError| why.to_string();
    let mut pieces = Vec::new();
    for payload in Parser::new(0).parse_all(program) {
        let Payload::DataSection(section) = payload.map_err(failed)? else { continue };
        for piece in section {
            let piece = piece.map_err(failed)?;
            let DataKind::Active { memory_index: 0, offset_expr } = piece.kind else {
                return Err("data that does not lie in the memory at the start".to_owned());
            };
            let mut way = offset_expr.get_operators_reader();
            let Operator::I32Const { value } = way.read().map_err(failed)? else {
                return Err("data whose place is not a number".to_owned());
            };
            let begin = usize::try_from(value.cast_unsigned()).map_err(|why| why.to_string())?;
            let end = usize::try_from(piece.range.end).map_err(|why| why.to_string())?;
            pieces.push((begin, end - piece.data.len()..end));
        }
    }
    Ok(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ConstExpr, DataSection, MemorySection, MemoryType, Module};

    const PATH: &[u8] = b"src/lib.rs";

    fn program(pieces: &[(i32, &[u8])]) -> Vec<u8> {
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut data = DataSection::new();
        for (begin, bytes) in pieces {
            data.active(0, &ConstExpr::i32_const(*begin), bytes.iter().copied());
        }
        let mut module = Module::new();
        module.section(&memories).section(&data);
        module.finish()
    }

    fn place(path: u32, length: usize, line: u32, column: u32) -> Vec<u8> {
        let length = u32::try_from(length).unwrap();
        [path, length, line, column].iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    fn bytes(program: &[u8]) -> Vec<Vec<u8>> {
        data(program).unwrap().into_iter().map(|(_, range)| program[range].to_vec()).collect()
    }

    #[test]
    fn a_place_and_its_path_are_gone_and_all_else_stays() {
        let place = place(64, PATH.len(), 7, 30);
        let before = [b"ab", place.as_slice(), b"cd"].concat();
        let mut parts = [program(&[(66, &before), (64, b"")]), program(&[(128, b"x")])];
        assert_eq!(forgotten(&mut parts), Ok(0), "no path stands there");

        // In another part than its path, and not at the beginning.
        let mut parts = [program(&[(66, &before)]), program(&[(60, b"word"), (64, PATH)])];
        // The two overlap in no real program; the path is looked for where it begins.
        assert_eq!(forgotten(&mut parts), Ok(1));
        assert_eq!(bytes(&parts[0]), [[b"ab".as_slice(), &[0; SIZE], b"cd"].concat()]);
        assert_eq!(bytes(&parts[1]), [b"word".to_vec(), vec![0; PATH.len()]]);
    }

    #[test]
    fn what_only_looks_like_one_stays() {
        let whole = (64, PATH);
        for other in [
            place(64, PATH.len(), 0, 30),
            place(64, PATH.len(), 7, 0),
            place(64, PATH.len(), LAST_LINE + 1, 30),
            place(64, PATH.len() - 1, 7, 30),
            place(64, PATH.len() + 1, 7, 30),
            place(4_000_000_000, PATH.len(), 7, 30),
            place(64, 0, 7, 30),
        ] {
            let before = program(&[(128, &other), whole]);
            let mut parts = [before.clone()];
            assert_eq!(forgotten(&mut parts), Ok(0), "{other:?}");
            assert_eq!(parts, [before]);
        }
    }

    #[test]
    fn what_is_no_program_is_an_error() {
        assert!(forgotten(&mut [b"<!doctype html>".to_vec()]).is_err());
    }
}
