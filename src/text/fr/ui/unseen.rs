//! Changes of others, in French.

use chrono::{Datelike, NaiveDate, Timelike};

use super::super::super::ui::unseen::{ChangedRecord, UnseenText};
use crate::domain::{field::RecordKind, memo::Moment, news::Turn};

pub(super) const SEEING: UnseenText = UnseenText {
    moment,
    moment_short: |at| {
        format!("{} {:>2}\u{a0}h\u{a0}{:02}", at.format("%d/%m"), at.hour(), at.minute())
    },
    change,
    turn: |turn| match turn {
        Turn::Born => "Ajout",
        Turn::Edited => "Modification",
        Turn::Done => "Suite faite",
        Turn::Archived => "Mise à la corbeille",
        Turn::BroughtBack => "Sortie de la corbeille",
    },
    by: |what, who, when| format!("{what} par {who}, {when}"),
    who_what: |who, what, place| match place {
        Some(place) => format!("{who}\u{a0}: {what} sur {place}"),
        None => format!("{who}\u{a0}: {what}"),
    },
    several: |n, who, others| {
        let mine = format!("{} par {who}", changes(n));
        match others {
            0 => mine,
            1 => format!("{mine} et 1\u{a0}autre"),
            n => format!("{mine} et {n}\u{a0}autres"),
        }
    },
    somebody: "Quelqu’un",
    places: |n| format!("{n}\u{a0}territoires"),
    since_title: |at| match at {
        Some(at) => format!("Depuis votre dernière visite ({at})"),
        None => "Depuis l’ouverture".into(),
    },
    partners: "Votre binôme, sur vos territoires",
    others: "D’autres, sur vos territoires",
    everywhere: "Dans la Caf",
    elsewhere: |n| format!("Ailleurs dans la Caf\u{a0}: {}", changes(n)),
    more: "Des changements plus anciens ne sont pas montrés.",
    nothing: "Rien de neuf de la part des autres depuis votre dernière visite.",
    unfamiliar: "à vérifier\u{a0}: lecture seule",
    ask_accept: "C’est voulu\u{a0}: continuer avec cette base\u{202f}?",
    accept_or_read: |yes, no| {
        format!("{yes}\u{a0}: oui, continuer    {no}\u{a0}: non, lire seulement")
    },
    accepted: "√ Base acceptée\u{a0}: vous pouvez y écrire.",
    memo_not_kept: |why| {
        format!(
            "Ce que vous savez de cette base ne peut pas être retenu ({why})\u{a0}: si elle était remplacée, binome ne le verrait pas. Vérifiez vos droits sur votre dossier personnel."
        )
    },
    cleaned: |copies| {
        let copies = if copies == 1 {
            "d’une copie".into()
        } else {
            format!("de {}\u{a0}copies", (super::super::TEXT.words.number)(copies))
        };
        format!("√ Une personne effacée de la base l’est maintenant aussi {copies}.")
    },
    bring_back_first: |path| {
        format!(
            "Cette copie de travail nomme encore quelqu’un qui a été effacé de la base\u{a0}: rapportez-la par «\u{a0}binome bring-back {}\u{a0}», le nom en sera effacé.",
            path.display()
        )
    },
};

fn changes(n: usize) -> String {
    if n == 1 { "1\u{a0}changement".into() } else { format!("{n}\u{a0}changements") }
}

/// The hour in French: « 17 h 40 ».
pub(in crate::text::fr) fn hour(at: Moment) -> String {
    format!("{}\u{a0}h\u{a0}{:02}", at.hour(), at.minute())
}

fn moment(at: Moment, today: NaiveDate) -> String {
    let (day, hour) = (at.date_naive(), hour(at));
    if day == today {
        format!("à {hour}")
    } else if day.year() == today.year() {
        format!("le {} à {hour}", day.format("%d/%m"))
    } else {
        format!("le {} à {hour}", day.format("%d/%m/%Y"))
    }
}

fn change(changed: &ChangedRecord<'_>) -> String {
    let ChangedRecord { kind, turn, label } = *changed;
    let words = (super::super::TEXT.kind)(kind);
    let what = (words.changed)(label);
    let e = if words.feminine { "e" } else { "" };
    match turn {
        Turn::Born => what,
        Turn::Edited if kind == RecordKind::Conflict => format!("{what} réglé"),
        Turn::Edited => format!("{what} modifié{e}"),
        Turn::Done => format!("{what} faite"),
        Turn::Archived => format!("{what} mis{e} à la corbeille"),
        Turn::BroughtBack => format!("{what} sorti{e} de la corbeille"),
    }
}
