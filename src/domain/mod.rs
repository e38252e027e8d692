//! What things are: the field's words and rules, pure.

pub mod clean;
pub mod day;
pub mod fold;
pub mod territory;
