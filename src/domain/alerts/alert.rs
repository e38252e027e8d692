//! An alert, the trait of its rule, and the data a rule reads. Knows no rule.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    measured::{Measured, RuleCode, Urgency},
    thresholds::{Setting, Thresholds},
};
use crate::domain::{
    convention::{Convention, Standing},
    field::RecordKind,
    id::{ConventionId, PersonId, TerritoryCode},
    index::{Index, Place},
    snapshot::Snapshot,
    snooze::PutOff,
    territory::Territory,
};

/// The record an alert is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordRef {
    /// Its kind.
    pub kind: RecordKind,
    /// Its id.
    pub id: String,
}

/// The limit that was crossed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// In the unit of what was measured.
    pub value: i64,
    /// Where it is set; `None` where binome sets it.
    pub setting: Option<Setting>,
}

/// An alert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// The measure, by rule.
    pub measured: Measured,
    /// The limit it crossed.
    pub threshold: Option<Threshold>,
    /// The record it is about.
    pub about: RecordRef,
    /// The convention it hangs on, where it hangs on one.
    pub convention: Option<ConventionId>,
    /// The territories it is shown on; none stands for the whole Caf.
    pub territories: Vec<TerritoryCode>,
    /// The technicien who follows it, where somebody does.
    pub technicien: Option<PersonId>,
    /// From which day it holds, as urgent as it is; `None` where it always did.
    pub since: Option<NaiveDate>,
    /// How urgent it is.
    pub urgency: Urgency,
    /// Whether somebody put it off: no list nor mark shows it then.
    pub put_off: Option<PutOff>,
}

/// A rule: what it looks for, and the limit that a Caf may set.
#[derive(Debug)]
pub struct Rule {
    /// Its code.
    pub code: RuleCode,
    /// Its limit.
    pub setting: Option<Setting>,
    /// Whether it reads more than the first picture waits for.
    pub later: bool,
    /// Looks for it.
    pub find: fn(&Context<'_>, &mut Vec<Alert>),
}

/// The data a rule reads.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The snapshot.
    pub snapshot: &'a Snapshot,
    /// The index by territory.
    pub index: &'a Index,
    /// The day.
    pub on: NaiveDate,
    /// The limits.
    pub limits: &'a Thresholds,
}

impl Alert {
    /// An alert about a record.
    #[must_use]
    pub fn on_record(measured: Measured, urgency: Urgency, id: &str) -> Self {
        Self {
            measured,
            threshold: None,
            about: RecordRef { kind: measured.rule().about(), id: id.to_owned() },
            convention: None,
            territories: Vec::new(),
            technicien: None,
            since: None,
            urgency,
            put_off: None,
        }
    }

    /// An alert about a territory itself.
    #[must_use]
    pub fn on_territory(measured: Measured, urgency: Urgency, place: &Territory) -> Self {
        let territories = vec![place.code.clone()];
        Self { territories, ..Self::on_record(measured, urgency, place.code.as_str()) }
    }

    /// An alert about the convention at that place, on every territory of its perimeter.
    #[must_use]
    pub fn on_convention(
        measured: Measured,
        urgency: Urgency,
        at: usize,
        context: &Context<'_>,
    ) -> Self {
        let convention = context.snapshot.conventions.get(at).map(|one| one.id.clone());
        let id = convention.as_ref().map(ConventionId::as_str).unwrap_or_default();
        Self {
            territories: context.codes_of(at),
            convention: convention.clone(),
            ..Self::on_record(measured, urgency, id)
        }
    }

    /// Whether it calls for somebody on a territory: nobody put it off.
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        self.put_off.is_none()
    }

    /// Whether it is on a territory of that sector, or of the whole Caf; without a sector all are.
    #[must_use]
    pub fn is_of(&self, sector: &BTreeSet<TerritoryCode>) -> bool {
        sector.is_empty()
            || self.territories.is_empty()
            || self.territories.iter().any(|code| sector.contains(code))
    }
}

impl<'a> Context<'a> {
    /// Each territory with what hangs on it.
    pub fn places(&self) -> impl Iterator<Item = (&'a Territory, &'a Place)> {
        self.snapshot.territories.iter().zip(self.index.places())
    }

    /// The limit that a setting gives.
    #[must_use]
    pub fn limit(&self, setting: Setting) -> Threshold {
        Threshold { value: setting.of(self.limits), setting: Some(setting) }
    }

    /// Conventions that are being made or in force and not renewed, with their places.
    pub fn running(&self) -> impl Iterator<Item = (usize, &'a Convention)> + use<'a> {
        let (on, index, of) = (self.on, self.index, self.snapshot);
        let all = of.conventions.iter().enumerate();
        all.filter(move |(at, one)| {
            let renewed = index.renewed_on(*at, of).is_some_and(|signed| signed <= on);
            !renewed && !matches!(one.standing(on), Standing::Expired | Standing::Abandoned)
        })
    }

    /// Territories of the convention at that place.
    #[must_use]
    pub fn codes_of(&self, at: usize) -> Vec<TerritoryCode> {
        let places = self.index.territories_of(at).iter();
        places
            .filter_map(|place| Some(self.snapshot.territories.get(*place)?.code.clone()))
            .collect()
    }

    /// Territories of a convention by its id.
    #[must_use]
    pub fn codes_of_id(&self, id: Option<&ConventionId>) -> Vec<TerritoryCode> {
        let at = id.and_then(|id| self.index.convention(id));
        at.map(|at| self.codes_of(at)).unwrap_or_default()
    }

    /// Territories that have a commune.
    #[must_use]
    pub fn codes_with(&self, commune: &str) -> Vec<TerritoryCode> {
        let has = |one: &&Territory| one.communes.contains(commune);
        self.snapshot.territories.iter().filter(has).map(|one| one.code.clone()).collect()
    }
}
