//! What a row of conventions was read as, before it is compared with the base.
//!
//! Must not know what becomes of it.

use std::collections::BTreeSet;

use super::{dates::Dates, people::Pair, standing};
use crate::{
    domain::{
        fold::{fold, short_name},
        id::TerritoryCode,
        import::ConventionRow,
        stage::Stage,
        territory::{Territory, TerritoryKind},
    },
    exchange::import::{Base, values::state::State},
};

/// What a row was read as.
pub(super) struct Told {
    pub name: String,
    pub siren: String,
    /// SIREN of each, where it is several EPCI.
    pub several: Vec<String>,
    pub communes: Vec<String>,
    pub state: Option<State>,
    pub words: String,
    pub dates: Dates,
    pub pair: Pair,
    pub themes: Vec<String>,
    pub comment: String,
    /// What the person makes notes of.
    pub noted: String,
    pub generation: Option<u32>,
    pub population: Option<i64>,
}

impl Told {
    /// The row as it is told.
    pub(super) fn summary(&self, base: &Base<'_>) -> ConventionRow {
        // Several whole EPCI say their communes.
        let whole = |code: &String| base.data.territory(&code.as_str().into());
        let held = |insee: &String| {
            self.several.iter().filter_map(whole).any(|epci| epci.communes.contains(insee))
        };
        let said = !self.communes.iter().all(held);
        let territory = Some(self.siren.clone()).filter(|siren| !siren.is_empty());
        ConventionRow {
            communes: if said { self.communes.clone() } else { Vec::new() },
            territories: territory.into_iter().chain(self.several.iter().cloned()).collect(),
            state: self.state.map(State::as_str),
            signed: self.dates.signed,
            start: self.dates.start,
            end: self.dates.last(),
            administrators: self.pair.administrators.clone(),
            technicians: self.pair.technicians.clone(),
            themes: self.themes.clone(),
            population: self.population,
        }
    }

    /// What tells its ground from others.
    pub(super) fn ground(&self) -> String {
        if self.communes.is_empty() {
            return self.siren.clone();
        }
        let mut communes = self.communes.clone();
        communes.sort();
        format!("{}:{}", self.siren, communes.join("+"))
    }

    /// What tells it from other conventions.
    pub(super) fn key(&self) -> String {
        let day = self.dates.start.map(|day| day.to_string());
        let day = day.or_else(|| self.dates.last().map(|day| format!("-{day}")));
        format!("{}/{}", self.ground(), day.unwrap_or_default())
    }

    /// The stage that its state says; none where it says no more than that it is being made.
    pub(super) fn stage(&self) -> Option<Stage> {
        let words = fold(&self.words);
        match self.state? {
            State::Signed => Some(Stage::MiseEnOeuvre),
            State::Renewing => Some(Stage::Renouvellement),
            State::Expired => Some(Stage::Echue),
            State::Abandoned => Some(Stage::Abandonnee),
            State::Terminated => Some(Stage::Resiliee),
            State::Preparing => standing::stage(&words),
            State::Outside | State::NoCtg => None,
        }
    }

    /// The territory of the base that it is; nothing where it is communes that the base has not grouped.
    pub(super) fn code(&self, base: &Base<'_>) -> Option<String> {
        if self.communes.is_empty() {
            return Some(self.siren.clone());
        }
        self.group(base).map(|one| one.code.as_str().to_owned())
    }

    /// The INSEE codes of its perimeter.
    pub(super) fn perimeter(&self, base: &Base<'_>) -> Vec<String> {
        if !self.communes.is_empty() {
            return self.communes.clone();
        }
        let own = base.data.territory(&TerritoryCode::from(self.siren.as_str()));
        own.map(|one| one.communes.iter().cloned().collect()).unwrap_or_default()
    }

    /// « CTG Bugey Sud 2025-2029 ».
    pub(super) fn title(&self, base: &Base<'_>) -> String {
        let own = base.data.territory(&TerritoryCode::from(self.siren.as_str()));
        let whole = own.filter(|_| self.communes.is_empty()).map(|one| one.name.as_str());
        let place = whole.map_or(self.name.as_str(), short_name);
        let years = [self.dates.start, self.dates.end].map(|day| day.map(|day| day.format("%Y")));
        match years {
            [Some(start), Some(end)] => format!("CTG {place} {start}-{end}"),
            [Some(start), None] => format!("CTG {place} {start}"),
            _ => format!("CTG {place}"),
        }
    }

    /// The group of the base that has its communes, where it is less than an EPCI.
    pub(super) fn group<'b>(&self, base: &Base<'b>) -> Option<&'b Territory> {
        let communes: BTreeSet<String> = self.communes.iter().cloned().collect();
        let same = |one: &&Territory| !communes.is_empty() && one.communes == communes;
        base.data.territories.iter().filter(|one| one.kind == TerritoryKind::Group).find(same)
    }
}
