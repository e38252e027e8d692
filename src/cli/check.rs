//! `binome check`: whether the file and its journal are whole.

use clap::Args;
use serde::Serialize;

use super::{Failure, Session, output};
use crate::store::Store;

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Report {
    path: String,
    whole: bool,
    problem: Option<String>,
}

impl Check {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let path = &session.settings.db;
        let checked = Store::open(path).and_then(|store| store.full_check());
        let problem = checked.err().map(|refusal| (session.text.refusal.sentence)(&refusal));
        if self.json {
            let (path, whole) = (path.display().to_string(), problem.is_none());
            output::json(&Report { path, whole, problem: problem.clone() })?;
        }
        match problem {
            Some(problem) => Err(Failure::refused(problem)),
            None if self.json => Ok(()),
            None => output::print(&(session.text.cli.told.whole)(path)),
        }
    }
}
