//! What is exported: the records of a base, narrowed to what is asked.

use std::collections::BTreeSet;

use clap::Args;

use crate::{
    cli::{Failure, Session, records, redaction},
    domain::{
        contents::Contents, facts::Facts, field::RecordKind, id::TerritoryCode,
        redaction::Redaction,
    },
    store::Store,
};

// What is taken of a base.
#[derive(Debug, Args)]
pub(super) struct Asked {
    #[arg(long, id = "export_what", value_delimiter = ',')]
    what: Vec<String>,
    #[arg(long)]
    mine: bool,
    #[arg(long)]
    redact: bool,
}

/// A base that is read to be exported.
pub(super) struct Taken {
    pub(super) store: Store,
    pub(super) facts: Facts,
    pub(super) contents: Contents,
    /// The kinds that are named; nothing for all.
    pub(super) kinds: Option<BTreeSet<RecordKind>>,
    /// The sector, where what lies elsewhere is left out.
    pub(super) sector: Option<BTreeSet<TerritoryCode>>,
    /// What takes the place of names, where they are left out.
    pub(super) redaction: Option<Redaction>,
}

impl Taken {
    pub(super) fn read(session: &Session, asked: &Asked) -> Result<Self, Failure> {
        let kinds = kinds(session, asked)?;
        let (store, snapshot) = session.read()?;
        // All of them: what is asked may lie where others say.
        let all = store.contents(RecordKind::ALL);
        let mut contents = all.map_err(|refusal| session.refused(&refusal))?;
        let sector = asked.mine.then(|| session.sector(&snapshot)).transpose()?;
        let facts = session.facts(snapshot, session.today);
        let redaction = asked.redact.then(|| redaction::of(&contents, &facts, session.text));
        if let Some(sector) = &sector {
            contents = contents.within(sector, &facts);
        }
        if let Some(kinds) = &kinds {
            contents = contents.only(kinds);
        }
        if let Some(redaction) = &redaction {
            redaction.records(&mut contents);
        }
        Ok(Self { store, facts, contents, kinds, sector, redaction })
    }

    /// Whether a kind is asked for.
    pub(super) fn has(&self, kind: RecordKind) -> bool {
        self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind))
    }

    /// Words without the names that are left out.
    pub(super) fn redacted(&self, text: String) -> String {
        match &self.redaction {
            Some(redaction) => redaction.text(&text),
            None => text,
        }
    }
}

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
