//! Moves of people on a base, drawn at random.

use binome::domain::{
    binome::Binome,
    change::Change,
    convention::Convention,
    field::{Fields, RecordKind},
    goal::Goal,
    note::Note,
    person::{Person, Role},
    snapshot::Snapshot,
    stage::Stage,
};
use proptest::{prelude::*, sample::Index};

use crate::base::{
    BUGEY, DOMBES, binome, convention, day, follow_up, group, note, passage, person, set, today,
};

/// One thing somebody does, on whatever record the base then has.
#[derive(Debug, Clone)]
pub(super) enum Move {
    AddNote(Index),
    EditNote(Index, Index),
    MarkFollowUp(Index),
    AddConvention(Index),
    EditConvention(Index, Index),
    AddPassage(Index, Index),
    AddPerson(Index),
    AddGroup,
    AddBinome(Index),
    EditBinome(Index, Index),
    SetGoal(Index),
    Archive(Index, Index),
    Restore(Index),
    Stale(Index, Index),
    /// A record of any kind: one more, a value of one, one to the bin.
    Born(Index),
    Rewritten(Index, Index, Index),
    Archived(Index, Index),
    Undo,
}

pub(super) fn moves() -> impl Strategy<Value = Vec<(bool, Move)>> {
    let index = any::<Index>;
    let one = prop_oneof![
        3 => index().prop_map(Move::AddNote),
        4 => (index(), index()).prop_map(|(at, to)| Move::EditNote(at, to)),
        2 => index().prop_map(Move::MarkFollowUp),
        2 => index().prop_map(Move::AddConvention),
        3 => (index(), index()).prop_map(|(at, to)| Move::EditConvention(at, to)),
        2 => (index(), index()).prop_map(|(at, to)| Move::AddPassage(at, to)),
        1 => index().prop_map(Move::AddPerson),
        1 => Just(Move::AddGroup),
        1 => index().prop_map(Move::AddBinome),
        2 => (index(), index()).prop_map(|(at, to)| Move::EditBinome(at, to)),
        2 => index().prop_map(Move::SetGoal),
        2 => (index(), index()).prop_map(|(kind, at)| Move::Archive(kind, at)),
        2 => index().prop_map(Move::Restore),
        2 => (index(), index()).prop_map(|(at, to)| Move::Stale(at, to)),
        3 => index().prop_map(Move::Born),
        5 => (index(), index(), index()).prop_map(|(of, at, to)| Move::Rewritten(of, at, to)),
        2 => (index(), index()).prop_map(|(of, at)| Move::Archived(of, at)),
        4 => Just(Move::Undo),
    ];
    prop::collection::vec((any::<bool>(), one), 1..25)
}

/// The change of a move; nothing where there is no record for it.
pub(super) fn change(one: &Move, read: &Snapshot, notes: &[Note]) -> Option<Change> {
    Some(match one {
        Move::AddNote(n) => {
            let mine = varied_note(&note("dit"), *n);
            Change::add_note(&mine, &vec![follow_up("promis"); n.index(3)])
        }
        Move::EditNote(at, to) => {
            let base = some(notes, *at)?;
            Change::edit_note(base, &varied_note(base, *to))
        }
        Move::Stale(at, to) => {
            let base = some(notes, *at)?;
            Change::edit_note(
                &Note { text: "périmé".into(), ..base.clone() },
                &varied_note(base, *to),
            )
        }
        Move::MarkFollowUp(at) => {
            Change::mark_follow_up(&some(&read.follow_ups, *at)?.id, None, Some(today()))
        }
        Move::AddConvention(n) => {
            let mine = varied_convention(&convention("CTG"), *n);
            Change::add_convention(&mine, &passage("", Stage::ALL[n.index(12)]))
        }
        Move::EditConvention(at, to) => {
            let base = some(&read.conventions, *at)?;
            Change::edit_convention(base, &varied_convention(base, *to))
        }
        Move::AddPassage(at, to) => {
            let ctg = some(&read.conventions, *at)?;
            Change::add_passage(&passage(ctg.id.as_str(), Stage::ALL[to.index(12)]))
        }
        Move::AddPerson(n) => {
            let functions = set(&["élue", "présidente"][n.index(2)..]);
            Change::add_person(&Person { functions, ..person("Anne", Role::Administrateur) })
        }
        Move::AddGroup => Change::add_group(&group("Revermont")),
        Move::AddBinome(n) => {
            let technicien = Some(some(&read.people, *n)?.id.clone());
            let base = Binome { technicien, ..binome("2026-01-01") };
            Change::add_binome(&varied_binome(&base, *n, read))
        }
        Move::EditBinome(at, to) => {
            let base = some(&read.binomes, *at)?;
            Change::edit_binome(base, &varied_binome(base, *to, read))
        }
        Move::SetGoal(n) => {
            let coverage = u32::try_from(n.index(101)).unwrap();
            let signatures = [None, Some(0), Some(3)][n.index(3)];
            Change::set_goal(read.goals.first(), &Goal { year: 2026, coverage, signatures })
        }
        Move::Archive(kind, at) => {
            let (kind, id, read) = match kind.index(6) {
                0 => {
                    some(notes, *at).map(|one| read_of(RecordKind::Note, &one.id, one.fields()))?
                }
                1 => some(&read.conventions, *at)
                    .map(|one| read_of(RecordKind::Convention, &one.id, one.fields()))?,
                2 => some(&read.binomes, *at)
                    .map(|one| read_of(RecordKind::Binome, &one.id, one.fields()))?,
                3 => some(&read.themes, *at)
                    .map(|one| read_of(RecordKind::Theme, &one.code, Fields::new()))?,
                4 => some(&read.people, *at)
                    .map(|one| read_of(RecordKind::Person, &one.id, one.fields()))?,
                _ => read_of(RecordKind::Goal, &"2026", Fields::new()),
            };
            Change::archive(kind, &id, &read)
        }
        Move::Restore(at) => {
            let archived: Vec<_> = read.archived.keys().cloned().collect();
            let (kind, id) = some(&archived, *at)?;
            Change::restore(*kind, id)
        }
        Move::Born(_) | Move::Rewritten(..) | Move::Archived(..) | Move::Undo => return None,
    })
}

fn read_of(kind: RecordKind, id: &impl ToString, read: Fields) -> (RecordKind, String, Fields) {
    (kind, id.to_string(), read)
}

fn some<T>(list: &[T], at: Index) -> Option<&T> {
    (!list.is_empty()).then(|| at.get(list))
}

fn varied_note(base: &Note, n: Index) -> Note {
    let mut mine = base.clone();
    match n.index(5) {
        0 => mine.text = format!("texte {}", n.index(3)),
        1 => mine.themes = set(&["habitat", "jeunesse", "seniors"][n.index(4)..]),
        2 => mine.send_up = n.index(2) == 0,
        3 => mine.territory = Some([DOMBES, BUGEY][n.index(2)].into()),
        _ => (mine.kind, mine.on) = ("copil".into(), day("2026-02-02")),
    }
    mine
}

fn varied_convention(base: &Convention, n: Index) -> Convention {
    let mut mine = base.clone();
    let year = 2015 + i32::try_from(n.index(15)).unwrap();
    match n.index(4) {
        0 => {
            mine.start = chrono::NaiveDate::from_ymd_opt(year, 1, 1);
            mine.end = chrono::NaiveDate::from_ymd_opt(year + 4, 12, 31);
        }
        1 => mine.communes = set(&["01053", "01004", "01006", "01007"][n.index(4)..]),
        2 => mine.themes = set(&["habitat", "jeunesse", "seniors"][n.index(4)..]),
        _ => mine.signed = (n.index(2) == 0).then(|| day("2026-01-01")),
    }
    mine
}

fn varied_binome(base: &Binome, n: Index, read: &Snapshot) -> Binome {
    let mut mine = base.clone();
    match n.index(3) {
        0 => mine.administrateur = some(&read.people, n).map(|one| one.id.clone()),
        1 => mine.end = (n.index(2) == 0).then(|| day("2026-12-31")),
        _ => mine.sector = [[DOMBES.into()], [BUGEY.into()]][n.index(2)].clone().into(),
    }
    mine
}
