//! The keys of the figures in French.

use super::super::super::ui::figures::FiguresUiText;

pub(super) const FIGURES: FiguresUiText = FiguresUiText {
    earlier: "jour d’avant",
    later: "jour d’après",
    its_rule: "sa règle",
    its_day: "sa date",
    month_earlier: "un mois plus tôt",
    month_later: "plus tard",
    copied: |what| format!("Copié\u{a0}: {what}"),
};
