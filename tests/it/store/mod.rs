//! The file, through the verbs of the store and, beside it, as any other SQLite tool sees it.

mod founding;
mod opening;
mod places;
#[cfg(unix)]
mod rights;
