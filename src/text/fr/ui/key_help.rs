//! What each key does, in French: the lines of the help.

use crate::keys::{Action, Scope};

/// What an action does in a place, where it is another thing than everywhere.
pub(super) fn action_help(scope: Scope, action: Action) -> &'static str {
    match (scope, action) {
        (Scope::Map, Action::Previous) => {
            "Peindre ce qui précède\u{a0}: état, part couverte, mois restants, silence, difficultés"
        }
        (Scope::Map, Action::Next) => "Peindre ce qui suit",
        (Scope::Map, Action::NextPlace) => "Le département suivant",
        (Scope::Timeline, Action::Previous) => "Un an avant",
        (Scope::Timeline, Action::Next) => "Un an après",
        (Scope::Figures, Action::Previous) => "Compter à une date d’avant",
        (Scope::Figures, Action::Next) => "Compter à une date d’après",
        (Scope::WhatIf, Action::Previous) => "Signer un mois plus tôt",
        (Scope::WhatIf, Action::Next) => "Signer un mois plus tard",
        (Scope::Answers, Action::Previous) => {
            "Réduire à ce qui précède\u{a0}: territoire, personne, thème"
        }
        (Scope::Answers, Action::Next) => "Réduire à ce qui suit",
        (Scope::Questions | Scope::Answers, Action::Explain) => "La règle de la question",
        (Scope::Figures, Action::Explain) => "La règle du chiffre",
        (Scope::Visit, Action::History) => "L’histoire du territoire, depuis sa première note",
        (Scope::Visit, Action::Filter) => "Choisir une commune",
        (Scope::Import, Action::Choose) => "Passer à l’étape suivante",
        (Scope::ImportFile, Action::Choose) => "Ouvrir le dossier ou le classeur choisi",
        (Scope::ImportQuestion, Action::Choose) => "Prendre la réponse choisie",
        (Scope::Import, Action::Back) => {
            "Revenir à l’étape d’avant, ou arrêter ce qui est en cours"
        }
        (Scope::ImportFile, Action::Back) => "Effacer ce qui est tapé, ou quitter l’import",
        (Scope::ImportQuestion, Action::Back) => "Revenir à la question d’avant",
        (Scope::Import, Action::Tick) => "Cocher ou décocher la feuille",
        (Scope::Import, Action::Edit) => "Dire ce que contient la colonne, ou la feuille",
        (Scope::Import, Action::Previous) => {
            "Les lignes de la sorte d’avant\u{202f}; l’en-tête une ligne plus haut"
        }
        (Scope::Import, Action::Next) => {
            "Les lignes de la sorte d’après\u{202f}; l’en-tête une ligne plus bas"
        }
        (Scope::ImportQuestion, Action::Edit) => "Écrire une autre réponse",
        (Scope::ImportQuestion, Action::PutOff) => "Laisser la ligne de côté pour cette fois",
        _ => action_help_everywhere(action),
    }
}

fn action_help_everywhere(action: Action) -> &'static str {
    match action {
        Action::Up => "La ligne au-dessus",
        Action::Down => "La ligne au-dessous",
        Action::PageUp => "Une page plus haut",
        Action::PageDown => "Une page plus bas",
        Action::First => "Tout en haut",
        Action::Last => "Tout en bas",
        Action::Previous => "Ce qui précède\u{a0}: CTG du territoire, champ à régler, fiche",
        Action::Next => "Ce qui suit\u{a0}: CTG du territoire, champ à régler, fiche",
        Action::NextPlace => "Passer au volet ou au champ suivant",
        Action::PreviousPlace => "Revenir au volet ou au champ précédent",
        Action::Zoom => "Ce volet seul sur l’écran, et retour",
        Action::Filter => "Filtrer la liste en tapant, accents et majuscules ignorés",
        Action::WholeCaf => "Toute la Caf, ou seulement mes territoires",
        Action::Open => "Ouvrir la fiche de la ligne choisie",
        Action::NewNote => "Nouvelle note sur le territoire choisi",
        Action::NewFollowUp => "Nouvelle suite à donner sur le territoire (ou la note) choisi",
        Action::Edit => "Modifier ce qui est choisi\u{a0}: CTG, note, suite, binôme, personne",
        Action::MarkDone => "Marquer faite la suite, l’échéance ou la fiche choisie",
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
        Action::GroupBy => "Regrouper par axe, par pilote, par thématique, par commune",
        Action::Closer => "Un temps plus fin",
        Action::Wider => "Un temps plus large",
        Action::FolderAbove => "Monter au dossier du dessus, ou effacer ce qui est tapé",
        Action::AllAlike => "Donner la même réponse partout où la même chose est lue",
        Action::Views
        | Action::ViewSector
        | Action::ViewDue
        | Action::ViewVisit
        | Action::ViewPlan
        | Action::ViewMap
        | Action::ViewTimeline
        | Action::ViewFigures
        | Action::ViewImport
        | Action::ViewQuestions
        | Action::ViewConflicts
        | Action::ViewLists => place_help(action),
        Action::WhatIf => "Et si des CTG en projet étaient signées\u{a0}: la couverture alors",
        Action::WritePage => "Écrire cette page dans un fichier à imprimer",
        Action::Copy => "Copier le chiffre choisi, pour le coller ailleurs",
        Action::KeepList => "Garder cette liste sous un nom",
        Action::Later => "Remettre une alerte à plus tard, ou la dire vue",
        Action::WeekLater => "Remettre d’une semaine",
        Action::WeekEarlier => "Avancer d’une semaine",
        Action::TalkingPoints => "Écrire les éléments de langage du territoire",
        Action::Add => "Ajouter une ligne, ici, dans la partie choisie ou sur le territoire",
        Action::MoveUp => "Placer la ligne choisie avant celle du dessus",
        Action::Renumber => "Renuméroter les fiches du plan à partir de 1, dans l’ordre montré",
        Action::GoTo => "Aller à une partie de la fiche, par sa lettre",
        Action::MoveDown => "Placer la ligne choisie après celle du dessous",
        Action::AsKnown => "La base telle qu’elle était connue un jour passé, et le retour",
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
        Action::Mark => "Marquer la ligne, ou ne plus la marquer",
        Action::Merge => "Fusionner deux lignes marquées\u{a0}: la première marquée reste",
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
        Action::EditBoth => "Réunir les deux textes dans le formulaire (textes seulement)",
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

/// What is there, of the places one goes to by a letter.
#[expect(clippy::wildcard_enum_match_arm, reason = "only the actions that go to a place come here")]
fn place_help(action: Action) -> &'static str {
    match action {
        Action::Views => "Aller à une autre vue\u{a0}: la liste s’ouvre, une lettre choisit",
        Action::ViewSector => "Mes territoires, leur CTG, leurs notes",
        Action::ViewDue => "Ce qui est dû, semaine par semaine",
        Action::ViewVisit => "Une page à lire avant d’aller sur le territoire choisi",
        Action::ViewPlan => "Les fiches action de toutes les CTG, en retard d’abord",
        Action::ViewMap => "La carte du département, peinte selon l’état des territoires",
        Action::ViewTimeline => "Les CTG au fil des années",
        Action::ViewFigures => "Les chiffres du tableau de bord, chacun avec ses lignes",
        Action::ViewImport => "Reprendre un classeur\u{a0}: suivi, élus, plan, réunions",
        Action::ViewQuestions => "Les questions que l’on se pose, avec leurs réponses",
        Action::ViewConflicts => "Les désaccords à régler",
        Action::ViewLists => {
            "Les listes de la Caf\u{a0}: thématiques, interlocuteurs, rendez-vous, objectifs…"
        }
        _ => "",
    }
}
