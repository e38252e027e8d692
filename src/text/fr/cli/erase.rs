//! Erasing a person, in French.

use super::super::super::cli::erase::{EraseText, listed, some};
use crate::domain::{
    day::format_fr,
    erasure::{Erasure, Holder, Kept, MENTION, Places},
    refusal::Refusal,
};

pub(super) const ERASE: EraseText = EraseText {
    plan: |name, erasure| {
        format!("Effacer «\u{a0}{name}\u{a0}» toucherait\u{a0}:{}", told(erasure))
    },
    confirm: "Rien n’a été touché. Pour effacer, ajoutez --yes\u{a0}: cela ne s’annule pas.",
    elsewhere_only: |name| {
        format!("«\u{a0}{name}\u{a0}» n’est nulle part dans cette base, mais ailleurs, oui.")
    },
    places,
    cleaned,
    anew: |erasings| {
        format!(
            "Refait dans la copie\u{a0}: {}.",
            counted(erasings, "effacement d’une personne", "effacements d’une personne")
        )
    },
    done: |name, erasure| {
        format!("L’effacement de «\u{a0}{name}\u{a0}» est fait\u{a0}:{}", told(erasure))
    },
    nowhere: |name, near| {
        let told = format!("«\u{a0}{name}\u{a0}» n’est nulle part dans cette base.");
        if near.is_empty() {
            return told;
        }
        format!("{told} Noms les plus proches\u{a0}: {}.", near.join(", "))
    },
    look,
    copies,
    elsewhere: "Pensez aussi aux copies faites ailleurs (autre dossier, clé)\u{a0}: binome ne les voit pas. Si vous en restaurez une, l’effacement y est refait.",
    left: |why| {
        let (why, remedy) = match why {
            Refusal::Busy => {
                ("quelqu’un d’autre a la base ouverte", "Fermez binome sur tous les postes")
            }
            Refusal::Full => ("il n’y a plus de place sur le disque", "Libérez de la place"),
            _ => {
                ("le système a refusé de les nettoyer", "Fermez binome partout, vérifiez le disque")
            }
        };
        format!(
            "Le nom n’est plus dans les fiches, les textes ni le journal, mais les fichiers en gardent peut-être des traces\u{a0}: {why}. {remedy}, puis relancez la même commande."
        )
    },
};

fn told(erasure: &Erasure) -> String {
    let record =
        if erasure.record { "sa fiche\u{a0}: nom, fonctions, mandat" } else { "aucune fiche" };
    let mut told = format!(
        "\n  {record}\n  {} dont les valeurs sont vidées\n  {}",
        counted(erasure.lines, "ligne du journal", "lignes du journal"),
        counted(erasure.texts.len() as u64, "texte", "textes"),
    );
    if !erasure.texts.is_empty() {
        let more = |left| format!("et {} de plus", (super::super::TEXT.words.number)(left));
        let places = some(super::super::TEXT.cli.told.record, &erasure.texts, more);
        told = format!("{told}, où «\u{a0}{MENTION}\u{a0}» remplace le nom\u{a0}:{places}");
    }
    if erasure.conflicts > 0 {
        told += "\n  ";
        told += &counted(erasure.conflicts, "divergence close", "divergences closes");
    }
    told
}

fn look(erasure: &Erasure) -> Option<String> {
    let mut told = Vec::new();
    if !erasure.alone.is_empty() {
        let places = listed(super::super::TEXT.cli.told.record, &erasure.alone);
        told.push(format!(
            "! À lire vous-même\u{a0}: une partie du nom y reste seule, et peut désigner quelqu’un d’autre ou un lieu.{places}"
        ));
    }
    if !erasure.machines.is_empty() {
        told.push(format!(
            "! Le journal garde le nom de poste «\u{a0}{}\u{a0}»\u{a0}: l’effacer romprait sa chaîne.",
            erasure.machines.join("\u{a0}», «\u{a0}")
        ));
    }
    (!told.is_empty()).then(|| told.join("\n"))
}

fn places(places: &Places) -> Option<String> {
    let mut told = Vec::new();
    let here = here(places);
    if !here.is_empty() {
        told.push(format!("! Le nom est aussi là, et en serait effacé\u{a0}:{here}"));
    }
    told.extend(others(places.holders.iter()));
    (!told.is_empty()).then(|| told.join("\n"))
}

/// What this user can reach.
fn here(places: &Places) -> String {
    let copies = places.copies.iter().map(|copy| {
        let unseen = if copy.looked { "" } else { " (n’a pas pu être lue en entier)" };
        format!("\n    {} (copie){unseen}", copy.path.display())
    });
    let drafts = places.drafts.iter().map(|draft| format!("\n    {} (brouillon)", draft.display()));
    let config = places.config.iter();
    let config = config.map(|path| format!("\n    {} (votre nom)", path.display()));
    let logs = places.logs.iter();
    let logs = logs.map(|path| format!("\n    {} (journal du fichier)", path.display()));
    copies.chain(drafts).chain(config).chain(logs).collect()
}

fn cleaned(places: &Places) -> Option<String> {
    let mut told = Vec::new();
    if !places.cleaned.is_empty() {
        let lines = places.cleaned.iter().map(|path| format!("\n    {}", path.display()));
        let lines: String = lines.collect();
        told.push(format!("Effacé aussi de\u{a0}:{lines}"));
    }
    let drafts = places.drafts.iter().map(|path| format!("\n    {}", path.display()));
    let drafts: String = drafts.collect();
    if !drafts.is_empty() {
        told.push(format!(
            "! Ces brouillons nomment encore la personne\u{a0}: fermez binome, puis relancez.{drafts}"
        ));
    }
    if let Some(path) = &places.config {
        told.push(format!("! Votre configuration garde ce nom\u{a0}: {}", path.display()));
    }
    told.extend(others(places.holders.iter().filter(|holder| !holder.clean)));
    (!told.is_empty()).then(|| told.join("\n"))
}

/// What others keep, where they must open it for it to be cleaned.
fn others<'a>(holders: impl Iterator<Item = &'a Holder>) -> Option<String> {
    let lines: String = holders.map(holder).collect();
    (!lines.is_empty()).then(|| {
        format!(
            "! Chez d’autres, le nom sera effacé à leur prochaine ouverture de la base, ou quand la copie de travail sera rapportée\u{a0}:{lines}"
        )
    })
}

fn holder(holder: &Holder) -> String {
    let who = holder.who.as_deref().unwrap_or("quelqu’un");
    let place = format!("{who}, poste {}", holder.machine);
    if !holder.away {
        return format!("\n    copies personnelles\u{a0}: {place}");
    }
    let day = holder.at.get(..10).and_then(|day| day.parse().ok()).map(format_fr);
    let back = if holder.back { "déjà rapportée" } else { "pas encore rapportée" };
    format!(
        "\n    copie de travail\u{a0}: {place}, emportée le {}, {back}",
        day.as_deref().unwrap_or("?")
    )
}

fn copies(kept: &[Kept]) -> Option<String> {
    let line = |one: &Kept| {
        let unseen = if one.looked { "" } else { " (n’a pas pu être lue en entier)" };
        format!("\n    {}{unseen}", one.path.display())
    };
    (!kept.is_empty()).then(|| {
        let lines: String = kept.iter().map(line).collect();
        format!(
            "! Ces copies contiennent encore ce nom\u{a0}; elles n’ont pas pu être nettoyées\u{a0}: supprimez-les dès qu’elles ne servent plus.{lines}"
        )
    })
}

fn counted(count: u64, one: &str, more: &str) -> String {
    let figure = (super::super::TEXT.words.number)(count);
    format!("{figure} {}", if count > 1 { more } else { one })
}
