//! The records of one kind as a list shows them: which are asked for, and in what order they come.

use super::{
    field::{Field, Fields, RecordKind, Value},
    fold::fold,
    record::{self, Holds, Kind, Need, rules},
};

/// Which records are listed: those of a kind that were not archived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The kind.
    pub kind: RecordKind,
    /// Only those whose field names this record.
    pub of: Option<(Field, String)>,
}

/// A record of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub id: String,
    /// What it says.
    pub fields: Fields,
}

/// The rows of a list, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// What was asked.
    pub listing: Listing,
    /// Those found.
    pub rows: Vec<Row>,
}

impl Listing {
    /// Every record of a kind.
    #[must_use]
    pub const fn every(kind: RecordKind) -> Self {
        Self { kind, of: None }
    }
}

impl Row {
    /// The number it bears in a list that people keep in their own order.
    #[must_use]
    pub fn rank(&self) -> u32 {
        match self.fields.get(&Field::Position.into()) {
            Some(Value::Int(rank)) => u32::try_from(*rank).unwrap_or(u32::MAX),
            Some(Value::Text(_) | Value::Null) | None => 0,
        }
    }
}

/// Puts rows in the order of their kind: as people ordered them, else by their day, the latest last, else by
/// name.
pub fn arrange(kind: &Kind, rows: &mut [Row]) {
    if kind.is_ordered() {
        rows.sort_by(|one, other| (one.rank(), &one.id).cmp(&(other.rank(), &other.id)));
        return;
    }
    let always = |spec: &&record::Spec| spec.holds == Holds::Day && spec.need != Need::May;
    let key = match (kind.fields.iter().find(always), kind.named_by.first()) {
        (Some(day), _) => Some(day.field),
        (None, name) => name.copied(),
    };
    rows.sort_by_cached_key(|row| {
        let first = key.and_then(|field| rules::text(&row.fields, field)).unwrap_or_default();
        (fold(first), row.id.clone())
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::FieldsBuilder;

    fn row(id: &str, fields: FieldsBuilder) -> Row {
        Row { id: id.into(), fields: fields.done() }
    }

    fn order(kind: RecordKind, rows: Vec<Row>) -> Vec<String> {
        let mut rows = rows;
        arrange(record::of(kind), &mut rows);
        rows.into_iter().map(|row| row.id).collect()
    }

    #[test]
    fn rows_come_as_people_ordered_them_else_by_day_else_by_name() {
        let ranked =
            |id: &str, rank: u32| row(id, FieldsBuilder::default().with(Field::Position, rank));
        let themes = vec![
            ranked("c", 2),
            ranked("b", 10),
            ranked("a", 2),
            row("d", FieldsBuilder::default()),
        ];
        assert_eq!(order(RecordKind::Theme, themes), ["d", "a", "c", "b"]);
        let dated = |id: &str, day: &str| row(id, FieldsBuilder::default().with(Field::On, day));
        let notes = vec![dated("a", "2026-11-02"), dated("b", "2025-12-01")];
        assert_eq!(order(RecordKind::Note, notes), ["b", "a"]);
        let named =
            |id: &str, name: &str| row(id, FieldsBuilder::default().with(Field::Name, name));
        let people = vec![named("a", "Zoé"), named("b", "Élie"), named("c", "fanny")];
        assert_eq!(order(RecordKind::Person, people), ["b", "c", "a"]);
        let goals =
            vec![row("2027", FieldsBuilder::default()), row("2026", FieldsBuilder::default())];
        assert_eq!(order(RecordKind::Goal, goals), ["2026", "2027"]);
    }
}
