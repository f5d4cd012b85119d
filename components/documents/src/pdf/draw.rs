//! From pages laid out to the bytes of a file.

use std::num::NonZeroU16;

use krilla::color::luma;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope,
    Tag, TagGroup, TagTree,
};
use krilla::{Document, SerializeSettings};

use super::fonts::Fonts;
use super::layout::{LaidOut, Mark, PAGE, Page};
use super::lines::{Line, lines};
use super::structure::{Child, Kind, Part};
use super::{About, PdfError};
use crate::{Code, Drawing};

const BLACK: u8 = 0x1a;
const GREY: u8 = 0x70;
const GROUND: u8 = 0xf2;
const FOOT: (f32, f32) = (56.7, PAGE.1 - 34.0);
const FOOT_SIZE: f32 = 9.0;

pub(super) fn draw(
    laid: LaidOut,
    about: About<'_>,
    fonts: &Fonts<'_>,
) -> Result<Vec<u8>, PdfError> {
    let refused = |why: String| PdfError::Refused(why);
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|why| refused(format!("{why:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    let LaidOut { pages, parts, feet, titles } = laid;
    let mut identifiers = Vec::new();
    let mut outline = Outline::new();
    for (n, page) in pages.iter().enumerate() {
        if page.number == 1 {
            let title = titles.get(page.paper).cloned().unwrap_or_default();
            let top = XyzDestination::new(n, Point::from_xy(0.0, 0.0));
            outline.push_child(OutlineNode::new(title, top));
        }
        let of = pages.iter().filter(|other| other.paper == page.paper).count();
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1)
            .ok_or_else(|| refused("the page has no size".to_owned()))?;
        let mut target = document.start_page_with(settings);
        let mut surface = target.surface();
        for mark in &page.marks {
            put(&mut surface, mark, fonts, &mut identifiers);
        }
        if let Some(title) = feet.get(page.paper) {
            foot(&mut surface, page, of, title, fonts)?;
        }
        surface.finish();
        target.finish();
    }
    document.set_outline(outline);
    document.set_metadata(
        Metadata::new().title(about.title.to_owned()).language(about.language.to_owned()),
    );
    let mut tree = TagTree::new().with_lang(Some(about.language.to_owned()));
    for part in parts {
        tree.push(group(part, &identifiers));
    }
    document.set_tag_tree(tree);
    document.finish().map_err(|why| refused(format!("{why:?}")))
}

fn put(
    surface: &mut Surface<'_>,
    mark: &Mark,
    fonts: &Fonts<'_>,
    identifiers: &mut Vec<Identifier>,
) {
    match mark {
        Mark::Letters { x, y, size, line, number, grey } => {
            let shade = if *grey { GREY } else { BLACK };
            let tag = ContentTag::Span(SpanTag::empty());
            numbered(surface, tag, *number, identifiers, |surface| {
                letters(surface, line, (*x, *y), *size, shade, fonts);
            });
        }
        Mark::Frame { x, y, width, height, thickness, dashed, filled } => {
            let Some(rect) = Rect::from_xywh(*x, *y, *width, *height) else { return };
            let mut path = PathBuilder::new();
            path.push_rect(rect);
            let dash = dashed.then(|| StrokeDash { array: vec![4.0, 3.0], offset: 0.0 });
            decorate(surface, path, *thickness, dash, *filled);
        }
        Mark::Again { x, y, size, line } => {
            surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
            letters(surface, line, (*x, *y), *size, BLACK, fonts);
            surface.end_tagged();
        }
        Mark::Code { x, y, side, code, number } => {
            numbered(surface, ContentTag::Other, *number, identifiers, |surface| {
                squares(surface, code, (*x, *y), *side);
            });
        }
        Mark::Drawing { x, y, width, drawing, number } => {
            numbered(surface, ContentTag::Other, *number, identifiers, |surface| {
                pen(surface, drawing, (*x, *y), *width);
            });
        }
        Mark::Rule { x, y, width } => {
            let mut path = PathBuilder::new();
            path.move_to(*x, *y);
            path.line_to(*x + *width, *y);
            decorate(surface, path, 0.6, None, false);
        }
    }
}

/// Draws what a part of the paper's structure names by its number.
fn numbered<'a>(
    surface: &mut Surface<'a>,
    tag: ContentTag<'_>,
    number: usize,
    identifiers: &mut Vec<Identifier>,
    draw: impl FnOnce(&mut Surface<'a>),
) {
    let identifier = surface.start_tagged(tag);
    draw(surface);
    surface.end_tagged();
    debug_assert_eq!(number, identifiers.len(), "marks are drawn as they are numbered");
    identifiers.push(identifier);
}

/// A code's dark squares as one figure, so that no hair of light runs between two rows.
fn squares(surface: &mut Surface<'_>, code: &Code, (x, y): (f32, f32), side: f32) {
    let square = side / code.size() as f32;
    let mut path = PathBuilder::new();
    for (row, from, count) in code.dark() {
        let (left, top) = (x + from as f32 * square, y + row as f32 * square);
        if let Some(rect) = Rect::from_xywh(left, top, count as f32 * square, square) {
            path.push_rect(rect);
        }
    }
    let Some(path) = path.finish() else { return };
    surface.set_fill(Some(fill(0)));
    surface.draw_path(&path);
}

/// Lines drawn by hand, each as thick as the pen was pressed.
fn pen(surface: &mut Surface<'_>, drawing: &Drawing, (left, top): (f32, f32), width: f32) {
    let scale = width / drawing.width.max(1) as f32;
    let at = |x: i32, y: i32| (left + x as f32 * scale, top + y as f32 * scale);
    surface.set_fill(None);
    for line in &drawing.lines {
        let [x, y, curves @ ..] = &*line.places else { continue };
        let mut path = PathBuilder::new();
        let (x, y) = at(*x, *y);
        path.move_to(x, y);
        for curve in curves.chunks_exact(4) {
            let (towards, end) = (at(curve[0], curve[1]), at(curve[2], curve[3]));
            path.quad_to(towards.0, towards.1, end.0, end.1);
        }
        let Some(path) = path.finish() else { continue };
        surface.set_stroke(Some(Stroke {
            paint: luma::Color::new(0).into(),
            width: line.width as f32 * scale,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        }));
        surface.draw_path(&path);
    }
    surface.set_stroke(None);
}

/// Lines and frames: seen, but nothing to be read aloud.
fn decorate(
    surface: &mut Surface<'_>,
    path: PathBuilder,
    thickness: f32,
    dash: Option<StrokeDash>,
    filled: bool,
) {
    let Some(path) = path.finish() else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
    surface.set_fill(filled.then(|| fill(GROUND)));
    surface.set_stroke(Some(Stroke {
        paint: luma::Color::new(GREY).into(),
        width: thickness,
        dash,
        ..Stroke::default()
    }));
    surface.draw_path(&path);
    surface.set_stroke(None);
    surface.end_tagged();
}

fn letters(
    surface: &mut Surface<'_>,
    line: &Line,
    (x, y): (f32, f32),
    size: f32,
    shade: u8,
    fonts: &Fonts<'_>,
) {
    surface.set_fill(Some(fill(shade)));
    let mut x = x;
    for run in &line.runs {
        let font = fonts.face(run.face).embedded.clone();
        surface.draw_glyphs(Point::from_xy(x, y), &run.glyphs, font, &run.text, size, false);
        x += run.width * size;
    }
}

/// Which paper a page belongs to, and which page of it this is: papers get mixed up on a desk.
fn foot(
    surface: &mut Surface<'_>,
    page: &Page,
    of: usize,
    title: &Line,
    fonts: &Fonts<'_>,
) -> Result<(), PdfError> {
    let count = lines(&format!("{} / {of}", page.number), fonts, 20.0)?;
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
    letters(surface, title, FOOT, FOOT_SIZE, GREY, fonts);
    for line in &count {
        let x = PAGE.0 - FOOT.0 - line.width * FOOT_SIZE;
        letters(surface, line, (x, FOOT.1), FOOT_SIZE, GREY, fonts);
    }
    surface.end_tagged();
    Ok(())
}

fn fill(shade: u8) -> Fill {
    Fill { paint: luma::Color::new(shade).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn group(part: Part, identifiers: &[Identifier]) -> TagGroup {
    let title = part.title;
    let heading = |level, title| Tag::Hn(NonZeroU16::MIN.saturating_add(level), Some(title));
    let mut group = match part.kind {
        Kind::Paper => TagGroup::new(Tag::Section),
        Kind::Title => TagGroup::new(heading(0, title)),
        Kind::Heading => TagGroup::new(heading(1, title)),
        Kind::Paragraph => TagGroup::new(Tag::P),
        Kind::Table => TagGroup::new(Tag::Table),
        Kind::Row => TagGroup::new(Tag::TR),
        Kind::Label => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
        Kind::ColumnName => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
        Kind::Value => TagGroup::new(Tag::TD),
        Kind::List => TagGroup::new(Tag::L(ListNumbering::None)),
        Kind::Entry => TagGroup::new(Tag::LI),
        Kind::EntryText => TagGroup::new(Tag::LBody),
        Kind::Figure => TagGroup::new(Tag::Figure(Some(title))),
    };
    for child in part.children {
        match child {
            Child::Part(part) => group.push(self::group(part, identifiers)),
            Child::Marks(number) => {
                if let Some(identifier) = identifiers.get(number) {
                    group.push(Node::Leaf(*identifier));
                }
            }
        }
    }
    group
}
