//! What one does in each view, in French.

use super::super::super::ui::keys::KeyOf;
use crate::keys::Action;

pub(super) fn due(key: KeyOf<'_>) -> String {
    let open = key(Action::Open);
    let mark_done = key(Action::MarkDone);
    format!(
        "Ce qui est en retard, puis cette semaine, la prochaine, ce mois, plus tard\u{a0}: suites à donner, fiches et échéances des CTG, rendez-vous, évaluations à commencer, fins de CTG. Ce qui touche vos territoires vient d’abord. {open} ouvre la fiche, {mark_done} marque faite une suite ou une échéance."
    )
}

pub(super) fn plan(key: KeyOf<'_>) -> String {
    let (open, group_by) = (key(Action::Open), key(Action::GroupBy));
    format!(
        "Les fiches action de toutes les CTG, celles en retard d’abord\u{a0}; une génération close n’y est plus. {open} ouvre la fiche, {group_by} regroupe par axe, pilote, thématique ou commune."
    )
}

pub(super) fn map(key: KeyOf<'_>) -> String {
    let (before, after) = (key(Action::Previous), key(Action::Next));
    let (open, department) = (key(Action::Open), key(Action::NextPlace));
    format!(
        "Le département, chaque EPCI peint selon son état\u{a0}: la légende dit chaque motif. {before} {after} changent ce qui est peint\u{a0}: état, part de la population couverte, mois restants, jours de silence, difficultés ouvertes. Les flèches choisissent un territoire, {open} ouvre sa fiche. {department} passe au département suivant, là où la base en a plusieurs. Contours simplifiés\u{a0}: IGN, ADMIN EXPRESS COG."
    )
}

pub(super) fn timeline(key: KeyOf<'_>) -> String {
    let (before, after) = (key(Action::Previous), key(Action::Next));
    let (closer, wider, open) = (key(Action::Closer), key(Action::Wider), key(Action::Open));
    format!(
        "Une ligne par CTG, rangées par territoire\u{a0}: sa période, avenants compris, et avant elle son élaboration. Les chiffres 1 à 9 sont les étapes franchies, S la signature, × une issue, ○ une échéance, ‼ une échéance en retard, │ aujourd’hui. {before} {after} avancent d’un an, {closer} {wider} resserrent ou élargissent le temps, {open} ouvre la CTG."
    )
}

pub(super) fn figures(key: KeyOf<'_>) -> String {
    let (open, explain, what_if) = (key(Action::Open), key(Action::Explain), key(Action::WhatIf));
    let (before, after) = (key(Action::Previous), key(Action::Next));
    let filter = key(Action::Filter);
    format!(
        "Les chiffres de la Caf, ou de mon secteur. {filter} en cherche un, {open} ouvre les lignes dont un chiffre est compté, {explain} dit sa règle, {before} {after} changent le jour\u{a0}: aujourd’hui, 31 décembre de chaque année. {what_if}\u{a0}: la couverture si des CTG en projet étaient signées."
    )
}

pub(super) fn figure_rows(key: KeyOf<'_>) -> String {
    let open = key(Action::Open);
    format!("Les lignes dont un chiffre est compté, toutes et elles seules. {open} ouvre la fiche.")
}

pub(super) fn what_if(key: KeyOf<'_>) -> String {
    let (tick, edit) = (key(Action::Tick), key(Action::Edit));
    let (before, after) = (key(Action::Previous), key(Action::Next));
    format!(
        "Les CTG en projet. {tick} coche celles qui seraient signées, {edit} tape la date, {before} {after} la déplacent d’un mois\u{a0}: la couverture se lit dessous. Rien n’est enregistré."
    )
}

pub(super) fn visit(key: KeyOf<'_>) -> String {
    let (filter, open) = (key(Action::Filter), key(Action::Open));
    format!(
        "Une page à lire avant d’aller sur un territoire. {filter} et quelques lettres en choisissent une commune\u{a0}: qui est en face, les fiches qui la touchent. {open} ouvre la fiche du territoire."
    )
}

pub(super) fn views(key: KeyOf<'_>) -> String {
    let choose = key(Action::Choose);
    format!("Une lettre choisit la vue, ou les flèches et {choose}.")
}

pub(super) fn import_file(key: KeyOf<'_>) -> String {
    let (open, above) = (key(Action::Choose), key(Action::FolderAbove));
    format!(
        "Où est le classeur. Tapez le début de son nom, ou collez son chemin. {open} ouvre le dossier ou le classeur choisi, {above} remonte d’un dossier. Les classeurs les plus récents sont en haut. Rien n’est changé à votre fichier."
    )
}

pub(super) fn import(key: KeyOf<'_>) -> String {
    let (go_on, back) = (key(Action::Choose), key(Action::Back));
    format!(
        "Six étapes mènent du classeur à la base\u{a0}: le fichier, ses feuilles, ses colonnes, ses lignes, les questions, le bilan. {go_on} passe à la suivante, {back} revient à celle d’avant. La base ne change qu’au bilan, d’un seul coup, et se reprend d’un seul coup."
    )
}

pub(super) fn import_question(key: KeyOf<'_>) -> String {
    let (choose, edit) = (key(Action::Choose), key(Action::Edit));
    let (later, alike) = (key(Action::PutOff), key(Action::AllAlike));
    format!(
        "Une cellule que binome ne comprend pas seul. Choisissez une réponse (↑ ↓ puis {choose}, ou son chiffre), écrivez-en une autre ({edit}), ou laissez la ligne de côté ({later}). {alike} répond de même partout où la même chose est lue."
    )
}
