//! What is computed of a record beside its fields, on a day: never stored, given by `show`, `list` and JSON.
//!
//! Knows neither words nor a document.

use chrono::NaiveDate;

use super::{
    code::codes,
    difficulty::{Difficulty, blocks},
    equipment::Equipment,
    field::{Fields, RecordKind},
    id::TerritoryCode,
    need::Need,
    orientation::Orientation,
    pact::{Pact, PactStanding},
    period::Period,
    post::Post,
    snapshot::Snapshot,
};

codes! {
    /// What is computed.
    pub enum Computed {
        /// Whether it stands in the way.
        Open = "open",
        /// For how many days.
        Age = "age",
        /// Needs that belong to it.
        Needs = "needs",
        /// Actions that carry it.
        Actions = "actions",
        /// Whether its schéma runs.
        Runs = "runs",
        /// What nobody holds.
        Vacant = "vacant",
        /// For how many months.
        MonthsVacant = "months_vacant",
        /// The day the next project is due.
        ProjectDue = "project_due",
        /// Where its commune lies.
        Territories = "territories",
        /// Where a pact stands.
        Standing = "standing",
        /// Months to its end.
        MonthsLeft = "months_left",
        /// Whether a difficulty stands in its way.
        Blocked = "blocked",
    }
}

/// The value of what is computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Derived {
    /// Yes or no.
    Truth(bool),
    /// A count; nothing where it does not apply.
    Count(Option<i64>),
    /// Hundredths of a full-time equivalent.
    Hundredths(i32),
    /// A day, where there is one.
    Day(Option<NaiveDate>),
    /// Where a pact stands.
    Standing(PactStanding),
    /// Territories.
    Places(Vec<TerritoryCode>),
}

/// What is computed of a kind of record, in order.
#[must_use]
#[expect(clippy::wildcard_enum_match_arm, reason = "few kinds have more than their fields")]
pub const fn keys(kind: RecordKind) -> &'static [Computed] {
    match kind {
        RecordKind::Action => &[Computed::Blocked],
        RecordKind::Difficulty => &[Computed::Open, Computed::Age],
        RecordKind::Need => &[Computed::Age],
        RecordKind::Orientation => &[Computed::Needs, Computed::Actions, Computed::Runs],
        RecordKind::Post => &[Computed::Vacant, Computed::MonthsVacant],
        RecordKind::Equipment => &[Computed::ProjectDue, Computed::Territories],
        RecordKind::Pact => &[Computed::Standing],
        RecordKind::Period => &[Computed::MonthsLeft],
        _ => &[],
    }
}

/// What is computed of a record, in the order of its keys; nothing of one that makes no sense.
#[must_use]
pub fn computed(
    kind: RecordKind,
    id: &str,
    fields: &Fields,
    data: &Snapshot,
    on: NaiveDate,
) -> Vec<(Computed, Derived)> {
    let derived = values(kind, id, fields, data, on).unwrap_or_default();
    keys(kind).iter().copied().zip(derived).collect()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few kinds have more than their fields")]
fn values(
    kind: RecordKind,
    id: &str,
    fields: &Fields,
    data: &Snapshot,
    on: NaiveDate,
) -> Option<Vec<Derived>> {
    Some(match kind {
        RecordKind::Action => vec![Derived::Truth(blocks(&data.difficulties, id, on))],
        RecordKind::Difficulty => {
            let one = Difficulty::of(id, fields)?;
            vec![Derived::Truth(one.is_open(on)), Derived::Count(Some(one.age(on)))]
        }
        RecordKind::Need => vec![Derived::Count(Need::of(id, fields)?.waits(on))],
        RecordKind::Orientation => of_orientation(id, fields, data, on),
        RecordKind::Post => {
            let one = Post::of(id, fields)?;
            let months = one.months_vacant(on).map(i64::from);
            vec![Derived::Hundredths(one.vacant(on)), Derived::Count(months)]
        }
        RecordKind::Equipment => {
            let one = Equipment::of(id, fields);
            let there = data.territories.iter().filter(|at| at.communes.contains(&one.commune));
            let there = there.map(|at| at.code.clone()).collect();
            vec![Derived::Day(one.project_due()), Derived::Places(there)]
        }
        RecordKind::Pact => vec![Derived::Standing(Pact::of(id, fields).standing(on))],
        RecordKind::Period => {
            vec![Derived::Count(Period::of(id, fields)?.months_left(on).map(i64::from))]
        }
        _ => Vec::new(),
    })
}

fn of_orientation(id: &str, fields: &Fields, data: &Snapshot, on: NaiveDate) -> Vec<Derived> {
    let needs = data.needs.iter().filter(|one| one.orientation.as_deref() == Some(id)).count();
    let known = data.orientations.iter().find(|one| one.id == id);
    let actions = known.map_or(0, |one| one.actions);
    let needs = Derived::Count(i64::try_from(needs).ok());
    vec![
        needs,
        Derived::Count(Some(actions.into())),
        Derived::Truth(Orientation::of(id, fields).runs(on)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::{Field, FieldsBuilder};

    fn day() -> NaiveDate {
        "2026-11-28".parse().unwrap()
    }

    #[test]
    fn every_key_of_a_kind_has_its_value() {
        for kind in RecordKind::ALL.iter().copied() {
            let fields = FieldsBuilder::default()
                .with(Field::Territory, "t")
                .with(Field::OpenedOn, "2026-11-01")
                .with(Field::Employer, "caf")
                .with(Field::Function, "conseiller")
                .with(Field::SinceOn, "2026-11-01")
                .with(Field::Start, "2023-01-01")
                .with(Field::End, "2027-12-31")
                .with(Field::Kind, "cog")
                .done();
            let derived = computed(kind, "x", &fields, &Snapshot::default(), day());
            let found: Vec<Computed> = derived.iter().map(|(key, _)| *key).collect();
            assert_eq!(found, keys(kind), "{kind:?}");
        }
    }

    #[test]
    fn an_orientation_counts_what_belongs_to_it() {
        let mut one = Orientation::of("o", &Fields::default());
        one.actions = 2;
        let need = |id: &str, of: &str| {
            let fields = FieldsBuilder::default()
                .with(Field::Territory, "t")
                .with(Field::Orientation, of)
                .done();
            Need::of(id, &fields).unwrap()
        };
        let needs = vec![need("a", "o"), need("b", "p")];
        let data = Snapshot { orientations: vec![one], needs, ..Snapshot::default() };
        let of = |id| computed(RecordKind::Orientation, id, &Fields::default(), &data, day());
        let derived = |id| of(id).into_iter().map(|(_, derived)| derived).collect::<Vec<_>>();
        let count = |number| Derived::Count(Some(number));
        assert_eq!(derived("o"), [count(1), count(2), Derived::Truth(true)]);
        assert_eq!(derived("q"), [count(0), count(0), Derived::Truth(true)]);
    }
}
