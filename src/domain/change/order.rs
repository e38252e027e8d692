//! Moving an entry of a list that people keep in their own order.

use super::{Change, Step};
use crate::domain::field::{Field, FieldEdit, RecordKind};

/// Where an entry goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    /// Before all others.
    First,
    /// After all others.
    Last,
    /// Before this one.
    Before(&'a str),
}

impl Change {
    /// Moves an entry. `list` is the whole list in its order, each with the number it bears; only numbers
    /// that differ are written.
    #[must_use]
    pub fn reorder(kind: RecordKind, list: &[(&str, u32)], id: &str, place: Place<'_>) -> Self {
        let Some(moved) = list.iter().find(|(one, _)| *one == id) else {
            return Self::default();
        };
        let mut order: Vec<_> = list.iter().filter(|(one, _)| *one != id).collect();
        let at = match place {
            Place::First => 0,
            Place::Last => order.len(),
            Place::Before(other) if other == id => return Self::default(),
            Place::Before(other) => {
                order.iter().position(|(one, _)| *one == other).unwrap_or(order.len())
            }
        };
        order.insert(at, moved);
        if order.iter().map(|(one, _)| one).eq(list.iter().map(|(one, _)| one)) {
            return Self::default();
        }
        (1..).zip(order).filter(|(rank, (_, was))| rank != was).fold(
            Self::default(),
            |change, (rank, (one, was))| {
                let (base, mine) = ((*was).into(), rank.into());
                let edit = FieldEdit { key: Field::Position.into(), base, mine };
                change.and(Step::Edit { kind, id: (*one).to_owned(), edits: vec![edit] })
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::field::Value;

    /// The list as a change leaves it.
    fn after(list: &[(&str, u32)], id: &str, place: Place<'_>) -> Vec<String> {
        let mut ranks: Vec<(i64, &str)> =
            list.iter().map(|(one, rank)| (i64::from(*rank), *one)).collect();
        for step in Change::reorder(RecordKind::Theme, list, id, place).steps {
            let Step::Edit { id, edits, .. } = step else { panic!() };
            let Value::Int(rank) = edits[0].mine else { panic!() };
            ranks.iter_mut().find(|(_, one)| *one == id).unwrap().0 = rank;
        }
        ranks.sort_unstable();
        ranks.into_iter().map(|(_, one)| one.to_owned()).collect()
    }

    #[test]
    fn an_entry_goes_first_last_or_before_another() {
        let list = [("a", 0), ("b", 1), ("c", 1), ("d", 9)];
        assert_eq!(after(&list, "c", Place::First), ["c", "a", "b", "d"]);
        assert_eq!(after(&list, "a", Place::Last), ["b", "c", "d", "a"]);
        assert_eq!(after(&list, "d", Place::Before("b")), ["a", "d", "b", "c"]);
        let already = [("a", 1), ("b", 2)];
        assert!(Change::reorder(RecordKind::Theme, &already, "a", Place::First).is_empty());
        assert!(Change::reorder(RecordKind::Theme, &already, "a", Place::Before("a")).is_empty());
    }

    proptest! {
        /// The others keep their order among themselves, whatever numbers they bore.
        #[test]
        fn the_others_stay_as_they_were(
            mut ranks in prop::collection::vec(0_u32..20, 2..8),
            moved in 0_usize..8,
            to in 0_usize..8,
        ) {
            ranks.sort_unstable();
            let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
            let list: Vec<(&str, u32)> = names.into_iter().zip(ranks.iter().copied()).collect();
            let (id, other) = (list[moved % list.len()].0, list[to % list.len()].0);
            let mut expected: Vec<&str> = list.iter().map(|one| one.0).collect();
            if id != other {
                expected.retain(|one| *one != id);
                let at = expected.iter().position(|one| *one == other).unwrap();
                expected.insert(at, id);
            }
            prop_assert_eq!(after(&list, id, Place::Before(other)), expected);
        }
    }
}
