//! Groups of communes that the base holds, against what a row says.

use std::collections::BTreeSet;

use super::{found::Found, index::Places};
use crate::{
    domain::{
        field::RecordKind,
        fold::fold,
        id::TerritoryCode,
        territory::{Territory, TerritoryKind},
    },
    exchange::import::values::siren::Siren,
};

impl Places<'_> {
    /// What was found, a group of the base as its communes.
    #[must_use]
    pub fn ungrouped(&self, found: Found) -> Found {
        if !self.is_group(&found.siren) {
            return found;
        }
        let communes = self.inside(&found.siren);
        Found { several: self.epcis_of(&communes), ..Found::part("", communes) }
    }

    /// The communes of an EPCI that are a group of the base under this very name: its SIREN says so too, or an
    /// import of the same workbook made the group.
    pub(super) fn grouped(&self, name: &str, number: &Siren) -> Option<Found> {
        // « Usses & Rhône (CC) » is how the form beside a name is read with it.
        let bare = name.rsplit_once(" (").map_or(name, |(bare, _)| bare);
        let names = [fold(name), fold(bare)];
        let so_called =
            |one: &&Territory| one.kind == TerritoryKind::Group && names.contains(&fold(&one.name));
        let fits = |group: &Territory| {
            let mut epcis = group.communes.iter().map(|insee| self.epci_of(insee));
            let siren = epcis.next().flatten()?.to_owned();
            let imported = self.base.imports.is_some_and(|imports| {
                imports.of(RecordKind::Territory, group.code.as_str()).is_some()
            });
            let agrees = match number {
                Siren::Missing => imported,
                Siren::Sound(code) => *code == siren,
                Siren::Lost(left) => siren.starts_with(left.as_str()),
                Siren::Wrong(_) => false,
            };
            let alone = epcis.all(|one| one == Some(siren.as_str()));
            let communes = group.communes.iter().cloned().collect();
            (agrees && alone).then(|| Found::part(&siren, communes))
        };
        let mut found = self.base.data.territories.iter().filter(so_called).filter_map(fits);
        found.next().filter(|_| found.next().is_none())
    }

    /// Whether a code is that of a group of these communes.
    pub(super) fn is_group_of(&self, code: &str, communes: &BTreeSet<&String>) -> bool {
        let own = self.base.data.territory(&TerritoryCode::from(code));
        own.is_some_and(|one| {
            one.kind == TerritoryKind::Group && one.communes.iter().eq(communes.iter().copied())
        })
    }

    fn epci_of(&self, insee: &str) -> Option<&str> {
        self.base.data.communes.of(insee)?.epci.as_deref()
    }

    /// Whether it is a group of the base.
    pub(super) fn is_group(&self, code: &str) -> bool {
        let own = self.base.data.territory(&TerritoryCode::from(code));
        own.is_some_and(|one| one.kind == TerritoryKind::Group)
    }

    /// Whether it is a group of communes of an EPCI.
    pub(super) fn is_within(&self, group: &str, epci: &str) -> bool {
        self.is_group(group) && self.inside(group).iter().all(|insee| self.holds(epci, insee))
    }

    /// The EPCI that communes make up, several of them and whole; none otherwise.
    pub(super) fn epcis_of(&self, communes: &[String]) -> Vec<String> {
        let epci = |insee: &String| self.base.data.communes.of(insee)?.epci.clone();
        let all: BTreeSet<Option<String>> = communes.iter().map(epci).collect();
        let all: Option<Vec<String>> = all.into_iter().collect();
        let whole = |code: &String| self.inside(code).iter().all(|insee| communes.contains(insee));
        all.filter(|all| all.len() > 1 && all.iter().all(whole)).unwrap_or_default()
    }
}
