//! A base that is not the one it was, or stands where it is not written: in French.

use super::super::ui::unseen::hour;
use crate::domain::{
    memo::{Astray, Moment, Surprise},
    tier::Unsafe,
};

/// Surprises of a base, and their remedies.
pub(in super::super) fn unfamiliar(path: &std::path::Path, surprise: &Surprise) -> String {
    let path = path.display();
    let seen = |at: &Moment| format!("{} à {}", at.format("%d/%m/%Y"), hour(*at));
    match surprise {
        Surprise::Older { known, missing: 0 } => format!(
            "{path} est revenue à une forme plus ancienne que celle que vous avez vue le {}. Demandez qui l’a restaurée, et pourquoi, avant d’y écrire.",
            seen(known)
        ),
        Surprise::Older { known, missing } => {
            let lines = match missing {
                1 => "1\u{a0}ligne".to_owned(),
                n => format!("{n}\u{a0}lignes"),
            };
            format!(
                "{path} est plus ancienne que la base que vous avez vue le {}\u{a0}: il lui manque {lines} du journal. Demandez qui l’a restaurée, et pourquoi, avant d’y écrire.",
                seen(known)
            )
        }
        Surprise::Forked { known, seq } => format!(
            "{path} n’est pas la suite de la base que vous avez vue le {}\u{a0}: son journal diffère à la ligne {seq}. Quelqu’un a écrit dans une copie, ou après un retour en arrière\u{a0}: demandez laquelle est la bonne avant d’y écrire.",
            seen(known)
        ),
        Surprise::Swapped { known } => format!(
            "{path} est une autre base que celle que vous avez vue à cet endroit le {}. Vérifiez le chemin, ou demandez qui l’a remplacée, avant d’y écrire.",
            seen(known)
        ),
        Surprise::Rewritten(Astray { who, seq, at }) => format!(
            "{path} a été réécrite\u{a0}: la ligne {seq} de son journal n’est plus celle que {} y a laissée le {}. Montrez-lui ce message, et demandez laquelle des copies est la bonne avant d’y écrire.",
            if who.is_empty() { "quelqu’un" } else { who },
            seen(at)
        ),
        Surprise::Forgotten => format!(
            "{path}\u{a0}: ce que ce poste avait retenu de cette base ne se lit plus. Rien ne dit si elle est encore la même\u{a0}: demandez à vos collègues si elle a été restaurée avant d’y écrire."
        ),
    }
}

/// Why a base is not written in its place, and what to do.
pub(super) fn unsafe_place(path: &std::path::Path, why: &Unsafe) -> String {
    let why = match why {
        Unsafe::Damaged => {
            return format!(
                "Voici ce qui se lit encore de {}\u{a0}: il en manque peut-être, et rien n’y sera écrit. Reprenez une copie entière.",
                path.display()
            );
        }
        Unsafe::Copy => {
            return format!(
                "{} est une copie\u{a0}: elle se lit et ne s’écrit pas. Pour la remettre en place\u{a0}: binome restore.",
                path.display()
            );
        }
        Unsafe::Rights => "vous n’avez pas le droit d’y écrire".to_owned(),
        Unsafe::Cifs => {
            "ce partage Windows est monté par Linux, qui n’y pose pas de vrais verrous".into()
        }
        Unsafe::UserSpace(name) => format!("un montage {name} ne pose pas de vrais verrous"),
        Unsafe::NfsWithoutLocks => "ce partage NFS est monté sans verrous".into(),
        Unsafe::Synchronised(tool) => {
            format!("«\u{a0}{tool}\u{a0}» recopie ce dossier pendant que l’on y écrit")
        }
        Unsafe::LocalModeOnShare => {
            "cette base vient d’un disque local et quelqu’un peut l’y avoir ouverte".into()
        }
        Unsafe::Unknown(name) => {
            return format!(
                "{0} se lit mais ne s’écrit pas ici\u{a0}: le système de fichiers {name} n’a pas été éprouvé, et la base pourrait être détruite. Placez-la sur un disque local ou un partage sûr\u{202f}; si vous êtes sûr de cet endroit, acceptez-la par son nom dans la configuration\u{a0}: accepted = [{0:?}]",
                path.display().to_string()
            );
        }
    };
    format!(
        "{} se lit mais ne s’écrit pas ici\u{a0}: {why}, et la base serait détruite. Placez-la sur un disque local ou un partage sûr.",
        path.display()
    )
}
