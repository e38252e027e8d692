//! What is prepared before a visit: open promises, ours first; the fiches and the people that matter to a
//! territory, or to one of its communes.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    contact::{Contact, ContactKind},
    convention::Convention,
    decision::decisions,
    facts::Facts,
    follow_up::{FollowUp, OwedBy},
    id::TerritoryCode,
    note::Note,
    plan::{Action, grouping::Members},
    renewal::is_closed,
    territory::Territory,
};

/// How many exchanges and decisions are told.
pub const LAST: usize = 3;

/// How many notes decisions are looked for in.
pub const LOOKED_AT: usize = 20;

/// What is read for a visit, beside the snapshot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Visit {
    /// The last notes of the territory, the latest first: exchanges, and where decisions are found.
    pub notes: Vec<Note>,
    /// Themes and communes of actions.
    pub members: Members,
}

impl Visit {
    /// The last exchanges.
    #[must_use]
    pub fn exchanges(&self) -> &[Note] {
        &self.notes[..self.notes.len().min(LAST)]
    }

    /// The last decisions, each with its day.
    #[must_use]
    pub fn decisions(&self) -> Vec<(NaiveDate, &str)> {
        let all = self.notes.iter().flat_map(|note| {
            decisions(&note.text).into_iter().map(move |decided| (note.on, decided))
        });
        all.take(LAST).collect()
    }
}

/// Open follow-ups of a territory: the Caf's own first, then by due date, those without one last.
#[must_use]
pub fn promises<'a>(data: &'a Facts, territory: &TerritoryCode) -> Vec<&'a FollowUp> {
    let mut all: Vec<&FollowUp> = data.follow_ups_of(territory).collect();
    all.sort_by_key(|one| (one.owed_by != OwedBy::Caf, one.due.is_none(), one.due));
    all
}

/// The conventions of a territory that go on, the latest generation first.
#[must_use]
pub fn conventions<'a>(
    data: &'a Facts,
    territory: &Territory,
    today: NaiveDate,
) -> Vec<&'a Convention> {
    let mut all = data.conventions_of(territory);
    all.retain(|one| !is_closed(one, &data.conventions, today));
    all
}

/// The fiches under way or to come: late ones first, then by last day. Of a commune, those that name it or
/// hold for the whole perimeter.
#[must_use]
pub fn fiches<'a>(
    data: &'a Facts,
    territory: &Territory,
    commune: Option<&str>,
    members: &Members,
    today: NaiveDate,
) -> Vec<&'a Action> {
    let holds = |one: &&Action| match (commune, members.communes.get(&one.id)) {
        (Some(commune), Some(own)) => own.contains(commune),
        (None, _) | (_, None) => true,
    };
    let of = conventions(data, territory, today);
    // A convention may reach over others: of this commune, only where it lies in the perimeter.
    let here = |one: &&&Convention| {
        commune.is_none_or(|commune| one.perimeter_on(today).contains(commune))
    };
    let all = of.iter().filter(here).flat_map(|one| data.actions_of(&one.id));
    let mut all: Vec<&Action> = all.filter(|one| one.is_running()).filter(holds).collect();
    all.sort_by_key(|one| {
        let due = one.due.map(|(day, _)| day);
        (!one.is_late(today), due.is_none(), due, one.sort_number())
    });
    all
}

/// Those in front: of the territory, or of a commune first and then those of no other commune; élus first.
#[must_use]
pub fn in_front<'a>(
    data: &'a Facts,
    territory: &Territory,
    commune: Option<&str>,
    today: NaiveDate,
) -> Vec<&'a Contact> {
    let inside: BTreeSet<&str> = territory.communes.iter().map(String::as_str).collect();
    let of = |one: &&Contact| {
        let own = one.commune.as_deref();
        match commune {
            Some(commune) if own.is_some() => own == Some(commune),
            Some(_) => one.territories.contains(&territory.code),
            None => {
                one.territories.contains(&territory.code)
                    || own.is_some_and(|own| inside.contains(own))
            }
        }
    };
    let in_office = |one: &&Contact| one.mandate_end.is_none_or(|end| end >= today);
    let mut all: Vec<&Contact> = data.contacts.iter().filter(of).filter(in_office).collect();
    let own = |one: &Contact| commune.is_some() && one.commune.as_deref() == commune;
    all.sort_by_key(|one| (!own(one), one.kind != ContactKind::Elu));
    all
}
