//! Import and export.
//!
//! Speaks the domain's types; must not know the database nor the screen.

pub mod import;
pub mod read;
pub mod write;
