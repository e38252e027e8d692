//! A file that somebody else made, or broke: it is refused in one sentence, soon and in little room, and
//! nothing of theirs runs.

pub(crate) mod altered;
mod beside;
mod tables;
mod watched;
mod workbooks;
