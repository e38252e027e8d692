//! Refusals in French.

mod place;
mod rights;

pub(super) use self::{place::unfamiliar, rights::follows};
use super::super::refusal::{RefusalText, detail};
use crate::domain::{
    day::format_fr,
    field::RecordKind,
    journal::Direction,
    path::{LONGEST, LONGEST_NAME},
    refusal::{BrokenRule, FieldConflict, Refusal, Rule},
};

pub(super) const REFUSAL: RefusalText = RefusalText { sentence, conflict };

const BUSY: &str = "Quelqu’un d’autre écrit en ce moment\u{a0}: rien n’a été enregistré. Recommencez dans un instant.";

const FULL: &str = "Il n’y a plus de place sur le disque\u{a0}: rien n’a été enregistré. Libérez de la place, puis recommencez.";

fn missing(path: &std::path::Path) -> String {
    format!(
        "Il n’y a pas de base ici\u{a0}: {}. Créez-la avec «\u{a0}binome init --department 01\u{a0}», ou indiquez la vôtre avec --db.",
        path.display()
    )
}

fn sentence(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Missing(path) => missing(path),
        Refusal::Gone { path, replaced } => gone(path, *replaced),
        Refusal::LongPath(_) => format!(
            "Ce chemin est trop long pour une base\u{a0}: {LONGEST} octets au plus, dont {LONGEST_NAME} pour le nom du fichier (une lettre accentuée en prend deux). Choisissez un nom ou un dossier plus court."
        ),
        Refusal::Folder(path, _) => format!(
            "Le dossier de {} n’existe pas ou n’est pas accessible en écriture. Vérifiez le chemin et vos droits.",
            path.display()
        ),
        Refusal::Directory(path) => format!(
            "{} est un dossier, pas une base. Indiquez le fichier lui-même.",
            path.display()
        ),
        Refusal::Exists(path) => format!(
            "Il y a déjà un fichier ici\u{a0}: {}. binome n’écrase jamais rien\u{202f}; choisissez un autre nom ou ouvrez ce fichier.",
            path.display()
        ),
        Refusal::Linked(path) => format!(
            "{} porte un deuxième nom (lien physique)\u{a0}: ouvert sous deux noms, il se perdrait. Supprimez l’un des deux noms.",
            path.display()
        ),
        Refusal::NotABase(path) => format!(
            "{} n’est pas une base de binome. Vérifiez que c’est le bon fichier.",
            path.display()
        ),
        Refusal::OtherProgram(path) => format!(
            "{} est la base d’un autre logiciel\u{a0}: binome n’y touche pas. Indiquez une base de binome.",
            path.display()
        ),
        Refusal::Damaged(path, message) => format!(
            "{} est abîmé ({}). N’y écrivez plus et reprenez la dernière sauvegarde.",
            path.display(),
            detail(message)
        ),
        Refusal::Overlaid(path)
        | Refusal::Foreign(path, _)
        | Refusal::NotAFile(path)
        | Refusal::LinkedFolder(path) => foreign(refusal, path),
        Refusal::OtherBase(path)
        | Refusal::WorkingCopy(path)
        | Refusal::NoWorkingCopy(path)
        | Refusal::Parted(path) => of_copy(refusal, path),
        Refusal::Newer { path, found, known } => format!(
            "Ce fichier a été écrit par une version plus récente de binome (schéma {found}, celle-ci connaît {known})\u{a0}: {}. Installez la dernière version.",
            path.display()
        ),
        Refusal::ReadOnly(path) => format!(
            "{} ne peut être que lu\u{a0}: rien n’a été enregistré. Demandez le droit d’y écrire.",
            path.display()
        ),
        Refusal::UnsafePlace(path, why) => place::unsafe_place(path, why),
        Refusal::Unfamiliar(path, surprise) => unfamiliar(path, surprise),
        Refusal::Forbidden(path) => format!(
            "{} ne peut pas être ouvert. Vérifiez vos droits sur le fichier et sur son dossier.",
            path.display()
        ),
        Refusal::Busy => BUSY.into(),
        Refusal::Full => FULL.into(),
        Refusal::Quota
        | Refusal::Memory
        | Refusal::TooManyFiles
        | Refusal::Unreadable(..)
        | Refusal::NoLocks(_)
        | Refusal::InDoubt(_)
        | Refusal::OtherOperation(_) => medium(refusal),
        Refusal::Conflict(found) => found.first().map_or_else(String::new, |d| conflict(d, None)),
        Refusal::NoRecord(kind, id) => format!(
            "Introuvable\u{a0}: {} {id}. L’identifiant est faux, ou l’enregistrement a été archivé.",
            record(*kind)
        ),
        Refusal::NothingToUndo => {
            "Rien à annuler\u{a0}: tout ce que vous aviez fait est déjà annulé, ou vous n’avez encore rien fait.".into()
        }
        Refusal::NothingToRedo => {
            "Rien à refaire\u{a0}: vous n’avez rien annulé depuis votre dernière modification.".into()
        }
        Refusal::DoneSince(direction) => done_since(*direction).into(),
        Refusal::Erased(kind) => format!(
            "Les mots à remettre ({}) ont été effacés à la demande d’une personne\u{a0}: ils ne peuvent pas revenir, et rien n’est changé.",
            record(*kind)
        ),
        Refusal::NotAllowed(why) => rights::not_allowed(*why).into(),
        Refusal::OutsideSector(found) => rights::outside(found),
        Refusal::Nobody => "On ne sait pas qui agit. Dites d’abord qui vous êtes.".into(),
        Refusal::BeforeJournal(day) => format!(
            "Le journal de cette base commence le {}\u{a0}: ce qui était connu avant ne se retrouve pas. Donnez un jour à partir de celui-là.",
            format_fr(*day)
        ),
        Refusal::NoDepartment(code) => format!(
            "Aucun département n’a le code «\u{a0}{code}\u{a0}». Donnez un code comme 01, 2A ou 974."
        ),
        Refusal::Reference(trouble) => (super::TEXT.cli.reference.trouble)(trouble),
        Refusal::Rule(broken) => rule(*broken),
        Refusal::Other(message) => format!(
            "Le système a refusé\u{a0}: rien n’a été enregistré ({}). Recommencez\u{202f}; si cela dure, transmettez ce message.",
            detail(message)
        ),
    }
}

/// The file that was open stands there no more.
fn gone(path: &std::path::Path, replaced: bool) -> String {
    let path = path.display();
    if replaced {
        format!(
            "Un autre fichier a pris la place de {path}, ouvert il y a un instant\u{a0}: rien n’a été enregistré. Demandez qui l’a remplacé, et pourquoi, puis quittez binome avec Ctrl+C et rouvrez-le\u{a0}: ce que vous écriviez vous sera rendu."
        )
    } else {
        format!(
            "{path} était là il y a un instant et n’y est plus\u{a0}: rien n’a été enregistré. La base a été déplacée ou renommée, ou son dossier n’est plus accessible. Remettez-la à sa place, puis recommencez\u{202f}; n’en créez pas une autre ici."
        )
    }
}

/// Refusals of foreign files.
#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
fn foreign(refusal: &Refusal, path: &std::path::Path) -> String {
    let path = path.display();
    match refusal {
        Refusal::Overlaid(_) => format!(
            "{path} a été recouvert par une autre copie pendant qu’il était ouvert\u{a0}: {path}-wal est le journal de l’ancien fichier et abîmerait celui-ci. Rien n’y est écrit\u{a0}: fermez binome partout, puis remettez la copie voulue avec «\u{a0}binome restore\u{a0}».",
        ),
        Refusal::Foreign(_, name) => format!(
            "{path} n’est plus tel que binome l’a fait\u{a0}: un autre outil y a ajouté, changé ou retiré «\u{a0}{name}\u{a0}». N’y écrivez plus\u{202f}; prévenez vos collègues et reprenez une copie avec «\u{a0}binome restore\u{a0}».",
        ),
        Refusal::NotAFile(_) => format!(
            "{path} n’est pas un fichier ordinaire\u{a0}: binome ne l’ouvre pas. Retirez-le de là, ou demandez qui l’y a mis.",
        ),
        _ => format!(
            "{path} est un lien vers un autre dossier\u{a0}: binome n’y range ni n’y efface rien. Remplacez ce lien par un vrai dossier.",
        ),
    }
}

/// Failures of the system, and their remedies.
#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
fn medium(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Quota => "Votre quota sur ce disque est atteint\u{a0}: rien n’a été enregistré. Supprimez des fichiers à vous ou demandez plus de place, puis recommencez.".into(),
        Refusal::TooManyFiles => "Trop de fichiers sont ouverts sur cet ordinateur\u{a0}: rien n’a été enregistré. Fermez d’autres programmes, puis recommencez.".into(),
        Refusal::Unreadable(path, message) => format!(
            "{} n’a pas pu être lu en entier\u{a0}: le disque ou le réseau a fait défaut, et rien n’a été enregistré ({}). Recommencez\u{202f}; si cela dure, faites vérifier le disque ou le partage.",
            path.display(),
            detail(message)
        ),
        Refusal::NoLocks(path) => format!(
            "Le système ne pose pas de verrou sur {}\u{a0}: rien n’a été enregistré, car un autre pourrait y écrire en même temps. Recommencez\u{202f}; si cela dure, faites vérifier le service de verrous du partage.",
            path.display()
        ),
        Refusal::InDoubt(_) => "Le disque a fait défaut pendant l’enregistrement\u{a0}: nul ne peut dire si c’est écrit. Recommencez sans rien changer\u{a0}: ce ne sera pas écrit deux fois.".into(),
        Refusal::OtherOperation(op) => format!(
            "L’opération {op} a déjà écrit autre chose\u{a0}: rien n’a été enregistré. Recommencez sans --op."
        ),
        _ => "Cet ordinateur n’a plus assez de mémoire\u{a0}: rien n’a été enregistré. Fermez d’autres programmes, puis recommencez.".into(),
    }
}

/// Refusals of a file that is no copy, or no working copy.
#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
fn of_copy(refusal: &Refusal, path: &std::path::Path) -> String {
    let path = path.display();
    match refusal {
        Refusal::WorkingCopy(_) => format!(
            "{path} est une copie de travail\u{a0}: on y écrit, puis on la rapporte\u{202f}; emporter et effacer se font dans la base elle-même. Indiquez la base avec --db."
        ),
        Refusal::NoWorkingCopy(_) => format!(
            "{path} n’est pas une copie de travail\u{a0}: rien n’a été rapporté. Une copie de travail se fait avec «\u{a0}binome take-away\u{a0}»."
        ),
        Refusal::Parted(_) => format!(
            "{path} a été emportée d’un état que cette base n’a plus\u{a0}: rien n’a été rapporté. La base a sans doute été restaurée depuis\u{202f}; demandez par qui avant d’aller plus loin."
        ),
        _ => format!(
            "{path} est la copie d’une autre base\u{a0}: rien n’a été touché. Pour y travailler, ouvrez-la avec --db."
        ),
    }
}

/// Somebody pressed the key, did something else, and answered then.
fn done_since(direction: Direction) -> &'static str {
    match direction {
        Direction::Undo => {
            "Vous avez fait autre chose entre-temps, peut-être dans une autre fenêtre\u{a0}: rien n’est annulé. Redemandez-le."
        }
        Direction::Redo => {
            "Vous avez fait autre chose entre-temps, peut-être dans une autre fenêtre\u{a0}: rien n’est refait. Redemandez-le."
        }
    }
}

fn rule(broken: BrokenRule) -> String {
    let BrokenRule { kind, field, rule } = broken;
    let label = field.map_or_else(|| record(kind), |field| super::TEXT.label(kind, field));
    let what = match rule {
        Rule::Required => format!("«\u{a0}{label}\u{a0}» est vide. Remplissez ce champ"),
        Rule::EndAfterStart => {
            "la fin viendrait avant le début. Un collègue a pu changer l’autre date\u{a0}: comparez les deux".into()
        }
        Rule::Somebody => {
            "ce binôme n’aurait plus personne. Un collègue a pu retirer l’autre membre\u{a0}: choisissez au moins une personne".into()
        }
        Rule::Known => format!(
            "«\u{a0}{label}\u{a0}» désigne ce qui n’est pas dans cette base. Choisissez dans la liste"
        ),
        Rule::Unique => format!("«\u{a0}{label}\u{a0}» est déjà pris. Donnez autre chose"),
        Rule::Fitting => format!("«\u{a0}{label}\u{a0}» n’a pas une valeur permise. Corrigez ce champ"),
        Rule::Length => format!("«\u{a0}{label}\u{a0}» est trop long. Raccourcissez ce texte"),
        Rule::HasField => {
            format!("«\u{a0}{label}\u{a0}» ne se dit pas ici ({}). Retirez ce champ", record(kind))
        }
    };
    format!("Rien n’a été enregistré\u{a0}: {what}, puis recommencez.")
}

fn conflict(found: &FieldConflict, who: Option<&str>) -> String {
    let field = super::TEXT.label(found.kind, found.key.field);
    let who = who.filter(|name| !name.is_empty()).unwrap_or("Quelqu’un");
    format!(
        "{who} a modifié «\u{a0}{field}\u{a0}» entre-temps\u{a0}: rien n’a été enregistré. Comparez les deux versions, puis recommencez."
    )
}

/// Without an article, so that no sentence has to agree with it.
fn record(kind: RecordKind) -> &'static str {
    (super::TEXT.kind)(kind).one
}
