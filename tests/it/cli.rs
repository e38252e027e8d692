//! The command line as scripts and people meet it: arguments in, rows and sentences out.

mod agenda;
mod alerts;
mod as_known;
mod check;
mod conventions;
mod copies;
mod documents;
mod due;
mod export;
mod figures;
mod follows;
mod journal;
mod lists;
mod means;
mod memos;
mod merge;
mod notes;
mod parties;
mod plans;
mod records;
mod refusals;
mod renewals;
mod reports;
mod roles;
mod schedules;
mod settings;
mod share;
mod start;
#[cfg(target_os = "linux")]
mod unprinted;
mod usage;
mod working_copies;
