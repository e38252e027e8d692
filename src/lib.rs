//! binome: the shared follow-up book of a Caf's binômes. This page is the map.
//!
//! # Folders
//!
//! | folder | what it is | may import |
//! |---|---|---|
//! | [`domain`] | what things are: the rules of the field, pure, today as an argument | nothing |
//! | [`keys`] | which key does what, where, as data | nothing |
//! | [`text`] | every sentence, in French and in English | `domain`, `keys` |
//! | [`document`] | a page as blocks: the content of a record, described once | `domain`, `text` |
//! | [`config`] | defaults ← file ← environment ← options | `domain`, `keys`, `text::Lang` |
//! | [`store`] | the SQLite file: the only folder with SQL | `domain` |
//! | [`exchange`] | in and out: the reference of territories, workbooks, JSON | `document`, `domain`, `text` |
//! | [`import`] | a workbook read against a base, whoever asks | `domain`, `exchange`, `store`, `text` |
//! | [`demo`] | the demonstration, for a given day | `domain`, `exchange`, `store` |
//! | [`ui`] | what is shown and what a key does, pure | `domain`, `document`, `keys`, `text` |
//! | [`app`] | what runs the screen: threads, terminal, clock | everything |
//! | [`cli`] | the command line, one file a subcommand | everything |
//!
//! `tests/it/layers.rs` reads the sources and holds them to this table; no two files import each
//! other, however far round (`tests/it/circles.rs`). `app` and `cli` take no
//! decision of the field.
//!
//! # The way of one key press
//!
//! 1. The thread of `app/input.rs` reads the key and sends a [`ui::Message`].
//! 2. [`ui::update`] asks the layer on top, else the view that is shown; [`keys::Keymap::resolve`] says
//!    which action the key is there. The layer answers with a [`ui::reply::Reply`]: what becomes of it,
//!    where to go, what is to be written. What must be done outside comes back as [`ui::Effect`]s.
//! 3. `app/perform.rs` hands a save to the thread that owns the file.
//! 4. [`store::Store::apply`] writes the fields and their lines of the journal in one immediate
//!    transaction, or refuses. The answer and the new values come back as messages.
//! 5. [`ui::view`] draws the model, once nothing more waits.
//!
//! # To ask something new of a base
//!
//! An arm of [`domain::query::Query`] and one of [`domain::query::Answer`]; a function of the store named in
//! `store/answer.rs`; `answer` of the layer that asked. The loop, the threads and the tests carry
//! all questions alike: tests perform effects through [`app::Inline`].
//!
//! What follows from the base — [`domain::facts::Facts`]: index, figures, alerts — is computed on the
//! thread that owns the file, and handed over with the snapshot.
//!
//! # To add a place
//!
//! `ui/route.rs`: an arm of [`ui::route::Route`]; a file of `ui/overlays` or `ui/views` with its
//! [`ui::layer::Layer`]; the arm that opens it in `ui/stack.rs`. Its keys are a scope in `keys`. A layer
//! knows no other: it answers where to go. A view, or a place under `v`, is a line of
//! `ui/destinations.rs`.
//!
//! # To add an alert
//!
//! `domain/alerts/alert.rs`: its code and what it measures; `domain/alerts/rules/<rule>.rs`: how it is
//! found, its urgency, since when; `text/{fr,en}/alerts.rs`: its words. A limit that a Caf may set is a
//! `Setting` in `thresholds.rs`, read in `config/file.rs`.
//!
//! # To add a kind of record
//!
//! `tests/scratch-kind.patch` adds an invented one, and `tests/scratch-kind.sh` (run by `.ci/full`) tries it
//! on a clean checkout. It costs these files, its test and the line that names it included:
//!
//! 1. `domain/vocabulary.rs`: the kind and its new fields; `domain/record/<kind>.rs`: its description and rules;
//!    `domain/record/mod.rs`: it is named.
//! 2. `store/migrations`: its table, named in `store/schema.rs`.
//! 3. `text/{fr,en}/kinds/`: its words, those of its fields and of its codes, one literal each.
//! 4. `tests/it/<kind>.rs`, named in `tests/it/main.rs`.
//!
//! From the description follow the command line, the journal, undoing, the bin, conflicts, erasing and JSON.
//! So do the marks of what others changed, a form ([`ui::forms::Opening::Record`]) and a list
//! ([`ui::route::Route::Rows`]); a kind about no territory is among the lists of the Caf. Tests of every kind
//! (`tests/it/store/kinds.rs`, `text/kinds.rs`, `store/tables.rs`) fail where one is not finished. What has a
//! struct of its own, a place on the screen or a page takes more: follow `FollowUp`.
//!
//! # To add a field to a note
//!
//! Follow `SendUp` through the sources: the compiler asks for most of what comes after the first.
//!
//! 1. `domain/vocabulary.rs`: the field; `domain/record/note.rs`: what it holds, from which follow column,
//!    day or truth, erasing, names; `domain/note.rs`, `domain/draft/note.rs`: its value and rule.
//! 2. `store/migrations`: a new file, named in `store/schema.rs`; `store/notes.rs`: it is read.
//! 3. `text/{fr,en}/kinds/`: its name.
//! 4. `ui/forms/note.rs`: it is asked; `document/note.rs`: it is shown, on screen and by `show`.
//! 5. `cli/note/add.rs`, `cli/help.rs`, `exchange/write/json/note.rs`: the command line.

#![cfg_attr(
    test,
    expect(clippy::wildcard_enum_match_arm, reason = "a test looks at what it is about")
)]

pub mod app;
pub mod cli;
pub mod config;
pub mod demo;
pub mod document;
pub mod domain;
pub mod exchange;
pub mod import;
pub mod keys;
pub mod store;
pub mod text;
pub mod ui;
