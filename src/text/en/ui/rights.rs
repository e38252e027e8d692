//! Sentences of what a role allows on the screen, in English.

use crate::text::{en::refusal::follows, ui::rights::RightsText};

pub(super) const RIGHTS: RightsText = RightsText {
    ask_replace: |found| {
        format!("Outside your sector: {}.\n\nSave in their place?", follows(found))
    },
    replace_or_not: |yes, no| format!("{yes}: yes, I replace them    {no}: no, save nothing"),
};
