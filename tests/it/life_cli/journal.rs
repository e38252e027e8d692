//! What the journal says of a life, and the life taken back and done again.

use binome::{
    domain::{
        field::RecordKind,
        journal::{Direction, JournalQuery},
        refusal::Refusal,
    },
    store::{Actor, Store},
    text::Lang,
    ui::route::Route,
};
use serde_json::Value;

use super::Life;
use crate::{
    base::{op, snapshot},
    desk::Desk,
    life_told::{assert_as_expected, told},
    shell::{LUC, Shell},
};

/// The renewal and what was made of it since: undone one by one, then done again.
pub(super) fn renewal_taken_back_and_done_again(life: &Life, next: &str) {
    const SINCE: usize = 3;
    assert_eq!(take_back(&life.shell, Direction::Undo, SINCE), SINCE);
    let left = life.shell.run(["list", "conventions", "--json"]).json();
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(life.shown(&life.ctg)["end"], "2026-12-31");
    assert_eq!(take_back(&life.shell, Direction::Redo, usize::MAX), SINCE);
    assert_as_expected(&told(&life.shell, &life.ctg, next));
}

/// Each activity is undone by itself after a restart, and done again.
pub(super) fn taken_back_and_done_again(life: &Life, next: &str) {
    let undone = take_back(&life.shell, Direction::Undo, usize::MAX);
    println!("{undone} activities undone, then done again");
    assert!(undone > 60, "{undone}");
    for kind in ["conventions", "notes", "contacts", "actions"] {
        assert_eq!(life.run(&["list", kind, "--json"]), "[]");
    }
    assert_eq!(take_back(&life.shell, Direction::Redo, usize::MAX), undone);
    assert_as_expected(&told(&life.shell, &life.ctg, next));
    life.shell.run(["journal", "verify"]).done();
}

/// Takes one back after another, at most that many, and counts them.
fn take_back(shell: &Shell, direction: Direction, most: usize) -> usize {
    let mut store = Store::open(&shell.base()).unwrap();
    let luc = snapshot(&mut store).person_named(LUC).unwrap().id.clone();
    let actor = Actor { person: Some(luc), machine: "essai".into(), ..Actor::default() };
    let mut count = 0;
    while count < most {
        match store.take_back(&op(), &actor, direction, None) {
            Ok(_) => count += 1,
            Err(Refusal::NothingToUndo | Refusal::NothingToRedo) => break,
            Err(other) => panic!("{count}: {other:?}"),
        }
        if count % 20 == 0 {
            store = Store::open(&shell.base()).unwrap();
        }
    }
    count
}

/// The journal as a table has words in the place of every id and code.
pub(super) fn says_no_id(life: &Life) {
    for (lang, said) in [("fr", "renouvelée"), ("en", "renewed")] {
        let table = life.run(&["list", "journal", "--lang", lang]);
        let of_an_id = |word: &&str| word.len() == 36 && word.matches('-').count() == 4;
        let ids: Vec<&str> = table
            .lines()
            .filter(|line| line.split_whitespace().any(|word| of_an_id(&word)))
            .collect();
        assert!(ids.is_empty(), "{}", ids.join("\n"));
        assert!(table.to_lowercase().contains(said), "{table}");
        for code in ["petite_enfance", "en_cours", "caf_president", "decideur", "mise_en_oeuvre"] {
            assert!(!table.contains(code), "{code}");
        }
    }
}

/// What the journal says of the life, the oldest first; then the history of a record of each kind.
pub(super) fn sentences(life: &Life, lang: Lang) -> String {
    let mut told = journal(&life.shell, lang);
    told.extend(histories(&life.shell, lang, one_of_each(life)));
    told.join("\n").replace(['\u{a0}', '\u{202f}'], " ")
}

fn desk(shell: &Shell, lang: Lang) -> Desk {
    let mut desk = Desk::empty(100, 60);
    desk.model.settings.lang = lang;
    desk.opened(Store::open(&shell.base()).unwrap());
    desk
}

/// What the journal says, the oldest first.
pub(super) fn journal(shell: &Shell, lang: Lang) -> Vec<String> {
    let mut desk = desk(shell, lang);
    let query = JournalQuery { limit: 500, ..JournalQuery::default() };
    let data = snapshot(desk.store());
    let did = lang.text().ui.journal.did;
    let mut all = desk.store().activities(&query).unwrap().activities;
    all.reverse();
    all.iter().map(|one| did(one, &data)).collect()
}

/// The history of records, each after an empty line and its title.
pub(super) fn histories(
    shell: &Shell,
    lang: Lang,
    records: impl IntoIterator<Item = (RecordKind, String)>,
) -> Vec<String> {
    let mut desk = desk(shell, lang);
    let mut told = Vec::new();
    for (kind, id) in records {
        let shown = desk.open(Route::History(kind, id)).screen();
        told.push(String::new());
        // The frame and the moments are of no interest here.
        let lines = shown.lines().filter_map(|line| line.trim().strip_prefix('│'));
        let lines = lines.map(|line| line.trim_end_matches('│').trim_end());
        let lines = lines.filter(|line| !line.is_empty());
        let title = shown.lines().find(|line| line.contains('┌')).unwrap_or_default();
        told.push(title.trim_matches(['┌', '┐', '─', ' ']).to_owned());
        told.extend(lines.map(|line| match line.split_once(&format!(" · {LUC}")) {
            Some((_, after)) => format!("{LUC}{after}"),
            None => line.to_owned(),
        }));
        desk.press("Esc");
    }
    told
}

/// The first record of each kind that a convention has.
fn one_of_each(life: &Life) -> Vec<(RecordKind, String)> {
    let all = life.shown(&life.ctg);
    let id = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    let action = &all["axes"][0]["actions"][0];
    let indicator = &action["indicators"][0];
    let moved = all["deadlines"].as_array().unwrap().iter().find(|one| one["pinned"] == true);
    vec![
        (RecordKind::Convention, life.ctg.clone()),
        (RecordKind::Amendment, id(&all["amendments"][0], "id")),
        (RecordKind::Signatory, id(&all["signatories"][1], "id")),
        (RecordKind::Axis, id(&all["axes"][0], "id")),
        (RecordKind::Action, id(action, "id")),
        (RecordKind::Indicator, id(indicator, "id")),
        (RecordKind::Reading, id(&indicator["readings"][0], "id")),
        (RecordKind::Meeting, id(&all["meetings"][0], "id")),
        (RecordKind::Note, id(&all["meetings"][0], "note")),
        (RecordKind::Contact, id(&all["contacts"][0], "id")),
        (RecordKind::ContactRole, id(&all["contacts"][0], "contact_role")),
        (RecordKind::Deadline, id(moved.unwrap(), "id")),
        (RecordKind::Evaluation, id(&all["evaluations"][0], "id")),
    ]
}
