use crate::tree::Node;

/// What may stand at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Text; a stable code of small letters where `code` says so.
    Text {
        /// Whether it is a stable code (kebab-case).
        code: bool,
    },
    /// A date.
    Date,
    /// A whole number from 0 up.
    Whole {
        /// The highest that is taken.
        most: u64,
    },
    /// Yes or no.
    Truth,
    /// One value for every file.
    Fixed(Node),
    /// One of several codes.
    Code(Codes),
    /// Any number of the same.
    List(Box<Shape>),
    /// Several keys, by the group's name.
    Group(String),
    /// One of several ways, each with its own parts, by the choice's name.
    Choice(String),
    /// What no field can be drawn for: shown and kept as it is.
    Unknown,
}

/// Codes to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codes {
    /// The name of their type.
    pub name: String,
    /// The codes.
    pub codes: Vec<String>,
}

/// Keys that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The name of its type.
    pub name: String,
    /// Its keys, in their order.
    pub fields: Vec<Field>,
}

/// A key and what may stand under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The key.
    pub key: String,
    /// What may stand there.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// What holds where it is not there.
    pub default: Option<Node>,
}

/// One way of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Its code.
    pub code: String,
    /// What it opens; none where the code says all.
    pub inner: Option<Shape>,
}

impl Group {
    /// A key of the group.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }
}

impl Shape {
    /// Whether it has parts of its own.
    #[must_use]
    pub fn has_parts(&self) -> bool {
        matches!(self, Self::List(_) | Self::Group(_) | Self::Choice(_))
    }
}
