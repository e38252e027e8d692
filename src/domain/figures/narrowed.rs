//! A base as if it held these territories alone: what is counted there is counted as for the whole Caf.

use std::collections::BTreeSet;

use crate::domain::{
    id::{ConventionId, TerritoryCode},
    snapshot::Snapshot,
    territory::Commune,
};

/// The base with these territories, their communes, and what touches them. Goals are those of the whole
/// Caf: none is left.
#[must_use]
pub fn narrowed(whole: &Snapshot, sector: &BTreeSet<TerritoryCode>) -> Snapshot {
    let mut out = Snapshot { goals: Vec::new(), ..whole.clone() };
    out.territories.retain(|one| sector.contains(&one.code));
    let inside: BTreeSet<&String> = out.territories.iter().flat_map(|one| &one.communes).collect();
    let communes: Vec<Commune> =
        whole.communes.iter().filter(|one| inside.contains(&one.insee)).cloned().collect();
    out.conventions.retain(|one| one.all_communes().any(|insee| inside.contains(insee)));
    out.communes = communes.into();
    let stay: BTreeSet<ConventionId> = out.conventions.iter().map(|one| one.id.clone()).collect();
    out.follow_ups.retain(|one| match (&one.territory, whole.convention_of(one)) {
        (Some(place), _) => sector.contains(place),
        (None, Some(convention)) => stay.contains(convention),
        (None, None) => false,
    });
    out.posts.retain(|one| {
        let convention = one.convention.as_ref().is_some_and(|id| stay.contains(id));
        convention || one.territories.iter().any(|place| sector.contains(place))
    });
    out.difficulties.retain(|one| sector.contains(&one.territory));
    out.needs.retain(|one| sector.contains(&one.territory));
    out
}
