//! The screen of an import, in French.

use super::{
    super::super::ui::import::{Details, ImportKeys, ImportUiText},
    import_columns::takes,
};
use crate::domain::import::{Does, Reason, SheetKind};

pub(super) const IMPORT: ImportUiText = ImportUiText {
    title: |file| match file {
        Some(file) => format!("Importer un classeur · {file}"),
        None => "Importer un classeur".to_owned(),
    },
    steps: ["Fichier", "Feuilles", "Colonnes", "Lignes", "Questions", "Bilan"],
    ask_file: "Quel fichier reprendre\u{202f}? Choisissez avec ↑ ↓, ou tapez le début de son nom, puis Entrée.",
    no_file: "Aucun classeur dans ce dossier\u{a0}: Retour arrière remonte au dossier du dessus.",
    no_such_file: "Rien de ce nom dans ce dossier\u{a0}: Retour arrière efface les lettres tapées.",
    folder_is: |path| format!("Dossier\u{a0}: {path}"),
    above: ".. (dossier au-dessus)",
    folder: "dossier",
    size,
    ask_sheets: |ticked| match ticked {
        0 => "Quelles feuilles reprendre\u{202f}? Espace coche ou décoche.".to_owned(),
        1 => "Une feuille est cochée\u{a0}: Entrée continue, Espace coche ou décoche.".to_owned(),
        n => format!(
            "{n}\u{a0}feuilles sont cochées\u{a0}: Entrée continue, Espace coche ou décoche."
        ),
    },
    only_sheet: "tout le fichier",
    tick_a_sheet: "Cochez d’abord une feuille (Espace).",
    kind,
    unknown_kind: "rien de reconnu",
    hidden: "masquée",
    rows: |rows| {
        if rows < 2 { format!("{rows}\u{a0}ligne") } else { format!("{rows}\u{a0}lignes") }
    },
    ask_columns: "Voici comment chaque colonne a été comprise. Si c’est juste, Entrée\u{a0}; sinon choisissez la colonne, puis e.",
    no_columns: "Ces feuilles se lisent par leurs intitulés\u{a0}: il n’y a pas de colonne à régler. Entrée continue.",
    as_before: |file, day| {
        let file = file.map(|file| format!(" de «\u{a0}{file}\u{a0}»")).unwrap_or_default();
        let day = day.map(|day| format!(" du {day}")).unwrap_or_default();
        format!("Colonnes et réponses reprises de l’import{file}{day}.")
    },
    sheet_header: |sheet, row| match row {
        Some(row) => format!("{sheet} · en-tête ligne {row}"),
        None => format!("{sheet} · sans en-tête à régler"),
    },
    takes,
    untitled: "(sans titre)",
    choose_takes: |title| format!("Que contient la colonne «\u{a0}{title}\u{a0}»\u{202f}?"),
    ask_rows: |rows| {
        format!(
            "Ce que deviendrait chacune des {rows}\u{a0}lignes. Rien n’est encore enregistré\u{a0}: Entrée continue."
        )
    },
    does: |does| match does {
        Does::Create => "à créer",
        Does::Change => "à modifier",
        Does::Same => "identique",
        Does::Ask => "à répondre",
        Does::Ignore => "sans donnée",
    },
    counted: |does, count| match does {
        None => format!("Toutes {count}"),
        Some(Does::Create) => format!("à créer {count}"),
        Some(Does::Change) => format!("à modifier {count}"),
        Some(Does::Same) => format!("identiques {count}"),
        Some(Does::Ask) => format!("à répondre {count}"),
        Some(Does::Ignore) => format!("sans donnée {count}"),
    },
    state,
    communes: |count| {
        if count < 2 { format!("{count}\u{a0}commune") } else { format!("{count}\u{a0}communes") }
    },
    details: Details {
        territory: "Territoire",
        communes: "Communes",
        state: "État",
        signed: "Signée le",
        period: "Période",
        administrators: "Administrateur",
        technicians: "Technicien",
        themes: "Thématiques",
        population: "Habitants",
        signatory: "Signe",
    },
    why: |cell, read, reason| {
        if read.is_empty() {
            format!("{cell}\u{a0}: {reason}")
        } else {
            format!("{cell} «\u{a0}{read}\u{a0}»\u{a0}: {reason}")
        }
    },
    question_of: |at, of| format!("Question {at} sur {of}"),
    read: |read| {
        if read.is_empty() {
            "La cellule est vide.".to_owned()
        } else {
            format!("On y lit\u{a0}: «\u{a0}{read}\u{a0}»")
        }
    },
    not_understood: |answer| format!("La réponse «\u{a0}{answer}\u{a0}» n’a pas été comprise."),
    alike: |count, key| match count {
        1 => format!("Une autre cellule pose la même question\u{a0}: {key} répond aux deux."),
        n => format!("{n} autres cellules posent la même question\u{a0}: {key} répond à toutes."),
    },
    type_answer: "Écrire la réponse…",
    type_how,
    keep_nothing: "Rien\u{a0}: reprendre la ligne sans cette cellule",
    leave_row: "Plus tard\u{a0}: laisser cette ligne de côté",
    left_out: "Laisser la ligne de côté",
    as_it_is: "Reprendre la ligne comme elle est lue",
    of_base: |value| format!("Garder la base\u{a0}: {value}"),
    of_file: |value| format!("Prendre le fichier\u{a0}: {value}"),
    ask_write: "Tout est prêt. Entrée importe\u{a0}: c’est seulement alors que la base change.",
    nothing: "La base dit déjà tout cela\u{a0}: il n’y a rien à importer.",
    makes: "Seront créés",
    changes: "Seront modifiés",
    left: |same, asked, ignored| {
        format!(
            "Lignes sans effet\u{a0}: {same} identiques, {asked} en attente d’une réponse, {ignored} sans donnée."
        )
    },
    people: "Personnes",
    taken_back: |key| format!("Après l’import, {key} le reprend en entier."),
    going_on: ["Lecture du fichier", "Lecture des lignes", "Enregistrement"],
    to_stop: |key| format!("{key} arrête\u{a0}: la base reste comme elle est."),
    stopped: "Arrêté\u{a0}: la base est restée comme elle était.",
    base_moved: "La base a changé entre-temps\u{a0}: voici ce que l’import ferait maintenant.",
    did: |file, records| match records {
        1 => format!("import de «\u{a0}{file}\u{a0}», 1\u{a0}fiche"),
        n => format!("import de «\u{a0}{file}\u{a0}», {n}\u{a0}fiches"),
    },
    keys: ImportKeys {
        open: "ouvrir",
        go_on: "continuer",
        before: "étape d’avant",
        question_before: "revenir",
        leave: "quitter l’import",
        change: "changer la colonne",
        header_up: "en-tête plus haut",
        header_down: "en-tête plus bas",
        change_kind: "dire ce qu’elle contient",
        other_rows: "autres lignes",
        answer: "répondre",
        write: "écrire",
        import: "importer",
        stop: "arrêter",
    },
};

fn size(bytes: u64) -> String {
    let kilo = bytes.div_ceil(1024);
    if kilo < 1024 { format!("{kilo}\u{a0}Ko") } else { format!("{}\u{a0}Mo", kilo.div_ceil(1024)) }
}

fn kind(kind: SheetKind) -> &'static str {
    match kind {
        SheetKind::Conventions => "des CTG, une par ligne",
        SheetKind::Communes => "des communes, une par ligne",
        SheetKind::Plan => "des fiches action, une par ligne",
        SheetKind::Fiche => "une fiche action",
        SheetKind::Meetings => "des réunions, une par ligne",
        SheetKind::Elus => "le fichier officiel des élus",
        SheetKind::Coverage => "le taux de couverture de data.caf.fr",
        SheetKind::Lists => "des listes de choix",
    }
}

fn state(code: &str) -> Option<&'static str> {
    Some(match code {
        "signed" => "signée",
        "preparing" => "en préparation",
        "renewing" => "en renouvellement",
        "expired" => "échue",
        "outside" => "hors du périmètre",
        "no_ctg" => "sans CTG",
        _ => return None,
    })
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "few questions have a form of answer of their own"
)]
fn type_how(reason: Reason) -> &'static str {
    match reason {
        Reason::Date
        | Reason::Foreseen
        | Reason::EndBeforeStart
        | Reason::ReadingDate
        | Reason::DoneOn => "Tapez la date (31/12/2026), puis Entrée.",
        Reason::Territory | Reason::UnknownSiren | Reason::PartOfCommune | Reason::Sector => {
            "Tapez le nom du territoire ou son SIREN, puis Entrée."
        }
        Reason::UnknownCommune => "Tapez le nom de la commune ou son code INSEE, puis Entrée.",
        Reason::Person | Reason::Present => "Tapez le prénom et le nom, puis Entrée.",
        _ => "Tapez la réponse, puis Entrée.",
    }
}
