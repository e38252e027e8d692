//! Who wrote what stands in the base.

use super::held::Held;
use crate::{
    domain::{
        field::{FieldKey, RecordKind},
        import::Wrote,
        snapshot::Snapshot,
    },
    exchange::import::Writers,
};

/// The base, asked who wrote it.
pub(super) struct Authors<'a> {
    pub(super) held: &'a dyn Held,
    pub(super) data: &'a Snapshot,
}

impl Writers for Authors<'_> {
    fn wrote(&self, kind: RecordKind, id: &str, key: &FieldKey) -> Option<Wrote> {
        let (person, at) = self.held.wrote(kind, id, key).ok()?;
        let by = person.map(|person| self.data.person_name(Some(&person)).to_owned());
        let on = at.and_then(|at| at.get(..10)?.parse().ok());
        (by.is_some() || on.is_some()).then_some(Wrote { by, on })
    }
}

impl std::fmt::Debug for Authors<'_> {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Authors")
    }
}
