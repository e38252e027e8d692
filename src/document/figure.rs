//! A figure on a page: its label and value, its goal, its rule, and the key of the rows it was counted from.

use unicode_width::UnicodeWidthStr;

use super::{
    piece::{Line, Piece, fill},
    sentence::Tone,
};
use crate::domain::figures::Key;

/// Columns of a bar in a line.
const BAR: usize = 20;

/// Columns that labels take at most.
const LABEL: usize = 34;

/// A figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What leads to its rows.
    pub rows: Key,
    /// How it is called.
    pub label: String,
    /// Whether it is one of a family, below the sum of it.
    pub inner: bool,
    /// Its value.
    pub value: String,
    /// Its goal.
    pub goal: Option<String>,
    /// What else there is to say, in a few words.
    pub beside: String,
    /// What it is a share of, and what is aimed at, in tenths of a percent.
    pub share: Option<(u32, Option<u32>)>,
    /// How it is counted.
    pub rule: String,
    /// Its tone.
    pub tone: Tone,
}

impl Figure {
    /// Its label, set in where it is one of a family.
    #[must_use]
    pub fn shown_label(&self) -> String {
        if self.inner { format!("  {}", self.label) } else { self.label.clone() }
    }

    /// Its bar, where it is a share.
    #[must_use]
    pub fn bar(&self) -> String {
        self.share.map(|(share, goal)| bar(share, goal, BAR)).unwrap_or_default()
    }

    /// What stands after its value.
    #[must_use]
    pub fn after(&self) -> String {
        let parts = [self.goal.as_deref().unwrap_or_default(), &self.beside];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" · ")
    }
}

/// A share of so many columns: full, the goal, what is left. Tenths of a percent.
#[must_use]
pub fn bar(share: u32, goal: Option<u32>, columns: usize) -> String {
    let at = |tenths: u32| usize::try_from(tenths.min(1000)).unwrap_or(1000) * columns / 1000;
    let (full, goal) = (at(share), goal.map(|goal| at(goal).min(columns.saturating_sub(1))));
    let cell = |column: usize| match goal {
        Some(goal) if goal == column => '│',
        _ if column < full => '█',
        _ => '░',
    };
    (0..columns).map(cell).collect()
}

/// Figures in columns: label, value, bar where one is a share, and the rest wrapped under itself.
pub(super) fn lines(all: &[&Figure], width: usize) -> Vec<Line> {
    let widest = |of: fn(&Figure) -> usize| all.iter().map(|one| of(one)).max().unwrap_or(0);
    let label = widest(|one| one.shown_label().width()).min(LABEL);
    let value = widest(|one| one.value.width());
    let bars = all.iter().any(|one| one.share.is_some()) && width > label + value + 2 * BAR;
    let line = |one: &&Figure| {
        let name = fill(&one.shown_label(), label, "", "    ");
        let before = " ".repeat(value.saturating_sub(one.value.width()));
        let bar = match one.bar() {
            _ if !bars => String::new(),
            bar if bar.is_empty() => " ".repeat(BAR + 2),
            bar => format!("{bar}  "),
        };
        let used = label + 2 + value + 2 + bar.width();
        let after = fill(&one.after(), width.saturating_sub(used), "", "");
        let rows = name.len().max(after.len()).max(1);
        let row = |at: usize| {
            let name = name.get(at).map_or("", String::as_str);
            let pad = " ".repeat((label + 2).saturating_sub(name.width()));
            let head = Piece { tone: Tone::Plain, text: format!("{name}{pad}") };
            let after = after.get(at).cloned().unwrap_or_default();
            if at > 0 {
                let under = " ".repeat(used - label - 2);
                return vec![head, Piece { tone: Tone::Dim, text: format!("{under}{after}") }];
            }
            let value = format!("{before}{}  ", one.value);
            let value = Piece { tone: one.tone, text: value };
            vec![head, value, Piece { tone: Tone::Dim, text: format!("{bar}{after}") }]
        };
        (0..rows).map(row).collect::<Vec<Line>>()
    };
    all.iter().flat_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_bar_is_full_as_far_as_the_share() {
        assert_eq!(bar(0, None, 4), "░░░░");
        assert_eq!(bar(500, Some(750), 4), "██░│");
        assert_eq!(bar(1000, Some(1000), 4), "███│");
        assert_eq!(bar(1000, None, 4), "████");
    }
}
