//! The index by territory: its conventions, open follow-ups, binômes, last contact. Places in
//! the lists of a snapshot, so that nothing is looked for twice.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

use chrono::NaiveDate;

use super::{
    binome::{Binome, foremost},
    convention::{Convention, latest_first},
    id::{ConventionId, TerritoryCode},
    snapshot::Snapshot,
};

/// Records of one territory, each a place in a list of the snapshot.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// Conventions with a commune there, the latest generation first.
    pub conventions: Vec<usize>,
    /// Open follow-ups, by due date.
    pub follow_ups: Vec<usize>,
    /// Binômes that had it in their sector at any time.
    pub binomes: Vec<usize>,
    /// The day of its latest note, of its own or of one of its conventions.
    pub contact: Option<NaiveDate>,
    /// The day an elected person was met last, there or about one of its conventions.
    pub elu: Option<NaiveDate>,
}

impl Place {
    /// Its conventions.
    pub fn conventions<'a>(&'a self, of: &'a Snapshot) -> impl Iterator<Item = &'a Convention> {
        self.conventions.iter().filter_map(|at| of.conventions.get(*at))
    }

    /// Its binômes of all times.
    pub fn binomes<'a>(&'a self, of: &'a Snapshot) -> impl Iterator<Item = &'a Binome> {
        self.binomes.iter().filter_map(|at| of.binomes.get(*at))
    }

    /// Its binôme on a day; a whole pair goes before half of one, the latest before.
    #[must_use]
    pub fn binome_on<'a>(&'a self, of: &'a Snapshot, on: NaiveDate) -> Option<&'a Binome> {
        foremost(self.binomes(of), on)
    }
}

/// The index of a snapshot, by territory and by convention.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// In the order of the territories.
    places: Vec<Place>,
    at: HashMap<TerritoryCode, usize>,
    /// Territories of each convention, the one with the most of its communes first.
    territories: Vec<Vec<usize>>,
    /// Conventions that name each convention their predecessor.
    successors: Vec<Vec<usize>>,
    conventions: HashMap<ConventionId, usize>,
}

impl Index {
    /// That of a snapshot: each commune and each member of a sector is looked for once.
    #[must_use]
    pub fn of(snapshot: &Snapshot) -> Self {
        let codes = snapshot.territories.iter().map(|one| one.code.clone());
        let mut index = Self {
            places: vec![Place::default(); snapshot.territories.len()],
            at: codes.zip(0..).collect(),
            territories: territories(snapshot),
            successors: successors(snapshot),
            conventions: snapshot.conventions.iter().map(|one| one.id.clone()).zip(0..).collect(),
        };
        let sorted = {
            let mut all: Vec<usize> = (0..snapshot.conventions.len()).collect();
            all.sort_by_key(|at| snapshot.conventions.get(*at).map(latest_first));
            all
        };
        for convention in sorted {
            for place in index.territories.get(convention).into_iter().flatten() {
                index.places[*place].conventions.push(convention);
            }
        }
        for (at, follow_up) in snapshot.follow_ups.iter().enumerate() {
            if let Some(code) = &follow_up.territory {
                index.hang(code, |place| place.follow_ups.push(at));
                continue;
            }
            let convention = snapshot.convention_of(follow_up);
            let convention = convention.and_then(|id| index.convention(id));
            for place in convention.and_then(|at| index.territories.get(at)).into_iter().flatten() {
                index.places[*place].follow_ups.push(at);
            }
        }
        for (at, pair) in snapshot.binomes.iter().enumerate() {
            for code in &pair.sector {
                index.hang(code, |place| place.binomes.push(at));
            }
        }
        index.met(&snapshot.last_notes, &snapshot.last_of_conventions, |place| &mut place.contact);
        index.met(&snapshot.elus_met, &snapshot.elus_of_conventions, |place| &mut place.elu);
        index
    }

    /// The latest day of each territory: its own, or that of one of its conventions.
    fn met(
        &mut self,
        there: &BTreeMap<TerritoryCode, NaiveDate>,
        about: &BTreeMap<ConventionId, NaiveDate>,
        last: fn(&mut Place) -> &mut Option<NaiveDate>,
    ) {
        for (code, day) in there {
            self.hang(code, |place| *last(place) = Some(*day));
        }
        for (id, day) in about {
            let at = self.conventions.get(id);
            for place in at.and_then(|at| self.territories.get(*at)).into_iter().flatten() {
                let met = last(&mut self.places[*place]);
                *met = (*met).max(Some(*day));
            }
        }
    }

    /// The place of a convention among the conventions.
    #[must_use]
    pub fn convention(&self, id: &ConventionId) -> Option<usize> {
        self.conventions.get(id).copied()
    }

    fn hang(&mut self, code: &TerritoryCode, hang: impl FnOnce(&mut Place)) {
        if let Some(place) = self.at.get(code).and_then(|at| self.places.get_mut(*at)) {
            hang(place);
        }
    }

    /// The records of each territory, in their order.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The place of a territory among the territories.
    #[must_use]
    pub fn position(&self, code: &TerritoryCode) -> Option<usize> {
        self.at.get(code).copied()
    }

    /// The records of a territory.
    #[must_use]
    pub fn place(&self, code: &TerritoryCode) -> Option<&Place> {
        self.places.get(self.position(code)?)
    }

    /// The territories that the perimeter of the convention at that place touches: the one with the most of its
    /// communes first.
    #[must_use]
    pub fn territories_of(&self, convention: usize) -> &[usize] {
        self.territories.get(convention).map_or(&[], Vec::as_slice)
    }

    /// The day the next of the convention at that place was signed: it takes over.
    #[must_use]
    pub fn renewed_on(&self, convention: usize, of: &Snapshot) -> Option<NaiveDate> {
        let next = self.successors.get(convention).into_iter().flatten();
        next.filter_map(|next| of.conventions.get(*next)?.signed).min()
    }
}

/// Only communes of a perimeter are looked for: of a whole country most are in none.
fn territories(snapshot: &Snapshot) -> Vec<Vec<usize>> {
    let perimeters = snapshot.conventions.iter().flat_map(Convention::all_communes);
    let mut of_commune: HashMap<&str, Vec<usize>> =
        perimeters.map(|commune| (commune.as_str(), Vec::new())).collect();
    if !of_commune.is_empty() {
        for (at, territory) in snapshot.territories.iter().enumerate() {
            for commune in &territory.communes {
                if let Some(places) = of_commune.get_mut(commune.as_str()) {
                    places.push(at);
                }
            }
        }
    }
    let of = |commune: &String| of_commune.get(commune.as_str()).into_iter().flatten().copied();
    let all = snapshot.conventions.iter().map(|one| {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for place in one.all_communes().flat_map(of) {
            *shared.entry(place).or_default() += 1;
        }
        let mut places: Vec<(usize, usize)> = shared.into_iter().collect();
        places.sort_by_key(|(_, communes)| Reverse(*communes));
        places.into_iter().map(|(place, _)| place).collect()
    });
    all.collect()
}

fn successors(snapshot: &Snapshot) -> Vec<Vec<usize>> {
    let ids = snapshot.conventions.iter().map(|one| &one.id);
    let at: HashMap<&ConventionId, usize> = ids.zip(0..).collect();
    let mut successors = vec![Vec::new(); snapshot.conventions.len()];
    for (next, one) in snapshot.conventions.iter().enumerate() {
        if let Some(before) = one.predecessor.as_ref().and_then(|id| at.get(id)) {
            successors[*before].push(next);
        }
    }
    successors
}
