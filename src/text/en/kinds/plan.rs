//! The words of a plan, in English.

use super::KindWords;
use crate::domain::field::Field;

pub(super) const AXIS: KindWords = KindWords {
    one: "axis",
    count: ["axis", "axes"],
    command: "axis",
    feminine: false,
    named: |known| format!("the axis “{}”{}", known.short(0), known.within(" of “", 1, "”")),
    changed: |label| format!("axis “{label}”"),
    fields: &[(Field::Convention, "CTG"), (Field::Title, "Title"), (Field::Position, "Order")],
    codes: &[],
};

pub(super) const ACTION: KindWords = KindWords {
    one: "action",
    count: ["action", "actions"],
    command: "action",
    feminine: false,
    named: |known| format!("action{} “{}”", known.within(" ", 1, ""), known.short(0)),
    changed: |label| format!("action “{label}”"),
    fields: &[
        (Field::Axis, "Axis"),
        (Field::Number, "Number"),
        (Field::Title, "Title"),
        (Field::Status, "Status"),
        (Field::Pilot, "Pilot"),
        (Field::Start, "Start"),
        (Field::StartPrecision, "Start precision"),
        (Field::DueOn, "Due"),
        (Field::DuePrecision, "Due precision"),
        (Field::DoneOn, "Done on"),
        (Field::Progress, "Progress (%)"),
        (Field::Themes, "Themes"),
        (Field::Communes, "Communes"),
        (Field::Orientations, "Orientations"),
        (Field::Common, "Common to every CTG"),
        (Field::Objective, "Objective"),
        (Field::Audience, "Audience"),
        (Field::Partners, "Partners"),
        (Field::Results, "Expected results"),
        (Field::Means, "Means"),
    ],
    codes: &[
        (
            Field::Status,
            &[
                ("a_venir", "To come"),
                ("en_cours", "Under way"),
                ("realisee", "Done"),
                ("en_pause", "On hold"),
                ("abandonnee", "Given up"),
            ],
        ),
        (
            Field::StartPrecision,
            &[
                ("jour", "day"),
                ("mois", "month"),
                ("trimestre", "quarter"),
                ("semestre", "half-year"),
                ("annee", "year"),
            ],
        ),
        (
            Field::DuePrecision,
            &[
                ("jour", "day"),
                ("mois", "month"),
                ("trimestre", "quarter"),
                ("semestre", "half-year"),
                ("annee", "year"),
            ],
        ),
    ],
};

pub(super) const INDICATOR: KindWords = KindWords {
    one: "indicator",
    count: ["indicator", "indicators"],
    command: "indicator",
    feminine: false,
    named: |known| format!("the indicator “{}”", known.short(0)),
    changed: |label| format!("indicator “{label}”"),
    fields: &[
        (Field::Label, "Indicator"),
        (Field::Action, "Action"),
        (Field::Convention, "CTG"),
        (Field::Territory, "Territory"),
        (Field::Kind, "Measures"),
        (Field::Nature, "Form"),
        (Field::Unit, "Unit"),
        (Field::Baseline, "Baseline"),
        (Field::BaselineOn, "Baseline on"),
        (Field::Target, "Target"),
        (Field::TargetOn, "Target on"),
        (Field::Source, "Source"),
    ],
    codes: &[
        (
            Field::Kind,
            &[
                ("moyens", "Means"),
                ("realisation", "Output"),
                ("resultat", "Result"),
                ("contexte", "Context"),
            ],
        ),
        (
            Field::Nature,
            &[
                ("nombre", "Number"),
                ("pourcentage", "Percentage"),
                ("etp", "Full-time equivalents"),
                ("texte", "Qualitative"),
            ],
        ),
    ],
};

pub(super) const READING: KindWords = KindWords {
    one: "reading",
    count: ["reading", "readings"],
    command: "reading",
    feminine: false,
    named: |known| {
        format!("the reading{}{}", known.within(" of ", 1, ""), known.within(" of “", 0, "”"))
    },
    changed: |label| format!("reading of “{label}”"),
    fields: &[
        (Field::Indicator, "Indicator"),
        (Field::On, "Date"),
        (Field::Value, "Value"),
        (Field::Text, "Finding"),
        (Field::Source, "Source"),
    ],
    codes: &[],
};
