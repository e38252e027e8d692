//! The base as it was known on a day, in French.

use super::super::super::ui::past::PastText;

pub(super) const PAST: PastText = PastText {
    title: "Telle que connue un jour",
    intro: "La base se lit telle qu’elle était connue à la fin de ce jour. Les dates se tapent comme on les dit\u{a0}: hier, 31/12/2025. Sans seconde date, c’est ce jour-là qui est compté.",
    labels: ["Connue le", "Comptée au"],
    not_yet: "Ce jour n’est pas encore venu\u{a0}: donnez un jour passé. Pour compter un jour à venir, remplissez la seconde date.",
    band: |known, counted| match counted {
        None => format!("Telle que connue le {known}"),
        Some(counted) => {
            format!("Telle que connue le {known} · comptée au {counted}")
        }
    },
    alone: "lecture seule",
    way_back: |key| format!("{key} ou Échap\u{a0}: revenir"),
    read_only: |key| {
        format!("Rien ne s’écrit dans le passé\u{a0}: {key} ou Échap revient à aujourd’hui.")
    },
    back: "Retour à ce qui est connu aujourd’hui.",
};
