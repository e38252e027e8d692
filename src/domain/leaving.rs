//! A departure: territories and follow-ups to hand over, and the change that ends mandate and binômes
//! at once.

use chrono::NaiveDate;

use super::{
    change::Change,
    follow_up::{FollowUp, OwedBy},
    handover,
    id::PersonId,
    person::Person,
    snapshot::Snapshot,
    territory::Territory,
};

/// A territory to hand over.
#[derive(Debug, Clone)]
pub struct HandedOver<'a> {
    /// Which.
    pub territory: &'a Territory,
    /// The other half, who stays.
    pub stays: Option<PersonId>,
    /// Open follow-ups of the Caf there, by due date.
    pub owed: Vec<&'a FollowUp>,
}

/// Handovers of a person after their last day, in the order of the territories.
#[must_use]
pub fn handed_over<'a>(
    snapshot: &'a Snapshot,
    person: &PersonId,
    last: NaiveDate,
) -> Vec<HandedOver<'a>> {
    let theirs = |territory: &Territory| {
        snapshot.binomes.iter().find(|one| {
            one.includes(person)
                && one.end.is_none_or(|end| end > last)
                && one.sector.contains(&territory.code)
        })
    };
    let left = |territory: &'a Territory| {
        let stays = handover::Pair::of(theirs(territory)?).without(person);
        let owed = snapshot.follow_ups_of(&territory.code);
        let owed = owed.filter(|one| one.is_open() && one.owed_by == OwedBy::Caf).collect();
        Some(HandedOver { territory, stays: stays.administrateur.or(stays.technicien), owed })
    };
    snapshot.territories.iter().filter_map(left).collect()
}

/// Ends a person's mandate on that day, and with it their place in every binôme.
#[must_use]
pub fn leave(snapshot: &Snapshot, person: &Person, last: NaiveDate) -> Change {
    let left = Person { mandate_end: Some(last), ..person.clone() };
    let change = Change::edit_person(person, &left);
    change.then(handover::leave(&snapshot.binomes, &person.id, last))
}

#[cfg(test)]
mod tests;
