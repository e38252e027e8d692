//! What a question may be narrowed by.

use crate::domain::code::codes;

codes! {
    /// What a question may be narrowed by.
    pub enum Narrow {
        /// A territory; a commune leads to its own.
        Territory = "territory",
        /// A person of the Caf.
        Person = "person",
        /// A theme.
        Theme = "theme",
        /// An orientation of a schéma.
        Orientation = "orientation",
    }
}
