//! Descriptions of kinds are consistent.

use std::collections::BTreeSet;

use super::*;

#[test]
fn every_kind_is_described_under_its_own_name() {
    for &kind in RecordKind::ALL {
        assert_eq!(of(kind).kind, kind);
    }
}

#[test]
fn no_kind_has_a_field_or_a_key_twice() {
    for kind in all() {
        let fields: BTreeSet<Field> = kind.fields.iter().map(|spec| spec.field).collect();
        let keys: BTreeSet<&str> = kind.fields.iter().map(|spec| spec.key).collect();
        assert_eq!((fields.len(), keys.len()), (kind.fields.len(), kind.fields.len()), "{kind:?}");
    }
}

/// Where the kind is not known, the field alone says whether it is a day, a truth or a set.
#[test]
fn a_field_is_a_day_a_truth_or_a_set_in_every_kind_or_in_none() {
    let class = |spec: &Spec| (spec.holds == Holds::Day, spec.holds == Holds::Truth, spec.is_set());
    for (kind, one) in fields() {
        for (_, other) in fields().filter(|(_, other)| other.field == one.field) {
            assert_eq!(class(one), class(other), "{} {:?}", kind.as_str(), one.field);
        }
    }
}

#[test]
fn what_names_and_places_a_kind_is_among_its_fields() {
    for kind in all() {
        for field in kind.named_by {
            assert!(kind.spec(*field).is_some(), "{:?} {field:?}", kind.kind);
        }
        for place in kind.place.each() {
            let field = match place {
                Locate::Nowhere | Locate::Itself | Locate::First(_) => continue,
                Locate::By(field) | Locate::Sector(field) | Locate::Commune(field) => *field,
                Locate::Through(field, other) => {
                    assert_eq!(kind.spec(*field).and_then(Spec::names), Some(*other));
                    *field
                }
                Locate::Perimeter => Field::Communes,
            };
            assert!(kind.spec(field).is_some(), "{:?} {field:?}", kind.kind);
        }
    }
}

/// Every free text is searched when a person is erased: only their own name is not.
#[test]
fn every_field_of_free_words_is_a_free_text() {
    for (kind, spec) in fields() {
        let words = match spec.holds {
            Holds::Line | Holds::Text | Holds::Lines | Holds::Value => true,
            Holds::Name => {
                assert_eq!(kind, RecordKind::Person);
                false
            }
            Holds::Day
            | Holds::Truth
            | Holds::Number(..)
            | Holds::Decimal
            | Holds::Hundredths(_)
            | Holds::Code(_)
            | Holds::One(_)
            | Holds::Many(_)
            | Holds::Communes
            | Holds::Key => false,
        };
        assert_eq!(words, is_free_text(kind, spec.field), "{kind:?} {:?}", spec.field);
    }
    assert!(free_texts().count() >= 10);
}
