//! The words of what a convention goes through, in French.

use super::{super::alerts, KindWords};
use crate::domain::{alerts::Setting, field::Field, watch};

pub(super) const AMENDMENT: KindWords = KindWords {
    one: "avenant",
    count: ["avenant", "avenants"],
    command: "avenant",
    feminine: false,
    named: |known| {
        format!("l’avenant {}{}", known.text(0), known.within(" à «\u{a0}", 1, "\u{a0}»"))
    },
    changed: |label| format!("avenant {label}"),
    fields: &[
        (Field::Convention, "CTG"),
        (Field::Number, "Numéro"),
        (Field::Object, "Objet"),
        (Field::Signed, "Signé le"),
        (Field::EffectiveOn, "Prend effet le"),
        (Field::NewEndOn, "Nouvelle fin"),
        (Field::Added, "Entrent"),
        (Field::Withdrawn, "Sortent"),
    ],
    codes: &[],
};

pub(super) const SIGNATORY: KindWords = KindWords {
    one: "signataire",
    count: ["signataire", "signataires"],
    command: "signataire",
    feminine: false,
    named: |known| {
        format!("le signataire {}{}", known.text(0), known.within(" de «\u{a0}", 1, "\u{a0}»"))
    },
    changed: |label| format!("signataire {label}"),
    fields: &[
        (Field::Convention, "CTG"),
        (Field::Kind, "Nature"),
        (Field::Party, "Partie"),
        (Field::Code, "Code SIREN ou INSEE"),
        (Field::Function, "Signe par (fonction)"),
        (Field::DeliberationOn, "Délibération du"),
        (Field::DeliberationRef, "Délibération, référence"),
        (Field::Signed, "Signé le"),
        (Field::Lead, "Chef de file"),
    ],
    codes: &[(
        Field::Kind,
        &[
            ("caf_president", "Caf, présidence du CA"),
            ("caf_direction", "Caf, direction"),
            ("epci", "EPCI"),
            ("commune", "Commune"),
            ("syndicat", "Syndicat"),
            ("departement", "Département"),
            ("region", "Région"),
            ("etat", "État"),
            ("msa", "MSA"),
            ("cpam", "CPAM"),
            ("carsat", "CARSAT"),
            ("france_travail", "France Travail"),
            ("autre", "Autre"),
        ],
    )],
};

pub(super) const DEADLINE: KindWords = KindWords {
    one: "échéance",
    count: ["échéance", "échéances"],
    command: "echeance",
    feminine: true,
    named: |known| {
        format!(
            "l’échéance «\u{a0}{}\u{a0}»{}{}",
            known.short(0),
            known.within(" du ", 2, ""),
            known.within(" de «\u{a0}", 1, "\u{a0}»")
        )
    },
    changed: |label| format!("échéance «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Convention, "CTG"),
        (Field::Title, "Échéance"),
        (Field::DueOn, "Pour le"),
        (Field::DoneOn, "Faite le"),
        (Field::Pinned, "Date fixée à la main"),
        (Field::Template, "Modèle"),
    ],
    codes: &[],
};

pub(super) const DEADLINE_TEMPLATE: KindWords = KindWords {
    one: "modèle d’échéance",
    count: ["modèle d’échéance", "modèles d’échéance"],
    command: "modele",
    feminine: false,
    named: |known| format!("le modèle d’échéance «\u{a0}{}\u{a0}»", known.short(0)),
    changed: |label| format!("modèle d’échéance «\u{a0}{label}\u{a0}»"),
    fields: &[
        (Field::Title, "Échéance"),
        (Field::Anchor, "Compté depuis"),
        (Field::OffsetMonths, "Mois après (avant si négatif)"),
        (Field::MonthDay, "Jour de chaque année"),
        (Field::Position, "Ordre"),
    ],
    codes: &[(
        Field::Anchor,
        &[
            ("debut", "Début de la CTG"),
            ("fin", "Fin de la CTG"),
            ("signature", "Signature"),
            ("annee", "Chaque année"),
        ],
    )],
};

pub(super) const EVALUATION: KindWords = KindWords {
    one: "évaluation",
    count: ["évaluation", "évaluations"],
    command: "evaluation",
    feminine: true,
    named: |known| {
        let year = known.within(" ", 1, "");
        let of = known.within(" de «\u{a0}", 2, "\u{a0}»");
        format!("l’évaluation{}{year}{of}", known.bracketed(0))
    },
    changed: |label| format!("évaluation {label}"),
    fields: &[
        (Field::Convention, "CTG"),
        (Field::Kind, "Nature"),
        (Field::Year, "Année"),
        (Field::StartedOn, "Commencée le"),
        (Field::EndedOn, "Rendue le"),
        (Field::Conduct, "Conduite par"),
        (Field::Conclusions, "Conclusions"),
    ],
    codes: &[
        (
            Field::Kind,
            &[("annuelle", "Bilan annuel"), ("mi_parcours", "Mi-parcours"), ("finale", "Finale")],
        ),
        (
            Field::Conduct,
            &[("interne", "Interne"), ("cabinet", "Cabinet"), ("partagee", "Partagée")],
        ),
    ],
};

pub(super) const GOAL: KindWords = KindWords {
    one: "objectif",
    count: ["objectif", "objectifs"],
    command: "objectif",
    feminine: false,
    named: |known| format!("l’objectif {}", known.id),
    changed: |label| format!("objectif {label}"),
    fields: &[(Field::Coverage, "Population couverte (%)"), (Field::Signatures, "Signatures")],
    codes: &[],
};

pub(super) const SETTING: KindWords = KindWords {
    one: "seuil",
    count: ["seuil", "seuils"],
    command: "seuil",
    feminine: false,
    named: |known| setting(&known.id),
    changed: |label| format!("seuil {label}"),
    fields: &[(Field::Value, "Valeur")],
    codes: &[],
};

/// A threshold by what it limits, or the list of watched words.
fn setting(id: &str) -> String {
    if id == watch::KEY {
        return "la liste des mots signalés".into();
    }
    let setting = Setting::from_key(id);
    let limits = setting.map_or(id, |setting| alerts::limit(setting));
    format!("le seuil «\u{a0}{limits}\u{a0}»")
}
