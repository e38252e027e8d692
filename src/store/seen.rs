//! The state of the base when this run last looked: writes and memos must go on from there. A base put
//! back under an open screen is another by then, in the same file.

use std::path::Path;

use rusqlite::Connection;

use super::{
    clock,
    identity::{hash, which},
    journal, schema,
};
use crate::domain::{
    memo::{Face, Mark, Memo, Moment, Recalled, Surprise, Which, surprise},
    refusal::Refusal,
};

/// A base at one moment.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) version: u32,
    which: Which,
    /// Its last line.
    pub(super) last: Mark,
    at: Moment,
}

impl Seen {
    /// As it stands now.
    pub(super) fn now(conn: &Connection) -> rusqlite::Result<Self> {
        let (version, which) = (schema::version(conn)?, which(conn)?);
        Ok(Self { version, which, last: last(conn)?, at: clock::local_now().fixed_offset() })
    }

    /// The same base, further on.
    pub(super) fn later(self, conn: &Connection) -> rusqlite::Result<Self> {
        Ok(Self { last: last(conn)?, at: clock::local_now().fixed_offset(), ..self })
    }

    /// Why what stands now does not go on from this; nothing where it does.
    fn differs(&self, conn: &Connection, now: &Self) -> rusqlite::Result<Option<Surprise>> {
        let memo = Memo {
            which: self.which.clone(),
            path: Path::new("").into(),
            last: self.last.clone(),
            at: self.at,
            visits: std::collections::BTreeMap::new(),
        };
        let (of_base, at_path) = (Some(memo.clone()), Some(memo));
        let recalled = Recalled { of_base, at_path, ..Recalled::default() };
        let there = hash(conn, self.last.seq)?;
        let face = Face { which: now.which.clone(), last: now.last.clone(), there, astray: None };
        let found = surprise(&recalled, &face);
        let earlier = now.version < self.version;
        Ok(found.or(earlier.then_some(Surprise::Older { known: self.at, missing: 0 })))
    }
}

/// The base as it stands now, where it goes on from what was seen.
pub(super) fn go_on(
    conn: &Connection,
    path: &Path,
    seen: Option<&Seen>,
) -> rusqlite::Result<Result<Seen, Refusal>> {
    let (found, known) = (schema::version(conn)?, schema::latest());
    if found > known {
        return Ok(Err(Refusal::Newer { path: path.into(), found, known }));
    }
    let now = Seen::now(conn)?;
    let differs = seen.map(|seen| seen.differs(conn, &now)).transpose()?.flatten();
    Ok(differs.map_or(Ok(now), |surprise| Err(Refusal::Unfamiliar(path.into(), surprise))))
}

fn last(conn: &Connection) -> rusqlite::Result<Mark> {
    let seq = journal::last_seq(conn)?;
    Ok(Mark { seq, hash: hash(conn, seq)?.unwrap_or_default() })
}
