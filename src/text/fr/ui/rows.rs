//! Lists of records in French.

use super::super::super::ui::rows::RowsText;

pub(super) const ROWS: RowsText = RowsText {
    title: |kind, count, of| match of {
        Some(of) => format!("{kind} ({count}) · {of}"),
        None => format!("{kind} ({count})"),
    },
    empty: |key| format!("La liste est vide. La touche {key} y ajoute une ligne."),
    moved: |what| format!("nouvelle place pour {what}"),
    no_order: "Cette liste se range d’elle-même.",
    mark_two: |key| format!("Marquez d’abord deux lignes (touche {key})\u{a0}: la première reste."),
    ask_merge: |goes, stays, naming| {
        let follows = match naming {
            None => "Ce qui y renvoie suit.".to_owned(),
            Some(0) => "Rien n’y renvoie.".to_owned(),
            Some(1) => "1\u{a0}fiche y renvoie\u{a0}: elle suit.".to_owned(),
            Some(n) => format!("{n}\u{a0}fiches y renvoient\u{a0}: elles suivent."),
        };
        format!(
            "Fusionner ces deux lignes\u{202f}?\nReste\u{a0}: {stays}.\nVa à la corbeille\u{a0}: {goes}.\n{follows}"
        )
    },
    merged: |goes, stays| format!("{goes} → {stays}, en une seule fiche"),
    year: "Année",
};
