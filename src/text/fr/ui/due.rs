//! The deadlines, in French.

use chrono::Datelike;

use super::super::super::{first_lower, ui::due::DueText};
use crate::domain::{deadline::Span, follow_up::OwedBy};

pub(super) const DUE: DueText = DueText {
    title_all: |n, key| match key {
        Some(key) => format!("Échéances · toute la Caf ({n}) · {key}\u{a0}: mon secteur"),
        None => format!("Échéances · toute la Caf ({n})"),
    },
    title_mine: |n, key| format!("Échéances · mon secteur ({n}) · {key}\u{a0}: toute la Caf"),
    span: |span, n| {
        let span = match span {
            Span::Late => "En retard",
            Span::ThisWeek => "Cette semaine",
            Span::NextWeek => "La semaine prochaine",
            Span::ThisMonth => "Ce mois-ci",
            Span::Later => "Plus tard",
        };
        format!("{span} ({n})")
    },
    short_day: |on, today| {
        let same = on.year() == today.year();
        on.format(if same { "%d/%m" } else { "%d/%m/%y" }).to_string()
    },
    owed_short: |owed_by| match owed_by {
        OwedBy::Caf => "Caf",
        OwedBy::Partner => "part.",
    },
    far: |days| match days {
        0 => "ce jour".to_owned(),
        1 => "demain".to_owned(),
        days if days.abs() < 365 => format!("{}\u{a0}j", days.abs()),
        days if days.abs() < 1200 => format!("{}\u{a0}mois", days.abs() * 12 / 365),
        days => format!("{}\u{a0}ans", days.abs() / 365),
    },
    evaluation: |name| format!("Évaluation à commencer\u{a0}: {name}"),
    end: |name| format!("Fin\u{a0}: {name}"),
    action: |number, title| format!("Fiche {number}\u{a0}: {title}"),
    to_confirm: |meeting| format!("À confirmer\u{a0}: {meeting}"),
    planned: |kind, name| format!("Évaluation prévue ({})\u{a0}: {name}", first_lower(kind)),
    agreement: |name| format!("Fin d’agrément\u{a0}: {name}"),
    mandate: |who| format!("Fin de mandat\u{a0}: {who}"),
    ask_move: |what, from, to| format!("Déplacer «\u{a0}{what}\u{a0}» du {from} au {to}\u{a0}?"),
    moved: |what, to| format!("«\u{a0}{what}\u{a0}» au {to}"),
    choose_day: "Choisissez une suite, une échéance du calendrier, une fiche ou un rendez-vous.",
    no_match: "Aucune échéance n’a ces mots.",
    choose_done: "Choisissez une suite à donner ou une échéance du calendrier.",
    nothing: "Aucune échéance connue. Une suite à donner avec une date, une CTG avec une fin se lisent ici.",
};
