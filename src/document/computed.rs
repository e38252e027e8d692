//! What is computed of a record, in words: a label and a value each, those that do not apply left out.

use chrono::NaiveDate;

use crate::{
    domain::{
        computed::{Computed, Derived, computed},
        decimal::of_hundredths,
        field::{Fields, RecordKind},
        id::TerritoryCode,
        snapshot::Snapshot,
    },
    text::Text,
};

/// Labels and values, in the order of their keys.
#[must_use]
pub fn described(
    kind: RecordKind,
    id: &str,
    fields: &Fields,
    data: &Snapshot,
    (text, on): (&Text, NaiveDate),
) -> Vec<(&'static str, String)> {
    let all = computed(kind, id, fields, data, on).into_iter();
    let said = all.map(|(key, derived)| ((text.words.computed)(key), words(&derived, data, text)));
    said.filter(|(_, said)| !said.is_empty()).collect()
}

/// What a list says of a record beside its fields: an orientation that no action carries.
#[must_use]
pub fn remark(
    kind: RecordKind,
    id: &str,
    fields: &Fields,
    data: &Snapshot,
    (text, on): (&Text, NaiveDate),
) -> Option<&'static str> {
    let none = (Computed::Actions, Derived::Count(Some(0)));
    let lacks = computed(kind, id, fields, data, on).contains(&none);
    lacks.then_some(text.cli.output.without_action)
}

fn words(derived: &Derived, data: &Snapshot, text: &Text) -> String {
    let words = &text.words;
    match derived {
        Derived::Truth(yes) => (words.yes_no)(*yes).to_owned(),
        Derived::Count(count) => count.map(|count| count.to_string()).unwrap_or_default(),
        Derived::Hundredths(count) => (words.decimal)(&of_hundredths(i64::from(*count))),
        Derived::Day(day) => day.map(words.day).unwrap_or_default(),
        Derived::Standing(standing) => (words.pact_standing)(*standing).to_owned(),
        Derived::Places(codes) => {
            let name = |code: &TerritoryCode| {
                data.territory(code).map_or_else(|| code.to_string(), |one| one.name.clone())
            };
            codes.iter().map(name).collect::<Vec<_>>().join(", ")
        }
    }
}
