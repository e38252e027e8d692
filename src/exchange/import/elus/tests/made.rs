//! Files of élus made by hand: cells that have moved, other départements, holders in any order.

use proptest::prelude::*;

use super::{answers, import, wanted};
use crate::exchange::{
    import::{
        Holds, Options, Reason,
        elus::{NO, YES, drop_private, read},
        values::testing::{Held, base},
    },
    read::workbook::{Cell, Content, Row, Sheet},
};

fn made(cells: &[&[&str]]) -> Sheet {
    let cell = |text: &&str| Cell {
        content: if text.is_empty() { Content::Empty } else { Content::Text((*text).into()) },
        comment: None,
    };
    let rows = cells.iter().zip(1..).map(|(row, number)| Row {
        number,
        cells: row.iter().map(cell).collect(),
        ..Row::default()
    });
    Sheet { rows: rows.collect(), ..Sheet::default() }
}

const TITLES: [&str; 9] = [
    "code_departement",
    "code_commune",
    "libelle_commune",
    "nom_elu",
    "prenom_elu",
    "date_naissance",
    "libelle_categorie_socio_professionnelle",
    "date_debut_mandat",
    "date_debut_fonction",
];

/// « Professeurs des écoles, instituteurs » with its comma not escaped.
#[test]
fn a_line_whose_cells_have_moved_is_refused_and_shows_nothing() {
    let held = base();
    let moved =
        ["01", "053", "Bourg-en-Bresse", "X", "Y", "1955-05-02", "Professeurs", "instituteurs"];
    let longer = [&moved[..], &["2026-03-22", "2026-03-28"]].concat();
    for row in [&longer[..], &moved[..]] {
        let mut sheet = made(&[&TITLES, row]);
        for _ in 0..2 {
            let rows =
                read(&sheet, Options::default(), &held.base(), &answers(YES)).expect("élus").rows;
            assert_eq!(rows[1].holds, Holds::Nothing, "{rows:?}");
            assert!(rows[1].why.iter().any(|one| one.code == Reason::BrokenLine));
            let said = format!("{rows:?}");
            assert!(!said.contains("instituteurs") && !said.contains("1955"), "{said}");
            drop_private(&mut sheet, Options::default());
        }
    }
}

#[test]
fn other_departments_are_left_out_and_former_communes_have_no_mayor() {
    let held = base();
    let sheet = made(&[
        &TITLES,
        &["38", "185", "Grenoble", "X", "Y", "", "", "2026-03-22", ""],
        &["01", "039", "Béon", "X", "Y", "", "", "2020-05-18", ""],
        &["01", "34", "Belley", "X", "Y", "", "", "31/02/2026", ""],
    ]);
    let rows = read(&sheet, Options::default(), &held.base(), &answers(NO)).expect("élus").rows;
    let said = |at: usize| rows[at].why.iter().map(|one| one.code).collect::<Vec<_>>();
    assert_eq!(said(1), [Reason::OtherDepartment]);
    assert!(said(2).contains(&Reason::FormerCommune));
    assert_eq!((&rows[1].holds, &rows[2].holds), (&Holds::Nothing, &Holds::Nothing));
    assert_eq!(rows[3].questions[0].code, Reason::Date);
}

#[test]
fn members_of_one_commune_that_nothing_tells_apart_are_as_many() {
    let mut held = base();
    let titles = [
        "code_commune",
        "libelle_commune",
        "siren_epci",
        "libelle_epci",
        "nom_elu",
        "prenom_elu",
        "date_debut_mandat",
    ];
    let row = |name| ["01053", "Bourg-en-Bresse", "200071751", "", name, "Y", "2026-03-22"];
    let (one, other) = (row("A"), row("B"));
    let rows = |held: &Held, all: &[&[&str]]| {
        let sheet = made(&[&[&titles[..]], all].concat());
        read(&sheet, Options::default(), &held.base(), &answers(NO)).expect("élus").rows
    };
    let first = rows(&held, &[&one, &other, &one]);
    assert_eq!(wanted(&first).len(), 2);
    assert!(first[3].why.iter().any(|one| one.code == Reason::Duplicate));
    import(&mut held, &first);
    let again = rows(&held, &[&other, &one]);
    assert_eq!((held.data.contacts.len(), import(&mut held, &again)), (2, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever the holders and the order of the file, days of one post never overlap.
    #[test]
    fn mandates_of_a_post_follow_one_another(days in proptest::collection::btree_set(1u32..700, 1..5), seed in 0usize..24) {
        let start = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day");
        let mut starts: Vec<String> = days
            .iter()
            .map(|day| (start + chrono::Days::new(u64::from(*day))).to_string())
            .collect();
        let turn = seed % starts.len();
        starts.rotate_left(turn);
        let mut held = base();
        for (at, day) in starts.iter().enumerate() {
            let name = format!("N{at}");
            let sheet = made(&[&TITLES, &["01", "34", "Belley", &name, "Y", "", "", day, ""]]);
            let rows = read(&sheet, Options::default(), &held.base(), &answers(NO)).expect("élus").rows;
            import(&mut held, &rows);
        }
        let mut all: Vec<_> =
            held.data.contacts.iter().map(|one| (one.mandate_start, one.mandate_end)).collect();
        all.sort();
        prop_assert_eq!(all.len(), starts.len());
        for pair in all.windows(2) {
            prop_assert!(pair[0].1 < pair[1].0 && pair[0].1.is_some());
        }
        prop_assert_eq!(all.last().and_then(|one| one.1), None);
    }
}
