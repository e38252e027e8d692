//! The answer to a question as one JSON document.

use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::{
    cli::{Failure, Session},
    domain::{
        alerts::Thresholds,
        facts::Facts,
        field::RecordKind,
        plan::Action,
        questions::{Asking, Found, Row},
        record,
        refusal::Refusal,
    },
    exchange::write::json as write,
    store::Store,
};

pub(super) fn of(
    session: &Session,
    store: &Store,
    asking: &Asking,
    found: &Found,
) -> Result<Json, Failure> {
    let (ask, data) = (&asking.ask, &*asking.facts.0);
    let limits = Thresholds::of(&data.settings);
    let rows: Result<Vec<Json>, Refusal> = found
        .rows
        .iter()
        .map(|row| Ok(write::question_row(document(store, data, row)?, row, data)))
        .collect();
    let rows = rows.map_err(|why| session.refused(&why))?;
    let about =
        ask.about.as_ref().map(|about| json!({ "kind": about.narrow.as_str(), "id": about.id }));
    Ok(json!({
        "number": ask.question.number(),
        "question": ask.question.as_str(),
        "on": data.overview.on,
        "rule": (session.text.questions.rule)(ask.question, &limits),
        "about": about,
        "count": rows.len(),
        "figures": write::question_measured(&found.figures, data),
        "rows": rows,
    }))
}

/// The document of a record, as the list of its kind gives it.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "most kinds are written after their description"
)]
fn document(store: &Store, data: &Facts, row: &Row) -> Result<Json, Refusal> {
    let on = data.overview.on;
    let own = match row.kind {
        RecordKind::Territory => {
            let place = data.territory(&row.id.as_str().into());
            place.map(|one| written(write::Territory::of(one, data, on)))
        }
        RecordKind::Convention => {
            let one = data.convention(&row.id.as_str().into());
            one.map(|one| written(write::Convention::of(one, data, on)))
        }
        RecordKind::Person => {
            let one = data.person(&row.id.as_str().into());
            one.map(|one| written(write::Person::of(one)))
        }
        RecordKind::Note => {
            let found = store.note(&row.id.as_str().into())?;
            found.map(|(note, follow_ups)| written(write::Note::of(&note, &follow_ups, data, on)))
        }
        RecordKind::FollowUp => {
            let found = store.follow_up(&row.id.as_str().into())?;
            found.map(|one| written(write::FollowUp::of(&one, on)))
        }
        _ => None,
    };
    if let Some(own) = own {
        return Ok(own);
    }
    let described = record::of(row.kind);
    let whole = write::whole_record(described, &row.id, &row.fields, false, (data, on));
    if row.kind != RecordKind::Action {
        return Ok(whole);
    }
    let action = Action::of(&row.id, &row.fields);
    let of = data.convention_of_axis(&action.axis).map(|id| Json::from(id.as_str()));
    let more = write::computed(&action, on).into_iter();
    Ok(write::with(whole, more.chain([("convention", of.unwrap_or_default())])))
}

fn written(document: impl Serialize) -> Json {
    serde_json::to_value(document).unwrap_or_default()
}
