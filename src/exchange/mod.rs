//! In and out: what is read into the book and what is written from it.
//!
//! Speaks the domain's types; must not know the database nor the screen.

pub mod read;
pub mod write;
