//! The import of a workbook, in French.

use super::super::import::ImportText;
use crate::domain::import::Reason;

pub(super) const IMPORT: ImportText = ImportText {
    reason,
    summary: |[made, changed, same, asked, ignored]| {
        format!(
            "À créer\u{a0}: {made} · à modifier\u{a0}: {changed} · identiques\u{a0}: {same} · à répondre\u{a0}: {asked} · sans donnée\u{a0}: {ignored}"
        )
    },
    progress: |share| {
        share.map_or_else(
            || "Lecture du classeur…".to_owned(),
            |share| format!("Lecture du classeur\u{a0}: {share}\u{a0}%"),
        )
    },
    dry_run: "Essai\u{a0}: rien n’a été enregistré.",
    asks: |cell, read, question| format!("{cell}\u{a0}: «\u{a0}{read}\u{a0}» · {question}"),
    wrote: |by, on| match (by, on) {
        (Some(by), Some(on)) => format!("écrit par {by} le {on}"),
        (Some(by), None) => format!("écrit par {by}"),
        (None, Some(on)) => format!("écrit le {on}"),
        (None, None) => String::new(),
    },
    how_to_answer: "Les lignes qui attendent une réponse n’ont pas été enregistrées. «\u{a0}--answers FICHIER\u{a0}» donne les réponses\u{a0}: [{\"source\", \"code\", \"answer\"}].",
    unreadable: |path, why| format!("Le fichier «\u{a0}{path}\u{a0}» n’a pas été lu\u{a0}: {why}"),
    missing: "il n’existe pas. Vérifiez son nom et son dossier.",
    folder: "c’est un dossier. Donnez un fichier qui s’y trouve.",
    not_a_file: "ce n’est pas un fichier. Enregistrez-le dans un dossier, puis donnez ce fichier.",
    refused: |why| {
        format!("le système le refuse ({why}). Fermez-le dans le tableur, puis réessayez.")
    },
    empty: "il est vide. Vérifiez que c’est le bon fichier.",
    too_big: |megabytes| {
        format!(
            "il dépasse {megabytes}\u{a0}Mo. Gardez les feuilles utiles dans un nouveau classeur."
        )
    },
    swollen: |megabytes| {
        format!(
            "décompressé, il dépasse {megabytes}\u{a0}Mo. Copiez les cellules utiles dans un nouveau classeur."
        )
    },
    too_many_rows: |rows| {
        format!(
            "une feuille dépasse {rows} lignes. Gardez les lignes utiles dans un nouveau classeur."
        )
    },
    too_many_columns: |columns| {
        format!(
            "une ligne dépasse {columns} colonnes. Gardez les colonnes utiles dans un nouveau classeur."
        )
    },
    too_slow: |seconds| {
        format!(
            "il demande plus de {seconds}\u{a0}secondes. Enregistrez-le de nouveau dans le tableur, en .xlsx ou .csv."
        )
    },
    changing: "il est en train d’être écrit. Attendez qu’il soit enregistré, puis réessayez.",
    stopped: "la lecture a été arrêtée\u{a0}; rien n’a été enregistré.",
    protected: "un mot de passe le protège. Enregistrez-en une copie sans mot de passe.",
    broken: "il est abîmé, ou d’un format qui n’est pas lu. Enregistrez-le de nouveau en .xlsx, .ods ou .csv.",
    not_understood: |sheets| {
        format!(
            "Aucune feuille n’a été comprise ({sheets}). Il faut une ligne d’en-tête\u{a0}: territoire ou SIREN, état, dates."
        )
    },
    no_sheet: |asked, sheets| {
        format!("Aucune feuille ne s’appelle «\u{a0}{asked}\u{a0}»\u{a0}; il y a\u{a0}: {sheets}.")
    },
    no_reference: "La référence des territoires manque au programme. Installez-le de nouveau.",
    bad_answers: |path, why| {
        format!("Le fichier de réponses «\u{a0}{path}\u{a0}» n’a pas été lu\u{a0}: {why}")
    },
    bad_mapping: |path, why| {
        format!("Le fichier de correspondance «\u{a0}{path}\u{a0}» n’a pas été lu\u{a0}: {why}")
    },
    reused: |file, on, answers| {
        let answers = match answers {
            0 => String::new(),
            1 => " et une réponse".to_owned(),
            many => format!(" et {many} réponses"),
        };
        format!("Repris de l’import de «\u{a0}{file}\u{a0}» du {on}\u{a0}: les colonnes{answers}.")
    },
    aside: |column, title, cells| {
        let cells = if cells == 1 {
            "une cellule remplie".to_owned()
        } else {
            format!("{cells} cellules remplies")
        };
        format!("Colonne laissée de côté\u{a0}: {column} «\u{a0}{title}\u{a0}» ({cells})")
    },
    how_to_map: "«\u{a0}--mapping FICHIER\u{a0}» dit ce que contiennent les colonnes, «\u{a0}note\u{a0}» pour les garder en note\u{a0}: {\"sheets\": [{\"sheet\", \"columns\": [{\"title\", \"as\"}]}]}.",
    too_long: |bytes| format!("il dépasse {bytes} octets."),
    no_source: "une réponse dit sa ligne (source) ou ce qui est lu (read).",
};

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Remark => "titre, légende ou remarque",
        Reason::Header => "en-tête",
        Reason::Section => "titre d’un groupe de lignes",
        Reason::Total => "total",
        Reason::Blank => "ligne vide",
        Reason::Duplicate => "même ligne qu’une autre",
        Reason::Waits => "attend la réponse à une autre ligne",
        Reason::Aggregate => "total d’autres territoires",
        Reason::HiddenRow => "ligne masquée, lue",
        Reason::HiddenColumn => "colonne masquée, lue",
        Reason::HiddenSheet => "feuille masquée, lue",
        Reason::Merged => "cellule fusionnée sur plusieurs lignes",
        Reason::Ditto => "«\u{a0}idem\u{a0}»\u{a0}: comme au-dessus",
        Reason::Comment => "un commentaire est épinglé à la cellule",
        Reason::NumberAsText => "nombre écrit en texte",
        Reason::NumberWithWords => "nombre suivi de mots",
        Reason::Approximate => "nombre approché",
        Reason::DateAsText => "date écrite en texte",
        Reason::SerialDate => "numéro de série d’une date",
        Reason::ShortYear => "année à deux chiffres",
        Reason::DateWithTime => "date avec une heure",
        Reason::PeriodInWords => "période en mots",
        Reason::ExactDay => "jour exact",
        Reason::NoEnd => "sans fin dite",
        Reason::SaysNothing => "des mots qui disent qu’il n’y a rien",
        Reason::InWords => "des mots à la place d’un nombre",
        Reason::Share => "fraction lue en pourcentage",
        Reason::LeadingZero => "zéro initial retrouvé",
        Reason::LostSiren => "SIREN arrondi par le tableur, retrouvé par le nom",
        Reason::NoSiren => "SIREN absent, retrouvé par le nom",
        Reason::FormerName => "ancien nom",
        Reason::FormerCommune => "commune disparue, menée à celle d’aujourd’hui",
        Reason::Acronym => "sigle",
        Reason::UsualName => "nom usuel",
        Reason::LostCharacter => "un caractère a été perdu",
        Reason::KeptAsNote => "mots gardés dans une note",
        Reason::NoPlace => "montré, sans place dans la base",
        Reason::Amount => "montant, non gardé",
        Reason::TargetAndReading => "cible et relevé dans une cellule",
        Reason::Spelling => "écrit autrement que d’habitude",
        Reason::Common => "fiche commune à toutes les CTG",
        Reason::NoDate => "sans date",
        Reason::WholeCaf => "toute la Caf",
        Reason::ToConfirm => "date passée\u{a0}: à confirmer",
        Reason::Postponed => "reportée",
        Reason::Retroactive => "signée après le début de la période",
        Reason::EndsSoon => "finit bientôt",
        Reason::Prolonged => "prolongée par un avenant",
        Reason::OddPeriod => "période qui ne suit pas les années",
        Reason::ShortPeriod => "période de moins de cinq ans",
        Reason::SeveralPeople => "plusieurs personnes dans une cellule",
        Reason::NoValue => "aucune valeur dans la cellule attendue",
        Reason::SeveralFunctions => "une personne, plusieurs fonctions",
        Reason::Replaced => "le mandat d’avant finit la veille",
        Reason::Vacant => "place vacante",
        Reason::Initial => "prénom réduit à une initiale",
        Reason::PartOfName => "nom incomplet",
        Reason::StateFromDates => "état tranché par les dates",
        Reason::NoCtg => "territoire sans CTG",
        Reason::OneCommune => "territoire d’une commune",
        Reason::OtherDepartment => "dépasse le département",
        Reason::OtherSignatory => "autre signataire qu’un EPCI",
        Reason::PartOfEpci => "signée par une partie des communes",
        Reason::SeveralPlaces => "plusieurs territoires ou communes réunis",
        Reason::TwoConventions => "deux conventions du même territoire",
        Reason::State => "Quel est l’état de cette convention\u{a0}?",
        Reason::StateAgainstDates => "L’état contredit les dates\u{a0}: lequel est juste\u{a0}?",
        Reason::Date => "Quel jour est-ce\u{a0}?",
        Reason::EndBeforeStart => "La fin précède le début\u{a0}: quelles sont les dates\u{a0}?",
        Reason::Hour => "Quelle heure est-ce\u{a0}?",
        Reason::Foreseen => "Date prévue, pas encore connue\u{a0}: faut-il la garder\u{a0}?",
        Reason::Territory => "Quel est ce territoire\u{a0}?",
        Reason::PartOfCommune => {
            "Une partie de commune\u{a0}: à quel territoire la rattacher\u{a0}?"
        }
        Reason::UnknownSiren => "Aucun EPCI ne porte ce SIREN\u{a0}: lequel est-ce\u{a0}?",
        Reason::UnknownCommune => "Aucune commune ne porte ce code\u{a0}: laquelle est-ce\u{a0}?",
        Reason::Person => "Qui est cette personne\u{a0}?",
        Reason::Convention => "De quelle CTG s’agit-il\u{a0}?",
        Reason::Sector => "De quelles communes s’agit-il\u{a0}?",
        Reason::OwedBy => "Qui doit cette suite\u{a0}?",
        Reason::ReadingDate => "De quel jour est ce relevé\u{a0}?",
        Reason::DoneOn => "Quel jour a-t-elle été réalisée\u{a0}?",
        Reason::Kind => "De quelle réunion s’agit-il\u{a0}?",
        Reason::Present => "Qui était présent\u{a0}?",
        Reason::Theme => "Quelle est cette thématique\u{a0}?",
        Reason::Fault => "Cellule en erreur ou formule sans valeur\u{a0}: que faut-il lire\u{a0}?",
        Reason::BrokenLine => "Plus ou moins de cellules que l’en-tête\u{a0}: ligne à relire",
        Reason::Value => "Valeur que la colonne ne prend pas\u{a0}: que faut-il écrire\u{a0}?",
        Reason::AgainstBase => "La base dit autre chose\u{a0}: que garder\u{a0}?",
        Reason::Contradiction => {
            "Une autre cellule dit le contraire\u{a0}: laquelle est juste\u{a0}?"
        }
        Reason::Undecided => "À vous de dire ce qu’il en est",
        Reason::NoCode => "code de commune absent, retrouvé par le nom",
        Reason::Names => {
            "Faut-il garder les noms des élus\u{a0}? Sans réponse, les fonctions suffisent."
        }
    }
}
