//! Sheets in English.

use super::super::super::ui::sheet::SheetText;

pub(super) const SHEET: SheetText = SheetText {
    colon: ": ",
    code: "Code",
    population: "Population",
    covered: "Under a CTG in force",
    communes_covered: |some, of, rate| {
        format!("{some} communes of {of}, {rate} of the inhabitants")
    },
    binome: "Binôme",
    binome_line: |a, t, since| format!("{a} (board member) and {t} (field adviser), since {since}"),
    then: "Then",
    vacant: "to be named",
    last_contact: "Last exchange",
    never: "never",
    covered_mark: "under a CTG in force",
    conventions: "Conventions",
    open_follow_ups: "Open follow-ups",
    communes_title: |n| if n == 1 { "1 commune".into() } else { format!("{n} communes") },
    standing: "Standing",
    signed: "Signed on",
    not_signed: "not yet",
    predecessor: "Follows",
    stages: "Stages and what comes out of them",
    passages: "Moves",
    themes: "Themes",
    in_the_socle: " (socle)",
    follow_ups: "Follow-ups",
    follow_up: "Follow-up",
    follow_up_done: "This follow-up is no longer open.",
};
