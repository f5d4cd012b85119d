//! A facility's file while somebody works on it, and all that can be done to it.

use madoguchi_domain::policy::{self, FoundProblem, PolicyError, PolicyProblem, WholePolicy};

use crate::gap::{Gap, gaps};
use crate::schema::{Shape, ordered, schema};
use crate::tree::{Node, Path, Step, compact, pretty};

/// A file that may be incomplete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    tree: Node,
}

/// Something that was taken away, and where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Where it stood.
    pub path: Path,
    /// What it was.
    pub value: Node,
}

/// Why a text cannot be opened for editing. Nothing has been changed then.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenError {
    /// It is no facility's file at all, as the reader says.
    NotAFile(Box<PolicyError>),
    /// It holds what no field of a form could show.
    HasOther(Vec<Gap>),
}

impl Document {
    /// A new file.
    #[must_use]
    pub fn empty() -> Self {
        Self { tree: schema().empty_file() }
    }

    /// Opens a file's text. It may be incomplete or break a rule: that can be put right in the forms.
    ///
    /// # Errors
    /// [`OpenError`] where the text is no facility's file, or holds what the forms have no field for.
    pub fn open(name: &str, text: &str) -> Result<Self, OpenError> {
        if let Err(error) = policy::load_whole(name, text)
            && error.problems.iter().any(|found| is_of_the_text(&found.problem))
        {
            return Err(OpenError::NotAFile(Box::new(error)));
        }
        let tree = Node::parse(text).unwrap_or_default();
        let others: Vec<Gap> =
            gaps(schema(), &tree).into_iter().filter(|gap| !gap.kind.is_mendable()).collect();
        if others.is_empty() { Ok(Self { tree }) } else { Err(OpenError::HasOther(others)) }
    }

    /// The file as it was kept on this device, in whatever state.
    #[must_use]
    pub fn from_kept(text: &str) -> Option<Self> {
        let tree = Node::parse(text).ok()?;
        matches!(tree, Node::Object(_)).then_some(Self { tree })
    }

    /// What is written so far.
    #[must_use]
    pub fn tree(&self) -> &Node {
        &self.tree
    }

    /// The facility's code; empty until it is written.
    #[must_use]
    pub fn id(&self) -> &str {
        self.tree.get("id").and_then(Node::as_text).unwrap_or_default()
    }

    /// The name that the file must have.
    #[must_use]
    pub fn file_name(&self) -> String {
        [self.id(), ".json"].concat()
    }

    /// The file's text, for people and programs.
    #[must_use]
    pub fn text(&self) -> String {
        pretty(&ordered(schema(), &self.tree))
    }

    /// The text in which it is kept on this device.
    #[must_use]
    pub fn kept(&self) -> String {
        compact(&self.tree)
    }

    /// The places that are empty or of another shape.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        gaps(schema(), &self.tree)
    }

    /// The file as the page would read it.
    ///
    /// # Errors
    /// What the reader says.
    pub fn read(&self) -> Result<WholePolicy, PolicyError> {
        policy::load_whole(&self.file_name(), &self.kept())
    }

    /// What stands at a place.
    #[must_use]
    pub fn at(&self, path: &Path) -> Option<&Node> {
        self.tree.at(path).filter(|node| **node != Node::Null)
    }

    /// Writes a value; an empty one takes the key away, or leaves an item of a list empty.
    pub fn write(&mut self, path: &Path, value: Node) {
        let empty = match &value {
            Node::Null => true,
            Node::Text(text) => text.is_empty(),
            _ => false,
        };
        match path.parent() {
            Some((_, Step::Key(_))) if empty => {
                // A choice holds its one key even while that waits for its value.
                if self.is_way_of_choice(path) {
                    self.tree.set(path, Node::Null);
                } else {
                    self.tree.remove(path);
                }
            }
            _ if empty => self.tree.set(path, Node::Null),
            _ => self.tree.set(path, value),
        }
    }

    /// Writes what was typed for a whole number; what is none stays as it was typed.
    pub fn write_number(&mut self, path: &Path, typed: &str) {
        let plain: String = typed.chars().filter(|c| !c.is_whitespace()).map(half_width).collect();
        let number = plain.parse().map_or_else(|_| Node::text(typed), Node::Whole);
        self.write(path, number);
    }

    /// Writes the codes chosen in a list. Those that were there keep their order, and new ones follow:
    /// in some lists the first counts.
    pub fn write_codes(&mut self, path: &Path, chosen: &[String]) {
        let before = self.codes(path);
        let kept = before.iter().filter(|code| chosen.contains(code));
        let new = chosen.iter().filter(|code| !before.contains(code));
        let codes: Vec<Node> = kept.chain(new).map(Node::text).collect();
        self.tree.set(path, Node::List(codes));
    }

    /// The codes in a list.
    #[must_use]
    pub fn codes(&self, path: &Path) -> Vec<String> {
        let items = self.tree.at(path).map_or(&[] as &[Node], Node::items);
        items.iter().filter_map(Node::as_text).map(str::to_owned).collect()
    }

    /// Takes a way of a choice. What the way before held goes over where the new one takes the same.
    pub fn choose(&mut self, path: &Path, code: &str) {
        let Some(Shape::Choice(name)) = schema().at(path) else { return };
        let Some(new) = schema().variants(name).iter().find(|way| way.code == code) else {
            return self.write(path, Node::Null);
        };
        let before =
            self.tree.at(path).and_then(|value| Some((schema().variant(name, value)?, value)));
        let Some(inner) = &new.inner else { return self.tree.set(path, Node::text(code)) };
        let value = match before {
            Some((old, value)) if old.inner.as_ref() == Some(inner) => {
                value.get(&old.code).cloned()
            }
            _ => None,
        };
        let value = value.unwrap_or_else(|| schema().blank(inner));
        self.tree.set(path, Node::one(code, value));
    }

    /// The way of a choice that was taken; empty while none is.
    #[must_use]
    pub fn chosen(&self, path: &Path) -> &str {
        let Some(Shape::Choice(name)) = schema().at(path) else { return "" };
        let variant = self.tree.at(path).and_then(|value| schema().variant(name, value));
        variant.map_or("", |variant| &variant.code)
    }

    /// Opens a part that may be left out.
    pub fn begin(&mut self, path: &Path) {
        if let Some(shape) = schema().at(path) {
            self.tree.set(path, schema().blank(shape));
        }
    }

    /// Adds an item to a list, and says which it is.
    pub fn add(&mut self, list: &Path) -> usize {
        let item = match schema().at(list) {
            Some(Shape::List(item)) => schema().blank(item),
            _ => Node::Null,
        };
        self.tree.add(list, item)
    }

    /// Takes an item or a part away.
    pub fn remove(&mut self, path: &Path) -> Option<Removed> {
        let value = self.tree.remove(path)?;
        Some(Removed { path: path.clone(), value })
    }

    /// Puts back what was taken away.
    pub fn restore(&mut self, removed: Removed) {
        self.tree.restore(&removed.path, removed.value);
    }

    /// Changes an item's place in its list.
    pub fn move_item(&mut self, list: &Path, from: usize, to: usize) {
        self.tree.move_item(list, from, to);
    }

    fn is_way_of_choice(&self, path: &Path) -> bool {
        path.parent()
            .is_some_and(|(parent, _)| matches!(schema().at(&parent), Some(Shape::Choice(_))))
    }
}

/// A problem of the text as such: no form can put it right.
fn is_of_the_text(problem: &PolicyProblem) -> bool {
    matches!(
        problem,
        PolicyProblem::TooLarge { .. }
            | PolicyProblem::NotJson { .. }
            | PolicyProblem::ForbiddenCharacter { .. }
            | PolicyProblem::TooDeep
            | PolicyProblem::WrongFormatVersion { .. }
            | PolicyProblem::TemplateMissing { .. }
            | PolicyProblem::TemplateCycle { .. }
            | PolicyProblem::TooManyTemplates { .. }
    )
}

/// The problems of a file as it was opened, in the words of the reader.
#[must_use]
pub fn problems_of(name: &str, text: &str) -> Vec<FoundProblem> {
    policy::load_whole(name, text).err().map(|error| error.problems).unwrap_or_default()
}

fn half_width(letter: char) -> char {
    match letter {
        '０'..='９' => char::from_u32(letter as u32 - '０' as u32 + '0' as u32).unwrap_or(letter),
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_keeps_its_parts_when_the_other_way_takes_the_same() {
        let mut document = Document::empty();
        let papers = Path::parse("requesters[0].papers");
        document.choose(&papers, "all");
        document.add(&papers.key("all"));
        document.choose(&papers.key("all").item(0), "fact");
        document.write(&papers.key("all").item(0).key("fact"), Node::text("principal-agreed"));
        document.choose(&papers, "any");
        let fact = document.at(&Path::parse("requesters[0].papers.any[0].fact"));
        assert_eq!(fact, Some(&Node::text("principal-agreed")));
        document.choose(&papers, "paper");
        assert_eq!(document.at(&papers), Some(&Node::one("paper", Node::Object(Vec::new()))));
    }

    #[test]
    fn what_is_cleared_is_gone_and_a_choice_waits_for_its_value() {
        let mut document = Document::empty();
        let name = Path::parse("window.name");
        document.write(&name, Node::text("窓口"));
        document.write(&name, Node::text(""));
        assert_eq!(document.tree().at(&name), None);
        let limit = Path::parse("deadlines[0].limit");
        document.choose(&limit, "within");
        document.choose(&limit.key("within"), "days");
        document.write_number(&limit.key("within").key("days"), "１４");
        assert_eq!(document.at(&limit.key("within").key("days")), Some(&Node::Whole(14)));
        document.write_number(&limit.key("within").key("days"), "");
        assert_eq!(document.chosen(&limit.key("within")), "days");
    }

    #[test]
    fn codes_keep_the_order_in_which_they_were_chosen() {
        let mut document = Document::empty();
        let methods = Path::parse("delivery.methods");
        let codes = |list: &[&str]| list.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        document.write_codes(&methods, &codes(&["inspection"]));
        document.write_codes(&methods, &codes(&["electronic-data", "inspection"]));
        assert_eq!(document.codes(&methods), codes(&["inspection", "electronic-data"]));
        document.write_codes(&methods, &codes(&["electronic-data"]));
        assert_eq!(document.codes(&methods), codes(&["electronic-data"]));
    }

    #[test]
    fn a_text_that_no_form_could_show_is_not_opened() {
        let open = |text: &str| Document::open("a.json", text);
        // Whoever opens a file fills its template in before; one that is not there is named.
        let on_a_template = r#"{ "format": 1, "extends": "day-service" }"#;
        assert!(matches!(open(on_a_template), Err(OpenError::NotAFile(_))));
        assert!(matches!(open("{ cut off"), Err(OpenError::NotAFile(_))));
        assert!(matches!(open(r#"{"format":9}"#), Err(OpenError::NotAFile(_))));
        assert!(matches!(open(&"[".repeat(200_000)), Err(OpenError::NotAFile(_))));
        assert!(matches!(open(r#"{"format":1,"harm":"<script>"}"#), Err(OpenError::HasOther(_))));
        assert!(matches!(open(r#"{"format":1,"id":"a","id":"b"}"#), Err(OpenError::HasOther(_))));
        assert!(matches!(open("[]"), Err(OpenError::HasOther(_))));
        assert!(open(r#"{"format":1,"id":"a"}"#).is_ok(), "what is incomplete can be completed");
    }
}
