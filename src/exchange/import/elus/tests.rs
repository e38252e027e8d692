//! The samples in their four shapes, row by row, against their truth.

mod made;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::{NO, OF_NAMES, YES, drop_private, read};
use crate::{
    domain::{
        contact::Contact,
        field::{Field, Fields, Value},
    },
    exchange::{
        import::{
            Answers, Holds, Imported, Options, Reason, Wanted,
            values::testing::{Held, base},
        },
        read::workbook::{self, Sheet},
    },
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import/");
const BEFORE: &str = "rne/avant_edition_2024_maires.csv";
const MAYORS: [&str; 4] = [
    "rne/forme1_tab_maires.txt",
    "rne/forme2_virgule_snake_maires.csv",
    "rne/forme3_virgule_iso_maires.csv",
    "rne/forme4_pointvirgule_maires.csv",
];
const MEMBERS: [&str; 4] = [
    "rne/forme1_tab_conseillers.txt",
    "rne/forme2_virgule_snake_conseillers.csv",
    "rne/forme3_virgule_iso_conseillers.csv",
    "rne/forme4_pointvirgule_conseillers.csv",
];

fn truth() -> Json {
    let text = std::fs::read_to_string(format!("{FOLDER}attendu/rne.json")).expect("the truth");
    serde_json::from_str(&text).expect("the truth")
}

fn sheet(file: &str) -> Sheet {
    let bytes = std::fs::read(format!("{FOLDER}{file}")).expect(file);
    let read = workbook::read_bytes(&bytes, &mut ()).expect(file);
    read.sheets.into_iter().next().expect("a sheet")
}

/// Names kept or not, and the SIREN that is asked.
fn answers(names: &str) -> Answers {
    let mut answers = Answers::default();
    answers.settle_alike(Reason::Names, OF_NAMES, names);
    answers.settle_alike(Reason::UnknownSiren, "20004293", "200042935");
    answers
}

fn rows(file: &str, held: &Held, answers: &Answers) -> Vec<Imported> {
    read(&sheet(file), Options::default(), &held.base(), answers).expect(file).rows
}

fn wanted(rows: &[Imported]) -> Vec<&Wanted> {
    let all = rows.iter().filter_map(|row| match &row.holds {
        Holds::Records(all) => Some(all),
        Holds::Nothing => None,
    });
    all.flatten().collect()
}

fn text(wanted: &Wanted, field: Field) -> Option<&str> {
    match wanted.fields.get(&field.into()) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

/// What an import does to the base.
fn import(held: &mut Held, rows: &[Imported]) -> usize {
    let mut changed = 0;
    for one in wanted(rows) {
        let contacts = &mut held.data.contacts;
        let at = one.id.as_ref().map(|id| {
            contacts
                .iter()
                .position(|held| held.id.as_str() == *id)
                .expect("a contact that is known")
        });
        let mut fields = at.map(|at| contacts[at].fields()).unwrap_or_default();
        let before: Fields = fields.clone();
        fields.extend(one.fields.clone());
        changed += usize::from(before != fields);
        let id = one.id.clone().unwrap_or_else(|| format!("c{}", contacts.len()));
        let made = Contact::of(&id, &fields);
        match at {
            Some(at) => contacts[at] = made,
            None => contacts.push(made),
        }
    }
    changed
}

#[test]
fn every_row_of_every_shape_is_the_contact_of_the_truth() {
    let (truth, held) = (truth(), base());
    let contacts = truth["contacts"].as_array().expect("contacts");
    let before = truth["edition_precedente"]["contacts"].as_array().expect("contacts");
    for (file, lines) in truth["fichiers"].as_object().expect("files") {
        let rows = rows(file, &held, &answers(YES));
        let refs = lines.as_object().expect("lines");
        assert_eq!(wanted(&rows).len(), refs.len(), "{file}");
        let all = if file == BEFORE { before } else { contacts };
        for (source, name) in refs {
            let row = rows.iter().find(|row| row.source == *source).expect("a row");
            let one = all.iter().find(|one| one["ref"] == *name).expect("a contact");
            let Holds::Records(records) = &row.holds else { panic!("{file} {row:?}") };
            let said = |field| text(&records[0], field);
            assert_eq!(said(Field::Function), one["function"].as_str(), "{file} {source}");
            assert_eq!(said(Field::Body), one["body"].as_str(), "{file} {source}");
            assert_eq!(said(Field::CommuneOf), one["commune"].as_str(), "{file} {source}");
            assert_eq!(said(Field::Name), one["nom_si_oui"].as_str(), "{file} {source}");
            assert_eq!(said(Field::Kind), Some("elu"));
            assert_eq!(said(Field::MandateStart), one["mandate_start"].as_str(), "{file} {source}");
            assert_eq!(said(Field::MandateEnd), None, "{file} {source}");
            let territories: Vec<&str> = records[0]
                .fields
                .keys()
                .filter(|key| key.field == Field::Territories)
                .filter_map(|key| key.member.as_deref())
                .collect();
            let expected = one["territoire"].as_array().expect("territories");
            assert_eq!(territories, expected.iter().filter_map(Json::as_str).collect::<Vec<_>>());
            assert_eq!(row.questions, [], "{file} {source}");
        }
    }
}

#[test]
fn the_page_says_which_of_our_codes_answers_each_of_the_truth() {
    let page = include_str!("../../../../docs/import-elus.md");
    for (code, ours) in [
        ("noms", Reason::Names),
        ("siren", Reason::UnknownSiren),
        ("deux_fonctions", Reason::SeveralFunctions),
        ("edition_precedente", Reason::Replaced),
    ] {
        assert!(page.contains(&format!("| {code} | {} |", ours.as_str())), "{code}");
    }
}

#[test]
fn without_an_answer_no_name_is_kept_and_two_questions_are_asked() {
    let held = base();
    for file in MAYORS.into_iter().chain(MEMBERS) {
        let rows = rows(file, &held, &Answers::default());
        let asked: Vec<_> =
            rows.iter().flat_map(|row| &row.questions).map(|one| (one.code, &*one.read)).collect();
        let siren = (Reason::UnknownSiren, "20004293");
        let names = (Reason::Names, OF_NAMES);
        let of_members = MEMBERS.contains(&file);
        assert_eq!(asked, if of_members { vec![names, siren] } else { vec![names] }, "{file}");
        let siren =
            rows.iter().flat_map(|row| &row.questions).find(|one| one.code != Reason::Names);
        assert!(siren.is_none_or(|one| one.choices[0].answer == "200042935"));
        assert!(wanted(&rows).iter().all(|one| text(one, Field::Name).is_none()));
    }
}

#[test]
fn the_four_shapes_give_the_same_contacts_and_a_second_import_changes_nothing() {
    for names in [YES, NO] {
        for files in [MAYORS, MEMBERS] {
            let mut held = base();
            let first = rows(files[0], &held, &answers(names));
            let of = |rows: &[Imported]| -> BTreeMap<String, Fields> {
                wanted(rows).into_iter().map(|one| (one.key.clone(), one.fields.clone())).collect()
            };
            for file in files {
                let others = rows(file, &held, &answers(names));
                assert_eq!(of(&others), of(&first), "{file}");
                let keys: BTreeSet<&str> = wanted(&others).iter().map(|one| &*one.key).collect();
                assert_eq!(keys.len(), wanted(&others).len(), "{file}");
            }
            assert_eq!(import(&mut held, &first), wanted(&first).len());
            for file in files {
                let again = rows(file, &held, &answers(names));
                assert_eq!(import(&mut held, &again), 0, "{file} {names}");
            }
        }
    }
}

#[test]
fn an_elu_on_two_lines_has_two_functions() {
    let held = base();
    for file in MEMBERS {
        let rows = rows(file, &held, &answers(NO));
        let two = |row: &&Imported| row.why.iter().any(|one| one.code == Reason::SeveralFunctions);
        let functions: BTreeSet<&str> = rows
            .iter()
            .filter(two)
            .flat_map(|row| wanted(std::slice::from_ref(row)))
            .filter_map(|one| text(one, Field::Function))
            .collect();
        let expected = [
            "3ème vice-président du conseil communautaire",
            "Autre membre du bureau du conseil communautaire",
        ];
        assert_eq!(functions.into_iter().collect::<Vec<_>>(), expected, "{file}");
    }
}

#[test]
fn a_new_mayor_ends_the_mandate_before_and_one_who_stays_is_no_second_person() {
    for names in [YES, NO] {
        let mut held = base();
        let before = rows(BEFORE, &held, &answers(names));
        import(&mut held, &before);
        for file in MAYORS {
            let rows = rows(file, &held, &answers(names));
            import(&mut held, &rows);
        }
        let of = |body: &str| -> Vec<(Option<String>, Option<String>)> {
            let all = held.data.contacts.iter().filter(|one| one.body == body);
            let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
            all.map(|one| (day(one.mandate_start), day(one.mandate_end))).collect()
        };
        let some = |day: &str| Some(day.to_owned());
        let two = [(some("2020-05-25"), some("2026-09-13")), (some("2026-09-14"), None)];
        assert_eq!(of("Pont-de-Veyle"), two);
        if names == YES {
            assert_eq!(of("Belley"), [(some("2026-03-21"), None)]);
        } else {
            let two = [(some("2020-05-23"), some("2026-03-20")), (some("2026-03-21"), None)];
            assert_eq!(of("Belley"), two);
        }
        // The older edition, again: what is known since stands.
        let contacts = held.data.contacts.clone();
        let older = rows(BEFORE, &held, &answers(names));
        assert_eq!(import(&mut held, &older), 0);
        assert_eq!(held.data.contacts, contacts);
    }
}

#[test]
fn nothing_private_is_ever_shown() {
    let (truth, held) = (truth(), base());
    let forbidden = truth["valeurs_interdites"]["a_chercher_avec_grep"].as_array().expect("words");
    let names: Vec<&str> = truth["contacts"]
        .as_array()
        .expect("contacts")
        .iter()
        .filter_map(|one| one["nom_si_oui"].as_str()?.split(' ').next())
        .collect();
    let with = |names: &str| {
        let mut answers = Answers::default();
        answers.settle_alike(Reason::Names, OF_NAMES, names);
        answers
    };
    for file in MAYORS.into_iter().chain(MEMBERS).chain([BEFORE]) {
        for (answer, kept) in [(NO, false), (YES, true)] {
            let said = format!(
                "{:?}",
                read(&sheet(file), Options::default(), &held.base(), &with(answer))
            );
            for word in forbidden.iter().filter_map(Json::as_str) {
                assert!(!said.contains(word), "{file}: {word}");
            }
            let shown = |name: &&&str| said.contains(**name);
            assert!(kept || names.iter().find(shown).is_none(), "{file}");
        }
        let mut bare = sheet(file);
        assert!(drop_private(&mut bare, Options::default()));
        let said = format!("{bare:?}");
        for word in forbidden.iter().filter_map(Json::as_str) {
            assert!(!said.contains(word), "{file}: {word}");
        }
        assert_eq!(
            read(&bare, Options::default(), &held.base(), &with(YES)),
            read(&sheet(file), Options::default(), &held.base(), &with(YES))
        );
    }
}
