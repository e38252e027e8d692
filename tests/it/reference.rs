//! The official reference of another year, taken into a base: what is listed, what changes, what stays.

mod files;
mod merged;
mod moved;
mod sealed;

use std::{collections::BTreeMap, fs, path::PathBuf};

use binome::{
    domain::{
        change::Change,
        person::Role,
        stage::Stage,
        territory::{DepartmentReference, Epci},
    },
    exchange::read::reference,
    store::{Founding, Store},
};

use crate::shell::{LUC, Ran, Shell, convention, person};

/// The CC du Lévézou, and the two it was made of.
pub(crate) const LEVEZOU: &str = "994579670";
pub(crate) const SALARS: &str = "241200658";
pub(crate) const PARELOUP: &str = "241200765";

/// The Aveyron as it was on 1 January 2025, by the official passage.
fn aveyron_2025() -> DepartmentReference {
    let mut then = reference::department("12").unwrap();
    then.millesime = "2025-01-01".into();
    let passage = include_str!("../fixtures/reference/passage_epci_12_2025_2026.csv");
    let rows = passage.lines().skip(1).map(|line| line.split(';').collect::<Vec<_>>());
    let former: BTreeMap<&str, (&str, &str)> = rows.map(|row| (row[0], (row[3], row[4]))).collect();
    then.epcis.retain(|epci| epci.siren != LEVEZOU);
    for (siren, name) in former.values() {
        if !then.epcis.iter().any(|epci| epci.siren == *siren) {
            let (siren, name) = ((*siren).to_owned(), (*name).to_owned());
            then.epcis.push(Epci { siren, name, nature: "CC".into() });
        }
    }
    for commune in &mut then.communes {
        if let Some((siren, _)) = former.get(commune.insee.as_str()) {
            commune.epci = Some((*siren).to_owned());
        }
    }
    then
}

/// A base of the Aveyron of 2025 in which Luc writes.
pub(crate) fn in_the_aveyron() -> Shell {
    let shell = Shell::new();
    let founding = Founding { reference: aveyron_2025(), demo: false, deeds: Vec::new() };
    drop(Store::create(&shell.base(), &founding).unwrap());
    shell.written([person(LUC, Role::Technicien)]);
    let base = shell.base().display().to_string();
    shell.set("BINOME_DB", base).set("BINOME_AS", LUC)
}

/// A base of the Ain with a convention in force over these communes.
fn in_the_ain(communes: &[&str]) -> Shell {
    let shell = Shell::with_luc();
    shell.written([ctg("CTG du Lange", communes)]);
    shell
}

fn ctg(name: &str, communes: &[&str]) -> Change {
    let days = ["2026-01-01", "2030-12-31", "2026-02-01"];
    convention(name, days, communes, (Stage::MiseEnOeuvre, "2026-02-01"))
}

/// The communes of the Ain as the program has them, by their code.
fn ain() -> BTreeMap<String, [String; 5]> {
    let rows = include_str!("../../data/communes.csv").lines();
    let ain = rows.filter(|line| line.contains(";01;"));
    let cut = |line: &str| -> [String; 5] {
        let fields: Vec<String> = line.split(';').map(str::to_owned).collect();
        fields.try_into().unwrap()
    };
    ain.map(|line| (line[..5].to_owned(), cut(line))).collect()
}

/// A folder of the reference of 2027 made of these communes, with a passage table.
fn edition(shell: &Shell, communes: &BTreeMap<String, [String; 5]>, passage: &str) -> PathBuf {
    let folder = shell.folder().join("reference-2027");
    fs::create_dir_all(&folder).unwrap();
    let rows = communes.values().map(|row| row.join(";") + "\n");
    let heading = "insee;nom;departement;epci;population\n".to_owned();
    fs::write(folder.join("communes.csv"), heading + &rows.collect::<String>()).unwrap();
    if !passage.is_empty() {
        fs::write(folder.join("passage.csv"), format!("ancien;nouveau\n{passage}")).unwrap();
    }
    folder
}

fn update(shell: &Shell, more: &[&str]) -> Ran {
    shell.run(["reference", "update"].iter().chain(more))
}

/// What a base says, by its own words: nothing of the journal.
fn says(shell: &Shell) -> Vec<String> {
    let raw = rusqlite::Connection::open(shell.base()).unwrap();
    let each = [
        "SELECT id || name || coalesce(epci, '') || population || coalesce(successor, '') \
         || archived FROM commune ORDER BY id",
        "SELECT id || name || archived FROM epci WHERE archived = 0 ORDER BY id",
        "SELECT id || name || archived FROM territory WHERE archived = 0 ORDER BY id",
        "SELECT convention || commune FROM convention_commune ORDER BY 1",
        "SELECT territory || text FROM note ORDER BY 1",
        "SELECT binome || territory FROM binome_territory ORDER BY 1",
        "SELECT id || millesime || population_year FROM department",
    ];
    let mut lines = Vec::new();
    for sql in each {
        let mut rows = raw.prepare(sql).unwrap();
        lines
            .extend(rows.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap));
    }
    lines
}

fn whole(shell: &Shell) {
    Store::open(&shell.base()).unwrap().full_check().unwrap();
    assert_eq!(shell.run(["journal", "verify"]).code, 0);
}

/// Undoes or redoes as `u` and `r` do.
fn take_back(shell: &Shell, direction: binome::domain::journal::Direction) {
    let mut store = Store::open(&shell.base()).unwrap();
    let luc = crate::base::snapshot(&mut store).people[0].id.clone();
    let actor = crate::base::actor(luc.as_str());
    store.take_back(&crate::base::op(), &actor, direction, None).unwrap();
}
