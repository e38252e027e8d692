//! What is written from the book, for other programs and for people who do not open it.
//!
//! Gives text or bytes; must not know where they go.

pub mod json;
