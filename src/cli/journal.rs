//! `binome journal`: whether the chain of changes is whole.

use clap::{Args, Subcommand};
use serde::Serialize;

use super::{Failure, Session, output};
use crate::domain::{memo::Memory, refusal::Refusal};

#[derive(Debug, Subcommand)]
pub(super) enum Journal {
    #[command(visible_alias = "verifier", alias = "vérifier")]
    Verify(Verify),
}

impl Journal {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Verify(asked) => asked.run(session),
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct Verify {
    #[arg(long)]
    json: bool,
}

/// The result as a JSON document.
#[derive(Debug, Serialize)]
struct Report {
    path: String,
    whole: bool,
    lines: i64,
    operations: i64,
    broken_at: Option<i64>,
    familiar: bool,
}

impl Verify {
    fn run(&self, session: &Session) -> Result<(), Failure> {
        let store = session.opened()?;
        let chain = store.chain().map_err(|refusal| session.refused(&refusal))?;
        let unfamiliar =
            store.rewritten(session.memory().as_ref().map(|memos| memos as &dyn Memory));
        let unfamiliar = unfamiliar.map_err(|refusal| session.refused(&refusal))?;
        let unfamiliar = unfamiliar
            .map(|surprise| session.refused(&Refusal::Unfamiliar(store.path().into(), surprise)));
        let words = &session.text.cli.output;
        if self.json {
            output::json(&Report {
                path: store.path().display().to_string(),
                whole: chain.broken_at.is_none(),
                lines: chain.lines,
                operations: chain.operations,
                broken_at: chain.broken_at,
                familiar: unfamiliar.is_none(),
            })?;
        }
        match (chain.broken_at, unfamiliar) {
            (Some(seq), _) => Err(Failure::refused((words.chain_broken)(store.path(), seq))),
            // Whole, and yet not the one that its user or a colleague knows.
            (None, Some(unfamiliar)) => Err(unfamiliar),
            (None, None) if self.json => Ok(()),
            (None, None) => output::print(&(words.chain)(&chain)),
        }
    }
}
