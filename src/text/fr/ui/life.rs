//! The place of a convention in French.

use super::super::super::ui::life::LifeText;
use chrono::{Datelike, NaiveDate};

use crate::domain::{
    day::{self, Precision},
    meeting::Outcome,
    plan::Progress,
};

pub(super) const LIFE: LifeText = LifeText {
    section: |letter| match letter {
        's' => "Situation",
        'p' => "Plan d’actions",
        'r' => "Rendez-vous et échéances",
        'i' => "Signataires et interlocuteurs",
        'b' => "Besoins et difficultés",
        'e' => "Équipements et pactes",
        'm' => "Moyens",
        'd' => "Documents",
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
    of_the_whole: |shown, whole| {
        let of = whole.percent().map(|percent| format!(" ({percent}\u{a0}%)")).unwrap_or_default();
        format!("{} · en tout {}/{}{of}", figures(shown, ""), whole.done, whole.counted)
    },
    facets: ["thème", "commune", "statut", "pilote"],
    how_to_filter: "Des mots, puis thème: commune: statut: pilote: (ex. rpe statut: en retard)",
    no_move_narrowed: "Effacez d’abord le filtre\u{a0}: on déplace une ligne dans le plan entier.",
    choose_to_move: "Choisissez d’abord la ligne d’un axe ou d’une fiche.",
    renumbered: "fiches numérotées de nouveau",
    quoted: |words| format!("«\u{a0}{words}\u{a0}»"),
    change: |change| format!("({change})"),
    offer_copy: "Reprendre les fiches communes d’une autre CTG (Entrée)",
    copy_from: "Reprendre le plan de quelle CTG\u{a0}?",
    copy_title: |from, ticked| match ticked {
        0 | 1 => format!("{from} · {ticked} fiche cochée"),
        _ => format!("{from} · {ticked} fiches cochées"),
    },
    common: |count| match count {
        0 => "aucune fiche commune".into(),
        1 => "1 fiche commune".into(),
        _ => format!("{count} fiches communes"),
    },
    is_common: " · commune à la Caf",
    tick_one: "Cochez d’abord une fiche au moins.",
    plan_not_empty: "Ce plan n’est plus vide\u{a0}: ajoutez-y les fiches une à une.",
    copied: |count| match count {
        0 | 1 => format!("{count} fiche reprise"),
        _ => format!("{count} fiches reprises"),
    },
    short_period,
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

fn short_period(day: NaiveDate, precision: Precision) -> String {
    match precision {
        Precision::Jour => day::format_fr(day),
        Precision::Mois => format!("{:02}/{}", day.month(), day.year()),
        Precision::Trimestre => format!("T{} {}", day.month0() / 3 + 1, day.year()),
        Precision::Semestre => format!("S{} {}", day.month0() / 6 + 1, day.year()),
        Precision::Annee => day.year().to_string(),
    }
}

fn progress(progress: &Progress) -> String {
    let percent = progress.percent().map(|percent| format!(" ({percent}\u{a0}%)"));
    figures(progress, &percent.unwrap_or_default())
}

/// The count, what follows it, and how many are late.
fn figures(progress: &Progress, after: &str) -> String {
    if progress.percent().is_none() {
        return "aucune fiche".into();
    }
    let late = match progress.late {
        0 => String::new(),
        late => format!(" · {late} en retard"),
    };
    let (done, of) = (progress.done, progress.counted);
    let done = if done > 1 { format!("{done} réalisées") } else { format!("{done} réalisée") };
    format!("{done} sur {of}{after}{late}")
}
