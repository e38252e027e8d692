//! Many who change the same few notes: nothing is lost, and nobody writes over what they did not read.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

use binome::{
    domain::{
        change::{Change, Step},
        field::{Field, FieldEdit, RecordKind, Value},
        note::Note,
        refusal::{FieldConflict, Refusal},
    },
    store::Store,
};

use super::{
    a_while, assert_whole, born, micros, patiently, print_figures,
    process::{self, Process, ready, say},
    random,
};
use crate::base::{Base, op, written};

const PROCESSES: u64 = 8;
const NOTES: usize = 3;

/// What one process did to one field: operation, note, field, value read, value written.
type Line = [String; 5];

/// A value nobody else ever writes, so that each edit differs from every other.
fn mine(field: Field, me: u64, n: u64) -> Value {
    match field {
        Field::On => {
            let first = chrono::NaiveDate::default();
            (first + chrono::Days::new(n * PROCESSES + me + 1)).into()
        }
        _ => Value::Text(format!("{me}-{n}")),
    }
}

fn text(value: &Value) -> String {
    let Value::Text(text) = value else { panic!("{value:?}") };
    text.clone()
}

/// Changes a field, or two, of one of the notes, as often as its argument says.
#[test]
#[ignore = "run by the test below"]
fn editor() {
    let Some(base) = process::base() else { return };
    let mut store = Store::open(&base).unwrap();
    let args = process::args();
    let (me, many) = (args[0].parse().unwrap(), args[1].parse().unwrap());
    ready();
    for n in 0..many {
        let id = &args[2 + usize::try_from(random(NOTES as u64)).unwrap()];
        let (note, _) = store.note(&id.as_str().into()).unwrap().unwrap();
        let fields = [&[Field::Text][..], &[Field::On], &[Field::Text, Field::On]];
        let base = note.fields();
        let edit = |&field: &Field| FieldEdit {
            key: field.into(),
            base: base[&field.into()].clone(),
            mine: mine(field, me, n),
        };
        let edits = fields[usize::try_from(random(3)).unwrap()].iter().map(edit).collect();
        // What a person types in takes a while, in which others write.
        a_while(Duration::from_millis(4));
        edited(&mut store, &note, edits);
    }
}

/// Writes the edits; where others were faster, keeps both values and begins again from theirs.
fn edited(store: &mut Store, note: &Note, mut edits: Vec<FieldEdit>) {
    let (op, id) = (op(), note.id.to_string());
    loop {
        let step = Step::Edit { kind: RecordKind::Note, id: id.clone(), edits: edits.clone() };
        let since = Instant::now();
        match patiently(store, &op, &Change { steps: vec![step] }) {
            Ok(_) => {
                say(&format!("took {}", micros(since)));
                for FieldEdit { key, base, mine } in &edits {
                    let field = key.field.as_str();
                    say(&format!("edited {op} {id} {field} {} {}", text(base), text(mine)));
                }
                return;
            }
            Err(Refusal::Conflict(found)) => {
                for FieldConflict { key, base, mine, theirs, .. } in found {
                    let field = key.field.as_str();
                    let (base, mine, shown) = (text(&base), text(&mine), text(&theirs));
                    say(&format!("conflict {id} {field} {base} {mine} {shown}"));
                    edits.iter_mut().filter(|edit| edit.key == key).for_each(|edit| {
                        edit.base = theirs.clone();
                    });
                }
            }
            Err(other) => panic!("{other:?}"),
        }
    }
}

/// The words after the first of the lines that begin with it.
fn words(lines: &[String], first: &str) -> Vec<Line> {
    let lines = lines.iter().filter_map(|line| line.strip_prefix(first)?.strip_prefix(' '));
    let five = |line: &str| Line::try_from(line.split(' ').map(String::from).collect::<Vec<_>>());
    lines.map(|line| five(line).unwrap()).collect()
}

/// The journal's lines of the notes after their birth, in order.
fn journal(base: &Base) -> Vec<Line> {
    let raw = base.raw();
    let sql = "SELECT op, record, field, before_value, after_value FROM journal_full
               WHERE kind = 'note' AND rev > 1 ORDER BY seq";
    let mut all = raw.prepare(sql).unwrap();
    let line = |row: &rusqlite::Row<'_>| {
        Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?])
    };
    all.query_map([], line).unwrap().map(Result::unwrap).collect()
}

/// Each process edits a number of times.
pub(crate) fn edited_by_all(many: usize) {
    let base = Base::new();
    let mut store = base.open();
    let ids: Vec<String> =
        (0..NOTES).map(|n| written(&mut store, &format!("note-{n}")).id.to_string()).collect();
    drop(store);
    let born_notes = born(&Base::new());
    let since = Instant::now();
    let args: Vec<String> =
        (0..PROCESSES).map(|me| format!("{me} {many} {}", ids.join(" "))).collect();
    let crowd = Process::many("editors::editor", &base.path(), &args);
    let lines: Vec<String> = crowd.into_iter().flat_map(Process::end).collect();

    let (edits, conflicts) = (words(&lines, "edited"), words(&lines, "conflict"));
    let took = lines.iter().filter_map(|line| line.strip_prefix("took ")?.parse().ok()).collect();
    let what = format!(
        "{PROCESSES} processes on {NOTES} notes, {} field edits, {} conflicts",
        edits.len(),
        conflicts.len()
    );
    print_figures(&what, since, took);

    // Each edit that was acknowledged is there once, begun from what its writer read; nothing else.
    let lines = journal(&base);
    let there: BTreeSet<&Line> = lines.iter().collect();
    assert_eq!(there.len(), lines.len());
    assert!(there == edits.iter().collect());
    // Each begins where the one before it ended.
    let mut last: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for [_, id, field, before, after] in &lines {
        if let Some(left) = last.insert((id, field), after) {
            assert_eq!(before, left, "somebody's {field} was written over unseen");
        }
    }
    // What stood in somebody's way is what another wrote.
    assert!(!conflicts.is_empty());
    for [id, field, base, mine, theirs] in &conflicts {
        assert!(base != theirs && mine != theirs);
        assert!(lines.iter().any(|line| line[1] == *id && line[2] == *field && line[4] == *theirs));
    }
    assert_whole(&base, born_notes);
}

#[test]
fn edits_of_the_same_notes_are_each_kept_once_and_none_unseen() {
    edited_by_all(60);
}
