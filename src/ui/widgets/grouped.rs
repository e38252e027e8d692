//! Rows in groups, a heading above the first of each: one cursor over them all. Must not know what a row
//! says.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::{list::ListState, sheet};
use crate::keys::Action;

/// Rows by key, some with a heading above.
#[derive(Debug)]
pub struct Grouped<K> {
    keys: Vec<K>,
    /// The group that begins with a row, by its place.
    heads: Vec<Option<usize>>,
    list: ListState<K>,
    /// Rows of a page.
    page: usize,
}

impl<K> Default for Grouped<K> {
    fn default() -> Self {
        Self { keys: Vec::new(), heads: Vec::new(), list: ListState::default(), page: 1 }
    }
}

impl<K: Clone + PartialEq> Grouped<K> {
    /// Takes these rows, group after group; the cursor stays on its row where it is still there.
    pub fn set(&mut self, groups: impl IntoIterator<Item = Vec<K>>) {
        (self.keys, self.heads) = (Vec::new(), Vec::new());
        for (at, group) in groups.into_iter().enumerate() {
            let first = std::iter::once(Some(at)).chain(std::iter::repeat(None));
            self.heads.extend(first.take(group.len()));
            self.keys.extend(group);
        }
    }

    /// The rows.
    #[must_use]
    pub fn keys(&self) -> &[K] {
        &self.keys
    }

    /// Chooses a row.
    pub fn select(&mut self, key: K) {
        self.list.select(key);
    }

    /// The row under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<&K> {
        self.keys.get(self.list.index())
    }

    /// Moves the cursor; tells whether the action was one.
    pub fn step(&mut self, action: Action) -> bool {
        self.list.step(&self.keys, action, self.page)
    }

    /// Chooses the row at a line of the window.
    pub fn click(&mut self, line: usize) {
        let found = self.list.row_at(line, self.keys.len(), |row| self.height(row));
        if let Some(key) = found.and_then(|row| self.keys.get(row)) {
            self.list.select(key.clone());
        }
    }

    /// Brings the cursor and the scroll to so many lines.
    pub fn settle(&mut self, height: usize) {
        let height = height.max(2);
        let mut list = std::mem::take(&mut self.list);
        list.settle(&self.keys, height, |row| self.height(row));
        (self.list, self.page) = (list, height);
    }

    fn height(&self, row: usize) -> usize {
        1 + self.heads.get(row).map_or(0, |head| usize::from(head.is_some()))
    }

    /// Draws the window: a heading a group by its place, a row by its key and whether it is chosen.
    pub fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        head: impl Fn(usize) -> Line<'static>,
        row: impl Fn(&K, bool) -> Line<'static>,
    ) {
        let (mut lines, mut chosen, mut last) = (Vec::new(), 0, self.list.offset());
        for (at, key) in self.keys.iter().enumerate().skip(self.list.offset()) {
            if lines.len() + self.height(at) > usize::from(area.height) {
                break;
            }
            lines.extend(self.heads.get(at).copied().flatten().map(&head));
            if at == self.list.index() {
                chosen = u16::try_from(lines.len()).unwrap_or(0);
            }
            lines.push(row(key, at == self.list.index()));
            last = at + 1;
        }
        frame.set_cursor_position((area.x, area.y + chosen));
        frame.render_widget(Paragraph::new(lines), area);
        if self.list.offset() > 0 || last < self.keys.len() {
            sheet::how_far(frame, area, last, self.keys.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_on_a_heading_chooses_its_first_row() {
        let mut rows = Grouped::default();
        rows.set([vec!['a', 'b'], vec!['c']]);
        rows.settle(10);
        for (line, key) in [(0, 'a'), (1, 'a'), (2, 'b'), (3, 'c'), (4, 'c')] {
            rows.click(line);
            rows.settle(10);
            assert_eq!(rows.selected(), Some(&key), "{line}");
        }
        rows.set([vec!['c']]);
        rows.settle(10);
        assert_eq!(rows.selected(), Some(&'c'));
    }
}
