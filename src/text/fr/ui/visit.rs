//! The page of a visit, in French.

use super::super::{
    super::ui::visit::VisitText,
    elision::of_place,
    plural::{lasting, noun},
};

pub(super) const VISIT: VisitText = VisitText {
    name: "Visite",
    title: |territory, commune| match commune {
        Some(commune) => format!("Visite · {commune} ({territory})"),
        None => format!("Visite · {territory}"),
    },
    commune: |covered| if covered { "dans la CTG" } else { "hors de toute CTG en vigueur" },
    plan: "Plan",
    progress: |progress| {
        let late = match progress.late {
            0 => String::new(),
            late => format!(", {late} en retard"),
        };
        match progress.percent() {
            Some(percent) => {
                let (done, of) = (progress.done, progress.counted);
                let done_word = noun(done, "fiche réalisée", "fiches réalisées");
                format!("{percent}\u{a0}% ({done} {done_word} sur {of}{late})")
            }
            None => "aucune fiche".to_owned(),
        }
    },
    promises: "Suites promises",
    count: |all, ours, late| {
        let late = match late {
            0 => "aucune en retard".to_owned(),
            late => format!("{late} en retard"),
        };
        match all {
            0 => "aucune".to_owned(),
            all => format!("{all}, dont {ours} par la Caf\u{a0}; {late}"),
        }
    },
    ago: |days| match days {
        0 => "aujourd’hui".to_owned(),
        1 => "hier".to_owned(),
        days if days < 0 => format!("dans {}", lasting(-days)),
        days => format!("il y a {}", lasting(days)),
    },
    in_front: "En face de vous",
    decisions: "Dernières décisions",
    fiches: "Fiches en cours ou à venir ici",
    difficulties: "Difficultés",
    exchanges: |count| format!("{count} {}", noun(count, "échange", "échanges")),
    more: |more| match more {
        1 => "et une autre".to_owned(),
        more => format!("et {more} autres"),
    },
    no_points: "Aucun n’est écrit.",
    choose: |key| format!("{key}\u{a0}: choisir une commune"),
    no_commune: "Aucune commune du territoire ne porte ce nom.",
    told: "récit",
    story: |territory| format!("L’histoire {}", of_place(territory)),
    no_story: "Rien n’y est encore arrivé.",
    no_territory: "Choisissez d’abord un territoire.",
    whole: "tout voir",
    nothing_yet: |key| {
        format!("Rien n’est noté ici\u{a0}: Échap, puis {key}, écrit une première note.")
    },
};
