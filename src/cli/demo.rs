//! `binome demo`: a base to try things on, real territories and the rest invented.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, Session, output, screen};
use crate::{
    app::Begin, config, demo, domain::refusal::Refusal, store::Store, text::cli::output::Born,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Demo {
    #[arg(long)]
    out: Option<PathBuf>,
}

impl Demo {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match &self.out {
            Some(path) => write(session, &config::whole(path)),
            None => screen::run(session, Begin::Demonstration),
        }
    }
}

/// Writes the base to a file, and ends without a screen.
fn write(session: &Session, path: &Path) -> Result<(), Failure> {
    let founding = demo::founding(session.today)
        .ok_or_else(|| session.refused(&Refusal::NoDepartment(demo::DEPARTMENT.into())))?;
    Store::create(path, &founding).map_err(|refusal| session.refused(&refusal))?;
    let born = Born::of(path, &founding.reference, false);
    output::done(session.text, &(session.text.cli.output.born)(&born))
}
