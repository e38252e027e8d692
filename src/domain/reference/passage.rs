//! The passage table: which communes a commune of the base leads to in the next reference.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    holding::{Edition, Holding, Passage, Trouble},
    listing::Place,
};
use crate::domain::territory::Commune;

/// Where each standing commune of the base leads: to itself where it goes on, else to those that the
/// passage names; nowhere where those lie in départements that the base does not hold.
pub(super) fn leads(
    held: &Holding,
    edition: &Edition,
    next: &BTreeMap<&str, &Commune>,
) -> Result<BTreeMap<String, BTreeSet<String>>, Trouble> {
    let elsewhere: BTreeSet<&str> =
        edition.communes.iter().map(|commune| commune.insee.as_str()).collect();
    let mut passages: BTreeMap<&str, Vec<&Passage>> = BTreeMap::new();
    for passage in &edition.passages {
        passages.entry(&passage.from).or_default().push(passage);
    }
    let mut found = BTreeMap::new();
    let mut gone: Vec<&Commune> = Vec::new();
    for commune in held.standing() {
        let code = commune.insee.as_str();
        let mut to = BTreeSet::new();
        if next.contains_key(code) {
            to.insert(code.to_owned());
        }
        let named = passages.get(code).map(Vec::as_slice).unwrap_or_default();
        let (mut left, mut passed) = (named.to_vec(), BTreeSet::new());
        while let Some(passage) = left.pop() {
            let target = passage.to.as_str();
            if next.contains_key(target) {
                to.insert(passage.to.clone());
            } else if !elsewhere.contains(target) && passed.insert(target) {
                // It may have gone on to another since, in a table of several years.
                let on = passages.get(target).ok_or_else(|| Trouble::Nowhere(passage.clone()))?;
                left.extend(on);
            }
        }
        if to.is_empty() && named.is_empty() {
            gone.push(commune);
        }
        found.insert(code.to_owned(), to);
    }
    // A passage to a commune merged since is followed further.
    for code in held.successors.keys().filter(|code| !next.contains_key(code.as_str())) {
        let mut at = code;
        for _ in 0..held.successors.len() {
            match held.successors.get(at).filter(|_| !found.contains_key(at)) {
                Some(into) => at = into,
                None => break,
            }
        }
        if let Some(to) = found.get(at).cloned() {
            found.entry(code.clone()).or_insert(to);
        }
    }
    match gone.split_first() {
        Some((first, more)) => Err(Trouble::Gone { commune: Place::of(first), more: more.len() }),
        None => Ok(found),
    }
}
