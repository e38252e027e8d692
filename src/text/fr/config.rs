//! Problems of the configuration, in French.

use super::super::config::ConfigText;

pub(super) const CONFIG: ConfigText = ConfigText {
    place: |place, line| match line {
        Some(line) => format!("{place}, ligne {line}\u{a0}:"),
        None => format!("{place}\u{a0}:"),
    },
    missing: "ce fichier de configuration n’existe pas\u{202f}; vérifiez le chemin donné.",
    unreadable: "ce fichier de configuration ne peut pas être lu\u{202f}; vérifiez vos droits.",
    not_text: "ce fichier de configuration n’est pas du texte en UTF-8\u{202f}; enregistrez-le en UTF-8.",
    syntax: |backslash| {
        let path = if backslash {
            "\u{202f}; un chemin avec des \\ se met entre apostrophes\u{a0}: 'X:\\binome.db'"
        } else {
            ""
        };
        format!(
            "cette ligne n’est pas comprise\u{202f}; écrivez clé = \"valeur\", ou [section]{path}."
        )
    },
    duplicate: "cette clé est donnée deux fois\u{202f}; n’en gardez qu’une.",
    unknown_key: |key, near| match near {
        Some(near) => format!(
            "la clé «\u{a0}{key}\u{a0}» n’existe pas\u{202f}; vouliez-vous «\u{a0}{near}\u{a0}»\u{202f}?"
        ),
        None => {
            format!("la clé «\u{a0}{key}\u{a0}» n’existe pas\u{202f}; voyez config.example.toml.")
        }
    },
    wants_text: |key| {
        format!("«\u{a0}{key}\u{a0}» attend un texte entre guillemets\u{a0}: {key} = \"…\".")
    },
    wants_number: |key, least, most| {
        format!("«\u{a0}{key}\u{a0}» attend un nombre entier de {least} à {most}.")
    },
    wants_list: |key| {
        format!("«\u{a0}{key}\u{a0}» attend une liste de textes\u{a0}: {key} = [\"…\", \"…\"].")
    },
    wants_section: |name| {
        format!("«\u{a0}{name}\u{a0}» est une section\u{a0}: écrivez [{name}] sur sa ligne.")
    },
    choice: |key, value, choices, near| {
        let choices = choices.join(", ");
        match near {
            Some(near) => format!(
                "«\u{a0}{key}\u{a0}» ne connaît pas «\u{a0}{value}\u{a0}»\u{202f}; vouliez-vous «\u{a0}{near}\u{a0}»\u{202f}? Au choix\u{a0}: {choices}."
            ),
            None => format!(
                "«\u{a0}{key}\u{a0}» ne connaît pas «\u{a0}{value}\u{a0}»\u{202f}; au choix\u{a0}: {choices}."
            ),
        }
    },
    wants_keys: |action| {
        format!(
            "«\u{a0}{action}\u{a0}» attend une touche, ou une liste\u{a0}: {action} = \"f5\", ou {action} = [\"f5\", \"w\"]."
        )
    },
    unknown_key_name: |name| {
        format!(
            "aucune touche ne s’appelle «\u{a0}{name}\u{a0}»\u{202f}; écrivez une lettre, \"space\", \"enter\", \"left\", \"f5\", \"ctrl+s\"… (ctrl+h, i, j et m n’existent pas pour un terminal)."
        )
    },
    types_there: |key| {
        format!(
            "on tape du texte à cet endroit\u{a0}: «\u{a0}{key}\u{a0}» s’y écrirait\u{202f}; prenez une touche F ou ctrl+lettre."
        )
    },
    clash: |key, asked, other, place| {
        format!(
            "«\u{a0}{key}\u{a0}» fait déjà «\u{a0}{other}\u{a0}» ([keys.{place}])\u{202f}; donnez une autre touche à «\u{a0}{asked}\u{a0}» ou à «\u{a0}{other}\u{a0}»."
        )
    },
    unwritable: "ce fichier de configuration ne peut pas être écrit\u{202f}; vérifiez vos droits sur son dossier.",
    unwritable_log: "les traces du programme ne peuvent pas être écrites dans ce dossier\u{202f}; vérifiez vos droits, ou recommencez avec --log off.",
    path_not_text: "le chemin de la base n’est pas du texte en UTF-8 et ne peut pas y être gardé\u{202f}; renommez ce fichier ou ce dossier.",
    no_place: "le dossier personnel est introuvable\u{202f}; indiquez la base avec --db.",
};
