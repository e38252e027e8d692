//! Places by name, and what one does there, in French.

use super::{super::super::ui::keys::KeyOf, questions, view_places};
use crate::keys::{Action, Scope};

pub(super) fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Everywhere => "partout",
        Scope::Reading => "lignes à lire",
        Scope::Desk => "volets",
        Scope::Territories => "territoires",
        Scope::Ctg => "CTG",
        Scope::Notes => "notes",
        Scope::View => "vues",
        Scope::Due => "échéances",
        Scope::Plan => "plan",
        Scope::Story => "récit",
        Scope::Visit => "visite",
        Scope::Map => "carte",
        Scope::Timeline => "frise",
        Scope::Figures => "chiffres",
        Scope::FigureRows => "lignes d’un chiffre",
        Scope::WhatIf => "et si",
        Scope::Questions => "questions",
        Scope::Answers => "une réponse",
        Scope::Views => "liste des vues",
        Scope::Reasons => "alertes d’un territoire",
        Scope::Lists => "listes",
        Scope::Rows => "une liste",
        Scope::Convention => "CTG, sa fiche",
        Scope::CopyPlan => "reprendre un plan",
        Scope::ImportFile => "fichier à importer",
        Scope::Import => "import",
        Scope::ImportQuestion => "question d’un import",
        Scope::Letters => "une lettre",
        Scope::Filter => "recherche",
        Scope::Form => "formulaire",
        Scope::Sheet => "fiche",
        Scope::Since => "depuis ma visite",
        Scope::Conflict => "deux versions",
        Scope::Damage => "base abîmée",
        Scope::Conflicts => "à régler",
        Scope::Activity | Scope::Journal => "activité",
        Scope::People => "personnes",
        Scope::Bin => "corbeille",
        Scope::Past => "connue un jour",
        Scope::Question => "question",
        Scope::Confirm => "confirmation",
        Scope::Welcome => "premiers pas",
        Scope::Departments => "départements",
    }
}

pub(super) fn scope_help(scope: Scope, key: KeyOf<'_>) -> String {
    match scope {
        Scope::Everywhere => "Ces touches marchent partout.".to_owned(),
        Scope::Reading => "Ces touches marchent partout où des lignes se lisent.".to_owned(),
        Scope::Desk => "Trois volets\u{a0}: les territoires, la CTG du territoire choisi, ses notes et suites à donner.".to_owned(),
        Scope::Territories => "Vos territoires. ‼ signale un retard ou une CTG échue, ! un point à surveiller. ● en vigueur, ◘ en partie, ► en projet, ▼ échue, ○ sans CTG.".to_owned(),
        Scope::Ctg => "La CTG du territoire choisi\u{a0}: ● étapes franchies, ► étape d’aujourd’hui, ○ étapes à venir. La recherche porte sur ses communes.".to_owned(),
        Scope::Notes => "Les suites ouvertes d’abord (‼ en retard, ○ à faire), puis les notes, la plus récente en haut.".to_owned(),
        Scope::View => "Ces touches marchent dans toute vue.".to_owned(),
        Scope::Due => view_places::due(key),
        Scope::Plan => view_places::plan(key),
        Scope::Story => "Tout ce qui est arrivé sur un territoire, année par année\u{a0}: étapes, échanges, binômes, promesses tenues ou non.".to_owned(),
        Scope::Visit => view_places::visit(key),
        Scope::Questions => questions::view(key),
        Scope::Answers => questions::answers(key),
        Scope::Views => view_places::views(key),
        Scope::Map => view_places::map(key),
        Scope::Timeline => view_places::timeline(key),
        Scope::Figures => view_places::figures(key),
        Scope::FigureRows => view_places::figure_rows(key),
        Scope::WhatIf => view_places::what_if(key),
        Scope::Reasons => reasons(key),
        Scope::Lists => lists(key),
        Scope::Rows => rows(key),
        Scope::Convention => convention(key),
        Scope::CopyPlan => copy_plan(key),
        Scope::ImportFile => view_places::import_file(key),
        Scope::Import => view_places::import(key),
        Scope::ImportQuestion => view_places::import_question(key),
        Scope::Letters => "Tapez une des lettres montrées.".to_owned(),
        Scope::Filter => filter(key),
        Scope::Form => form(key),
        Scope::Sheet => sheet(key),
        Scope::Since => since(key),
        Scope::Conflict => conflict(key),
        Scope::Damage => damage(key),
        Scope::Conflicts => conflicts(key),
        Scope::Activity | Scope::Journal => journal(key),
        Scope::People => people(key),
        Scope::Bin => "Ce qui a été mis à la corbeille, le plus récent en haut. Rien n’y est effacé.".to_owned(),
        Scope::Confirm => confirm(key),
        Scope::Question => question(key),
        Scope::Departments => departments(key),
        Scope::Welcome => welcome(key),
        Scope::Past => past(key),
    }
}

fn copy_plan(key: KeyOf<'_>) -> String {
    let (choose, save) = (key(Action::Choose), key(Action::Save));
    format!(
        "Choisissez la CTG dont le plan est repris ({choose}), puis cochez ses fiches\u{a0}: celles qui sont communes à la Caf le sont déjà. {save} les reprend, à venir et sans dates."
    )
}

fn convention(key: KeyOf<'_>) -> String {
    let (go, add, open) = (key(Action::GoTo), key(Action::Add), key(Action::Open));
    let (filter, up, down) = (key(Action::Filter), key(Action::MoveUp), key(Action::MoveDown));
    format!(
        "Tout ce qui tient à une CTG, par parties. {go} puis une lettre mène à une partie, {add} puis une lettre ajoute, {open} plie un titre ou ouvre une ligne. {filter} réduit le plan à ce qui est tapé\u{a0}: des mots, puis thème: commune: statut: pilote: (leur première lettre suffit), comme « rpe statut: en retard ». {up} et {down} déplacent une fiche ou un axe\u{a0}; au bout de son axe, la fiche passe dans l’axe voisin."
    )
}

fn lists(key: KeyOf<'_>) -> String {
    let open = key(Action::Open);
    format!(
        "Ce que la Caf tient en listes. {open} ouvre une liste\u{a0}: on y ajoute, renomme, range ou met à la corbeille."
    )
}

fn rows(key: KeyOf<'_>) -> String {
    let add = key(Action::Add);
    let edit = key(Action::Edit);
    let archive = key(Action::Archive);
    let up = key(Action::MoveUp);
    let down = key(Action::MoveDown);
    format!(
        "Une ligne par fiche. {add} ajoute, {edit} modifie, {archive} met à la corbeille\u{a0}: ce qui s’en sert le garde. {up} et {down} changent l’ordre, là où la liste en a un. Une ligne marquée * a été changée par quelqu’un d’autre."
    )
}

fn filter(key: KeyOf<'_>) -> String {
    let choose = key(Action::Choose);
    let back = key(Action::Back);
    format!(
        "Tapez quelques lettres\u{a0}: la liste se réduit. {choose} garde le filtre, {back} l’efface."
    )
}

fn form(key: KeyOf<'_>) -> String {
    let save = key(Action::Save);
    format!(
        "Remplissez ce que vous savez, puis {save}. Rien n’est enregistré avant. Entrée passe au champ suivant, Espace coche, ← → ou les premières lettres changent un choix. Ctrl+U vide la ligne, Ctrl+Y la remet. Les dates se tapent comme on les dit\u{a0}: 3/12, hier, lundi, +15j, dans 2 mois\u{202f}; ce qui en est compris se lit à côté. Une note prend autant de suites qu’il en faut\u{a0}: dès que l’une est dite, une autre s’ouvre dessous."
    )
}

fn sheet(key: KeyOf<'_>) -> String {
    let open = key(Action::Open);
    let back = key(Action::Back);
    let edit = key(Action::Edit);
    let new_note = key(Action::NewNote);
    let new_follow_up = key(Action::NewFollowUp);
    let move_stage = key(Action::MoveStage);
    let archive = key(Action::Archive);
    let history = key(Action::History);
    format!(
        "Une fiche se lit\u{a0}: les flèches la font défiler, {back} la ferme\u{a0}; {open} mène d’un territoire à sa CTG. {edit}, {new_note}, {new_follow_up}, {move_stage} et {archive} la ferment pour écrire, {history} ouvre son historique."
    )
}

fn since(key: KeyOf<'_>) -> String {
    let go_there = key(Action::GoThere);
    let back = key(Action::Back);
    let since_visit = key(Action::SinceVisit);
    format!(
        "Ce que les autres ont fait, le plus récent en haut. {go_there} y conduit, {back} ferme\u{a0}; {since_visit} le montre de nouveau. Une ligne marquée * a changé\u{a0}: la marque s’en va quand vous l’avez parcourue."
    )
}

fn conflict(key: KeyOf<'_>) -> String {
    let put_off = key(Action::PutOff);
    let back = key(Action::Back);
    format!(
        "Quelqu’un a modifié le même champ que vous. Choisissez champ par champ\u{a0}: rien n’est enregistré ni perdu avant. {put_off} garde les deux pour plus tard. {back} revient au formulaire, où votre texte reste."
    )
}

fn damage(key: KeyOf<'_>) -> String {
    let read_rest = key(Action::ReadRest);
    let read_copy = key(Action::ReadCopy);
    let back = key(Action::Back);
    format!(
        "La base est abîmée\u{a0}: binome n’y touche plus. {read_rest} montre ce qui se lit encore, {read_copy} ouvre la copie entière la plus récente, {back} ferme."
    )
}

fn conflicts(key: KeyOf<'_>) -> String {
    let put_back = key(Action::PutBack);
    let leave = key(Action::Leave);
    let edit_both = key(Action::EditBoth);
    let previous = key(Action::Previous);
    let next = key(Action::Next);
    format!(
        "Deux personnes ont voulu ce champ autrement et personne n’a tranché. Les deux versions sont gardées\u{a0}: {put_back} met celle qui attend, {leave} laisse celle de la base, {edit_both} les réunit. {previous} {next} passent d’un champ à l’autre."
    )
}

fn journal(key: KeyOf<'_>) -> String {
    let filter = key(Action::Filter);
    let history = key(Action::History);
    format!(
        "Ce qui a été fait, du plus récent au plus ancien. Après «\u{a0}{filter}\u{a0}», tapez un nom, un territoire ou un jour, dans n’importe quel ordre\u{a0}: «\u{a0}marc bugey depuis lundi\u{a0}». {history} montre avant et après."
    )
}

fn people(key: KeyOf<'_>) -> String {
    let edit = key(Action::Edit);
    let leaving = key(Action::Leaving);
    let filter = key(Action::Filter);
    format!(
        "Les personnes de la Caf. {edit} corrige un nom ou un rôle, {leaving} prépare un départ. Pour en ajouter une\u{a0}: la dernière ligne, ou «\u{a0}{filter}\u{a0}» puis son nom."
    )
}

fn confirm(key: KeyOf<'_>) -> String {
    let yes = key(Action::Yes);
    let no = key(Action::No);
    let back = key(Action::Back);
    format!(
        "Une question dit ce qui va être fait. Entrée ou {yes} accepte, {no} ou {back} renonce."
    )
}

fn question(key: KeyOf<'_>) -> String {
    let yes = key(Action::Yes);
    let no = key(Action::No);
    format!("Répondez par {yes} (oui) ou {no} (non).")
}

fn departments(key: KeyOf<'_>) -> String {
    let tick = key(Action::Tick);
    let choose = key(Action::Choose);
    format!(
        "Tapez un nom ou un code\u{a0}: la liste se réduit. {tick} coche, autant de fois qu’il faut\u{a0}; {choose} continue avec ce qui est coché, sinon avec la ligne choisie."
    )
}

fn welcome(key: KeyOf<'_>) -> String {
    let choose = key(Action::Choose);
    format!("Choisissez avec les flèches, validez avec {choose}.")
}
fn past(key: KeyOf<'_>) -> String {
    let choose = key(Action::Choose);
    format!(
        "Donnez le jour à la fin duquel la base est relue, puis {choose}. La seconde date compte un autre jour avec ce qui était connu alors."
    )
}

fn reasons(key: KeyOf<'_>) -> String {
    let [open, later] = [key(Action::Open), key(Action::Later)];
    format!(
        "Pourquoi ce territoire est signalé\u{a0}: chaque alerte, sa règle, depuis quand. {open} va à ce qu’elle concerne, {later} la remet à plus tard ou la dit vue."
    )
}
