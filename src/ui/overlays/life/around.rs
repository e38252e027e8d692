//! What is known already of a new difficulty, need, establishment, pact or document of a convention.

use super::{ConventionPlace, lines::Key as RowKey};
use crate::{
    domain::{
        field::{Field, FieldKey, Fields, FieldsBuilder, RecordKind, Value},
        reader::Reader,
    },
    ui::world::World,
};

/// What a document may be of, each with the field that names it.
const OWNERS: [(RecordKind, Field); 3] = [
    (RecordKind::Action, Field::Action),
    (RecordKind::Meeting, Field::Meeting),
    (RecordKind::Equipment, Field::Equipment),
];

impl ConventionPlace {
    /// From the convention and the chosen line.
    #[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are distinguished here")]
    pub(super) fn around(&self, kind: RecordKind, world: &World) -> Fields {
        let place = self.near(world);
        let fields = FieldsBuilder::default();
        match kind {
            RecordKind::Difficulty => {
                let action = self.chosen_action();
                let fields = fields.with(Field::Territory, place.as_deref());
                fields
                    .with(Field::Convention, self.id.as_str())
                    .with(Field::Action, action.as_deref())
                    .done()
            }
            RecordKind::Need => fields.with(Field::Territory, place.as_deref()).done(),
            RecordKind::Equipment => {
                fields.with(Field::CommuneOf, self.commune().as_deref()).done()
            }
            RecordKind::Pact => {
                let found = world.data.convention(&self.id);
                let places = found.map(|one| world.data.territories_of(one)).unwrap_or_default();
                let key = |code: &str| FieldKey {
                    field: Field::Territories,
                    member: Some(code.to_owned()),
                };
                places.iter().map(|one| (key(one.code.as_str()), Value::Int(1))).collect()
            }
            _ => {
                let owner = OWNERS
                    .into_iter()
                    .find_map(|(kind, field)| self.chosen(kind).map(|id| (field, id)));
                let (field, id) = owner.unwrap_or((Field::Convention, self.id.to_string()));
                fields.with(field, id.as_str()).done()
            }
        }
    }

    /// The action chosen, or that of the chosen record.
    pub(super) fn chosen_action(&self) -> Option<String> {
        self.chosen(RecordKind::Action).or_else(|| self.chosen_field(Field::Action))
    }

    /// What the chosen record says in a field.
    pub(super) fn chosen_field(&self, field: Field) -> Option<String> {
        let Some(RowKey::Record(kind, id)) = self.list.selected() else { return None };
        Reader(&self.shown.life()?.row(*kind, id)?.fields).optional(field)
    }

    /// The territory of the chosen record, else the first of the convention.
    fn near(&self, world: &World) -> Option<String> {
        let first = || self.territory(world).map(|code| code.to_string());
        self.chosen_field(Field::Territory).or_else(first)
    }

    /// The commune of the chosen establishment, or the only one of the chosen action.
    fn commune(&self) -> Option<String> {
        let action = self.chosen(RecordKind::Action);
        let only = || {
            let action = self.shown.plan().action(&action?)?;
            let mut all = action.communes.iter();
            all.next().filter(|_| all.next().is_none()).cloned()
        };
        self.chosen_field(Field::CommuneOf).or_else(only)
    }
}
