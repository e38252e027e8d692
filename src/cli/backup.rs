//! `binome backup`: a verified copy of the base, now.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::{Failure, Session, output};
use crate::{config, store::clock};

#[derive(Debug, Args)]
pub(super) struct Backup {
    #[arg(long = "out", id = "copy_out")]
    out: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Report {
    path: String,
}

impl Backup {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let store = session.open()?;
        let made = match self.out.as_deref().map(config::whole) {
            Some(path) => store.copy_to(&path).map(|()| path),
            // A copy bears the moment it was taken, whatever day is held to be today.
            None => store.copy(clock::local_now().naive_local()),
        };
        let path = made.map_err(|refusal| session.refused(&refusal))?.display().to_string();
        let text = session.text;
        if self.json {
            output::done_json(text, &Report { path })
        } else {
            output::done(text, &path)
        }
    }
}
