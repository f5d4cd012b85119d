//! The fonts that a paper is set in, one standing in for what another lacks.

use krilla::text::Font;
use rustybuzz::ttf_parser::GlyphId;
use rustybuzz::{Face, UnicodeBuffer};

use super::PdfError;

/// Fonts in the order in which they are asked for a character.
pub(super) struct Fonts<'a> {
    faces: Vec<Typeface<'a>>,
}

/// One font: as it is measured, and as it goes into the file.
pub(super) struct Typeface<'a> {
    pub(super) measured: Face<'a>,
    pub(super) embedded: Font,
}

impl<'a> Fonts<'a> {
    /// Reads font files (TrueType).
    pub(super) fn read(files: &[&'a [u8]]) -> Result<Self, PdfError> {
        let read = |file: &&'a [u8]| {
            let measured = Face::from_slice(file, 0)?;
            let embedded = Font::new(file.to_vec().into(), 0)?;
            Some(Typeface { measured, embedded })
        };
        let faces = files.iter().map(read).collect::<Option<Vec<_>>>();
        match faces {
            Some(faces) if !faces.is_empty() => Ok(Self { faces }),
            _ => Err(PdfError::Font),
        }
    }

    pub(super) fn face(&self, n: usize) -> &Typeface<'a> {
        &self.faces[n]
    }

    /// The first font that has every character of a letter; none if no font has.
    pub(super) fn of_letter(&self, letter: &str) -> Option<usize> {
        self.faces.iter().position(|face| letter.chars().all(|c| face.has(c)))
    }
}

impl Typeface<'_> {
    fn has(&self, c: char) -> bool {
        let drawn = || self.measured.glyph_index(c).is_some_and(|glyph| glyph != GlyphId(0));
        selects_a_shape(c) || drawn()
    }

    /// The glyphs of a text: glyph, first byte of its letter, advance and offsets in ems.
    pub(super) fn shaped(&self, text: &str) -> Vec<Shaped> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(rustybuzz::Direction::LeftToRight);
        let set = rustybuzz::shape(&self.measured, &[], buffer);
        let em = f32::from(u16::try_from(self.measured.units_per_em()).unwrap_or(1000).max(1));
        let place = set.glyph_infos().iter().zip(set.glyph_positions());
        place
            .map(|(info, position)| Shaped {
                glyph: info.glyph_id,
                byte: info.cluster as usize,
                advance: position.x_advance as f32 / em,
                x: position.x_offset as f32 / em,
                y: position.y_offset as f32 / em,
            })
            .collect()
    }
}

/// A glyph in its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shaped {
    pub(super) glyph: u32,
    pub(super) byte: usize,
    pub(super) advance: f32,
    pub(super) x: f32,
    pub(super) y: f32,
}

/// A character that chooses among shapes of the one before it (異体字セレクタ): it is not drawn itself, and
/// a font that does not know the shape shows the usual one.
fn selects_a_shape(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}
