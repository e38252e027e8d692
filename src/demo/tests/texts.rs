//! The texts: French as it is set, and no two alike.

use std::collections::{BTreeMap, BTreeSet};

use super::{FILLED, Filled, first, life};
use crate::domain::lists::{NOTE_KINDS, THEMES};

/// Every text shown, of notes, follow-ups, reasons and names.
fn shown(filled: &Filled) -> Vec<&str> {
    let Filled { snapshot, notes, follow_ups, .. } = filled;
    let passages = snapshot.conventions.iter().flat_map(|ctg| &ctg.passages);
    let functions = snapshot.people.iter().flat_map(|person| &person.functions);
    let names = snapshot.conventions.iter().map(|ctg| &ctg.name);
    notes
        .iter()
        .map(|note| &note.text)
        .chain(follow_ups.iter().map(|one| &one.what))
        .chain(passages.map(|passage| &passage.reason))
        .chain(functions)
        .chain(names)
        .map(String::as_str)
        .collect()
}

#[test]
fn texts_are_set_as_french_is() {
    for filled in FILLED.iter() {
        let of_life = life::words(filled);
        for text in shown(filled).into_iter().chain(of_life.iter().map(String::as_str)) {
            for wrong in [
                "'", " :", " ;", " !", " ?", " »", "« ", " %", " €", "  ", "{", "}", "..", "- .",
                " .",
            ] {
                assert!(!text.contains(wrong), "{wrong:?} in {text}");
            }
            for wrong in ["de Le ", "de le ", "à le ", "à Le ", "de les ", "de A", "de O", "de É"]
            {
                assert!(!text.contains(wrong), "{wrong:?} in {text}");
            }
            let plain =
                |c: char| c.is_alphanumeric() || " \n\u{a0}\u{202f}’«».,;:()–-°%€".contains(c);
            assert!(text.chars().all(plain), "{text}");
        }
    }
}

#[test]
fn notes_begin_with_a_capital_or_a_figure_and_end_with_a_stop() {
    for Filled { notes, .. } in FILLED.iter() {
        for note in notes {
            let first = note.text.chars().next().unwrap();
            assert!(first.is_uppercase() || first.is_ascii_digit(), "{}", note.text);
            assert!(note.text.ends_with('.'), "{}", note.text);
            let items = note.text.lines().filter(|line| line.starts_with("- "));
            assert!(items.clone().all(|line| line.ends_with(['.', ';'])), "{}", note.text);
            let mut once = BTreeSet::new();
            assert!(items.into_iter().all(|line| once.insert(line)), "{}", note.text);
        }
    }
}

#[test]
fn notes_do_not_read_alike() {
    let Filled { notes, .. } = first();
    let mut alike: BTreeMap<&str, usize> = BTreeMap::new();
    for note in notes {
        *alike.entry(&note.text).or_default() += 1;
    }
    assert!(alike.len() + 8 > notes.len(), "{} of {}", alike.len(), notes.len());
    assert!(alike.values().all(|count| *count <= 2));
}

#[test]
fn a_call_is_a_line_and_a_committee_several_paragraphs() {
    let Filled { notes, .. } = first();
    for note in notes {
        let lines = note.text.lines().count();
        match note.kind.as_str() {
            "telephone" => assert!(lines == 1 && note.text.chars().count() < 260, "{}", note.text),
            "copil" => {
                assert!(lines >= 9 && note.text.contains("\n- "), "{}", note.text);
                assert!(!note.themes.is_empty());
            }
            _ => {}
        }
    }
}

#[test]
fn every_kind_of_exchange_and_every_theme_is_met() {
    for Filled { today, notes, .. } in FILLED.iter() {
        let kinds: BTreeSet<&str> = notes.iter().map(|note| note.kind.as_str()).collect();
        assert_eq!(kinds, NOTE_KINDS.iter().map(|(code, _)| *code).collect());
        let themes: BTreeSet<&str> =
            notes.iter().flat_map(|note| &note.themes).map(String::as_str).collect();
        assert_eq!(themes, THEMES.iter().map(|(code, ..)| *code).collect());
        let count = |kind: &str| notes.iter().filter(|note| note.kind == kind).count();
        assert!(count("telephone") > count("copil") && count("courriel") > count("copil"));
        let up = notes.iter().filter(|note| note.send_up).count();
        assert!((10..=50).contains(&up), "{today}: {up}");
    }
}
