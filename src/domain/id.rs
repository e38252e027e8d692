//! Typed identifiers, so that a note's id is never handed where a person's is asked.
//!
//! Ids are UUIDv7 text made by the store just before a record is written; an empty id is a record
//! that nobody has written yet. A territory's id is its SIREN code, or a UUID for a group.

use std::fmt;

use chrono::{DateTime, Datelike as _};
use serde::{Deserialize, Serialize};

/// Declares one identifier type.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The text as it is stored.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

/// The year in which an id was made; nothing where the store did not make it.
#[must_use]
pub fn year_made(id: &str) -> Option<i32> {
    let digits: String = id.chars().filter(|digit| *digit != '-').collect();
    let is_dated = digits.len() == 32 && digits.get(12..13) == Some("7");
    let millis = i64::from_str_radix(digits.get(..12).filter(|_| is_dated)?, 16).ok()?;
    Some(DateTime::from_timestamp_millis(millis)?.year())
}

id!(
    /// A person of the Caf.
    PersonId
);
impl PersonId {
    /// A placeholder for a person created in the same change.
    #[must_use]
    pub fn stand_in(place: usize) -> Self {
        Self(format!("+{place}"))
    }

    /// Whether it is such a placeholder.
    #[must_use]
    pub fn is_stand_in(&self) -> bool {
        self.0.starts_with('+')
    }
}

id!(
    /// A binôme: the pair that follows a sector.
    BinomeId
);
id!(
    /// A territory: the SIREN code of an EPCI, or the UUID of a free group of communes.
    TerritoryCode
);
id!(
    /// A convention territoriale globale.
    ConventionId
);
id!(
    /// The passage of a convention to a stage.
    PassageId
);
id!(
    /// A conflict.
    ConflictId
);
id!(
    /// A note of what happened.
    NoteId
);
id!(
    /// A follow-up owed by the Caf or by a partner.
    FollowUpId
);
id!(
    /// A contact: somebody in front.
    ContactId
);
