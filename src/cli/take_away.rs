//! `binome take-away FILE`: a working copy of the base, for a laptop.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::{Failure, Session, output};
use crate::config;

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
        let (store, snapshot) = session.read()?;
        // Nobody need say who they are to take a copy: what is known is noted.
        let actor = session.actor(session.who(&snapshot).ok().map(|person| person.id.clone()));
        let file = config::whole(&self.file);
        store.take_away_as(&file, &actor).map_err(|refusal| session.refused(&refusal))?;
        let text = session.text;
        if self.json {
            output::done_json(text, &Report { path: file.display().to_string() })
        } else {
            output::done(text, &(text.cli.output.taken_away)(&file))
        }
    }
}
