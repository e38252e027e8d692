//! What became of a meeting, as a cell says it.

use chrono::NaiveDate;

use crate::{
    domain::fold::fold,
    exchange::import::{
        Asking, Choice, Reason,
        values::{answered, day_in},
    },
};

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was held.
    Held,
    /// It is to be held.
    Planned,
    /// It will not be held, and why.
    Cancelled(Option<String>),
    /// It is put off to that day.
    Postponed(NaiveDate),
    /// It has no day yet.
    Unplanned,
    /// Nothing is said.
    Unsaid,
}

const HELD: [&str; 9] =
    ["tenu", "tenue", "realise", "realisee", "fait", "faite", "ok", "passe", "passee"];
const PLANNED: [&str; 9] = [
    "prevu",
    "prevue",
    "programme",
    "programmee",
    "planifie",
    "planifiee",
    "a venir",
    "confirme",
    "confirmee",
];
const CANCELLED: [&str; 4] = ["annule", "annulee", "supprime", "supprimee"];
const UNPLANNED: [&str; 4] = ["a programmer", "a planifier", "a fixer", "a caler"];

/// What words say; a day that is put off without another, or words not understood, are asked.
pub fn outcome(words: &str, cell: &str, today: NaiveDate, asking: &mut Asking<'_>) -> Outcome {
    if words.is_empty() {
        return Outcome::Unsaid;
    }
    let folded = fold(words);
    let folded = folded.trim();
    let begins = |all: &[&str]| {
        all.iter().any(|one| {
            folded
                .strip_prefix(one)
                .is_some_and(|rest| rest.chars().next().is_none_or(|c| !c.is_alphanumeric()))
        })
    };
    if begins(&CANCELLED) {
        return Outcome::Cancelled(reason(words));
    }
    if folded.starts_with("report") {
        return match day_in(words, today) {
            Some(day) => Outcome::Postponed(day),
            None => asked(words, cell, today, asking),
        };
    }
    if begins(&UNPLANNED) {
        Outcome::Unplanned
    } else if begins(&HELD) {
        Outcome::Held
    } else if begins(&PLANNED) {
        Outcome::Planned
    } else {
        asked(words, cell, today, asking)
    }
}

/// An answer: `held`, `planned`, `cancelled`, or the day it is put off to.
pub fn asked(words: &str, cell: &str, today: NaiveDate, asking: &mut Asking<'_>) -> Outcome {
    let choice = |(answer, label): (&str, &str)| Choice {
        answer: answer.to_owned(),
        label: label.to_owned(),
    };
    let choices = [("held", "tenue"), ("planned", "prévue"), ("cancelled", "annulée")].map(choice);
    let answer = answered((Reason::State, cell, words), choices.into(), asking, |answer| {
        match answer.trim() {
            "held" | "tenue" => Some(Outcome::Held),
            "planned" | "prévue" => Some(Outcome::Planned),
            "cancelled" | "annulée" => Some(Outcome::Cancelled(None)),
            other => other.parse().ok().or_else(|| day_in(other, today)).map(Outcome::Postponed),
        }
    });
    answer.unwrap_or(Outcome::Unsaid)
}

/// « annulée (neige) » gives why.
fn reason(words: &str) -> Option<String> {
    let said =
        words.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inside, _)| inside);
    let said = said.or_else(|| words.split_once([':', ',']).map(|(_, rest)| rest));
    said.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::Answers;

    #[test]
    fn words_say_what_became_of_it() {
        let today = "2026-11-28".parse().unwrap();
        for (words, expected, questions) in [
            ("Tenue", Outcome::Held, 0),
            ("prévue", Outcome::Planned, 0),
            ("annulée (neige)", Outcome::Cancelled(Some("neige".into())), 0),
            ("reportée au 14/01/2027", Outcome::Postponed("2027-01-14".parse().unwrap()), 0),
            ("à programmer", Outcome::Unplanned, 0),
            ("REPORTÉ", Outcome::Unsaid, 1),
            ("?", Outcome::Unsaid, 1),
            ("", Outcome::Unsaid, 0),
        ] {
            let answers = Answers::default();
            let mut asking = Asking::of(&answers, "Réunions!4");
            assert_eq!(outcome(words, "Réunions!G4", today, &mut asking), expected, "{words}");
            assert_eq!(asking.questions.len(), questions, "{words}");
        }
    }
}
