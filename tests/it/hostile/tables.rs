//! Tables, views, triggers that are not binome's: found before anything else is read, and again in each
//! transaction, since anybody may add them while the screen is open.

use binome::{
    demo,
    domain::{change::Change, refusal::Refusal},
    store::{Actor, Stop, Store},
};

use super::watched::run;
use crate::{
    base::{Base, names, note, notes, op, snapshot, today, written},
    terminal::{Pty, binome},
};

/// What never ends, under the name of the journal as it is read.
pub(super) const ENDLESS: &str = "DROP VIEW journal_full;
    CREATE VIEW journal_full AS WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n)
    SELECT i AS seq, i AS operation, 'x' AS op, 'x' AS group_id, NULL AS undoes, '' AS at,
           NULL AS person, '' AS machine, 'note' AS kind, 'x' AS record, 'text' AS field,
           NULL AS member, 1 AS rev, NULL AS before_value, 'x' AS after_value, NULL AS salt,
           x'00' AS commitment, x'00' AS hash FROM n";

const SPY: &str = "CREATE TRIGGER espion AFTER INSERT ON note
    BEGIN UPDATE note SET text = 'MAR' || 'QUE' WHERE id = NEW.id; END";

fn refused(store: &mut Store) -> Refusal {
    store.apply(&op(), &Actor::default(), &Change::add_note(&note("à moi"), &[])).unwrap_err()
}

#[test]
fn what_is_not_binome_s_is_named_and_not_one_byte_moves() {
    for (sql, name) in [(ENDLESS, "journal_full"), (SPY, "espion"), ("DROP TABLE goal", "goal")] {
        for mode in ["wal", "persist"] {
            let base = Base::new();
            base.raw().pragma_update(None, "journal_mode", mode).unwrap();
            base.raw().execute_batch(sql).unwrap();
            let (before, files) = (std::fs::read(base.path()).unwrap(), base.files());
            let refusal = Store::open(&base.path()).map(|_| ()).unwrap_err();
            assert_eq!(refusal, Refusal::Foreign(base.path(), name.into()));
            assert!(
                before == std::fs::read(base.path()).unwrap() && files == base.files(),
                "{mode}"
            );
        }
    }
}

#[test]
fn a_trigger_added_while_the_base_is_open_does_not_touch_what_is_written() {
    let base = Base::new();
    let mut store = base.open();
    written(&mut store, "avant");
    base.raw().execute_batch(SPY).unwrap();
    assert_eq!(refused(&mut store), Refusal::Foreign(base.path(), "espion".into()));
    assert_eq!(store.changed_elsewhere(), Ok(true));
    let seen = store.snapshot(today()).map(|_| ());
    assert_eq!(seen, Err(Refusal::Foreign(base.path(), "espion".into())));
    base.raw().execute_batch("DROP TRIGGER espion").unwrap();
    written(&mut store, "après");
    assert_eq!(notes(&store).len(), 2);
}

#[test]
fn a_view_put_in_the_place_of_a_table_while_the_base_is_open_is_not_read() {
    let base = Base::new();
    let mut store = base.open();
    written(&mut store, "avant");
    store.journal(3).unwrap();
    base.raw().execute_batch(ENDLESS).unwrap();
    let foreign = || Refusal::Foreign(base.path(), "journal_full".into());
    assert_eq!(store.journal(3), Err(foreign()));
    assert_eq!(store.begin_reading(), Err(foreign()));
    assert_eq!(store.full_check(), Err(foreign()));
    assert_eq!(refused(&mut store), foreign());
}

/// What other tools leave and runs nothing is no reason to refuse a base.
#[test]
fn figures_that_an_analysis_left_are_taken_for_what_they_are() {
    let base = Base::new();
    let mut store = base.open();
    base.raw().execute_batch("ANALYZE; VACUUM").unwrap();
    written(&mut store, "une note");
    snapshot(&mut base.open());
}

#[test]
fn what_is_read_ends_for_who_leaves_and_what_is_written_does_not() {
    let base = Base::new();
    let mut store = base.open();
    let stop = Stop::default();
    store.heed(&stop).unwrap();
    store.full_check().unwrap();
    stop.ask();
    assert!(store.full_check().is_err());
}

#[test]
fn a_table_of_five_megabytes_or_a_hundred_thousand_tables_are_refused_soon_and_in_little_room() {
    let long = format!("CREATE TABLE {} (x)", "x".repeat(5_000_000));
    let many = "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 100000)
        INSERT INTO sqlite_schema SELECT 'view', 'v' || i, 'v' || i, 0,
            'CREATE VIEW v' || i || ' AS SELECT 1' FROM n";
    let circle = "CREATE VIEW a AS SELECT 1; CREATE VIEW b AS SELECT * FROM a;
        UPDATE sqlite_schema SET sql = 'CREATE VIEW a AS SELECT * FROM b' WHERE name = 'a'";
    let broken = "UPDATE sqlite_schema SET sql = 'CREATE TABLE note (' WHERE name = 'note'";
    let doubled = "CREATE VIEW v0 AS SELECT * FROM note;
        CREATE VIEW v1 AS SELECT a.* FROM v0 AS a, v0; CREATE VIEW v2 AS SELECT a.* FROM v1 AS a, v1;
        CREATE VIEW v3 AS SELECT a.* FROM v2 AS a, v2; CREATE VIEW v4 AS SELECT a.* FROM v3 AS a, v3";
    for sql in [&long, many, circle, broken, doubled] {
        let base = Base::new();
        let raw = base.raw();
        let writable = rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE;
        raw.set_db_config(writable, false).unwrap();
        raw.execute_batch(&format!("PRAGMA writable_schema = ON; {sql}")).unwrap();
        drop(raw);
        for args in [&["list", "notes"][..], &["check"], &["backup"]] {
            let ran = run(base.folder(), &base.path(), args);
            println!("{args:?}: {:?}, {} KB: {}", ran.took, ran.peak, ran.err.trim());
            assert!(ran.code == Some(1) && ran.err.lines().count() == 1, "{ran:?}");
            assert!(ran.err.len() < 1000 && ran.peak < 100_000, "{ran:?}");
        }
    }
}

#[test]
fn codes_that_have_no_end_are_refused_at_the_first() {
    for set in [
        "UPDATE commune SET epci = replace(hex(zeroblob(500000)), '0', 'a')",
        "UPDATE commune SET name = replace(hex(zeroblob(500000)), '0', 'a')",
        "UPDATE OR IGNORE convention_commune SET commune = replace(hex(zeroblob(500000)), '0', 'a')",
    ] {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("ain.binome");
        drop(Store::create(&path, &demo::founding(today()).unwrap()).unwrap());
        let raw = rusqlite::Connection::open(&path).unwrap();
        raw.execute_batch(&format!(
            "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; {set}"
        ))
        .unwrap();
        drop(raw);
        for args in [&["list", "territories"][..], &["list", "notes"], &["stats"], &["check"]] {
            let ran = run(home.path(), &path, args);
            println!("{args:?}: {:?}, {} KB: {}", ran.took, ran.peak, ran.err.trim());
            assert!(ran.code == Some(1) && ran.err.lines().count() == 1, "{ran:?}");
            assert!(ran.err.len() < 1000 && ran.peak < 100_000, "{ran:?}");
        }
    }
}

#[test]
fn a_foreign_base_is_replaced_by_its_copy_and_kept() {
    let base = Base::new();
    let mut store = base.open();
    written(&mut store, "une note");
    let copy = store.copy("2026-11-22T09:15:00".parse().unwrap()).unwrap();
    drop(store);
    base.raw().execute_batch(ENDLESS).unwrap();
    assert_eq!(Store::compare(&base.path(), &copy), Ok(None));
    let at = "2026-11-23T09:15:00".parse().unwrap();
    let restored = Store::restore(&base.path(), &copy, at).unwrap();
    assert!(restored.loss.is_none() && restored.replaced.is_some_and(|kept| kept.exists()));
    let mut store = base.open();
    assert_eq!((notes(&store).len(), store.journal_mode()), (1, Ok("wal".into())));
    written(&mut store, "une autre");
}

#[test]
fn tables_of_ours_in_such_a_base_are_still_read() {
    let base = Base::new();
    written(&mut base.open(), "une note");
    base.raw().execute_batch(ENDLESS).unwrap();
    assert_eq!(notes(&Store::read_damaged(&base.path()).unwrap()).len(), 1);
    let view =
        "ALTER TABLE note RENAME TO autre; CREATE VIEW note AS SELECT * FROM autre, autre AS b";
    base.raw().execute_batch(view).unwrap();
    assert_eq!(notes(&Store::read_damaged(&base.path()).unwrap()).len(), 0);
}

#[test]
fn the_screen_says_so_and_is_left_at_once() {
    let base = Base::new();
    base.raw().execute_batch(ENDLESS).unwrap();
    let script = format!("{} --db {}; echo FIN $?", binome(), base.path().display());
    let mut pty = Pty::run(&script, 100, 30, "xterm-256color", base.folder());
    pty.wait_for("journal_full");
    pty.type_in("\u{3}");
    pty.wait_for("FIN 0");
    assert!(names(base.folder()).contains(&"ain.binome".to_owned()));
}

/// It came while the screen was open.
#[test]
fn a_screen_that_is_open_tells_of_it_and_is_left_at_once() {
    let home = tempfile::tempdir().unwrap();
    let (mut pty, db) = Pty::begun(home.path(), (100, 30), "echo FIN $?");
    rusqlite::Connection::open(db).unwrap().execute_batch(ENDLESS).unwrap();
    pty.wait_for("journal_full");
    pty.type_in("\u{3}");
    pty.wait_for("FIN 0");
}
