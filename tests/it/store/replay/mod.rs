//! The journal tells the whole story: replaying it from the founding gives the rows as they stand.

mod as_known;
pub(crate) mod back;
mod every_kind;
mod moves;

use std::collections::BTreeMap;

use binome::{
    domain::{
        field::{Field, RecordKind},
        fold::fold,
        journal::Direction,
        record::{self, Holds},
        refusal::Refusal,
    },
    store::Store,
};
use rusqlite::{Connection, types::Value};

use self::moves::{Move, change, moves};
use crate::{
    base::{Base, actor, notes, op, snapshot},
    cases::{self, Drawn},
};

/// What a record says in one field or of one member: by kind, id, field and member.
pub(crate) type State = BTreeMap<(String, String, String, Option<String>), Value>;

/// Table, owner, member and field of every set, as the schema names them.
fn sets() -> impl Iterator<Item = (String, &'static str, &'static str, &'static str)> {
    record::all().flat_map(|kind| kind.fields.iter().map(move |spec| (kind, spec))).filter_map(
        |(kind, spec)| {
            let (owner, field) = (kind.kind.as_str(), spec.field.as_str());
            let (table, member) = match spec.holds {
                Holds::Communes if spec.field == Field::Communes => ("commune", "commune"),
                Holds::Communes => (field, "commune"),
                Holds::Many(of) => (of.as_str(), of.as_str()),
                _ => return None,
            };
            Some((format!("{owner}_{table}"), owner, member, field))
        },
    )
}

/// The rows of every table of records, nothing and a truth that does not hold being left out.
pub(crate) fn rows(raw: &Connection) -> State {
    let mut state = State::new();
    for kind in RecordKind::ALL {
        let table = kind.as_str();
        let mut all = raw.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let names: Vec<String> = all.column_names().map(String::from).collect();
        let mut all = all.query([]).unwrap();
        while let Some(row) = all.next().unwrap() {
            let id: String = row.get("id").unwrap();
            for name in
                names.iter().filter(|name| !["id", "rev", "folded"].contains(&name.as_str()))
            {
                let value: Value = row.get(name.as_str()).unwrap();
                tell(&mut state, (table.into(), id.clone(), name.clone(), None), value);
            }
        }
    }
    for (table, owner, member, field) in sets() {
        let sql = format!("SELECT {owner}, {member} FROM {table}");
        let mut all = raw.prepare(&sql).unwrap();
        let mut all = all.query([]).unwrap();
        while let Some(row) = all.next().unwrap() {
            let key = (owner.into(), row.get(0).unwrap(), field.into(), row.get(1).unwrap());
            tell(&mut state, key, Value::Integer(1));
        }
    }
    state
}

fn tell(state: &mut State, key: (String, String, String, Option<String>), value: Value) {
    let truth = Field::from_code(&key.2).is_some_and(record::is_truth);
    if value == Value::Null || (truth && value == Value::Integer(0)) {
        state.remove(&key);
    } else {
        state.insert(key, value);
    }
}

/// Takes every line in order, wanting each to begin where the one before left the field.
pub(crate) fn replayed(mut state: State, raw: &Connection) -> State {
    let mut lines = raw.prepare("SELECT * FROM journal_full ORDER BY seq").unwrap();
    let mut lines = lines.query([]).unwrap();
    while let Some(line) = lines.next().unwrap() {
        let text = |name: &str| line.get::<_, String>(name).unwrap();
        let key = (text("kind"), text("record"), text("field"), line.get("member").unwrap());
        let mut before = State::new();
        tell(&mut before, key.clone(), line.get("before_value").unwrap());
        assert_eq!(state.get(&key), before.get(&key), "before line {}", text("record"));
        tell(&mut state, key, line.get("after_value").unwrap());
    }
    state
}

fn revisions(raw: &Connection, sql: &str) -> BTreeMap<String, i64> {
    let mut all = raw.prepare(sql).unwrap();
    all.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

/// Does one move; a refusal must be one that has a sentence, and leave nothing.
fn done(store: &mut Store, person: &str, one: &Move) {
    let (seq, read) = (store.last_seq().unwrap(), snapshot(store));
    let wanted = match one {
        Move::Born(kind) => Some(every_kind::born(*kind, store)),
        Move::Rewritten(kind, at, to) => every_kind::rewritten(*kind, *at, *to, store),
        Move::Archived(kind, at) => every_kind::archived(*kind, *at, store),
        one => change(one, &read, &notes(store)),
    };
    // What it names may have been written first.
    let seq = store.last_seq().unwrap().max(seq);
    let written = match wanted {
        Some(change) => store.apply(&op(), &actor(person), &change),
        None if matches!(one, Move::Undo) => {
            store.take_back(&op(), &actor(person), Direction::Undo, None)
        }
        None => return,
    };
    match written {
        Ok(_) => {}
        Err(Refusal::Conflict(found)) if !found.is_empty() => {
            assert_eq!(store.last_seq().unwrap(), seq);
        }
        Err(Refusal::NothingToUndo | Refusal::NoRecord(RecordKind::Goal, _)) => {
            assert_eq!(store.last_seq().unwrap(), seq);
        }
        Err(other) => panic!("{one:?}: {other:?}"),
    }
}

fn try_case(moves: &[(bool, Move)]) {
    let base = Base::new();
    let (mut hers, mut his) = (base.open(), base.open());
    let raw = base.raw();
    let born = rows(&raw);
    for (she, one) in moves {
        let (store, person) = if *she { (&mut hers, "anne") } else { (&mut his, "luc") };
        done(store, person, one);
    }
    assert_eq!(replayed(born, &raw), rows(&raw));
    for kind in RecordKind::ALL {
        let sql = "SELECT record, max(rev) FROM journal WHERE kind = '{}' GROUP BY record";
        let written = revisions(&raw, &sql.replace("{}", kind.as_str()));
        let sql = format!("SELECT id, rev FROM {}", kind.as_str());
        for (id, rev) in revisions(&raw, &sql) {
            assert_eq!(rev, written.get(&id).copied().unwrap_or(1), "{id}");
        }
    }
    for one in notes(&hers) {
        let sql = "SELECT folded FROM note WHERE id = ?";
        let folded: String = raw.query_row(sql, [one.id.as_str()], |row| row.get(0)).unwrap();
        assert_eq!(folded, fold(&one.text));
    }
    hers.full_check().unwrap();
}

pub(crate) fn tried(cases: u32, drawn: Drawn) {
    cases::tried(cases, drawn, &moves(), |moves| try_case(&moves));
}

#[test]
fn replaying_the_journal_gives_the_rows() {
    tried(36, Drawn::AsAlways);
}
