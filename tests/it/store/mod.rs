//! The file, through the verbs of the store and, beside it, as any other SQLite tool sees it.

mod conflicts;
mod founding;
mod notes;
mod opening;
mod places;
mod reading;
#[cfg(unix)]
mod rights;
mod tampering;
mod writing;
