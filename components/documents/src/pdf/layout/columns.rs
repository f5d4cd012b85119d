//! A register: columns under their names.

use super::{
    BOTTOM, Child, HEADING, Kind, LEADING, LEFT, Layout, Line, Mark, PADDING, Part, PdfError,
    SMALL, THIN, TOP, UNBROKEN, WIDTH,
};
use crate::Column;

/// A row that is filled in by hand: several words in a narrow column.
const BY_HAND: f32 = 34.0;

/// A row of cells, broken into lines.
type Cells = Vec<Vec<Line>>;

impl Layout<'_> {
    /// A table under its heading; the names of the columns stand again on each page that it goes on to.
    pub(super) fn columns(
        &mut self,
        heading: &str,
        columns: &[Column],
        rows: &[Vec<String>],
    ) -> Result<Vec<Part>, PdfError> {
        let widths = widths(columns);
        let names = columns.iter().map(|column| column.name.as_str());
        let names = self.column_cells(names, &widths)?;
        let rows = rows
            .iter()
            .map(|row| self.column_cells(row.iter().map(String::as_str), &widths))
            .collect::<Result<Vec<_>, _>>()?;
        self.y += 6.0;
        let title = match heading.is_empty() {
            true => Vec::new(),
            false => self.broken(heading, HEADING, WIDTH)?,
        };
        let first = rows.first().map_or(0.0, |row| height(row, BY_HAND));
        let title_height = title.len() as f32 * HEADING * LEADING + 2.0;
        self.room_for(title_height + (height(&names, 0.0) + first).min((BOTTOM - TOP) / 2.0));
        let mut parts = Vec::new();
        if !title.is_empty() {
            let mut part = Part::heading(Kind::Heading, heading);
            for line in title {
                part.children.extend(self.letters(line, LEFT, HEADING));
            }
            self.y += 2.0;
            parts.push(part);
        }
        let mut table = Part::new(Kind::Table);
        table.children.push(self.name_row(&names, &widths).into());
        for row in rows {
            table.children.push(self.cell_row(row, &names, &widths).into());
        }
        self.y += 4.0;
        parts.push(table);
        Ok(parts)
    }

    fn column_cells<'t>(
        &self,
        texts: impl Iterator<Item = &'t str>,
        widths: &[f32],
    ) -> Result<Cells, PdfError> {
        texts
            .zip(widths)
            .map(|(text, width)| match text.is_empty() {
                true => Ok(Vec::new()),
                false => self.broken(text, SMALL, width - 2.0 * PADDING.1),
            })
            .collect()
    }

    fn name_row(&mut self, names: &Cells, widths: &[f32]) -> Part {
        let tall = height(names, 0.0);
        let mut row = Part::new(Kind::Row);
        let (top, mut x) = (self.y, LEFT);
        for (name, width) in names.iter().zip(widths) {
            self.frame(x, top, *width, tall, THIN, true);
            self.y = top + PADDING.1;
            let mut cell = Part::new(Kind::ColumnName);
            for line in name.clone() {
                cell.children.extend(self.letters(line, x + PADDING.1, SMALL));
            }
            row.children.push(cell.into());
            x += width;
        }
        self.y = top + tall;
        row
    }

    /// The same names on the next page: seen, and not read out once more.
    fn names_again(&mut self, names: &Cells, widths: &[f32]) {
        let tall = height(names, 0.0);
        let (top, mut x) = (self.y, LEFT);
        for (name, width) in names.iter().zip(widths) {
            self.frame(x, top, *width, tall, THIN, true);
            for (n, line) in name.iter().enumerate() {
                let y = top + PADDING.1 + SMALL * (super::ASCENT + n as f32 * LEADING);
                self.mark(Mark::Again { x: x + PADDING.1, y, size: SMALL, line: line.clone() });
            }
            x += width;
        }
        self.y = top + tall;
    }

    /// A row; one that is taller than what is left of the page begins on the next, and a long one goes
    /// on there.
    fn cell_row(&mut self, mut cells: Cells, names: &Cells, widths: &[f32]) -> Part {
        let mut parts: Vec<Vec<Child>> = cells.iter().map(|_| Vec::new()).collect();
        if self.y + height(&cells, BY_HAND).min(UNBROKEN) > BOTTOM {
            self.next_page();
            self.names_again(names, widths);
        }
        loop {
            let most = ((BOTTOM - self.y - 2.0 * PADDING.1) / (SMALL * LEADING)).floor().max(1.0);
            let most = most as usize;
            let rest: Cells =
                cells.iter_mut().map(|cell| cell.split_off(cell.len().min(most))).collect();
            let last = rest.iter().all(Vec::is_empty);
            let tall = match last {
                true => height(&cells, BY_HAND).min(BOTTOM - self.y),
                false => BOTTOM - self.y,
            };
            let (top, mut x) = (self.y, LEFT);
            for ((cell, width), marks) in cells.into_iter().zip(widths).zip(&mut parts) {
                self.frame(x, top, *width, tall, THIN, false);
                self.y = top + PADDING.1;
                for line in cell {
                    marks.extend(self.letters(line, x + PADDING.1, SMALL));
                }
                x += width;
            }
            self.y = top + tall;
            if last {
                break;
            }
            cells = rest;
            self.next_page();
            self.names_again(names, widths);
        }
        let cells = parts.into_iter().map(|marks| Part::with(Kind::Value, marks).into());
        Part::with(Kind::Row, cells.collect())
    }
}

/// The columns' widths, which together are the page's.
fn widths(columns: &[Column]) -> Vec<f32> {
    let sum = columns.iter().map(|column| f32::from(column.share)).sum::<f32>().max(1.0);
    columns.iter().map(|column| WIDTH * f32::from(column.share) / sum).collect()
}

/// As tall as the tallest cell, and at least so much.
fn height(cells: &[Vec<Line>], least: f32) -> f32 {
    let lines = cells.iter().map(Vec::len).max().unwrap_or(0).max(1) as f32;
    (lines * SMALL * LEADING + 2.0 * PADDING.1).max(least)
}

#[cfg(test)]
mod tests {
    use super::super::{LaidOut, Page, RIGHT};
    use super::*;
    use crate::pdf::fonts::Fonts;
    use crate::{Block, Choice, Sheet, Tick};

    const GOTHIC: &[u8] = include_bytes!("../../../../../public/fonts/biz-udpgothic.ttf");

    fn laid_out(block: Block) -> LaidOut {
        let fonts = Fonts::read(&[GOTHIC]).expect("the font that ships");
        let mut layout = Layout::new(&fonts);
        let (id, title) = ("register".to_owned(), "記録".to_owned());
        layout.sheet(&Sheet { id, title, blocks: vec![block] }).expect("letters that are there");
        layout.finish()
    }

    fn register(columns: usize, rows: usize, letters: usize) -> Block {
        let column = |n: usize| Column { name: format!("◆{n}"), share: 1 + n as u16 % 3 };
        let row = |n: usize| (0..columns).map(|m| "値".repeat(letters * ((n + m) % 3))).collect();
        Block::Columns {
            heading: "見出し".to_owned(),
            columns: (0..columns).map(column).collect(),
            rows: (0..rows).map(row).collect(),
        }
    }

    /// The texts on a page with their places, read out or not.
    fn texts(page: &Page) -> Vec<(f32, f32, String, bool)> {
        let all = page.marks.iter().filter_map(|mark| match mark {
            Mark::Letters { x, y, line, .. } => Some((*x, *y, line, true)),
            Mark::Again { x, y, line, .. } => Some((*x, *y, line, false)),
            _ => None,
        });
        let text = |line: &Line| line.runs.iter().map(|run| run.text.as_str()).collect();
        all.map(|(x, y, line, read)| (x, y, text(line), read)).collect()
    }

    #[test]
    fn nothing_leaves_the_page_however_many_columns_rows_and_letters() {
        for (columns, rows, letters) in [(1, 1, 0), (3, 40, 10), (8, 30, 60), (5, 3, 900)] {
            let laid_out = laid_out(register(columns, rows, letters));
            let mut seen = 0;
            for page in &laid_out.pages {
                for (x, y, text, _) in texts(page) {
                    assert!((LEFT..RIGHT).contains(&x), "{columns} {rows} {letters}: {x} {text}");
                    assert!(y > TOP && y <= BOTTOM + 0.1, "{columns} {rows} {letters}: {y} {text}");
                    seen += text.chars().filter(|c| *c == '値').count();
                }
            }
            let cells = (0..rows).flat_map(|n| (0..columns).map(move |m| letters * ((n + m) % 3)));
            assert_eq!(seen, cells.sum::<usize>(), "{columns} {rows} {letters}");
        }
    }

    #[test]
    fn the_names_of_the_columns_stand_on_each_page_and_are_read_out_once() {
        let laid_out = laid_out(register(4, 80, 20));
        assert!(laid_out.pages.len() > 2);
        let names = |page: &Page, read: bool| {
            texts(page).iter().filter(|text| text.2.starts_with('◆') && text.3 == read).count()
        };
        for (n, page) in laid_out.pages.iter().enumerate() {
            let wanted = if n == 0 { (4, 0) } else { (0, 4) };
            assert_eq!((names(page, true), names(page, false)), wanted, "page {n}");
        }
    }

    #[test]
    fn answers_stand_side_by_side_only_where_they_all_fit() {
        let answers = |labels: &[&str]| {
            let tick = |label: &&str| Tick { label: (*label).to_owned(), ticked: false };
            let options = labels.iter().map(tick).collect();
            let rows = vec![Choice { text: "問い".to_owned(), options }];
            let laid_out = laid_out(Block::Choices { heading: String::new(), rows });
            let boxes = texts(&laid_out.pages[0]).into_iter().filter(|text| text.2.contains('□'));
            boxes.count()
        };
        assert_eq!(answers(&["同意する", "同意しない"]), 1);
        assert_eq!(answers(&["物理的な破壊をする", "完全な消去をする", "焼却する"]), 3);
    }
}
