//! The words of the figures in French.

use super::super::figures::{FiguresText, Of, WhatIfText};
use crate::domain::{
    alerts::Thresholds,
    figures::{FigureCode, Section},
};

pub(super) const FIGURES: FiguresText = FiguresText {
    title: |day, mine| {
        let whose = if mine { "de mon secteur" } else { "de la Caf" };
        format!("Chiffres {whose} · au {day}")
    },
    section: |section| match section {
        Section::Coverage => "COUVERTURE",
        Section::Conventions => "CTG",
        Section::Following => "SUIVI",
        Section::Plans => "INSTANCES ET PLANS",
        Section::Means => "POSTES ET CHARGE",
        Section::Difficulties => "DIFFICULTÉS",
        Section::Needs => "BESOINS ET SCHÉMA",
        Section::Trajectory => "TRAJECTOIRE",
    },
    label,
    rule,
    rules: "Comment c’est compté",
    rule_title: "Règle",
    value: "Valeur",
    day: "Au",
    people_of: |covered, of| format!("{covered} hab. sur {of}"),
    goal: |goal| format!("objectif {goal}"),
    gap: |tenths| format!("({}\u{a0}pts)", signed(tenths)),
    points: |tenths| format!("{}\u{a0}pts", signed(tenths).trim_start_matches('+')),
    a_year: |tenths| format!("{}/an", signed(tenths)),
    reached: "atteint",
    pace: |pace, points, by| {
        if pace.missing == 0 {
            format!("objectif {}\u{a0}% au {by} atteint", pace.goal)
        } else {
            format!(
                "{}\u{a0}% au {by}\u{a0}: encore {points} en {}\u{a0}mois",
                pace.goal, pace.months
            )
        }
    },
    load: |load| {
        let s = |n: usize| if n > 1 { "s" } else { "" };
        format!(
            "territoire{} · {}\u{a0}CTG · {}\u{a0}suite{} ouverte{}",
            s(load.territories),
            load.conventions,
            load.follow_ups,
            s(load.follow_ups),
            s(load.follow_ups)
        )
    },
    no_orientation: "sans orientation",
    counting: "Calcul en cours…",
    rows_title: |label, count| {
        format!("{label} · {count}\u{a0}ligne{}", if count > 1 { "s" } else { "" })
    },
    no_rows: "Rien n’est compté ici.",
    inhabitants: |people| format!("{people} hab."),
    chart: "Couverture au 31 décembre",
    legend: ["█ couverture", "• objectif"],
    bars: "Population",
    what_if: WhatIfText {
        title: |count, mine| {
            let whose = if mine { "mon secteur" } else { "toute la Caf" };
            let what = match count {
                0 => "Et si elles étaient signées\u{202f}?".to_owned(),
                1 => "Et si\u{a0}: 1\u{a0}signature".to_owned(),
                count => format!("Et si\u{a0}: {count}\u{a0}signatures"),
            };
            format!("{what} · {whose}")
        },
        nothing: "Aucune CTG n’est en projet.",
        gains: |people| format!("{people} hab."),
        signed_on: |day| format!("signée le {day}"),
        counts_from: |day| format!(", compte le {day}"),
        counts: |day| format!("Signée avant sa période, elle compte à partir du {day}."),
        ask_day: "Signée le",
        coverage: |day, now, then| format!("Au {day}\u{a0}: {now} → {then}"),
        as_it_is: |day, now| format!("Au {day}\u{a0}: {now}"),
        chart: "Couverture · █ si signées · ▄ sinon · • objectif",
        not_stored: "Rien n’est enregistré.",
        as_if: |names| format!("Comme si étaient signées\u{a0}: {names}"),
    },
};

/// Tenths of a percent, with their sign.
fn signed(tenths: i64) -> String {
    let sign = if tenths < 0 { "−" } else { "+" };
    format!("{sign}{},{}", tenths.abs() / 10, tenths.abs() % 10)
}

fn label(code: FigureCode, of: &Of<'_>) -> String {
    let (year, name) = (of.year, of.of.unwrap_or_default());
    match code {
        FigureCode::Coverage => "Couverture".into(),
        FigureCode::Pace => format!("Rythme {name}"),
        FigureCode::Signed => "Sous CTG".into(),
        FigureCode::Expiring => format!("CTG qui finit ({}\u{a0}mois)", of.limits.end_plan),
        FigureCode::Preparing => "CTG en projet".into(),
        FigureCode::Uncovered => "Sans CTG".into(),
        FigureCode::Signatures => format!("Signatures {year}"),
        FigureCode::Ending => format!("Fin dans {name}"),
        FigureCode::Expired => "Échue, rien après".into(),
        FigureCode::Late => "Suites en retard".into(),
        FigureCode::Silent => format!("Silence > {}\u{a0}jours", of.limits.silence_days),
        FigureCode::NoBinome => "Sans binôme".into(),
        FigureCode::HalfBinome => "Binôme incomplet".into(),
        FigureCode::Copil => format!("COPIL tenus en {year}"),
        FigureCode::NoCopil => format!("Sans COPIL en {year}"),
        FigureCode::CaDecentralise => format!("CA décentralisé {year}"),
        FigureCode::Done => "Fiches réalisées".into(),
        FigureCode::ActionsLate => "Fiches en retard".into(),
        FigureCode::Posts => format!("ETP · {name}"),
        FigureCode::Difficulties if of.of.is_none() => "Difficultés ouvertes".into(),
        FigureCode::Needs if of.of.is_none() => "Besoins et projets".into(),
        FigureCode::Bare => "Orientations sans fiche".into(),
        FigureCode::Stage
        | FigureCode::Load
        | FigureCode::Trajectory
        | FigureCode::Difficulties
        | FigureCode::Needs => name.to_owned(),
    }
}

fn rule(code: FigureCode, limits: &Thresholds) -> String {
    let rule = match code {
        FigureCode::Coverage => {
            "Habitants (population municipale) des communes dans le périmètre d’une CTG en vigueur ce jour-là\u{a0}: signée, commencée, non finie. Chaque commune compte une fois."
        }
        FigureCode::Pace => {
            "Points de couverture à gagner par an pour atteindre le dernier objectif de la période. Les lignes sont les communes sans CTG en vigueur\u{a0}: c’est là qu’il y a à gagner."
        }
        FigureCode::Signed => {
            return format!(
                "Habitants sous une CTG en vigueur qui ne finit pas dans les {}\u{a0}mois, ou dont la suite est déjà signée.",
                limits.end_plan
            );
        }
        FigureCode::Expiring => {
            return format!(
                "Habitants sous une CTG en vigueur qui finit dans les {}\u{a0}mois, sans suite signée.",
                limits.end_plan
            );
        }
        FigureCode::Preparing => {
            "Habitants sans CTG en vigueur, dans le périmètre d’une CTG en projet, ou signée et pas encore commencée."
        }
        FigureCode::Uncovered => "Habitants sans CTG en vigueur ni en projet.",
        FigureCode::Signatures => "CTG signées dans l’année, jusqu’à ce jour.",
        FigureCode::Ending => {
            "CTG en vigueur dont la fin tombe dans ce délai et pas dans le précédent, et dont la suite n’est pas signée."
        }
        FigureCode::Expired => {
            "Dernière CTG d’un territoire, échue, sans CTG en vigueur ni en projet après elle."
        }
        FigureCode::Stage => {
            "CTG à cette étape ce jour-là. Une issue (renouvelée, échue…) est une étape."
        }
        FigureCode::Late => {
            "Suites à donner ouvertes dont la date est passée, de la Caf ou des partenaires."
        }
        FigureCode::Silent => {
            return format!(
                "Territoires suivis sans aucune note depuis plus de {}\u{a0}jours, ou plus que la cadence de leur binôme.",
                limits.silence_days
            );
        }
        FigureCode::NoBinome => {
            "Territoires qui ne sont dans le secteur d’aucun binôme ce jour-là."
        }
        FigureCode::HalfBinome => "Territoires dont le binôme n’a qu’une personne.",
        FigureCode::Copil => "Notes de type COPIL datées de l’année, jusqu’à ce jour.",
        FigureCode::NoCopil => {
            "CTG en vigueur dont aucune note de COPIL de l’année ne parle, seule ou par son rendez-vous."
        }
        FigureCode::CaDecentralise => {
            "Notes de type CA décentralisé datées de l’année. Il s’en tient un par an au moins."
        }
        FigureCode::Done => {
            "Fiches réalisées, sur toutes celles des CTG qui ne sont pas closes, abandonnées mises à part."
        }
        FigureCode::ActionsLate => "Fiches à venir ou en cours dont l’échéance est passée.",
        FigureCode::Posts => "ETP pourvus sur ETP financés, postes qui existent ce jour-là.",
        FigureCode::Load => {
            "Territoires où cette personne est le technicien du binôme, CTG qui ne sont pas closes, suites ouvertes. Chacun compte une fois."
        }
        FigureCode::Difficulties => "Difficultés ouvertes ce jour-là, par origine.",
        FigureCode::Needs => {
            "Besoins et projets, quel qu’en soit l’état, par orientation du schéma."
        }
        FigureCode::Bare => "Orientations de schémas en cours qu’aucune fiche action ne porte.",
        FigureCode::Trajectory => {
            "Couverture ce jour-là, d’après les conventions connues aujourd’hui, et l’objectif de l’année."
        }
    };
    rule.to_owned()
}
