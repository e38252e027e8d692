//! A damaged base, in French.

use super::super::super::{refusal::detail, ui::damage::DamageText};

pub(super) const DAMAGE: DamageText = DamageText {
    title: "Base abîmée",
    found: |path, message| format!("‼ {} est abîmé ({}).", path.display(), detail(message)),
    untouched: |key| {
        format!(
            "binome n’y écrit plus et garde le fichier tel qu’il est. Dites-le à vos collègues, et que personne n’y écrive. {key} montre ce qui se lit encore."
        )
    },
    looking: "Recherche d’une copie entière…",
    no_copy: "! Aucune copie entière n’a été trouvée ici. Cherchez dans les sauvegardes de votre service informatique.",
    copy: |path, when| format!("√ Copie entière, prise {when}\u{a0}: {}", path.display()),
    restore: |base, copy| {
        format!(
            "c ouvre la plus récente, pour la lire. Pour la remettre en place, une fois binome fermé sur tous les postes\u{a0}: binome restore --db {} {} --yes",
            base.display(),
            copy.display()
        )
    },
};
