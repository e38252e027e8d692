//! Sentences of what a role allows on the screen, in French.

use crate::text::{fr::refusal::follows, ui::rights::RightsText};

pub(super) const RIGHTS: RightsText = RightsText {
    ask_replace: |found| {
        format!(
            "Hors de votre secteur\u{a0}: {}.\n\nEnregistrer en remplacement\u{202f}?",
            follows(found)
        )
    },
    replace_or_not: |yes, no| {
        format!("{yes}\u{a0}: oui, je remplace    {no}\u{a0}: non, ne rien enregistrer")
    },
};
