//! The marked rows of a list, in the order in which they were marked.

/// The ids of the marked rows.
#[derive(Debug, Default)]
pub struct Marks {
    ids: Vec<String>,
}

impl Marks {
    /// Marks a row, or no longer.
    pub fn toggle(&mut self, id: &str) {
        match self.ids.iter().position(|one| one == id) {
            Some(at) => {
                self.ids.remove(at);
            }
            None => self.ids.push(id.to_owned()),
        }
    }

    /// Whether nothing is marked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Forgets them all; tells whether there were any.
    pub fn clear(&mut self) -> bool {
        !std::mem::take(&mut self.ids).is_empty()
    }

    /// Keeps those that are still there.
    pub fn keep(&mut self, is_there: impl Fn(&str) -> bool) {
        self.ids.retain(|id| is_there(id));
    }

    /// The figure before a row: which of the marked ones it is.
    #[must_use]
    pub fn figure(&self, id: &str) -> Option<String> {
        let at = self.ids.iter().position(|one| one == id)?;
        Some((at + 1).to_string())
    }

    /// Two rows, the one that goes and the one that stays: the first that was marked. The chosen row is the
    /// second where only one is marked.
    #[must_use]
    pub fn pair<'a>(&'a self, chosen: Option<&'a str>) -> Option<(&'a str, &'a str)> {
        match (self.ids.as_slice(), chosen) {
            ([stays, goes], _) => Some((goes, stays)),
            ([stays], Some(goes)) if goes != stays => Some((goes, stays)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_marked_stays_and_the_chosen_may_be_the_second() {
        let mut marks = Marks::default();
        assert_eq!(marks.pair(Some("a")), None);
        marks.toggle("a");
        assert_eq!((marks.pair(Some("a")), marks.pair(Some("b"))), (None, Some(("b", "a"))));
        marks.toggle("c");
        assert_eq!(marks.pair(Some("b")), Some(("c", "a")));
        assert_eq!(marks.figure("c").as_deref(), Some("2"));
        marks.toggle("b");
        assert_eq!(marks.pair(Some("b")), None);
        marks.toggle("a");
        assert_eq!(marks.pair(None), Some(("b", "c")));
        assert!(marks.clear() && marks.is_empty() && !marks.clear());
    }
}
