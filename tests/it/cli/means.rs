//! Means, levers and needs from a shell: what is computed of them, and a need from a flagged note.

use binome::store::Store;
use serde_json::{Value, json};

use crate::shell::{LUC, Shell, id};

const DOMBES: &str = "200069193";

fn note(shell: &Shell, more: &[&str]) -> String {
    let args = ["note", "add", "--territory", "Dombes", "--kind", "copil", "--text"];
    let said = ["Un relais manque.", "--theme", "petite_enfance"];
    id(shell, args.iter().chain(&said).chain(more))
}

fn of(shell: &Shell, kind: &str, id: &str) -> Value {
    shell.run(["show", kind, id, "--json"]).json()
}

#[test]
fn a_project_is_due_fourteen_months_before_the_end_of_the_agreement() {
    let shell = Shell::with_luc();
    let args = ["add", "equipment", "--name", "Les Étangs", "--kind", "centre_social"];
    let dates = ["--commune", "01093", "--agreement-start", "2024-01-01", "--agreement-end"];
    let add = |end| shell.run(args.iter().chain(&dates).chain(&[end]));
    let ran = add("2027-12-31");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let shown = of(&shell, "equipment", ran.out.trim());
    assert_eq!(shown["project_due"], "2026-10-31");
    assert_eq!(shown["territories"], json!([DOMBES]));
    let words = shell.run(["show", "equipment", ran.out.trim()]).done();
    assert!(words.contains("Projet attendu le") && words.contains("31/10/2026"), "{words}");
    let long = add("2028-01-01");
    assert!(long.code == 0 && long.err.contains("quatre ans au plus"), "{long:?}");
    // Said once: nothing new is told of what was so before.
    let again = shell.run(["set", "equipment", long.out.trim(), "--manager", "Une association"]);
    assert_eq!((again.code, again.err.as_str()), (0, ""));
}

#[test]
fn what_nobody_holds_of_a_post_is_counted_in_hundredths_and_in_months() {
    let shell = Shell::with_luc();
    let post = |who: &str, filled: &str, more: &[&str]| {
        let args = ["add", "post", "--employer", who, "--function", "charge_cooperation"];
        let figures = ["--territory", "Dombes", "--funded", "0,8", "--filled", filled];
        shell.run(args.iter().chain(&figures).chain(more))
    };
    let vacant = post("collectivite", "0,3", &["--since-on", "2026-08-20"]);
    let shown = of(&shell, "post", vacant.out.trim());
    assert_eq!((&shown["vacant"], &shown["months_vacant"]), (&json!(50), &json!(3)));
    let full = post("caf", "0,8", &["--holder-person", LUC]);
    let shown = of(&shell, "post", full.out.trim());
    assert_eq!((&shown["vacant"], &shown["months_vacant"]), (&json!(0), &Value::Null));
    let over = post("collectivite", "1", &["--since-on", "2025-01-01", "--ends-on", "2026-01-31"]);
    assert!(over.code == 0 && over.err.contains("0,8"), "{over:?}");

    let posts = &shell.run(["stats", "--json"]).json()["posts"];
    let sums =
        |funded, filled, vacant| json!({"funded": funded, "filled": filled, "vacant": vacant});
    assert_eq!(posts["collectivite"], sums(80, 30, 50), "one that has ended counts no more");
    assert_eq!(posts["caf"], sums(80, 80, 0));
    let words = shell.run(["stats"]).done();
    assert!(words.contains("0,8 financé, 0,3 pourvu, 0,5 vacant"), "{words}");
    let load = shell.run(["list", "load", "--json"]).json();
    let of_luc = load.as_array().unwrap().iter().find(|one| one["technicien"] == LUC).unwrap();
    assert_eq!(of_luc["posts"], posts["caf"]);
}

#[test]
fn the_load_of_all_is_the_caf() {
    let shell = Shell::with_luc();
    id(&shell, ["add", "binome", "--technicien", LUC, "--territory", "Dombes"]);
    for (name, commune) in [("CTG de la Dombes", "01093"), ("CTG de Bourg", "01053")] {
        id(&shell, ["add", "convention", "--name", name, "--commune", commune]);
    }
    for place in ["Dombes", "Bourg-en-Bresse"] {
        let args = ["add", "follow-up", "--what", "Appeler", "--owed-by", "caf", "--territory"];
        id(&shell, args.iter().chain(&[place]));
    }
    let all = shell.run(["list", "load", "--json"]).json();
    let all = all.as_array().unwrap();
    let names: Vec<Value> = all.iter().map(|one| one["technicien"].clone()).collect();
    assert_eq!(names, [json!(LUC), Value::Null]);
    assert_eq!(all[0]["territories"], json!([DOMBES]));
    let sum = |key: &str| all.iter().map(|one| one[key].as_u64().unwrap()).sum::<u64>();
    assert_eq!((sum("conventions"), sum("follow_ups")), (2, 2));
    let places = all.iter().map(|one| one["territories"].as_array().unwrap().len()).sum::<usize>();
    let caf = shell.run(["list", "territories", "--json"]).json();
    assert_eq!(places, caf.as_array().unwrap().len());
    let table = shell.run(["lister", "charge"]).done();
    assert!(table.contains(LUC) && table.contains("(sans technicien)"), "{table}");
}

#[test]
fn a_pact_without_a_convention_names_later_the_one_it_led_to() {
    let shell = Shell::with_luc();
    let args = ["add", "pact", "--name", "Pacte de la Dombes", "--territory", "Dombes"];
    let pact = id(&shell, args.iter().chain(&["--signed-on", "2026-05-04"]));
    let shown = of(&shell, "pact", &pact);
    assert_eq!((&shown["convention"], &shown["standing"]), (&Value::Null, &json!("in_force")));
    let ctg = id(&shell, ["add", "convention", "--name", "CTG", "--commune", "01093"]);
    shell.run(["set", "pact", &pact, "--convention", &ctg, "--end-on", "2026-10-31"]).done();
    let shown = of(&shell, "pact", &pact);
    assert_eq!((&shown["convention"], &shown["standing"]), (&json!(ctg), &json!("over")));
}

#[test]
fn a_flagged_note_becomes_a_need_once() {
    let shell = Shell::with_luc();
    let flagged = note(&shell, &["--send-up"]);
    let ask = || shell.run(["add", "need", "--note", &flagged]);
    let first = ask().done();
    let shown = of(&shell, "need", first.trim());
    let expected = [("text", json!("Un relais manque.")), ("territory", json!(DOMBES))];
    for (key, value) in expected.into_iter().chain([
        ("themes", json!(["petite_enfance"])),
        ("status", json!("a_examiner")),
        ("note", json!(flagged)),
        ("age", Value::Null),
    ]) {
        assert_eq!(shown[key], value, "{key}");
    }
    let lines = || shell.run(["list", "journal", "--json"]).json().as_array().unwrap().len();
    let before = lines();
    assert_eq!(ask().done(), first);
    assert_eq!(lines(), before, "twice is once");
    // What became of it since stays.
    let sent = ["set", "need", first.trim(), "--status", "transmis", "--sent-on", "2026-11-03"];
    shell.run(sent).done();
    assert_eq!(ask().done(), first);
    let shown = of(&shell, "need", first.trim());
    assert_eq!((&shown["status"], &shown["age"]), (&json!("transmis"), &json!(20)));
    // Out of the bin, as the note says it.
    shell.run(["archive", "need", first.trim()]).done();
    assert_eq!(ask().done(), first);
    assert_eq!(of(&shell, "need", first.trim())["status"], "a_examiner");
}

#[test]
fn a_note_that_makes_no_need_is_refused_in_one_sentence() {
    let shell = Shell::with_luc();
    let plain = note(&shell, &[]);
    let ran = shell.run(["add", "need", "--note", &plain]);
    assert!(ran.code == 1 && ran.err.contains("pas à porter au SDSF"), "{ran:?}");
    assert_eq!(ran.err.lines().count(), 1);
    shell.run(["set", "note", &plain, "--send-up", "--no-territory"]).done();
    let ran = shell.run(["add", "need", "--note", &plain]);
    assert!(ran.code == 1 && ran.err.contains("aucun territoire"), "{ran:?}");
    assert_eq!(shell.run(["list", "needs", "--json"]).json(), json!([]));
    let typed = ["add", "need", "--note", &plain, "--territory", "Dombes", "--kind", "projet"];
    let need = id(&shell, typed);
    let shown = of(&shell, "need", &need);
    assert_eq!((&shown["kind"], &shown["territory"]), (&json!("projet"), &json!(DOMBES)));
    // With its own text it is a need like any other.
    let other = ["add", "need", "--note", &plain, "--text", "Un autre", "--territory", "Dombes"];
    assert_ne!(id(&shell, other), need);
}

#[test]
fn two_people_who_send_the_same_note_up_on_two_copies_make_one_need() {
    let shell = Shell::with_luc();
    let flagged = note(&shell, &["--send-up"]);
    let copy = shell.folder().join("portable.db").display().to_string();
    shell.run(["take-away", &copy]).done();
    let ask = |more: &[&str]| shell.run(["add", "need", "--note", &flagged].iter().chain(more));
    let away = ask(&["--db", &copy]).done();
    assert_eq!(ask(&[]).done(), away);
    let brought = shell.run(["bring-back", &copy, "--json"]).json();
    assert_eq!(brought["conflicts"], json!(0), "{brought}");
    let needs = shell.run(["list", "needs", "--json"]).json();
    assert_eq!(needs.as_array().unwrap().len(), 1);
    Store::open(&shell.base()).unwrap().full_check().unwrap();
}

#[test]
fn an_orientation_with_no_fiche_is_told() {
    let shell = Shell::with_luc();
    let add = |title: &str, more: &[&str]| {
        let args = ["add", "orientation", "--title", title, "--scheme", "SDSF 2022-2026"];
        id(&shell, args.iter().chain(more))
    };
    let carried = add("Petite enfance", &[]);
    let bare = add("Jeunesse", &[]);
    add("Ancienne", &["--to-on", "2021-12-31"]);
    let ctg = id(&shell, ["add", "convention", "--name", "CTG", "--commune", "01093"]);
    let axis = id(&shell, ["add", "axis", "--convention", &ctg, "--title", "Axe"]);
    let fiche = ["add", "action", "--axis", &axis, "--title", "RPE", "--orientation", &carried];
    let fiche = id(&shell, fiche);
    let need = ["add", "need", "--text", "Un RPE", "--territory", "Dombes", "--orientation"];
    id(&shell, need.iter().chain(&[carried.as_str()]));
    let shown = |one: &str| of(&shell, "orientation", one);
    let counts = |one: &str| (shown(one)["needs"].clone(), shown(one)["actions"].clone());
    assert_eq!(counts(&carried), (json!(1), json!(1)));
    assert_eq!(counts(&bare), (json!(0), json!(0)));
    let table = shell.run(["list", "orientations"]).done();
    let told = |title: &str| table.lines().find(|line| line.contains(title)).unwrap().to_owned();
    assert!(told("Jeunesse").contains("aucune fiche"), "{table}");
    assert!(!told("Petite enfance").contains("aucune fiche"), "{table}");
    let stats = shell.run(["stats", "--json"]).json();
    assert_eq!(stats["orientations"], json!({"running": 2, "without_action": 1}));
    assert_eq!(stats["needs"]["a_examiner"], json!(1));
    // A fiche in the bin carries nothing.
    shell.run(["archive", "action", &fiche]).done();
    assert_eq!(counts(&carried).1, json!(0));
}

#[test]
fn an_open_difficulty_blocks_its_fiche_until_it_is_lifted() {
    let shell = Shell::with_luc();
    let ctg = id(&shell, ["add", "convention", "--name", "CTG", "--commune", "01093"]);
    let axis = id(&shell, ["add", "axis", "--convention", &ctg, "--title", "Axe"]);
    let fiche = id(&shell, ["add", "action", "--axis", &axis, "--title", "RPE"]);
    let args = ["add", "difficulty", "--text", "Poste vacant", "--territory", "Dombes"];
    let one = id(&shell, args.iter().chain(&["--action", &fiche, "--opened-on", "2026-11-01"]));
    let blocked = || shell.run(["list", "actions", "--json"]).json()[0]["blocked"].clone();
    assert_eq!(
        (blocked(), of(&shell, "action", &fiche)["blocked"].clone()),
        (json!(true), json!(true))
    );
    let shown = of(&shell, "difficulty", &one);
    assert_eq!((&shown["open"], &shown["age"]), (&json!(true), &json!(22)));
    shell.run(["set", "difficulty", &one, "--closed-on", "2026-11-20"]).done();
    let shown = of(&shell, "difficulty", &one);
    assert_eq!(
        (&shown["open"], &shown["age"], blocked()),
        (&json!(false), &json!(19), json!(false))
    );
}

#[test]
fn a_period_counts_the_months_that_are_left() {
    let shell = Shell::with_luc();
    let args = ["add", "period", "--label", "COG 2023-2027", "--kind", "cog"];
    let one =
        id(&shell, args.iter().chain(&["--start-on", "2023-01-01", "--end-on", "2027-12-31"]));
    assert_eq!(of(&shell, "period", &one)["months_left"], json!(13));
    let after = shell.run(["show", "period", &one, "--json", "--today", "2028-01-01"]).json();
    assert_eq!(after["months_left"], Value::Null);
}

#[test]
fn talking_points_tell_who_wrote_them_and_when() {
    let shell = Shell::with_luc();
    shell.run(["set", "territory", "Dombes", "--talking-points", "Parler du relais"]).done();
    let place = shell.run(["show", "territory", "Dombes", "--json"]).json();
    assert_eq!(place["talking_points"], "Parler du relais");
    assert_eq!(place["talking_points_by"], LUC);
    assert_eq!(place["talking_points_on"].as_str().map(str::len), Some(10));
    let page = shell.run(["show", "territory", "Dombes"]).done().replace('\u{a0}', " ");
    for part in ["Éléments de langage", "Parler du relais", "Écrit le", "par Luc Spécimen"] {
        assert!(page.contains(part), "{part}: {page}");
    }
}
