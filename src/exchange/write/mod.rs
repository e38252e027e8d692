//! Writers, for other programs and for people who do not open the base.
//!
//! Gives text or bytes; must not know where they go.

pub mod base;
pub mod csv;
pub mod ics;
pub mod json;
pub mod table;
pub mod xlsx;
