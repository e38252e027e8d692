//! `binome add need --note ID` alone: the need that a note flagged « to be sent up » becomes. Twice is once.

use super::{given::Given, typed::Place, written};
use crate::{
    cli::{Failure, Session, output, writing},
    domain::{
        change::{Change, Step},
        field::{Field, Fields, RecordKind},
        id::NoteId,
        need::from_note,
        note::Note,
        reader::Reader,
        refusal::Refusal,
    },
};

/// Whether a note is given, and no text.
fn is_asked(given: &Given) -> bool {
    let says = |field| given.says.iter().any(|(spec, _)| spec.field == field);
    given.kind.kind == RecordKind::Need && says(Field::Note) && !says(Field::Text)
}

/// Writes a record; a need out of its note where that is asked.
pub(super) fn add(session: &Session, given: &Given) -> Result<(), Failure> {
    if is_asked(given) { need(session, given) } else { written::add(session, given) }
}

fn need(session: &Session, given: &Given) -> Result<(), Failure> {
    let (mut store, data) = session.read_to_write()?;
    let op = writing::operation(session, given.op.as_deref())?;
    let me = session.who(&data)?.id.clone();
    let mut typed = Fields::new();
    let place = Place { session, store: &store, data: &data, kind: given.kind.kind };
    written::say_all(&place, given, &mut typed)?;
    let read = Reader(&typed);
    let id: NoteId = read.id(Field::Note).unwrap_or_else(|| "".into());
    let refused = |refusal| session.refused(&refusal);
    let Some((note, _)) = store.note(&id).map_err(refused)? else {
        return Err(refused(Refusal::NoRecord(RecordKind::Note, id.to_string())));
    };
    // Whoever asks first writes it; the others learn its id.
    if let Some(known) = data.needs.iter().find(|one| one.note.as_ref() == Some(&note.id)) {
        return output::done(session.text, &known.id);
    }
    let note = Note { territory: read.id(Field::Territory).or(note.territory.clone()), ..note };
    let words = &session.text.cli.usage;
    let Some(change) = from_note(&note) else {
        let why = if note.send_up { words.note_without_territory } else { words.note_not_flagged };
        return Err(Failure::refused(why.to_owned()));
    };
    let change = saying(change, &typed);
    if let Some(Step::Create { fields, .. }) = change.steps.first() {
        written::check(session, given, None, fields, &data)?;
    }
    writing::apply(session, &mut store, &op, Some(me), &change)?;
    output::done(session.text, note.id.as_str())
}

/// What was typed beside the note comes before what the note says.
fn saying(mut change: Change, typed: &Fields) -> Change {
    for step in &mut change.steps {
        if let Step::Create { fields, .. } = step {
            fields.extend(typed.clone());
        }
    }
    change
}
