//! The deadlines, in French.

use chrono::Datelike;

use super::super::super::ui::due::DueText;
use crate::domain::follow_up::OwedBy;

pub(super) const DUE: DueText = DueText {
    title_all: |n, key| match key {
        Some(key) => format!("Échéances · toute la Caf ({n}) · {key}\u{a0}: mon secteur"),
        None => format!("Échéances · toute la Caf ({n})"),
    },
    title_mine: |n, key| format!("Échéances · mon secteur ({n}) · {key}\u{a0}: toute la Caf"),
    late: |n| format!("En retard ({n})"),
    this_week: |n| format!("Cette semaine ({n})"),
    week_of: |day, n| format!("Semaine du {day} ({n})"),
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
        days => format!("{}\u{a0}j", days.abs()),
    },
    evaluation: |name| format!("Évaluation à commencer\u{a0}: {name}"),
    end: |name| format!("Fin\u{a0}: {name}"),
    action: |number, title| format!("Fiche {number}\u{a0}: {title}"),
    to_confirm: |meeting| format!("À confirmer\u{a0}: {meeting}"),
    choose_done: "Choisissez une suite à donner ou une échéance du calendrier.",
    nothing: "Aucune échéance connue. Une suite à donner avec une date, une CTG avec une fin se lisent ici.",
};
