//! What is exported: the records of a base, narrowed to what is asked.

use std::collections::BTreeSet;

use clap::Args;

use crate::{
    cli::{Failure, Session, records},
    domain::{contents::Contents, facts::Facts, field::RecordKind},
    store::Store,
};

// What is taken of a base.
#[derive(Debug, Args)]
pub(super) struct Asked {
    #[arg(long, id = "export_what", value_delimiter = ',')]
    what: Vec<String>,
    #[arg(long)]
    mine: bool,
}

/// A base that is read to be exported.
pub(super) struct Taken {
    pub(super) store: Store,
    pub(super) facts: Facts,
    pub(super) contents: Contents,
}

impl Taken {
    pub(super) fn read(session: &Session, asked: &Asked) -> Result<Self, Failure> {
        let kinds = kinds(session, asked)?;
        let refused = |refusal| session.refused(&refusal);
        let (store, snapshot) = session.read()?;
        // All of them: what is asked may lie where others say.
        let all = store.contents(RecordKind::ALL).map_err(refused)?;
        let all = if asked.mine { all.within(&session.sector(&snapshot)?, &snapshot) } else { all };
        let contents = match kinds {
            Some(kinds) => all.only(&kinds),
            None => all,
        };
        let facts = session.facts(snapshot, session.today);
        Ok(Self { store, facts, contents })
    }
}

/// The kinds that are named; nothing for all.
fn kinds(session: &Session, asked: &Asked) -> Result<Option<BTreeSet<RecordKind>>, Failure> {
    if asked.what.is_empty() {
        return Ok(None);
    }
    let one = |word: &String| {
        let found = records::named(word.trim()).or_else(|| RecordKind::from_code(word.trim()));
        let wrong = || (session.text.cli.usage.bad_value)("--what", word, &[]);
        found.ok_or_else(|| Failure::usage(wrong()))
    };
    asked.what.iter().map(one).collect::<Result<_, _>>().map(Some)
}
