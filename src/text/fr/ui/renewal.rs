//! Renewing a convention and moving its dates, in French.

use chrono::NaiveDate;

use super::super::{super::ui::renewal::RenewalText, plural::counted};
use crate::domain::schedule::Move;

pub(super) const RENEWAL: RenewalText = RenewalText {
    choice: "renouvellement",
    title: |name| format!("Renouveler · {name}"),
    parties: "Signataires",
    actions: "Fiches reprises",
    help_actions: |key| {
        format!("Les fiches ni réalisées ni abandonnées\u{a0}; Espace coche, {key} coche tout")
    },
    did: |name| format!("{name} renouvelée"),
    moves_title: "Dates liées",
    moves,
    count: |moving, staying| {
        let moving = match moving {
            0 => "Aucune échéance ne bouge".to_owned(),
            1 => "1\u{a0}échéance bouge".into(),
            n => format!("{n}\u{a0}échéances bougent"),
        };
        match staying {
            0 => format!("{moving} avec cette date\u{a0}:"),
            1 => format!("{moving} avec cette date, 1\u{a0}reste en place\u{a0}:"),
            n => format!("{moving} avec cette date, {n}\u{a0}restent en place\u{a0}:"),
        }
    },
    ask: |yes, no| {
        format!("{yes}\u{a0}: oui, enregistrer le tout    {no}\u{a0}: non, rien n’est enregistré")
    },
    not_read: |key| {
        format!(
            "Pas encore enregistré\u{a0}: les échéances sont en cours de lecture. {key} de nouveau."
        )
    },
    next: "Renouvelée par",
    closed: "Générations closes",
    inhabitants: |number| format!("{number}\u{a0}habitants"),
    schedule: "échéancier des modèles",
    scheduled: |made| match made {
        1 => "1\u{a0}échéance ajoutée".into(),
        made => format!("{made}\u{a0}échéances ajoutées"),
    },
    schedule_is_whole: "Chaque modèle a déjà son échéance, ou rien ne la date.",
    whole: |epci, communes| {
        format!("{epci} en entier, {}", counted(communes, "commune", "communes"))
    },
};

fn moves(one: &Move) -> String {
    let day: fn(NaiveDate) -> String = super::super::TEXT.words.day;
    match one {
        Move::New { title, to, .. } => format!("nouvelle → {} · {title}", day(*to)),
        Move::Moved { deadline, to } => {
            format!("{} → {} · {}", day(deadline.due), day(*to), deadline.title)
        }
        Move::Stays { deadline, .. } => {
            let why = if deadline.done.is_some() { "faite" } else { "fixée à la main" };
            format!("{} reste ({why}) · {}", day(deadline.due), deadline.title)
        }
        Move::Leaves { deadline } => {
            format!("{} s’en va · {}", day(deadline.due), deadline.title)
        }
    }
}
