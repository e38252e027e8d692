//! A plan that begins with the common fiches of another convention.

use std::collections::BTreeSet;

use super::Plan;
use crate::domain::{
    change::{Change, Step},
    convention::Convention,
    field::{Field, FieldKey, Fields, RecordKind, Value},
    id::ConventionId,
    life::Life,
    renewal,
    snapshot::Snapshot,
};

/// The fiches of a plan that are common to every convention of the Caf.
#[must_use]
pub fn common(plan: &Plan) -> BTreeSet<String> {
    plan.actions.iter().filter(|one| one.common).map(|one| one.id.clone()).collect()
}

/// The conventions with a plan, those with the most common fiches first, and how many they have.
#[must_use]
pub fn sources<'a>(data: &'a Snapshot, into: &ConventionId) -> Vec<(&'a Convention, usize)> {
    let others = data.conventions.iter().filter(|one| one.id != *into);
    let planned = others.filter(|one| data.actions_of(&one.id).next().is_some());
    let common = |of: &Convention| data.actions_of(&of.id).filter(|one| one.common).count();
    let mut all: Vec<_> = planned.map(|one| (one, common(one))).collect();
    all.sort_by(|(a, common), (b, other)| (other, &a.name).cmp(&(common, &b.name)));
    all
}

/// Writes the chosen fiches of another plan into one that is empty, with their axes: to come, without
/// days, without the communes of the other perimeter, numbered from 1 on.
#[must_use]
pub fn copied(into: &ConventionId, from: &Life, chosen: &BTreeSet<String>) -> Change {
    let plan = from.plan();
    let mut steps: Vec<Step> = Vec::new();
    let (mut axes, mut number) = (0, 0);
    for axis in &plan.axes {
        let kept: Vec<_> = plan.of_axis(&axis.id).filter(|one| chosen.contains(&one.id)).collect();
        let Some(row) = from.row(RecordKind::Axis, &axis.id).filter(|_| !kept.is_empty()) else {
            continue;
        };
        axes += 1;
        let at = steps.len();
        let convention = Value::from(into.as_str());
        let known = [(Field::Convention, convention), (Field::Position, Value::Int(axes))];
        steps.push(created(RecordKind::Axis, with(&row.fields, known), Vec::new()));
        for action in kept {
            let Some(row) = from.row(RecordKind::Action, &action.id) else { continue };
            number += 1;
            let mut fields = with(
                &renewal::anew(&row.fields),
                [(Field::Number, Value::from(number.to_string().as_str()))],
            );
            fields.retain(|key, _| key.field != Field::Communes);
            steps.push(created(RecordKind::Action, fields, vec![(Field::Axis, at)]));
        }
    }
    Change { steps }
}

fn with<const N: usize>(fields: &Fields, known: [(Field, Value); N]) -> Fields {
    let mut fields = fields.clone();
    fields.extend(known.map(|(field, value)| (FieldKey::from(field), value)));
    fields
}

const fn created(kind: RecordKind, fields: Fields, made: Vec<(Field, usize)>) -> Step {
    Step::Create { kind, id: None, fields, made }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{field::FieldsBuilder, rows::Row};

    fn life() -> Life {
        let row = |id: &str, fields: FieldsBuilder| Row { id: id.into(), fields: fields.done() };
        let axis = |id: &str, position: u32| {
            row(
                id,
                FieldsBuilder::default()
                    .with(Field::Convention, "old")
                    .with(Field::Position, position),
            )
        };
        let fiche = |id: &str, axis: &str, number: &str| {
            let fields =
                FieldsBuilder::default().with(Field::Axis, axis).with(Field::Number, number);
            let fields = fields.with(Field::Status, "realisee").with(Field::DoneOn, "2025-01-01");
            row(id, fields.with(Field::Common, true).with_set(Field::Communes, ["01004"]))
        };
        let rows = [
            (RecordKind::Axis, vec![axis("a", 4), axis("b", 2), axis("c", 9)]),
            (
                RecordKind::Action,
                vec![fiche("1", "a", "7"), fiche("2", "b", "3"), fiche("3", "b", "5")],
            ),
        ];
        Life { convention: "old".into(), rows: rows.into(), ..Life::default() }
    }

    #[test]
    fn what_is_ticked_is_copied_as_planned_anew_under_its_axes() {
        let life = life();
        assert_eq!(common(&life.plan()).len(), 3);
        let chosen = ["1", "3"].map(str::to_owned).into();
        let steps = copied(&"new".into(), &life, &chosen).steps;
        let written: Vec<String> = steps
            .iter()
            .map(|step| {
                let Step::Create { kind, fields, made, .. } = step else { panic!() };
                let said = |field: Field| fields.get(&field.into()).cloned();
                assert!(fields.keys().all(|key| key.field != Field::Communes));
                assert_eq!(said(Field::DoneOn), None);
                format!("{kind:?} {:?} {:?} {made:?}", said(Field::Number), said(Field::Position))
            })
            .collect();
        assert_eq!(
            written,
            [
                "Axis None Some(Int(1)) []",
                "Action Some(Text(\"1\")) None [(Axis, 0)]",
                "Axis None Some(Int(2)) []",
                "Action Some(Text(\"2\")) None [(Axis, 2)]",
            ]
        );
    }
}
