//! The items of an update, for its report.

use crate::domain::{field::RecordKind, territory::Commune};

/// A commune or an EPCI by its code and its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub code: String,
    pub name: String,
}

impl Place {
    pub(super) fn of(commune: &Commune) -> Self {
        Self::named(&commune.insee, &commune.name)
    }

    pub(super) fn named(code: &str, name: &str) -> Self {
        Self { code: code.to_owned(), name: name.to_owned() }
    }
}

/// Communes that became one; it may bear the code of one that stood before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merger {
    pub into: Place,
    pub from: Vec<Place>,
}

/// A commune of which others were made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    pub from: Place,
    pub into: Vec<Place>,
}

/// A renamed place, by its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    pub code: String,
    pub before: String,
    pub after: String,
}

/// A commune that is in another EPCI.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    pub commune: Place,
    pub before: Option<Place>,
    pub after: Option<Place>,
}

/// EPCI that came, went or bear another name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Epcis {
    pub created: Vec<Place>,
    /// Each with the territory that goes on with its notes, its follow-ups and its binôme.
    pub gone: Vec<(Place, Option<Place>)>,
    pub renamed: Vec<Renamed>,
}

/// A commune that joins a perimeter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    pub commune: Place,
    /// Whether some of what it was made of lay outside.
    pub partly: bool,
}

/// The perimeter of a convention or of a group, led through the passage table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerimeterChange {
    pub kind: RecordKind,
    pub id: String,
    pub name: String,
    pub archived: bool,
    pub left: Vec<Place>,
    pub joined: Vec<Joined>,
}

/// Inhabitants of a département or of a territory, before and after; the census years where they are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Census {
    pub place: Place,
    pub years: (u16, u16),
    pub communes: (usize, usize),
    pub population: (u64, u64),
}
