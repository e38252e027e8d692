//! The communes of the reference, by INSEE code, shared by snapshots.

use std::{
    ops::Deref,
    sync::{Arc, OnceLock},
};

use super::{fold::fold, territory::Commune};

/// Communes of the reference, by INSEE code. Snapshots share them.
#[derive(Debug, Clone, Default)]
pub struct Communes(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    all: Vec<Commune>,
    /// Names and codes, folded when they are first searched.
    folded: OnceLock<Vec<String>>,
}

impl Communes {
    /// One by its INSEE code.
    #[must_use]
    pub fn of(&self, insee: &str) -> Option<&Commune> {
        let all = &self.0.all;
        let at = all.binary_search_by(|commune| commune.insee.as_str().cmp(insee)).ok()?;
        all.get(at)
    }

    /// Each with its name and code, folded to be searched.
    pub(super) fn called(&self) -> impl Iterator<Item = (&Commune, &String)> {
        let all = &self.0.all;
        let folded = self.0.folded.get_or_init(|| {
            all.iter().map(|one| format!("{} {}", fold(&one.name), fold(&one.insee))).collect()
        });
        all.iter().zip(folded)
    }
}

impl From<Vec<Commune>> for Communes {
    fn from(all: Vec<Commune>) -> Self {
        Self(Arc::new(Shared { all, folded: OnceLock::new() }))
    }
}

impl Deref for Communes {
    type Target = [Commune];

    fn deref(&self) -> &[Commune] {
        &self.0.all
    }
}
