//! The official reference of another year against the one a base holds: what changes, and the steps that
//! change it.
//!
//! **The rule of perimeters.** A commune that merged leads to the commune it is part of now: the new
//! commune takes over what the former ones signed. A perimeter that had one of the former communes has the
//! new one, whole. Where some of it lay outside, that is reported, for the Caf to judge. What a perimeter
//! was stays in the journal. Must not know where a reference comes from nor where it is stored.

mod compare;
mod file;
mod holding;
mod listing;
mod passage;
mod plan;
mod steps;
mod territories;
#[cfg(test)]
mod tests;

pub use self::{
    file::{FileProblem, Wrong},
    holding::{Edition, Held, HeldSet, HeldTerritory, Holding, Mention, Passage, Trouble},
    listing::{Census, Epcis, Joined, Merger, Move, PerimeterChange, Place, Renamed, Split},
    plan::Plan,
};
