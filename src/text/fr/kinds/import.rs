//! The words of what an import keeps, in French.

use super::KindWords;
use crate::domain::field::Field;

pub(super) const IMPORT_MAPPING: KindWords = KindWords {
    one: "correspondance d’import",
    count: ["correspondance d’import", "correspondances d’import"],
    command: "correspondance",
    feminine: true,
    named: |known| format!("la lecture du classeur «\u{a0}{}\u{a0}»", known.short(0)),
    changed: |label| format!("lecture du classeur «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Shape, "Titres des colonnes"),
        (Field::Columns, "Colonnes"),
        (Field::Answers, "Réponses"),
        (Field::File, "Fichier"),
        (Field::ReadOn, "Importé le"),
    ],
    codes: &[],
};
