//! What tells a record from the others of its kind: the values that are the same in a file and in the base.
//!
//! Must not know where the values were read.

use crate::domain::{
    field::{Field, Fields, RecordKind, Value},
    fold::fold,
};

/// How many ways there are to tell a record, at most.
pub(super) const ALTERNATIVES: usize = 3;

/// A way to tell the records of a kind apart.
struct Way {
    kind: RecordKind,
    by: &'static [Field],
    /// Whether it needs all of them to be said; else one at least.
    whole: bool,
}

const fn way(kind: RecordKind, by: &'static [Field]) -> Way {
    Way { kind, by, whole: false }
}

/// The ways to tell the records of a kind apart, the surest first. A kind that is not here is told by its id.
const WAYS: &[Way] = &[
    way(RecordKind::Person, &[Field::Name]),
    way(RecordKind::Convention, &[Field::Name, Field::Start]),
    way(RecordKind::Passage, &[Field::Convention, Field::Stage, Field::On]),
    way(RecordKind::Signatory, &[Field::Convention, Field::Kind, Field::Party]),
    way(RecordKind::Territory, &[Field::Name]),
    way(RecordKind::Amendment, &[Field::Convention, Field::Number]),
    way(RecordKind::Binome, &[Field::Territories, Field::Administrateur, Field::Technicien]),
    way(RecordKind::Axis, &[Field::Convention, Field::Title]),
    // Fiches are numbered anew when one is put between two: the title goes before the number.
    Way { whole: true, ..way(RecordKind::Action, &[Field::Axis, Field::Number, Field::Title]) },
    Way { whole: true, ..way(RecordKind::Action, &[Field::Axis, Field::Title]) },
    Way { whole: true, ..way(RecordKind::Action, &[Field::Axis, Field::Number]) },
    way(RecordKind::Indicator, &[Field::Action, Field::Convention, Field::Territory, Field::Label]),
    way(RecordKind::Reading, &[Field::Indicator, Field::On]),
    way(RecordKind::Meeting, &[Field::Kind, Field::PlannedOn, Field::Territories, Field::Title]),
    way(RecordKind::Note, &[Field::Kind, Field::On, Field::Territory, Field::Text]),
    way(RecordKind::FollowUp, &[Field::Action, Field::Territory, Field::What]),
    way(
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

/// What tells this record apart, one way; nothing where its kind has no such way, or where it does not say
/// what tells it.
#[must_use]
pub fn identity(kind: RecordKind, alternative: usize, fields: &Fields) -> Option<String> {
    let way = WAYS.iter().filter(|one| one.kind == kind).nth(alternative)?;
    let parts: Vec<String> = way.by.iter().map(|field| said(fields, *field)).collect();
    let is_said = |part: &String| !part.is_empty();
    let told = if way.whole { parts.iter().all(is_said) } else { parts.iter().any(is_said) };
    told.then(|| parts.join("\u{1f}"))
}

/// Whether this field tells the records of a kind apart.
#[must_use]
pub fn tells(kind: RecordKind, field: Field) -> bool {
    WAYS.iter().any(|way| way.kind == kind && way.by.contains(&field))
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
        let told = |name| identity(RecordKind::Person, 0, &named(name));
        assert_eq!(told("Maëlle VERNOUX"), told("Maelle Vernoux"));
        assert_ne!(told("Maëlle Vernoux"), told("Karim Benlahrech"));
        assert_eq!(identity(RecordKind::Person, 0, &FieldsBuilder::default().done()), None);
    }

    #[test]
    fn a_set_tells_by_all_its_members() {
        let of = |all: &[&str]| {
            let fields = FieldsBuilder::default().with_set(Field::Territories, all.to_vec());
            identity(RecordKind::Binome, 0, &fields.done())
        };
        assert_eq!(of(&["a", "b"]), of(&["b", "a"]));
        assert_ne!(of(&["a", "b"]), of(&["a"]));
    }
}
