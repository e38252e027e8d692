//! The territories of a département on a page: a map where it is drawn, a list by state where it is read.
//!
//! Must not know where contours are kept.

use crate::domain::{contour::Point, territory_status::TerritoryStatus};

/// Territories with their state and their borders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Map {
    /// In the order of their numbers, which begin with 1.
    pub regions: Vec<Region>,
}

/// One territory of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub state: TerritoryStatus,
    /// The same in words.
    pub word: &'static str,
    /// Its borders, each closed on its first point.
    pub rings: Vec<Vec<Point>>,
}

impl Map {
    /// Each state that occurs, with its word and its territories under their numbers.
    pub(super) fn by_state(
        &self,
    ) -> impl Iterator<Item = (TerritoryStatus, &'static str, Vec<String>)> {
        TerritoryStatus::ALL.into_iter().filter_map(|state| {
            let of_it = self.regions.iter().enumerate().filter(|(_, one)| one.state == state);
            let named: Vec<String> =
                of_it.clone().map(|(at, one)| format!("{} {}", at + 1, one.name)).collect();
            let word = of_it.map(|(_, one)| one.word).next()?;
            Some((state, word, named))
        })
    }

    /// The same as sentences.
    pub(super) fn sentences(&self) -> Vec<String> {
        self.by_state()
            .map(|(_, word, named)| format!("{word} ({}) · {}", named.len(), named.join(", ")))
            .collect()
    }
}
