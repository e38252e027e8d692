//! `binome show`: one thing, whole.

mod convention;
mod note;
mod territory;

use clap::Subcommand;

use super::{Failure, Session, records};

#[derive(Debug, Subcommand)]
pub(super) enum Show {
    #[command(visible_alias = "territoire")]
    Territory(territory::Territory),
    Convention(convention::Convention),
    Note(note::Note),
    #[command(flatten)]
    Kind(records::ShowKind),
}

impl Show {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Territory(asked) => asked.run(session),
            Self::Convention(asked) => asked.run(session),
            Self::Note(asked) => asked.run(session),
            Self::Kind(asked) => asked.run(session),
        }
    }
}
