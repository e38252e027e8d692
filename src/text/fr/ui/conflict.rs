//! Two versions of a field, in French.

use super::super::{super::ui::conflict::ConflictText, elision::que};

pub(super) const CONFLICT: ConflictText = ConflictText {
    title: |at, of| format!("Deux versions d’un même champ · {at} sur {of}"),
    title_read: "Modifié entre-temps",
    intro: |who| {
        format!(
            "{} a modifié ce champ depuis que vous l’avez ouvert. Rien n’est encore enregistré, rien n’est perdu\u{a0}: choisissez.",
            somebody(who)
        )
    },
    intro_action: |who| {
        format!(
            "{} a écrit ici entre-temps\u{a0}: rien n’a été enregistré. Lisez, puis recommencez.",
            somebody(who)
        )
    },
    intro_undo: |who| {
        format!(
            "{} a écrit ici depuis\u{a0}: ce que vous aviez fait n’est pas annulé, pour ne rien effacer. Modifiez-le vous-même si besoin.",
            somebody(who)
        )
    },
    intro_redo: |who| {
        format!(
            "{} a écrit ici depuis\u{a0}: ce que vous aviez annulé n’est pas refait, pour ne rien effacer. Modifiez-le vous-même si besoin.",
            somebody(who)
        )
    },
    read: "Ce que j’ai lu",
    mine: "Le mien",
    theirs: |who, when| {
        format!("Ce {} a écrit{}", que(who.unwrap_or("quelqu’un")), signed(None, when))
    },
    waiting: |who, since| format!("Ce qui attend{}", signed(who, Some(since))),
    standing: |who, when| format!("Ce que dit la base{}", signed(who, when)),
    conflicts: |at, of| format!("À régler · {at} sur {of}"),
    count: |count| format!("!\u{a0}{count} à régler (p)"),
    settled_meanwhile: "Réglé par quelqu’un d’autre\u{a0}: voici le suivant, à lire avant de choisir.",
    none: "Rien à régler\u{a0}: personne n’attend votre choix.",
    put_off: "Les deux versions sont gardées\u{a0}: p les montre.",
    did_settle: |field, what| format!("«\u{a0}{field}\u{a0}» réglé, {what}"),
    written: "Ce que j’avais écrit",
    restored: "Ce que l’annulation remettrait",
    undone: "Ce que mon annulation avait remis",
    redone: "Ce que «\u{a0}refaire\u{a0}» remettrait",
    empty: "(vide)",
    theirs_kept: "L’autre version est gardée\u{202f}; la vôtre n’a plus rien à enregistrer.",
    both_in_form: |key| {
        format!("Les deux textes sont dans le champ\u{a0}: gardez-en ce qu’il faut, puis {key}.")
    },
};

fn somebody(who: Option<&str>) -> &str {
    who.unwrap_or("Quelqu’un")
}

/// Who and when, between brackets, as far as they are known.
fn signed(who: Option<&str>, when: Option<&str>) -> String {
    let known: Vec<&str> = who.into_iter().chain(when).filter(|one| !one.is_empty()).collect();
    if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) }
}
