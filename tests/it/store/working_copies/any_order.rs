//! Three people write in three working copies: in whatever order these come back, once or twice, in
//! one go or with more written between, the base ends up saying the same, and nobody's words are
//! lost.
//!
//! What two people want of one field is the set of what they want: which of them is shown until it
//! is settled depends on who came first. A long text is the set of its lines.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::OnceLock,
};

use binome::{
    domain::{
        change::Change,
        field::{Field, FieldKey, RecordKind, Value},
        follow_up::FollowUp,
        goal::Goal,
        note::Note,
    },
    store::Store,
};
use proptest::{prelude::*, test_runner::Config};

use super::{at, away};
use crate::base::{actor, day, follow_up, founding, note, op, snapshot, write, write_as};

const PEOPLE: [&str; 3] = ["anne", "luc", "zoé"];
const LINES: usize = 4;

/// What somebody does in a working copy.
#[derive(Debug, Clone)]
enum Doing {
    Line(usize, usize, u8),
    Kind(usize, bool),
    Theme(usize, bool),
    Due(u8),
    Goal(u8),
    PutAside(usize),
    Write,
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        4 => (0..2usize, 0..LINES, 0..3u8).prop_map(|(n, line, word)| Doing::Line(n, line, word)),
        2 => (0..2usize, any::<bool>()).prop_map(|(n, copil)| Doing::Kind(n, copil)),
        2 => (0..2usize, any::<bool>()).prop_map(|(n, on)| Doing::Theme(n, on)),
        2 => (1..4u8).prop_map(Doing::Due),
        1 => (1..4u8).prop_map(Doing::Goal),
        1 => (0..2usize).prop_map(Doing::PutAside),
        1 => Just(Doing::Write),
    ]
}

/// Who does what, in which order copies come back (each at least once), and where in the doings of
/// each its copy comes back early.
type Case = ([Vec<Doing>; 3], Vec<usize>, Vec<usize>);

fn case() -> impl Strategy<Value = Case> {
    let doings = || proptest::collection::vec(doing(), 0..5);
    let order = Just(vec![0, 1, 2, 0, 1, 2]).prop_shuffle();
    ([doings(), doings(), doings()], order.clone(), order)
}

/// A folder with a base of two notes, a follow-up and a goal.
struct World {
    folder: tempfile::TempDir,
    base: Store,
    notes: Vec<Note>,
    follow_up: FollowUp,
}

impl World {
    fn new() -> Self {
        let folder = tempfile::Builder::new().tempdir_in(shared_memory()).unwrap();
        let path = folder.path().join("base.db");
        std::fs::write(&path, founded()).unwrap();
        let mut base = Store::open(&path).unwrap();
        let place = snapshot(&mut base).territories[0].code.clone();
        let text = ["un", "deux", "trois", "quatre"].join("\n\n");
        let notes = [0, 1].map(|_| Note { territory: place.clone(), ..note(&text) });
        let notes = notes.map(|note| {
            let id = write(&mut base, &Change::add_note(&note, &[])).made.remove(0);
            Note { id: id.as_str().into(), ..note }
        });
        let promised = FollowUp { territory: place, ..follow_up("promis") };
        let id = write(&mut base, &Change::add_follow_up(&promised)).made.remove(0);
        let follow_up = FollowUp { id: id.as_str().into(), ..promised };
        Self { folder, base, notes: notes.into(), follow_up }
    }
}

/// A base of Mayotte, the smallest, in which nothing was written.
fn founded() -> &'static [u8] {
    static FOUNDED: OnceLock<Vec<u8>> = OnceLock::new();
    FOUNDED.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("base.db");
        drop(Store::create(&path, &founding("976", Vec::new())).unwrap());
        std::fs::read(path).unwrap()
    })
}

/// Where a flush costs nothing: what is tried here is what is written, not that it stays.
fn shared_memory() -> &'static Path {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { memory } else { Path::new(".") }
}

/// Does it from what the copy says now, as its author would.
fn act(there: &World, copy: &mut Store, who: usize, count: usize, doing: &Doing) {
    let now = |note: &Note| copy.note(&note.id).unwrap().map(|(note, _)| note);
    let edited = |n: usize, edit: &dyn Fn(&mut Note)| {
        let base = now(&there.notes[n])?;
        let mut mine = base.clone();
        edit(&mut mine);
        Some(Change::edit_note(&base, &mine))
    };
    let change = match doing {
        Doing::Line(n, line, word) => edited(*n, &|note| {
            let mut lines: Vec<&str> = note.text.split("\n\n").collect();
            let said = format!("ligne {line}, {word} de {}", PEOPLE[who]);
            lines[*line] = &said;
            note.text = lines.join("\n\n");
        }),
        Doing::Kind(n, copil) => {
            edited(*n, &|note| note.kind = if *copil { "copil" } else { "cotech" }.into())
        }
        Doing::Theme(n, on) => edited(*n, &|note| {
            if *on {
                note.themes.insert("habitat".into());
            } else {
                note.themes.remove("habitat");
            }
        }),
        Doing::Due(due) => copy.follow_up(&there.follow_up.id).unwrap().map(|base| {
            let mine = FollowUp { due: Some(day(&format!("2027-01-0{due}"))), ..base.clone() };
            Change::edit_follow_up(&base, &mine)
        }),
        Doing::Goal(coverage) => {
            let goals = copy.snapshot(day("2026-11-23")).unwrap().goals;
            let mine = Goal { year: 2027, coverage: (*coverage).into(), signatures: None };
            Some(Change::set_goal(goals.iter().find(|goal| goal.year == 2027), &mine))
        }
        Doing::PutAside(n) => now(&there.notes[*n])
            .map(|note| Change::archive(RecordKind::Note, note.id.as_str(), &note.fields())),
        Doing::Write => {
            let text = format!("{count}e mot de {}", PEOPLE[who]);
            let place = there.notes[0].territory.clone();
            Some(Change::add_note(&Note { territory: place, ..note(&text) }, &[]))
        }
    };
    if let Some(change) = change.filter(|change| !change.is_empty()) {
        copy.apply(&op(), &actor(PEOPLE[who]), &change).unwrap();
    }
}

/// A field of a record, and everything somebody says of it.
type Said = BTreeMap<(RecordKind, String, FieldKey), BTreeSet<Value>>;

fn said(world: &World, base: &mut Store) -> Said {
    let told = base.snapshot(day("2026-11-23")).unwrap();
    let mut said = Said::new();
    let mut say = |kind, id: &str, fields: binome::domain::field::Fields| {
        for (key, value) in fields {
            said.entry((kind, id.to_owned(), key)).or_default().insert(value);
        }
    };
    for note in crate::base::notes(base) {
        let id = if world.notes.iter().any(|one| one.id == note.id) {
            note.id.to_string()
        } else {
            note.text.clone()
        };
        say(RecordKind::Note, &id, note.fields());
    }
    for one in base.follow_ups().unwrap() {
        say(RecordKind::FollowUp, one.id.as_str(), one.fields());
    }
    for goal in &told.goals {
        say(RecordKind::Goal, &goal.year.to_string(), goal.fields());
    }
    for one in &told.conflicts {
        let place = (one.found.kind, one.found.id.clone(), one.found.key.clone());
        said.entry(place).or_default().insert(one.found.mine.clone());
    }
    lines_of_texts(&mut said);
    said
}

/// A text of several lines is what its lines say, those of the first text left out.
fn lines_of_texts(said: &mut Said) {
    let first = ["un", "deux", "trois", "quatre"];
    for ((_, _, key), values) in said.iter_mut().filter(|((_, _, key), _)| key.field == Field::Text)
    {
        let _ = key;
        let texts = std::mem::take(values);
        for value in &texts {
            let Value::Text(text) = value else { panic!("{value:?}") };
            let lines = text.split("\n\n").filter(|line| !first.contains(line));
            values.extend(lines.map(Value::from));
        }
    }
}

/// What the base says once every copy has come back.
fn brought_back(world: &World, copies: &[PathBuf], order: &[usize]) -> Said {
    let path = world.folder.path().join("retour.db");
    world.base.copy_to(&path).unwrap();
    open_rights(&path);
    let mut base = Store::open(&path).unwrap();
    for &who in order {
        base.bring_back(&actor("zoé"), &copies[who], at()).unwrap();
    }
    base.full_check().unwrap();
    let said = said(world, &mut base);
    drop(base);
    for suffix in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{suffix}", path.display()));
    }
    let _ = std::fs::remove_dir_all(format!("{}.copies", path.display()));
    said
}

#[cfg(unix)]
fn open_rights(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o660)).unwrap();
}

#[cfg(not(unix))]
fn open_rights(_: &Path) {}

/// Every word that stands in a working copy and was not there at first stands in the base, or waits
/// to be settled there, unless its own author put something else in its place.
fn holds_what_each_says(world: &World, copies: &[PathBuf], said: &Said) {
    for path in copies {
        let mut copy = Store::open(path).unwrap();
        let first = world.notes[0].text.split("\n\n").collect::<BTreeSet<_>>();
        for note in crate::base::notes(&copy) {
            for line in note.text.split("\n\n").filter(|line| !first.contains(line)) {
                let line = Value::from(line);
                assert!(said.values().any(|values| values.contains(&line)), "{line:?} is lost");
            }
        }
        let goals = copy.snapshot(day("2026-11-23")).unwrap().goals;
        for goal in goals.iter().map(|goal| Value::from(goal.coverage)) {
            assert!(said.values().any(|values| values.contains(&goal)), "{goal:?} is lost");
        }
    }
}

/// Tries one case; tells how many orders were compared.
fn try_case((doings, one, other): &Case) {
    let world = World::new();
    let mut copies = Vec::new();
    for (who, doings) in doings.iter().enumerate() {
        let (path, mut copy) = away(&world.base, world.folder.path(), PEOPLE[who]);
        for (count, doing) in doings.iter().enumerate() {
            act(&world, &mut copy, who, count, doing);
        }
        copies.push(path);
    }
    let first = brought_back(&world, &copies, one);
    assert_eq!(first, brought_back(&world, &copies, other));
    holds_what_each_says(&world, &copies, &first);
}

fn tried(cases: u32) {
    let mut runner = proptest::test_runner::TestRunner::new(Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    });
    let began = std::time::Instant::now();
    runner
        .run(&case(), |case| {
            try_case(&case);
            Ok(())
        })
        .unwrap();
    println!("{cases} cases of three working copies in {:.1?}", began.elapsed());
}

#[test]
fn in_whatever_order_working_copies_come_back_the_base_says_the_same() {
    tried(if std::env::var_os("BINOME_TEST_CROWD").is_some() { 5_000 } else { 1_000 });
}

/// What was brought back half way, then gone on with, is what is brought back at once.
#[test]
fn what_comes_back_in_two_goes_is_what_comes_back_in_one() {
    let world = World::new();
    let (path, mut copy) = away(&world.base, world.folder.path(), "anne");
    let mut base = Store::open(&world.folder.path().join("base.db")).unwrap();
    write_as(
        &mut base,
        "luc",
        &Change::edit_note(
            &world.notes[0],
            &Note { kind: "cotech".into(), ..world.notes[0].clone() },
        ),
    );
    let doings = [
        Doing::Kind(0, true),
        Doing::Line(0, 1, 0),
        Doing::Theme(0, true),
        Doing::Line(0, 1, 2),
        Doing::Due(2),
        Doing::Theme(0, false),
    ];
    for (count, doing) in doings.iter().enumerate() {
        act(&world, &mut copy, 0, count, doing);
        base.bring_back(&actor("zoé"), &path, at()).unwrap();
    }
    let note = crate::base::reread(&base, &world.notes[0]);
    assert!(note.text.contains("ligne 1, 2 de anne") && !note.text.contains("1, 0"));
    assert!(note.themes.is_empty() && note.kind == "cotech");
    assert_eq!(snapshot(&mut base).conflicts.len(), 1);
    base.full_check().unwrap();
}
