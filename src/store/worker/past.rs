//! The reading of the past that queries are answered from, while it is looked at.

use crate::store::Store;

/// The reading of the past, where there is one.
#[derive(Default)]
pub(super) struct Past(Option<Store>);

impl Past {
    /// That store.
    pub(super) const fn of(store: Store) -> Self {
        Self(Some(store))
    }

    /// What queries are answered from.
    pub(super) fn or<'a>(&'a self, now: Option<&'a Store>) -> Option<&'a Store> {
        self.0.as_ref().or(now)
    }

    /// Back to what is known now.
    pub(super) fn end(&mut self) {
        self.0 = None;
    }
}
