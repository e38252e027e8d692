//! What one does in the view of questions, in English.

use super::super::super::ui::keys::KeyOf;
use crate::keys::Action;

pub(super) fn view(key: KeyOf<'_>) -> String {
    let (open, explain, archive) = (key(Action::Open), key(Action::Explain), key(Action::Archive));
    let filter = key(Action::Filter);
    format!(
        "The questions people ask, each with the number of rows that answer it. {filter} finds one by its words or its number, {open} opens its list, {explain} tells its rule. Kept lists come first: {archive} puts them in the bin."
    )
}

pub(super) fn answers(key: KeyOf<'_>) -> String {
    let (open, filter, keep) = (key(Action::Open), key(Action::Filter), key(Action::KeepList));
    let (previous, next) = (key(Action::Previous), key(Action::Next));
    let explain = key(Action::Explain);
    format!(
        "The rows that answer the question. {open} opens the sheet, {filter} narrows to what is typed, {previous} {next} narrow to a territory (or a theme, an orientation, a person), {keep} keeps the list under a name, {explain} tells its rule."
    )
}
