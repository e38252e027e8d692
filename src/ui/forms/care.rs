//! What there is to be careful of in free texts: who may read them, and words that touch private life.

use super::{super::world::World, Form};
use crate::domain::watch::is_watched;

/// Tells, under each free text, the watched words that are typed in it.
pub(super) fn follow(world: &World, form: &mut Form) {
    for entry in form.entries.iter_mut().filter(|entry| is_watched(entry.field)) {
        let typed = entry.input.value();
        let found = world.data.watched.found(&typed);
        entry.care = (!found.is_empty()).then(|| (world.text().trouble.care)(&found));
    }
}
