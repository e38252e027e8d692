//! Who follows a territory from one day to another: binômes are split, joined, ended or begun so that
//! each day has the right people.
//!
//! A record holds its sector for one period. A territory that changes hands leaves its record. Its past
//! goes to a record of the old pair over that time alone. Knows binômes and
//! days; must not know a form, nor what is typed.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    binome::{Binome, binome_of},
    change::Change,
    field::RecordKind,
    id::{BinomeId, PersonId, TerritoryCode},
};

/// The two people; either may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pair {
    /// The board member.
    pub administrateur: Option<PersonId>,
    /// The field adviser.
    pub technicien: Option<PersonId>,
}

impl Pair {
    /// The pair of a binôme.
    #[must_use]
    pub fn of(binome: &Binome) -> Self {
        let Binome { administrateur, technicien, .. } = binome.clone();
        Self { administrateur, technicien }
    }

    /// Whether both are missing.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        self.administrateur.is_none() && self.technicien.is_none()
    }

    /// The pair left once a person has gone.
    #[must_use]
    pub fn without(&self, person: &PersonId) -> Self {
        let stays = |one: &Option<PersonId>| one.clone().filter(|one| one != person);
        Self { administrateur: stays(&self.administrateur), technicien: stays(&self.technicien) }
    }

    /// Whether both are in the base already.
    fn is_written(&self) -> bool {
        ![&self.administrateur, &self.technicien].into_iter().flatten().any(PersonId::is_stand_in)
    }
}

/// A pair at work from a day on, to a last one where one is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stint {
    /// Who.
    pub pair: Pair,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: Option<NaiveDate>,
}

/// The change by which these territories are followed so.
///
/// The pair of `base`, the binôme that was read, is corrected over its own territories: its period is
/// the one given. Any other pair takes over: until the eve of its first day all stays as it was; from
/// that day to its last the territories have it. Who began before does not come back after; who was
/// to begin after its last day stays. Nobody is a pair like another.
#[must_use]
pub fn assign(
    binomes: &[Binome],
    base: Option<&Binome>,
    territories: &BTreeSet<TerritoryCode>,
    stint: &Stint,
) -> Change {
    let mut roster = Roster::of(binomes);
    let base = base.filter(|base| Pair::of(base) == stint.pair);
    for territory in territories {
        match base.filter(|base| base.sector.contains(territory)) {
            Some(base) => roster.correct(territory, &base.id, stint),
            None => roster.give(territory, stint),
        }
    }
    roster.change()
}

/// The change by which a person is in no binôme after a day: the other half stays alone.
#[must_use]
pub fn leave(binomes: &[Binome], person: &PersonId, last: NaiveDate) -> Change {
    let mut roster = Roster::of(binomes);
    roster.leave(person, last);
    roster.change()
}

/// The next change of binôme of a territory after this day, and the new one, if any.
#[must_use]
pub fn next_change<'a>(
    territory: &TerritoryCode,
    binomes: &'a [Binome],
    day: NaiveDate,
) -> Option<(NaiveDate, Option<&'a Binome>)> {
    let over = binomes.iter().filter(|one| one.sector.contains(territory));
    let turns = over.flat_map(|one| [Some(one.start), one.end.and_then(|end| end.succ_opt())]);
    let turns: BTreeSet<NaiveDate> = turns.flatten().filter(|turn| *turn > day).collect();
    let pair = |one: Option<&Binome>| one.map(Pair::of);
    let now = pair(binome_of(territory, binomes, day));
    let then = turns.into_iter().map(|turn| (turn, binome_of(territory, binomes, turn)));
    then.into_iter().find(|(_, then)| pair(*then) != now)
}

/// The binômes as they are, and as they shall be.
struct Roster<'a> {
    before: &'a [Binome],
    /// The same in the same places, then the new ones.
    after: Vec<Binome>,
    /// Binômes whose whole sector was taken: written anew, or archived.
    free: BTreeSet<usize>,
}

impl<'a> Roster<'a> {
    fn of(before: &'a [Binome]) -> Self {
        Self { before, after: before.to_vec(), free: BTreeSet::new() }
    }

    /// A territory is no longer of the binôme it was of, at any time, and is followed so.
    fn correct(&mut self, territory: &TerritoryCode, was: &BinomeId, stint: &Stint) {
        if let Some(at) = self.after.iter().position(|one| one.id == *was) {
            self.take(at, territory);
        }
        self.give(territory, stint);
    }

    /// A territory is followed so.
    fn give(&mut self, territory: &TerritoryCode, stint: &Stint) {
        let goes_on = self.goes_on(territory, stint);
        let start = goes_on.map_or(stint.start, |at| self.after[at].start);
        let mut pieces = Vec::new();
        for at in 0..self.after.len() {
            let one = &self.after[at];
            let meets = one.sector.contains(territory)
                && one.end.is_none_or(|end| end >= stint.start)
                && stint.end.is_none_or(|end| one.start <= end);
            if goes_on == Some(at) {
                self.take(at, territory);
            } else if meets {
                if one.start < stint.start {
                    let (pair, start) = (Pair::of(one), one.start);
                    pieces.push(Stint { pair, start, end: stint.start.pred_opt() });
                }
                self.take(at, territory);
            }
        }
        if !stint.pair.is_nobody() {
            pieces.push(Stint { start, ..stint.clone() });
        }
        for piece in pieces {
            self.place(piece, [territory.clone()].into());
        }
    }

    /// The binôme of the same pair that follows a territory on the eve: it goes on.
    fn goes_on(&self, territory: &TerritoryCode, stint: &Stint) -> Option<usize> {
        let eve = stint.start.pred_opt()?;
        let found = binome_of(territory, &self.after, eve)?;
        let same = Pair::of(found) == stint.pair;
        self.after.iter().position(|one| same && std::ptr::eq(one, found))
    }

    /// A person is in no pair after a day.
    fn leave(&mut self, person: &PersonId, last: NaiveDate) {
        let Some(next) = last.succ_opt() else { return };
        let mut pieces = Vec::new();
        for (at, one) in self.after.iter_mut().enumerate() {
            if !one.includes(person) || one.end.is_some_and(|end| end <= last) {
                continue;
            }
            let (pair, sector) = (Pair::of(one), std::mem::take(&mut one.sector));
            self.free.insert(at);
            let stays = pair.without(person);
            if one.start <= last {
                pieces.push((Stint { pair, start: one.start, end: Some(last) }, sector.clone()));
            }
            if !stays.is_nobody() {
                let start = one.start.max(next);
                pieces.push((Stint { pair: stays, start, end: one.end }, sector));
            }
        }
        for (piece, sector) in pieces {
            self.place(piece, sector);
        }
    }

    fn take(&mut self, at: usize, territory: &TerritoryCode) {
        let sector = &mut self.after[at].sector;
        if sector.remove(territory) && sector.is_empty() {
            self.free.insert(at);
        }
    }

    /// Territories go to the binôme of that pair over that very time, else to one that is free,
    /// else to a new one. A free binôme is edited, which cannot name somebody who is not written.
    fn place(&mut self, stint: Stint, sector: BTreeSet<TerritoryCode>) {
        let Stint { pair, start, end } = stint;
        let is_of = |one: &Binome| Pair::of(one) == pair && (one.start, one.end) == (start, end);
        if let Some(at) = self.after.iter().position(is_of) {
            self.free.remove(&at);
            self.after[at].sector.extend(sector);
            return;
        }
        let free = || self.free.iter().map(|at| (*at, &self.after[*at]));
        let same_pair = free().find(|(_, one)| Pair::of(one) == pair);
        let same_start = || free().find(|(_, one)| pair.is_written() && one.start == start);
        let found = same_pair.or_else(same_start).map(|(at, one)| (at, one.id.clone()));
        let id = found.as_ref().map(|(_, id)| id.clone()).unwrap_or_default();
        let Pair { administrateur, technicien } = pair;
        let placed =
            Binome { cadence_days: None, id, administrateur, technicien, start, end, sector };
        match found {
            Some((at, _)) => {
                self.free.remove(&at);
                self.after[at] = placed;
            }
            None => self.after.push(placed),
        }
    }

    fn change(&self) -> Change {
        let mut change = Change::default();
        for (at, (before, after)) in self.before.iter().zip(&self.after).enumerate() {
            if self.free.contains(&at) {
                let id = before.id.as_str();
                change = change.then(Change::archive(RecordKind::Binome, id, &before.fields()));
            } else if before != after {
                change = change.then(Change::edit_binome(before, after));
            }
        }
        let new = self.after.iter().skip(self.before.len()).filter(|one| !one.sector.is_empty());
        new.fold(change, |change, one| change.then(Change::add_binome(one)))
    }
}

#[cfg(test)]
mod tests;
