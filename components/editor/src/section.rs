//! The file in parts that fit on a page.

use crate::findings::{Level, Remark};
use crate::schema::{Field, Group, Schema, Shape, schema};
use crate::tree::{Node, Path};

/// One page of the editor: some keys of the file that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name in addresses and messages: the first of its keys, or `head`.
    pub code: String,
    /// Where its keys stand.
    pub at: Path,
    /// The keys, and what may stand there.
    pub fields: Vec<Field>,
    /// The group whose keys they are.
    pub group: String,
}

/// How far a section has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is written, and nothing needs to be.
    LeftOut,
    /// Nothing is written yet.
    Open,
    /// So many places are still empty.
    Empty(usize),
    /// So many places are wrong.
    Wrong(usize),
    /// So many things should be looked at.
    Doubtful(usize),
    /// All is there, and nothing was found.
    Complete,
}

/// What the first section is called: the simple keys of the file as a whole.
const HEAD: &str = "head";

/// The sections, in the order of the file.
///
/// Simple keys of the file stand together in the first. A key whose name begins with that of another
/// (`channels_article`) joins it. A part of the file that is nothing but further parts (`handling`) is
/// opened up: each of those is a section.
#[must_use]
pub fn sections() -> Vec<Section> {
    let root = schema().root();
    let mut sections = vec![section(HEAD, Path::top(), root, Vec::new())];
    for field in root.fields.iter().filter(|field| is_shown(field)) {
        let joined =
            |section: &&mut Section| field.key.starts_with(&[&*section.code, "_"].concat());
        if !field.shape.has_parts() {
            sections[0].fields.push(field.clone());
        } else if let Some(section) = sections.iter_mut().find(joined) {
            section.fields.push(field.clone());
        } else if let Some(inner) = parts_only(schema(), field) {
            let at = Path::top().key(&field.key);
            sections.extend(inner.fields.iter().map(|part| {
                section(
                    &[&*field.key, ".", &part.key].concat(),
                    at.clone(),
                    inner,
                    vec![part.clone()],
                )
            }));
        } else {
            sections.push(section(&field.key, Path::top(), root, vec![field.clone()]));
        }
    }
    sections
}

/// The section in which a place stands.
#[must_use]
pub fn section_of<'a>(sections: &'a [Section], path: &Path) -> Option<&'a Section> {
    sections.iter().find(|section| section.holds(path))
}

impl Section {
    /// Where each of its keys stands.
    pub fn paths(&self) -> impl Iterator<Item = Path> {
        self.fields.iter().map(|field| self.at.key(&field.key))
    }

    /// Whether a place stands in it.
    #[must_use]
    pub fn holds(&self, path: &Path) -> bool {
        self.paths().any(|own| path.is_in(&own))
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self, file: &Node, remarks: &[Remark]) -> Progress {
        let count = |level: fn(Level) -> bool| {
            remarks.iter().filter(|r| level(r.level) && self.holds(&r.at)).count()
        };
        let wrong = count(|level| matches!(level, Level::Error | Level::Contrary));
        let empty = count(|level| level == Level::Empty);
        let doubtful = count(|level| level == Level::Warning);
        let blank = self.paths().all(|path| file.at(&path).is_none_or(Node::is_blank));
        match (wrong, empty, doubtful) {
            (0, 0, 0) if blank && !self.fields.iter().any(|field| field.required) => {
                Progress::LeftOut
            }
            (0, _, _) if blank && empty > 0 => Progress::Open,
            (0, 0, 0) => Progress::Complete,
            (0, 0, doubtful) => Progress::Doubtful(doubtful),
            (0, empty, _) => Progress::Empty(empty),
            (wrong, _, _) => Progress::Wrong(wrong),
        }
    }
}

impl Progress {
    /// The code under which the message files and the style sheet speak of it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::LeftOut => "left-out",
            Self::Open => "open",
            Self::Empty(_) => "empty",
            Self::Wrong(_) => "wrong",
            Self::Doubtful(_) => "doubtful",
            Self::Complete => "complete",
        }
    }

    /// How many places it speaks of.
    #[must_use]
    pub fn count(self) -> usize {
        match self {
            Self::Empty(n) | Self::Wrong(n) | Self::Doubtful(n) => n,
            Self::LeftOut | Self::Open | Self::Complete => 0,
        }
    }
}

/// Whether there is something to fill in: not what is the same in every file, nor the line by which
/// other editors find the schema.
#[must_use]
pub fn is_shown(field: &Field) -> bool {
    !matches!(field.shape, Shape::Fixed(_)) && !field.key.starts_with('$')
}

fn section(code: &str, at: Path, group: &Group, fields: Vec<Field>) -> Section {
    Section { code: code.to_owned(), at, fields, group: group.name.clone() }
}

fn parts_only<'a>(schema: &'a Schema, field: &Field) -> Option<&'a Group> {
    let Shape::Group(name) = &field.shape else { return None };
    let group = schema.group(name);
    let part = |field: &Field| !field.required && field.shape.has_parts();
    (!field.required && group.fields.iter().all(part)).then_some(group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_place_in_one_section() {
        let sections = sections();
        for field in schema().root().fields.iter().filter(|field| is_shown(field)) {
            let path = Path::top().key(&field.key);
            let found: Vec<&str> =
                sections.iter().filter(|s| s.holds(&path)).map(|s| &*s.code).collect();
            if parts_only(schema(), field).is_none() {
                assert_eq!(found.len(), 1, "{} in {found:?}", field.key);
            }
        }
        let of = |path: &str| section_of(&sections, &Path::parse(path)).map(|s| &*s.code);
        assert_eq!(of("soft_alarm_days"), Some("head"));
        assert_eq!(of("channels_article.at"), Some("channels"));
        assert_eq!(of("fees[2].amount.fixed"), Some("fees"));
        assert_eq!(of("$schema"), None);
    }

    #[test]
    fn what_may_be_left_out_is_not_called_open() {
        let sections = sections();
        let progress = |code: &str| {
            let section = sections.iter().find(|section| section.code == code).unwrap();
            section.progress(&schema().empty_file(), &[])
        };
        assert_eq!(progress("payment"), Progress::LeftOut);
        assert_eq!(progress("window"), Progress::Complete, "of what is required the remarks tell");
    }
}
