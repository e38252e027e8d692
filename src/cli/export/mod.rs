//! `binome export`: what leaves the base for whoever asks for it.

mod held;
mod page;
mod person;

use clap::Subcommand;

use super::{Failure, Session};

#[derive(Debug, Subcommand)]
pub(super) enum Export {
    #[command(visible_alias = "personne")]
    Person(person::ExportPerson),
}

impl Export {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let Self::Person(asked) = self;
        asked.run(session)
    }
}
