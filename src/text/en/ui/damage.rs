//! A damaged base, in English.

use super::super::super::{refusal::detail, ui::damage::DamageText};

pub(super) const DAMAGE: DamageText = DamageText {
    title: "Damaged base",
    found: |path, message| format!("‼ {} is damaged ({}).", path.display(), detail(message)),
    untouched: |key| {
        format!(
            "binome no longer writes in it and keeps the file as it is. Tell your colleagues, and let nobody write in it. {key} shows what can still be read."
        )
    },
    looking: "Looking for a whole copy…",
    no_copy: "! No whole copy was found here. Look in the backups of your IT department.",
    copy: |path, when| format!("√ Whole copy, taken {when}: {}", path.display()),
    restore: |base, copy| {
        format!(
            "c opens the newest, to read it. To put it back in place, once binome is closed on every machine: binome restore --db {} {} --yes",
            base.display(),
            copy.display()
        )
    },
};
