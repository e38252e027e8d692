//! The forms of new records of a convention: what is known of them already, from the chosen line.

use super::{ConventionPlace, lines::Key as RowKey};
use crate::{
    domain::{
        field::{Field, FieldKey, Fields, RecordKind, Value},
        plan::{Indicator, Nature},
        record,
    },
    ui::{
        forms::Opening,
        layer::{Reply, Then},
        route::Route,
        world::World,
    },
};

impl ConventionPlace {
    /// The form of a new record of a kind, of this convention and of the chosen line.
    #[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are distinguished here")]
    pub(super) fn add(&self, kind: RecordKind, world: &World) -> Reply {
        if self.shown.life().is_none() {
            return Reply::default();
        }
        let mut fields = Fields::new();
        let mut put = |field: Field, value: Value| {
            fields.insert(field.into(), value);
        };
        match kind {
            RecordKind::Passage => {
                return Then::go(Route::Form(Opening::Stage(self.id.clone()))).into();
            }
            RecordKind::Action => {
                let Some(axis) = self.chosen_axis() else {
                    return Reply {
                        notice: Reply::warn(world.text().ui.life.axis_first).notice,
                        ..self.add(RecordKind::Axis, world)
                    };
                };
                put(Field::Axis, axis.into());
            }
            RecordKind::Reading => {
                let Some(indicator) = self.chosen_indicator() else {
                    return Reply::warn(world.text().ui.life.choose_indicator);
                };
                put(Field::Indicator, indicator.id.as_str().into());
                // Words are what is asked first then.
                if indicator.nature == Nature::Texte {
                    put(Field::Value, Value::Null);
                }
            }
            RecordKind::Indicator => match self.chosen(RecordKind::Action) {
                Some(action) => put(Field::Action, action.into()),
                None => put(Field::Convention, self.id.as_str().into()),
            },
            RecordKind::Contact => {
                let places = world.data.convention(&self.id);
                let places = places.map(|one| world.data.territories_of(one)).unwrap_or_default();
                fields.extend(places.into_iter().map(|place| {
                    let member = Some(place.code.to_string());
                    (FieldKey { field: Field::Territories, member }, Value::Int(1))
                }));
            }
            RecordKind::Difficulty
            | RecordKind::Need
            | RecordKind::Equipment
            | RecordKind::Pact
            | RecordKind::Document => fields = self.around(kind, world),
            _ => put(Field::Convention, self.id.as_str().into()),
        }
        record::number(record::of(kind), &mut fields, &world.data);
        Then::go(Route::Form(Opening::NewRecord(kind, fields))).into()
    }

    /// The chosen record, of that kind.
    pub(super) fn chosen(&self, kind: RecordKind) -> Option<String> {
        match self.list.selected() {
            Some(RowKey::Record(one, id)) if *one == kind => Some(id.clone()),
            _ => None,
        }
    }

    /// The indicator chosen, or the only one of the chosen action.
    fn chosen_indicator(&self) -> Option<&Indicator> {
        let plan = self.shown.plan();
        if let Some(id) = self.chosen(RecordKind::Indicator) {
            return plan.indicators.iter().find(|one| one.id == id);
        }
        let action = self.chosen(RecordKind::Action)?;
        let mut all = plan.indicators.iter().filter(|one| one.action.as_ref() == Some(&action));
        all.next().filter(|_| all.next().is_none())
    }

    /// The axis chosen, or that of the chosen action; else the last.
    pub(super) fn chosen_axis(&self) -> Option<String> {
        let plan = self.shown.plan();
        let of_action = || Some(plan.action(&self.chosen(RecordKind::Action)?)?.axis.clone());
        let last = || plan.axes.last().map(|axis| axis.id.clone());
        self.chosen(RecordKind::Axis).or_else(of_action).or_else(last)
    }
}
