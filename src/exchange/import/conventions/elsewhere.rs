//! Workbooks of other départements: other titles, other depths of header, other words.

use chrono::NaiveDate;

use crate::domain::import::ConventionRow;
use crate::exchange::{
    import::{
        Answers, Asking, Imported, Mapping, Reason, SheetRead, Summary, understand,
        values::testing::{base_of, text},
    },
    read::workbook::{Area, Cell, Content, Row, Sheet, Workbook},
};

fn day(iso: &str) -> Content {
    let day: NaiveDate = iso.parse().expect("a day");
    Content::Moment(day.and_hms_opt(0, 0, 0).expect("an hour"))
}

fn cell(said: &str) -> Cell {
    let content = match said {
        "" => Content::Empty,
        said if said.parse::<NaiveDate>().is_ok() => day(said),
        said => text(said),
    };
    Cell { content, comment: None }
}

/// A sheet of rows, cells parted by bars.
fn sheet(rows: &[&str]) -> Sheet {
    let row = |(at, line): (usize, &&str)| Row {
        number: at + 1,
        hidden: false,
        cells: line.split('|').map(|said| cell(said.trim())).collect(),
    };
    let rows = rows
        .iter()
        .enumerate()
        .map(row)
        .filter(|row| row.cells.iter().any(|one| one.content != Content::Empty));
    Sheet { name: Some("CTG".into()), rows: rows.collect(), ..Sheet::default() }
}

fn read_in(department: &str, sheet: Sheet) -> SheetRead {
    let held = base_of(department);
    let base = held.base();
    let book = Workbook { sheets: vec![sheet], ..Workbook::default() };
    let answers = Answers::default();
    let read = understand(&book, &Mapping::default(), &base, &answers, None);
    read.into_iter().next().expect("a sheet of conventions")
}

fn conventions(read: &SheetRead) -> Vec<(&Imported, &ConventionRow)> {
    let mut all = Vec::new();
    for row in &read.rows {
        if let Summary::Convention(one) = &row.summary {
            all.push((row, one));
        }
    }
    all
}

fn asked(row: &Imported) -> Vec<Reason> {
    row.questions.iter().map(|one| one.code).collect()
}

#[test]
fn ille_et_vilaine_with_one_row_of_titles_and_a_period_in_one_cell() {
    let read = read_in(
        "35",
        sheet(&[
            "Communauté de communes | Période CTG | Signée le | Situation | Chargé(e) de conseil et de développement | Administrateur",
            "Fougères Agglomération | 2022-2026 | 2022-06-15 | En vigueur | Sophie LE GALL | MARTIN Paul",
            "Vitré Communauté | 2021 - 2025 | 2021-12-20 | Arrivée à échéance | S. Le Gall | M. Martin",
            "Liffré-Cormier | 01/01/2023 au 31/12/2027 | 14/02/2023 | En application | LE GALL Sophie | idem",
            "CC Bretagne Romantique | | | Pas de CTG | |",
            "Rennes Métropole | 2024-2028 | 2024-03-01 | Signée | Le Gall | poste vacant",
            "Total | | | | |",
        ]),
    );
    let rows = conventions(&read);
    assert_eq!(rows.len(), 5);
    let states: Vec<_> = rows.iter().map(|(_, one)| one.state).collect();
    let right = ["signed", "expired", "signed", "no_ctg", "signed"];
    assert_eq!(states, right.map(Some));
    for (row, one) in &rows {
        assert_eq!(asked(row), [], "{}: {:?}", row.source, row.questions);
        assert_eq!(one.territories.len(), 1, "{}", row.source);
    }
    assert_eq!(rows[0].1.start, "2022-01-01".parse().ok());
    assert_eq!(rows[0].1.end, "2026-12-31".parse().ok());
    assert_eq!(rows[2].1.administrators, ["Paul Martin"]);
    assert_eq!(rows[1].1.technicians, ["Sophie Le Gall"]);
}

#[test]
fn isere_with_groups_of_titles_and_a_territory_merged_over_two_conventions() {
    let mut isere = sheet(&[
        "Suivi des conventions",
        "",
        "EPCI | Siren | Convention en cours | | | Équipe Caf |",
        "| | Signature | Effet | Échéance | Élu Caf | Conseiller technique",
        "Le Grésivaudan | | 2023-12-11 | 2023-01-01 | 2027-12-31 | Mme Claire DURAND | Jean PETIT",
        "| | 2019-12-11 | 2019-01-01 | 2022-12-31 | |",
        "CC du Trièves | | 12/2024 | 2024-01-01 | 2028-12-31 | C. Durand | ?",
        "Bièvre | | 2024-12-11 | 2024-01-01 | 2028-12-31 | C. Durand | J. Petit",
    ]);
    isere.merged = vec![
        Area { rows: (3, 3), columns: (2, 4) },
        Area { rows: (3, 3), columns: (5, 6) },
        Area { rows: (5, 6), columns: (0, 0) },
    ];
    let read = read_in("38", isere);
    let rows = conventions(&read);
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[0].1.territories, rows[1].1.territories);
    assert_eq!(rows[0].1.administrators, ["Claire Durand"]);
    assert_eq!(rows[1].1.state, Some("expired"));
    assert_eq!(asked(rows[1].0), []);
    assert!(asked(rows[2].0).contains(&Reason::Person), "{:?}", asked(rows[2].0));
    // Three EPCI of the Isère bear that word.
    assert_eq!(asked(rows[3].0), [Reason::Territory]);
    assert_eq!(rows[3].1.territories, Vec::<String>::new());
}

#[test]
fn a_territory_of_another_departement_is_never_taken_by_a_word() {
    let held = base_of("38");
    let base = held.base();
    let places = crate::exchange::import::values::territory::Places::of(&base);
    let answers = Answers::default();
    for name in ["Dombes", "Veyle", "Bugey", "CCPA", "HBA", "Bourg"] {
        let mut asking = Asking::of(&answers, "S!1");
        let found = places.read(&Content::Empty, &text(name), "S!A1", &mut asking);
        assert!(found.is_none() && !asking.questions.is_empty(), "{name}: {found:?}");
    }
}
