//! The command line as scripts and people meet it: arguments in, rows and sentences out.

mod alerts;
mod check;
mod conventions;
mod copies;
mod due;
mod figures;
mod journal;
mod lists;
mod memos;
mod merge;
mod notes;
mod records;
mod refusals;
mod share;
mod start;
#[cfg(target_os = "linux")]
mod unprinted;
mod usage;
mod working_copies;
