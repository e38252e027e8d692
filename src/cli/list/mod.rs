//! `binome list`: what the base holds, a kind of thing a file.

mod conventions;
mod follow_ups;
mod journal;
mod notes;
mod people;
mod territories;

use std::collections::BTreeSet;

use clap::{Args, Subcommand};

use super::{Failure, Session, names, output, table};
use crate::domain::{id::TerritoryCode, snapshot::Snapshot};

pub(super) use self::{follow_ups::state, territories::pair};

#[derive(Debug, Subcommand)]
pub(super) enum List {
    #[command(visible_alias = "territoires")]
    Territories(territories::Territories),
    Conventions(conventions::Conventions),
    Notes(notes::Notes),
    #[command(visible_alias = "suites")]
    FollowUps(follow_ups::FollowUps),
    #[command(visible_alias = "personnes")]
    People(people::People),
    Journal(journal::Journal),
}

impl List {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Territories(asked) => asked.run(session),
            Self::Conventions(asked) => asked.run(session),
            Self::Notes(asked) => asked.run(session),
            Self::FollowUps(asked) => asked.run(session),
            Self::People(asked) => asked.run(session),
            Self::Journal(asked) => asked.run(session),
        }
    }
}

// Where to look; shared by the lists that have a place.
#[derive(Debug, Args)]
struct Place {
    #[arg(long)]
    mine: bool,
    #[arg(long)]
    territory: Option<String>,
}

impl Place {
    /// The territories to keep; `None` for all.
    fn codes(
        &self,
        session: &Session,
        snapshot: &Snapshot,
    ) -> Result<Option<BTreeSet<TerritoryCode>>, Failure> {
        let named = match &self.territory {
            Some(typed) => {
                let found = names::territory(session.text, snapshot, typed);
                let code = found.map_err(Failure::usage)?.code.clone();
                Some(BTreeSet::from([code]))
            }
            None => None,
        };
        let mine = if self.mine { Some(session.sector(snapshot)?) } else { None };
        Ok(match (mine, named) {
            (Some(mine), Some(named)) => Some(mine.intersection(&named).cloned().collect()),
            (mine, named) => mine.or(named),
        })
    }
}

/// Prints a table, or a word on the standard error where it is empty.
fn tell<const N: usize>(
    session: &Session,
    columns: [table::Column; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<(), Failure> {
    let rows: Vec<[String; N]> = rows.collect();
    if rows.is_empty() {
        output::nothing(session.text);
        return Ok(());
    }
    output::print(&table::table(columns, &rows))
}
