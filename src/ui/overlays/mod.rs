//! What opens over the views: each a layer that knows none of the others.

pub mod adding;
mod asking;
pub mod bin;
pub mod confirm;
pub mod conflicts;
pub mod copy_plan;
pub mod damage;
pub mod form;
pub mod help;
pub mod history;
pub mod journal;
pub mod life;
pub mod lists;
mod meeting;
mod merging;
mod moves;
pub mod past;
pub mod people;
pub mod question;
pub mod refused;
pub mod replace;
pub mod rows;
pub mod sheet;
pub mod since;
mod versions;
pub mod welcome;
