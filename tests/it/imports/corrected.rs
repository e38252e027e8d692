//! A file that was corrected changes what was corrected, and nothing else; where somebody wrote in the base
//! meanwhile, both values are shown, with who wrote.

use serde_json::{Value, json};

use super::counted;
use crate::shell::{LUC, Shell};

const HEADER: &str = "Territoire;État;Signée le;Début;Fin;Administrateur;Technicien;Observations\n";
const VEYLE: &str = "CC de la Veyle;signée;15/01/2024;01/01/2024;31/12/2028;Maëlle TÉMOIN;Karim ESSAI;Le relais ouvre en mars\n";
const BUGEY: &str =
    "CC Bugey Sud;signée;20/12/2024;01/01/2025;31/12/2029;Maëlle TÉMOIN;Karim ESSAI;\n";
const DOMBES: &str = "CC de la Dombes;en préparation;;;;Solène MODÈLE;Karim ESSAI;\n";

/// A base in which the three rows were imported.
fn imported() -> Shell {
    let shell = Shell::with_luc();
    import(&shell, &[VEYLE, BUGEY, DOMBES], &[]);
    assert_eq!(counted(&shell), [3, 4, 0, 1]);
    shell
}

fn import(shell: &Shell, rows: &[&str], more: &[&str]) -> Value {
    let book = shell.folder().join("suivi.csv");
    std::fs::write(&book, HEADER.to_owned() + &rows.concat()).unwrap();
    shell.run([&["import", book.to_str().unwrap(), "--json"], more].concat()).json()
}

/// What is changed: kind, field, before, after.
fn changes(told: &Value) -> Vec<[String; 4]> {
    let rows = told["rows"].as_array().unwrap().iter();
    let all = rows.flat_map(|row| row["changes"].as_array().unwrap());
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    all.map(|one| ["kind", "field", "before", "after"].map(|key| text(&one[key]))).collect()
}

fn summary(told: &Value) -> [u64; 4] {
    ["create", "change", "same", "ask"].map(|does| told["summary"][does].as_u64().unwrap())
}

fn row<'a>(told: &'a Value, source: &str) -> &'a Value {
    told["rows"].as_array().unwrap().iter().find(|row| row["source"] == source).unwrap()
}

/// The id of the convention of a territory.
fn convention(shell: &Shell, name: &str) -> String {
    let all = shell.run(["list", "conventions", "--json"]).json();
    let mut found = all.as_array().unwrap().iter();
    let named = |one: &&Value| one["name"].as_str().unwrap().contains(name);
    found.find(named).unwrap()["id"].as_str().unwrap().to_owned()
}

#[test]
fn the_corrected_cells_change_and_nothing_else() {
    let shell = imported();
    let (veyle, bugey) =
        (VEYLE.replace("31/12/2028", "30/06/2029"), BUGEY.replace("20/12", "18/12"));
    let veyle = veyle.replace("en mars", "en mai");
    let told = import(&shell, &[&veyle, &bugey, DOMBES], &[]);
    assert_eq!(summary(&told), [0, 2, 1, 0], "{told:#}");
    let expected = [
        ["convention", "end", "2028-12-31", "2029-06-30"],
        ["note", "text", "Le relais ouvre en mars", "Le relais ouvre en mai"],
        ["convention", "signed", "2024-12-20", "2024-12-18"],
    ];
    assert_eq!(changes(&told), expected.map(|one| one.map(str::to_owned)));
    assert_eq!(counted(&shell), [3, 4, 0, 1]);
    assert_eq!(summary(&import(&shell, &[&veyle, &bugey, DOMBES], &[])), [0, 0, 3, 0]);
}

#[test]
fn a_first_day_that_was_corrected_is_that_of_the_same_convention() {
    let shell = imported();
    let veyle = VEYLE.replace("01/01/2024", "01/02/2024");
    let told = import(&shell, &[&veyle, BUGEY, DOMBES], &[]);
    let [change] = &changes(&told)[..] else { panic!("{told:#}") };
    assert_eq!(change, &["convention", "start", "2024-01-01", "2024-02-01"].map(str::to_owned));
    assert_eq!(counted(&shell)[0], 3);
    // The next one of the territory is another convention.
    let next = veyle.replace("2024", "2029").replace("31/12/2028", "31/12/2033");
    let next = next.replace("signée;15/01/2029", "en préparation;");
    let told = import(&shell, &[&next, BUGEY, DOMBES], &[]);
    assert_eq!(summary(&told)[0], 1, "{told:#}");
    assert_eq!(counted(&shell)[0], 4);
}

#[test]
fn a_state_that_moved_on_and_a_new_technicien_are_taken() {
    let shell = imported();
    let dombes = DOMBES.replace("en préparation;;;", "signée;02/11/2026;01/01/2026;31/12/2030");
    let bugey = BUGEY.replace("Karim ESSAI", "Anaïs ÉPREUVE").replace("Fin", "");
    let told = import(&shell, &[VEYLE, &bugey, &dombes], &[]);
    assert_eq!(summary(&told)[3], 0, "{told:#}");
    let all = shell.run(["list", "conventions", "--json"]).json();
    let dombes = convention(&shell, "Dombes");
    let one = all.as_array().unwrap().iter().find(|one| one["id"] == *dombes).unwrap();
    assert_eq!((&one["signed"], &one["stage"]), (&json!("2026-11-02"), &json!("mise_en_oeuvre")));
    assert_eq!(counted(&shell)[..2], [3, 5]);
    let told = import(&shell, &[VEYLE, &bugey, DOMBES], &["--dry-run"]);
    assert_eq!(row(&told, "ligne 3")["does"], "same", "{told:#}");
}

#[test]
fn what_somebody_wrote_since_is_shown_beside_with_who_wrote_it() {
    let shell = imported();
    let id = convention(&shell, "Veyle");
    shell.run(["set", "convention", &id, "--end", "2028-06-30"]).done();
    // The file says what it said: what was written since stays, in silence.
    let told = import(&shell, &[VEYLE, BUGEY, DOMBES], &[]);
    assert_eq!(summary(&told), [0, 0, 3, 0], "{told:#}");
    // It was corrected too: it is asked.
    let veyle = VEYLE.replace("31/12/2028", "31/12/2029");
    let told = import(&shell, &[&veyle, BUGEY, DOMBES], &[]);
    assert_eq!(summary(&told), [0, 0, 2, 1], "{told:#}");
    let question = &row(&told, "ligne 2")["questions"][0];
    assert_eq!(question["code"], "against_base");
    assert_eq!(question["cell"], "ligne 2, E");
    let label = |at: usize| question["choices"][at]["label"].as_str().unwrap();
    assert!(label(0).contains("2028-06-30") && label(1).contains("2029-12-31"), "{question:#}");
    assert_eq!(question["wrote"]["by"], LUC);
    let end = |shell: &Shell| {
        let all = shell.run(["list", "conventions", "--json"]).json();
        let mut all = all.as_array().unwrap().clone().into_iter();
        all.find(|one| one["id"] == *id).unwrap()["end"].as_str().unwrap().to_owned()
    };
    assert_eq!(end(&shell), "2028-06-30");

    let answers = shell.folder().join("answers.json");
    for (answer, after, does) in [("base", "2028-06-30", "same"), ("file", "2029-12-31", "change")]
    {
        let said = json!([{"source": "ligne 2", "code": "against_base", "answer": answer}]);
        std::fs::write(&answers, said.to_string()).unwrap();
        let told =
            import(&shell, &[&veyle, BUGEY, DOMBES], &["--answers", answers.to_str().unwrap()]);
        assert_eq!(row(&told, "ligne 2")["does"], does, "{told:#}");
        assert_eq!(end(&shell), after);
        // The answer holds as long as the row says the same: it is not asked again.
        let again = import(&shell, &[&veyle, BUGEY, DOMBES], &[]);
        assert_eq!(summary(&again), [0, 0, 3, 0], "{again:#}");
        assert_eq!(end(&shell), after);
    }
    let told = shell.run(["import", shell.folder().join("suivi.csv").to_str().unwrap()]).done();
    assert!(told.contains("une réponse"), "{told}");
}

#[test]
fn another_workbook_is_another_person() {
    let shell = imported();
    let book = shell.folder().join("autre.csv");
    let text =
        "EPCI;Statut;Date de fin;Date de début\nCC de la Veyle;signée;31/12/2029;01/01/2024\n";
    std::fs::write(&book, text).unwrap();
    let told = shell.run(["import", book.to_str().unwrap(), "--dry-run", "--json"]).json();
    let question = &row(&told, "ligne 2")["questions"][0];
    assert_eq!(question["code"], "against_base", "{told:#}");
    assert_eq!(question["wrote"]["by"], LUC);
}

#[test]
fn a_row_without_days_is_the_convention_in_force_and_makes_none() {
    let shell = imported();
    let book = shell.folder().join("autre.csv");
    std::fs::write(&book, "EPCI;Statut;Fin\nCC de la Veyle;signée;\nCC Bugey Sud;signée;\n")
        .unwrap();
    let told = shell.run(["import", book.to_str().unwrap(), "--json"]).json();
    assert_eq!(summary(&told), [0, 0, 2, 0], "{told:#}");
    assert_eq!(counted(&shell), [3, 4, 0, 1]);
}

#[test]
fn a_line_that_is_cut_is_left_out_or_taken_as_it_is_answered() {
    let cut = "CC de la Dombes;signée;15/01/2024;01/01/2024;31/12/2028\n";
    for (answer, does, conventions) in
        [(None, "ask", 1), (Some("skip"), "ignore", 1), (Some("file"), "create", 2)]
    {
        let shell = Shell::with_luc();
        let answers = shell.folder().join("answers.json");
        let said = json!([{"source": "ligne 3", "code": "broken_line", "answer": answer}]);
        std::fs::write(&answers, if answer.is_some() { said.to_string() } else { "[]".into() })
            .unwrap();
        let told = import(&shell, &[VEYLE, cut], &["--answers", answers.to_str().unwrap()]);
        assert_eq!(row(&told, "ligne 3")["does"], does, "{told:#}");
        assert_eq!(counted(&shell)[0], conventions);
    }
}
