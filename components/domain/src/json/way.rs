/// The way to a value in a file: a chain on the stack, written out only where something is wrong.
#[derive(Clone, Copy)]
pub(crate) struct Way<'a> {
    step: Step<'a>,
    before: Option<&'a Way<'a>>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Item(usize),
}

impl<'a> Way<'a> {
    /// The file as a whole.
    pub(crate) const TOP: Way<'static> = Way { step: Step::Key(""), before: None };

    /// To a key of the file.
    pub(crate) const fn under_top(key: &'static str) -> Way<'static> {
        const TOP: &Way<'static> = &Way::TOP;
        Way { step: Step::Key(key), before: Some(TOP) }
    }

    /// To a key from here, or to one further inside: `limit.within`.
    // A call is smaller than what it does, and the check of a file has a hundred of them.
    #[inline(never)]
    pub(crate) fn key(&'a self, key: &'a str) -> Self {
        Self { step: Step::Key(key), before: Some(self) }
    }

    /// To an item from here, counted from 0.
    #[inline(never)]
    pub(crate) fn item(&'a self, number: usize) -> Self {
        Self { step: Step::Item(number), before: Some(self) }
    }

    /// As people read it: `fees[0].amount`.
    pub(crate) fn written(&self) -> String {
        let mut path = String::new();
        self.write_to(&mut path);
        path
    }

    fn write_to(&self, path: &mut String) {
        if let Some(before) = self.before {
            before.write_to(path);
        }
        match self.step {
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Step::Item(number) => {
                path.push('[');
                path.push_str(&number.to_string());
                path.push(']');
            }
        }
    }
}
