//! Exports, in French.

use super::super::super::cli::export::ExportText;
use crate::domain::{contents::Misread, convention::Standing};

pub(super) const EXPORT: ExportText = ExportText {
    exists: |path| {
        format!("«\u{a0}{}\u{a0}» existe déjà\u{202f}; --force le remplace.", path.display())
    },
    is_base: |path| {
        format!(
            "«\u{a0}{}\u{a0}» est la base elle-même\u{202f}; donnez un autre nom.",
            path.display()
        )
    },
    unwritten: |path, why| {
        format!("«\u{a0}{}\u{a0}» n’a pas pu être écrit\u{a0}: {why}.", path.display())
    },
    misread: |file, why| format!("«\u{a0}{file}\u{a0}» n’a pas été repris\u{a0}: {}", misread(why)),
    wants_folder: "Plusieurs tableaux\u{a0}: donnez un dossier avec --out, ou une seule nature avec --what.",
    wants_file: "Un classeur va dans un fichier\u{a0}: --out CHEMIN.",
    first_end: "Convenue jusqu’au",
    perimeter: "Communes du périmètre",
    siren: "SIREN",
    others: "Autres territoires touchés",
    closed: "Conventions closes",
    renewing: "en renouvellement",
    renewing_means: "en vigueur, et la suivante se prépare",
    covered: "Population couverte",
    last_contact: "Dernier échange",
    legend: "Légende",
    legend_columns: ["Où", "Mot", "Ce qu’il veut dire"],
    meaning: |standing| match standing {
        Standing::Preparing => "elle se prépare\u{a0}: aucune date de signature",
        Standing::Signed => "signée, son premier jour n’est pas venu",
        Standing::Undated => "signée, son premier ou son dernier jour n’est pas connu",
        Standing::InForce => "signée, le jour compté est dans sa période",
        Standing::Expired => "son dernier jour est passé",
        Standing::Abandoned => "abandonnée ou résiliée",
    },
    instead: |what, place| {
        let what = super::super::super::first_lower(what);
        if place.chars().all(|c| c.is_ascii_digit()) {
            format!("{what} {place}")
        } else {
            format!("{what} ({place})")
        }
    },
    calendar: "Échéances binome",
    taken: |made, changed, same| {
        format!("Créées\u{a0}: {made} · modifiées\u{a0}: {changed} · identiques\u{a0}: {same}")
    },
};

fn misread(why: &Misread) -> String {
    match why {
        Misread::TooBig(megabytes) => format!("il dépasse {megabytes}\u{a0}Mo."),
        Misread::NotJson(line) => format!("la ligne {line} n’est pas du JSON."),
        Misread::NotOurs => {
            "ce n’est pas une base exportée par binome (export --format json).".to_owned()
        }
        Misread::Newer => {
            "une version plus récente de binome l’a écrit\u{202f}; mettez binome à jour.".to_owned()
        }
        Misread::Kind(name) => format!("«\u{a0}{name}\u{a0}» n’est pas une nature de fiche."),
        Misread::Id(kind) => format!("une fiche «\u{a0}{}\u{a0}» n’a pas d’id.", kind.as_str()),
        Misread::Twice(kind, id) => {
            format!("la fiche «\u{a0}{}\u{a0}» {id} y est deux fois.", kind.as_str())
        }
        Misread::Key(kind, id, key) => {
            format!("la fiche «\u{a0}{}\u{a0}» {id} a une clé inconnue, {key}.", kind.as_str())
        }
        Misread::Value(kind, id, key) => format!(
            "la fiche «\u{a0}{}\u{a0}» {id} a une valeur impossible dans {key}.",
            kind.as_str()
        ),
        Misread::Circle(kind) => {
            format!("des fiches «\u{a0}{}\u{a0}» se suivent en rond.", kind.as_str())
        }
    }
}
