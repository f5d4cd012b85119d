/// Sheets of one size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// Their size.
    pub size: SheetSize,
    /// Printed faces on them; both sides of a double-sided sheet count.
    pub faces: u32,
    /// Whether they are printed in colour.
    pub colour: bool,
}

codes! {
    /// Sizes of sheet; a face larger than A4 counts as two A4 pages, a smaller one as one.
    pub enum SheetSize {
        /// A3: two A4 pages a face.
        A3 = "A3",
        /// A4.
        A4 = "A4",
        /// B4: larger than A4, two pages a face.
        B4 = "B4",
        /// Smaller than A4 (A5, B5 …): one page a face.
        Smaller = "smaller",
    }
}

/// Pages in A4 (A4換算の頁数): a page is a face.
#[must_use]
pub fn a4_pages(sheets: &[Sheet]) -> u32 {
    sheets.iter().fold(0, |pages, sheet| {
        let each = match sheet.size {
            SheetSize::A3 | SheetSize::B4 => 2,
            SheetSize::A4 | SheetSize::Smaller => 1,
        };
        pages.saturating_add(sheet.faces.saturating_mul(each))
    })
}
