//! What is read: the official reference that ships with the program.
//!
//! Turns bytes into the domain's values; must not decide what to keep of them.

pub mod reference;
