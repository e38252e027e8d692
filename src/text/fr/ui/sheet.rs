//! Sheets in French.

use super::super::super::ui::sheet::SheetText;

pub(super) const SHEET: SheetText = SheetText {
    colon: "\u{a0}: ",
    code: "Code",
    population: "Population municipale",
    covered: "Couverts par une CTG en vigueur",
    communes_covered: |some, of, rate| format!("{some} communes sur {of}, {rate} des habitants"),
    binome: "Binôme",
    binome_line: |a, t, since| {
        format!("{a} (administrateur) et {t} (technicien), depuis le {since}")
    },
    then: "Ensuite",
    vacant: "à nommer",
    last_contact: "Dernier échange",
    never: "jamais",
    covered_mark: "sous une CTG en vigueur",
    conventions: "Conventions",
    open_follow_ups: "Suites ouvertes",
    communes_title: |n| if n == 1 { "1\u{a0}commune".into() } else { format!("{n}\u{a0}communes") },
    standing: "Situation",
    signed: "Signée le",
    not_signed: "pas encore",
    predecessor: "Fait suite à",
    stages: "Étapes et ce qui en sort",
    passages: "Passages",
    themes: "Thématiques",
    in_the_socle: " (socle)",
    follow_ups: "Suites à donner",
    follow_up: "Suite à donner",
    follow_up_done: "Cette suite n’est plus ouverte.",
};
