//! Communes that merge: perimeters lead through the passage table, and undoing brings the former back.

use binome::domain::journal::Direction;
use serde_json::json;

use super::*;

/// Oyonnax (01283) takes in Bellignat (01031); Géovreisset (01170) and Martignat (01237) become one
/// under the code of the second; Nantua (01269) goes to another EPCI; Belley (01034) gains people.
fn next_year(shell: &Shell) -> PathBuf {
    let mut communes = ain();
    let people = |row: &[String; 5]| row[4].parse::<u64>().unwrap();
    let bellignat = communes.remove("01031").unwrap();
    let oyonnax = communes.get_mut("01283").unwrap();
    oyonnax[4] = (people(oyonnax) + people(&bellignat)).to_string();
    let geovreisset = communes.remove("01170").unwrap();
    let martignat = communes.get_mut("01237").unwrap();
    martignat[1] = "Martignat-Géovreisset".into();
    martignat[4] = (people(martignat) + people(&geovreisset)).to_string();
    communes.get_mut("01269").unwrap()[3] = "200069193".into();
    communes.get_mut("01034").unwrap()[4] = "10000".into();
    edition(shell, &communes, "01031;01283\n01170;01237\n")
}

fn perimeter(shell: &Shell) -> Vec<String> {
    let all = shell.run(["list", "conventions", "--json"]).json();
    let communes = all[0]["communes"].as_array().unwrap();
    communes.iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_perimeter_leads_through_the_passage_table_and_its_history_keeps_the_former() {
    let shell = in_the_ain(&["01031", "01170", "01237"]);
    let before = says(&shell);
    let folder = next_year(&shell);
    let report = update(&shell, &[folder.to_str().unwrap(), "--json"]).json();
    let merged: Vec<_> = report["merged"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["from"][0]["code"].clone(), one["into"]["code"].clone()))
        .collect();
    assert_eq!(merged, [(json!("01170"), json!("01237")), (json!("01031"), json!("01283"))]);
    // Only Bellignat was in it: Oyonnax joins whole, and that is reported.
    let perimeters = &report["perimeters"][0];
    assert_eq!(perimeters["name"], json!("CTG du Lange"));
    assert_eq!(perimeters["joined"], json!([{"code": "01283", "name": "Oyonnax", "partly": true}]));
    assert_eq!(perimeters["left"][0]["code"], json!("01031"));
    assert_eq!(report["moved"][0]["commune"]["code"], json!("01269"));
    let population = &report["departments"][0]["population"];
    assert_eq!(population["before"], json!(679_344));
    assert_eq!(report["departments"][0]["population_year"], json!({"before": 2023, "after": 2024}));
    let rates = &report["departments"][0]["rate"];
    assert!(rates["after"].as_f64() > rates["before"].as_f64(), "{rates}");
    assert_eq!(perimeter(&shell), ["01237", "01283"]);
    whole(&shell);

    // The journal keeps what it was, and the commune that is no more names its successor.
    let lines = shell.run(["list", "journal", "--json"]).json();
    let left = lines.as_array().unwrap().iter().any(|line| line.to_string().contains("01031"));
    assert!(left);
    let raw = rusqlite::Connection::open(shell.base()).unwrap();
    let into: String = raw
        .query_row("SELECT successor FROM commune WHERE id = '01031'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(into, "01283");
    drop(raw);
    let id = lines.as_array().unwrap()[0]["record"].clone();
    assert!(id.is_string());
    // Nobody writes a commune that is no more in a perimeter.
    let refused = shell.run(["set", "convention", "CTG du Lange", "--commune", "01031"]);
    assert_eq!(refused.code, 2, "{refused:?}");

    let stats = shell.run(["stats", "--json"]).json();
    assert_eq!(stats["population"], report["departments"][0]["population"]["after"]);
    assert_eq!(stats["population_year"], json!(2024));

    take_back(&shell, Direction::Undo);
    assert_eq!(before, says(&shell));
    whole(&shell);
    take_back(&shell, Direction::Redo);
    assert_eq!(perimeter(&shell), ["01237", "01283"]);
    whole(&shell);
}

#[test]
fn a_commune_that_parts_leaves_both_in_the_perimeter_and_may_merge_again() {
    let shell = in_the_ain(&["01031"]);
    let folder = next_year(&shell);
    let path = folder.to_str().unwrap();
    update(&shell, &[path]).done();
    // Two years later Bellignat is a commune again.
    let back = edition(&shell, &ain(), "01283;01031\n01237;01170\n");
    let report = update(&shell, &[back.to_str().unwrap(), "--millesime", "2029", "--json"]).json();
    assert_eq!(report["split"][1]["from"]["code"], json!("01283"));
    assert_eq!(perimeter(&shell), ["01031", "01283"]);
    whole(&shell);
    let folder = next_year(&shell);
    update(&shell, &[folder.to_str().unwrap(), "--millesime", "2030"]).done();
    assert_eq!(perimeter(&shell), ["01283"]);
    whole(&shell);
    // An earlier year is not taken any more.
    let message = update(&shell, &[path]).message(1);
    assert!(message.contains("01/01/2027") && message.contains("01/01/2030"), "{message}");
}

#[test]
fn what_others_wrote_on_a_new_commune_is_not_undone_under_them() {
    let shell = in_the_ain(&["01031"]);
    let mut communes = ain();
    // Bellignat and Oyonnax become a commune of a new code.
    communes.remove("01031");
    let mut new = communes.remove("01283").unwrap();
    (new[0], new[1]) = ("01900".into(), "Oyonnax-Bellignat".into());
    communes.insert("01900".into(), new);
    let folder = edition(&shell, &communes, "01031;01900\n01283;01900\n");
    update(&shell, &[folder.to_str().unwrap()]).done();
    assert_eq!(perimeter(&shell), ["01900"]);
    shell.written([ctg("CTG des collègues", &["01900"])]);
    let mut store = Store::open(&shell.base()).unwrap();
    let luc = crate::base::snapshot(&mut store).people[0].id.clone();
    let actor = crate::base::actor(luc.as_str());
    let undone = store.take_back(&crate::base::op(), &actor, Direction::Undo, None);
    assert!(undone.is_err(), "{undone:?}");
    whole(&shell);
}
