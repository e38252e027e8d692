//! An attacker who can write the file and knows SQL: every change is reported by `check`,
//! where they leave the chain as it is; where they compute it anew, wherever a colleague wrote after.

pub(crate) mod chain;
pub(crate) mod edits;
mod victim;

use std::{fs, path::Path};

use binome::{
    config::Memos,
    domain::memo::{Memory, Surprise},
    store::Store,
};
use rusqlite::Connection;

use self::victim::Victim;
use crate::cases::Drawn;

/// Numbers drawn from a seed (splitmix64): the same seed, the same edits.
pub(crate) struct Dice(u64);

impl Dice {
    fn new(drawn: Drawn) -> Self {
        match drawn {
            Drawn::AsAlways => Self(20_261_123),
            Drawn::Anew => Self(uuid::Uuid::now_v7().as_u64_pair().1),
        }
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(most.max(1)).unwrap()).unwrap()
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// A base in which nothing has a log beside it, and the folder it is tried in.
struct TerritoryStatus {
    victim: Victim,
    folder: tempfile::TempDir,
}

impl TerritoryStatus {
    fn new() -> Self {
        Self { victim: Victim::new(), folder: tempfile::tempdir().unwrap() }
    }

    /// The base anew, as any other tool opens it; its triggers and foreign keys do not hold it.
    fn altered(&self, alter: impl FnOnce(&Connection) -> rusqlite::Result<bool>) -> Option<()> {
        let path = self.path();
        for ending in ["", "-wal", "-shm"] {
            let mut beside = path.clone().into_os_string();
            beside.push(ending);
            let _ = fs::remove_file(beside);
        }
        fs::write(&path, &self.victim.bytes).unwrap();
        let raw = Connection::open(&path).unwrap();
        raw.execute_batch("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF").unwrap();
        alter(&raw).unwrap_or(false).then_some(())
    }

    fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("base.db")
    }
}

/// What `check` says, in this process.
fn is_reported(path: &Path) -> bool {
    Store::open(path).and_then(|store| store.full_check()).is_err()
}

/// Edits that leave the chain as it is: every one is reported.
pub(crate) fn without_the_chain(cases: usize, drawn: Drawn) {
    let (ground, mut dice) = (TerritoryStatus::new(), Dice::new(drawn));
    let mut before = Vec::new();
    ground.altered(|raw| {
        before = edits::dump(raw);
        Ok(true)
    });
    let (mut reported, mut missed) = (0, Vec::new());
    while reported + missed.len() < cases {
        let mut edit = String::new();
        let done = ground.altered(|raw| {
            edit = edits::draw(raw, &mut dice)?;
            Ok(edits::dump(raw) != before)
        });
        if done.is_none() {
            // The file refused it, or it changed nothing.
            continue;
        }
        if is_reported(&ground.path()) { reported += 1 } else { missed.push(edit) }
    }
    println!("{cases} edits that leave the chain: {reported} reported, {} missed", missed.len());
    assert!(missed.is_empty(), "{missed:#?}");
}

/// Edits whose chain is computed anew to its end, by the last who saved: reported wherever a colleague left a
/// line after; and where every tip is computed anew as well, to a colleague who remembers a later line.
pub(crate) fn with_the_chain(cases: usize, drawn: Drawn) {
    let (ground, mut dice) = (TerritoryStatus::new(), Dice::new(drawn));
    let memory = tempfile::tempdir().unwrap();
    let memos = Memos::new(memory.path().into());
    fs::write(ground.path(), &ground.victim.bytes).unwrap();
    let known = Store::open(&ground.path()).unwrap();
    // A colleague who looked when the last of others had written, and not since.
    let mut memo = known.memo(&memos).unwrap();
    memo.last = ground.victim.others_mark.clone();
    memos.keep(&memo).unwrap();
    drop(known);
    let (mut by_tip, mut by_memo, mut window) = (0, 0, 0);
    let mut missed = Vec::new();
    for case in 0..cases {
        let all_tips = case % 4 == 3;
        let mut edit = chain::Edit::default();
        while ground
            .altered(|raw| {
                edit = chain::draw(raw, &mut dice)?;
                chain::compute(raw)?;
                chain::place_tips(raw, if all_tips { None } else { Some(&ground.victim.last) })?;
                Ok(edit.line > 0)
            })
            .is_none()
        {}
        let store = Store::open(&ground.path()).unwrap();
        let checked = store.full_check();
        let surprise = store.rewritten(all_tips.then_some(&memos as &dyn Memory)).unwrap();
        let seen_by_others = edit.line <= ground.victim.others;
        let rewritten = matches!(surprise, Some(Surprise::Rewritten(_)));
        let reported = checked.is_err() || surprise.is_some();
        // A changed line of a colleague is the surprise reported.
        assert!(all_tips || !seen_by_others || rewritten, "{surprise:?}: {}", edit.description);
        match (reported, seen_by_others) {
            (true, _) if all_tips => by_memo += 1,
            (true, _) => by_tip += 1,
            (false, true) => missed.push(edit.description),
            (false, false) => {
                // Nothing else gives it away: this is the limit.
                assert!(checked.is_ok(), "{checked:?}: {}", edit.description);
                window += 1;
            }
        }
    }
    println!(
        "{cases} edits with the chain computed anew: {by_tip} reported by tips, {by_memo} by a memo where \
         every tip was computed too, {window} in the last saver's own window, {} missed; others' last \
         line is {} of {}",
        missed.len(),
        ground.victim.others,
        ground.victim.lines
    );
    assert!(missed.is_empty(), "{missed:#?}");
    // Of a few cases one more or less is much.
    assert!(window * 100 <= cases * 2 || cases < 500, "{window} of {cases}");
}

#[test]
fn tampering_that_keeps_the_chain_is_reported() {
    without_the_chain(50, Drawn::AsAlways);
}

#[test]
fn a_recomputed_chain_is_reported_where_a_colleague_wrote_after() {
    with_the_chain(24, Drawn::AsAlways);
}

/// The same by the real program: one sentence, exit code 1.
#[test]
fn the_program_tells_it_and_fails() {
    use crate::shell::Shell;
    let victim = Victim::new();
    for (alter, computed) in [
        (
            "UPDATE note SET text = 'faux', folded = 'faux' WHERE id = (SELECT min(id) FROM note)",
            false,
        ),
        ("UPDATE commune SET population = 1", false),
        (
            "INSERT INTO note (id, kind, on_date, territory, text) SELECT 'x', kind, on_date, territory, text FROM note LIMIT 1",
            false,
        ),
        (
            "UPDATE journal_value SET salt = NULL, before_value = NULL, after_value = NULL WHERE seq = 12",
            false,
        ),
        ("UPDATE operation SET machine = 'x' WHERE seq = 1", true),
    ] {
        let shell = Shell::in_the_ain();
        fs::write(shell.base(), &victim.bytes).unwrap();
        // An open conflict is a problem for a person; the file is whole.
        assert_eq!(shell.run(["check", "--json"]).whole(), Some(true));
        let raw = Connection::open(shell.base()).unwrap();
        let made = edits::lift(&raw).unwrap();
        raw.execute_batch(alter).unwrap();
        edits::restore(&raw, &made).unwrap();
        if computed {
            chain::compute(&raw).unwrap();
            chain::place_tips(&raw, Some(&victim.last)).unwrap();
        }
        drop(raw);
        let ran = shell.run(["check", "--json"]);
        assert_eq!((ran.code, ran.whole()), (1, Some(false)), "{alter}: {ran:?}");
        assert_eq!(ran.err.contains("réécrite"), computed, "{alter}: {ran:?}");
        let verified = shell.run(["journal", "verify"]);
        assert_eq!(
            verified.code == 1,
            computed || alter.contains("journal"),
            "{alter}: {verified:?}"
        );
    }
}
