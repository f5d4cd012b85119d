//! What a page's marks mean: headings, tables, lists. A screen reader follows this, not the page.

/// A part of the papers, in the order of reading.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) kind: Kind,
    /// What a heading says, for the list of headings; what is read aloud for a figure; else empty.
    pub(super) title: String,
    pub(super) children: Vec<Child>,
}

/// What is inside a part.
#[derive(Debug, Clone)]
pub(super) enum Child {
    /// A part within.
    Part(Part),
    /// Letters on a page, by the number of their mark.
    Marks(usize),
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One paper.
    Paper,
    /// The paper's title.
    Title,
    /// The heading of a part of it.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A table.
    Table,
    /// A row of it.
    Row,
    /// The label of a row.
    Label,
    /// The name of a column.
    ColumnName,
    /// The value of a row.
    Value,
    /// A list.
    List,
    /// An entry of it.
    Entry,
    /// What the entry says.
    EntryText,
    /// What is seen and not read: a code.
    Figure,
}

impl Part {
    pub(super) fn new(kind: Kind) -> Self {
        Self::with(kind, Vec::new())
    }

    pub(super) fn heading(kind: Kind, title: &str) -> Self {
        Self { title: title.to_owned(), ..Self::new(kind) }
    }

    pub(super) fn with(kind: Kind, children: Vec<Child>) -> Self {
        Self { kind, title: String::new(), children }
    }
}

impl From<Part> for Child {
    fn from(part: Part) -> Self {
        Self::Part(part)
    }
}
