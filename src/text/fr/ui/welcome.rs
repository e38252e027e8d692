//! The first screens in French.

use super::super::super::ui::welcome::WelcomeText;
use crate::domain::area::AreaSize;

pub(super) const WELCOME: WelcomeText = WelcomeText {
    title: "binome",
    intro: "Bienvenue. binome est le carnet partagé des binômes administrateur / technicien d’une Caf\u{a0}: leurs territoires, leurs CTG, leurs notes.",
    menu: "Par quoi commencer\u{202f}? (↑ ↓ puis Entrée, ou le chiffre)",
    ways: [
        "Explorer la démonstration (l’Ain, avec des personnes inventées)",
        "Créer la base de mon département, ou de plusieurs",
        "Ouvrir un fichier partagé",
        "Reprendre mon classeur de suivi (Excel, ods, csv)",
    ],
    ask_department: "Quel département\u{202f}? (tapez son nom ou son code, puis Entrée\u{202f}; Espace en coche plusieurs)",
    france: "Toute la France",
    ticked,
    ask_where: "Où créer le fichier\u{202f}? Entrée pour accepter, ou tapez un autre chemin, par exemple sur un dossier partagé.",
    ask_file: "Quel fichier ouvrir\u{202f}? Tapez ou collez son chemin complet, puis Entrée.",
    ask_who: "Qui êtes-vous\u{202f}? (tapez votre nom, puis Entrée\u{202f}; Échap pour seulement regarder)",
    somebody_new: |letters| match letters {
        "" => "Je ne suis pas dans la liste".into(),
        name => format!("Je ne suis pas dans la liste\u{a0}: «\u{a0}{name}\u{a0}»"),
    },
    only_looking: |key| {
        format!(
            "Vous regardez seulement. Pour écrire, la touche {key} vous demandera qui vous êtes."
        )
    },
    look: "regarder",
    hello: |name, binome, note| {
        format!(
            "Bonjour {name}. La touche {binome} nomme le binôme d’un territoire, {note} y ajoute une note."
        )
    },
    no_file: |path| {
        format!(
            "Il n’y a pas de fichier ici\u{a0}: {path}. Vérifiez le chemin, et que le dossier partagé est accessible."
        )
    },
    waiting: "Un instant…",
    choice_not_kept: |why| {
        format!("Votre choix n’a pas pu être gardé pour la prochaine fois\u{a0}: {why}")
    },
};

fn ticked(names: &[&str], size: AreaSize) -> String {
    let number = super::super::TEXT.words.number;
    format!(
        "{}\u{a0}: {}\u{a0}{}, {}\u{a0}EPCI, {}\u{a0}habitants",
        several(names),
        number(size.communes as u64),
        if size.communes < 2 { "commune" } else { "communes" },
        number(size.epcis as u64),
        number(size.inhabitants),
    )
}

/// Their names, the first of many.
fn several(names: &[&str]) -> String {
    match names {
        [one, other, third, _, ..] => {
            format!("{one}, {other}, {third}… ({}\u{a0}départements)", names.len())
        }
        few => few.join(", "),
    }
}
