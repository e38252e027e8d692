//! Writing one change: under an idempotent operation, by the person who acts.

use std::io::Write as _;

use super::{Failure, Session};
use crate::{
    config,
    domain::{
        change::Change,
        clean::printable,
        field::{Field, RecordKind},
        id::PersonId,
        memo::Memory,
        record::rules::text,
        refusal::Refusal,
        warning::Warning,
        watch::{self, Watched, is_watched},
    },
    store::{Actor, Store, clock},
};

/// The operation: one that was given is written once, whatever is tried again.
pub(super) fn operation(session: &Session, typed: Option<&str>) -> Result<String, Failure> {
    let Some(typed) = typed else { return Ok(clock::new_id()) };
    let id: Option<uuid::Uuid> = typed.trim().parse().ok();
    let bad = || Failure::usage((session.text.cli.usage.bad_value)("--op", typed, &[]));
    id.map(|id| id.to_string()).ok_or_else(bad)
}

/// Applies a change; gives the ids that were made, once it is committed.
pub(super) fn apply(
    session: &Session,
    store: &mut Store,
    op: &str,
    author: Option<PersonId>,
    change: &Change,
) -> Result<Vec<String>, Failure> {
    let done = written(session, store, author, |store, actor| store.apply(op, actor, change))?;
    take_care(session, store, change);
    Ok(done.made)
}

/// Says once which words of what was written touch private life.
fn take_care(session: &Session, store: &Store, change: &Change) {
    let texts: Vec<&str> =
        change.texts().filter(|(field, _)| is_watched(*field)).map(|(_, text)| text).collect();
    if texts.is_empty() {
        return;
    }
    let kept = store.record(RecordKind::Setting, watch::KEY).ok().flatten();
    let kept = kept.filter(|one| !one.archived);
    let list = kept.as_ref().and_then(|one| text(&one.fields, Field::Value));
    let watched = Watched::listed(list.unwrap_or(watch::USUAL));
    let mut found: Vec<&str> = Vec::new();
    for word in texts.iter().flat_map(|text| watched.found(text)) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    if !found.is_empty() {
        tell(&(session.text.trouble.care)(&found));
    }
}

/// Warns on the standard error of what is written all the same.
pub(super) fn warn(session: &Session, warnings: &[Warning]) {
    for warning in warnings {
        tell(&(session.text.trouble.warning)(warning));
    }
}

/// Says something on the standard error.
pub(super) fn tell(sentence: &str) {
    // Where even the standard error is closed, there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{}", printable(sentence));
}

/// Writes a change in a base found whole, and keeps the memo.
#[expect(clippy::wildcard_enum_match_arm, reason = "few refusals are distinguished here")]
pub(super) fn written<T>(
    session: &Session,
    store: &mut Store,
    author: Option<PersonId>,
    act: impl FnOnce(&mut Store, &Actor) -> Result<T, Refusal>,
) -> Result<T, Failure> {
    let actor = session.actor(author);
    // Nothing is written in a file that is known not to be whole.
    let memos = config::memos().map(config::Memos::new);
    let looked = store.first_look(memos.as_ref().map(|memos| memos as &dyn Memory));
    let written = looked.and_then(|()| act(store, &actor)).map_err(|refusal| match refusal {
        Refusal::InDoubt(op) => Failure::refused((session.text.cli.usage.in_doubt)(&op)),
        refusal => session.refused(&refusal),
    })?;
    Session::remember(store);
    Ok(written)
}
