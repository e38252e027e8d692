//! The form in which two versions of a text are made into one, once they were put off.

use super::{
    super::{
        widgets::{input::Input, line::capitalised},
        words,
        world::World,
    },
    Entry, Form, Subject,
};
use crate::domain::{
    change::Change,
    clean,
    conflict::{OpenConflict, Settled},
    draft::{Problem, Trouble},
    field::{Field, Value},
    merge::{Merge, merge_lines},
    refusal::FieldConflict,
};

/// Whether both versions are words, which may stand in one text.
#[must_use]
pub fn holds_both(found: &FieldConflict) -> bool {
    let words = matches!(
        found.key.field,
        Field::Text | Field::What | Field::Reason | Field::Name | Field::Functions
    );
    words && matches!((&found.mine, &found.theirs), (Value::Text(_), Value::Text(_)))
}

/// Both versions in one text: put together where they are on different lines, else one above the
/// other.
#[must_use]
pub(super) fn open(world: &World, waiting: &OpenConflict) -> Form {
    let found = &waiting.found;
    let text = both(found);
    let long = matches!(found.key.field, Field::Text | Field::Functions);
    let input = if long { Input::text(&text) } else { Input::line(&text) };
    let what = (world.text().ui.journal.record)(&waiting.named, &world.data);
    let subject = Subject::Settling(waiting.id.clone(), Box::new(found.clone()));
    Form::new(
        subject,
        words::label(world, found.kind, &found.key),
        vec![Entry::new(found.key.field, input)],
    )
    .intro(capitalised(&what))
}

fn both(found: &FieldConflict) -> String {
    let text_of = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        Value::Null | Value::Int(_) => String::new(),
    };
    let [read, mine, theirs] = [&found.base, &found.mine, &found.theirs].map(text_of);
    let between = if found.key.field == Field::Text { "\n\n" } else { " / " };
    match merge_lines(&read, &mine, &theirs) {
        Merge::Merged(text) if found.key.field == Field::Text => text,
        Merge::Merged(_) | Merge::Conflict => format!("{theirs}{between}{mine}"),
    }
}

/// The notice of settling it.
#[must_use]
pub fn did(world: &World, waiting: &OpenConflict) -> String {
    let what = (world.text().ui.journal.record)(&waiting.named, &world.data);
    (world.text().ui.conflict.did_settle)(
        &words::label(world, waiting.found.kind, &waiting.found.key),
        &what,
    )
}

/// The change that settles it with what was typed.
pub(super) fn submit(
    form: &Form,
    world: &World,
    id: &crate::domain::id::ConflictId,
    found: &FieldConflict,
) -> Result<(Change, String), Vec<Problem>> {
    let field = found.key.field;
    let typed = form.value(field);
    let cleaned = if field == Field::Text { clean::text(&typed) } else { clean::line(&typed) };
    if cleaned.is_empty() {
        return Err(vec![Problem { field, trouble: Trouble::Required }]);
    }
    let known = world.data.conflicts.iter().find(|one| one.id == *id);
    let did = known.map(|one| did(world, one)).unwrap_or_default();
    let change = Change::settle_seen(id, found, Settled::Both, Some(Value::Text(cleaned)));
    Ok((change, did))
}
