//! Words typed to find an activity: people, territories and days, in any order.
//!
//! `marc bugey depuis lundi` is what Marc did on a territory of the Bugey since Monday. A word that
//! begins a word of a name is enough here: nothing is written that would depend on a guess. Other
//! words are looked for in what was written.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::JournalFilter;
use crate::domain::{
    day,
    field::RecordKind,
    fold::fold,
    id::{PersonId, TerritoryCode},
    moment::Zone,
    snapshot::Snapshot,
};

/// The filter understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// As a filter.
    pub filter: JournalFilter,
    /// From this day on, and up to this one.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// Words that are no name and no day: texts hold them.
    pub words: Vec<String>,
}

/// Which bound the next day is.
#[derive(Clone, Copy, PartialEq)]
enum Bound {
    Both,
    From,
    To,
}

/// Reads what was typed.
#[must_use]
pub fn asked(typed: &str, data: &Snapshot, today: NaiveDate, zone: &Zone) -> Asked {
    let mut found = Asked::default();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let (mut at, mut bound) = (0, Bound::Both);
    while let Some(word) = words.get(at) {
        if let Some(next) = bound_of(word) {
            (bound, at) = (next, at + 1);
        } else if let Some((day, taken)) = past_day(&words[at..], today) {
            if bound != Bound::To {
                found.days.0 = Some(day);
            }
            if bound != Bound::From {
                found.days.1 = Some(day);
            }
            (bound, at) = (Bound::Both, at + taken);
        } else {
            name(&mut found, word, data);
            at += 1;
        }
    }
    found.filter.words = found.words.join(" ");
    found.filter.from = found.days.0.map(|day| (zone.begins)(day));
    found.filter.until = found.days.1.map(|day| zone.ends(day));
    found
}

fn bound_of(word: &str) -> Option<Bound> {
    match fold(word).as_str() {
        "depuis" | "du" | "since" | "from" => Some(Bound::From),
        "au" | "jusqu" | "jusqu au" | "until" | "to" => Some(Bound::To),
        _ => None,
    }
}

/// The day that the first words say, the longest first, and how many they are. What was done is
/// behind us: a day of the week is the last one.
fn past_day(words: &[&str], today: NaiveDate) -> Option<(NaiveDate, usize)> {
    (1..=words.len().min(4)).rev().find_map(|taken| {
        let phrase = words[..taken].join(" ");
        let last = day::parse(&format!("{phrase} dernier"), today);
        let day = last.or_else(|_| day::parse(&phrase, today)).ok()?;
        Some((day, taken))
    })
}

/// Takes a word as the beginning of a word of people's names, else of territories'.
fn name(found: &mut Asked, word: &str, data: &Snapshot) {
    let typed = fold(word);
    let bears = |name: &str| fold(name).split(' ').any(|one| one.starts_with(&typed));
    // Archived people and territories are in the journal too.
    let archived = |kind| {
        let archived = data.archived.iter().filter(move |((one, _), _)| *one == kind);
        archived.map(|((_, id), name)| (id.as_str(), name.as_str()))
    };
    let people = data.people.iter().map(|one| (one.id.as_str(), one.name.as_str()));
    let people: BTreeSet<PersonId> = people
        .chain(archived(RecordKind::Person))
        .filter(|(_, name)| bears(name))
        .map(|(id, _)| id.into())
        .collect();
    let territories = data.territories.iter().map(|one| (one.code.as_str(), one.name.as_str()));
    let territories: BTreeSet<TerritoryCode> = territories
        .chain(archived(RecordKind::Territory))
        .filter(|(code, name)| bears(name) || *code == word)
        .map(|(code, _)| code.into())
        .collect();
    let filter = &mut found.filter;
    if typed.is_empty() {
    } else if let Some(both) = narrowed(filter.people.as_ref(), &people) {
        filter.people = Some(both);
    } else if let Some(both) = narrowed(filter.territories.as_ref(), &territories) {
        filter.territories = Some(both);
    } else {
        found.words.push(word.to_owned());
    }
}

/// Those of a set that are in another, where any is.
fn narrowed<T: Ord + Clone>(
    before: Option<&BTreeSet<T>>,
    found: &BTreeSet<T>,
) -> Option<BTreeSet<T>> {
    let both = match before {
        Some(before) => before.intersection(found).cloned().collect(),
        None => found.clone(),
    };
    (!both.is_empty()).then_some(both)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        person::{Person, Role},
        territory::{Territory, TerritoryKind},
    };

    fn data() -> Snapshot {
        let person = |id: &str, name: &str| Person {
            id: id.into(),
            name: name.into(),
            role: Role::Technicien,
            functions: BTreeSet::new(),
            mandate_start: None,
            mandate_end: None,
        };
        let territory = |code: &str, name: &str| Territory {
            code: code.into(),
            name: name.into(),
            kind: TerritoryKind::Epci,
            communes: BTreeSet::new(),
            population: 0,
            talking_points: None,
        };
        Snapshot {
            people: vec![person("m", "Marc Modèle"), person("b", "Bérénice Bugey")],
            territories: vec![
                territory("s", "CC Bugey Sud"),
                territory("h", "Haut - Bugey Agglomération"),
                territory("d", "CC de la Dombes"),
            ],
            archived: [((RecordKind::Person, "z".into()), "Zoé Partie".into())].into(),
            ..Snapshot::default()
        }
    }

    /// 23 November 2026 is a Monday.
    fn read(typed: &str) -> Asked {
        asked(typed, &data(), "2026-11-23".parse().unwrap(), &Zone::UTC)
    }

    fn days(typed: &str) -> (String, String) {
        let shown = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let (from, to) = read(typed).days;
        (shown(from), shown(to))
    }

    #[test]
    fn people_and_territories_are_found_by_the_beginning_of_a_word() {
        let found = read("marc dombes");
        assert_eq!(found.filter.people, Some(["m".into()].into()));
        assert_eq!(found.filter.territories, Some(["d".into()].into()));
        // A word that names people first is a territory where it cannot be another person.
        let found = read("MARC bug sud");
        assert_eq!(found.filter.people, Some(["m".into()].into()));
        assert_eq!(found.filter.territories, Some(["s".into()].into()));
        assert_eq!(read("partie").filter.people, Some(["z".into()].into()));
        assert_eq!(read("xyz marc").words, ["xyz"]);
        assert_eq!(read("xyz marc Été").filter.words, "xyz Été");
        assert_eq!(read("  ").filter, JournalFilter::default());
    }

    #[test]
    fn days_bound_what_is_behind_us() {
        let both = |day: &str| (day.to_owned(), day.to_owned());
        assert_eq!(days("hier"), both("2026-11-22"));
        assert_eq!(days("marc 20/11 dombes"), both("2026-11-20"));
        assert_eq!(days("depuis 1/11"), ("2026-11-01".into(), String::new()));
        assert_eq!(days("jusqu’au 15/11"), (String::new(), "2026-11-15".into()));
        assert_eq!(days("du 1/11 au 15/11"), ("2026-11-01".into(), "2026-11-15".into()));
        assert_eq!(days("depuis mardi"), ("2026-11-17".into(), String::new()));
        assert_eq!(days("vendredi"), both("2026-11-20"));
        assert_eq!(days("20 novembre 2026 marc"), both("2026-11-20"));
        let found = read("hier").filter;
        assert_eq!(found.from.unwrap().to_rfc3339(), "2026-11-22T00:00:00+00:00");
        assert_eq!(found.until.unwrap().to_rfc3339(), "2026-11-23T00:00:00+00:00");
    }
}
