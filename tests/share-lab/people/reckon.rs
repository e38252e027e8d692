//! What people said they wrote and saw, held against the base: what is lost, what is there twice, how
//! long it took. It fails where a promise was broken.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use binome::{domain::page::NotesFilter, store::Store};

use crate::{Outcome, lines::said};

/// What one file of lines tells.
#[derive(Default)]
struct Told {
    /// Notes that were acknowledged, and when each began and was on the disk.
    wrote: Vec<(String, u64, u64)>,
    saw: Vec<(String, u64)>,
    refused: usize,
    half: usize,
    killed: usize,
    whole: usize,
    damaged: usize,
}

pub(crate) fn reckon(base: &Path, files: &[&str]) -> Outcome {
    let people = files.iter().map(|file| Ok(read(&std::fs::read_to_string(file)?)));
    let people: Vec<Told> = people.collect::<std::io::Result<_>>()?;
    let store = Store::open(base).map_err(|refusal| said(&refusal))?;
    store.full_check().map_err(|refusal| said(&refusal))?;
    let stored = store.list_notes(&NotesFilter::default()).map_err(|refusal| said(&refusal))?;
    let ids: HashSet<&str> = stored.iter().map(|note| note.id.as_str()).collect();
    let texts: HashSet<&str> = stored.iter().map(|note| note.text.as_str()).collect();

    let written = || people.iter().flat_map(|one| &one.wrote);
    let acknowledged = written().count();
    let lost = written().filter(|(id, ..)| !ids.contains(id.as_str())).count();
    let doubled = stored.len() - texts.len() + stored.len() - ids.len();
    let refused: usize = people.iter().map(|one| one.refused).sum();
    println!(
        "{acknowledged} notes acknowledged, {} in the base; {lost} lost, {doubled} doubled; \
         {refused} refused for a while and saved later; base and chain whole",
        stored.len(),
    );
    print_times("a commit", written().map(|(_, since, on_disk)| on_disk - since).collect());
    print_times("seen by another", seen(&people));
    print_kills(&people);
    if lost + doubled > 0 || people.iter().any(|one| one.damaged > 0) {
        return Err("a promise was broken".into());
    }
    Ok(())
}

/// How long each note took from the disk to each of the others.
fn seen(people: &[Told]) -> Vec<u64> {
    let on_disk: HashMap<&str, u64> = people
        .iter()
        .flat_map(|one| one.wrote.iter().map(|(id, _, on_disk)| (id.as_str(), *on_disk)))
        .collect();
    let saw = people.iter().flat_map(|one| &one.saw);
    saw.filter_map(|(id, at)| Some(at.saturating_sub(*on_disk.get(id.as_str())?))).collect()
}

fn print_times(what: &str, mut micros: Vec<u64>) {
    micros.sort_unstable();
    let Some(most) = micros.last() else { return };
    let ms = |percent: usize| micros[(micros.len() - 1) * percent / 100] / 1000;
    println!("{what}: p50 {} ms, p99 {} ms, max {} ms", ms(50), ms(99), most / 1000);
}

fn print_kills(people: &[Told]) {
    let sum = |of: fn(&Told) -> usize| people.iter().map(of).sum::<usize>();
    if sum(|one| one.killed) > 0 {
        println!(
            "{} kills, {} of which left half a commit; {} looks at the base meanwhile: {} found it damaged or without a journal",
            sum(|one| one.killed),
            sum(|one| one.half),
            sum(|one| one.whole + one.damaged),
            sum(|one| one.damaged),
        );
    }
}

/// What lines tell; the last may have been cut.
fn read(lines: &str) -> Told {
    let mut told = Told::default();
    for line in lines.split_inclusive('\n').filter(|line| line.ends_with('\n')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let moment = |at: usize| words.get(at).and_then(|word| word.parse().ok()).unwrap_or(0);
        match words[..] {
            ["wrote", id, _, _] => told.wrote.push((id.into(), moment(2), moment(3))),
            ["saw", id, _] => told.saw.push((id.into(), moment(2))),
            ["refused", ..] => told.refused += 1,
            ["killed", how] => {
                told.killed += 1;
                told.half += usize::from(how == "half");
            }
            ["found", "whole"] => told.whole += 1,
            ["found", ..] => told.damaged += 1,
            _ => {}
        }
    }
    told
}
