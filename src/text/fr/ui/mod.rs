//! The desk in French.

mod conflict;
mod damage;
mod due;
mod figures;
mod form;
mod import;
mod import_columns;
mod journal;
mod key_help;
mod keys;
mod life;
mod map;
mod means;
mod paper;
mod past;
mod people;
mod places;
mod plan;
mod questions;
mod renewal;
mod rights;
mod rows;
mod timeline;
pub(super) mod unseen;
mod view_places;
mod views;
mod visit;
mod welcome;

use chrono::Datelike;

use super::{super::ui::UiText, plural::counted};
use crate::domain::tier::{Tier, Unsafe};

pub(super) const UI: UiText = UiText {
    conflict: conflict::CONFLICT,
    damage: damage::DAMAGE,
    form: form::FORM,
    import: import::IMPORT,
    journal: journal::JOURNAL,
    due: due::DUE,
    plan: plan::PLAN,
    map: map::MAP,
    timeline: timeline::TIMELINE,
    figures: figures::FIGURES,
    views: views::VIEWS,
    visit: visit::VISIT,
    paper: paper::PAPER,
    keys: keys::KEYS,
    past: past::PAST,
    people: people::PEOPLE,
    rights: rights::RIGHTS,
    rows: rows::ROWS,
    life: life::LIFE,
    means: means::MEANS,
    renewal: renewal::RENEWAL,
    unseen: unseen::SEEING,
    welcome: welcome::WELCOME,
    caf: |department| format!("Caf · {department}"),
    demo: "DÉMO",
    tier,
    nobody_yet: "lecture seulement · n pour dire qui vous êtes",
    no_sector_yet: |key| format!("sans secteur (touche {key})"),
    with_partner: |me, partners| format!("{me} · binôme avec {partners}"),
    coverage: |rate| format!("Couverture de la Caf\u{a0}: {rate}"),
    coverage_goal: |on, goal, key| match goal {
        Some(goal) => format!("(objectif {}\u{a0}: {goal}\u{a0}%)", on.year()),
        None => format!("(objectif {}\u{a0}: touche {key})", on.year()),
    },
    late_count: |late| match late {
        0 => "aucune suite en retard".into(),
        1 => "‼ 1\u{a0}suite en retard".into(),
        n => format!("‼ {n}\u{a0}suites en retard"),
    },
    my_territories: |n| format!("Mes territoires ({n})"),
    all_territories: |n| format!("Territoires de la Caf ({n})"),
    no_territory: "Aucun territoire ne correspond. Échap efface le filtre.",
    everywhere: "toute la Caf",
    my_sector: "mon secteur",
    no_sector: |key| {
        format!(
            "Vous n’êtes dans aucun binôme\u{202f}: toute la Caf est affichée. La touche {key} nomme le binôme du territoire choisi."
        )
    },
    sector_now: |n, key| format!("{key}\u{a0}montre vos territoires ({n})"),
    some_of: |some, of| format!("{some} sur {of}"),
    ctg: "CTG",
    no_ctg: |key| format!("Aucune CTG sur ce territoire. Tapez {key} pour en créer une."),
    convention_title: |name, generation| match generation {
        1 => name.to_owned(),
        _ if name.contains("génération") => name.to_owned(),
        n => format!("{name} ({n}ᵉ génération)"),
    },
    stage_line: |stage, place, since| {
        let place = place.map(|at| format!(" ({}/9)", at + 1)).unwrap_or_default();
        let since = since.map(|day| format!(" depuis le {day}")).unwrap_or_default();
        format!("{stage}{place}{since}")
    },
    standing_line: |standing, signed| match signed {
        Some(day) => format!("CTG {standing} · signée le {day}"),
        None => format!("CTG {standing} · pas signée"),
    },
    period_line: |start, end, left| {
        let left = left.map(super::page::time_left).unwrap_or_default();
        format!("Du {start} au {end}{left}")
    },
    perimeter_line: |communes, population, territories| {
        let communes = counted(communes, "commune", "communes");
        let over = if territories > 1 {
            format!(" · sur {territories}\u{a0}territoires")
        } else {
            String::new()
        };
        format!("Périmètre\u{a0}: {communes}, {population}\u{a0}hab.{over}")
    },
    themes_line: |themes| {
        if themes.is_empty() {
            "Thématiques\u{a0}: aucune encore".into()
        } else {
            format!("Thématiques\u{a0}: {}", themes.join(", "))
        }
    },
    in_perimeter: |count, names| format!("Dans le périmètre ({count})\u{a0}: {names}"),
    outside_perimeter: |count, names| format!("Hors périmètre ({count})\u{a0}: {names}"),
    expected_next: |outcome| format!("Attendu\u{a0}: {outcome}"),
    notes_title: |notes, open| match open {
        0 => format!("Notes ({notes})"),
        1 => format!("Notes ({notes}) · 1\u{a0}suite ouverte"),
        n => format!("Notes ({notes}) · {n}\u{a0}suites ouvertes"),
    },
    no_note: |key| format!("Aucune note sur ce territoire. La touche {key} en ajoute une."),
    nothing_found: "Rien ne correspond. Échap efface le filtre.",
    late: "en retard",
    no_due_date: "sans échéance",
    nobody: "personne",
    choose_territory: "Choisissez d’abord un territoire.",
    choose_note: |key| {
        format!("Choisissez d’abord une note ou une suite ({key} jusqu’au volet Notes).")
    },
    choose_follow_up: "Choisissez une suite à donner\u{a0}: elles sont en haut des notes.",
    read_only_refusal: "Cette base est en lecture seule\u{a0}: rien ne peut y être écrit.",
    reader_refusal: "Votre rôle est la lecture\u{a0}: demandez à votre Caf de le changer pour écrire.",
    saving: "Enregistrement…",
    busy: |seconds| {
        format!(
            "Base occupée depuis {seconds}\u{a0}s\u{a0}: ce qui est tapé est gardé, et sera enregistré dès que possible. Échap rend la main."
        )
    },
    saved: |what| format!("√ Enregistré\u{a0}: {what} (u pour annuler)"),
    not_in_a_field: "Ce texte est arrivé hors d’un champ\u{a0}: rien n’a été fait. n l’ouvre dans une note.",
    no_shell: |quit, suspend| {
        format!(
            "Aucun shell n’attend derrière binome\u{a0}: {quit} le quitte, {suspend} n’y peut rien."
        )
    },
    too_small: |columns, rows| {
        format!(
            "La fenêtre est trop petite ({columns}\u{a0}×\u{a0}{rows}). Agrandissez-la jusqu’à 60\u{a0}×\u{a0}16 au moins."
        )
    },
    internal_error: |what, place| {
        format!(
            "binome s’est arrêté sur une erreur interne ({what}, {place}). Ce qui était enregistré l’est\u{202f}; relancez binome et signalez cette ligne."
        )
    },
    left_unwritten: |count| {
        let what = if count == 1 { "une action n’a" } else { "des actions n’ont" };
        format!(
            "La base est restée occupée\u{a0}: {what} pas été enregistrée{}. Relancez binome et refaites ce que vous veniez de faire.",
            if count == 1 { "" } else { "s" }
        )
    },
};

fn tier(tier: &Tier) -> Option<String> {
    let why = match tier {
        Tier::Host => return None,
        Tier::Share => return Some("partage".into()),
        Tier::ReadOnly(why) => why,
    };
    let why = match why {
        Unsafe::Damaged => "abîmée",
        Unsafe::Copy => "copie",
        Unsafe::Rights => "droits",
        Unsafe::Cifs => "montage cifs",
        Unsafe::NfsWithoutLocks => "NFS sans verrous",
        Unsafe::LocalModeOnShare => "base d’un disque local",
        Unsafe::UserSpace(name) | Unsafe::Synchronised(name) | Unsafe::Unknown(name) => name,
    };
    Some(format!("lecture seule\u{a0}: {why}"))
}
