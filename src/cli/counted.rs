//! What `stats` and `report dashboard` count: the day, the département, and conventions that would be signed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use clap::Args;

use super::{Failure, Session, known::Known, names};
use crate::domain::{
    convention::Convention,
    figures::{Sources, what_if},
    id::ConventionId,
    snapshot::Snapshot,
};

#[derive(Debug, Args)]
pub(super) struct Counted {
    #[command(flatten)]
    known: Known,
    #[arg(long = "what-if", id = "what_if")]
    what_if: Vec<String>,
    #[arg(long)]
    department: Option<String>,
}

/// What is counted, and what was supposed.
pub(super) struct Found {
    pub(super) on: NaiveDate,
    pub(super) sources: Sources,
    /// Conventions that would be signed, each on its day.
    pub(super) signings: BTreeMap<ConventionId, NaiveDate>,
}

impl Counted {
    /// The same run, on the day that is counted, as of what was known.
    pub(super) fn session(&self, session: &Session) -> Result<Session, Failure> {
        self.known.of(session)
    }

    /// Reads it; conventions are as if they were signed.
    pub(super) fn read(&self, session: &Session) -> Result<Found, Failure> {
        let on = session.today;
        let store = session.open()?;
        // As of that day, so that what was late then is late here.
        let mut sources = store.sources(on).map_err(|refusal| session.refused(&refusal))?;
        sources.snapshot = session.within(sources.snapshot, self.department.as_deref())?;
        let each = self.what_if.iter().map(|typed| signing(session, &sources.snapshot, typed));
        let signings = each.collect::<Result<BTreeMap<_, _>, Failure>>()?;
        sources.snapshot.conventions = what_if::signed(&sources.snapshot, &signings);
        Ok(Found { on, sources, signings })
    }
}

/// A convention and the day it would be signed.
fn signing(
    session: &Session,
    data: &Snapshot,
    typed: &str,
) -> Result<(ConventionId, NaiveDate), Failure> {
    let usage = &session.text.cli.usage;
    let (id, day) = typed.split_once('=').ok_or_else(|| Failure::usage((usage.what_if)(typed)))?;
    let on = session.day("--what-if", day)?;
    // Of several generations under one name, the one that is not signed.
    let is_made =
        |one: &&Convention| one.signed.is_none() && !one.stage_on(session.today).is_outcome();
    let unsigned = data.conventions.iter().filter(is_made);
    let unsigned: Vec<Convention> = unsigned.cloned().collect();
    let unsigned = Snapshot { conventions: unsigned, ..Snapshot::default() };
    match names::convention(session.text, &unsigned, id) {
        Ok(one) => Ok((one.id.clone(), on)),
        Err(why) => match names::convention(session.text, data, id) {
            Ok(one) => Err(Failure::refused((usage.not_being_made)(&one.name))),
            Err(_) => Err(Failure::unknown(why)),
        },
    }
}

/// « As if these were signed », where some are.
pub(super) fn as_if(session: &Session, found: &Found) -> Option<String> {
    let text = session.text;
    let named = found.signings.iter().filter_map(|(id, on)| {
        let one = found.sources.snapshot.convention(id)?;
        let title = (text.ui.convention_title)(&one.name, one.generation);
        Some(format!("{title} ({})", (text.words.day)(*on)))
    });
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| (text.figures.what_if.as_if)(&named.join(", ")))
}
