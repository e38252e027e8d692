//! The journal in French.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Timelike};

use super::super::super::{
    activity::{fields, is_state, led, order, with},
    kinds::{Known, over},
    ui::journal::JournalText,
};
use super::super::alerts;
use crate::domain::{
    alerts::Setting,
    day::format_fr,
    field::RecordKind,
    journal::{Activity, Direction, How, Named},
    snapshot::Snapshot,
};

pub(super) const JOURNAL: JournalText = JournalText {
    record,
    over,
    became: |named, how, data| format!("{} {}", record(named, data), participle(how, named.kind)),
    activity,
    did,
    direction: |direction| match direction {
        Direction::Undo => "annulation",
        Direction::Redo => "refait",
    },
    when,
    moment: |at| format!("{} {}", format_fr(at.date()), clock(at)),
    ask_back: |direction, what| match direction {
        Direction::Undo => format!("Annuler\u{a0}: {what}\u{202f}?"),
        Direction::Redo => format!("Refaire\u{a0}: {what}\u{202f}?"),
    },
    taken_back: |direction, what| match direction {
        Direction::Undo => format!("√ Annulé\u{a0}: {what} (r pour refaire)"),
        Direction::Redo => format!("√ Refait\u{a0}: {what} (u pour annuler)"),
    },
    ask_archive: |what, open| {
        let stay = match open {
            0 => String::new(),
            1 => " Sa suite ouverte reste à faire.".into(),
            n => format!(" Ses {n}\u{a0}suites ouvertes restent à faire."),
        };
        format!(
            "Mettre à la corbeille {what}\u{202f}?{stay} Rien n’est perdu\u{a0}: tout se reprend dans la corbeille (a, puis c)."
        )
    },
    ask_restore: |what| format!("Sortir de la corbeille {what}\u{202f}?"),
    ask_thresholds: |offered| {
        let each = offered
            .iter()
            .map(|(setting, old, new)| format!("\n· {} {old}\u{a0}→\u{a0}{new}", limit(*setting)));
        format!(
            "Votre fichier de configuration garde des seuils d’alerte\u{a0}; les seuils sont désormais dans la base, les mêmes pour tous. Les y écrire\u{202f}?{}",
            each.collect::<Vec<_>>().concat()
        )
    },
    set_thresholds: |n| {
        if n == 1 {
            "seuil d’alerte de la base".into()
        } else {
            format!("{n}\u{a0}seuils d’alerte de la base")
        }
    },
    yes_or_no: |yes, no| format!("{}\u{a0}: oui    {no}\u{a0}: non", yes.join(" ou ")),
    title: "Activité · toute la Caf",
    title_of: |words| format!("Activité · {}", words.join(" · ")),
    days: |from, to| match (from, to) {
        (Some(from), Some(to)) if from == to => format!("le {from}"),
        (Some(from), Some(to)) => format!("du {from} au {to}"),
        (Some(from), None) => format!("depuis le {from}"),
        (None, Some(to)) => format!("jusqu’au {to}"),
        (None, None) => String::new(),
    },
    in_texts: |words| format!("dans les textes\u{a0}: {}", words.join(" ")),
    looking: "Recherche…",
    nothing: "Rien n’a encore été écrit dans cette base.",
    history: |what| format!("Historique · {what}"),
    no_history: "Le journal ne dit rien de cette fiche\u{a0}: elle est telle qu’à la création de la base.",
    somebody: "quelqu’un",
    birth: "création",
    before: "avant\u{a0}: ",
    after: "après\u{a0}: ",
    erased: "(effacé à la demande d’une personne)",
    archived: |archived| if archived { "à la corbeille" } else { "sortie de la corbeille" },
    bin: |n| format!("Corbeille ({n})"),
    empty_bin: "La corbeille est vide.",
    archived_on: |when, who| format!("à la corbeille {when} · {who}"),
    choose: "Choisissez d’abord une ligne.",
};

fn record(named: &Named, data: &Snapshot) -> String {
    let over = over(named, data).map(|name| format!(" sur {name}")).unwrap_or_default();
    format!("{}{over}", bare(named, data))
}

/// Without the territory it is about.
fn bare(named: &Named, data: &Snapshot) -> String {
    let known = Known::of(named, data, &super::super::TEXT);
    ((super::super::TEXT.kind)(named.kind).named)(&known)
}

/// The participle of an action, agreeing with its record.
fn participle(how: How, kind: RecordKind) -> &'static str {
    let masculine = !(super::super::TEXT.kind)(kind).feminine;
    match (how, masculine) {
        (How::Born, false) => "écrite",
        (How::Born, true) => "écrit",
        (How::Edited, false) => "modifiée",
        (How::Edited, true) => "modifié",
        (How::Archived, false) => "mise à la corbeille",
        (How::Archived, true) => "mis à la corbeille",
        (How::BroughtBack, false) => "sortie de la corbeille",
        (How::BroughtBack, true) => "sorti de la corbeille",
    }
}

fn activity(activity: &Activity, when: &str, data: &Snapshot) -> String {
    if let Some(kind) = order(activity) {
        let [_, several] = (super::super::TEXT.kind)(kind).count;
        return format!("l’ordre des {several}, changé {when}");
    }
    let Some(first) = activity.touched.first().filter(|_| led(activity)) else {
        return format!("{} (ensemble, {when})", with(activity, None, &super::super::TEXT));
    };
    let named = &first.named;
    let sentence = format!("{}, {} {when}", record(named, data), participle(first.how, named.kind));
    match with(activity, Some(named.kind), &super::super::TEXT).as_str() {
        "" => format!("{sentence}{}", fields(activity, &super::super::TEXT)),
        others => format!("{sentence}, avec {others}"),
    }
}

fn did(activity: &Activity, data: &Snapshot) -> String {
    let Some(first) = activity.touched.first() else { return String::new() };
    if let Some(kind) = order(activity) {
        let [_, several] = (super::super::TEXT.kind)(kind).count;
        return format!("a changé l’ordre des {several}");
    }
    if !led(activity) {
        return format!("a enregistré ensemble {}", with(activity, None, &super::super::TEXT));
    }
    let verb = match first.how {
        How::Born => "a écrit",
        How::Edited if is_state(first) => "a changé l’état de",
        How::Edited => "a modifié",
        How::Archived => "a mis à la corbeille",
        How::BroughtBack => "a sorti de la corbeille",
    };
    let sentence = format!("{verb} {}", bare(&first.named, data));
    match with(activity, Some(first.named.kind), &super::super::TEXT).as_str() {
        "" => format!("{sentence}{}", fields(activity, &super::super::TEXT)),
        others => format!("{sentence}, avec {others}"),
    }
}

fn when(at: NaiveDateTime, today: NaiveDate) -> String {
    let day = match today - at.date() {
        days if days == TimeDelta::zero() => "aujourd’hui".to_owned(),
        days if days == TimeDelta::days(1) => "hier".into(),
        days if days == TimeDelta::days(2) => "avant-hier".into(),
        _ => format!("le {}", format_fr(at.date())),
    };
    format!("{day} à {}", clock(at))
}

/// What a threshold limits.
fn limit(setting: Setting) -> String {
    format!("{}\u{a0}:", alerts::limit(setting))
}

/// « 14 h 03 ».
fn clock(at: NaiveDateTime) -> String {
    format!("{}\u{a0}h\u{a0}{:02}", at.hour(), at.minute())
}
