//! The sentences of the demonstration, in French, with slots to fill.
//!
//! `{slot}` is filled by [`super::scene`]; `{de slot}` and `{à slot}` melt the article; a slot that
//! opens a sentence takes a capital. Spaces are typed plain: [`super::french::typeset`] sets them.
//! Partners are told by their function, and nothing is said of any family.

pub(super) mod decisions;
pub(super) mod exchanges;
pub(super) mod facts;
pub(super) mod follow_ups;
pub(super) mod meetings;
pub(super) mod occasions;
pub(super) mod stages;
pub(super) mod visits;
pub(super) mod words;
