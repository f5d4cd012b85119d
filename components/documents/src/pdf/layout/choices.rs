//! Questions with their answers to tick.

use super::{BODY, LEFT, Layout, Look, PADDING, Part, PdfError, RIGHT, THIN};
use crate::{Choice, Tick};

/// The questions have more to say than the labels of a table.
const CHOICES: Look =
    Look { label_width: RIGHT - LEFT - 176.0, thickness: THIN, whole: false, shaded: false };

impl Layout<'_> {
    /// A table of questions; the answers stand side by side where they all fit, else one a line.
    pub(super) fn choices(
        &mut self,
        heading: &str,
        rows: &[Choice],
    ) -> Result<Vec<Part>, PdfError> {
        let width = RIGHT - LEFT - CHOICES.label_width - 2.0 * PADDING.0;
        let mut cells = Vec::new();
        for row in rows {
            let options: Vec<String> = row.options.iter().map(Tick::written).collect();
            let beside = options.join("\u{3000}");
            let fits = self.broken(&beside, BODY, width)?.len() == 1;
            cells.push((row.text.clone(), if fits { beside } else { options.join("\n") }));
        }
        self.table(heading, &cells, CHOICES)
    }
}
