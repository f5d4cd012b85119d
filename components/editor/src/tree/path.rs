use std::fmt::Write as _;

/// One step into a tree.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// To what stands under a key.
    Key(String),
    /// To an item of a list, counted from 0.
    Item(usize),
}

/// The way to a value, as the reader of facility files writes it: `fees[0].amount`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Path(Vec<Step>);

impl Path {
    /// The file as a whole.
    #[must_use]
    pub fn top() -> Self {
        Self::default()
    }

    /// To a key from here.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.with(Step::Key(key.to_owned()))
    }

    /// To an item from here, counted from 0.
    #[must_use]
    pub fn item(&self, number: usize) -> Self {
        self.with(Step::Item(number))
    }

    fn with(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// The steps, from the file as a whole.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The way to where this value stands in, and the last step from there.
    #[must_use]
    pub fn parent(&self) -> Option<(Self, &Step)> {
        let (last, before) = self.0.split_last()?;
        Some((Self(before.to_vec()), last))
    }

    /// Whether this is `outer` or lies inside it.
    #[must_use]
    pub fn is_in(&self, outer: &Self) -> bool {
        self.0.starts_with(&outer.0)
    }

    /// Reads what [`written`](Self::written) wrote; what cannot be understood ends the way there.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut steps = Vec::new();
        for part in text.split('.').filter(|part| !part.is_empty()) {
            let mut pieces = part.split('[');
            if let Some(key) = pieces.next().filter(|key| !key.is_empty()) {
                steps.push(Step::Key(key.to_owned()));
            }
            for piece in pieces {
                let Some(number) = piece.strip_suffix(']').and_then(|n| n.parse().ok()) else {
                    return Self(steps);
                };
                steps.push(Step::Item(number));
            }
        }
        Self(steps)
    }

    /// As people and the reader write it.
    #[must_use]
    pub fn written(&self) -> String {
        let mut text = String::new();
        for step in &self.0 {
            // Writing into a string does not fail.
            let _ = match step {
                Step::Key(key) if text.is_empty() => write!(text, "{key}"),
                Step::Key(key) => write!(text, ".{key}"),
                Step::Item(number) => write!(text, "[{number}]"),
            };
        }
        text
    }

    /// The id of this value's field on the page. The answers of a choice stand behind a hyphen, its parts
    /// behind a point, so that the two do not meet.
    #[must_use]
    pub fn id(&self) -> String {
        let mut id = "at".to_owned();
        for step in &self.0 {
            let _ = match step {
                Step::Key(key) => write!(id, ".{}", key.trim_start_matches('$')),
                Step::Item(number) => write!(id, ".{number}"),
            };
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_that_the_reader_wrote_is_read_back() {
        let path = Path::top().key("fees").item(0).key("amount").key("page-blocks").key("yen");
        assert_eq!(path.written(), "fees[0].amount.page-blocks.yen");
        assert_eq!(Path::parse(&path.written()), path);
        assert_eq!(path.id(), "at.fees.0.amount.page-blocks.yen");
        assert_eq!(Path::parse(""), Path::top());
    }

    #[test]
    fn a_way_that_was_cut_off_leads_as_far_as_it_can_be_read() {
        assert_eq!(Path::parse("fees[1…"), Path::top().key("fees"));
    }

    #[test]
    fn a_way_is_in_its_beginning_and_not_in_a_longer_name() {
        let fees = Path::top().key("fees");
        assert!(fees.item(1).is_in(&fees) && fees.is_in(&fees));
        assert!(!Path::top().key("fees_more").is_in(&fees));
    }
}
