//! What one does in the view of questions, in French.

use super::super::super::ui::keys::KeyOf;
use crate::keys::Action;

pub(super) fn view(key: KeyOf<'_>) -> String {
    let (open, explain, archive) = (key(Action::Open), key(Action::Explain), key(Action::Archive));
    let filter = key(Action::Filter);
    format!(
        "Les questions que l’on se pose, chacune avec le nombre de lignes qui y répondent. {filter} en cherche une par ses mots ou son numéro, {open} ouvre sa liste, {explain} dit sa règle. Les listes gardées viennent d’abord\u{a0}: {archive} les met à la corbeille."
    )
}

pub(super) fn answers(key: KeyOf<'_>) -> String {
    let (open, filter, keep) = (key(Action::Open), key(Action::Filter), key(Action::KeepList));
    let (previous, next) = (key(Action::Previous), key(Action::Next));
    let explain = key(Action::Explain);
    format!(
        "Les lignes qui répondent à la question. {open} ouvre la fiche, {filter} réduit à ce qui est tapé, {previous} {next} restreignent à un territoire (ou un thème, une orientation, une personne), {keep} garde la liste sous un nom, {explain} dit sa règle."
    )
}
