//! What the life of the conventions stands on: places, conventions, people.

use chrono::NaiveDate;

use super::super::{
    conventions::Ctg,
    french::{capital, typeset},
    people::Team,
    places::Place,
    scene::{Phase, Scene},
};
use crate::domain::{
    id::{PersonId, TerritoryCode},
    stage::{Passage, Stage},
    territory::{Commune, DepartmentReference},
};

/// Places, conventions, people.
#[derive(Clone, Copy)]
pub(in super::super) struct Ground<'a> {
    pub(in super::super) reference: &'a DepartmentReference,
    pub(in super::super) places: &'a [Place],
    pub(in super::super) ctgs: &'a [Ctg],
    pub(in super::super) team: &'a Team,
}

impl<'a> Ground<'a> {
    /// The conventions that are in the base, each with its first place.
    pub(super) fn conventions(&self) -> impl Iterator<Item = (&'a Ctg, &'a Place)> + use<'a> {
        let Self { places, ctgs, .. } = *self;
        ctgs.iter().filter(|ctg| ctg.is_in_base()).filter_map(|ctg| {
            let code = ctg.territories.first()?;
            Some((ctg, places.iter().find(|place| place.code == *code)?))
        })
    }

    /// Who advises a territory on a day.
    pub(super) fn adviser(&self, code: &TerritoryCode, on: NaiveDate) -> Option<PersonId> {
        self.team.pair(code, on).1
    }

    /// Who writes of a convention on a day.
    pub(super) fn writer(&self, ctg: &Ctg, on: NaiveDate) -> Option<PersonId> {
        self.adviser(ctg.territories.first()?, on)
    }

    /// Communes of a place, the most populated first.
    pub(super) fn communes(&self, place: &Place) -> Vec<&'a Commune> {
        let own = |one: &&Commune| one.epci.as_deref() == Some(place.code.as_str());
        let mut communes: Vec<&Commune> = self.reference.communes.iter().filter(own).collect();
        communes.sort_by_key(|commune| std::cmp::Reverse(commune.population));
        communes
    }
}

/// The first day a convention came to a stage.
pub(super) fn reached(ctg: &Ctg, stage: Stage) -> Option<NaiveDate> {
    ctg.convention.passages.iter().find(|one| one.stage == stage).map(|one| one.on)
}

/// The last passage of a convention.
pub(super) fn last_passage(ctg: &Ctg) -> Option<&Passage> {
    ctg.convention.passages.last()
}

/// The scene of something a convention lives through.
pub(super) fn scene(place: &Place, on: NaiveDate) -> Scene<'_> {
    Scene { place, on, phase: Phase::Living }
}

/// A body or an equipment as a title names it: without its article.
pub(super) fn bare(words: &str) -> String {
    let heads = ["le ", "la ", "les ", "l’", "Le ", "La ", "Les ", "L’"];
    let rest = heads.iter().find_map(|head| words.strip_prefix(head)).unwrap_or(words);
    typeset(&capital(rest))
}

/// The body of a place as a title names it.
pub(super) fn body(place: &Place) -> &'static str {
    if place.body.contains("agglomération") {
        "Communauté d’agglomération"
    } else {
        "Communauté de communes"
    }
}
