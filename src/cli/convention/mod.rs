//! `binome convention`: what is done with a convention as a whole.

mod amend;
mod renew;

use clap::Subcommand;

use super::{Failure, Session};

#[derive(Debug, Subcommand)]
pub(super) enum ConventionCommand {
    #[command(visible_alias = "renouveler")]
    Renew(renew::Renew),
    #[command(visible_alias = "avenant")]
    Amend(amend::Amend),
}

impl ConventionCommand {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Renew(asked) => asked.run(session),
            Self::Amend(asked) => asked.run(session),
        }
    }
}
