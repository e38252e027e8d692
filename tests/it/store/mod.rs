//! The file, through the verbs of the store and, beside it, as any other SQLite tool sees it.

pub(crate) mod as_known;
mod conflicts;
mod founding;
mod history;
mod kind_forms;
pub(crate) mod kinds;
mod notes;
mod opening;
#[cfg(unix)]
mod overlaid;
mod places;
mod reading;
mod redo;
pub(crate) mod replay;
mod retries;
#[cfg(unix)]
mod rights;
mod rules;
mod sealed;
mod tampering;
mod together;
mod undo;
mod undo_in_the_way;
mod versions;
mod worker;
pub(crate) mod working_copies;
mod writing;
