//! `--as-known` and `--on`: as of which day's knowledge a command reads, and which day it counts.
//!
//! Without `--on`, the day counted is the one as of which it is known.

use clap::{Args, Subcommand};

use super::{Failure, Session, list::List, show::Show};

#[derive(Debug, Args)]
pub(super) struct Known {
    #[arg(long, global = true, allow_hyphen_values = true)]
    as_known: Option<String>,
    #[arg(long = "on", id = "counted_on", global = true, allow_hyphen_values = true)]
    on: Option<String>,
}

/// A command that reads, with the days it reads for.
#[derive(Debug, Args)]
pub(super) struct Reading<T: Subcommand> {
    #[command(flatten)]
    known: Known,
    #[command(subcommand)]
    what: T,
}

impl Reading<List> {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        self.what.run(&self.known.of(session)?)
    }
}

impl Reading<Show> {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        self.what.run(&self.known.of(session)?)
    }
}

impl Known {
    pub(super) const fn new(as_known: Option<String>, on: Option<String>) -> Self {
        Self { as_known, on }
    }

    /// The same run, as of these days.
    pub(super) fn of(&self, session: &Session) -> Result<Session, Failure> {
        let day = |option, typed: &Option<String>| {
            typed.as_deref().map(|typed| session.day(option, typed)).transpose()
        };
        let as_known = day("--as-known", &self.as_known)?;
        if as_known.is_some_and(|day| day > session.today) {
            let why = session.text.cli.usage.not_known_yet;
            return Err(Failure::usage((session.text.cli.usage.bad_day)("--as-known", why)));
        }
        let today = day("--on", &self.on)?.or(as_known).unwrap_or(session.today);
        Ok(Session { today, as_known, ..session.clone() })
    }
}
