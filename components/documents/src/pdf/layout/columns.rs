//! A register: columns under their names.

use super::{
    BOTTOM, Child, HEADING, Kind, LEADING, LEFT, Layout, Line, Mark, PADDING, Part, PdfError,
    SMALL, THIN, TOP, WIDTH,
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
        let names = self.cells(names, &widths)?;
        let rows = rows
            .iter()
            .map(|row| self.cells(row.iter().map(String::as_str), &widths))
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

    fn cells<'t>(
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

    /// A row; one that is taller than what is left of the page begins on the next, and one that is
    /// taller than a page goes on there.
    fn cell_row(&mut self, mut cells: Cells, names: &Cells, widths: &[f32]) -> Part {
        let on_a_page = BOTTOM - TOP - height(names, 0.0);
        let mut parts: Vec<Vec<Child>> = cells.iter().map(|_| Vec::new()).collect();
        let tall = height(&cells, BY_HAND);
        if tall <= on_a_page && self.y + tall > BOTTOM {
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
