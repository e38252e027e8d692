//! `binome demo`: a base to try things on, real territories and the rest invented.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, Session, output};
use crate::{
    demo,
    domain::refusal::Refusal,
    exchange::read::reference,
    store::{Founding, Store},
    text::cli::told::Born,
};

/// The département whose territories it borrows.
const DEPARTMENT: &str = "01";

#[derive(Debug, Args)]
pub(in crate::cli) struct Demo {
    #[arg(long)]
    out: Option<PathBuf>,
}

impl Demo {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match &self.out {
            Some(path) => write(session, path),
            None => super::screen(session),
        }
    }
}

/// Writes the base to a file, and ends without a screen.
fn write(session: &Session, path: &Path) -> Result<(), Failure> {
    let reference = reference::department(DEPARTMENT)
        .ok_or_else(|| session.refused(&Refusal::NoDepartment(DEPARTMENT.into())))?;
    let deeds = demo::deeds(&reference, session.today);
    let founding = Founding { reference, demo: true, deeds };
    Store::create(path, &founding).map_err(|refusal| session.refused(&refusal))?;
    output::print(&(session.text.cli.told.born)(&Born::of(path, &founding.reference, false)))
}
