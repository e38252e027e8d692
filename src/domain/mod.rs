//! The terms and rules of the field, pure. Today is always an argument.
//!
//! Knows nothing of the crate outside this folder: no file, no screen, no clock.
//!
//! # Glossary
//!
//! - *ctg*: convention territoriale globale, the five-year agreement; the type is [`convention::Convention`].
//! - *territory*: what a binôme follows: an *EPCI* (intercommunal body) or a group of communes.
//! - *perimeter*: the communes of a convention, any set of them.
//! - *binome*: the pair administrateur (board member) / technicien (field adviser).
//! - *sector*: the territories given to a binôme.
//! - *avenant*, [`amendment::Amendment`]: what moves the end or the perimeter of a signed convention.
//! - *plan*, *axis*, *action* (fiche action): what a convention says will be done.
//! - *contact* (interlocuteur): somebody in front, by function before name.
//! - *meeting* (instance, rendez-vous): what is planned; *deadline* (échéance): what is due on a day.
//! - *difficulty*: what stands in the way; *need*: what goes up to the SDSF, whose *orientations* come down.
//! - *post*: of a collectivity or of the Caf, in hundredths of an ETP (full-time equivalent).
//! - *equipment*: an establishment, with its agrément; *pact* (pacte de coopération): it links several.
//! - *passage*: a dated move of a convention to a [`stage::Stage`].
//! - *note*: what was exchanged or seen; *follow-up*: what was promised there.
//! - *coverage*: the share of the population under a convention in force.
//! - *SDSF*: the départemental scheme of family services, to which a note may be sent up.
//! - *COPIL / COTECH*: steering and technical committees.
//! - *socle*: the themes every convention must cover.
//! - *millésime*: the vintage of the reference of communes.

pub mod agenda;
pub mod alerts;
pub mod amendment;
pub mod area;
pub mod base_info;
pub mod binome;
pub mod brought;
pub mod change;
pub mod clean;
pub(crate) mod code;
pub mod communes;
pub mod computed;
pub mod conflict;
pub mod contact;
pub mod contents;
pub mod contour;
pub mod convention;
pub mod coverage;
pub mod day;
pub mod deadline;
pub mod decimal;
pub mod decision;
pub mod deed;
pub mod departments;
pub mod differ;
pub mod difficulty;
pub mod document;
pub mod draft;
pub mod equipment;
pub mod erasure;
pub mod evaluation;
pub mod facts;
pub mod field;
pub mod figures;
pub mod fold;
pub mod folder;
pub mod follow_up;
pub mod goal;
pub mod handover;
pub mod health;
pub mod id;
pub mod import;
pub mod index;
pub mod indexed;
pub mod journal;
pub mod judge;
pub mod leaving;
pub mod life;
pub mod lists;
pub mod load;
pub mod look;
pub mod lookup;
pub mod loss;
pub mod mark;
pub mod may;
pub mod meeting;
pub mod memo;
pub mod mention;
pub mod merge;
pub mod merging;
pub mod moment;
mod names;
pub mod need;
pub mod news;
pub mod note;
pub mod orientation;
pub mod overlap;
pub mod overview;
pub mod pact;
pub mod page;
pub mod painted;
pub mod path;
pub mod period;
pub mod person;
pub mod places;
pub mod plan;
pub mod post;
pub mod query;
pub mod questions;
pub mod raster;
pub mod reader;
pub mod record;
pub mod redaction;
pub mod reference;
pub mod refusal;
pub mod renewal;
pub mod retention;
pub mod rows;
pub mod schedule;
pub mod share;
pub mod signatory;
pub mod snapshot;
pub mod snooze;
pub mod stage;
pub mod territory;
pub mod territory_status;
pub mod tier;
pub mod time_left;
pub mod timeline;
pub mod trace;
pub mod visit;
mod vocabulary;
pub mod warning;
pub mod watch;
