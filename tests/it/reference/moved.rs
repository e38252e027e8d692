//! EPCI that merged, by the official passage of 2026: communes, notes and binômes go on.

use binome::domain::{
    field::{Field, FieldKey, Fields, RecordKind, Value},
    journal::Direction,
    record::{self, Holds, Kind, Need},
};
use serde_json::json;

use super::*;

fn at_work() -> Shell {
    let shell = in_the_aveyron();
    let add = |args: &[&str]| shell.run(args).done().trim().to_owned();
    add(&["note", "add", "--territory", SALARS, "--kind", "copil", "--text", "COPIL de Salars"]);
    add(&["note", "add", "--territory", PARELOUP, "--kind", "copil", "--text", "À la corbeille"]);
    let gone = shell.run(["list", "notes", "--json"]).json();
    let gone = gone.as_array().unwrap().iter().find(|one| one["text"] == "À la corbeille").unwrap();
    add(&["archive", "note", gone["id"].as_str().unwrap()]);
    add(&["add", "binome", "--technicien", LUC, "--territory", SALARS]);
    shell
}

#[test]
fn without_a_file_the_base_comes_to_the_reference_of_the_program() {
    let shell = at_work();
    let before = says(&shell);
    let tried = update(&shell, &["--dry-run", "--json"]).json();
    assert_eq!(before, says(&shell));
    assert_eq!(tried["group"], json!(null));
    assert_eq!(tried["millesime"], json!({"before": "2025-01-01", "after": "2026-01-01"}));
    assert_eq!(tried["moved"].as_array().unwrap().len(), 19);
    assert_eq!(tried["moved"][0]["commune"], json!({"code": "12001", "name": "Agen-d'Aveyron"}));
    assert_eq!(tried["epci"]["created"], json!([{"code": LEVEZOU, "name": "CC du Lévézou"}]));
    let heirs: Vec<_> =
        tried["epci"]["gone"].as_array().unwrap().iter().map(|one| &one["heir"]["code"]).collect();
    assert_eq!(heirs, [LEVEZOU, LEVEZOU]);
    let output = update(&shell, &["--dry-run"]).done();
    assert!(output.contains("CC du Pays de Salars → 994579670 CC du Lévézou"), "{output}");

    let done = update(&shell, &["--json"]).json();
    assert!(done["group"].is_string());
    let without = |mut report: serde_json::Value| {
        report["group"].take();
        report
    };
    assert_eq!(without(tried), without(done));
    whole(&shell);
    let territory = shell.run(["show", "territory", LEVEZOU, "--json"]).json();
    assert_eq!(territory["communes"], json!(19));
    let notes = shell.run(["list", "notes", "--territory", LEVEZOU, "--json"]).json();
    assert_eq!(notes[0]["text"], json!("COPIL de Salars"));
    assert_eq!(notes.as_array().unwrap().len(), 1, "what was archived stays so");
    let pairs = shell.run(["list", "binomes", "--json"]).json();
    assert_eq!(pairs[0]["territories"], json!([LEVEZOU]));
    assert!(shell.run(["show", "territory", SALARS]).code == 1);
    // Each figure names its vintage.
    let stats = shell.run(["stats", "--json"]).json();
    assert_eq!(stats["millesime"], json!("2026-01-01"));

    let again = update(&shell, &[]).done();
    assert!(again.contains("Rien ne change"), "{again}");

    take_back(&shell, Direction::Undo);
    assert_eq!(before, says(&shell));
    whole(&shell);
    let back = shell.run(["list", "notes", "--territory", SALARS, "--json"]).json();
    assert_eq!(back[0]["text"], json!("COPIL de Salars"));
    take_back(&shell, Direction::Redo);
    whole(&shell);
    assert!(update(&shell, &[]).done().contains("Rien ne change"));
}

/// The least that a record of a kind says.
fn least(kind: &Kind) -> Fields {
    let mut fields = Fields::new();
    for spec in kind.fields {
        let value: Value = match (spec.need, spec.holds) {
            (Need::May | Need::Me | Need::Counted, _) => continue,
            (Need::Usual(code), _) => code.into(),
            (_, Holds::Code(codes)) => codes[0].into(),
            (_, Holds::Day) => "2026-01-01".into(),
            (_, Holds::Hundredths(_) | Holds::Number(..)) => Value::Int(80),
            (_, Holds::One(RecordKind::NoteKind)) => "copil".into(),
            (_, Holds::One(_) | Holds::Many(_)) => continue,
            _ => "dit".into(),
        };
        fields.insert(spec.field.into(), value);
    }
    fields
}

/// Whatever names one that is no more, by its description, is found on the one that goes on, and back again.
#[test]
fn records_of_every_kind_follow_the_territory_they_name() {
    let shell = in_the_aveyron();
    let mut store = Store::open(&shell.base()).unwrap();
    let luc = crate::base::snapshot(&mut store).people[0].id.clone();
    let mut tried = 0;
    for (kind, field) in record::references(RecordKind::Territory) {
        let described = record::of(kind);
        let mut fields = least(described);
        if kind == RecordKind::Binome {
            fields.insert(Field::Technicien.into(), luc.as_str().into());
        }
        let is_set = described.spec(field).unwrap().is_set();
        for place in if is_set { &[SALARS, PARELOUP][..] } else { &[SALARS][..] } {
            let of_set = (Some((*place).to_owned()), Value::Int(1));
            let (member, value) = if is_set { of_set } else { (None, (*place).into()) };
            fields.insert(FieldKey { field, member }, value);
        }
        crate::base::write(&mut store, &Change::write(kind, Some(&tried.to_string()), fields));
        tried += 1;
    }
    assert!(tried > 8, "{tried}");
    let all = |place: &str, store: &Store| {
        let named = record::references(RecordKind::Territory).enumerate();
        let named = named.filter(|(at, (kind, field))| {
            let fields = store.record(*kind, &at.to_string()).unwrap().unwrap().fields;
            fields.iter().any(|(key, value)| {
                key.field == *field
                    && (key.member.as_deref() == Some(place) || *value == Value::from(place))
            })
        });
        named.count()
    };
    assert_eq!((all(SALARS, &store), all(LEVEZOU, &store)), (tried, 0));
    update(&shell, &[]).done();
    assert_eq!([SALARS, PARELOUP, LEVEZOU].map(|one| all(one, &store)), [0, 0, tried]);
    whole(&shell);
    take_back(&shell, Direction::Undo);
    assert_eq!((all(SALARS, &store), all(LEVEZOU, &store)), (tried, 0));
    whole(&shell);
}

#[test]
fn a_name_that_people_gave_a_territory_stays() {
    let shell = Shell::with_luc();
    shell.run(["set", "territory", "200069193", "--name", "La Dombes"]).done();
    let folder = edition(&shell, &ain(), "");
    let epcis = include_str!("../../../data/epci.csv");
    let renamed = epcis
        .replace("200069193;CC de la Dombes", "200069193;CC Dombes et étangs")
        .replace("200040350;CC Bugey Sud", "200040350;CC du Bugey méridional");
    fs::write(folder.join("epci.csv"), renamed).unwrap();
    let output = update(&shell, &[folder.to_str().unwrap()]).done();
    assert!(output.contains("200040350 CC Bugey Sud → CC du Bugey méridional"), "{output}");
    let name = |code| shell.run(["show", "territory", code, "--json"]).json()["name"].clone();
    assert_eq!(name("200069193"), json!("La Dombes"));
    assert_eq!(name("200040350"), json!("CC du Bugey méridional"));
    whole(&shell);
}
