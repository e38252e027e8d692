//! `binome note`: notes of exchanges.

mod add;

use clap::Subcommand;

use super::{Failure, Session};

#[derive(Debug, Subcommand)]
pub(super) enum Note {
    #[command(visible_alias = "ajouter")]
    Add(add::Add),
}

impl Note {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Add(asked) => asked.run(session),
        }
    }
}
