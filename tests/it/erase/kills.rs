//! Erasing that is killed at any instant: the base stays whole, and asking again finishes it.

use std::{
    process::Stdio,
    time::{Duration, Instant},
};

use super::{HELENE, held, on_a_share, peopled, spellings};
use crate::{
    base::{Base, write, written},
    shell::Shell,
};
use binome::domain::{
    change::Change,
    person::{Person, Role},
};

/// What was erased in a process, killed after a while where one is given, and then to the end; how long
/// the process ran.
fn erased(share: bool, after: Option<Duration>) -> Duration {
    let base = Base::new();
    if share {
        on_a_share(&base);
    }
    let mut store = base.open();
    peopled(&mut store, HELENE);
    for i in 0..10 {
        written(&mut store, &format!("{i} {HELENE} ").repeat(200));
    }
    let luc = Person { role: Role::Technicien, ..super::named("Luc Spécimen") };
    write(&mut store, &Change::add_person(&luc));
    drop(store);
    let shell = Shell::new().set("BINOME_AS", "Luc Spécimen");
    let shell = shell.set("BINOME_DB", base.path().display().to_string());
    let erase = ["erase", "person", HELENE, "--yes"];
    let begun = Instant::now();
    let mut child =
        shell.command(erase).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    if let Some(after) = after {
        std::thread::sleep(after);
        child.kill().unwrap();
    }
    child.wait().unwrap();
    let lasted = begun.elapsed();
    base.open().full_check().unwrap();
    shell.run(erase).done();
    assert_eq!(held(&base.path(), &spellings(HELENE)), []);
    base.open().full_check().unwrap();
    let scraps = "SELECT count(*) FROM sqlite_schema WHERE name = 'scrap'";
    let left: i64 = base.raw().query_row(scraps, [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0);
    lasted
}

#[test]
fn whenever_it_is_killed_the_base_is_whole_and_asking_again_finishes() {
    const KILLS: u32 = 4;
    for share in [false, true] {
        let whole = erased(share, None);
        for kill in 1..=KILLS {
            erased(share, Some(whole * kill / (KILLS + 1)));
        }
        println!("killed {KILLS} times within the {} ms that erasing takes", whole.as_millis());
    }
}
