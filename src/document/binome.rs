//! A binôme on one line of a page.

use super::context::Context;
use crate::domain::{binome::Binome, id::PersonId, person::Role};

/// The two people of a pair, by role, and since when.
#[must_use]
pub fn line(context: &Context<'_>, binome: &Binome) -> String {
    let page = &context.text.page;
    let half = |id: Option<&PersonId>, role| {
        let name = match context.person(id) {
            "" => page.vacant,
            name => name,
        };
        format!("{name} ({})", context.role(role))
    };
    let administrateur = half(binome.administrateur.as_ref(), Role::Administrateur);
    let technicien = half(binome.technicien.as_ref(), Role::Technicien);
    (page.binome_line)(&administrateur, &technicien, &context.day(binome.start))
}
