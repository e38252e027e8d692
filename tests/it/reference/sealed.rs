//! An updated base still reports an edit made by plain SQL; a colleague's screen learns of an update.

use binome::{domain::journal::Direction, domain::refusal::Refusal};

use super::*;
use crate::{base::today, desk::Desk};

/// What any SQLite tool could write, on what an update wrote, undid or left alone.
const EDITS: [&str; 9] = [
    "UPDATE commune SET population = population + 1 WHERE id = '12001'",
    "UPDATE commune SET population = population + 1 WHERE id = '12202'",
    "UPDATE commune SET epci = NULL WHERE id = '12001'",
    "UPDATE commune SET archived = 1 WHERE id = '12202'",
    "UPDATE commune SET rev = 1 WHERE id = '12001'",
    "UPDATE epci SET name = 'faux' WHERE id = '994579670'",
    "UPDATE department SET millesime = '2030-01-01'",
    "DELETE FROM commune WHERE id = '12202'",
    "INSERT INTO commune (id, name, department, population) VALUES ('12999', 'x', '12', 1)",
];

#[test]
fn an_edit_by_sql_is_reported_before_after_and_once_undone() {
    for stage in 0..3 {
        let shell = in_the_aveyron();
        if stage > 0 {
            update(&shell, &[]).done();
        }
        if stage > 1 {
            take_back(&shell, Direction::Undo);
        }
        whole(&shell);
        for sql in EDITS {
            let other = shell.folder().join("autre.binome");
            let raw = rusqlite::Connection::open(shell.base()).unwrap();
            raw.execute("VACUUM INTO ?", [other.to_str().unwrap()]).unwrap();
            let touched = rusqlite::Connection::open(&other).unwrap().execute(sql, []);
            let found = Store::open(&other).unwrap().full_check();
            // The row may not be there yet, or say so already.
            let same = touched == Ok(0) || (stage == 0 && sql.contains("rev = 1"));
            let damaged = matches!(found, Err(Refusal::Damaged(..)));
            assert_eq!(damaged, !same, "{stage} {sql}: {found:?}");
            fs::remove_file(&other).unwrap();
        }
    }
}

#[test]
fn the_screen_of_a_colleague_learns_of_it_and_u_undoes_it_there() {
    let shell = in_the_aveyron();
    let mut desk = Desk::empty(120, 40);
    desk.model.my_name = Some(LUC.to_owned());
    desk.opened(Store::open(&shell.base()).unwrap());
    desk.shows("Pays de Salars ").hides("Lévézou  ");
    update(&shell, &[]).done();
    let snapshot = desk.store().snapshot(today()).unwrap();
    assert!(snapshot.territory(&LEVEZOU.into()).is_some());
    assert_eq!(snapshot.commune("12001").unwrap().epci.as_deref(), Some(LEVEZOU));
    let facts = desk.facts(snapshot);
    desk.send(binome::ui::Message::Changed(facts));
    desk.shows("Lévézou  ").hides("Pays de Salars ");
    desk.press("u").shows("la référence officielle (Aveyron)").press("o");
    desk.shows("Pays de Salars ").hides("Lévézou  ");
}
