//! A deadline that goes a week later or earlier: the change, and what is asked before it.

use chrono::{Days, NaiveDate};

use super::rows;
use crate::{
    domain::{
        change::Change,
        day::Precision,
        deadline::{Concern, Deadline},
        field::{Field, FieldEdit, Value},
    },
    ui::{
        route::{Asked, Moved, Route},
        world::World,
    },
};

/// The question whether a deadline goes by a week; nothing where its day is not its own.
pub(super) fn asked(one: &Deadline, later: bool, world: &World) -> Option<Route> {
    let week = Days::new(7);
    let to = if later { one.on.checked_add_days(week) } else { one.on.checked_sub_days(week) }?;
    let (kind, id) = one.concern.record();
    let edits = edits(one, to, world)?;
    let moved = Moved {
        kind,
        what: rows::what(one, world),
        from: one.on,
        to,
        change: Change::edit(kind, id, edits),
    };
    Some(Route::Confirm(Asked::Week(Box::new(moved))))
}

fn edits(one: &Deadline, to: NaiveDate, world: &World) -> Option<Vec<FieldEdit>> {
    let day = |field: Field| FieldEdit { key: field.into(), base: one.on.into(), mine: to.into() };
    Some(match &one.concern {
        Concern::FollowUp(_) => vec![day(Field::Due)],
        Concern::Meeting(_) => vec![day(Field::PlannedOn)],
        Concern::Planned(_) => vec![day(Field::StartedOn)],
        Concern::Step(id) => {
            let pinned = world.data.step(id)?.pinned;
            let truth = |is| if is { Value::Int(1) } else { Value::Null };
            let hand =
                FieldEdit { key: Field::Pinned.into(), base: truth(pinned), mine: truth(true) };
            let hand = (!pinned).then_some(hand);
            [day(Field::DueOn)].into_iter().chain(hand).collect()
        }
        Concern::Action(id) => {
            let (_, known) = world.data.actions.of(id)?.due?;
            let exact = FieldEdit {
                key: Field::DuePrecision.into(),
                base: known.as_str().into(),
                mine: Precision::Jour.as_str().into(),
            };
            let exact = (known != Precision::Jour).then_some(exact);
            [day(Field::DueOn)].into_iter().chain(exact).collect()
        }
        Concern::Evaluation(_) | Concern::End(_) | Concern::Agreement(_) | Concern::Mandate(_) => {
            return None;
        }
    })
}
