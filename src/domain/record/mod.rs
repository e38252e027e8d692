//! Every kind of record, described once, a file a kind.
//!
//! From it follow tables and references, days and truths, names, the bin, and the texts an erasing
//! searches. So do the territories of a journal line and the verbs of the command line. Knows
//! neither SQL, words nor a screen.

mod action;
mod amendment;
mod axis;
mod binome;
mod commune;
mod conflict;
mod contact;
mod contact_role;
mod convention;
mod deadline;
mod deadline_template;
mod department;
mod difficulty;
mod document;
mod epci;
mod equipment;
mod evaluation;
mod follow_up;
mod goal;
mod import_mapping;
mod indicator;
mod kept_list;
mod meeting;
mod need;
mod next;
mod note;
mod note_kind;
mod orientation;
mod pact;
mod passage;
mod period;
mod person;
mod post;
mod reading;
pub mod rules;
mod setting;
mod signatory;
mod snooze;
mod spec;
mod territory;
#[cfg(test)]
mod tests;
mod theme;
pub mod typed;
mod written;

pub use self::{
    next::number,
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written::Birth,
};
use super::field::{Field, RecordKind};

/// Description of a kind of record.
#[must_use]
pub const fn of(kind: RecordKind) -> &'static Kind {
    match kind {
        RecordKind::Person => &person::KIND,
        RecordKind::Binome => &binome::KIND,
        RecordKind::Territory => &territory::KIND,
        RecordKind::Convention => &convention::KIND,
        RecordKind::Passage => &passage::KIND,
        RecordKind::Note => &note::KIND,
        RecordKind::FollowUp => &follow_up::KIND,
        RecordKind::Amendment => &amendment::KIND,
        RecordKind::Signatory => &signatory::KIND,
        RecordKind::Axis => &axis::KIND,
        RecordKind::Action => &action::KIND,
        RecordKind::Indicator => &indicator::KIND,
        RecordKind::Reading => &reading::KIND,
        RecordKind::Meeting => &meeting::KIND,
        RecordKind::Contact => &contact::KIND,
        RecordKind::ContactRole => &contact_role::KIND,
        RecordKind::Deadline => &deadline::KIND,
        RecordKind::Evaluation => &evaluation::KIND,
        RecordKind::DeadlineTemplate => &deadline_template::KIND,
        RecordKind::Setting => &setting::KIND,
        RecordKind::Difficulty => &difficulty::KIND,
        RecordKind::Need => &need::KIND,
        RecordKind::Orientation => &orientation::KIND,
        RecordKind::Post => &post::KIND,
        RecordKind::Equipment => &equipment::KIND,
        RecordKind::Pact => &pact::KIND,
        RecordKind::Document => &document::KIND,
        RecordKind::Period => &period::KIND,
        RecordKind::Snooze => &snooze::KIND,
        RecordKind::KeptList => &kept_list::KIND,
        RecordKind::ImportMapping => &import_mapping::KIND,
        RecordKind::Theme => &theme::KIND,
        RecordKind::NoteKind => &note_kind::KIND,
        RecordKind::Goal => &goal::KIND,
        RecordKind::Conflict => &conflict::KIND,
        RecordKind::Department => &department::KIND,
        RecordKind::Epci => &epci::KIND,
        RecordKind::Commune => &commune::KIND,
    }
}

/// The kinds that the official reference is made of: a base is born with them, an update writes them.
pub const REFERENCE: &[RecordKind] =
    &[RecordKind::Department, RecordKind::Epci, RecordKind::Commune];

/// Every kind.
pub fn all() -> impl Iterator<Item = &'static Kind> {
    RecordKind::ALL.iter().map(|kind| of(*kind))
}

/// The kinds that people write, archive and bring back.
pub fn by_people() -> impl Iterator<Item = &'static Kind> {
    all().filter(|kind| kind.by_people)
}

/// The lists of a Caf: the kinds that are about no territory, then meetings and people in front, which may be
/// about none; goals last. People have a list of their own.
pub fn in_lists() -> impl Iterator<Item = &'static Kind> {
    // Settings are changed by their names; lists that are kept and snoozes where they are made.
    let apart = [
        RecordKind::Person,
        RecordKind::Setting,
        RecordKind::Goal,
        RecordKind::KeptList,
        RecordKind::ImportMapping,
        RecordKind::Snooze,
    ];
    let placeless = |kind: &&Kind| kind.place == Locate::Nowhere && !apart.contains(&kind.kind);
    let wide = [RecordKind::Meeting, RecordKind::Contact, RecordKind::Goal];
    let mut all: Vec<&Kind> = by_people().filter(placeless).collect();
    all.extend(wide.map(of));
    all.into_iter()
}

/// Whether one of its records may be merged into another: those that others name, and that are about no
/// place of their own; and people in front.
#[must_use]
pub fn may_be_merged(kind: &Kind) -> bool {
    let placeless = kind.place == Locate::Nowhere || kind.kind == RecordKind::Contact;
    kind.by_people && placeless && references(kind.kind).next().is_some()
}

/// Every field of every kind.
fn fields() -> impl Iterator<Item = (RecordKind, &'static Spec)> {
    all().flat_map(|kind| kind.fields.iter().map(|spec| (kind.kind, spec)))
}

/// Whether a field holds a day, in whichever kind.
#[must_use]
pub fn is_day(field: Field) -> bool {
    fields().any(|(_, spec)| spec.field == field && spec.holds == Holds::Day)
}

/// Whether a field holds words over several lines that people write, in whichever kind.
#[must_use]
pub fn is_text(field: Field) -> bool {
    let mut texts = fields().filter(|(kind, _)| of(*kind).place != Locate::Nowhere);
    texts.any(|(_, spec)| spec.field == field && spec.holds == Holds::Text)
}

/// Whether a field says yes or no, in whichever kind: untold is no.
#[must_use]
pub fn is_truth(field: Field) -> bool {
    field == Field::Archived
        || fields().any(|(_, spec)| spec.field == field && spec.holds == Holds::Truth)
}

/// The fields that people write freely: anybody's name may be in them.
pub fn free_texts() -> impl Iterator<Item = (RecordKind, Field)> {
    fields().filter(|(_, spec)| spec.is_free()).map(|(kind, spec)| (kind, spec.field))
}

/// Whether people write this field of this kind freely.
#[must_use]
pub fn is_free_text(kind: RecordKind, field: Field) -> bool {
    of(kind).spec(field).is_some_and(Spec::is_free)
}

/// The fields of other kinds that name a record of this kind.
pub fn references(to: RecordKind) -> impl Iterator<Item = (RecordKind, Field)> {
    fields().filter(move |(_, spec)| spec.names() == Some(to)).map(|(by, spec)| (by, spec.field))
}
