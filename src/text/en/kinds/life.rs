//! The words of what a convention goes through, in English.

use super::{super::alerts, KindWords};
use crate::domain::{alerts::Setting, field::Field, watch};

pub(super) const AMENDMENT: KindWords = KindWords {
    one: "amendment",
    count: ["amendment", "amendments"],
    command: "amendment",
    feminine: false,
    named: |known| format!("amendment {}{}", known.text(0), known.within(" of “", 1, "”")),
    changed: |label| format!("amendment {label}"),
    fields: &[
        (Field::Convention, "CTG"),
        (Field::Number, "Number"),
        (Field::Object, "Object"),
        (Field::Signed, "Signed on"),
        (Field::EffectiveOn, "Takes effect on"),
        (Field::NewEndOn, "New end"),
        (Field::Added, "Joining"),
        (Field::Withdrawn, "Leaving"),
    ],
    codes: &[],
};

pub(super) const SIGNATORY: KindWords = KindWords {
    one: "signatory",
    count: ["signatory", "signatories"],
    command: "signatory",
    feminine: false,
    named: |known| format!("the signatory {}{}", known.text(0), known.within(" of “", 1, "”")),
    changed: |label| format!("signatory {label}"),
    fields: &[
        (Field::Convention, "CTG"),
        (Field::Kind, "Kind"),
        (Field::Party, "Party"),
        (Field::Code, "SIREN or INSEE code"),
        (Field::Function, "Signs as (function)"),
        (Field::DeliberationOn, "Council decision of"),
        (Field::DeliberationRef, "Reference of the decision"),
        (Field::Signed, "Signed on"),
        (Field::Lead, "Leads"),
    ],
    codes: &[(
        Field::Kind,
        &[
            ("caf_president", "Caf, president of the board"),
            ("caf_direction", "Caf, director"),
            ("epci", "EPCI"),
            ("commune", "Commune"),
            ("syndicat", "Syndicat"),
            ("departement", "Département"),
            ("region", "Région"),
            ("etat", "State"),
            ("msa", "MSA"),
            ("cpam", "CPAM"),
            ("carsat", "CARSAT"),
            ("france_travail", "France Travail"),
            ("autre", "Other"),
        ],
    )],
};

pub(super) const DEADLINE: KindWords = KindWords {
    one: "deadline",
    count: ["deadline", "deadlines"],
    command: "deadline",
    feminine: false,
    named: |known| {
        let day = known.within(" (", 2, ")");
        format!("the deadline “{}”{day}{}", known.short(0), known.within(" of “", 1, "”"))
    },
    changed: |label| format!("deadline “{label}”"),
    fields: &[
        (Field::Convention, "CTG"),
        (Field::Title, "Deadline"),
        (Field::DueOn, "Due on"),
        (Field::DoneOn, "Done on"),
        (Field::Pinned, "Day set by hand"),
        (Field::Template, "Template"),
    ],
    codes: &[],
};

pub(super) const DEADLINE_TEMPLATE: KindWords = KindWords {
    one: "deadline template",
    count: ["deadline template", "deadline templates"],
    command: "deadline-template",
    feminine: false,
    named: |known| format!("the deadline template “{}”", known.short(0)),
    changed: |label| format!("deadline template “{label}”"),
    fields: &[
        (Field::Title, "Deadline"),
        (Field::Anchor, "Counted from"),
        (Field::OffsetMonths, "Months after (before if negative)"),
        (Field::MonthDay, "Day of each year"),
        (Field::Position, "Order"),
    ],
    codes: &[(
        Field::Anchor,
        &[
            ("debut", "Start of the CTG"),
            ("fin", "End of the CTG"),
            ("signature", "Signature"),
            ("annee", "Each year"),
        ],
    )],
};

pub(super) const EVALUATION: KindWords = KindWords {
    one: "evaluation",
    count: ["evaluation", "evaluations"],
    command: "evaluation",
    feminine: false,
    named: |known| {
        let year = known.within(" ", 1, "");
        let of = known.within(" of “", 2, "”");
        format!("the evaluation{}{year}{of}", known.bracketed(0))
    },
    changed: |label| format!("evaluation {label}"),
    fields: &[
        (Field::Convention, "CTG"),
        (Field::Kind, "Kind"),
        (Field::Year, "Year"),
        (Field::StartedOn, "Started on"),
        (Field::EndedOn, "Delivered on"),
        (Field::Conduct, "Conducted by"),
        (Field::Conclusions, "Conclusions"),
    ],
    codes: &[
        (
            Field::Kind,
            &[("annuelle", "Yearly review"), ("mi_parcours", "Half-way"), ("finale", "Final")],
        ),
        (
            Field::Conduct,
            &[("interne", "The parties"), ("cabinet", "A consultancy"), ("partagee", "Both")],
        ),
    ],
};

pub(super) const GOAL: KindWords = KindWords {
    one: "goal",
    count: ["goal", "goals"],
    command: "goal",
    feminine: false,
    named: |known| format!("the goal of {}", known.id),
    changed: |label| format!("goal {label}"),
    fields: &[(Field::Coverage, "Population covered (%)"), (Field::Signatures, "Signatures")],
    codes: &[],
};

pub(super) const SETTING: KindWords = KindWords {
    one: "threshold",
    count: ["threshold", "thresholds"],
    command: "setting",
    feminine: false,
    named: |known| setting(&known.id),
    changed: |label| format!("threshold {label}"),
    fields: &[(Field::Value, "Value")],
    codes: &[],
};

/// A threshold by what it limits, or the list of watched words.
fn setting(id: &str) -> String {
    if id == watch::KEY {
        return "the list of watched words".into();
    }
    let setting = Setting::from_key(id);
    let limits = setting.map_or(id, |setting| alerts::limit(setting));
    format!("the threshold “{limits}”")
}
