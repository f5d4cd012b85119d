use super::{Node, Path, Step};

impl Node {
    /// What stands at a place.
    #[must_use]
    pub fn at(&self, path: &Path) -> Option<&Self> {
        path.steps().iter().try_fold(self, |node, step| match step {
            Step::Key(key) => node.get(key),
            Step::Item(number) => node.items().get(*number),
        })
    }

    /// Writes a value to a place; objects and lists on the way are made where they are missing.
    pub fn set(&mut self, path: &Path, value: Self) {
        let mut here = self;
        for step in path.steps() {
            here = match step {
                Step::Key(key) => here.entry(key),
                Step::Item(number) => here.item(*number),
            };
        }
        *here = value;
    }

    /// Takes away what stands at a place, and gives it back. The items behind it move up.
    pub fn remove(&mut self, path: &Path) -> Option<Self> {
        let (parent, step) = path.parent()?;
        let parent = self.at_mut(&parent)?;
        match (step, parent) {
            (Step::Key(key), Self::Object(entries)) => {
                let place = entries.iter().position(|(found, _)| found == key)?;
                Some(entries.remove(place).1)
            }
            (Step::Item(number), Self::List(items)) => {
                (*number < items.len()).then(|| items.remove(*number))
            }
            _ => None,
        }
    }

    /// Puts back what was taken away: an item between the others, a key with its value.
    pub fn restore(&mut self, path: &Path, value: Self) {
        if let Some((parent, Step::Item(number))) = path.parent() {
            if !matches!(self.at(&parent), Some(Self::List(_))) {
                self.set(&parent, Self::List(Vec::new()));
            }
            if let Some(Self::List(items)) = self.at_mut(&parent) {
                items.insert((*number).min(items.len()), value);
            }
        } else {
            self.set(path, value);
        }
    }

    /// Adds an item to the list at a place, and says which it is.
    pub fn add(&mut self, list: &Path, item: Self) -> usize {
        let number = self.at(list).map_or(0, |list| list.items().len());
        self.restore(&list.item(number), item);
        number
    }

    /// Changes an item's place in its list; nothing happens at the list's ends.
    pub fn move_item(&mut self, list: &Path, from: usize, to: usize) {
        if let Some(Self::List(items)) = self.at_mut(list)
            && from < items.len()
            && to < items.len()
        {
            let item = items.remove(from);
            items.insert(to, item);
        }
    }

    fn at_mut(&mut self, path: &Path) -> Option<&mut Self> {
        path.steps().iter().try_fold(self, |node, step| match (step, node) {
            (Step::Key(key), Self::Object(entries)) => {
                entries.iter_mut().find(|(found, _)| found == key).map(|(_, value)| value)
            }
            (Step::Item(number), Self::List(items)) => items.get_mut(*number),
            _ => None,
        })
    }

    fn entry(&mut self, key: &str) -> &mut Self {
        if !matches!(self, Self::Object(_)) {
            *self = Self::Object(Vec::new());
        }
        let Self::Object(entries) = self else { unreachable!("made one just now") };
        let place = entries.iter().position(|(found, _)| found == key).unwrap_or_else(|| {
            entries.push((key.to_owned(), Self::Null));
            entries.len() - 1
        });
        &mut entries[place].1
    }

    fn item(&mut self, number: usize) -> &mut Self {
        if !matches!(self, Self::List(_)) {
            *self = Self::List(Vec::new());
        }
        let Self::List(items) = self else { unreachable!("made one just now") };
        if items.len() <= number {
            items.resize(number + 1, Self::Null);
        }
        &mut items[number]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> Node {
        Node::parse(r#"{"a":{"b":[1,2,3]},"c":"x"}"#).unwrap()
    }

    #[test]
    fn what_was_taken_away_comes_back_to_its_place() {
        for place in ["a.b[1]", "a.b", "c"] {
            let (mut changed, path) = (tree(), Path::parse(place));
            let taken = changed.remove(&path).unwrap();
            assert_ne!(changed, tree(), "{place}");
            changed.restore(&path, taken);
            for key in ["a", "c"] {
                assert_eq!(changed.get(key), tree().get(key), "{place}");
            }
        }
    }

    #[test]
    fn what_is_not_there_is_neither_found_nor_taken_away() {
        let mut unchanged = tree();
        for place in ["a.b[3]", "a.x", "c.d", "", "c[0]"] {
            assert_eq!(unchanged.remove(&Path::parse(place)), None, "{place}");
        }
        unchanged.move_item(&Path::parse("a.b"), 2, 3);
        assert_eq!(unchanged, tree());
    }

    #[test]
    fn a_value_is_written_where_nothing_leads_to_yet() {
        let mut new = Node::default();
        new.set(&Path::parse("fees[0].amount.fixed.yen"), Node::Whole(500));
        assert_eq!(new, Node::parse(r#"{"fees":[{"amount":{"fixed":{"yen":500}}}]}"#).unwrap());
    }

    #[test]
    fn items_are_added_at_the_end_and_change_places() {
        let mut changed = tree();
        let list = Path::parse("a.b");
        assert_eq!(changed.add(&list, Node::Whole(4)), 3);
        changed.move_item(&list, 3, 0);
        assert_eq!(changed.at(&list), Some(&Node::parse("[4,1,2,3]").unwrap()));
    }
}
