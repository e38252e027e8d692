//! Erasing a person: from rows and journal, from the bytes of the files, and from the copies.
//!
//! - `meant`, `found`, `erase`: who is meant in a file, what it holds of them, and erasing it.
//! - `known`: what a base keeps of its erasings, so that they reach what was copied of it before.
//! - `forget`, `copies`, `carry`: erasing anew in copies, and in one that takes the place of the base.
//! - `copy_registry`: who keeps copies elsewhere.
//! - `holding`: the copies that still hold somebody. `scrub`: the bytes of the base's own files.

pub(super) mod carry;
pub(super) mod copies;
pub(super) mod copy_registry;
pub(super) mod erase;
pub(super) mod forget;
pub(super) mod found;
pub(super) mod holding;
pub(super) mod known;
pub(super) mod meant;
pub(super) mod scrub;
