//! Where everything stands on the pages. All lengths are points; y runs downwards.

mod choices;
mod columns;

use super::PdfError;
use super::fonts::Fonts;
use super::lines::{Line, lines};
use super::structure::{Child, Kind, Part};
use crate::{Block, Code, Drawing, Sheet};

/// A4.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
const LEFT: f32 = 56.7;
const RIGHT: f32 = PAGE.0 - 56.7;
const TOP: f32 = 40.0;
const BOTTOM: f32 = PAGE.1 - 50.0;
const WIDTH: f32 = RIGHT - LEFT;

/// Sizes of letters. Eleven points is what an eye of eighty still reads without effort.
const BODY: f32 = 11.0;
const SMALL: f32 = 9.5;
const HEADING: f32 = 12.5;
const TITLE: f32 = 18.0;
const ADDRESS: f32 = 14.0;
/// From one line to the next, in sizes of the letters.
const LEADING: f32 = 1.5;
/// From the top of a line to the foot of its letters, in sizes of the letters.
const ASCENT: f32 = 1.12;

const LABEL_WIDTH: f32 = 140.0;
/// Beside a line to sign on.
const SIGNATURE_LABEL: f32 = 150.0;
/// Beside a line that is filled in by hand there is more to say, and less to write.
const OFFICE_LABEL_WIDTH: f32 = 220.0;
const PADDING: (f32, f32) = (7.0, 4.0);
/// A row that is filled in by hand.
const BY_HAND: f32 = 27.0;
/// A row up to here stands on one page: eight lines.
const UNBROKEN: f32 = 8.0 * BODY * LEADING + 2.0 * PADDING.1;
const BOX: f32 = 11.0;
/// Where the words beside a box begin.
const TICKED: f32 = LEFT + BOX + 10.0;
const SEAL: f32 = 48.0;
/// A tenth of a millimetre.
const TENTH: f32 = 72.0 / 254.0;
const ADDRESS_WIDTH: f32 = WIDTH * 0.8;
const ADDRESS_INSET: f32 = 16.0;
const THIN: f32 = 0.6;
const THICK: f32 = 1.2;

/// The lines of a label and those of its value.
type Cells = (Vec<Line>, Vec<Line>);

/// How a table looks.
#[derive(Debug, Clone, Copy)]
struct Look {
    label_width: f32,
    thickness: f32,
    /// Whether it stands on one page, if it fits at all.
    whole: bool,
    /// Whether the labels have a ground of their own.
    shaded: bool,
}

const PLAIN: Look = Look { label_width: LABEL_WIDTH, thickness: THIN, whole: false, shaded: true };
const OFFICE: Look =
    Look { label_width: OFFICE_LABEL_WIDTH, thickness: THICK, whole: true, shaded: true };

/// A finished page.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) marks: Vec<Mark>,
    /// Which paper it belongs to, and which of its pages it is, from 1.
    pub(super) paper: usize,
    pub(super) number: usize,
}

/// Something on a page.
#[derive(Debug)]
pub(super) enum Mark {
    /// A line of letters; `y` is where they stand.
    Letters { x: f32, y: f32, size: f32, line: Line, number: usize, grey: bool },
    /// A frame.
    Frame { x: f32, y: f32, width: f32, height: f32, thickness: f32, dashed: bool, filled: bool },
    /// Letters that stand somewhere else already, and are not read out again; `y` as of the others.
    Again { x: f32, y: f32, size: f32, line: Line },
    /// A code, with its upper left square at `x`, `y`.
    Code { x: f32, y: f32, side: f32, code: Code, number: usize },
    /// What was drawn by hand, with its upper left corner at `x`, `y`.
    Drawing { x: f32, y: f32, width: f32, drawing: Drawing, number: usize },
    /// A level line.
    Rule { x: f32, y: f32, width: f32 },
}

/// The whole, laid out.
#[derive(Debug)]
pub(super) struct LaidOut {
    pub(super) pages: Vec<Page>,
    pub(super) parts: Vec<Part>,
    /// The papers' titles, as each is named at the foot of its pages.
    pub(super) feet: Vec<Line>,
    pub(super) titles: Vec<String>,
}

/// Lays papers out, one after the other.
pub(super) struct Layout<'a> {
    fonts: &'a Fonts<'a>,
    pages: Vec<Page>,
    parts: Vec<Part>,
    feet: Vec<Line>,
    titles: Vec<String>,
    y: f32,
    marks: usize,
    corner: Option<Corner>,
}

/// What stands in the right corner, beside the lines.
#[derive(Debug)]
struct Corner {
    width: f32,
    /// Where it ends.
    foot: f32,
}

impl<'a> Layout<'a> {
    pub(super) fn new(fonts: &'a Fonts<'a>) -> Self {
        Self {
            fonts,
            pages: Vec::new(),
            parts: Vec::new(),
            feet: Vec::new(),
            titles: Vec::new(),
            y: TOP,
            marks: 0,
            corner: None,
        }
    }

    pub(super) fn finish(self) -> LaidOut {
        let Self { pages, parts, feet, titles, .. } = self;
        LaidOut { pages, parts, feet, titles }
    }

    /// A paper, from a new page.
    pub(super) fn sheet(&mut self, sheet: &Sheet) -> Result<(), PdfError> {
        // At the foot one line is enough; a title that needs more is cut nowhere but there.
        let foot = lines(&sheet.title, self.fonts, WIDTH * 0.7 / SMALL)?;
        self.feet.extend(foot.into_iter().next());
        self.titles.push(sheet.title.clone());
        self.new_page(1);
        let mut paper = Part::new(Kind::Paper);
        let title = self.broken(&sheet.title, TITLE, WIDTH)?;
        let title = self.centred(title, TITLE, Part::heading(Kind::Title, &sheet.title));
        self.y += 10.0;
        paper.children.push(title.into());
        for (number, block) in sheet.blocks.iter().enumerate() {
            let parts = match block {
                Block::Sentence(text) => {
                    vec![self.sentence(text, &sheet.blocks[number + 1..])?]
                }
                _ => self.block(block)?,
            };
            paper.children.extend(parts.into_iter().map(Child::from));
        }
        self.parts.push(paper);
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<Vec<Part>, PdfError> {
        if !matches!(block, Block::Right(_) | Block::Sentence(_)) {
            self.below_corner();
        }
        Ok(match block {
            Block::Right(text) => vec![self.right(text)?],
            Block::Sentence(text) => vec![self.sentence(text, &[])?],
            Block::Table { heading, rows } => self.table(heading, rows, PLAIN)?,
            Block::Office { heading, lines } => {
                let rows: Vec<_> = lines.iter().map(|line| (line.clone(), String::new())).collect();
                self.table(heading, &rows, OFFICE)?
            }
            Block::Signature { label, seal } => vec![self.signature(label, seal)?],
            Block::Ticks(items) => vec![self.ticks(items)?],
            Block::Choices { heading, rows } => self.choices(heading, rows)?,
            Block::Columns { heading, columns, rows } => self.columns(heading, columns, rows)?,
            Block::Address(lines) => vec![self.address(lines)?],
            Block::CornerCode(code) => self.corner_code(code)?,
            Block::Codes { heading, note, codes } => self.codes(heading, note, codes)?,
            Block::Drawing(drawing) => vec![self.drawing(drawing)],
        })
    }

    fn right(&mut self, text: &str) -> Result<Part, PdfError> {
        let right = self.right_edge();
        let lines = self.broken(text, BODY, right - LEFT)?;
        let mut part = Part::new(Kind::Paragraph);
        for line in lines {
            self.room_for(BODY * LEADING);
            let x = right - line.width * BODY;
            part.children.extend(self.letters(line, x, BODY));
        }
        Ok(part)
    }

    fn centred(&mut self, lines: Vec<Line>, size: f32, mut part: Part) -> Part {
        for line in lines {
            self.room_for(size * LEADING);
            let x = LEFT + (WIDTH - line.width * size) / 2.0;
            part.children.extend(self.letters(line, x, size));
        }
        part
    }

    /// A sentence, on one page with the beginning of what it introduces. A declaration stands above
    /// its signature: nobody signs a page on which nothing is declared.
    fn sentence(&mut self, text: &str, following: &[Block]) -> Result<Part, PdfError> {
        let mut lines = self.broken(text, BODY, self.right_edge() - LEFT)?;
        let next = self.beginning(following)?.min((BOTTOM - TOP) / 2.0);
        let whole = 8.0 + lines.len() as f32 * BODY * LEADING + next;
        let most = match following.first() {
            Some(Block::Signature { .. }) => BOTTOM - TOP,
            _ => (BOTTOM - TOP) / 2.0,
        };
        // Of a sentence that is too long for that, the last line at least.
        let with_last = if whole <= most { 0.0 } else { next };
        if whole <= most {
            self.room_for(whole);
        }
        self.y += 4.0;
        let last = lines.pop();
        let mut part = self.paragraph(lines, LEFT, BODY);
        if let Some(line) = last {
            self.room_for(BODY * LEADING + 4.0 + with_last);
            part.children.extend(self.letters(line, LEFT, BODY));
        }
        self.y += 4.0;
        Ok(part)
    }

    fn paragraph(&mut self, lines: Vec<Line>, x: f32, size: f32) -> Part {
        let mut part = Part::new(Kind::Paragraph);
        for line in lines {
            self.room_for(size * LEADING);
            part.children.extend(self.letters(line, x, size));
        }
        part
    }

    /// How much of these blocks stands on one page with what introduces them: as a rule a first row
    /// or entry; nothing where there is none.
    fn beginning(&self, blocks: &[Block]) -> Result<f32, PdfError> {
        let Some((block, following)) = blocks.split_first() else { return Ok(0.0) };
        let tall = match block {
            Block::Sentence(text) => {
                let lines = self.broken(text, BODY, WIDTH)?;
                8.0 + lines.len() as f32 * BODY * LEADING + self.beginning(following)?
            }
            Block::Signature { label, .. } => {
                8.0 + signature_height(&self.broken(label, BODY, SIGNATURE_LABEL)?)
            }
            Block::Table { heading, rows } => self.table_beginning(heading, rows, PLAIN)?,
            Block::Office { heading, lines } => {
                let rows: Vec<_> = lines.iter().map(|line| (line.clone(), String::new())).collect();
                self.table_beginning(heading, &rows, OFFICE)?
            }
            Block::Ticks(items) => match items.first() {
                Some(item) => {
                    let (what, how) = self.tick(item)?;
                    tick_height(&what, &how)
                }
                None => 0.0,
            },
            Block::Address(text) => 6.0 + address_height(&self.address_lines(text)?),
            Block::Drawing(drawing) => drawing_height(drawing),
            _ => 0.0,
        };
        // Sums of lengths are not exact to the last digit.
        Ok(tall + 0.1)
    }

    /// A table under its heading; the heading never stands alone at the foot of a page.
    fn table(
        &mut self,
        heading: &str,
        rows: &[(String, String)],
        look: Look,
    ) -> Result<Vec<Part>, PdfError> {
        let mut parts = Vec::new();
        self.y += 4.0;
        let cells = self.cells(rows, look)?;
        if !heading.is_empty() {
            let lines = self.broken(heading, HEADING, WIDTH)?;
            self.room_for(heading_height(&lines, &cells, look));
            let mut part = Part::heading(Kind::Heading, heading);
            for line in lines {
                part.children.extend(self.letters(line, LEFT, HEADING));
            }
            self.y += 2.0;
            parts.push(part);
        }
        let mut table = Part::new(Kind::Table);
        for (label, value) in cells {
            table.children.push(self.row(label, value, look).into());
        }
        self.y += 3.0;
        if !table.children.is_empty() {
            parts.push(table);
        }
        Ok(parts)
    }

    /// How much of a table stands on one page with what introduces it.
    fn table_beginning(
        &self,
        heading: &str,
        rows: &[(String, String)],
        look: Look,
    ) -> Result<f32, PdfError> {
        let wanted = if look.whole { rows } else { rows.get(..1).unwrap_or_default() };
        let cells = self.cells(wanted, look)?;
        let lines = match heading.is_empty() {
            true => Vec::new(),
            false => self.broken(heading, HEADING, WIDTH)?,
        };
        Ok(6.0 + heading_height(&lines, &cells, look))
    }

    fn cells(&self, rows: &[(String, String)], look: Look) -> Result<Vec<Cells>, PdfError> {
        let value_width = WIDTH - look.label_width - 2.0 * PADDING.0;
        rows.iter()
            .map(|(label, value)| {
                let label = self.broken(label, BODY, look.label_width - 2.0 * PADDING.0)?;
                let value = match value.is_empty() {
                    true => Vec::new(),
                    false => self.broken(value, BODY, value_width)?,
                };
                Ok((label, value))
            })
            .collect()
    }

    /// A row; one that is taller than what is left of the page begins on the next, and a long one goes
    /// on there, with several lines on either side.
    fn row(&mut self, mut label: Vec<Line>, mut value: Vec<Line>, look: Look) -> Part {
        let (mut labels, mut values) = (Vec::new(), Vec::new());
        self.room_for(row_height(&label, &value).min(UNBROKEN));
        loop {
            let most = ((BOTTOM - self.y - 2.0 * PADDING.1) / (BODY * LEADING)).floor().max(1.0);
            let most = match label.len().max(value.len()) {
                // No line stands alone on the next page.
                all if all == most as usize + 1 && all > 2 => all - 2,
                _ => most as usize,
            };
            let rest =
                (label.split_off(label.len().min(most)), value.split_off(value.len().min(most)));
            let last = rest.0.is_empty() && rest.1.is_empty();
            let height = match last {
                true => row_height(&label, &value).min(BOTTOM - self.y),
                false => BOTTOM - self.y,
            };
            let top = self.y;
            let beside = LEFT + look.label_width;
            self.frame(LEFT, top, look.label_width, height, look.thickness, look.shaded);
            self.frame(beside, top, WIDTH - look.label_width, height, look.thickness, false);
            for (lines, x, marks) in
                [(label, LEFT + PADDING.0, &mut labels), (value, beside + PADDING.0, &mut values)]
            {
                self.y = top + PADDING.1;
                for line in lines {
                    marks.extend(self.letters(line, x, BODY));
                }
            }
            self.y = top + height;
            if last {
                break;
            }
            (label, value) = rest;
            self.next_page();
        }
        Part::with(
            Kind::Row,
            vec![Part::with(Kind::Label, labels).into(), Part::with(Kind::Value, values).into()],
        )
    }

    fn signature(&mut self, label: &str, seal: &str) -> Result<Part, PdfError> {
        self.y += 8.0;
        let words = self.broken(label, BODY, SIGNATURE_LABEL)?;
        self.room_for(signature_height(&words));
        let top = self.y;
        let mut part = Part::new(Kind::Paragraph);
        self.y = top + (SEAL - BODY * LEADING) / 2.0;
        let wide = words.iter().map(|line| line.width * BODY).fold(0.0, f32::max);
        for line in words {
            part.children.extend(self.letters(line, LEFT, BODY));
        }
        let from = LEFT + wide + 14.0;
        let seal_at = RIGHT - SEAL;
        let foot = top + SEAL - 12.0;
        let until = if seal.is_empty() { RIGHT } else { seal_at - 14.0 };
        self.mark(Mark::Rule { x: from, y: foot, width: until - from });
        if !seal.is_empty() {
            self.frame(seal_at, top, SEAL, SEAL, THIN, false);
            for line in self.broken(seal, SMALL, SEAL)? {
                let x = seal_at + (SEAL - line.width * SMALL) / 2.0;
                self.y = top + (SEAL - SMALL * LEADING) / 2.0;
                part.children.extend(self.letters_in(line, x, SMALL, true));
            }
        }
        self.y = top + SEAL + 6.0;
        Ok(part)
    }

    fn ticks(&mut self, items: &[String]) -> Result<Part, PdfError> {
        let mut list = Part::new(Kind::List);
        let x = TICKED;
        for item in items {
            let (what, how) = self.tick(item)?;
            let tall = tick_height(&what, &how);
            if tall <= BOTTOM - TOP {
                self.room_for(tall);
            }
            let top = self.y;
            self.frame(LEFT, top + (BODY * LEADING - BOX) / 2.0, BOX, BOX, THIN, false);
            let mut text = Part::new(Kind::EntryText);
            for (lines, size) in [(what, BODY), (how, SMALL)] {
                for line in lines {
                    self.room_for(size * LEADING);
                    text.children.extend(self.letters(line, x, size));
                }
            }
            self.y += 6.0;
            list.children.push(Part::with(Kind::Entry, vec![text.into()]).into());
        }
        Ok(list)
    }

    /// The lines of a thing to tick, and those that say how.
    fn tick(&self, item: &str) -> Result<(Vec<Line>, Vec<Line>), PdfError> {
        let (what, how) = item.split_once('\n').unwrap_or((item, ""));
        let what = self.broken(what, BODY, RIGHT - TICKED)?;
        let how = match how.is_empty() {
            true => Vec::new(),
            false => self.broken(how, SMALL, RIGHT - TICKED)?,
        };
        Ok((what, how))
    }

    /// A label to cut out: as wide as an envelope's.
    fn address(&mut self, text: &[String]) -> Result<Part, PdfError> {
        let (width, inset) = (ADDRESS_WIDTH, ADDRESS_INSET);
        let lines = self.address_lines(text)?;
        let height = address_height(&lines);
        self.y += 6.0;
        self.room_for(height);
        let top = self.y;
        let (x, y) = (LEFT, top);
        let mark =
            Mark::Frame { x, y, width, height, thickness: THIN, dashed: true, filled: false };
        self.mark(mark);
        self.y = top + inset;
        let mut part = Part::new(Kind::Paragraph);
        for line in lines {
            part.children.extend(self.letters(line, LEFT + inset, ADDRESS));
        }
        self.y = top + height + 8.0;
        Ok(part)
    }

    /// A code in the corner; what follows stands beside it.
    fn corner_code(&mut self, code: &Code) -> Result<Vec<Part>, PdfError> {
        let cell = cell(code);
        self.room_for(cell + SMALL * LEADING);
        let top = self.y;
        let parts = self.code(code, RIGHT - cell)?;
        self.corner = Some(Corner { width: cell, foot: self.y });
        self.y = top;
        Ok(parts)
    }

    /// Codes side by side, as many as fit, under their heading.
    fn codes(&mut self, heading: &str, note: &str, codes: &[Code]) -> Result<Vec<Part>, PdfError> {
        let cell = codes.iter().map(cell).fold(0.0, f32::max);
        let tall = cell + SMALL * LEADING;
        let title = self.broken(heading, HEADING, WIDTH)?;
        let words = self.broken(note, BODY, WIDTH)?;
        self.y += 6.0;
        let above = (title.len() as f32 * HEADING + words.len() as f32 * BODY) * LEADING + 2.0;
        self.room_for(above + tall);
        let mut said = Part::heading(Kind::Heading, heading);
        for line in title {
            said.children.extend(self.letters(line, LEFT, HEADING));
        }
        self.y += 2.0;
        let mut parts = vec![said, self.paragraph(words, LEFT, BODY)];
        let beside = (WIDTH / cell.max(1.0)).floor().max(1.0) as usize;
        for row in codes.chunks(beside) {
            self.room_for(tall);
            let top = self.y;
            for (n, code) in row.iter().enumerate() {
                self.y = top;
                parts.extend(self.code(code, LEFT + n as f32 * cell)?);
            }
            self.y = top + tall + 2.0;
        }
        Ok(parts)
    }

    /// A code with its empty edge, and its name under it.
    fn code(&mut self, code: &Code, left: f32) -> Result<Vec<Part>, PdfError> {
        let (side, edge) = side_and_edge(code);
        let (cell, x, y) = (side + 2.0 * edge, left + edge, self.y + edge);
        let number = self.marks;
        self.marks += 1;
        self.mark(Mark::Code { x, y, side, code: code.clone(), number });
        let figure = Part::heading(Kind::Figure, &code.name);
        self.y += cell - 2.0;
        let mut name = Part::new(Kind::Paragraph);
        for line in self.broken(&code.name, SMALL, cell)? {
            let x = left + (cell - line.width * SMALL) / 2.0;
            name.children.extend(self.letters(line, x, SMALL));
        }
        Ok(vec![Part { children: vec![Child::Marks(number)], ..figure }, name])
    }

    /// What was drawn by hand, in a frame of its own.
    fn drawing(&mut self, drawing: &Drawing) -> Part {
        self.room_for(drawing_height(drawing));
        let (width, height) = drawing.size();
        let (width, height) = (width as f32 * TENTH, height as f32 * TENTH);
        self.y += 4.0;
        self.frame(LEFT, self.y, width, height, THIN, false);
        let number = self.marks;
        self.marks += 1;
        let (x, y, drawn) = (LEFT, self.y, drawing.clone());
        self.mark(Mark::Drawing { x, y, width, drawing: drawn, number });
        self.y += height + 4.0;
        let figure = Part::heading(Kind::Figure, &drawing.name);
        Part { children: vec![Child::Marks(number)], ..figure }
    }

    /// As far as a line reaches to the right here.
    fn right_edge(&self) -> f32 {
        match &self.corner {
            Some(corner) if self.y < corner.foot => RIGHT - corner.width - 6.0,
            _ => RIGHT,
        }
    }

    /// Goes below what stands in the corner.
    fn below_corner(&mut self) {
        if let Some(corner) = self.corner.take() {
            self.y = self.y.max(corner.foot);
        }
    }

    fn address_lines(&self, text: &[String]) -> Result<Vec<Line>, PdfError> {
        self.broken(&text.join("\n"), ADDRESS, ADDRESS_WIDTH - 2.0 * ADDRESS_INSET)
    }

    fn broken(&self, text: &str, size: f32, width: f32) -> Result<Vec<Line>, PdfError> {
        lines(text, self.fonts, width / size)
    }

    /// Puts a line where we are and goes one line down; an empty line is only gone down.
    fn letters(&mut self, line: Line, x: f32, size: f32) -> Option<Child> {
        self.letters_in(line, x, size, false)
    }

    fn letters_in(&mut self, line: Line, x: f32, size: f32, grey: bool) -> Option<Child> {
        let y = self.y + size * ASCENT;
        self.y += size * LEADING;
        if line.runs.is_empty() {
            return None;
        }
        let number = self.marks;
        self.marks += 1;
        self.mark(Mark::Letters { x, y, size, line, number, grey });
        Some(Child::Marks(number))
    }

    fn frame(&mut self, x: f32, y: f32, width: f32, height: f32, thickness: f32, filled: bool) {
        self.mark(Mark::Frame { x, y, width, height, thickness, dashed: false, filled });
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.marks.push(mark);
        }
    }

    /// Goes to the next page if so much does not fit on this one.
    fn room_for(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.next_page();
        }
    }

    fn next_page(&mut self) {
        let number = self.pages.last().map_or(0, |page| page.number);
        self.new_page(number + 1);
    }

    fn new_page(&mut self, number: usize) {
        let paper = self.titles.len().saturating_sub(1);
        self.corner = None;
        self.pages.push(Page { marks: Vec::new(), paper, number });
        self.y = TOP;
    }
}

/// The width of a code with its empty edge.
fn cell(code: &Code) -> f32 {
    let (side, edge) = side_and_edge(code);
    side + 2.0 * edge
}

fn side_and_edge(code: &Code) -> (f32, f32) {
    let side = code.side() as f32 * TENTH;
    (side, side * Code::EDGE as f32 / code.size() as f32)
}

/// As tall as its taller cell; without a value there is room for a hand.
fn row_height(label: &[Line], value: &[Line]) -> f32 {
    let lines = label.len().max(value.len()).max(1) as f32;
    let set = lines * BODY * LEADING + 2.0 * PADDING.1;
    if value.is_empty() { set.max(BY_HAND) } else { set }
}

/// A heading with as much under it as stands on the same page.
fn heading_height(lines: &[Line], cells: &[Cells], look: Look) -> f32 {
    let heights = cells.iter().map(|(label, value)| row_height(label, value));
    let wanted: f32 = match look.whole {
        true => heights.sum(),
        false => heights.take(1).sum(),
    };
    lines.len() as f32 * HEADING * LEADING + wanted.min((BOTTOM - TOP) / 2.0) + 2.0
}

fn signature_height(words: &[Line]) -> f32 {
    SEAL.max(words.len() as f32 * BODY * LEADING)
}

fn drawing_height(drawing: &Drawing) -> f32 {
    drawing.size().1 as f32 * TENTH + 8.0
}

fn tick_height(what: &[Line], how: &[Line]) -> f32 {
    (what.len() as f32 * BODY + how.len() as f32 * SMALL) * LEADING
}

fn address_height(lines: &[Line]) -> f32 {
    lines.len() as f32 * ADDRESS * LEADING + 2.0 * ADDRESS_INSET
}

#[cfg(test)]
mod tests;
