//! Usage errors in French.

use super::super::super::cli::usage::UsageText;
use crate::domain::day::format_fr;

pub(super) const USAGE: UsageText = UsageText {
    bad_year: |typed| {
        format!(
            "--year {typed}\u{a0}: ce n’est pas une année. Écrivez-la en quatre chiffres, comme 2026."
        )
    },
    unknown_option: |option, near| match near {
        Some(near) => format!(
            "L’option «\u{a0}{option}\u{a0}» n’existe pas\u{202f}; vouliez-vous «\u{a0}{near}\u{a0}»\u{202f}?"
        ),
        None => format!("L’option «\u{a0}{option}\u{a0}» n’existe pas."),
    },
    one_too_many: |word| {
        format!(
            "«\u{a0}{word}\u{a0}» est de trop\u{202f}; un texte de plusieurs mots se met entre guillemets."
        )
    },
    unknown_command: |word, near| match near {
        Some(near) => format!(
            "La commande «\u{a0}{word}\u{a0}» n’existe pas\u{202f}; vouliez-vous «\u{a0}{near}\u{a0}»\u{202f}?"
        ),
        None => format!("La commande «\u{a0}{word}\u{a0}» n’existe pas."),
    },
    wants_command: |command, among| {
        format!("«\u{a0}{command}\u{a0}» attend une suite\u{a0}: {}.", listed(among))
    },
    bad_value: |option, value, among| match among {
        [] => format!("«\u{a0}{value}\u{a0}» ne convient pas pour {option}."),
        among => format!(
            "«\u{a0}{value}\u{a0}» ne convient pas pour {option}\u{202f}; au choix\u{a0}: {}.",
            listed(among)
        ),
    },
    wants_value: |option| format!("Il manque une valeur après {option}."),
    missing: |options| match options {
        [one] => format!("Il manque {one}."),
        more => format!("Il manque\u{a0}: {}.", more.join(", ")),
    },
    twice: |option| format!("{option} est donné deux fois."),
    conflict: |option, other| format!("{option} et {other} ne vont pas ensemble."),
    not_text: "Un des arguments n’est pas du texte en UTF-8.",
    other: "La commande n’est pas comprise.",
    hint: |command| format!("Voir «\u{a0}{command} --help\u{a0}»."),
    no_match: |label, typed, near| match near {
        [] => format!("{label}\u{a0}: «\u{a0}{typed}\u{a0}» n’est pas connu."),
        [one] => format!(
            "{label}\u{a0}: «\u{a0}{typed}\u{a0}» n’est pas connu\u{202f}; vouliez-vous «\u{a0}{one}\u{a0}»\u{202f}?"
        ),
        more => format!(
            "{label}\u{a0}: «\u{a0}{typed}\u{a0}» n’est pas connu\u{202f}; les plus proches\u{a0}: {}.",
            quoted(more)
        ),
    },
    ambiguous: |label, typed, among| {
        format!("{label}\u{a0}: «\u{a0}{typed}\u{a0}» peut être {}. Précisez.", quoted(among))
    },
    thresholds: |kept| {
        let commands = kept.iter().map(|(setting, _, value)| {
            format!("  binome set setting {} --value {value}", setting.key())
        });
        let commands: Vec<String> = commands.collect();
        format!(
            "Les seuils des alertes sont désormais dans la base, les mêmes pour tous\u{202f}; ceux de votre fichier de configuration ne comptent plus. Pour les y écrire\u{a0}:\n{}",
            commands.join("\n")
        )
    },
    bad_day: |option, why| format!("{option}\u{a0}: {why}"),
    not_known_yet: "ce jour n’est pas encore venu. Donnez un jour passé, ou aujourd’hui\u{202f}; pour compter un jour à venir, --on.",
    what_if: |typed| {
        format!(
            "«\u{a0}{typed}\u{a0}» ne dit pas une signature\u{a0}: écrivez la CTG, «\u{a0}=\u{a0}» et le jour, comme --what-if Dombes=2026-12-15."
        )
    },
    not_being_made: |name| {
        format!("«\u{a0}{name}\u{a0}» n’est pas en projet\u{a0}: choisissez une CTG à signer.")
    },
    due_before_note: |what, due, on| {
        format!(
            "Suite à donner\u{a0}: «\u{a0}{what}\u{a0}» serait à rendre le {}, avant la note elle-même ({}). Donnez une échéance à venir, ou aucune.",
            format_fr(due),
            format_fr(on)
        )
    },
    due_past: |what, due| {
        format!(
            "La suite «\u{a0}{what}\u{a0}» est enregistrée, et déjà en retard\u{a0}: son échéance du {} est passée.",
            format_fr(due)
        )
    },
    person: "Qui agit",
    replacing: "Si vous remplacez ce collègue, recommencez avec --replacing (ou --en-remplacement).",
    accept: "Si c’est voulu, recommencez avec --accept\u{a0}: binome ne le redira plus.",
    nobody: "On ne sait pas qui agit\u{a0}: donnez votre nom avec --as, la variable BINOME_AS ou la clé «\u{a0}me\u{a0}» de la configuration.",
    join: "Choisissez un nom de «\u{a0}binome list people\u{a0}», ou ajoutez cette personne\u{a0}: binome add person.",
    wants_text: "Il manque le texte\u{a0}: donnez --text \"…\", ou envoyez-le sur l’entrée standard.",
    note_not_flagged: "Cette note n’est pas à porter au SDSF\u{a0}: cochez-le avec «\u{a0}binome set note ID --send-up\u{a0}», ou écrivez le besoin avec --text et --territory.",
    note_without_territory: "Cette note ne nomme aucun territoire\u{a0}: dites où est le besoin avec --territory.",
    input_not_text: "Ce qui arrive sur l’entrée standard n’est pas du texte en UTF-8.",
    in_doubt: |op| {
        format!(
            "Le disque a fait défaut pendant l’enregistrement\u{a0}: nul ne peut dire si c’est écrit. Recommencez la même commande avec --op {op}\u{a0}: ce ne sera pas écrit deux fois."
        )
    },
    clock: "L’horloge de cet ordinateur est avant 1970. Réglez-la, ou donnez le jour avec --today.",
    output: "Le résultat n’a pas pu être écrit en entier.",
    no_terminal: "L’écran de binome veut un terminal\u{a0}: lancez-le dans une fenêtre de terminal, sans redirection, ou utilisez une commande comme «\u{a0}binome list\u{a0}».",
    plain_terminal: |term| {
        format!(
            "Ce terminal ne sait pas dessiner (TERM={term})\u{a0}: lancez binome dans une fenêtre de terminal ordinaire, ou utilisez une commande comme «\u{a0}binome list\u{a0}»."
        )
    },
    terminal_refuses: |why| format!("Le terminal refuse l’écran de binome\u{a0}: {why}."),
};

/// « a, b ou c ».
fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} ou {last}", first.join(", ")),
    }
}

fn quoted(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("«\u{a0}{word}\u{a0}»")).collect();
    listed(&words)
}
