//! Erasing a person, in French.

use super::super::super::cli::erase::{EraseText, listed, some};
use crate::domain::{
    erasure::{Erasure, Kept, MENTION},
    refusal::Refusal,
};

pub(super) const ERASE: EraseText = EraseText {
    plan: |name, erasure| {
        format!("Effacer «\u{a0}{name}\u{a0}» toucherait\u{a0}:{}", told(erasure))
    },
    confirm: "Rien n’a été touché. Pour effacer, ajoutez --yes\u{a0}: cela ne s’annule pas.",
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
    elsewhere: "Pensez aussi aux copies faites ailleurs (autre dossier, clé, portable) et aux brouillons de chacun\u{a0}: binome ne les voit pas. Après avoir rapporté une copie de travail emportée plus tôt, relancez cette commande.",
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

fn copies(kept: &[Kept]) -> Option<String> {
    let line = |one: &Kept| {
        let unseen = if one.looked { "" } else { " (n’a pas pu être lue en entier)" };
        format!("\n    {}{unseen}", one.path.display())
    };
    (!kept.is_empty()).then(|| {
        let lines: String = kept.iter().map(line).collect();
        format!(
            "! Ces copies contiennent encore ce nom\u{a0}; supprimez-les dès qu’elles ne servent plus, et n’en restaurez aucune sans effacer à nouveau.{lines}"
        )
    })
}

fn counted(count: u64, one: &str, more: &str) -> String {
    let figure = (super::super::TEXT.words.number)(count);
    format!("{figure} {}", if count > 1 { more } else { one })
}
