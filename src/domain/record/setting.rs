//! What a setting of the base is made of: a threshold, or the words that are watched. Its id is its name.

use super::{
    spec::{Holds, Ids, Kind, Locate, Spec},
    written::{self, Written, text},
};
use crate::domain::{
    alerts::Setting,
    draft::{Problem, Trouble},
    field::{Field, RecordKind},
};

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Setting,
    fields: &[Spec::must(Field::Value, "value", Holds::Text)],
    named_by: &[Field::Value],
    place: Locate::Nowhere,
    by_people: true,
    ids: Ids::Official,
    held: None,
    rules,
    born: written::alone,
};

/// A whole number within the bounds of the threshold.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    let setting = of.id.and_then(Setting::from_key);
    let (Some(setting), Some(value)) = (setting, text(of.fields, Field::Value)) else {
        return Vec::new();
    };
    let (least, most) = setting.bounds();
    match setting.read(value) {
        Some(_) => Vec::new(),
        None => vec![Problem { field: Field::Value, trouble: Trouble::Number(least, most) }],
    }
}
