//! The keys of the figures in English.

use super::super::super::ui::figures::FiguresUiText;

pub(super) const FIGURES: FiguresUiText = FiguresUiText {
    earlier: "earlier day",
    later: "later day",
    its_rule: "its rule",
    its_day: "its day",
    month_earlier: "a month earlier",
    month_later: "later",
    copied: |what| format!("Copied: {what}"),
};
