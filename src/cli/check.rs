//! `binome check`: whether the file and its journal are whole, and whether its place is safe.

use std::path::Path;

use clap::Args;
use serde::Serialize;

use super::{Failure, Session, output};
use crate::{
    domain::{
        refusal::Refusal,
        tier::{Tier, Unsafe},
    },
    store::Store,
};

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Report {
    path: String,
    whole: bool,
    tier: Option<&'static str>,
    journal_mode: Option<String>,
    problem: Option<String>,
}

impl Check {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let path = &session.settings.db;
        let looked = Store::open(path).and_then(|store| look(&store));
        let (seen, refusal) = match looked {
            Ok((tier, mode, Ok(()))) => {
                let refusal = unsafe_place(path, &tier);
                (Some((tier, mode, true)), refusal)
            }
            Ok((tier, mode, Err(refusal))) => (Some((tier, mode, false)), Some(refusal)),
            Err(refusal) => (None, Some(refusal)),
        };
        let problem = refusal.map(|refusal| (session.text.refusal.sentence)(&refusal));
        if self.json {
            output::json(&Report {
                path: path.display().to_string(),
                whole: seen.as_ref().is_some_and(|(_, _, whole)| *whole),
                tier: seen.as_ref().map(|(tier, _, _)| code(tier)),
                journal_mode: seen.as_ref().map(|(_, mode, _)| mode.clone()),
                problem: problem.clone(),
            })?;
        }
        match (problem, seen) {
            (Some(problem), _) => Err(Failure::refused(problem)),
            (None, Some((tier, mode, _))) if !self.json => {
                let told = &session.text.cli.told;
                output::print(&format!("{}\n{}", (told.whole)(path), (told.place)(&tier, &mode)))
            }
            (None, _) => Ok(()),
        }
    }
}

/// Its place, how its commits are made whole, and whether all of it is whole.
fn look(store: &Store) -> Result<(Tier, String, Result<(), Refusal>), Refusal> {
    Ok((store.tier().clone(), store.journal_mode()?, store.full_check()))
}

/// A base that stands where it would be destroyed needs a person, though it is whole today.
fn unsafe_place(path: &Path, tier: &Tier) -> Option<Refusal> {
    match tier {
        Tier::Host | Tier::Share | Tier::ReadOnly(Unsafe::Rights) => None,
        Tier::ReadOnly(why) => Some(Refusal::UnsafePlace(path.into(), why.clone())),
    }
}

fn code(tier: &Tier) -> &'static str {
    match tier {
        Tier::Host => "host",
        Tier::Share => "share",
        Tier::ReadOnly(_) => "read_only",
    }
}
