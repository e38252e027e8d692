//! Where the record of a row is read.

use crate::{
    domain::{
        field::{Field, FieldKey, RecordKind, Value as Written},
        id::ConventionId,
        places::leads_to,
        questions::{About, Measure, Narrow, Narrowed, Question, Row, Value, Word},
        record,
    },
    ui::{
        route::{About as Sheet, Route},
        world::World,
    },
};

/// The place of a row; nothing of a record that has none.
#[expect(clippy::wildcard_enum_match_arm, reason = "most kinds are read among those of their kind")]
pub(super) fn place(row: &Row, world: &World) -> Option<Route> {
    let id = row.id.as_str();
    if *row.value(Measure::Turn) == Value::Words(vec![Word::Archived]) {
        return Some(Route::History(row.kind, id.to_owned()));
    }
    Some(match row.kind {
        RecordKind::Territory => Route::Sheet(Sheet::Territory(id.into())),
        RecordKind::Convention => Route::Sheet(Sheet::Convention(id.into())),
        RecordKind::Note => Route::Sheet(Sheet::Note(id.into())),
        RecordKind::FollowUp if world.data.follow_up(&id.into()).is_some() => {
            Route::Sheet(Sheet::FollowUp(id.into()))
        }
        RecordKind::Commune => {
            let found = leads_to(&world.data, world.data.commune(id)?)?;
            Route::Sheet(Sheet::Territory(found.code.clone()))
        }
        // A theme has no sheet: the actions on it are told.
        RecordKind::Theme => {
            let about = Some(About { narrow: Narrow::Theme, id: id.to_owned() });
            let narrowed = Narrowed { about, ..Narrowed::whole(Question::ActionsOnTheme) };
            Route::Answers(Box::new(narrowed))
        }
        RecordKind::Passage => Route::Sheet(Sheet::Convention(convention(row)?)),
        RecordKind::Binome => Route::Sheet(Sheet::Territory(row.territories.first()?.clone())),
        kind if record::in_lists().any(|one| one.kind == kind) => {
            Route::Record(kind, id.to_owned(), convention(row))
        }
        kind => Route::History(kind, id.to_owned()),
    })
}

/// The convention of a record: measured, else the one it names.
fn convention(row: &Row) -> Option<ConventionId> {
    if let Value::Records(RecordKind::Convention, ids) = row.value(Measure::InConvention) {
        return ids.first().map(|id| id.as_str().into());
    }
    match row.fields.get(&FieldKey::from(Field::Convention)) {
        Some(Written::Text(id)) => Some(id.as_str().into()),
        Some(Written::Int(_) | Written::Null) | None => None,
    }
}
