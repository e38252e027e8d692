//! Actions of people in working copies of a small base, each on the present values of the copy.

use std::{path::Path, sync::OnceLock};

use binome::{
    domain::{
        change::Change, conflict::Settled, field::RecordKind, follow_up::FollowUp, goal::Goal,
        note::Note, refusal::Refusal,
    },
    store::Store,
};

use super::life;
use crate::base::{actor, day, follow_up, founding, note, op, snapshot, write};

pub const PEOPLE: [&str; 3] = ["anne", "luc", "zoé"];
pub const LINES: usize = 4;

/// What somebody does in a working copy.
#[derive(Debug, Clone)]
pub enum Activity {
    Line(usize, usize, u8),
    Kind(usize, bool),
    Theme(usize, bool),
    Due(u8),
    Goal(u8),
    Settle(bool),
    Archive(usize),
    Write,
    /// A field of the life of the convention.
    Say(usize, u8),
    Invite(usize, bool),
    Bin(usize),
    Read,
}

/// A folder with a base of two notes, a follow-up, and a convention with one record of each kind.
pub struct World {
    pub folder: tempfile::TempDir,
    pub base: Store,
    pub notes: Vec<Note>,
    pub follow_up: FollowUp,
}

impl World {
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().tempdir_in(shared_memory()).unwrap();
        let path = folder.path().join("base.db");
        std::fs::write(&path, founded()).unwrap();
        let mut base = Store::open(&path).unwrap();
        let place = snapshot(&mut base).territories[0].code.clone();
        let text = ["un", "deux", "trois", "quatre"].join("\n\n");
        let notes = [0, 1].map(|_| Note { territory: Some(place.clone()), ..note(&text) });
        let notes = notes.map(|note| {
            let id = write(&mut base, &Change::add_note(&note, &[])).made.remove(0);
            Note { id: id.as_str().into(), ..note }
        });
        let promised = FollowUp { territory: Some(place), ..follow_up("promis") };
        let id = write(&mut base, &Change::add_follow_up(&promised)).made.remove(0);
        let follow_up = FollowUp { id: id.as_str().into(), ..promised };
        let of_kind = |kind: &str| Note { kind: kind.into(), ..notes[1].clone() };
        write(&mut base, &Change::edit_note(&notes[1], &of_kind("courriel")));
        let late = Change::edit_note(&notes[1], &of_kind("autre"));
        let Err(Refusal::Conflict(found)) = base.apply(&op(), &actor("anne"), &late) else {
            panic!("nobody is in the way");
        };
        write(&mut base, &Change::put_off(&found[0]));
        let notes = vec![notes[0].clone(), of_kind("courriel")];
        Self { folder, base, notes, follow_up }
    }
}

/// A base of Mayotte, the smallest, with the life of a convention.
fn founded() -> &'static [u8] {
    static FOUNDED: OnceLock<Vec<u8>> = OnceLock::new();
    FOUNDED.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("base.db");
        let mut base = Store::create(&path, &founding("976", Vec::new())).unwrap();
        life::founded(&mut base, |base, change| drop(write(base, change)));
        drop(base);
        std::fs::read(path).unwrap()
    })
}

/// Where a flush costs nothing: what is tried here is what is written, not that it stays.
fn shared_memory() -> &'static Path {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { memory } else { Path::new(".") }
}

/// Does it from what the copy says now, as its author would.
pub fn act(there: &World, copy: &mut Store, who: usize, count: usize, activity: &Activity) {
    let settles = matches!(activity, Activity::Settle(_));
    let dispute = settles.then(|| snapshot(copy).conflicts.pop()).flatten();
    let now = |note: &Note| copy.note(&note.id).unwrap().map(|(note, _)| note);
    let edited = |n: usize, edit: &dyn Fn(&mut Note)| {
        let base = now(&there.notes[n])?;
        let mut mine = base.clone();
        edit(&mut mine);
        Some(Change::edit_note(&base, &mine))
    };
    let change = match activity {
        Activity::Line(n, line, word) => edited(*n, &|note| {
            let mut lines: Vec<&str> = note.text.split("\n\n").collect();
            let text = format!("ligne {line}, {word} de {}", PEOPLE[who]);
            lines[*line] = &text;
            note.text = lines.join("\n\n");
        }),
        Activity::Kind(n, copil) => {
            edited(*n, &|note| note.kind = if *copil { "copil" } else { "cotech" }.into())
        }
        Activity::Theme(n, on) => edited(*n, &|note| {
            if *on {
                note.themes.insert("habitat".into());
            } else {
                note.themes.remove("habitat");
            }
        }),
        Activity::Due(due) => copy.follow_up(&there.follow_up.id).unwrap().map(|base| {
            let mine = FollowUp { due: Some(day(&format!("2027-01-0{due}"))), ..base.clone() };
            Change::edit_follow_up(&base, &mine)
        }),
        Activity::Goal(coverage) => {
            let goals = copy.snapshot(day("2026-11-23")).unwrap().goals;
            let mine = Goal { year: 2027, coverage: (*coverage).into(), signatures: None };
            Some(Change::set_goal(goals.iter().find(|goal| goal.year == 2027), &mine))
        }
        Activity::Settle(mine) => dispute.as_ref().map(|one| {
            if *mine {
                Change::settle(one, Settled::Mine, Some(one.found.mine.clone()))
            } else {
                Change::settle(one, Settled::Theirs, None)
            }
        }),
        Activity::Archive(n) => now(&there.notes[*n])
            .map(|note| Change::archive(RecordKind::Note, note.id.as_str(), &note.fields())),
        Activity::Write => {
            let text = format!("{count}e mot de {}", PEOPLE[who]);
            let place = there.notes[0].territory.clone();
            Some(Change::add_note(&Note { territory: place, ..note(&text) }, &[]))
        }
        Activity::Say(at, word) => life::said(copy, who, *at, *word),
        Activity::Invite(at, comes) => life::invited(copy, *at, *comes),
        Activity::Bin(at) => life::archived(copy, *at),
        Activity::Read => Some(life::read(count)),
    };
    if let Some(change) = change.filter(|change| !change.is_empty()) {
        copy.apply(&op(), &actor(PEOPLE[who]), &change).unwrap();
    }
}
