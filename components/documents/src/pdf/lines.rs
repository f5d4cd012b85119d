//! A text broken into lines of a given width, each with its glyphs.

use std::ops::Range;

use krilla::text::{GlyphId, KrillaGlyph};
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::PdfError;
use super::fonts::{Fonts, Shaped};

/// A line, ready to be drawn.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// Its width in ems: times the size of the letters in points.
    pub(super) width: f32,
    /// Stretches of one font each.
    pub(super) runs: Vec<Run>,
}

/// A stretch of text in one font.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// Which font.
    pub(super) face: usize,
    /// The letters, as they are read out and copied.
    pub(super) text: String,
    /// The glyphs; their ranges are bytes of `text`.
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// Width in ems.
    pub(super) width: f32,
}

/// A letter with everything that belongs to it.
struct Letter {
    bytes: Range<usize>,
    face: usize,
    width: f32,
    glyphs: Vec<Shaped>,
}

/// Breaks a text where Japanese may be broken (no line begins with 。 or a closing bracket) and at its
/// own line breaks. `width` is in ems. A text without a letter is one empty line.
pub(super) fn lines(text: &str, fonts: &Fonts<'_>, width: f32) -> Result<Vec<Line>, PdfError> {
    let mut all = Vec::new();
    for paragraph in text.split('\n') {
        let paragraph = &*visible(paragraph);
        let letters = letters(paragraph, fonts)?;
        let parts = broken(paragraph, &letters, width);
        all.extend(parts.into_iter().map(|part| line(paragraph, &letters[part])));
    }
    Ok(all)
}

/// A text without what is never seen: a pasted name may carry marks that no font draws.
fn visible(text: &str) -> String {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    text.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| !unseen(*c)).collect()
}

/// Every letter with its font and its glyphs.
fn letters(text: &str, fonts: &Fonts<'_>) -> Result<Vec<Letter>, PdfError> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut missing: Vec<char> = Vec::new();
    for (start, written) in text.grapheme_indices(true) {
        match fonts.of_letter(written) {
            Some(face) => {
                let bytes = start..start + written.len();
                letters.push(Letter { bytes, face, width: 0.0, glyphs: Vec::new() });
            }
            None => missing.extend(written.chars()),
        }
    }
    if !missing.is_empty() {
        return Err(PdfError::NoGlyph(missing));
    }
    for group in letters.chunk_by_mut(|a, b| a.face == b.face) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let (from, face) = (first.bytes.start, first.face);
        let text = &text[from..last.bytes.end];
        for shaped in fonts.face(face).shaped(text) {
            let byte = from + shaped.byte;
            let place = group.partition_point(|letter| letter.bytes.end <= byte);
            if let Some(letter) = group.get_mut(place) {
                letter.width += shaped.advance;
                letter.glyphs.push(shaped);
            }
        }
    }
    Ok(letters)
}

/// The stretches of letters that fit a line each.
fn broken(text: &str, letters: &[Letter], width: f32) -> Vec<Range<usize>> {
    let may: Vec<usize> = linebreaks(text)
        .filter(|(_, kind)| *kind == BreakOpportunity::Allowed)
        .map(|(byte, _)| byte)
        .collect();
    let mut parts = Vec::new();
    let (mut from, mut here, mut last_chance) = (0, 0.0_f32, None);
    let mut n = 0;
    while n < letters.len() {
        let letter = &letters[n];
        if n > from && may.binary_search(&letter.bytes.start).is_ok() {
            last_chance = Some(n);
        }
        let blank = text[letter.bytes.clone()].trim().is_empty();
        // A blank may stand out at the end of a line: nobody sees it.
        if n > from && !blank && here + letter.width > width {
            let end = last_chance.unwrap_or(n);
            parts.push(from..end);
            (from, here, last_chance, n) = (end, 0.0, None, end);
            continue;
        }
        here += letter.width;
        n += 1;
    }
    parts.push(from..letters.len());
    parts
}

fn line(text: &str, letters: &[Letter]) -> Line {
    let mut line = Line::default();
    for group in letters.chunk_by(|a, b| a.face == b.face) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { continue };
        let from = first.bytes.start;
        let mut run = Run {
            face: first.face,
            text: text[from..last.bytes.end].to_owned(),
            glyphs: Vec::new(),
            width: 0.0,
        };
        for letter in group {
            let range = letter.bytes.start - from..letter.bytes.end - from;
            run.width += letter.width;
            run.glyphs.extend(letter.glyphs.iter().map(|shaped| KrillaGlyph {
                glyph_id: GlyphId::new(shaped.glyph),
                text_range: range.clone(),
                x_advance: shaped.advance,
                x_offset: shaped.x,
                y_offset: shaped.y,
                y_advance: 0.0,
                location: None,
            }));
        }
        line.width += run.width;
        line.runs.push(run);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOTHIC: &[u8] = include_bytes!("../../../../public/fonts/biz-udpgothic.ttf");
    const REST: &[u8] = include_bytes!("../../../../public/fonts/noto-sans-jp-rest.ttf");

    fn texts(text: &str, width: f32) -> Vec<String> {
        let fonts = Fonts::read(&[GOTHIC, REST]).expect("the fonts that ship");
        let lines = lines(text, &fonts, width).expect("letters that are there");
        lines.iter().map(|line| line.runs.iter().map(|run| run.text.as_str()).collect()).collect()
    }

    #[test]
    fn a_line_never_begins_with_a_full_stop_or_a_closing_bracket() {
        for width in 3_u8..30 {
            let text = "「個人情報」（開示）の請求について、お知らせします。窓口へお越しください。";
            for line in texts(text, width.into()) {
                assert!(!line.starts_with(['。', '、', '」', '）']), "{width}: {line}");
                assert!(!line.ends_with(['「', '（']), "{width}: {line}");
            }
        }
    }

    #[test]
    fn nothing_is_lost_however_narrow_the_column() {
        let text = "髙橋 﨑子 𠮷田 葛\u{E0100}飾 ABCDEFGHIJKLMNOPQRSTUVWXYZ 03-0000-0000";
        for width in 1_u8..40 {
            assert_eq!(texts(text, width.into()).concat(), text, "{width}");
        }
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken_rather_than_cut_off() {
        let fonts = Fonts::read(&[GOTHIC]).expect("the font that ships");
        let lines = lines(&"W".repeat(200), &fonts, 10.0).expect("letters that are there");
        assert!(lines.len() > 10);
        assert!(lines.iter().all(|line| line.width <= 10.0));
    }

    #[test]
    fn a_letter_that_no_font_has_is_named() {
        let fonts = Fonts::read(&[GOTHIC]).expect("the font that ships");
        assert_eq!(lines("𠮷田", &fonts, 10.0).unwrap_err(), PdfError::NoGlyph(vec!['𠮷']));
    }
}
