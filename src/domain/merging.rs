//! Whether two records of a kind may become one.

use super::{field::RecordKind, id::PersonId, snapshot::Snapshot};

/// Why two records stay two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// They are one and the same.
    Itself,
    /// The one that would go is the person who asks.
    IsMe,
    /// They are the two halves of a binôme.
    AreTwo,
}

/// What is in the way of merging a record into another of its kind.
#[must_use]
pub fn obstacle(
    data: &Snapshot,
    kind: RecordKind,
    (id, into): (&str, &str),
    me: Option<&PersonId>,
) -> Option<Obstacle> {
    if id == into {
        return Some(Obstacle::Itself);
    }
    if kind != RecordKind::Person {
        return None;
    }
    if me.is_some_and(|me| me.as_str() == id) {
        return Some(Obstacle::IsMe);
    }
    let (one, other) = (PersonId::from(id), PersonId::from(into));
    let both = data.binomes.iter().any(|pair| {
        let halves = [&pair.administrateur, &pair.technicien];
        halves.contains(&&Some(one.clone())) && halves.contains(&&Some(other.clone()))
    });
    both.then_some(Obstacle::AreTwo)
}
