//! The official reference of a year as people download it: communes, EPCI, passage table, in CSV.
//!
//! Turns text into an [`Edition`], or says what is wrong and where. Must not know what a base holds.

mod rows;
mod source;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use self::rows::Rows;
pub use self::source::{Source, Sources};
use crate::domain::{
    clean,
    reference::{Edition, FileProblem, Passage, Wrong},
    territory::{Commune, Epci},
};

/// The columns of communes; the last three may be left out.
pub const COMMUNES: [&str; 8] = [
    "insee",
    "nom",
    "departement",
    "epci",
    "population",
    "nom_epci",
    "nature_epci",
    "anciens_codes",
];

/// The columns of EPCI.
pub const EPCIS: [&str; 3] = ["siren", "nom", "nature"];

/// The columns of the passage table.
pub const PASSAGES: [&str; 2] = ["ancien", "nouveau"];

/// How INSEE marks a commune that is in no EPCI.
const NO_EPCI: &str = "ZZZZZZZZZ";

/// Reads an edition; populations are those of a census year where it is given.
///
/// # Errors
/// The first thing that cannot be taken.
pub fn read(
    from: &Sources,
    millesime: NaiveDate,
    population_year: Option<u16>,
) -> Result<Edition, FileProblem> {
    let mut edition = Edition {
        millesime,
        communes: Vec::new(),
        epcis: BTreeMap::new(),
        years: BTreeMap::new(),
        passages: Vec::new(),
    };
    communes(&from.communes, &mut edition)?;
    if let Some(source) = &from.epcis {
        epcis(source, &mut edition)?;
    }
    if let Some(source) = &from.passages {
        passages(source, &mut edition)?;
    }
    if let Some(year) = population_year {
        let all = edition.communes.iter().map(|commune| (commune.department.clone(), year));
        edition.years = all.collect();
    }
    Ok(edition)
}

fn communes(source: &Source, edition: &mut Edition) -> Result<(), FileProblem> {
    let rows = Rows::of(source, &COMMUNES, 5)?;
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows.each() {
        let row = row?;
        let insee = row.code("insee", is_insee, Wrong::Insee)?;
        if let Some(line) = seen.insert(insee.clone(), row.line) {
            return Err(row.wrong(Wrong::Twice { code: insee, line }));
        }
        let epci = match row.get("epci") {
            "" | NO_EPCI => None,
            _ => Some(row.code("epci", is_siren, Wrong::Siren)?),
        };
        if let (Some(siren), name) = (&epci, row.get("nom_epci"))
            && !name.is_empty()
        {
            let nature = row.get("nature_epci").to_owned();
            let named = Epci { siren: siren.clone(), name: clean::typed(name), nature };
            edition.epcis.entry(siren.clone()).or_insert(named);
        }
        for from in row.get("anciens_codes").split([' ', ',']).filter(|code| !code.is_empty()) {
            if !is_insee(from) {
                return Err(row.wrong(Wrong::Insee(from.to_owned())));
            }
            let (from, to, line) = (from.to_owned(), insee.clone(), row.line);
            edition.passages.push(Passage { from, to, line });
        }
        let population = row.get("population");
        let count =
            population.parse().ok().filter(|_| population.bytes().all(|b| b.is_ascii_digit()));
        edition.communes.push(Commune {
            name: clean::typed(row.some("nom")?),
            department: row.some("departement")?.to_owned(),
            population: count.ok_or_else(|| row.wrong(Wrong::Population(population.to_owned())))?,
            insee,
            epci,
        });
    }
    Ok(())
}

fn epcis(source: &Source, edition: &mut Edition) -> Result<(), FileProblem> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in Rows::of(source, &EPCIS, EPCIS.len())?.each() {
        let row = row?;
        let siren = row.code("siren", is_siren, Wrong::Siren)?;
        if let Some(line) = seen.insert(siren.clone(), row.line) {
            return Err(row.wrong(Wrong::Twice { code: siren, line }));
        }
        let (name, nature) = (clean::typed(row.some("nom")?), row.some("nature")?.to_owned());
        edition.epcis.insert(siren.clone(), Epci { siren, name, nature });
    }
    Ok(())
}

fn passages(source: &Source, edition: &mut Edition) -> Result<(), FileProblem> {
    for row in Rows::of(source, &PASSAGES, PASSAGES.len())?.each() {
        let row = row?;
        let from = row.code("ancien", is_insee, Wrong::Insee)?;
        let to = row.code("nouveau", is_insee, Wrong::Insee)?;
        edition.passages.push(Passage { from, to, line: row.line });
    }
    Ok(())
}

/// `01004`, `2A004`, `97411`.
fn is_insee(code: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (Some(lead), Some(rest)) = (code.get(..2), code.get(2..)) else { return false };
    code.len() == 5 && digits(rest) && (digits(lead) || lead == "2A" || lead == "2B")
}

fn is_siren(code: &str) -> bool {
    code.len() == 9 && code.bytes().all(|byte| byte.is_ascii_digit())
}

/// The reference that ships with the program, for départements of a base.
#[must_use]
pub fn embedded(codes: &[&str]) -> Option<Edition> {
    let found = super::reference::several(codes)?;
    let years = found.departments.iter().map(|one| (one.code.clone(), one.population_year));
    Some(Edition {
        millesime: found.millesime.parse().ok()?,
        years: years.collect(),
        epcis: found.epcis.iter().map(|one| (one.siren.clone(), one.clone())).collect(),
        communes: found.communes,
        passages: passages_to_now(),
    })
}

/// Communes that merged or parted on the way to the vintage of the program.
fn passages_to_now() -> Vec<Passage> {
    let lines = (1..).zip(include_str!("../../../data/passages.csv").lines()).skip(1);
    let passages = lines.filter_map(|(line, text)| {
        let (from, to) = text.split_once(';')?;
        Some(Passage { from: from.to_owned(), to: to.to_owned(), line })
    });
    passages.collect()
}

#[cfg(test)]
mod tests;
