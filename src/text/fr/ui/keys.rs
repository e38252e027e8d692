//! Keys in French.

use ratatui::crossterm::event::KeyCode;

use super::super::super::ui::keys::{KeyOf, KeysText};
use crate::keys::{Action, Key, Scope};

pub(super) const KEYS: KeysText = KeysText {
    key_name,
    action,
    action_help,
    scope,
    scope_help,
    mouse: "Souris\u{a0}: cliquer choisit, la molette fait défiler. Pour copier du texte de l’écran, tenez Maj en le sélectionnant (Option sur Mac).",
    help_title: |place| format!("Touches · {place}"),
};

fn key_name(key: Key) -> String {
    let name = match key.code {
        KeyCode::Enter => "Entrée".to_owned(),
        KeyCode::Esc => "Échap".to_owned(),
        KeyCode::Tab => "Tab".to_owned(),
        KeyCode::BackTab => "Maj+Tab".to_owned(),
        KeyCode::Up => "↑".to_owned(),
        KeyCode::Down => "↓".to_owned(),
        KeyCode::Left => "←".to_owned(),
        KeyCode::Right => "→".to_owned(),
        KeyCode::PageUp => "Page↑".to_owned(),
        KeyCode::PageDown => "Page↓".to_owned(),
        KeyCode::Backspace => "Retour arrière".to_owned(),
        KeyCode::Home => "Début".to_owned(),
        KeyCode::End => "Fin".to_owned(),
        KeyCode::F(n) => format!("F{n}"),
        KeyCode::Char(' ') => "Espace".to_owned(),
        KeyCode::Char(c) if key.ctrl => c.to_uppercase().to_string(),
        KeyCode::Char(c) => c.to_string(),
        other => other.to_string(),
    };
    if key.ctrl { format!("Ctrl+{name}") } else { name }
}

fn action(action: Action) -> &'static str {
    match action {
        Action::Up => "haut",
        Action::Down => "bas",
        Action::PageUp => "page préc.",
        Action::PageDown => "page suiv.",
        Action::First => "début",
        Action::Last => "fin",
        Action::Previous => "préc.",
        Action::Next => "suiv.",
        Action::NextPlace => "suivant",
        Action::PreviousPlace => "précédent",
        Action::Zoom => "agrandir",
        Action::Filter => "chercher",
        Action::WholeCaf => "Caf entière",
        Action::Open => "ouvrir",
        Action::NewNote => "note",
        Action::NewFollowUp => "suite",
        Action::NewConvention => "CTG",
        Action::Edit => "modifier",
        Action::MarkDone => "fait",
        Action::MoveStage => "étape",
        Action::AssignBinome => "binôme",
        Action::People => "personnes",
        Action::Leaving => "départ",
        Action::SetGoal => "objectifs",
        Action::SinceVisit => "du neuf",
        Action::GoThere => "y aller",
        Action::Views => "vues",
        Action::ViewSector => "secteur",
        Action::ViewDue => "échéances",
        Action::Backward => "vue préc.",
        Action::Forward => "vue suiv.",
        Action::Undo => "annuler",
        Action::Redo => "refaire",
        Action::Archive | Action::Bin => "corbeille",
        Action::History => "historique",
        Action::Journal => "activité",
        Action::Restore => "reprendre",
        Action::Choose => "valider",
        Action::Tick => "cocher",
        Action::TickAll => "tout cocher",
        Action::Save => "enregistrer",
        Action::PutOff => "plus tard",
        Action::Conflicts => "à régler",
        Action::ReadRest => "lire ce qui reste",
        Action::ReadCopy => "lire la copie",
        Action::PutBack => "mettre ce qui attend",
        Action::Leave => "laisser la base",
        Action::KeepMine => "garder le mien",
        Action::TakeTheirs => "prendre l’autre",
        Action::EditBoth => "réunir les deux",
        Action::Yes => "oui",
        Action::No => "non",
        Action::Back => "retour",
        Action::Explain => "pourquoi",
        Action::Help => "aide",
        Action::Repaint => "redessiner",
        Action::Suspend => "suspendre",
        Action::Quit => "quitter",
    }
}

fn action_help(action: Action) -> &'static str {
    match action {
        Action::Up => "La ligne au-dessus",
        Action::Down => "La ligne au-dessous",
        Action::PageUp => "Une page plus haut",
        Action::PageDown => "Une page plus bas",
        Action::First => "Tout en haut",
        Action::Last => "Tout en bas",
        Action::Previous => "Ce qui précède\u{a0}: CTG du territoire, champ à régler",
        Action::Next => "Ce qui suit\u{a0}: CTG du territoire, champ à régler",
        Action::NextPlace => "Passer au volet ou au champ suivant",
        Action::PreviousPlace => "Revenir au volet ou au champ précédent",
        Action::Zoom => "Ce volet seul sur l’écran, et retour",
        Action::Filter => "Filtrer la liste en tapant, accents et majuscules ignorés",
        Action::WholeCaf => "Toute la Caf, ou seulement mes territoires",
        Action::Open => "Ouvrir la fiche de la ligne choisie",
        Action::NewNote => "Nouvelle note sur le territoire choisi",
        Action::NewFollowUp => "Nouvelle suite à donner sur le territoire (ou la note) choisi",
        Action::NewConvention => "Créer une CTG et son périmètre",
        Action::Edit => "Modifier ce qui est choisi\u{a0}: CTG, note, suite, binôme, personne",
        Action::MarkDone => "Marquer faite la suite choisie",
        Action::MoveStage => "Faire passer la CTG à une autre étape (date et motif)",
        Action::AssignBinome => "Nommer le binôme du territoire choisi, à partir d’un jour",
        Action::People => {
            "Les personnes de la Caf\u{a0}: en ajouter, corriger un nom ou un rôle, un départ"
        }
        Action::Leaving => {
            "Départ de la personne choisie\u{a0}: voir ce qui est à transmettre, finir mandat et binômes"
        }
        Action::SetGoal => "Fixer les objectifs de l’année",
        Action::SinceVisit => "Ce que les autres ont fait depuis ma dernière visite",
        Action::GoThere => "Aller à ce que dit la ligne choisie",
        Action::Views => "Aller à une autre vue\u{a0}: la liste s’ouvre, une lettre choisit",
        Action::ViewSector => "Mes territoires, leur CTG, leurs notes",
        Action::ViewDue => "Ce qui est dû, semaine par semaine",
        Action::Backward => "Revenir à la vue d’avant",
        Action::Forward => "Retourner à la vue quittée ainsi",
        Action::Undo => {
            "Annuler ce que j’ai fait en dernier, même hier\u{a0}: une question dit quoi"
        }
        Action::Redo => "Refaire ce que je viens d’annuler\u{a0}: une question dit quoi",
        Action::Archive => {
            "Mettre à la corbeille ce qui est choisi\u{a0}: note, suite, CTG, personne"
        }
        Action::History => "Qui a changé quoi, et quand, dans ce qui est choisi",
        Action::Journal => "Tout ce qui a été fait, par qui, du plus récent au plus ancien",
        Action::Bin => "Ouvrir la corbeille",
        Action::Restore => "Sortir la ligne choisie de la corbeille",
        Action::Choose => "Choisir, garder",
        Action::Tick => "Cocher ou décocher",
        Action::TickAll => "Dans une liste à cocher\u{a0}: tout ce qui est affiché",
        Action::Save => "Enregistrer et fermer",
        Action::PutOff => "Garder les deux versions et choisir plus tard",
        Action::ReadRest => "Lire ce qui se lit encore de la base",
        Action::ReadCopy => "Ouvrir la copie entière la plus récente, pour la lire",
        Action::PutBack => "Mettre dans le champ la version qui attend",
        Action::Leave => "Laisser le champ comme le dit la base",
        Action::Conflicts => "Les champs modifiés des deux côtés, à régler",
        Action::KeepMine => "Garder ce que j’ai tapé",
        Action::TakeTheirs => "Prendre ce que l’autre a écrit",
        Action::EditBoth => {
            "Reprendre les deux textes ensemble dans le formulaire (textes seulement)"
        }
        Action::Yes => "Oui",
        Action::No => "Non",
        Action::Back => "Revenir en arrière, effacer le filtre, fermer",
        Action::Explain => {
            "Pourquoi le territoire est signalé\u{a0}: règle, mesure, seuil, et où il se règle."
        }
        Action::Help => "Les touches d’ici",
        Action::Repaint => "Redessiner l’écran, si autre chose s’y est écrit",
        Action::Suspend => "Rendre le terminal un moment\u{a0}; la commande fg y ramène",
        Action::Quit => "Quitter binome",
    }
}

fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Everywhere => "partout",
        Scope::Reading => "lignes à lire",
        Scope::Desk => "volets",
        Scope::Territories => "territoires",
        Scope::Ctg => "CTG",
        Scope::Notes => "notes",
        Scope::View => "vues",
        Scope::Due => "échéances",
        Scope::Views => "liste des vues",
        Scope::Filter => "recherche",
        Scope::Form => "formulaire",
        Scope::Sheet => "fiche",
        Scope::Since => "depuis ma visite",
        Scope::Conflict => "deux versions",
        Scope::Damage => "base abîmée",
        Scope::Conflicts => "à régler",
        Scope::Journal => "activité",
        Scope::People => "personnes",
        Scope::Bin => "corbeille",
        Scope::Question => "question",
        Scope::Confirm => "confirmation",
        Scope::Welcome => "premiers pas",
    }
}

fn scope_help(scope: Scope, key: KeyOf<'_>) -> String {
    match scope {
        Scope::Everywhere => "Ces touches marchent partout.".to_owned(),
        Scope::Reading => "Ces touches marchent partout où des lignes se lisent.".to_owned(),
        Scope::Desk => "Trois volets\u{a0}: les territoires, la CTG du territoire choisi, ses notes et suites à donner.".to_owned(),
        Scope::Territories => "Vos territoires. ‼ signale un retard ou une CTG échue, ! un point à surveiller. ● en vigueur, ◘ en partie, ► en projet, ▼ échue, ○ sans CTG.".to_owned(),
        Scope::Ctg => "La CTG du territoire choisi\u{a0}: ● étapes franchies, ► étape d’aujourd’hui, ○ étapes à venir. La recherche porte sur ses communes.".to_owned(),
        Scope::Notes => "Les suites ouvertes d’abord (‼ en retard, ○ à faire), puis les notes, la plus récente en haut.".to_owned(),
        Scope::View => "Ces touches marchent dans toute vue.".to_owned(),
        Scope::Due => {
            let open = key(Action::Open);
            let mark_done = key(Action::MarkDone);
            format!("Ce qui est en retard, puis semaine par semaine\u{a0}: suites à donner, évaluations à commencer, fins de CTG. Ce qui touche vos territoires vient d’abord. {open} ouvre la fiche, {mark_done} marque une suite faite.")
        }
        Scope::Views => {
            let choose = key(Action::Choose);
            format!("Une lettre choisit la vue, ou les flèches et {choose}.")
        }
        Scope::Filter => {
            let choose = key(Action::Choose);
            let back = key(Action::Back);
            format!("Tapez quelques lettres\u{a0}: la liste se réduit. {choose} garde le filtre, {back} l’efface.")
        }
        Scope::Form => {
            let save = key(Action::Save);
            format!("Remplissez ce que vous savez, puis {save}. Rien n’est enregistré avant. Entrée passe au champ suivant, Espace coche, ← → ou les premières lettres changent un choix. Ctrl+U vide la ligne, Ctrl+Y la remet. Les dates se tapent comme on les dit\u{a0}: 3/12, hier, lundi, +15j, dans 2 mois\u{202f}; ce qui en est compris se lit à côté. Une note prend autant de suites qu’il en faut\u{a0}: dès que l’une est dite, une autre s’ouvre dessous.")
        }
        Scope::Sheet => {
            let back = key(Action::Back);
            let edit = key(Action::Edit);
            let new_note = key(Action::NewNote);
            let new_follow_up = key(Action::NewFollowUp);
            let move_stage = key(Action::MoveStage);
            let archive = key(Action::Archive);
            let history = key(Action::History);
            format!("Une fiche se lit\u{a0}: les flèches la font défiler, {back} la ferme. {edit}, {new_note}, {new_follow_up}, {move_stage} et {archive} la ferment pour écrire, {history} ouvre son historique.")
        }
        Scope::Since => {
            let go_there = key(Action::GoThere);
            let back = key(Action::Back);
            let since_visit = key(Action::SinceVisit);
            format!("Ce que les autres ont fait, le plus récent en haut. {go_there} y conduit, {back} ferme\u{a0}; {since_visit} le montre de nouveau. Une ligne marquée * a changé\u{a0}: la marque s’en va quand vous l’avez parcourue.")
        }
        Scope::Conflict => {
            let put_off = key(Action::PutOff);
            let back = key(Action::Back);
            format!("Quelqu’un a modifié le même champ que vous. Choisissez champ par champ\u{a0}: rien n’est enregistré ni perdu avant. {put_off} garde les deux pour plus tard. {back} revient au formulaire, où votre texte reste.")
        }
        Scope::Damage => {
            let read_rest = key(Action::ReadRest);
            let read_copy = key(Action::ReadCopy);
            let back = key(Action::Back);
            format!("La base est abîmée\u{a0}: binome n’y touche plus. {read_rest} montre ce qui se lit encore, {read_copy} ouvre la copie entière la plus récente, {back} ferme.")
        }
        Scope::Conflicts => {
            let put_back = key(Action::PutBack);
            let leave = key(Action::Leave);
            let edit_both = key(Action::EditBoth);
            let previous = key(Action::Previous);
            let next = key(Action::Next);
            format!("Deux personnes ont voulu ce champ autrement et personne n’a tranché. Les deux versions sont gardées\u{a0}: {put_back} met celle qui attend, {leave} laisse celle de la base, {edit_both} les réunit. {previous} {next} passent d’un champ à l’autre.")
        }
        Scope::Journal => {
            let filter = key(Action::Filter);
            let history = key(Action::History);
            format!("Ce qui a été fait, du plus récent au plus ancien. Après «\u{a0}{filter}\u{a0}», tapez un nom, un territoire ou un jour, dans n’importe quel ordre\u{a0}: «\u{a0}marc bugey depuis lundi\u{a0}». {history} montre avant et après.")
        }
        Scope::People => {
            let edit = key(Action::Edit);
            let leaving = key(Action::Leaving);
            let filter = key(Action::Filter);
            format!("Les personnes de la Caf. {edit} corrige un nom ou un rôle, {leaving} prépare un départ. Pour en ajouter une\u{a0}: la dernière ligne, ou «\u{a0}{filter}\u{a0}» puis son nom.")
        }
        Scope::Bin => "Ce qui a été mis à la corbeille, le plus récent en haut. Rien n’y est effacé.".to_owned(),
        Scope::Confirm => {
            let yes = key(Action::Yes);
            let no = key(Action::No);
            let back = key(Action::Back);
            format!("Une question dit ce qui va être fait. Entrée ou {yes} accepte, {no} ou {back} renonce.")
        }
        Scope::Question => {
            let yes = key(Action::Yes);
            let no = key(Action::No);
            format!("Répondez par {yes} (oui) ou {no} (non).")
        }
        Scope::Welcome => {
            let choose = key(Action::Choose);
            format!("Choisissez avec les flèches, validez avec {choose}.")
        }
    }
}
