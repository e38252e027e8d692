//! Records in an order of their own, each found by its id.

use std::{collections::HashMap, ops::Deref, slice};

/// Records in an order of their own, with an index by id.
#[derive(Debug, Clone)]
pub struct Indexed<T> {
    all: Vec<T>,
    at: HashMap<String, usize>,
}

impl<T> Indexed<T> {
    /// These, under the ids that they bear.
    #[must_use]
    pub fn by(all: Vec<T>, id: impl Fn(&T) -> &str) -> Self {
        let at = all.iter().map(|one| id(one).to_owned()).zip(0..).collect();
        Self { all, at }
    }

    /// The one with this id.
    #[must_use]
    pub fn of(&self, id: &str) -> Option<&T> {
        self.all.get(*self.at.get(id)?)
    }
}

impl<T> Default for Indexed<T> {
    fn default() -> Self {
        Self { all: Vec::new(), at: HashMap::new() }
    }
}

impl<T> Deref for Indexed<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.all
    }
}

impl<'a, T> IntoIterator for &'a Indexed<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_by_its_id_and_the_order_stays() {
        let all = Indexed::by(vec![("b", 1), ("a", 2)], |one| one.0);
        assert_eq!(
            [all.of("a"), all.of("b"), all.of("c")],
            [Some(&("a", 2)), Some(&("b", 1)), None]
        );
        assert_eq!(all.first(), Some(&("b", 1)));
    }
}
