//! What the base holds of the kinds that rows want, and what imports wrote last.

use std::collections::BTreeSet;

use super::held::Held;
use crate::{
    domain::{
        field::RecordKind,
        import::{Holds, Imported},
        refusal::Refusal,
    },
    exchange::import::{Imports, Standing},
};

/// What the base holds of the kinds met so far, and what imports wrote.
pub(super) struct Known {
    pub(super) standing: Standing,
    pub(super) imports: Imports,
    kinds: BTreeSet<RecordKind>,
}

impl Known {
    pub(super) fn of(held: &dyn Held) -> Result<Self, Refusal> {
        let mut imports = Imports::default();
        for line in held.imported()? {
            imports.wrote(line.kind, &line.record, line.key, line.after);
        }
        Ok(Self { standing: Standing::default(), imports, kinds: BTreeSet::new() })
    }

    /// Reads the records of the kinds that rows want, those not read yet.
    pub(super) fn meet(&mut self, held: &dyn Held, rows: &[Imported]) -> Result<(), Refusal> {
        for row in rows {
            let Holds::Records(all) = &row.holds else { continue };
            for kind in all.iter().map(|wanted| wanted.kind) {
                if self.kinds.insert(kind) {
                    for one in held.records(kind)? {
                        self.standing.hold(kind, &one.id, one.fields);
                    }
                }
            }
        }
        Ok(())
    }
}
