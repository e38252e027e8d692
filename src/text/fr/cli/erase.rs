//! Erasing a person, in French.

use super::super::super::cli::erase::{EraseText, ErasureWords};
use crate::domain::{day::format_fr, erasure::Holder, refusal::Refusal};

pub(super) const ERASE: EraseText = EraseText {
    plan: |name, erasure| {
        format!("Effacer «\u{a0}{name}\u{a0}» toucherait\u{a0}:{}", WORDS.touched(erasure))
    },
    confirm: "Rien n’a été touché. Pour effacer, ajoutez --yes\u{a0}: cela ne s’annule pas.",
    elsewhere_only: |name| {
        format!("«\u{a0}{name}\u{a0}» n’est nulle part dans cette base, mais ailleurs, oui.")
    },
    places: |places| WORDS.places(places),
    cleaned: |places| WORDS.cleaned(places),
    anew: |erasings| {
        format!(
            "Refait dans la copie\u{a0}: {}.",
            counted(erasings, "effacement d’une personne", "effacements d’une personne")
        )
    },
    done: |name, erasure| {
        format!("L’effacement de «\u{a0}{name}\u{a0}» est fait\u{a0}:{}", WORDS.touched(erasure))
    },
    nowhere: |name, near| {
        let nowhere = format!("«\u{a0}{name}\u{a0}» n’est nulle part dans cette base.");
        if near.is_empty() {
            return nowhere;
        }
        format!("{nowhere} Noms les plus proches\u{a0}: {}.", near.join(", "))
    },
    look: |erasure| WORDS.look(erasure),
    copies: |kept| WORDS.copies(kept),
    elsewhere: "Pensez aussi aux copies faites ailleurs (autre dossier, clé)\u{a0}: binome ne les voit pas. Si vous en restaurez une, l’effacement y est refait.",
    left: |why| {
        let (why, remedy) = if matches!(why, Refusal::Busy) {
            ("quelqu’un d’autre a la base ouverte", "Fermez binome sur tous les postes")
        } else if matches!(why, Refusal::Full) {
            ("il n’y a plus de place sur le disque", "Libérez de la place")
        } else {
            ("le système a refusé de les nettoyer", "Fermez binome partout, vérifiez le disque")
        };
        format!(
            "Le nom n’est plus dans les fiches, les textes ni le journal, mais les fichiers en gardent peut-être des traces\u{a0}: {why}. {remedy}, puis relancez la même commande."
        )
    },
};

const WORDS: ErasureWords = ErasureWords {
    kind: |kind| (super::super::TEXT.kind)(kind).one,
    record: "sa fiche\u{a0}: nom, fonctions, mandat",
    no_record: "aucune fiche",
    lines: |n| {
        counted(n, "ligne du journal", "lignes du journal") + " dont les valeurs sont vidées"
    },
    texts: |n| counted(n, "texte", "textes"),
    replaced: |mention| format!(", où «\u{a0}{mention}\u{a0}» remplace le nom\u{a0}:"),
    more: |left| format!("et {} de plus", (super::super::TEXT.words.number)(left)),
    conflicts: |n| counted(n, "conflit clos", "conflits clos"),
    alone: "! À lire vous-même\u{a0}: une partie du nom y reste seule, et peut désigner quelqu’un d’autre ou un lieu.",
    machines: |machines| {
        format!(
            "! Le journal garde le nom de poste «\u{a0}{}\u{a0}»\u{a0}: l’effacer romprait sa chaîne.",
            machines.join("\u{a0}», «\u{a0}")
        )
    },
    also_there: "! Le nom est aussi là, et en serait effacé\u{a0}:",
    unread: " (n’a pas pu être lue en entier)",
    copy: " (copie)",
    draft: " (brouillon)",
    your_name: " (votre nom)",
    file_journal: " (journal du fichier)",
    erased_also: "Effacé aussi de\u{a0}:",
    drafts_left: "! Ces brouillons nomment encore la personne\u{a0}: fermez binome, puis relancez.",
    name_left: "! Votre configuration garde ce nom\u{a0}: ",
    others: "! Chez d’autres, le nom sera effacé à leur prochaine ouverture de la base, ou quand la copie de travail sera rapportée\u{a0}:",
    holder,
    kept: "! Ces copies contiennent encore ce nom\u{a0}; elles n’ont pas pu être nettoyées\u{a0}: supprimez-les dès qu’elles ne servent plus.",
};

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

fn counted(count: u64, one: &str, more: &str) -> String {
    let figure = (super::super::TEXT.words.number)(count);
    format!("{figure} {}", if count > 1 { more } else { one })
}
