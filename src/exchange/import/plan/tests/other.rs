//! Plans of other départements: other titles, depths and words.

use super::{members, records, text};
use crate::{
    domain::field::{Field, RecordKind},
    exchange::{
        import::{Answers, Holds, Imported, Options, Reason, plan, values::testing},
        read::workbook::{Area, Cell, Content, Row, Sheet},
    },
};

fn row(number: usize, texts: &[&str]) -> Row {
    let content = |text: &&str| match (text.is_empty(), text.parse()) {
        (true, _) => Content::Empty,
        (_, Ok(figure)) => Content::Number(figure),
        _ => Content::Text((*text).to_owned()),
    };
    let cell = |text: &&str| Cell { content: content(text), comment: None };
    Row { number, hidden: false, cells: texts.iter().map(cell).collect() }
}

fn sheet(name: &str, rows: Vec<Row>, merged: Vec<Area>) -> Sheet {
    Sheet { name: Some(name.to_owned()), rows, merged, ..Sheet::default() }
}

fn read(sheets: &[Sheet], answers: &Answers) -> Vec<Imported> {
    let held = testing::base();
    let sheets: Vec<_> = sheets.iter().map(|one| (one, Options::default())).collect();
    plan(&sheets, &held.base(), answers).expect("a plan").rows
}

fn codes(one: &Imported) -> Vec<&'static str> {
    one.questions.iter().map(|asked| asked.code.as_str()).collect()
}

#[test]
fn axes_in_a_merged_column_and_fiches_over_several_rows() {
    let rows = vec![
        row(1, &["Convention territoriale globale 2024/2028 - CC de la Dombes"]),
        row(
            3,
            &[
                "Enjeux",
                "N° fiche",
                "Titre de l'action",
                "Objectifs",
                "Pilotage",
                "Indicateurs d'évaluation",
                "Début",
                "Échéance",
                "Statut",
                "Coût",
            ],
        ),
        row(
            4,
            &[
                "Enfance",
                "1.1",
                "Créer un RPE",
                "Informer",
                "CC",
                "Nombre de parents reçus : 12",
                "2024",
                "fin 2026",
                "engagée",
                "12 000 €",
            ],
        ),
        row(5, &["", "", "", "", "", "Taux de satisfaction", "", "", "", ""]),
        row(
            6,
            &[
                "",
                "1.2",
                "Former les assistantes",
                "Qualité",
                "Caf",
                "",
                "2025",
                "T2 2027",
                "pas démarrée",
                "Caf",
            ],
        ),
        row(
            7,
            &[
                "Jeunesse",
                "2.1",
                "Ouvrir un local",
                "Accueillir",
                "Commune",
                "",
                "",
                "permanent",
                "reportée",
                "",
            ],
        ),
        row(9, &["* document provisoire"]),
    ];
    let merged =
        vec![Area { rows: (4, 6), columns: (0, 0) }, Area { rows: (4, 5), columns: (2, 2) }];
    let read = read(&[sheet("Plan", rows, merged)], &Answers::default());
    let at = |number: usize| {
        read.iter().find(|one| one.source == format!("Plan!{number}")).expect("a row")
    };
    let action = |number| records(at(number), RecordKind::Action)[0];
    assert_eq!(text(action(4), Field::Start).as_deref(), Some("2024-01-01"));
    assert_eq!(text(action(4), Field::DueOn).as_deref(), Some("2026-12-31"));
    assert_eq!(text(action(4), Field::Status).as_deref(), Some("en_cours"));
    assert_eq!(text(action(4), Field::Means), None);
    assert!(at(4).why.iter().any(|why| why.code == Reason::Amount));
    assert_eq!(text(action(6), Field::DueOn).as_deref(), Some("2027-06-30"));
    assert_eq!(text(action(6), Field::Status).as_deref(), Some("a_venir"));
    let axis = |number| text(records(at(number), RecordKind::Axis)[0], Field::Title);
    assert_eq!((axis(4).as_deref(), axis(7).as_deref()), (Some("Enfance"), Some("Jeunesse")));
    assert!(records(at(6), RecordKind::Axis).is_empty(), "under the axis of the row above");
    let goes_on = records(at(5), RecordKind::Indicator);
    assert_eq!(goes_on[0].named[0].2, action(4).key);
    assert_eq!(codes(at(7)), ["state"]);
    assert_eq!(at(9).holds, Holds::Nothing);
    assert_eq!(codes(at(1)), ["convention"]);
    assert_eq!(at(1).questions[0].choices[0].answer, "200069193");
}

#[test]
fn a_plan_of_nothing_but_sheets_has_an_action_each() {
    let fiche = |number: &str, title: &str| {
        vec![
            row(1, &[&format!("FICHE-ACTION N°{number}")]),
            row(2, &["Axe", "Axe 2 - Parentalité"]),
            row(3, &["Intitulé de l'action", title]),
            row(4, &["Public visé", "Familles"]),
            row(5, &["Opérations", "Café des parents", "Semaine de la petite enfance", "Bilan"]),
            row(6, &["Pilote", "Caf de l'Ain", "Centre social", "Caf / CC"]),
            row(7, &["Calendrier", "mars-juin 2027", "Octobre 2027", "31/12/2027"]),
        ]
    };
    let sheets = vec![
        sheet("CC de la Dombes 2024-2028", fiche("4", "Soutenir"), Vec::new()),
        sheet("Fiche 5", fiche("5", "Accueillir"), Vec::new()),
        sheet("Fiche 7", fiche("6", "Relier"), Vec::new()),
    ];
    let read = read(&sheets, &Answers::default());
    let actions: Vec<_> = read.iter().flat_map(|one| records(one, RecordKind::Action)).collect();
    let numbers: Vec<_> = actions.iter().map(|one| text(one, Field::Number)).collect();
    assert_eq!(numbers, [Some("4".to_owned()), Some("5".to_owned())]);
    let title = read.iter().find(|one| one.source == "Fiche 7!1").expect("a title");
    assert_eq!(codes(title), ["contradiction"], "the sheet says 7, its title 6");
    let axes: Vec<_> = read.iter().flat_map(|one| records(one, RecordKind::Axis)).collect();
    assert_eq!(axes.len(), 1);
    assert_eq!(text(axes[0], Field::Title).as_deref(), Some("Parentalité"));
    let of = |letter: &str| {
        read.iter().find(|one| one.source == format!("Fiche 5!{letter}")).expect("an operation")
    };
    let follow_up = |letter| records(of(letter), RecordKind::FollowUp)[0];
    assert_eq!(text(follow_up("B"), Field::OwedBy).as_deref(), Some("caf"));
    assert_eq!(text(follow_up("B"), Field::Due).as_deref(), Some("2027-06-30"));
    assert_eq!(text(follow_up("C"), Field::OwedBy).as_deref(), Some("partner"));
    assert_eq!(codes(of("D")), ["owed_by"]);
    assert_eq!(text(actions[0], Field::Pilot), None, "its operations have their own");
}

#[test]
fn numbers_that_begin_again_and_sheets_of_another_title_are_asked() {
    let rows = vec![
        row(1, &["CC de la Dombes 2024-2028"]),
        row(2, &["N°", "Action", "Pilote", "Calendrier"]),
        row(3, &["AXE 1 ENFANCE"]),
        row(4, &["1", "Créer", "CC", "2026"]),
        row(5, &["AXE 2 JEUNESSE"]),
        row(6, &["1", "Ouvrir", "CC", "2026"]),
        row(7, &["", "Sans numéro", "CC", "semaine 50"]),
    ];
    let own = vec![
        row(1, &["Fiche n° 1"]),
        row(2, &["Intitulé", "Tout autre chose"]),
        row(3, &["Opérations", "Faire"]),
        row(4, &["Pilote", "CC"]),
        row(5, &["Échéance", "2026"]),
    ];
    let read = read(
        &[sheet("Plan", rows, Vec::new()), sheet("Fiche 1", own, Vec::new())],
        &Answers::default(),
    );
    let at = |source: &str| read.iter().find(|one| one.source == source).expect("a row");
    assert_eq!(codes(at("Plan!6")), ["contradiction"]);
    assert_eq!(codes(at("Plan!7")), ["date"]);
    assert_eq!(codes(at("Fiche 1!B")), ["contradiction"]);
    assert_eq!(at("Fiche 1!B").holds, Holds::Nothing);
    assert!(members(records(at("Plan!4"), RecordKind::Action)[0], Field::Communes).is_empty());
}
