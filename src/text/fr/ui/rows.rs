//! Lists of records in French.

use super::super::super::ui::rows::RowsText;

pub(super) const ROWS: RowsText = RowsText {
    name: "Listes",
    title: |kind, count, of| match of {
        Some(of) => format!("{kind} ({count}) · {of}"),
        None => format!("{kind} ({count})"),
    },
    empty: |key| format!("La liste est vide. La touche {key} y ajoute une ligne."),
    moved: |what| format!("nouvelle place pour {what}"),
    no_order: "Cette liste se range d’elle-même.",
    year: "Année",
};
