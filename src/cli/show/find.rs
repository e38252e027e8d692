//! Finding a record by its id, the end of it, or its name. A missing one is a refusal, not a usage
//! error.

use crate::{
    cli::{Failure, Session, names},
    domain::{
        convention::Convention, field::RecordKind, follow_up::FollowUp, note::Note, person::Person,
        refusal::Refusal, snapshot::Snapshot, territory::Territory,
    },
    store::Store,
};

pub(super) fn territory<'a>(
    session: &Session,
    data: &'a Snapshot,
    typed: &str,
) -> Result<&'a Territory, Failure> {
    names::territory(session.text, data, typed).map_err(Failure::unknown)
}

pub(super) fn convention<'a>(
    session: &Session,
    data: &'a Snapshot,
    typed: &str,
) -> Result<&'a Convention, Failure> {
    names::convention(session.text, data, typed).map_err(Failure::unknown)
}

pub(super) fn person<'a>(
    session: &Session,
    data: &'a Snapshot,
    typed: &str,
) -> Result<&'a Person, Failure> {
    let mut ending = data.people.iter().filter(|one| one.id.as_str().ends_with(typed));
    if let (true, Some(only), None) = (names::is_end(typed), ending.next(), ending.next()) {
        return Ok(only);
    }
    let label = session.text.page.person;
    names::somebody(session.text, label, data, typed).map_err(Failure::unknown)
}

pub(super) fn note(
    session: &Session,
    store: &Store,
    typed: &str,
) -> Result<(Note, Vec<FollowUp>), Failure> {
    let id = names::of_kind(store, RecordKind::Note, typed);
    let found = id.and_then(|id| store.note(&id.into()));
    there(session, found, RecordKind::Note, typed)
}

pub(super) fn follow_up(
    session: &Session,
    store: &Store,
    typed: &str,
) -> Result<FollowUp, Failure> {
    let id = names::of_kind(store, RecordKind::FollowUp, typed);
    let found = id.and_then(|id| store.follow_up(&id.into()));
    there(session, found, RecordKind::FollowUp, typed)
}

/// The record found; a refusal where none was, or the base could not be read.
fn there<T>(
    session: &Session,
    found: Result<Option<T>, Refusal>,
    kind: RecordKind,
    typed: &str,
) -> Result<T, Failure> {
    let found = found.map_err(|refusal| session.refused(&refusal))?;
    found.ok_or_else(|| session.refused(&Refusal::NoRecord(kind, typed.to_owned())))
}
