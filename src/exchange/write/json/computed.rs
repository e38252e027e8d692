//! A record as JSON with what is computed of it beside its fields.

use chrono::NaiveDate;
use serde_json::Value as Json;

use super::record::{record, with};
use crate::domain::{
    computed::{Derived, computed},
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
    let more = more.into_iter().map(|(key, derived)| (key.as_str(), value(derived)));
    with(record(kind, id, fields, archived, data), more)
}

fn value(derived: Derived) -> Json {
    match derived {
        Derived::Truth(yes) => yes.into(),
        Derived::Count(count) => count.into(),
        Derived::Hundredths(count) => count.into(),
        Derived::Day(day) => day.map(|day| day.to_string()).into(),
        Derived::Standing(standing) => standing.as_str().into(),
        Derived::Places(codes) => codes.iter().map(TerritoryCode::as_str).collect(),
    }
}
