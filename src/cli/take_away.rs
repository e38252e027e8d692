//! `binome take-away FILE`: a working copy of the base, for a laptop.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::{Failure, Session, output};

#[derive(Debug, Args)]
pub(super) struct TakeAway {
    #[arg(id = "working_copy")]
    file: PathBuf,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Report {
    path: String,
}

impl TakeAway {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        store.take_away(&self.file).map_err(|refusal| session.refused(&refusal))?;
        if self.json {
            output::json(&Report { path: self.file.display().to_string() })
        } else {
            output::print(&(session.text.cli.told.taken_away)(&self.file))
        }
    }
}
