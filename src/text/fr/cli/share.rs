//! A share that is tried, in French.

use super::super::super::cli::share::{ShareText, time};
use crate::domain::share::{Event, Turn, Unproven};

pub(super) const SHARE: ShareText = ShareText {
    event: |event| match event {
        Event::Waiting(seconds) => format!(
            "J’attends l’autre poste\u{a0}: lancez-y la même commande ({seconds}\u{a0}s au plus)."
        ),
        Event::Met(machine) => format!(
            "L’autre poste est là\u{a0}: «\u{a0}{machine}\u{a0}». Laissez les deux finir\u{a0}; cela peut prendre une minute."
        ),
    },
    lock,
    writing,
    file,
    unproven: |why| {
        match why {
        Unproven::Alone => "Personne n’est venu\u{a0}: rien n’est prouvé. Lancez la même commande sur un autre poste, pour le même fichier, pendant que celle-ci attend.".into(),
        Unproven::Silent(machine) => format!(
            "L’autre poste («\u{a0}{machine}\u{a0}») ne répond plus\u{a0}: rien n’est prouvé. Relancez la commande sur les deux."
        ),
        Unproven::Broken(refusal) => format!(
            "Le fichier d’épreuve n’a pas tenu\u{a0}: rien n’est prouvé. {}",
            (super::super::TEXT.refusal.sentence)(refusal)
        ),
    }
    },
    failed: "Ce partage ne tient pas tout ce qu’il faut\u{a0}: n’y écrivez pas à plusieurs. Placez la base sur le disque d’une machine où chacun se connecte.",
};

fn lock(turn: &Turn, here: bool) -> String {
    let (holder, waiter) = sides(here);
    if turn.locks() {
        let kept = time(turn.kept_out, ',');
        format!("Verrous\u{a0}: pendant que {holder} écrit, {waiter} attend ({kept} d’attente).")
    } else {
        format!("Verrous\u{a0}: pendant que {holder} écrivait, {waiter} a pu écrire aussi.")
    }
}

fn writing(turn: &Turn, here: bool) -> String {
    let (holder, waiter) = sides(here);
    match (turn.usual(), turn.worst()) {
        (Some(usual), Some(worst)) if turn.sees() => format!(
            "Écriture\u{a0}: ce que {holder} enregistre, {waiter} le voit en {} ({} au pire).",
            time(usual, ','),
            time(worst, ',')
        ),
        _ => format!("Écriture\u{a0}: {waiter} n’a pas vu tout ce que {holder} enregistrait."),
    }
}

fn file(turn: &Turn, here: bool) -> String {
    let (holder, waiter) = sides(here);
    match turn.unseen {
        Some(_) if turn.at_once() => {
            format!("Fichiers\u{a0}: un fichier que {holder} crée, {waiter} le voit aussitôt.")
        }
        Some(after) => format!(
            "Fichiers\u{a0}: un fichier que {holder} crée, {waiter} ne le voit qu’après {}\u{a0}; sans danger, car binome ne supprime jamais son journal sur un partage.",
            time(after, ',')
        ),
        None => format!("Fichiers\u{a0}: un fichier que {holder} crée, {waiter} ne le voit pas."),
    }
}

/// Who holds and who waits.
const fn sides(here: bool) -> (&'static str, &'static str) {
    if here { ("l’autre poste", "celui-ci") } else { ("ce poste", "l’autre") }
}
