//! The losses of a return to a copy.

/// Lines of a base's journal after the last it has in common with a copy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loss {
    /// Lines of the journal, one a field.
    pub lines: u64,
    /// Who wrote them, by name, with how many operations each; `None` where
    /// they are unknown.
    pub by: Vec<(Option<String>, u64)>,
}

impl Loss {
    /// The number of operations, of all authors.
    #[must_use]
    pub fn operations(&self) -> u64 {
        self.by.iter().map(|(_, operations)| operations).sum()
    }
}
