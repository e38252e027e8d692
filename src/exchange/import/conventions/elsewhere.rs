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
fn rhone_with_three_rows_of_titles_and_a_commune_under_another() {
    let mut rhone = sheet(&[
        "CAF DU RHÔNE – Tableau de bord | | | | | |",
        "Territoire | Convention | | | Suivi Caf | |",
        "Dénomination | État | Validité | | Administrateur·rice référent·e | Chargé(e) de conseil | Suppléance",
        "| | du | au | | |",
        "COPAMO | Signée | 01.01.24 | 31.12.28 | Gédéon TARTEMPION | Ophélie CRACMOLLE | Bob BÊTA",
        "Caluire et Cuire | Résiliée | 2024 | 2028 | idem | |",
        "Lyon / Villeurbanne | Signée | 01/2022 | décembre 2026 | TARTEMPION G. | |",
    ]);
    rhone.merged = vec![
        Area { rows: (1, 1), columns: (0, 6) },
        Area { rows: (2, 2), columns: (1, 3) },
        Area { rows: (3, 3), columns: (2, 3) },
    ];
    let read = read_in("69", rhone);
    let header = read.header.as_ref().expect("a header");
    assert_eq!(header.rows, (2, 4));
    let rows = conventions(&read);
    for (row, _) in &rows {
        assert_eq!(asked(row), [], "{}: {:?}", row.source, row.questions);
    }
    let days: Vec<_> = rows
        .iter()
        .map(|(_, one)| [one.start, one.end].map(|day| day.expect("a day").to_string()))
        .collect();
    let right =
        [["2024-01-01", "2028-12-31"], ["2024-01-01", "2028-12-31"], ["2022-01-01", "2026-12-31"]];
    assert_eq!(days, right);
    assert_eq!(
        rows[0].1.technicians,
        ["Ophélie Cracmolle"],
        "the one who replaces them is left out"
    );
    assert_eq!(
        (rows[1].1.state, &rows[1].1.communes[..]),
        (Some("terminated"), &["69034".to_owned()][..])
    );
    assert_eq!(rows[2].1.communes, ["69123", "69266"]);
}

#[test]
fn reunion_with_a_row_a_commune_and_its_epci_beside() {
    let read = read_in(
        "974",
        sheet(&[
            "Code INSEE | Commune | EPCI | CTG signée (O/N) | Signée le | Début | Échéance | Élu référent (CA)",
            "97411 | ST DENIS | CINOR | O | 2022-12-08 | 1905-07-14 | 1905-07-18 | Mme Euphrasie CABOSSE",
            "97404 | Étang Salé (L') | CIVIS | N | | | | E. Cabosse",
            "| Ste-Marie | CINOR | O | 20230502 | 2023 | 2027 | CABOSSE E.",
            "97415 | Saint-Denis | | O | 2022-12-08 | 2022 | 2026 |",
        ]),
    );
    let rows = conventions(&read);
    let grounds: Vec<&[String]> = rows.iter().map(|(_, one)| &one.communes[..]).collect();
    assert_eq!(grounds[..3], [["97411"], ["97404"], ["97418"]]);
    assert!(rows.iter().all(|(_, one)| one.territories.is_empty()), "never the whole EPCI");
    // A year that was typed in a cell of days.
    assert_eq!(
        (rows[0].1.start, rows[0].1.end),
        ("2022-01-01".parse().ok(), "2026-12-31".parse().ok())
    );
    assert_eq!(rows[2].1.signed, "2023-05-02".parse().ok());
    assert_eq!(rows[2].1.administrators, ["Euphrasie Cabosse"]);
    assert_eq!(asked(rows[1].0), [Reason::State]);
    assert_eq!(asked(rows[3].0), [Reason::Contradiction], "the code of Saint-Paul");
}

#[test]
fn corse_with_both_roles_in_one_cell() {
    let read = read_in(
        "2A",
        sheet(&[
            "Collectivité | Statut CTG | Du | Au | Référents Caf",
            "CAPA | signée | 2023 | 2027 | Vannina Trucmuche (admin) / Jean-Toussaint Bidule (tech)",
            "Alta Rocca | en projet | | | Tech : J.-T. Bidule",
            "Sud Corse | signée | 2025 | 2029 | V. Trucmuche",
        ]),
    );
    for (row, one) in conventions(&read) {
        let halves = (one.administrators.len(), one.technicians.len());
        let right = if row.source == "CTG!2" {
            (1, 1)
        } else if row.source == "CTG!3" {
            (0, 1)
        } else {
            (1, 0)
        };
        assert_eq!(
            (halves, asked(row)),
            (right, vec![]),
            "{}: {one:?} {:?}",
            row.source,
            row.questions
        );
    }
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
