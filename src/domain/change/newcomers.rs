//! New people, created in the same change as the record that names them.

use super::{Change, Step};
use crate::domain::{
    field::{Field, Fields, RecordKind, Value},
    person::Person,
};

impl Change {
    /// Writes these people, then the rest: where a new record names one of them by their stand-in,
    /// it holds the id that their own step makes.
    #[must_use]
    pub fn introducing(newcomers: &[Person], rest: Self) -> Self {
        let people = newcomers.iter().fold(Self::default(), |change, one| {
            let (kind, made) = (RecordKind::Person, Vec::new());
            change.and(Step::Create { kind, id: None, fields: one.fields(), made })
        });
        let mut change = people.then(rest);
        for step in &mut change.steps {
            if let Step::Create { fields, made, .. } = step {
                link(fields, made, newcomers);
            }
        }
        change
    }
}

fn link(fields: &mut Fields, made: &mut Vec<(Field, usize)>, newcomers: &[Person]) {
    for (place, one) in newcomers.iter().enumerate() {
        let stand_in = Value::from(one.id.as_str());
        for field in [Field::Administrateur, Field::Technicien] {
            if fields.get(&field.into()) == Some(&stand_in) {
                fields.remove(&field.into());
                made.push((field, place));
            }
        }
    }
}
