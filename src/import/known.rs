//! What the base holds of the kinds that rows want, and what imports wrote last.

use std::collections::BTreeSet;

use super::held::Held;
use crate::{
    domain::{
        field::RecordKind,
        import::{Holds, Imported, Kept},
        refusal::Refusal,
    },
    exchange::import::{Imports, Standing},
};

/// What imports wrote.
pub(super) struct Known {
    pub(super) imports: Imports,
}

/// What the base holds of the kinds met so far.
#[derive(Default)]
pub(super) struct Met {
    pub(super) standing: Standing,
    kinds: BTreeSet<RecordKind>,
}

impl Known {
    /// What the imports of before wrote of the same workbook; other workbooks are other people.
    pub(super) fn of(held: &dyn Held, kept: Option<&Kept>) -> Result<Self, Refusal> {
        let mut imports = Imports::default();
        let Some(kept) = kept.filter(|kept| kept.same) else { return Ok(Self { imports }) };
        for line in held.imported(&kept.id)? {
            imports.wrote(line.kind, &line.record, line.key, line.after);
        }
        Ok(Self { imports })
    }
}

impl Met {
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
