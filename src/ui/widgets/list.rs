//! A list with a cursor, held by key: rows may come, go and move under it.

use crate::keys::Action;

/// The cursor and the scroll of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListState<K> {
    selected: Option<K>,
    /// Where the cursor was, for when its row goes away.
    index: usize,
    /// The first row shown.
    offset: usize,
    /// Its key, so that rows coming above move nothing that is shown.
    top: Option<K>,
    /// Whether rows above the first were let go.
    more_above: bool,
}

impl<K> Default for ListState<K> {
    fn default() -> Self {
        Self { selected: None, index: 0, offset: 0, top: None, more_above: false }
    }
}

impl<K: Clone + PartialEq> ListState<K> {
    /// The key under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<&K> {
        self.selected.as_ref()
    }

    /// The first row shown.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// Where the cursor is among the rows.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// Puts the cursor on a key.
    pub fn select(&mut self, key: K) {
        self.selected = Some(key);
    }

    /// Puts the cursor on a key, at the top of the window where there are rows enough below.
    pub fn select_at_top(&mut self, key: K) {
        (self.offset, self.top) = (1, Some(key.clone()));
        self.select(key);
    }

    /// Says whether there are rows above the first, that are not held.
    pub fn goes_on_above(&mut self, more_above: bool) {
        self.more_above = more_above;
    }

    /// Brings cursor and scroll to the rows that are there: `height_of` tells a row's height,
    /// `height` that of the window.
    pub fn settle(&mut self, keys: &[K], height: usize, height_of: impl Fn(usize) -> usize) {
        let found = self.selected.as_ref().and_then(|key| keys.iter().position(|one| one == key));
        self.index = found.unwrap_or_else(|| self.index.min(keys.len().saturating_sub(1)));
        self.selected = keys.get(self.index).cloned();
        // At the very top, what comes is to be seen; further down, nothing moves under the eye.
        if (self.offset > 0 || self.more_above)
            && let Some(top) =
                self.top.as_ref().and_then(|top| keys.iter().position(|one| one == top))
        {
            self.offset = top;
        }
        self.offset = self.offset.min(self.index);
        if let Some(last) = keys.len().checked_sub(1) {
            self.offset = self.offset.max(first_shown(self.index, height, &height_of));
            // Rows that went away leave no blank below while there are some above.
            self.offset = self.offset.min(first_shown(last, height, &height_of));
        }
        self.top = keys.get(self.offset).cloned();
    }

    /// Moves the cursor; `page` is the number of rows of a page.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "a place answers the actions that have a key there"
    )]
    pub fn step(&mut self, keys: &[K], action: Action, page: usize) -> bool {
        let last = keys.len().saturating_sub(1);
        let page = page.saturating_sub(1).max(1);
        let to = match action {
            Action::Up => self.index.saturating_sub(1),
            Action::Down => (self.index + 1).min(last),
            Action::PageUp => self.index.saturating_sub(page),
            Action::PageDown => (self.index + page).min(last),
            Action::First => 0,
            Action::Last => last,
            _ => return false,
        };
        self.index = to;
        self.selected = keys.get(to).cloned();
        true
    }

    /// The row at a line of the window.
    #[must_use]
    pub fn row_at(
        &self,
        line: usize,
        rows: usize,
        height_of: impl Fn(usize) -> usize,
    ) -> Option<usize> {
        let mut below = 0;
        (self.offset..rows).find(|&row| {
            below += height_of(row);
            line < below
        })
    }
}

/// The first row shown where that row is the lowest one; walks no further than the window.
fn first_shown(lowest: usize, height: usize, height_of: impl Fn(usize) -> usize) -> usize {
    let mut room = height.saturating_sub(height_of(lowest));
    let above = (0..lowest).rev().take_while(|row| {
        let left = room.checked_sub(height_of(*row));
        room = left.unwrap_or(0);
        left.is_some()
    });
    above.last().unwrap_or(lowest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_follows_its_row_when_others_come_before() {
        let mut list = ListState::default();
        list.select('b');
        list.settle(&['a', 'b', 'c'], 2, |_| 1);
        assert_eq!(list.index(), 1);
        list.settle(&['x', 'y', 'a', 'b', 'c'], 2, |_| 1);
        assert_eq!((list.selected(), list.index()), (Some(&'b'), 3));
    }

    #[test]
    fn rows_that_come_above_move_nothing_that_is_shown() {
        let mut list = ListState::default();
        list.select('d');
        list.settle(&['a', 'b', 'c', 'd', 'e'], 2, |_| 1);
        assert_eq!((list.offset(), list.index()), (2, 3));
        list.settle(&['x', 'a', 'y', 'b', 'c', 'd', 'e'], 2, |_| 1);
        assert_eq!((list.offset(), list.index()), (4, 5));
        // At the very top, what comes is seen.
        list.select('x');
        list.settle(&['x', 'a', 'y', 'b', 'c', 'd', 'e'], 4, |_| 1);
        list.settle(&['z', 'x', 'a', 'y', 'b', 'c', 'd', 'e'], 4, |_| 1);
        assert_eq!((list.offset(), list.index()), (0, 1));
    }

    #[test]
    fn what_one_goes_to_is_at_the_top() {
        let keys: Vec<usize> = (0..10).collect();
        let mut list = ListState::default();
        for (key, offset) in [(4, 4), (9, 7), (0, 0)] {
            list.select_at_top(key);
            list.settle(&keys, 3, |_| 1);
            assert_eq!((list.selected(), list.offset()), (Some(&key), offset));
        }
    }

    #[test]
    fn the_cursor_stays_near_when_its_row_goes() {
        let mut list = ListState::default();
        list.select('c');
        list.settle(&['a', 'b', 'c'], 3, |_| 1);
        list.settle(&['a', 'b'], 3, |_| 1);
        assert_eq!(list.selected(), Some(&'b'));
        list.settle(&[], 3, |_| 1);
        assert_eq!(list.selected(), None);
    }

    #[test]
    fn the_window_follows_the_cursor_over_rows_of_any_height() {
        let keys: Vec<usize> = (0..10).collect();
        let mut list = ListState::default();
        list.settle(&keys, 5, |_| 2);
        for _ in 0..3 {
            list.step(&keys, Action::Down, 2);
            list.settle(&keys, 5, |_| 2);
        }
        assert_eq!((list.index(), list.offset()), (3, 2));
        assert_eq!(list.row_at(3, 10, |_| 2), Some(3));
        list.step(&keys, Action::Last, 2);
        list.settle(&keys, 5, |_| 2);
        assert_eq!((list.index(), list.offset()), (9, 8));
    }
}
