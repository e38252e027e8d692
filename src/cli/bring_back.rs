//! `binome bring-back FILE`: what was written in a working copy comes back in the base.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::{Failure, Session, output};
use crate::{
    config,
    domain::brought::Brought,
    store::{Store, clock},
};

#[derive(Debug, Args)]
pub(super) struct BringBack {
    #[arg(id = "working_copy")]
    file: PathBuf,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Report {
    operations: u64,
    fields: u64,
    merged: u64,
    conflicts: u64,
    withheld: u64,
    uncleaned: bool,
}

impl BringBack {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (mut store, snapshot) = session.read_to_write()?;
        let actor = session.actor(Some(session.who(&snapshot)?.id.clone()));
        let brought = store
            .bring_back(&actor, &config::whole(&self.file), clock::local_now().naive_local())
            .map_err(|refusal| session.refused(&refusal))?;
        Session::remember(&store);
        if let Ok(copy) = Store::open(&config::whole(&self.file)) {
            // Its own line goes on from here, and copies were taken of it, too.
            Session::remember(&copy);
            session.tell_erased(&copy);
        }
        if self.json {
            let Brought { operations, fields, merged, conflicts, withheld, uncleaned } = brought;
            let report = Report { operations, fields, merged, conflicts, withheld, uncleaned };
            output::done_json(session.text, &report)
        } else {
            output::done(session.text, &(session.text.cli.output.brought_back)(&brought))
        }
    }
}
