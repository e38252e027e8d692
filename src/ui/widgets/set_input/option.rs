//! One line of a list that is ticked: a member, or several at once.

use crate::domain::fold::fold;

/// One that may be ticked.
#[derive(Debug, Clone)]
pub struct SetOption {
    /// Stored code.
    pub code: String,
    /// Label as shown.
    pub label: String,
    /// Shown beside it, dimmed.
    pub detail: String,
    /// Others that it ticks, all together, itself being none of the set.
    pub(super) members: Vec<String>,
    /// What it counts for beside its number: inhabitants.
    pub(super) weight: u32,
    pub(super) folded: String,
}

impl SetOption {
    /// An option.
    #[must_use]
    pub fn new(code: &str, label: &str, detail: &str) -> Self {
        let folded = fold(&format!("{label} {detail}"));
        Self {
            code: code.into(),
            label: label.into(),
            detail: detail.into(),
            members: Vec::new(),
            weight: 0,
            folded,
        }
    }

    /// Several others at once.
    #[must_use]
    pub fn group<'a>(members: impl IntoIterator<Item = &'a String>, label: &str) -> Self {
        let members = members.into_iter().cloned().collect();
        // No code of a member is a label.
        Self { members, ..Self::new(label, label, "") }
    }

    /// The same, counting so many inhabitants.
    #[must_use]
    pub fn weighing(self, weight: u32) -> Self {
        Self { weight, ..self }
    }
}
