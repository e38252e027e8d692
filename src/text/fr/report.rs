//! The words of reports, in French.

use super::{super::report::ReportText, plural::counted};

pub(super) const REPORT: ReportText = ReportText {
    board: |year, base| format!("Rapport annuel {year} de la Caf · {base}"),
    annual: |convention, year| format!("Bilan {year} · {convention}"),
    plan: |convention| format!("Plan d’actions · {convention}"),
    minutes: |kind, day| format!("Relevé de décisions · {kind} du {day}"),
    sdsf: |base| format!("Besoins et projets pour le SDSF · {base}"),
    handover: |person| format!("Passation · {person}"),
    map: |day| format!("Territoires au {day}"),
    signed: "CTG signées dans l’année",
    none_signed: "Aucune CTG n’a été signée cette année.",
    signatories: "Signataires",
    perimeter: |communes, people| {
        format!("{}, {people} habitants", counted(communes, "commune", "communes"))
    },
    axes: "Axes",
    held: "Instances tenues dans l’année",
    none_held: "Aucun COPIL ni CA décentralisé n’est noté cette année.",
    plans: "Avancement des plans",
    by_theme: "Fiches par thème",
    progress: ["Plan", "Fiches", "Réalisées", "En retard", "Avancement"],
    done: "Réalisé dans l’année",
    running: "En cours ou à venir",
    decisions: "Décisions",
    no_decision: "Aucune décision n’est notée.",
    ahead: "Échéances à venir",
    difficulties: "Difficultés ouvertes",
    indicators: ["Indicateurs", "Indicateur", "Au départ", "Cible", "Relevés"],
    present: "Présents",
    others: |count| {
        if count < 2 { "1 autre personne".to_owned() } else { format!("{count} autres personnes") }
    },
    said: "Ce qui s’est dit",
    follow_ups: "Suites",
    not_held: "Ce rendez-vous n’a pas encore de note\u{a0}: il n’y a rien à relever. Ouvrez-le le jour venu \
               (Entrée, puis «\u{a0}tenue\u{a0}») pour l’écrire.",
    no_orientation: "Sans orientation",
    bare: "Orientations qu’aucune fiche ne porte",
    carried: |count| match count {
        0 => "aucune fiche ne la porte".to_owned(),
        1 => "1 fiche la porte".to_owned(),
        _ => format!("{count} fiches la portent"),
    },
    nothing: "Rien à signaler.",
    territories: "Territoires suivis",
    follows_nothing: "Cette personne ne suit aucun territoire ce jour-là.",
    day: "Date",
    what: "Quoi",
};
