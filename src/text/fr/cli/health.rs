//! A base's health, in French.

use chrono::{DateTime, Local, NaiveDateTime, TimeDelta, Timelike, Utc};

use super::super::{
    super::cli::health::{HealthText, Seen, lasting, size},
    refusal::unfamiliar,
};
use crate::domain::{
    day::format_fr,
    field::RecordKind,
    health::{Copies, State, What},
    tier::{Tier, Unsafe},
};

pub(super) const HEALTH: HealthText = HealthText {
    state: |state| match state {
        State::Good => "√ bien",
        State::Known => "– à savoir",
        State::ToSee => "! à voir",
    },
    sentence,
    wanting: |count| match count {
        1 => "Un point demande quelqu’un\u{a0}: la ligne «\u{a0}! à voir\u{a0}».".into(),
        more => {
            format!("{more} points demandent quelqu’un\u{a0}: les lignes «\u{a0}! à voir\u{a0}».")
        }
    },
};

fn sentence(seen: &Seen<'_>, what: &What) -> String {
    match what {
        What::File => file(seen),
        What::Place => place(seen),
        What::Mode => mode(&seen.facts.journal_mode, &seen.facts.tier),
        What::Chain => format!(
            "Chaîne\u{a0}: le fichier est entier, journal compris ({}).",
            counted(seen.facts.lines, "ligne vérifiée", "lignes vérifiées")
        ),
        What::Others(open) => others(*open, &seen.facts.journal_mode).into(),
        What::Interrupted => "Verrous\u{a0}: un enregistrement coupé en route a été retrouvé et défait\u{a0}; ce qui était confirmé est là.".into(),
        What::NoJournalFile => "Fichier -journal\u{a0}: il manque ou il est vide. Un autre logiciel a écrit dans la base, ou elle vient d’être posée ici. Fermez binome partout, n’ouvrez la base qu’avec binome, et enregistrez une note d’un seul poste\u{a0}: le fichier revient.".into(),
        What::Space(left, wanted) => space(*left, *wanted),
        What::Clocks => "Horloges\u{a0}: d’accord entre elles.".into(),
        What::Ahead(by, machine) => format!(
            "Horloges\u{a0}: le journal a été écrit {} après maintenant, par «\u{a0}{machine}\u{a0}». Mettez à l’heure ce poste ou celui-ci.",
            time(*by)
        ),
        What::Backwards(by, first, second) => format!(
            "Horloges\u{a0}: «\u{a0}{second}\u{a0}» a écrit après «\u{a0}{first}\u{a0}» mais s’est daté {} plus tôt. Mettez ces postes à l’heure.",
            time(*by)
        ),
        What::ShareClock(by) => format!(
            "Horloges\u{a0}: celle du partage {} de {} sur celle de ce poste. Mettez les deux à l’heure.",
            if *by > TimeDelta::zero() { "avance" } else { "retarde" },
            time(*by)
        ),
        What::Copies(waiting) => copies(&seen.facts.copies, *waiting),
        What::CopyDamaged => "Copies\u{a0}: la dernière n’est pas entière. Faites-en une maintenant\u{a0}: binome backup.".into(),
        What::CopiesLinked => "Copies\u{a0}: leur dossier est un lien vers un autre, où binome n’écrit pas. Remplacez ce lien par un vrai dossier.".into(),
        What::Conflicts(0) => "Conflits\u{a0}: aucun à trancher.".into(),
        What::Conflicts(count) => format!(
            "Conflits\u{a0}: {}. Ouvrez binome et appuyez sur p.",
            counted(*count, "reste à trancher", "restent à trancher")
        ),
        What::Unclean => "Effacement\u{a0}: le nettoyage des fichiers a été interrompu. Relancez «\u{a0}binome erase person\u{a0}» avec --yes.".into(),
        What::Unfamiliar(surprise) => unfamiliar(seen.path, surprise),
    }
}

fn file(seen: &Seen<'_>) -> String {
    let (code, name) = seen.department;
    let of = |kind| seen.facts.records.iter().find(|(of, _)| *of == kind).map_or(0, |(_, n)| *n);
    format!(
        "Fichier\u{a0}: {}, {}, schéma {}\u{a0}; {name} ({code})\u{a0}: {}, {} CTG, {}\u{a0}; base {}.",
        seen.path.display(),
        bytes(seen.facts.size),
        seen.facts.schema,
        counted(of(RecordKind::Note), "note", "notes"),
        number(of(RecordKind::Convention)),
        counted(of(RecordKind::Person), "personne", "personnes"),
        seen.id,
    )
}

fn place(seen: &Seen<'_>) -> String {
    let name = &seen.facts.file_system;
    match &seen.facts.tier {
        Tier::Host => {
            format!("Place\u{a0}: un disque de cette machine ({name}), l’endroit recommandé.")
        }
        Tier::Share => format!(
            "Place\u{a0}: un partage du réseau qui transmet les verrous ({name})\u{a0}; «\u{a0}binome check --share\u{a0}» l’éprouve à deux postes."
        ),
        Tier::ReadOnly(Unsafe::Rights) => {
            "Place\u{a0}: lecture seule, car vous n’avez pas le droit d’y écrire.".into()
        }
        Tier::ReadOnly(why) => {
            let refusal =
                crate::domain::refusal::Refusal::UnsafePlace(seen.path.into(), why.clone());
            format!("Place\u{a0}: {}", (super::super::TEXT.refusal.sentence)(&refusal))
        }
    }
}

fn mode(mode: &str, tier: &Tier) -> String {
    let why = match (mode, tier) {
        ("wal", _) => "personne n’attend personne pour lire, sur un disque de la machine",
        ("persist", Tier::Host) => {
            "celui d’un partage, gardé parce que d’autres peuvent y venir par le réseau"
        }
        ("persist", _) => "le seul qui n’a jamais abîmé de base sur un partage",
        _ => "lu tel quel, sans rien y changer",
    };
    format!("Journal\u{a0}: mode {mode}, {why}.")
}

fn others(open: Option<bool>, mode: &str) -> &'static str {
    match (open, mode) {
        (Some(true), "wal") => "Verrous\u{a0}: quelqu’un d’autre a la base ouverte.",
        (Some(true), _) => "Verrous\u{a0}: quelqu’un d’autre lit ou écrit en ce moment.",
        (Some(false), "wal") => "Verrous\u{a0}: personne d’autre n’a la base ouverte.",
        (Some(false), _) => "Verrous\u{a0}: personne ne la tient en ce moment.",
        (None, _) => "Verrous\u{a0}: non demandés, la base étant en lecture seule.",
    }
}

fn space(left: u64, wanted: u64) -> String {
    let room = format!("Disque\u{a0}: {} libres", bytes(left));
    if left < wanted {
        return format!("{room}, il en faut {}. Libérez de la place.", bytes(wanted));
    }
    format!("{room}.")
}

fn copies(copies: &Copies, waiting: Option<DateTime<Utc>>) -> String {
    let Some(last) = copies.last else {
        return match waiting {
            Some(since) => format!(
                "Copies\u{a0}: aucune, et l’on écrit depuis le {}. Faites-en une\u{a0}: binome backup.",
                format_fr(since.with_timezone(&Local).date_naive())
            ),
            None => "Copies\u{a0}: aucune encore\u{a0}; binome en fait une à la première ouverture du jour.".into(),
        };
    };
    let latest = format!(
        "Copies\u{a0}: {} à côté de la base, {} chez vous\u{a0}; la dernière est du {}",
        number(copies.count as u64),
        number(copies.own as u64),
        moment(last)
    );
    match waiting {
        Some(since) => format!(
            "{latest}, et ce qui s’écrit depuis le {} n’est dans aucune. Faites-en une\u{a0}: binome backup.",
            format_fr(since.with_timezone(&Local).date_naive())
        ),
        None => format!("{latest}."),
    }
}

fn moment(at: NaiveDateTime) -> String {
    format!("{} à {}\u{a0}h\u{a0}{:02}", format_fr(at.date()), at.hour(), at.minute())
}

fn time(by: TimeDelta) -> String {
    lasting(by, ["min", "h", "jours"])
}

fn bytes(count: u64) -> String {
    size(count, ',', ["octets", "ko", "Mo", "Go"])
}

fn number(figure: u64) -> String {
    (super::super::TEXT.words.number)(figure)
}

fn counted(count: u64, one: &str, more: &str) -> String {
    format!("{} {}", number(count), if count > 1 { more } else { one })
}
