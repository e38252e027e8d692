//! The import of a workbook by keys, on a real base: from its file to the summary, written at once, taken
//! back at once, and nothing the second time.

use binome::{
    domain::{
        change::Change,
        field::{Field, FieldsBuilder, RecordKind},
        folder::{Entry, Folder},
    },
    keys::{Key, Scope},
    store::Store,
    text::Lang,
    ui::{
        Effect, Message,
        importing::{Ask, Heard, Reached},
        update::update,
    },
};
use insta::assert_snapshot;
use ratatui::crossterm::event::KeyCode;

use crate::{
    desk::Desk,
    terminal::{Pty, binome},
};

/// What is typed of the workbook of the samples: three sheets of the Ain, and doubts.
const BOOK: &str = "ain";

/// Somebody has just given their name in the base of a département.
fn begun(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::bare("01", columns, rows);
    desk.press("Enter").type_in("Luc Spécimen").press("Ctrl+S");
    desk
}

/// Answers every question: by what is offered first, or later where nothing is. Gives how many.
fn answer(desk: &mut Desk) -> usize {
    for asked in 0..100 {
        if !desk.is_at(Scope::ImportQuestion) {
            return asked;
        }
        let screen = desk.screen();
        let offered = !screen.contains(" 1  Écrire") && !screen.contains(" 1  Type");
        desk.press(if offered { "Enter" } else { "p" });
    }
    panic!("no end of questions:\n{}", desk.screen());
}

fn counted(desk: &Desk) -> [String; 4] {
    ["convention", "person", "signatory", "note"]
        .map(|table| desk.value(&format!("SELECT count(*) FROM {table} WHERE archived = 0")))
}

#[test]
fn from_no_base_to_an_imported_departement_in_few_keys_and_back_in_two() {
    let mut desk = Desk::empty(80, 24);
    binome::ui::update::begin(&mut desk.model, None);
    desk.press("4").type_in("01").press("Enter Enter").shows("Qui êtes-vous");
    desk.press("Enter").type_in("Luc Spécimen").press("Ctrl+S").shows("Quel fichier reprendre");
    desk.type_in(BOOK).press("Enter").shows("3 feuilles sont cochées");
    desk.press("Enter").shows("en-tête ligne 5");
    desk.press("Enter").shows("à créer 82");
    desk.press("Enter").shows("Question 1 sur 16");
    let asked = answer(&mut desk);
    desk.shows("Tout est prêt").press("Enter").shows("Enregistré : import de");
    println!("{} keys, of which {asked} are answers", desk.keys);
    assert!(desk.keys - asked < 40, "{} keys, {asked} answers", desk.keys);
    let once = counted(&desk);
    assert!(once.iter().all(|count| count.parse::<usize>().unwrap() > 10), "{once:?}");
    assert!(desk.value("SELECT count(*) FROM import_mapping").parse::<usize>().unwrap() == 1);

    // The same file again: what was put off is asked again, and nothing else is to be done.
    desk.press("v i").type_in(BOOK).press("Enter Enter").shows("reprises de l’import de");
    desk.press("Enter").hides("à créer").hides("à modifier").press("Enter");
    answer(&mut desk);
    desk.shows("il n’y a rien à importer").press("Enter");
    assert_eq!(counted(&desk), once);

    desk.press("u Enter").shows("Annulé");
    assert_eq!(counted(&desk), ["0", "1", "0", "0"]);
}

#[test]
fn a_column_is_taken_as_the_person_says_and_the_next_month_too() {
    let mut desk = begun(80, 24);
    let book = desk.folder.path().join("suivi.csv");
    let text = "Intercommunalité;Situation;Démarrage réel;Terme\n\
                CC de la Veyle;signée;01/01/2023;31/12/2027\n";
    std::fs::write(&book, text).unwrap();
    let pasted = book.display().to_string();
    desk.press("v i").type_in(&pasted).press("Enter Enter").shows("→ à ignorer");
    // The third column, by its letters.
    desk.press("Down Down e").shows("Que contient la colonne « Démarrage réel »").type_in("debut");
    desk.press("Enter Enter").shows("01/01/2023 – 31/12/2027").press("Enter Enter");
    desk.shows("Enregistré");
    assert_eq!(desk.value("SELECT start_on FROM convention"), "2023-01-01");
    desk.press("v i").type_in(&pasted).press("Enter Enter").shows("→ début");
    desk.press("Enter").shows("identiques 1");
}

#[test]
fn a_file_that_is_no_workbook_is_refused_where_it_was_chosen() {
    let mut desk = begun(80, 24);
    let torn = desk.folder.path().join("abîmé.xlsx");
    std::fs::write(&torn, b"PK\x03\x04 and nothing else").unwrap();
    desk.press("v i").type_in(&torn.display().to_string()).press("Enter");
    desk.shows("il est abîmé").shows("[1 Fichier]").press("Esc Esc").hides("Importer un classeur");
}

#[test]
fn esc_goes_back_step_by_step_and_leaves_the_base_as_it_was() {
    let mut desk = begun(80, 24);
    desk.press("v i").type_in(BOOK).press("Enter Enter Enter Enter").shows("Question 1 sur 16");
    desk.press("2").shows("Question 2 sur 16").press("Esc").shows("Question 1 sur 16");
    for shown in ["[4 Lignes]", "[3 Colonnes]", "[2 Feuilles]", "[1 Fichier]"] {
        desk.press("Esc").shows(shown);
    }
    desk.press("Esc").hides("Importer un classeur");
    assert_eq!(counted(&desk), ["0", "1", "0", "0"]);
}

#[test]
fn what_is_given_up_is_not_heard_and_nothing_is_written() {
    let mut desk = begun(80, 24);
    desk.press("v i").type_in(BOOK).press("Enter Enter").shows("[3 Colonnes]");
    let key = |code| Message::Key(Key::plain(code));
    let asked = update(&mut desk.model, key(KeyCode::Enter));
    let [Effect::Import(turn, Ask::Understand(_))] = asked[..] else { panic!("{asked:?}") };
    let reached = Reached { done: 91, of: Some(182) };
    desk.send(Message::Import(turn, Heard::Reached(reached)));
    desk.shows("Lecture des lignes").shows("50 %").shows("Échap arrête");
    // No other key does anything meanwhile.
    desk.press("Down Enter e").shows("Lecture des lignes");
    let stopped = update(&mut desk.model, key(KeyCode::Esc));
    assert_eq!(stopped, [Effect::Import(turn, Ask::Stop)]);
    desk.shows("la base est restée comme elle était").hides("Lecture des lignes");
    desk.send(Message::Import(turn, Heard::Refused("trop tard".into()))).hides("trop tard");
    desk.shows("[3 Colonnes]").press("Enter").shows("[4 Lignes]");
    assert_eq!(counted(&desk), ["0", "1", "0", "0"]);
}

#[test]
fn what_others_wrote_meanwhile_is_looked_at_before_anything_is_written() {
    let mut desk = begun(80, 24);
    let book = desk.folder.path().join("suivi.csv");
    let text = "SIREN;État;Début;Fin;\n200070555;signée;01/01/2023;31/12/2027;à relire\n";
    std::fs::write(&book, text).unwrap();
    desk.press("v i").type_in(&book.display().to_string()).press("Enter Enter");
    // A column without a title is there too, and may be kept.
    desk.shows("(sans titre)").press("End e").type_in("note").press("Enter Enter");
    desk.shows("à créer 1").press("Enter").shows("Tout est prêt");
    let change = Change::write(
        RecordKind::Person,
        None,
        FieldsBuilder::default()
            .with(Field::Name, "Zoé Croquis")
            .with(Field::Role, "lecture")
            .done(),
    );
    let (actor, op) = (desk.actor.clone(), "01930000-0000-7000-8000-000000000000");
    let mut theirs = Store::open(&desk.path()).unwrap();
    theirs.apply(op, &actor, &change).unwrap();
    desk.send(Message::Focus(true)).press("Enter").shows("La base a changé entre-temps");
    assert_eq!(counted(&desk)[0], "0");
    desk.shows("[4 Lignes]").press("Enter Enter").shows("Enregistré");
    assert_eq!(desk.value("SELECT text FROM note"), "à relire");
}

#[test]
fn one_answer_is_given_to_all_that_are_alike() {
    let mut desk = begun(80, 24);
    let book = desk.folder.path().join("suivi.csv");
    let row = |siren: &str| format!("{siren};???;01/01/2023;31/12/2027\n");
    let rows = ["200070555", "200071371", "200070118"].map(row).concat();
    std::fs::write(&book, format!("SIREN;État;Début;Fin\n{rows}")).unwrap();
    desk.press("v i").type_in(&book.display().to_string()).press("Enter Enter Enter Enter");
    desk.shows("Question 1 sur 3").shows("2 autres cellules posent la même question");
    desk.press("t").shows("Tout est prêt").shows("3  Conventions").press("Enter");
    assert_eq!(counted(&desk)[0], "3");
}

/// One key of a terminal, or letters, each a key.
fn keys(pty: &mut Pty, typed: &str) -> usize {
    pty.type_in(typed);
    typed.chars().count()
}

#[test]
fn in_a_real_terminal_from_no_base_to_an_imported_departement() {
    let home = tempfile::tempdir().unwrap();
    let documents = home.path().join("Documents");
    std::fs::create_dir(&documents).unwrap();
    let sample =
        concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import/suivi_CTG_Ain_2026.xlsx");
    std::fs::copy(sample, documents.join("Suivi CTG.xlsx")).unwrap();
    let mut pty = Pty::run(binome(), 80, 24, "xterm-256color", home.path());
    let (mut pressed, mut asked) = (0, 0);
    for (screen, typed) in [
        ("Par quoi commencer", "4"),
        ("Quel département", "01"),
        ("1 sur ", "\r"),
        ("Où créer le fichier", "\r"),
        ("Qui êtes-vous", "\r"),
        ("Prénom", "Luc Spécimen\u{13}"),
        ("Suivi CTG.xlsx", "\r"),
        ("[2 Feuilles]", "\r"),
        ("[3 Colonnes]", "\r"),
        ("[4 Lignes]", "\r"),
    ] {
        pty.wait_for(screen);
        pressed += keys(&mut pty, typed);
    }
    // Every question is left aside but the first, which takes what is offered.
    for at in 1.. {
        let question = format!("Question {at} sur ");
        if pty.wait_for_one(&[&question, "[6 Bilan]"]) == "[6 Bilan]" {
            break;
        }
        pressed += keys(&mut pty, if at == 1 { "\r" } else { "p" });
        asked += 1;
    }
    pressed += keys(&mut pty, "\r");
    pty.wait_for("Enregistré");
    println!("{pressed} keys, of which {asked} are answers");
    assert!(pressed - asked < 40, "{pressed} keys, {asked} answers");
    pty.type_in("u");
    pty.wait_for("Annuler");
    pty.type_in("\r");
    pty.wait_for("Annulé");
    pty.wait_for("sans CTG");
    pty.type_in("q");
    pty.end();
}

/// The same files on every machine.
fn folder() -> Folder {
    let entry = |name: &str, is_folder, day: &str| Entry {
        name: name.into(),
        path: format!("/home/luc/Documents/{name}").into(),
        is_folder,
        bytes: 24_300,
        changed: format!("{day}T08:00:00").parse().ok(),
    };
    let entries = vec![
        entry("Suivi CTG 2026.xlsx", false, "2026-11-20"),
        entry("élus.csv", false, "2026-09-01"),
        entry("Partage Caf", true, "2026-10-12"),
        entry("notes.odt", false, "2026-11-21"),
    ];
    Folder::of("/home/luc/Documents".into(), entries)
}

#[test]
fn pictures() {
    for (lang, code, columns, rows) in
        [(Lang::Fr, "fr", 80, 24), (Lang::Fr, "fr", 120, 40), (Lang::En, "en", 80, 24)]
    {
        let mut desk = begun(columns, rows);
        desk.model.settings.lang = lang;
        let picture = |desk: &Desk, step: &str| {
            assert_snapshot!(format!("import_{code}_{columns}_{step}"), desk.picture());
        };
        desk.press("v i").send(Message::Import(1, Heard::Folder(folder())));
        picture(&desk, "1_file");
        desk.press("Esc v i").type_in(BOOK).press("Enter");
        picture(&desk, "2_sheets");
        desk.press("Enter");
        picture(&desk, "3_columns");
        desk.press("e");
        picture(&desk, "3_takes");
        desk.press("Esc Enter");
        picture(&desk, "4_rows");
        desk.press("Enter");
        picture(&desk, "5_question");
        desk.press("e");
        picture(&desk, "5_typed");
        desk.press("Esc F1");
        picture(&desk, "help");
        desk.press("Esc");
        answer(&mut desk);
        picture(&desk, "6_summary");
    }
}
