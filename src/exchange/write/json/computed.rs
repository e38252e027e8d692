//! A record as JSON with what is computed of it beside its fields.

use chrono::NaiveDate;
use serde_json::Value as Json;

use super::record::{record, with};
use crate::domain::{
    computed::{Told, computed},
    field::Fields,
    id::TerritoryCode,
    record::Kind,
    snapshot::Snapshot,
};

/// A record as it stands on a day.
#[must_use]
pub fn whole_record(
    kind: &Kind,
    id: &str,
    fields: &Fields,
    archived: bool,
    (data, on): (&Snapshot, NaiveDate),
) -> Json {
    let more = computed(kind.kind, id, fields, data, on);
    let more = more.into_iter().map(|(key, told)| (key.as_str(), value(told)));
    with(record(kind, id, fields, archived, data), more)
}

fn value(told: Told) -> Json {
    match told {
        Told::Truth(yes) => yes.into(),
        Told::Count(count) => count.into(),
        Told::Hundredths(count) => count.into(),
        Told::Day(day) => day.map(|day| day.to_string()).into(),
        Told::Standing(standing) => standing.as_str().into(),
        Told::Places(codes) => codes.iter().map(TerritoryCode::as_str).collect(),
    }
}
