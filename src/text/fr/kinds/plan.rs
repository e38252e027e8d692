//! The words of a plan, in French.

use super::KindWords;
use crate::domain::field::Field;

pub(super) const AXIS: KindWords = KindWords {
    one: "axe",
    count: ["axe", "axes"],
    command: "axe",
    feminine: false,
    named: |known| {
        format!(
            "l’axe «\u{a0}{}\u{a0}»{}",
            known.short(0),
            known.within(" de «\u{a0}", 1, "\u{a0}»")
        )
    },
    changed: |label| format!("axe «\u{a0}{label}\u{a0}»"),
    fields: &[(Field::Convention, "CTG"), (Field::Title, "Titre"), (Field::Position, "Ordre")],
    codes: &[],
};

pub(super) const ACTION: KindWords = KindWords {
    one: "fiche action",
    count: ["fiche action", "fiches action"],
    command: "fiche",
    feminine: true,
    named: |known| format!("la fiche{} «\u{a0}{}\u{a0}»", known.within(" ", 1, ""), known.short(0)),
    changed: |label| format!("fiche «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Axis, "Axe"),
        (Field::Number, "Numéro"),
        (Field::Title, "Titre"),
        (Field::Status, "État"),
        (Field::Pilot, "Pilote"),
        (Field::Start, "Début"),
        (Field::StartPrecision, "Précision du début"),
        (Field::DueOn, "Échéance"),
        (Field::DuePrecision, "Précision de la fin"),
        (Field::DoneOn, "Réalisée le"),
        (Field::Progress, "Avancement (%)"),
        (Field::Themes, "Thématiques"),
        (Field::Communes, "Communes"),
        (Field::Orientations, "Orientations"),
        (Field::Common, "Commune à toutes les CTG"),
        (Field::Objective, "Objectif"),
        (Field::Audience, "Public"),
        (Field::Partners, "Partenaires"),
        (Field::Results, "Résultats visés"),
        (Field::Means, "Moyens"),
    ],
    codes: &[
        (
            Field::Status,
            &[
                ("a_venir", "À venir"),
                ("en_cours", "En cours"),
                ("realisee", "Réalisée"),
                ("en_pause", "En pause"),
                ("abandonnee", "Abandonnée"),
            ],
        ),
        (
            Field::StartPrecision,
            &[
                ("jour", "jour"),
                ("mois", "mois"),
                ("trimestre", "trimestre"),
                ("semestre", "semestre"),
                ("annee", "année"),
            ],
        ),
        (
            Field::DuePrecision,
            &[
                ("jour", "jour"),
                ("mois", "mois"),
                ("trimestre", "trimestre"),
                ("semestre", "semestre"),
                ("annee", "année"),
            ],
        ),
    ],
};

pub(super) const INDICATOR: KindWords = KindWords {
    one: "indicateur",
    count: ["indicateur", "indicateurs"],
    command: "indicateur",
    feminine: false,
    named: |known| format!("l’indicateur «\u{a0}{}\u{a0}»", known.short(0)),
    changed: |label| format!("indicateur «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Label, "Indicateur"),
        (Field::Action, "Fiche"),
        (Field::Convention, "CTG"),
        (Field::Territory, "Territoire"),
        (Field::Kind, "Mesure"),
        (Field::Nature, "Forme"),
        (Field::Unit, "Unité"),
        (Field::Baseline, "Valeur de départ"),
        (Field::BaselineOn, "Départ au"),
        (Field::Target, "Cible"),
        (Field::TargetOn, "Cible au"),
        (Field::Source, "Source"),
    ],
    codes: &[
        (
            Field::Kind,
            &[
                ("moyens", "Moyens"),
                ("realisation", "Réalisation"),
                ("resultat", "Résultat"),
                ("contexte", "Contexte"),
            ],
        ),
        (
            Field::Nature,
            &[
                ("nombre", "Nombre"),
                ("pourcentage", "Pourcentage"),
                ("etp", "ETP"),
                ("texte", "Qualitatif"),
            ],
        ),
    ],
};

pub(super) const READING: KindWords = KindWords {
    one: "relevé d’indicateur",
    count: ["relevé d’indicateur", "relevés d’indicateur"],
    command: "valeur",
    feminine: false,
    named: |known| {
        format!(
            "le relevé{}{}",
            known.within(" du ", 1, ""),
            known.within(" de «\u{a0}", 0, "\u{a0}»")
        )
    },
    changed: |label| format!("relevé de «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Indicator, "Indicateur"),
        (Field::On, "Date"),
        (Field::Value, "Valeur"),
        (Field::Text, "Constat"),
        (Field::Source, "Source"),
    ],
    codes: &[],
};
