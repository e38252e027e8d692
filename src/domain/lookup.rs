//! Finding a record by its code, its name, or an unambiguous part of the name.
//!
//! Shared by everything that is typed outside a list to choose from. A word cut short is never
//! enough: what is written must not depend on a guess.

use std::collections::BTreeSet;

use super::fold::{acronym, fold, territory_sort_key, unabridged};

/// How many near names are suggested.
const NEAREST_MAX: usize = 3;

/// How alike a name must be to be suggested, from 0 to 1.
const ALIKE: f64 = 0.5;

/// How alike it must be beside the nearest, so that a plain slip is answered by one name.
const BESIDE: f64 = 0.8;

/// Why what was typed is not one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Miss {
    /// Nothing is called so; the nearest names, the most alike first.
    Unknown(Vec<String>),
    /// Several are; a few of them.
    Ambiguous(Vec<String>),
}

/// A thing that has a code and a name.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a, T> {
    /// The thing.
    pub thing: T,
    /// Its code or id.
    pub code: &'a str,
    /// Its name, as shown.
    pub name: &'a str,
}

/// The one thing that is meant: by its code, its name, whole words of it (« St » is « Saint »), or its
/// acronym. A name is also found without its article and legal kind. Case, accents and apostrophes do not
/// count.
///
/// # Errors
/// None, or several.
pub fn find<'a, T: Copy + PartialEq>(typed: &str, all: &[Named<'a, T>]) -> Result<T, Miss> {
    let typed = unabridged(&fold(typed));
    if typed.is_empty() {
        return Err(Miss::Unknown(Vec::new()));
    }
    let ranks: Vec<Option<Rank>> = all.iter().map(|one| rank(&typed, one.code, one.name)).collect();
    let Some(best) = ranks.iter().flatten().min() else {
        return Err(Miss::Unknown(near(&typed, all)));
    };
    let found: Vec<&Named<'a, T>> = all
        .iter()
        .zip(&ranks)
        .filter(|(_, rank)| **rank == Some(*best))
        .map(|(one, _)| one)
        .collect();
    match found[..] {
        [one, ref others @ ..] if others.iter().all(|other| other.thing == one.thing) => {
            Ok(one.thing)
        }
        _ => Err(Miss::Ambiguous(
            found.into_iter().take(NEAREST_MAX).map(|one| one.name.to_owned()).collect(),
        )),
    }
}

/// How well what was typed says a thing, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Code,
    Name,
    ShortName,
    Words,
    Acronym,
}

fn rank(typed: &str, code: &str, name: &str) -> Option<Rank> {
    let shown = name;
    let name = unabridged(&fold(name));
    let whole = name.split(' ');
    let bare = name.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let words: BTreeSet<&str> = whole.chain(bare).collect();
    if fold(code) == typed {
        Some(Rank::Code)
    } else if name == typed {
        Some(Rank::Name)
    } else if territory_sort_key(&name) == territory_sort_key(typed) {
        Some(Rank::ShortName)
    } else {
        let all = typed.split(' ').all(|word| words.contains(word)).then_some(Rank::Words);
        all.or_else(|| (acronym(shown)? == typed).then_some(Rank::Acronym))
    }
}

fn near<T>(typed: &str, all: &[Named<'_, T>]) -> Vec<String> {
    let mut ranked: Vec<(f64, &str)> = all
        .iter()
        .map(|one| (likeness(typed, one.code, one.name), one.name))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    ranked.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let best = ranked.first().map_or(0.0, |(likeness, _)| *likeness);
    let mut names: Vec<String> = Vec::new();
    for (_, name) in ranked.into_iter().filter(|(likeness, _)| *likeness >= best * BESIDE) {
        if names.len() < NEAREST_MAX && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// The best of: the code, the whole name, its short form, each of its words.
fn likeness(typed: &str, code: &str, name: &str) -> f64 {
    let folded = fold(name);
    let short = territory_sort_key(name);
    let words = folded.split(' ').filter(|word| word.chars().count() > 3);
    [fold(code).as_str(), &folded, &short]
        .into_iter()
        .chain(words)
        .map(|one| strsim::normalized_damerau_levenshtein(typed, one))
        .fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: [(&str, &str); 7] = [
        ("01354", "Saint-Genis-Pouilly"),
        ("200069193", "CC de la Dombes"),
        ("240100883", "CC Bugey Sud"),
        ("200042935", "Haut - Bugey Agglomération"),
        ("200029999", "CC Rives de l'Ain - Pays du Cerdon"),
        ("240100750", "CC de la Plaine de l'Ain"),
        ("240100891", "CC Terre Valserhône (TV)"),
    ];

    fn found(typed: &str) -> Result<&'static str, Miss> {
        let all: Vec<_> =
            PLACES.iter().map(|&(code, name)| Named { thing: code, code, name }).collect();
        find(typed, &all)
    }

    #[test]
    fn a_place_is_found_by_its_code_its_name_or_whole_words_of_it() {
        for typed in ["200069193", "cc de la dombes", "Dombes", "la DOMBES", "CA Dombes"] {
            assert_eq!(found(typed), Ok("200069193"), "{typed}");
        }
        assert_eq!(found("Haut-Bugey"), Ok("200042935"));
        assert_eq!(found("cerdon"), Ok("200029999"));
        assert_eq!(found("plaine ain"), Ok("240100750"));
        for typed in ["TV", "cctv", "terre valserhone tv"] {
            assert_eq!(found(typed), Ok("240100891"), "{typed}");
        }
        assert_eq!(found("CCRAPC"), Ok("200029999"));
        for typed in ["St Genis Pouilly", "st-genis", "st. genis"] {
            assert_eq!(found(typed), Ok("01354"), "{typed}");
        }
    }

    #[test]
    fn an_ambiguous_name_is_reported_with_its_bearers() {
        let miss = found("Bugey").unwrap_err();
        let both = vec!["CC Bugey Sud".to_owned(), "Haut - Bugey Agglomération".to_owned()];
        assert_eq!(miss, Miss::Ambiguous(both));
    }

    #[test]
    fn a_word_cut_short_or_misspelt_is_refused_with_the_nearest_name() {
        for typed in ["Domb", "Dombe", "dnombes"] {
            assert_eq!(found(typed), Err(Miss::Unknown(vec!["CC de la Dombes".into()])), "{typed}");
        }
        let Err(Miss::Unknown(near)) = found("200069194") else { panic!() };
        assert_eq!(near[0], "CC de la Dombes");
    }

    #[test]
    fn without_a_near_name_none_is_suggested() {
        assert_eq!(found("xyzzy"), Err(Miss::Unknown(Vec::new())));
        assert_eq!(found("  "), Err(Miss::Unknown(Vec::new())));
    }
}
