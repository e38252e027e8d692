//! The place of a convention in French.

use super::super::super::ui::life::LifeText;
use crate::domain::{meeting::Outcome, plan::Progress};

pub(super) const LIFE: LifeText = LifeText {
    section: |letter| match letter {
        's' => "Situation",
        'p' => "Plan d’actions",
        'r' => "Rendez-vous et échéances",
        'i' => "Signataires et interlocuteurs",
        'h' => "Histoire",
        _ => "",
    },
    empty: |letter| match letter {
        'p' => "Pas encore de fiche.",
        'r' => "Rien de prévu.",
        'i' => "Personne n’est noté.",
        _ => "Rien encore.",
    },
    perimeter: |communes, inhabitants| {
        let commune = if communes > 1 { "communes" } else { "commune" };
        format!("{communes} {commune}, {inhabitants} habitants")
    },
    amendment: |number, object, signed, end| {
        let signed =
            signed.map_or("\u{a0}· non signé".into(), |day| format!(" · signé le {day}"));
        let end = end.map(|day| format!(" · fin portée au {day}")).unwrap_or_default();
        format!("Avenant n°\u{a0}{number}\u{a0}: {object}{signed}{end}")
    },
    progress,
    late: "en retard",
    target: |target, reached| {
        let reached = match reached {
            Some(true) => " (atteinte)",
            Some(false) | None => "",
        };
        format!("cible {target}{reached}")
    },
    pinned: " (date fixée à la main)",
    count_late: |count| match count {
        0 => String::new(),
        1 => "1 échéance en retard".into(),
        count => format!("{count} échéances en retard"),
    },
    outcome: |outcome| match outcome {
        Outcome::Planned => "prévu",
        Outcome::ToConfirm => "à confirmer",
        Outcome::Held => "tenu",
        Outcome::Cancelled => "annulé",
    },
    deliberation: |day| format!("délibération du {day}"),
    no_deliberation: "délibération à prendre",
    signed: |day| format!("signé le {day}"),
    mandate_ended: " · mandat terminé",
    count_missing: |count| match count {
        0 => String::new(),
        1 => "1 délibération à prendre".into(),
        count => format!("{count} délibérations à prendre"),
    },
    go_to: "Aller à",
    add: "Ajouter",
    enter: " (Entrée)",
    axis_first: "Une fiche est dans un axe\u{a0}: donnez d’abord un axe au plan.",
    choose_indicator: "Choisissez d’abord la ligne d’un indicateur.",
    was_held: |key| {
        format!("Rendez-vous tenu\u{a0}? Notez-le\u{a0}; {key} si ce n’est pas le cas.")
    },
    marked: |what, done| {
        if done {
            format!("{what}\u{a0}: fait aujourd’hui")
        } else {
            format!("{what}\u{a0}: à faire de nouveau")
        }
    },
};

fn progress(progress: &Progress) -> String {
    let Some(percent) = progress.percent() else { return "aucune fiche".into() };
    let late = match progress.late {
        0 => String::new(),
        late => format!(" · {late} en retard"),
    };
    let (done, of) = (progress.done, progress.counted);
    let done = if done > 1 { format!("{done} réalisées") } else { format!("{done} réalisée") };
    format!("{done} sur {of} ({percent}\u{a0}%){late}")
}
