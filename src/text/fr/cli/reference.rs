//! The report of an update of the official reference, in French.

use super::super::super::cli::reference::ReferenceText;
use crate::domain::{
    day::format_fr,
    reference::{FileProblem, Trouble, Wrong},
};

pub(super) const REFERENCE: ReferenceText = ReferenceText {
    problem,
    trouble,
    unreadable: |file, missing| {
        let what = if missing { "n’existe pas" } else { "ne peut pas être lu" };
        format!("{file} {what}. Vérifiez le chemin et vos droits.")
    },
    too_big: |file| {
        format!(
            "{file} est trop gros pour une référence\u{a0}: 20\u{a0}Mo au plus. Vérifiez que c’est le bon fichier."
        )
    },
    no_year: |file| {
        format!(
            "Rien ne dit de quelle année est {file}\u{a0}: ajoutez --millesime 2027, ou mettez l’année dans son nom."
        )
    },
    title: |before, after| {
        format!("Référence officielle\u{a0}: {} → {}", format_fr(before), format_fr(after))
    },
    nothing: |day| {
        format!(
            "Rien ne change\u{a0}: la base a déjà les communes et les EPCI du {}.",
            format_fr(day)
        )
    },
    tried: "Essai\u{a0}: rien n’a été écrit. Sans --dry-run, tout est fait en une fois et s’annule par u.",
    done: "C’est fait, en une fois\u{a0}: u à l’écran annule le tout.",
    not_by_hand: "Les communes, les EPCI et les départements ne s’écrivent pas à la main\u{a0}: «\u{a0}binome reference update\u{a0}» prend la référence officielle.",
    merged: "Communes fusionnées",
    split: "Communes séparées",
    left: "Communes passées hors de la base",
    appeared: "Communes sans passage depuis une ancienne",
    renamed: "Communes renommées",
    moved: "Communes qui changent d’EPCI",
    epcis_created: "EPCI créés",
    epcis_gone: "EPCI disparus",
    epcis_renamed: "EPCI renommés",
    perimeters: "Périmètres",
    population: "Population municipale",
    territories: "Territoires",
    coverage: |day| format!("Couverture au {}", format_fr(day)),
    no_epci: "sans EPCI",
    partly: "une partie seulement y était\u{a0}: à vérifier",
    archived: "à la corbeille",
    heir: |name| format!("notes, suites et binôme vont à {name}"),
    people: |count, year| format!("{count} habitants ({year})"),
    communes: |count| format!("{count}\u{a0}commune{}", if count > 1 { "s" } else { "" }),
    populations: |count| {
        let s = if count > 1 { "s" } else { "" };
        format!("{count}\u{a0}commune{s} avec une autre population")
    },
};

fn problem(problem: &FileProblem) -> String {
    let FileProblem { file, line, wrong } = problem;
    let place = match line {
        0 => file.clone(),
        line => format!("{file}, ligne {line}"),
    };
    let what = match wrong {
        Wrong::Encoding => {
            "ce n’est pas de l’UTF-8. Enregistrez le fichier en «\u{a0}CSV UTF-8\u{a0}».".into()
        }
        Wrong::Empty => "rien sous l’en-tête. Vérifiez que c’est le bon fichier.".into(),
        Wrong::UnknownColumn { column, known } => format!(
            "la colonne «\u{a0}{column}\u{a0}» est inconnue. Gardez seulement\u{a0}: {}.",
            known.join(", ")
        ),
        Wrong::ColumnTwice(column) => {
            format!("la colonne «\u{a0}{column}\u{a0}» y est deux fois. Gardez-en une.")
        }
        Wrong::MissingColumn(column) => {
            format!("la colonne «\u{a0}{column}\u{a0}» manque. Ajoutez-la à l’en-tête.")
        }
        Wrong::Fields { found, heading } => format!(
            "{found} champs sous un en-tête de {heading}. Vérifiez les points-virgules de cette ligne."
        ),
        Wrong::Insee(code) => format!(
            "«\u{a0}{code}\u{a0}» n’est pas un code INSEE (cinq caractères, comme 01004). Un tableur a pu perdre le zéro du début\u{a0}: mettez la colonne en texte."
        ),
        Wrong::Siren(code) => format!(
            "«\u{a0}{code}\u{a0}» n’est pas un SIREN d’EPCI (neuf chiffres). Laissez vide une commune sans EPCI."
        ),
        Wrong::Population(typed) => format!(
            "la population «\u{a0}{typed}\u{a0}» n’est pas un nombre entier. Écrivez-la sans espace ni virgule."
        ),
        Wrong::Blank(column) => {
            format!("la colonne «\u{a0}{column}\u{a0}» est vide. Remplissez-la.")
        }
        Wrong::Twice { code, line } => {
            format!("le code {code} est déjà à la ligne {line}. Gardez-en une.")
        }
    };
    format!("{place}\u{a0}: {what} Rien n’a été écrit.")
}

fn trouble(trouble: &Trouble) -> String {
    let what = match trouble {
        Trouble::Older { held, given } => format!(
            "Cette référence est du {} et la base a déjà celle du {}. Prenez la plus récente.",
            format_fr(*given),
            format_fr(*held)
        ),
        Trouble::NoDepartment(one) => format!(
            "Cette référence n’a aucune commune du département {} ({}), que la base suit. Prenez le fichier de ce département, ou celui de la France.",
            one.code, one.name
        ),
        Trouble::Gone { commune, more } => {
            let others = match more {
                0 => String::new(),
                1 => " (et une autre)".into(),
                more => format!(" (et {more} autres)"),
            };
            format!(
                "{} {}{others} n’est plus dans cette référence, et aucune ligne de passage ne dit ce qu’elle devient. Ajoutez-la à la table de passage\u{a0}: ancien code, nouveau code.",
                commune.code, commune.name
            )
        }
        Trouble::Nowhere(passage) => format!(
            "La table de passage, ligne {}, mène de {} à {}, qui n’est pas dans cette référence. Corrigez le nouveau code.",
            passage.line, passage.from, passage.to
        ),
        Trouble::UnnamedEpci { siren, commune } => format!(
            "L’EPCI {siren} de {} {} n’a pas de nom. Ajoutez epci.csv au dossier, ou la colonne nom_epci.",
            commune.code, commune.name
        ),
    };
    format!("{what} Rien n’a été écrit.")
}
