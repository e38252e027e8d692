//! What people are warned of and may write all the same: a number that does not follow, a signature after
//! the end, communes that another convention covers on those dates, an agreement that is too long, a post held
//! beyond what is funded.

use chrono::NaiveDate;

use super::{
    amendment::{self, Amendment},
    convention::Convention,
    equipment::{EquipmentKind, is_too_long},
    field::{Field, Fields, RecordKind},
    id::ConventionId,
    overlap::overlaps,
    reader::Reader,
    snapshot::Snapshot,
};

/// What people are warned of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// The number of an amendment does not follow the last one.
    Number {
        /// As given.
        number: u32,
        /// The one that follows.
        next: u32,
    },
    /// An amendment is signed after the end it was to move.
    SignedAfterEnd {
        /// That end.
        end: NaiveDate,
    },
    /// Communes are under another convention on days of this one.
    Covered {
        /// The name of the other.
        by: String,
        /// The names of the communes.
        communes: Vec<String>,
    },
    /// Another convention renews it already.
    Renewed {
        /// The name of the other.
        by: String,
    },
    /// An agreement lasts longer than it may.
    LongAgreement,
    /// More is filled of a post than is funded, in hundredths.
    Overfilled {
        /// What is funded.
        funded: i32,
    },
}

/// What there is to warn of in a record as it would be written; `id` is that of one that is edited.
#[must_use]
#[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are warned of")]
pub fn warnings(
    kind: RecordKind,
    id: Option<&str>,
    fields: &Fields,
    data: &Snapshot,
) -> Vec<Warning> {
    match kind {
        RecordKind::Convention => of_convention(&convention(id, fields, data), data),
        RecordKind::Amendment => of_amendment(id, fields, data),
        RecordKind::Equipment => of_equipment(fields).into_iter().collect(),
        RecordKind::Post => of_post(fields).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Whether there is anything to warn of in records of a kind.
#[must_use]
pub const fn warns(kind: RecordKind) -> bool {
    matches!(
        kind,
        RecordKind::Convention | RecordKind::Amendment | RecordKind::Equipment | RecordKind::Post
    )
}

/// Agreements of social life last four years at most; those of other establishments follow other rules.
fn of_equipment(fields: &Fields) -> Option<Warning> {
    let read = Reader(fields);
    let kind = read.text(Field::Kind);
    if !kind.is_empty() && !EquipmentKind::AGREED.contains(&kind.as_str()) {
        return None;
    }
    let (start, end) = (read.day(Field::AgreementStart)?, read.day(Field::AgreementEnd)?);
    is_too_long(start, end).then_some(Warning::LongAgreement)
}

fn of_post(fields: &Fields) -> Option<Warning> {
    let read = Reader(fields);
    let (funded, filled) = (read.number(Field::Funded)?, read.number(Field::Filled)?);
    (filled > funded).then_some(Warning::Overfilled { funded })
}

/// What there is to warn of in a convention as it would be written.
#[must_use]
pub fn of_convention(ctg: &Convention, data: &Snapshot) -> Vec<Warning> {
    covered(data, overlaps(ctg, &data.conventions))
}

fn covered(data: &Snapshot, found: Vec<(&Convention, Vec<String>)>) -> Vec<Warning> {
    let name = |insee: &String| data.commune(insee).map_or(insee, |one| &one.name).clone();
    let one = |(other, communes): (&Convention, Vec<String>)| Warning::Covered {
        by: other.name.clone(),
        communes: communes.iter().map(name).collect(),
    };
    found.into_iter().map(one).collect()
}

/// What fields make of a convention; stages and amendments stay as they are.
fn convention(id: Option<&str>, fields: &Fields, data: &Snapshot) -> Convention {
    let known = id.and_then(|id| data.convention(&id.into()));
    Convention {
        passages: known.map(|one| one.passages.clone()).unwrap_or_default(),
        amendments: known.map(|one| one.amendments.clone()).unwrap_or_default(),
        ..Convention::of(id.unwrap_or_default(), fields)
    }
}

fn of_amendment(id: Option<&str>, fields: &Fields, data: &Snapshot) -> Vec<Warning> {
    let of: Option<ConventionId> = Reader(fields).id(Field::Convention);
    let Some(ctg) = of.and_then(|of| data.convention(&of)) else { return Vec::new() };
    let mine = Amendment::of(id.unwrap_or_default(), fields);
    let others = ctg.amendments.iter().filter(|one| Some(one.id.as_str()) != id);
    let mut with = Convention { amendments: others.cloned().collect(), ..ctg.clone() };
    let mut found = Vec::new();
    let before: Vec<Amendment> =
        with.amendments.iter().filter(|one| one.number < mine.number).cloned().collect();
    let next = amendment::next_number(&before);
    if mine.number != next {
        found.push(Warning::Number { number: mine.number, next });
    }
    if let Some((signed, end)) = mine.signed.and_then(|day| Some((day, with.end_on(day)?)))
        && end < signed
    {
        found.push(Warning::SignedAfterEnd { end });
    }
    let joins = mine.added.clone();
    with.amendments.push(mine);
    let mut doubled = overlaps(&with, &data.conventions);
    for (_, communes) in &mut doubled {
        communes.retain(|insee| joins.contains(insee));
    }
    doubled.retain(|(_, communes)| !communes.is_empty());
    found.extend(covered(data, doubled));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        convention::tests::{convention, day},
        field::FieldsBuilder,
    };

    fn known(amendments: &[(u32, &str)]) -> Snapshot {
        let mut ctg = convention("2021-01-01", "2025-12-31", "2021-07-21", &["01004"]);
        ctg.amendments = amendments
            .iter()
            .map(|(number, signed)| {
                let fields = FieldsBuilder::default()
                    .with(Field::Number, *number)
                    .with(Field::Signed, *signed)
                    .done();
                Amendment::of(&format!("a{number}"), &fields)
            })
            .collect();
        Snapshot { conventions: vec![ctg], ..Snapshot::default() }
    }

    fn amendment(number: u32, signed: &str) -> Fields {
        FieldsBuilder::default()
            .with(Field::Convention, "c")
            .with(Field::Number, number)
            .with(Field::Signed, signed)
            .done()
    }

    #[test]
    fn a_number_that_does_not_follow_is_found() {
        let data = known(&[(1, "2024-01-01")]);
        let found =
            |number| warnings(RecordKind::Amendment, None, &amendment(number, "2025-01-01"), &data);
        assert_eq!(found(2), []);
        assert_eq!(found(3), [Warning::Number { number: 3, next: 2 }]);
        let first = warnings(
            RecordKind::Amendment,
            Some("a1"),
            &amendment(1, "2024-01-01"),
            &known(&[(1, "2024-01-01"), (2, "2025-01-01")]),
        );
        assert_eq!(first, []);
    }

    #[test]
    fn a_signature_after_the_end_is_found_and_one_on_it_is_not() {
        let data = known(&[]);
        let found = |signed| warnings(RecordKind::Amendment, None, &amendment(1, signed), &data);
        assert_eq!(found("2025-12-31"), []);
        assert_eq!(found("2026-01-01"), [Warning::SignedAfterEnd { end: day("2025-12-31") }]);
    }

    #[test]
    fn an_agreement_over_four_years_and_a_post_filled_above_what_is_funded_are_found() {
        let data = Snapshot::default();
        let agreement = |kind: &str, end| {
            let fields = FieldsBuilder::default()
                .with(Field::Kind, kind)
                .with(Field::AgreementStart, "2024-01-01")
                .with(Field::AgreementEnd, end)
                .done();
            warnings(RecordKind::Equipment, None, &fields, &data)
        };
        assert_eq!(agreement("evs", Some("2027-12-31")), []);
        assert_eq!(agreement("evs", Some("2028-01-01")), [Warning::LongAgreement]);
        assert_eq!(agreement("eaje", Some("2034-01-01")), []);
        assert_eq!(agreement("evs", None), []);
        let post = |filled: u32| {
            let fields = FieldsBuilder::default()
                .with(Field::Funded, 80u32)
                .with(Field::Filled, filled)
                .done();
            warnings(RecordKind::Post, None, &fields, &data)
        };
        assert_eq!(post(80), []);
        assert_eq!(post(100), [Warning::Overfilled { funded: 80 }]);
    }
}
