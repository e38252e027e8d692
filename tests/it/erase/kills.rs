//! Erasing that is killed at any instant: the base stays whole, and asking again finishes it.

use std::{process::Stdio, time::Duration};

use super::{HELENE, held, on_a_share, peopled, spellings};
use crate::{
    base::{Base, write, written},
    shell::Shell,
};
use binome::domain::{
    change::Change,
    person::{Person, Role},
};

/// Erases in a process that is killed after a while, then once more to the end.
fn killed(share: bool, after: Duration) -> bool {
    let base = Base::new();
    if share {
        on_a_share(&base);
    }
    let mut store = base.open();
    peopled(&mut store, HELENE);
    for i in 0..30 {
        written(&mut store, &format!("{i} {HELENE} ").repeat(300));
    }
    let luc = Person { name: "Luc Spécimen".into(), ..super::named("Luc Spécimen") };
    write(&mut store, &Change::add_person(&Person { role: Role::Technicien, ..luc }));
    drop(store);
    let shell = Shell::new().set("BINOME_AS", "Luc Spécimen");
    let shell = shell.set("BINOME_DB", base.path().display().to_string());
    let erase = ["erase", "person", HELENE, "--yes"];
    let mut child =
        shell.command(erase).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(after);
    let ended = child.try_wait().unwrap().is_some();
    child.kill().unwrap();
    child.wait().unwrap();
    base.open().full_check().unwrap();
    shell.run(erase).done();
    assert_eq!(held(&base.path(), &spellings(HELENE)), []);
    let store = base.open();
    store.full_check().unwrap();
    let scraps = "SELECT count(*) FROM sqlite_schema WHERE name = 'scrap'";
    let left: i64 = base.raw().query_row(scraps, [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0);
    !ended
}

#[test]
fn whenever_it_is_killed_the_base_is_whole_and_asking_again_finishes() {
    let mut cut_short = 0;
    for round in 0..12u64 {
        for share in [false, true] {
            cut_short += u32::from(killed(share, Duration::from_millis(4 + round * 9)));
        }
    }
    println!("{cut_short} of 24 erasings were killed before they ended");
}
