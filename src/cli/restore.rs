//! `binome restore`: going back to a copy, once the losses were shown.

use std::path::PathBuf;

use clap::Args;

use super::{Failure, Session, output};
use crate::{
    config,
    store::{Store, clock},
};

#[derive(Debug, Args)]
pub(super) struct Restore {
    #[arg(id = "copy")]
    copy: PathBuf,
    #[arg(long)]
    yes: bool,
}

impl Restore {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let copy = &config::whole(&self.copy);
        let (base, words) = (&session.settings.db, &session.text.cli.output);
        if !self.yes {
            let loss = Store::compare(base, copy);
            let loss = loss.map_err(|refusal| session.refused(&refusal))?;
            let sentence = (words.lost)(base, loss.as_ref());
            return Err(Failure::refused(sentence).hint(words.confirm));
        }
        let restored = Store::restore(base, copy, clock::local_now().naive_local())
            .map_err(|refusal| session.refused(&refusal))?;
        // The user who restores is not warned; the others are, once.
        if let Ok(store) = Store::open(base) {
            Session::remember(&store);
        }
        let mut message = (words.restored)(base, restored.replaced.as_deref());
        if restored.replaced.is_some() {
            message = format!("{message}\n{}", (words.lost)(base, restored.loss.as_ref()));
        }
        if restored.forgotten > 0 {
            message = format!("{message}\n{}", (session.text.cli.erase.anew)(restored.forgotten));
        }
        output::done(session.text, &message)
    }
}
