use std::fmt;
use std::marker::PhantomData;

use crate::codes::Code;

/// Some of the values of a list of codes, in the list's order: what a verdict says, or asks.
pub struct CodeSet<T> {
    /// One bit a value, from the first.
    bits: u32,
    of: PhantomData<T>,
}

impl<T: Code> CodeSet<T> {
    /// None of them.
    #[must_use]
    pub const fn new() -> Self {
        assert!(T::ALL.len() <= 32, "a longer list needs more bits");
        Self { bits: 0, of: PhantomData }
    }

    /// Adds a value; whether it was not there before.
    pub fn insert(&mut self, value: T) -> bool {
        let before = self.bits;
        self.bits |= bit(value);
        self.bits != before
    }

    /// Whether a value is there.
    #[must_use]
    pub fn contains(&self, value: &T) -> bool {
        self.bits & bit(*value) != 0
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bits == 0
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bits.count_ones() as usize
    }

    /// The values, in the order of their list.
    pub fn iter(&self) -> Iter<T> {
        Iter { bits: self.bits, of: PhantomData }
    }
}

fn bit<T: Code>(value: T) -> u32 {
    1 << value.number()
}

/// The values of a [`CodeSet`].
pub struct Iter<T> {
    bits: u32,
    of: PhantomData<T>,
}

impl<T: Code> Iterator for Iter<T> {
    type Item = &'static T;

    fn next(&mut self) -> Option<&'static T> {
        let next = T::ALL.get(self.bits.trailing_zeros() as usize)?;
        self.bits &= self.bits - 1;
        Some(next)
    }
}

impl<T: Code> IntoIterator for &CodeSet<T> {
    type Item = &'static T;
    type IntoIter = Iter<T>;

    fn into_iter(self) -> Iter<T> {
        self.iter()
    }
}

impl<T: Code> Extend<T> for CodeSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        for value in values {
            self.insert(value);
        }
    }
}

impl<T: Code> FromIterator<T> for CodeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::new();
        set.extend(values);
        set
    }
}

impl<T: Code, const N: usize> From<[T; N]> for CodeSet<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

// Written out, since a derive would ask the same of `T`.
impl<T> Clone for CodeSet<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for CodeSet<T> {}

impl<T: Code> Default for CodeSet<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> PartialEq for CodeSet<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<T> Eq for CodeSet<T> {}

impl<T: Code + fmt::Debug> fmt::Debug for CodeSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::ClosedDay;

    #[test]
    fn what_was_put_in_stands_there_once_in_the_order_of_its_list() {
        let mut days = CodeSet::from([ClosedDay::YearEnd, ClosedDay::Saturday]);
        assert!(!days.insert(ClosedDay::Saturday) && days.insert(ClosedDay::Sunday));
        let all: Vec<_> = days.iter().collect();
        assert_eq!(all, [&ClosedDay::Saturday, &ClosedDay::Sunday, &ClosedDay::YearEnd]);
        assert!(days.contains(&ClosedDay::Sunday) && !days.contains(&ClosedDay::Holiday));
        assert_eq!((days.len(), CodeSet::<ClosedDay>::new().len()), (3, 0));
    }
}
