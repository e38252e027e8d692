//! Values that kinds of sheets share: a territory, a person, a state, a theme, a day, a number.
//!
//! Each reads one cell and asks about what is not certain; must not know which sheet it comes from.

pub mod person;
mod siren;
pub mod state;
pub mod territory;
#[cfg(test)]
pub mod testing;
pub mod theme;
mod words;
