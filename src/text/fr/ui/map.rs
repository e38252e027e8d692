//! The map, in French.

use super::super::{super::ui::map::MapText, plural::lasting, words::WORDS};
use crate::domain::{
    alerts::Thresholds,
    painted::{Measured, Painted},
};

pub(super) const MAP: MapText = MapText {
    title_mine: |place, painted, key| {
        format!("Carte · {place} · {painted} · mon secteur · {key}\u{a0}: toute la Caf")
    },
    title_all: |place, painted, key| match key {
        Some(key) => {
            format!("Carte · {place} · {painted} · toute la Caf · {key}\u{a0}: mon secteur")
        }
        None => format!("Carte · {place} · {painted} · toute la Caf"),
    },
    painted: |painted| match painted {
        Painted::State => "état",
        Painted::Covered => "population couverte",
        Painted::MonthsLeft => "mois restants",
        Painted::Silence => "jours de silence",
        Painted::Difficulties => "difficultés ouvertes",
    },
    head: |painted| match painted {
        Painted::State => "État",
        Painted::Covered => "Couvert",
        Painted::MonthsLeft => "Reste",
        Painted::Silence => "Silence",
        Painted::Difficulties => "Diff.",
    },
    level,
    short,
    long,
    inhabitants: |number| format!("{number}\u{a0}habitants"),
    also_in: |all| format!("Sur plusieurs départements\u{a0}: {all}"),
    no_contour: "Groupe de communes\u{a0}: sans contour sur la carte.",
    one_shape: "Le département est un seul EPCI\u{a0}: la carte n’a qu’une forme.",
    department: "département",
    turn: ["peint avant", "peint après"],
    nothing: "Rien ne correspond. Échap efface le filtre.",
    none_of_mine: |key| {
        format!("Aucun de vos territoires n’est dans ce département. {key} montre toute la Caf.")
    },
};

#[expect(clippy::match_same_arms, reason = "two levels may be called alike")]
fn level(painted: Painted, level: u8, limits: &Thresholds) -> String {
    let silence = limits.silence_days;
    let words = match (painted, level) {
        (Painted::State, _) => "",
        (Painted::Covered, 0) => "personne",
        (Painted::Covered, 1) => "1/3 au plus",
        (Painted::Covered, 2) => "2/3 au plus",
        (Painted::Covered, 3) => "plus de 2/3",
        (Painted::Covered, _) => "toute",
        (Painted::MonthsLeft, 0) => "aucune",
        (Painted::MonthsLeft, 1) => return format!("{} et plus", limits.end_plan),
        (Painted::MonthsLeft, 2) => return format!("moins de {}", limits.end_plan),
        (Painted::MonthsLeft, 3) => return format!("moins de {}", limits.end_evaluate),
        (Painted::MonthsLeft, _) => return format!("moins de {}\u{a0}mois", limits.end_renew),
        (Painted::Silence, 0) => "aucun échange",
        (Painted::Silence, 1) => return format!("{} au plus", silence / 3),
        (Painted::Silence, 2) => return format!("{silence} au plus"),
        (Painted::Silence, 3) => return format!("{} au plus", silence * 2),
        (Painted::Silence, _) => return format!("plus de {}\u{a0}jours", silence * 2),
        (Painted::Difficulties, 0) => "aucune",
        (Painted::Difficulties, 1) => "1",
        (Painted::Difficulties, 2) => "2",
        (Painted::Difficulties, 3) => "3",
        (Painted::Difficulties, _) => "4 et plus",
    };
    words.to_owned()
}

fn short(painted: Painted, one: &Measured) -> String {
    match painted {
        Painted::State => WORDS.short_ground(one.state).to_owned(),
        Painted::Covered => (WORDS.percent)(one.covered.rounded()),
        Painted::MonthsLeft => match one.months_left {
            None => "–".to_owned(),
            Some(0) => "<\u{a0}1\u{a0}mois".to_owned(),
            Some(left) => (WORDS.months)(left),
        },
        Painted::Silence => one.silence.map_or("–".to_owned(), |days| format!("{days}\u{a0}j")),
        Painted::Difficulties => one.difficulties.to_string(),
    }
}

fn long(painted: Painted, one: &Measured) -> String {
    match painted {
        Painted::State => (WORDS.ground)(one.state).to_owned(),
        Painted::Covered => {
            format!("{} de la population couverte", (WORDS.percent)(one.covered.rounded()))
        }
        Painted::MonthsLeft => match one.months_left {
            None => "rien en vigueur".to_owned(),
            Some(0) => "reste moins d’un mois".to_owned(),
            Some(left) => format!("reste {left}\u{a0}mois"),
        },
        Painted::Silence => match one.silence {
            None => "aucun échange noté".to_owned(),
            Some(0) => "un échange ce jour".to_owned(),
            Some(1) => "dernier échange hier".to_owned(),
            Some(days) => format!("dernier échange il y a {}", lasting(days)),
        },
        Painted::Difficulties => match one.difficulties {
            0 => "aucune difficulté ouverte".to_owned(),
            1 => "1\u{a0}difficulté ouverte".to_owned(),
            n => format!("{n}\u{a0}difficultés ouvertes"),
        },
    }
}
