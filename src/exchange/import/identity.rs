//! What tells a record from the others of its kind: the values that are the same in a file and in the base.
//!
//! Must not know where the values were read.

use crate::domain::{
    field::{Field, Fields, RecordKind, Value},
    fold::fold,
};

/// The fields that tell the records of a kind apart. A kind that is not here is told by its id alone.
const TOLD_BY: &[(RecordKind, &[Field])] = &[
    (RecordKind::Person, &[Field::Name]),
    (RecordKind::Convention, &[Field::Name, Field::Start]),
    (RecordKind::Passage, &[Field::Convention, Field::Stage, Field::On]),
    (RecordKind::Signatory, &[Field::Convention, Field::Kind, Field::Party]),
    (RecordKind::Territory, &[Field::Name]),
    (RecordKind::Amendment, &[Field::Convention, Field::Number]),
    (RecordKind::Binome, &[Field::Territories, Field::Administrateur, Field::Technicien]),
    (RecordKind::Axis, &[Field::Convention, Field::Title]),
    (RecordKind::Action, &[Field::Axis, Field::Number]),
    (RecordKind::Indicator, &[Field::Action, Field::Convention, Field::Territory, Field::Label]),
    (RecordKind::Reading, &[Field::Indicator, Field::On]),
    (
        RecordKind::Meeting,
        &[Field::Kind, Field::PlannedOn, Field::Convention, Field::Territories, Field::Title],
    ),
    (RecordKind::Note, &[Field::Kind, Field::On, Field::Territory, Field::Text]),
    (RecordKind::FollowUp, &[Field::Action, Field::Territory, Field::What]),
    (
        RecordKind::Contact,
        &[
            Field::Function,
            Field::Body,
            Field::CommuneOf,
            Field::Territories,
            Field::MandateStart,
            Field::Name,
        ],
    ),
];

/// What tells this record apart; nothing where its kind is told by its id alone, or where it says nothing
/// of what tells it.
#[must_use]
pub fn identity(kind: RecordKind, fields: &Fields) -> Option<String> {
    let (_, told_by) = TOLD_BY.iter().find(|(one, _)| *one == kind)?;
    let parts: Vec<String> = told_by.iter().map(|field| said(fields, *field)).collect();
    parts.iter().any(|part| !part.is_empty()).then(|| parts.join("\u{1f}"))
}

/// A value, or the members of a set in their order, folded.
fn said(fields: &Fields, field: Field) -> String {
    let of = fields.iter().filter(|(key, value)| key.field == field && **value != Value::Null);
    let words = of.map(|(key, value)| match (&key.member, value) {
        (Some(member), _) => member.clone(),
        (None, Value::Text(text)) => fold(text),
        (None, Value::Int(number)) => number.to_string(),
        (None, Value::Null) => String::new(),
    });
    words.collect::<Vec<_>>().join("\u{1e}")
}

#[cfg(test)]
mod tests {
    use super::identity;
    use crate::domain::field::{Field, FieldsBuilder, RecordKind};

    #[test]
    fn a_person_is_told_by_their_name_whatever_its_case_and_accents() {
        let named = |name| FieldsBuilder::default().with(Field::Name, name).done();
        let told = |name| identity(RecordKind::Person, &named(name));
        assert_eq!(told("Maëlle VERNOUX"), told("Maelle Vernoux"));
        assert_ne!(told("Maëlle Vernoux"), told("Karim Benlahrech"));
        assert_eq!(identity(RecordKind::Person, &FieldsBuilder::default().done()), None);
    }

    #[test]
    fn a_set_tells_by_all_its_members() {
        let of = |all: &[&str]| {
            let fields = FieldsBuilder::default().with_set(Field::Territories, all.to_vec());
            identity(RecordKind::Binome, &fields.done())
        };
        assert_eq!(of(&["a", "b"]), of(&["b", "a"]));
        assert_ne!(of(&["a", "b"]), of(&["a"]));
    }
}
