//! Headers of every depth, and what the person says of them.

use super::{Header, Options, Synonyms, header};
use crate::{
    domain::import::SheetMapping,
    exchange::read::workbook::{Area, Cell, Content, Row, Sheet},
};

const TITLES: Synonyms = Synonyms::of(&[
    ("territory", &["territoire", "epci"]),
    ("start", &["date de debut", "debut"]),
    ("technicien", &["technicien", "charge de conseil"]),
]);

fn row(number: usize, texts: &[&str]) -> Row {
    let cell = |text: &&str| Cell {
        content: if text.is_empty() { Content::Empty } else { Content::Text((*text).into()) },
        comment: None,
    };
    Row { number, cells: texts.iter().map(cell).collect(), ..Row::default() }
}

fn takes(header: &Header) -> Vec<Option<&str>> {
    header.columns.iter().map(|column| column.takes).collect()
}

#[test]
fn a_header_under_a_title_is_found_by_its_words() {
    let rows = vec![
        row(1, &["Suivi des CTG"]),
        row(3, &["Territoire ", "Date de\ndébut", "Remarque"]),
        row(4, &["CC de la Veyle", "01/01/2023", "x"]),
    ];
    let found =
        header(&Sheet { rows, ..Sheet::default() }, TITLES, Options::default()).expect("a header");
    assert_eq!(found.rows, (3, 3));
    assert_eq!(takes(&found), [Some("territory"), Some("start"), None]);
}

#[test]
fn a_group_above_completes_the_titles_below() {
    let rows = vec![
        row(4, &["EPCI", "Convention", "", "Binôme"]),
        row(5, &["", "Début", "Fin", "Technicien (Caf)"]),
    ];
    let merged = vec![Area { rows: (4, 4), columns: (1, 2) }];
    let found = header(&Sheet { rows, merged, ..Sheet::default() }, TITLES, Options::default())
        .expect("a header");
    assert_eq!(found.rows, (4, 5));
    assert_eq!(takes(&found), [Some("territory"), Some("start"), None, Some("technicien")]);
    assert_eq!(found.columns[2].title, "Convention / Fin");
    assert!(found.repeats(&row(9, &["EPCI", "Début", "", "Technicien"]), TITLES));
    assert!(!found.repeats(&row(9, &["CC", "Début", "x", "y"]), TITLES));
}

#[test]
fn what_the_person_says_goes_before_titles() {
    let rows = vec![
        row(1, &["Territoire", "Début"]),
        row(3, &["Où", "Début", "Territoire", "Reste", ""]),
        row(4, &["CC de la Veyle", "01/01/2023", "x", "y", "z"]),
    ];
    let sheet = Sheet { rows, ..Sheet::default() };
    let mapping: SheetMapping = serde_json::from_str(
        r#"{"header_row": 3, "columns": [{"title": "Où", "as": "territory"},
            {"title": "Début", "as": "ignore"}, {"title": "Reste", "as": "note"},
            {"column": "E", "as": "start"}]}"#,
    )
    .expect("a mapping");
    let options = Options { mapping: Some(&mapping), pulse: None };
    let found = header(&sheet, TITLES, options).expect("a header");
    assert_eq!(found.rows, (3, 3));
    let expected = [Some("territory"), None, None, Some("note"), Some("start")];
    assert_eq!(takes(&found), expected);
}

#[test]
fn each_kind_of_sheet_offers_the_keys_that_its_titles_have() {
    use crate::{
        domain::import::{ColumnKey, SheetKind},
        exchange::import::{conventions, coverage, elus, meetings, plan},
    };
    let theme = [ColumnKey::Theme.as_str()];
    for (kind, titles, more) in [
        (SheetKind::Conventions, conventions::TITLES, &theme[..]),
        (SheetKind::Communes, conventions::COMMUNES, &[]),
        (SheetKind::Meetings, meetings::TITLES, &[]),
        (SheetKind::Plan, plan::TITLES, &[]),
        (SheetKind::Fiche, plan::TITLES, &[]),
        (SheetKind::Elus, elus::TITLES, &[]),
        (SheetKind::Coverage, coverage::TITLES, &[]),
    ] {
        let mut known: Vec<&str> = titles.keys().collect();
        known.extend(more);
        let mut offered: Vec<&str> = kind.keys().iter().map(|key| key.as_str()).collect();
        known.sort_unstable();
        offered.sort_unstable();
        assert_eq!(offered, known, "{}", kind.as_str());
    }
}
