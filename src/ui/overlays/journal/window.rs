//! The pages of activities held at a time: a few, for a journal of any length.
//!
//! Going down reads on and lets go of the first page; going up above what is held reads the page
//! before in its place. Each page begins where the one before ended, by its place in the journal.

use std::collections::VecDeque;

use crate::domain::journal::{Activity, JournalFilter, JournalPage, JournalQuery};

/// Activities read at once.
pub(super) const PAGE: usize = 60;

/// Pages held at a time.
const HELD: usize = 3;

/// The pages held.
#[derive(Debug, Default)]
pub(super) struct Window {
    filter: JournalFilter,
    /// From which place each page known goes back; the first from the newest.
    starts: Vec<Option<i64>>,
    /// Which page is the first held.
    first: usize,
    pages: VecDeque<Vec<Activity>>,
    /// Whether nothing comes after what is held.
    whole: bool,
    asked: Option<JournalQuery>,
    /// The use of the answer.
    turn: Turn,
    /// The journal's place when the newest page was read.
    seen: Option<i64>,
}

/// The effect of an answer on the pages held.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// Takes its place.
    #[default]
    Anew,
    /// Follows it.
    Down,
    /// Takes its place, and is entered from below.
    Up,
}

impl Window {
    /// Those held, the newest first.
    pub(super) fn activities(&self) -> impl Iterator<Item = &Activity> {
        self.pages.iter().flatten()
    }

    /// Their places.
    pub(super) fn keys(&self) -> Vec<i64> {
        self.activities().map(|activity| activity.seq).collect()
    }

    /// Whether something is still being looked for.
    pub(super) fn is_looking(&self) -> bool {
        self.asked.is_some()
    }

    /// Whether the newest is held, and whether the oldest is.
    pub(super) fn ends(&self) -> (bool, bool) {
        (self.first == 0, self.whole)
    }

    /// Whether this is what was asked last.
    pub(super) fn waits_for(&self, query: &JournalQuery) -> bool {
        self.asked.as_ref() == Some(query)
    }

    /// The next query, for a cursor on this row and a journal of this length.
    pub(super) fn wants(
        &mut self,
        filter: &JournalFilter,
        row: usize,
        seq: i64,
    ) -> Option<JournalQuery> {
        let changed = self.seen.is_none() || *filter != self.filter;
        let grown = self.first == 0 && self.seen != Some(seq);
        if changed || grown {
            self.filter = filter.clone();
            (self.first, self.seen, self.turn) = (0, Some(seq), Turn::Anew);
            let held = if changed { 0 } else { self.activities().count() };
            return self.ask(None, held.max(PAGE));
        }
        if self.asked.is_some() {
            return None;
        }
        if self.turn == Turn::Up {
            let before = self.starts.get(self.first).copied().flatten();
            return self.ask(before, PAGE);
        }
        let held: usize = self.pages.iter().map(Vec::len).sum();
        if self.whole || row + PAGE / 2 < held {
            return None;
        }
        let before = self.starts.get(self.first + self.pages.len()).copied().flatten();
        self.turn = Turn::Down;
        self.ask(before, PAGE)
    }

    fn ask(&mut self, before: Option<i64>, limit: usize) -> Option<JournalQuery> {
        self.asked = Some(JournalQuery { filter: self.filter.clone(), before, limit });
        self.asked.clone()
    }

    /// Above the first row held: the page before comes in the place of what is held.
    pub(super) fn go_up(&mut self) {
        if self.first > 0 && self.asked.is_none() {
            self.first -= 1;
            self.turn = Turn::Up;
        }
    }

    /// To the newest.
    pub(super) fn go_top(&mut self) {
        if self.first > 0 {
            (self.first, self.seen) = (0, None);
        }
    }

    /// Takes an answer; gives the place to put the cursor on, where the window was entered from
    /// below.
    pub(super) fn take(&mut self, page: JournalPage) -> Option<i64> {
        let turn = std::mem::take(&mut self.turn);
        self.asked = None;
        if turn == Turn::Down {
            self.follow(page);
            return None;
        }
        if turn == Turn::Anew {
            self.starts = vec![None];
        }
        self.starts.truncate(self.first + 1);
        self.whole = page.next.is_none();
        self.starts.push(page.next);
        let last = page.activities.last().map(|activity| activity.seq);
        self.pages = VecDeque::from([page.activities]);
        last.filter(|_| turn == Turn::Up)
    }

    /// A short page, cut because looking took long, goes on the one before.
    fn follow(&mut self, page: JournalPage) {
        self.whole = page.next.is_none();
        let short = page.activities.len() < PAGE / 2;
        match self.pages.back_mut() {
            Some(last) if short => {
                last.extend(page.activities);
                self.starts.pop();
            }
            _ => self.pages.push_back(page.activities),
        }
        self.starts.push(page.next);
        if self.pages.len() > HELD {
            self.pages.pop_front();
            self.first += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn activity(seq: i64) -> Activity {
        Activity {
            seq,
            group: seq.to_string(),
            at: String::new(),
            person: None,
            machine: String::new(),
            direction: None,
            touched: Vec::new(),
            counts: BTreeMap::new(),
        }
    }

    /// A journal of that many activities, one a line.
    fn answer(query: JournalQuery, of: i64) -> JournalPage {
        let start = query.before.map_or(of, |before| before - 1);
        let activities: Vec<Activity> = (1..=start).rev().take(query.limit).map(activity).collect();
        let next = activities.last().map(|activity| activity.seq).filter(|seq| *seq > 1);
        JournalPage { query, activities, next }
    }

    /// Reads for a cursor until nothing more is wanted; gives the row it is put on.
    fn settled(window: &mut Window, row: usize, of: i64) -> Option<i64> {
        let mut to = None;
        while let Some(query) = window.wants(&JournalFilter::default(), row, of) {
            to = window.take(answer(query, of)).or(to);
        }
        to
    }

    #[test]
    fn a_few_pages_are_held_however_far_one_goes_and_the_way_back_is_the_same() {
        let mut window = Window::default();
        settled(&mut window, 0, 1000);
        let mut row = 0;
        while window.keys().last() != Some(&1) {
            let at = window.keys()[row];
            row = window.keys().len() - 1;
            settled(&mut window, row, 1000);
            row = window.keys().iter().position(|seq| *seq < at).unwrap();
            assert!(window.keys().len() <= HELD * PAGE);
        }
        assert_eq!(window.ends(), (false, true));
        while window.first > 0 {
            let top = window.keys()[0];
            window.go_up();
            assert_eq!(settled(&mut window, 0, 1000), Some(top + 1));
        }
        assert_eq!(window.keys()[0], 1000);
    }

    #[test]
    fn what_is_written_meanwhile_comes_on_top_and_nothing_held_is_lost() {
        let mut window = Window::default();
        settled(&mut window, 50, 200);
        let held = window.keys();
        settled(&mut window, 50, 203);
        assert_eq!(window.keys()[..3], [203, 202, 201]);
        assert!(window.keys().len() >= held.len());
    }
}
