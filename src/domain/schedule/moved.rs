//! What a change of dates does to the schedule of a convention, shown before it is written.

use chrono::{Datelike, NaiveDate};

use super::{Anchor, Move, Template, preview};
use crate::domain::{
    amendment::Amendment,
    change::{Change, Step},
    convention::Convention,
    field::{Field, FieldEdit, Fields, RecordKind, Value},
    life::Life,
    reader::Reader,
    snapshot::Snapshot,
};

/// Whether a change touches dates from which deadlines are counted.
#[must_use]
pub fn is_dated(change: &Change) -> bool {
    change.steps.iter().any(|step| match step {
        Step::Edit { kind: RecordKind::Convention, edits, .. } => {
            let dates = [Field::Start, Field::End, Field::Signed];
            edits.iter().any(|edit| dates.contains(&edit.key.field))
        }
        Step::Create { kind, .. } | Step::Edit { kind, .. } | Step::Archive { kind, .. } => {
            *kind == RecordKind::Amendment
        }
        Step::Link { .. } | Step::Merge { .. } => false,
    })
}

/// What becomes of the deadlines of a convention once a change is written. Nothing where it has no
/// schedule; what would become of them without the change is left out.
#[must_use]
pub fn moved(data: &Snapshot, life: &Life, change: &Change, on: NaiveDate) -> Vec<Move> {
    let Some(before) = data.convention(&life.convention) else { return Vec::new() };
    let held = life.schedule();
    if held.iter().all(|one| one.template.is_none()) {
        return Vec::new();
    }
    let known = preview(before, &data.templates, &held, on);
    let mut moves = preview(&after(before, life, change), &data.templates, &held, on);
    moves.retain(|one| known.iter().all(|other| !is_same(one, other, &data.templates)));
    moves.sort_by_key(Move::day);
    moves
}

/// The convention as a change makes it.
fn after(before: &Convention, life: &Life, change: &Change) -> Convention {
    let mut then = before.clone();
    for step in &change.steps {
        match step {
            Step::Edit { kind: RecordKind::Convention, id, edits } if *id == before.id.as_str() => {
                let fields = edited(before.fields(), edits);
                let read = Reader(&fields);
                then.start = read.day(Field::Start);
                then.end = read.day(Field::End);
                then.signed = read.day(Field::Signed);
            }
            Step::Create { kind: RecordKind::Amendment, fields, .. } => {
                join(&mut then, "", fields);
            }
            Step::Edit { kind: RecordKind::Amendment, id, edits } => {
                let Some(row) = life.amendment(id) else { continue };
                then.amendments.retain(|one| one.id != *id);
                join(&mut then, id, &edited(row.fields.clone(), edits));
            }
            Step::Archive { kind: RecordKind::Amendment, id, .. } => {
                then.amendments.retain(|one| one.id != *id);
            }
            Step::Create { .. }
            | Step::Edit { .. }
            | Step::Link { .. }
            | Step::Archive { .. }
            | Step::Merge { .. } => {}
        }
    }
    then
}

/// Adds an amendment, where it is one of that convention.
fn join(to: &mut Convention, id: &str, fields: &Fields) {
    if Reader(fields).id(Field::Convention).as_ref() == Some(&to.id) {
        to.amendments.push(Amendment::of(id, fields));
    }
}

fn edited(mut fields: Fields, edits: &[FieldEdit]) -> Fields {
    for edit in edits {
        match &edit.mine {
            Value::Null => fields.remove(&edit.key),
            value @ (Value::Int(_) | Value::Text(_)) => {
                fields.insert(edit.key.clone(), value.clone())
            }
        };
    }
    fields
}

/// Whether a move was due already: one archived on purpose is missing whatever its day.
fn is_same(one: &Move, other: &Move, templates: &[Template]) -> bool {
    let (Move::New { template, to, .. }, Move::New { template: known, to: day, .. }) = (one, other)
    else {
        return one == other;
    };
    let yearly = templates.iter().any(|all| all.id == *template && all.anchor == Anchor::Annee);
    template == known && (!yearly || to.year() == day.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        convention::tests::{convention, day},
        field::FieldsBuilder,
        rows::Row,
        schedule::Offset,
    };

    fn data() -> Snapshot {
        let template = |id: &str, months| Template {
            id: id.into(),
            title: id.into(),
            anchor: Anchor::Fin,
            offset: Offset::Months(months),
            position: 1,
        };
        Snapshot {
            conventions: vec![convention("2021-01-01", "2025-12-31", "2021-07-21", &["01004"])],
            templates: vec![template("bilan", -6), template("cadrage", -12), template("note", -1)],
            ..Snapshot::default()
        }
    }

    fn life(pinned: i64) -> Life {
        let deadline = |template: &str, due: &str, pinned: i64| {
            let fields = FieldsBuilder::default()
                .with(Field::Convention, "c")
                .with(Field::Template, template)
                .with(Field::Title, template)
                .with(Field::DueOn, due)
                .with(Field::Pinned, Value::Int(pinned));
            Row { id: template.into(), fields: fields.done() }
        };
        let rows =
            vec![deadline("bilan", "2025-06-30", pinned), deadline("cadrage", "2024-12-31", 0)];
        Life {
            convention: "c".into(),
            rows: [(RecordKind::Deadline, rows)].into(),
            ..Life::default()
        }
    }

    fn prolonged(signed: &str) -> Change {
        let fields = FieldsBuilder::default()
            .with(Field::Convention, "c")
            .with(Field::Number, 1_u32)
            .with(Field::Signed, signed)
            .with(Field::NewEndOn, "2026-12-31");
        Change::write(RecordKind::Amendment, None, fields.done())
    }

    #[test]
    fn an_amendment_that_is_signed_moves_all_but_what_was_pinned() {
        let (data, today) = (data(), day("2025-11-20"));
        let moves = moved(&data, &life(1), &prolonged("2025-11-10"), today);
        // The third was archived on purpose: it does not come back.
        assert_eq!(moves.len(), 2, "{moves:?}");
        assert!(matches!(&moves[0], Move::Moved { to, .. } if *to == day("2025-12-31")));
        assert!(matches!(&moves[1], Move::Stays { to, .. } if *to == day("2026-06-30")));
        assert!(moved(&data, &life(1), &prolonged("2025-11-30"), today).is_empty());
        assert!(moved(&data, &Life::default(), &prolonged("2025-11-10"), today).is_empty());
    }

    #[test]
    fn an_end_typed_anew_moves_and_a_name_does_not() {
        let (data, today) = (data(), day("2025-11-20"));
        let edit = |key: Field, mine: &str| {
            let edit = FieldEdit { key: key.into(), base: Value::Null, mine: mine.into() };
            Change::edit(RecordKind::Convention, "c", vec![edit])
        };
        let later = edit(Field::End, "2026-06-30");
        assert!(is_dated(&later) && !is_dated(&edit(Field::Name, "CTG")));
        assert_eq!(moved(&data, &life(0), &later, today).len(), 2);
        assert!(moved(&data, &life(0), &edit(Field::Name, "CTG"), today).is_empty());
    }
}
