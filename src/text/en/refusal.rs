//! Refusals in English.

mod place;
mod rights;

pub(super) use self::{place::unfamiliar, rights::follows};
use super::super::refusal::{RefusalText, detail};
use crate::domain::day::format_en;
use crate::domain::journal::Direction;
use crate::domain::path::{LONGEST, LONGEST_NAME};
use crate::domain::refusal::{BrokenRule, FieldConflict, Refusal, Rule};

pub(super) const REFUSAL: RefusalText = RefusalText { sentence, conflict };

fn missing(path: &std::path::Path) -> String {
    format!(
        "There is no base here: {}. Create it with “binome init --department 01”, or name yours with --db.",
        path.display()
    )
}

fn sentence(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Missing(path) => missing(path),
        Refusal::Gone { path, replaced } => gone(path, *replaced),
        Refusal::LongPath(_) => format!(
            "This path is too long for a base: at most {LONGEST} bytes, of which {LONGEST_NAME} for the name of the file (an accented letter takes two). Choose a shorter name or folder."
        ),
        Refusal::Folder(path, _) => format!(
            "The folder of {} does not exist or cannot be written. Check the path and your rights.",
            path.display()
        ),
        Refusal::Directory(path) => {
            format!("{} is a folder, not a base. Name the file itself.", path.display())
        }
        Refusal::Exists(path) => format!(
            "There is already a file here: {}. binome never overwrites; choose another name or open that file.",
            path.display()
        ),
        Refusal::Linked(path) => format!(
            "{} has a second name (a hard link): opened under both, it would be lost. Remove one of the two.",
            path.display()
        ),
        Refusal::NotABase(path) => {
            format!("{} is not a base of binome. Check that it is the right file.", path.display())
        }
        Refusal::OtherProgram(path) => format!(
            "{} belongs to another program: binome leaves it alone. Name a base of binome.",
            path.display()
        ),
        Refusal::Damaged(path, message) => format!(
            "{} is damaged ({}). Do not write in it any more; restore the last backup.",
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
            "This file was written by a later version of binome (schema {found}, this one knows {known}): {}. Install the latest version.",
            path.display()
        ),
        Refusal::ReadOnly(path) => format!(
            "{} can only be read: nothing was saved. Ask for the right to write in it.",
            path.display()
        ),
        Refusal::UnsafePlace(path, why) => place::unsafe_place(path, why),
        Refusal::Unfamiliar(path, surprise) => unfamiliar(path, surprise),
        Refusal::Forbidden(path) => format!(
            "{} cannot be opened. Check your rights on the file and on its folder.",
            path.display()
        ),
        Refusal::Busy => {
            "Somebody else is writing: nothing was saved. Try again in a moment.".into()
        }
        Refusal::Full => "The disk is full: nothing was saved. Make room, then try again.".into(),
        Refusal::Quota
        | Refusal::Memory
        | Refusal::TooManyFiles
        | Refusal::Unreadable(..)
        | Refusal::NoLocks(_)
        | Refusal::InDoubt(_)
        | Refusal::OtherOperation(_) => medium(refusal),
        Refusal::Conflict(found) => found.first().map_or_else(String::new, |d| conflict(d, None)),
        Refusal::NoRecord(kind, id) => format!(
            "Not found: {} {id}. The id is wrong, or the record was archived.",
            (super::TEXT.kind)(*kind).one
        ),
        Refusal::NothingToUndo => {
            "Nothing to undo: all you did is undone already, or you did nothing yet.".into()
        }
        Refusal::NothingToRedo => {
            "Nothing to redo: you undid nothing since your last change.".into()
        }
        Refusal::DoneSince(direction) => done_since(*direction).into(),
        Refusal::Erased(kind) => format!(
            "The words to bring back ({}) were erased at a person’s request: they cannot come back, and nothing is changed.",
            (super::TEXT.kind)(*kind).one
        ),
        Refusal::NotAllowed(why) => rights::not_allowed(*why).into(),
        Refusal::OutsideSector(found) => rights::outside(found),
        Refusal::Nobody => "Nobody said who is acting. Say who you are first.".into(),
        Refusal::BeforeJournal(day) => format!(
            "The journal of this base begins on {}: what was known before cannot be told. Give a day from that one on.",
            format_en(*day)
        ),
        Refusal::NoDepartment(code) => {
            format!("No département has the code “{code}”. Give a code like 01, 2A or 974.")
        }
        Refusal::Reference(trouble) => (super::TEXT.cli.reference.trouble)(trouble),
        Refusal::Rule(broken) => rule(*broken),
        Refusal::Other(message) => format!(
            "The system refused: nothing was saved ({}). Try again; if it lasts, pass this message on.",
            detail(message)
        ),
    }
}

/// The file that was open stands there no more.
fn gone(path: &std::path::Path, replaced: bool) -> String {
    let path = path.display();
    if replaced {
        format!(
            "Another file has taken the place of {path}, which was open a moment ago: nothing was saved. Ask who replaced it, and why, then leave binome with Ctrl+C and open it again: what you were writing will be given back."
        )
    } else {
        format!(
            "{path} was there a moment ago and is there no more: nothing was saved. The base was moved or renamed, or its folder is out of reach. Put it back in its place, then try again; do not create another one here."
        )
    }
}

/// Refusals of a file that is no copy, or no working copy.
#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
fn of_copy(refusal: &Refusal, path: &std::path::Path) -> String {
    let path = path.display();
    match refusal {
        Refusal::WorkingCopy(_) => format!(
            "{path} is a working copy: one writes in it, then brings it back; taking away and erasing are done in the base itself. Name the base with --db."
        ),
        Refusal::NoWorkingCopy(_) => format!(
            "{path} is no working copy: nothing was brought back. A working copy is made with “binome take-away”."
        ),
        Refusal::Parted(_) => format!(
            "{path} was taken away from a state that this base no longer has: nothing was brought back. The base was probably restored since; ask by whom before going further."
        ),
        _ => format!(
            "{path} is a copy of another base: nothing was touched. To work in it, open it with --db."
        ),
    }
}

/// Somebody pressed the key, did something else, and answered then.
fn done_since(direction: Direction) -> &'static str {
    match direction {
        Direction::Undo => {
            "You did something else in the meantime, perhaps in another window: nothing is undone. Ask for it again."
        }
        Direction::Redo => {
            "You did something else in the meantime, perhaps in another window: nothing is redone. Ask for it again."
        }
    }
}

fn rule(broken: BrokenRule) -> String {
    let BrokenRule { kind, field, rule } = broken;
    let record = (super::TEXT.kind)(kind).one;
    let label = field.map_or(record, |field| super::TEXT.label(kind, field));
    let what = match rule {
        Rule::Required => format!("“{label}” is empty. Fill this field in"),
        Rule::EndAfterStart => {
            "the end would come before the start. A colleague may have changed the other date: compare the two".into()
        }
        Rule::Somebody => {
            "this binôme would have nobody left. A colleague may have taken the other member away: choose at least one person".into()
        }
        Rule::Known => format!("“{label}” names what is not in this base. Choose from the list"),
        Rule::Unique => format!("“{label}” is taken. Give something else"),
        Rule::Fitting => format!("“{label}” has no allowed value. Correct this field"),
        Rule::Length => format!("“{label}” is too long. Shorten this text"),
        Rule::HasField => format!("“{label}” is not said here ({record}). Remove this field"),
    };
    format!("Nothing was saved: {what}, then try again.")
}

/// Refusals of foreign files.
#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
fn foreign(refusal: &Refusal, path: &std::path::Path) -> String {
    let path = path.display();
    match refusal {
        Refusal::Overlaid(_) => format!(
            "{path} was copied over while it was open: {path}-wal is the log of the file that was there, and would damage this one. Nothing is written: close binome everywhere, then put the copy you want in place with “binome restore”.",
        ),
        Refusal::Foreign(_, name) => format!(
            "{path} is no longer as binome made it: another tool added, changed or removed \"{name}\" in it. Write nothing more in it; tell your colleagues and go back to a copy with \"binome restore\".",
        ),
        Refusal::NotAFile(_) => format!(
            "{path} is not an ordinary file: binome does not open it. Remove it from there, or ask who put it there.",
        ),
        _ => format!(
            "{path} is a link to another folder: binome neither keeps nor clears anything there. Replace the link by a real folder.",
        ),
    }
}

/// Failures of the system, and their remedies.
#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
fn medium(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Quota => "Your quota on this disk is used up: nothing was saved. Remove files of yours or ask for more room, then try again.".into(),
        Refusal::TooManyFiles => "Too many files are open on this computer: nothing was saved. Close other programs, then try again.".into(),
        Refusal::Unreadable(path, message) => format!(
            "{} could not be read whole: the disk or the network failed, and nothing was saved ({}). Try again; if it goes on, have the disk or the share looked at.",
            path.display(),
            detail(message)
        ),
        Refusal::NoLocks(path) => format!(
            "The system sets no lock on {}: nothing was saved, since another might write in it at the same time. Try again; if it goes on, have the share’s lock service looked at.",
            path.display()
        ),
        Refusal::InDoubt(_) => "The disk failed while saving: nobody can tell whether it is written. Try again without changing anything: it will not be written twice.".into(),
        Refusal::OtherOperation(op) => format!(
            "Operation {op} has written something else already: nothing was saved. Try again without --op."
        ),
        _ => "This computer is short of memory: nothing was saved. Close other programs, then try again.".into(),
    }
}

fn conflict(found: &FieldConflict, who: Option<&str>) -> String {
    let field = super::TEXT.label(found.kind, found.key.field);
    let who = who.filter(|name| !name.is_empty()).unwrap_or("Somebody");
    format!(
        "{who} changed “{field}” in the meantime: nothing was saved. Compare both versions, then try again."
    )
}
