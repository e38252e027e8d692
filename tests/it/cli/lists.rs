//! Lists and their filters.

use binome::domain::{
    binome::Binome,
    change::Change,
    follow_up::{FollowUp, OwedBy},
    note::Note,
    person::{Person, Role},
};
use serde_json::{Value, json};

use crate::{
    shell::Shell,
    terminal::{Pty, binome},
};

const DOMBES: &str = "200069193";
const BUGEY: &str = "200040350";

fn person(name: &str, role: Role, function: &str) -> Change {
    Change::add_person(&Person {
        id: "".into(),
        name: name.into(),
        role,
        functions: [function.to_owned()].into(),
        mandate_start: None,
        mandate_end: None,
    })
}

fn note(kind: &str, on: &str, territory: &str, text: &str, promise: Option<OwedBy>) -> Change {
    let note = Note {
        kind: kind.into(),
        on: on.parse().unwrap(),
        territory: Some(territory.into()),
        text: text.into(),
        ..Note::default()
    };
    let follow_up = promise.map(|owed_by| FollowUp {
        id: "".into(),
        note: None,
        territory: Some(territory.into()),
        convention: None,
        action: None,
        what: format!("suite de {on}"),
        owed_by,
        due: Some("2026-06-30".parse().unwrap()),
        done: (owed_by == OwedBy::Partner).then(|| "2026-07-01".parse().unwrap()),
    });
    Change::add_note(&note, follow_up.as_slice())
}

/// Anne and Luc follow the Dombes; four notes, two promises.
fn followed() -> Shell {
    let shell = Shell::in_the_ain();
    let people = shell.written([
        person("Anne Exemple", Role::Administrateur, "Présidente"),
        person("Luc Spécimen", Role::Technicien, "Conseiller"),
    ]);
    let pair = Binome {
        cadence_days: None,
        id: "".into(),
        administrateur: Some(people[0].as_str().into()),
        technicien: Some(people[1].as_str().into()),
        start: "2026-01-01".parse().unwrap(),
        end: None,
        sector: [DOMBES.into()].into(),
    };
    shell.written([
        Change::add_binome(&pair),
        note("copil", "2026-01-10", DOMBES, "Crèche d’Œuvre", Some(OwedBy::Caf)),
        note("telephone", "2026-03-05", DOMBES, "Rappel de la mairie", None),
        note("copil", "2026-03-05", BUGEY, "Diagnostic", Some(OwedBy::Partner)),
        note("courriel", "2026-09-01", BUGEY, "Envoi du bilan", None),
    ]);
    shell
}

fn of(shell: &Shell, key: &str, args: &[&str]) -> Vec<String> {
    let list = shell.run(args.iter().chain(&["--json"])).json();
    let text = |one: &Value| one[key].as_str().unwrap().to_owned();
    list.as_array().unwrap().iter().map(text).collect()
}

#[test]
fn notes_are_filtered_newest_first() {
    let shell = followed();
    let texts = |more: &[&str]| of(&shell, "text", &[&["list", "notes"], more].concat());
    assert_eq!(
        texts(&[]),
        ["Envoi du bilan", "Diagnostic", "Rappel de la mairie", "Crèche d’Œuvre"]
    );
    assert_eq!(texts(&["--limit", "1"]), ["Envoi du bilan"]);
    assert_eq!(texts(&["--kind", "COPIL"]), ["Diagnostic", "Crèche d’Œuvre"]);
    assert_eq!(
        texts(&["--from", "5/3", "--to", "31/08/2026"]),
        ["Diagnostic", "Rappel de la mairie"]
    );
    assert_eq!(texts(&["--to", "2026-01-10"]), ["Crèche d’Œuvre"]);
    assert_eq!(texts(&["--search", "creche oeuvre"]), ["Crèche d’Œuvre"]);
    assert_eq!(texts(&["--search", "copil", "--limit", "1"]), ["Diagnostic"]);
    assert_eq!(texts(&["--territory", "Bugey Sud", "--kind", "courriel"]), ["Envoi du bilan"]);
    let mine = ["--mine", "--as", "Luc Spécimen"];
    assert_eq!(texts(&mine), ["Rappel de la mairie", "Crèche d’Œuvre"]);
    assert!(texts(&[&mine[..], &["--territory", BUGEY]].concat()).is_empty());
}

#[test]
fn follow_ups_are_filtered() {
    let shell = followed();
    let whats = |more: &[&str]| of(&shell, "what", &[&["list", "follow-ups"], more].concat());
    assert_eq!(whats(&[]).len(), 2);
    assert_eq!(whats(&["--open"]), ["suite de 2026-01-10"]);
    assert_eq!(whats(&["--late"]), ["suite de 2026-01-10"]);
    assert_eq!(whats(&["--late", "--today", "30/06/2026"]), Vec::<String>::new());
    for partner in ["partner", "partenaire", "Partenaire"] {
        assert_eq!(whats(&["--owed-by", partner]), ["suite de 2026-03-05"]);
    }
    assert_eq!(whats(&["--mine", "--as", "Anne"]), ["suite de 2026-01-10"]);
    let notes = shell.run(["list", "notes", "--json", "--territory", DOMBES]).json();
    let follow_ups = shell.run(["list", "follow-ups", "--open", "--json"]).json();
    assert_eq!(notes[1]["follow_ups"], follow_ups);
    assert_eq!(follow_ups[0]["late"], true);
}

#[test]
fn people_and_territories_tell_their_binome() {
    let shell = followed();
    let people = shell.run(["lister", "personnes", "--json"]).json();
    let anne = json!({
        "id": people[0]["id"], "name": "Anne Exemple", "role": "administrateur",
        "functions": ["Présidente"],
    });
    assert_eq!(people[0], anne);
    let mine = shell.run(["list", "territoires", "--mine", "--as", "Luc", "--json"]).json();
    let dombes = json!({
        "code": DOMBES, "name": "CC de la Dombes", "kind": "epci", "department": "01",
        "communes": 36, "population": 40_941, "ctg": null,
        "binome": {
            "id": mine[0]["binome"]["id"],
            "administrateur": "Anne Exemple", "technicien": "Luc Spécimen",
        },
    });
    assert_eq!(mine, json!([dombes]));
    assert_eq!(of(&shell, "name", &["list", "territories", "--search", "dombes saone"]).len(), 1);
    let before =
        shell.run(["list", "territories", "--mine", "--as", "Luc", "--today", "31/12/2025"]);
    assert_eq!((before.code, before.err.as_str()), (0, "Rien à montrer.\n"));
}

#[test]
fn a_territory_is_found_by_a_commune_a_code_or_an_acronym() {
    let shell = Shell::in_the_ain();
    let names = |words: &str| of(&shell, "code", &["list", "territories", "--search", words]);
    for words in ["artemare", "ARTEMARE", "01034", "bugey sud", BUGEY] {
        assert_eq!(names(words), [BUGEY], "{words}");
    }
    // Belley, and Belleydoux in the Haut-Bugey.
    assert_eq!(names("Belley"), [BUGEY, "200042935"]);
    assert_eq!(names("cctv"), ["240100891"]);
    assert!(names("nullepart").is_empty());
    // Bugey Sud, and Bresse et Saône.
    assert_eq!(names("CCBS").len(), 2);
    assert!(shell.run(["show", "territory", "CCBS"]).message(1).contains("ou"));
    assert_eq!(names("st genis pouilly"), ["240100750"]);
    for typed in ["St Genis Pouilly", "st-genis-pouilly"] {
        let shown = shell.run(["show", "territory", typed, "--json"]).json();
        assert_eq!(shown["code"], "240100750", "{typed}");
    }
    for typed in ["Belley", "01034", "Bugey Sud"] {
        let shown = shell.run(["show", "territory", typed, "--json"]).json();
        assert_eq!(shown["code"], BUGEY, "{typed}");
    }
    assert_eq!(shell.run(["show", "territory", "CCTV", "--json"]).json()["code"], "240100891");
    let notes = shell.run(["list", "notes", "--territory", "Belley", "--json"]);
    assert_eq!(notes.json(), json!([]));
    // Two communes of one EPCI lead there; of two, nobody guesses.
    let one = shell.run(["show", "territory", "Saint-Denis-lès-Bourg", "--json"]).json();
    assert_eq!(one["code"], "200071751");
    let message = shell.run(["show", "territory", "saint"]).message(1);
    assert!(message.contains("(01"), "{message}");
}

#[test]
fn figures_are_found_in_notes_however_they_are_parted() {
    let shell = followed();
    shell.written([note("telephone", "2026-10-01", DOMBES, "Mairie : 04 74 55 00 00", None)]);
    for words in ["0474", "0474550000", "04 74", "mairie 7455", "04.74", "+33474"] {
        let found = of(&shell, "text", &["list", "notes", "--search", words]);
        assert_eq!(found, ["Mairie : 04 74 55 00 00"], "{words}");
    }
}

#[test]
fn a_kind_without_a_list_of_its_own_is_a_csv_with_a_column_a_field() {
    let shell = followed();
    let themes = shell.run(["list", "themes", "--csv"]).done();
    assert!(themes.starts_with("Id,Libellé,Socle,"), "{themes}");
    assert!(themes.contains("\npetite_enfance,Petite enfance,oui,"), "{themes}");
    for kind in ["note-kinds", "deadline-templates", "binomes", "settings"] {
        let csv = shell.run(["list", kind, "--csv"]).done();
        let commas = |line: &str| line.matches(',').count();
        assert!(commas(csv.lines().next().unwrap()) > 1 && csv.lines().count() > 1, "{csv}");
    }
    let both = shell.run(["list", "themes", "--csv", "--json"]).message(2);
    assert!(both.contains("ne vont pas ensemble"), "{both}");
}

#[test]
fn a_pipe_has_whole_values_and_csv_where_it_is_asked() {
    let shell = followed();
    let long = format!("Compte rendu, « long » : {}fin", "mot ".repeat(60));
    let made = shell.written([note("copil", "2026-11-01", BUGEY, &format!("{long}\nSuite"), None)]);
    for list in ["territories", "notes", "follow-ups", "people", "journal"] {
        for lang in ["fr", "en"] {
            let output = shell.run(["list", list, "--lang", lang]).done();
            let tabs = |line: &str| line.matches('\t').count();
            let columns = tabs(output.lines().next().unwrap());
            assert!(columns > 1 && output.lines().all(|line| tabs(line) == columns), "{output}");
            assert!(!output.contains(['\u{1b}', '…']), "{output}");
        }
    }
    let notes = shell.run(["list", "notes"]).done();
    let whole = format!("{}\t01/11/2026\tCOPIL\tCC Bugey Sud\t{long} Suite", made[0]);
    assert_eq!(notes.lines().nth(1), Some(whole.as_str()));
    let csv = shell.run(["list", "notes", "--csv", "--limit", "1"]).done();
    let quoted = format!("{},01/11/2026,COPIL,CC Bugey Sud,\"{long}\nSuite\"\n", made[0]);
    assert_eq!(csv.split_once('\n').unwrap().1, quoted);
    let territories = shell.run(["list", "territories", "--search", "dombes saone"]).done();
    let row: Vec<&str> = territories.lines().nth(1).unwrap().split('\t').collect();
    assert!(row[2].bytes().all(|figure| figure.is_ascii_digit()), "{row:?}");
    let both = shell.run(["list", "notes", "--csv", "--json"]).message(2);
    assert!(both.contains("ne vont pas ensemble"), "{both}");
}

#[test]
fn a_table_fits_the_terminal_it_is_read_in() {
    let shell = followed();
    let script = format!("{} list territories --db {}", binome(), shell.base().display());
    let pty = Pty::run(&script, 80, 30, "xterm-256color", shell.folder());
    pty.wait_for("CC de la Dombes");
    let screen = pty.contents();
    let column = screen.lines().next().unwrap().find("CTG").unwrap();
    for row in screen.lines().skip(1).filter(|row| row.contains("CC ")) {
        let before: String = row.chars().take(column).collect();
        assert!(before.ends_with("  ") && row.contains("  sans CTG  "), "{row}");
    }
}

#[test]
fn what_a_terminal_would_obey_is_never_printed() {
    let shell = followed();
    let wild = "Vu\u{1b}[31m\u{202e}là";
    // Written by another tool: what binome writes is clean already.
    let base = rusqlite::Connection::open(shell.base()).unwrap();
    base.execute("UPDATE note SET text = ?", [wild]).unwrap();
    drop(base);
    let list = shell.run(["list", "notes"]).done();
    assert!(list.contains("Vu\u{fffd}[31m\u{fffd}là"), "{list}");
    let ran = shell.run(["list", "notes", "--json"]);
    assert!(!ran.out.contains(['\u{1b}', '\u{202e}']));
    assert_eq!(ran.json()[0]["text"], wild);
}
