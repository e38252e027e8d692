//! Moving a fiche or an axis of a plan, and numbering them anew. Numbers move between the fiches that
//! change places, so that none is borne twice; only what differs is written.

use super::{Action, Axis, Plan};
use crate::domain::{
    change::{Change, Place},
    field::{Field, FieldEdit, RecordKind},
};

/// Moves a fiche past the one above or below in its axis; at the end of its axis, into the next axis.
/// Nothing where there is no place to go.
#[must_use]
pub fn shift_action(plan: &Plan, id: &str, up: bool) -> Change {
    let Some(moved) = plan.action(id) else { return Change::default() };
    let peers: Vec<&Action> = plan.of_axis(&moved.axis).collect();
    let at = peers.iter().position(|one| one.id == id).unwrap_or(0);
    let other = if up { at.checked_sub(1) } else { Some(at + 1) };
    if let Some(other) = other.filter(|other| *other < peers.len()) {
        let mut order = peers;
        order.swap(at, other);
        return numbered(plan, &moved.axis, &order, Change::default());
    }
    let Some(axis) = beside(plan, &moved.axis, up) else { return Change::default() };
    let edit = FieldEdit {
        key: Field::Axis.into(),
        base: moved.axis.as_str().into(),
        mine: axis.id.as_str().into(),
    };
    let change = Change::edit(RecordKind::Action, id, vec![edit]);
    let mut order: Vec<&Action> = plan.of_axis(&axis.id).collect();
    order.insert(if up { order.len() } else { 0 }, moved);
    numbered(plan, &axis.id, &order, change)
}

/// Moves an axis, its fiches with it.
#[must_use]
pub fn shift_axis(plan: &Plan, id: &str, up: bool) -> Change {
    let rank = |axis: &Axis| u32::try_from(axis.position).unwrap_or(0);
    let ranks: Vec<(&str, u32)> =
        plan.axes.iter().map(|axis| (axis.id.as_str(), rank(axis))).collect();
    let Some(at) = ranks.iter().position(|(one, _)| *one == id) else { return Change::default() };
    let place = if up {
        let above = at.checked_sub(1).and_then(|at| ranks.get(at));
        above.map_or(Place::First, |(above, _)| Place::Before(above))
    } else {
        ranks.get(at + 2).map_or(Place::Last, |(after, _)| Place::Before(after))
    };
    Change::reorder(RecordKind::Axis, &ranks, id, place)
}

/// Numbers every fiche from 1 on in the order shown.
#[must_use]
pub fn renumber(plan: &Plan) -> Change {
    let numbers = (1..).map(|number: usize| number.to_string());
    give(plan.actions.iter().zip(numbers), Change::default())
}

/// The numbers that the fiches of an axis bear, given to them in this order; where two bear the same, the
/// whole plan is numbered anew with them in this order.
fn numbered(plan: &Plan, axis: &str, order: &[&Action], change: Change) -> Change {
    let mut bearers = order.to_vec();
    bearers.sort_by_cached_key(|one| one.sort_number());
    if bearers.windows(2).all(|pair| pair[0].sort_number() < pair[1].sort_number()) {
        let numbers = bearers.iter().map(|one| one.number.clone());
        return give(order.iter().copied().zip(numbers), change);
    }
    let others = || plan.actions.iter().filter(|one| order.iter().all(|other| other.id != one.id));
    let before = |one: &&Action| rank(plan, &one.axis) < rank(plan, axis);
    let all = others().filter(before).chain(order.iter().copied());
    let all = all.chain(others().filter(|one| !before(one)));
    give(all.zip((1..).map(|number: usize| number.to_string())), change)
}

fn rank(plan: &Plan, axis: &str) -> Option<usize> {
    plan.axes.iter().position(|one| one.id == axis)
}

/// The axis above or below another.
fn beside<'a>(plan: &'a Plan, axis: &str, up: bool) -> Option<&'a Axis> {
    let at = rank(plan, axis)?;
    plan.axes.get(if up { at.checked_sub(1)? } else { at + 1 })
}

/// Gives each fiche a number, where it bears another.
fn give<'a>(each: impl Iterator<Item = (&'a Action, String)>, change: Change) -> Change {
    each.filter(|(one, number)| one.number != *number).fold(change, |change, (one, number)| {
        let (base, mine) = (one.number.as_str().into(), number.as_str().into());
        let edit = FieldEdit { key: Field::Number.into(), base, mine };
        let own = change.steps.iter().position(|step| step.id() == Some(&one.id));
        change.with_edit(own, RecordKind::Action, &one.id, edit)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{change::Step, field::Value};

    fn plan(axes: &[&[&str]]) -> Plan {
        let mut plan = Plan::default();
        for (at, numbers) in axes.iter().enumerate() {
            let id = format!("x{at}");
            plan.axes.push(Axis {
                id: id.clone(),
                convention: "c".into(),
                position: i32::try_from(at).unwrap(),
                title: String::new(),
            });
            plan.actions.extend(numbers.iter().enumerate().map(|(place, number)| Action {
                id: format!("{id}-{place}"),
                axis: id.clone(),
                number: (*number).to_owned(),
                ..Action::default()
            }));
        }
        plan.arranged()
    }

    /// The plan as a change leaves it.
    fn after(mut plan: Plan, change: &Change) -> Plan {
        for step in &change.steps {
            let Step::Edit { id, edits, .. } = step else { panic!() };
            for edit in edits {
                let one = plan.actions.iter_mut().find(|one| one.id == *id).unwrap();
                let Value::Text(mine) = &edit.mine else { panic!() };
                let was =
                    if edit.key.field == Field::Axis { &mut one.axis } else { &mut one.number };
                assert_eq!(Value::from(was.as_str()), edit.base);
                mine.clone_into(was);
            }
        }
        plan.arranged()
    }

    fn shown(plan: &Plan) -> String {
        let axes = plan.axes.iter().map(|axis| {
            let each = plan.of_axis(&axis.id).map(|one| format!("{}={}", one.number, one.id));
            each.collect::<Vec<_>>().join(" ")
        });
        axes.collect::<Vec<_>>().join(" | ")
    }

    fn moved(axes: &[&[&str]], id: &str, up: bool) -> String {
        let plan = plan(axes);
        let change = shift_action(&plan, id, up);
        shown(&after(plan, &change))
    }

    #[test]
    fn two_fiches_of_an_axis_change_places_and_numbers() {
        let axes: &[&[&str]] = &[&["1", "2", "3a"], &["4"]];
        assert_eq!(moved(axes, "x0-0", false), "1=x0-1 2=x0-0 3a=x0-2 | 4=x1-0");
        assert_eq!(moved(axes, "x0-2", true), "1=x0-0 2=x0-2 3a=x0-1 | 4=x1-0");
        assert_eq!(moved(axes, "x0-0", true), "1=x0-0 2=x0-1 3a=x0-2 | 4=x1-0");
    }

    #[test]
    fn past_the_end_of_its_axis_a_fiche_goes_to_the_next_one() {
        let axes: &[&[&str]] = &[&["1", "2"], &[], &["3", "4"]];
        assert_eq!(moved(axes, "x0-1", false), "1=x0-0 | 2=x0-1 | 3=x2-0 4=x2-1");
        assert_eq!(moved(axes, "x2-0", true), "1=x0-0 2=x0-1 | 3=x2-0 | 4=x2-1");
        // Its number would put it elsewhere: those of the axis go round.
        let axes: &[&[&str]] = &[&["1", "9"], &["3", "4"]];
        assert_eq!(moved(axes, "x0-1", false), "1=x0-0 | 3=x0-1 4=x1-0 9=x1-1");
        assert_eq!(moved(&[&["5"], &["1"]], "x1-0", true), "1=x0-0 5=x1-0 | ");
        assert_eq!(moved(axes, "x1-1", false), "1=x0-0 9=x0-1 | 3=x1-0 4=x1-1");
    }

    #[test]
    fn where_two_bear_one_number_the_plan_is_numbered_anew() {
        let axes: &[&[&str]] = &[&["1"], &["2", "2"], &["7"]];
        assert_eq!(moved(axes, "x1-0", false), "1=x0-0 | 2=x1-1 3=x1-0 | 4=x2-0");
        assert_eq!(moved(axes, "x0-0", false), " | 1=x0-0 2=x1-0 3=x1-1 | 4=x2-0");
    }

    #[test]
    fn numbers_follow_the_order_of_the_axes() {
        let plan = plan(&[&["4", "hors"], &["1", "2"]]);
        let change = renumber(&plan);
        assert_eq!(shown(&after(plan, &change)), "1=x0-0 2=x0-1 | 3=x1-0 4=x1-1");
    }

    #[test]
    fn an_axis_moves_among_axes() {
        let plan = plan(&[&["1"], &["2"], &["3"]]);
        let steps = |id: &str, up| shift_axis(&plan, id, up).steps.len();
        assert_eq!((steps("x0", true), steps("x2", false)), (0, 0));
        assert!(steps("x0", false) > 0 && steps("x2", true) > 0);
    }

    proptest! {
        /// None is lost or borne twice, and down then up is where it was.
        #[test]
        fn every_fiche_stays_in_the_plan(sizes in prop::collection::vec(0usize..4, 1..4), at in 0usize..9) {
            let mut number = 0;
            let mut made = Plan::default();
            for (axis, size) in sizes.iter().enumerate() {
                let id = format!("x{axis}");
                let position = i32::try_from(axis).unwrap();
                made.axes.push(Axis { id: id.clone(), convention: "c".into(), position, title: String::new() });
                for _ in 0..*size {
                    number += 1;
                    let (axis, number) = (id.clone(), number.to_string());
                    made.actions.push(Action { id: format!("f{number}"), axis, number, ..Action::default() });
                }
            }
            prop_assume!(number > 0);
            let id = made.actions[at % made.actions.len()].id.clone();
            let down = shift_action(&made, &id, false);
            let below = after(made.clone(), &down);
            let mut numbers: Vec<_> = below.actions.iter().map(|one| one.number.clone()).collect();
            numbers.sort();
            numbers.dedup();
            prop_assert_eq!(numbers.len(), made.actions.len());
            if !down.is_empty() {
                let up = shift_action(&below, &id, true);
                prop_assert_eq!(shown(&after(below, &up)), shown(&made));
            }
        }
    }
}
