//! Workbooks of 35,000 rows imported by the real program, while a second process writes notes one after the
//! other: how long each import takes, and how long the slowest note waited. Prints figures, asserts none.
//!
//! `cargo bench --bench import`: mayors of all France, communes of perimeters, meetings.

#![expect(clippy::expect_used, reason = "a bench that cannot run says why and stops")]

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use binome::exchange::read::reference;
use chrono::{Days, NaiveDate};

const ROWS: usize = 35_000;

/// Who imports, and who writes notes.
const WHO: &str = "Luc Spécimen";

fn main() {
    for (name, text) in [("mayors", mayors()), ("communes", communes()), ("meetings", meetings())] {
        let folder = tempfile::tempdir().expect("a folder");
        let book = folder.path().join(format!("{name}.csv"));
        fs::write(&book, text).expect("a workbook");
        let caf = Caf(folder.path().to_owned());
        caf.done(&["init", "--department", "01"]);
        caf.done(&["add", "person", "--name", WHO, "--role", "technicien"]);
        let (took, waits) = beside_notes(&caf, &book);
        let worst = waits.iter().max().copied().unwrap_or_default();
        println!(
            "{name}: {ROWS} rows in {took:.2?}; {} notes meanwhile, the slowest in {worst:.2?}",
            waits.len()
        );
        let again = Instant::now();
        caf.done(&["import", &book.display().to_string()]);
        println!("{name}: the same file again in {:.2?}", again.elapsed());
    }
}

/// How long an import took, and each note that a second process wrote meanwhile.
fn beside_notes(caf: &Caf, book: &Path) -> (Duration, Vec<Duration>) {
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let notes = scope.spawn(|| {
            let mut waits = Vec::new();
            while !over.load(Ordering::Relaxed) {
                let begun = Instant::now();
                let note = ["note", "add", "--territory", "Dombes", "--kind", "telephone"];
                caf.done(&[&note[..], &["--text", "Appel"]].concat());
                waits.push(begun.elapsed());
            }
            waits
        });
        let begun = Instant::now();
        caf.done(&["import", &book.display().to_string()]);
        let took = begun.elapsed();
        over.store(true, Ordering::Relaxed);
        (took, notes.join().expect("notes"))
    })
}

/// A base of its own.
struct Caf(PathBuf);

impl Caf {
    fn done(&self, args: &[&str]) {
        let Output { status, stderr, .. } = Command::new(env!("CARGO_BIN_EXE_binome"))
            .args(args)
            .env("BINOME_DB", self.0.join("caf.db"))
            .env("BINOME_AS", WHO)
            .env("HOME", &self.0)
            .env("XDG_CONFIG_HOME", &self.0)
            .output()
            .expect("the program");
        assert!(status.success(), "{args:?}: {}", String::from_utf8_lossy(&stderr));
    }
}

/// A line of text a row, under its header.
fn table(header: &str, row: impl Fn(usize, &mut String)) -> String {
    let mut text = format!("{header}\n");
    for at in 0..ROWS {
        row(at, &mut text);
        text.push('\n');
    }
    text
}

/// An official file of mayors, their names invented.
fn mayors() -> String {
    let france = reference::france().expect("the reference");
    let all = france.communes;
    table(
        "Code du département;Libellé du département;Code de la commune;Libellé de la commune;\
         Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;Date de début du mandat;\
         Date de début de la fonction",
        |at, text| {
            let one = &all[at % all.len()];
            let (insee, name) = (&one.insee, &one.name);
            let department = insee.get(..2).unwrap_or_default();
            let _ = write!(
                text,
                "{department};;{insee};{name};INVENTÉ{at};Zoé;F;24/12/1990;15/03/2026;28/03/2026"
            );
        },
    )
}

/// Communes of the Ain, over and over.
fn communes() -> String {
    let france = reference::france().expect("the reference");
    let own: Vec<_> = france.communes.iter().filter(|one| one.insee.starts_with("01")).collect();
    table("Code INSEE;Commune;SIREN;Signataire;Date de délibération", |at, text| {
        let one = own[at % own.len()];
        let epci = one.epci.as_deref().unwrap_or_default();
        let _ = write!(text, "{};{};{epci};oui;15/01/2024", one.insee, one.name);
    })
}

/// Meetings, each of its day, kind and territory.
fn meetings() -> String {
    let france = reference::france().expect("the reference");
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a day");
    let own: Vec<_> = france.communes.iter().filter(|one| one.insee.starts_with("01")).collect();
    let mut epcis: Vec<&str> = own.iter().filter_map(|one| one.epci.as_deref()).collect();
    epcis.sort_unstable();
    epcis.dedup();
    table("Date;Réunion;SIREN;Lieu;Présents;Décisions", |at, text| {
        let day = first + Days::new((at % 2400) as u64);
        let kind = ["COPIL", "COTECH", "Bilan"][at % 3];
        let epci = epcis[at % epcis.len()];
        let _ = write!(text, "{day};{kind};{epci};Mairie;maire {at};Décision {at}");
    })
}
