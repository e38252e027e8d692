//! The sentences of the demonstration, in French, with slots to fill.
//!
//! `{slot}` is filled by [`super::scene`]; `{de slot}` and `{à slot}` melt the article; a slot that
//! opens a sentence takes a capital. Spaces are typed plain: [`super::french::typeset`] sets them.
//! Partners are named by their function; no family is described.
//!
//! They are rows of `data/demo/*.csv`, which `build.rs` turns into one module a file, of lists of words.

pub(super) mod stages;

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));
