//! Seals: links of the chain between two lines of the journal, for data without lines. `digests`
//! makes their content; here they are chained.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Row};
use sha2::{Digest, Sha256};

use crate::store::schema;

/// The subject of a seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Sealed {
    /// The tables that no line tells of.
    Tables,
    /// Fields that no line tells.
    Words,
    /// Lines whose values were emptied.
    Emptied,
}

impl Sealed {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Tables => "tables",
            Self::Words => "words",
            Self::Emptied => "emptied",
        }
    }
}

/// One link.
pub(in crate::store) struct Seal {
    number: i64,
    /// The line it follows; 0 before the first.
    pub(in crate::store) after: i64,
    kind: String,
    hash: Vec<u8>,
    pub(in crate::store) says: String,
}

impl Seal {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            number: row.get("number")?,
            after: row.get("after")?,
            kind: row.get("kind")?,
            hash: row.get("hash")?,
            says: row.get("says")?,
        })
    }

    pub(in crate::store) fn is(&self, kind: Sealed) -> bool {
        self.kind == kind.as_str()
    }

    /// The hash of this link after the one before. A line's begins with no such word.
    fn chained(&self, previous: &[u8]) -> Vec<u8> {
        let mut hasher = Sha256::new();
        let (number, after) = (self.number.to_le_bytes(), self.after.to_le_bytes());
        for bytes in
            [b"seal", previous, &number, &after, self.kind.as_bytes(), self.says.as_bytes()]
        {
            hasher.update((bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        }
        hasher.finalize().to_vec()
    }
}

/// Writes a seal after the last link of the chain.
pub(in crate::store) fn seal(conn: &Connection, kind: Sealed, says: &str) -> rusqlite::Result<()> {
    let (after, previous) = last_link(conn)?;
    let number = conn
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 AS number FROM seal")?
        .query_row([], |row| row.get("number"))?;
    let (kind, says) = (kind.as_str().to_owned(), says.to_owned());
    let mut one = Seal { number, after, kind, hash: Vec::new(), says };
    one.hash = one.chained(&previous);
    conn.prepare_cached(
        "INSERT INTO seal (number, after, kind, hash, says) VALUES (?, ?, ?, ?, ?)",
    )?
    .execute((one.number, one.after, &one.kind, &one.hash, &one.says))?;
    Ok(())
}

/// The last line's place, and the hash that the next link follows.
pub(super) fn last_link(conn: &Connection) -> rusqlite::Result<(i64, Vec<u8>)> {
    let line = conn
        .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get("seq")?, row.get("hash")?)))
        .optional()?;
    let (seq, hash) = line.unwrap_or((0, Vec::new()));
    let sealed = conn
        .prepare_cached("SELECT after, hash FROM seal ORDER BY number DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get::<_, i64>("after")?, row.get("hash")?)))
        .optional()?;
    Ok((seq, sealed.filter(|(after, _)| *after == seq).map_or(hash, |(_, hash)| hash)))
}

/// The seals from a line on, in order; a base of an earlier schema has none.
pub(in crate::store) fn from(conn: &Connection, line: i64) -> rusqlite::Result<Vec<Seal>> {
    if schema::version(conn)? < schema::SEALS {
        return Ok(Vec::new());
    }
    // Before the first line stands nothing: a seal that says so is none of ours, and is met.
    let line = if line == 0 { i64::MIN } else { line };
    conn.prepare_cached("SELECT * FROM seal WHERE after >= ? ORDER BY number")?
        .query_map([line], Seal::read)?
        .collect()
}

/// Seals as they are met along the lines.
pub(super) struct Along {
    seals: std::vec::IntoIter<Seal>,
    number: i64,
    /// The lines that seals say were emptied; nothing where there are no seals to say so.
    emptied: Option<BTreeSet<i64>>,
}

impl Along {
    pub(super) fn from(conn: &Connection, line: i64) -> rusqlite::Result<Self> {
        let seals = from(conn, line)?;
        let known = schema::version(conn)? >= schema::SEALS;
        let emptied = known.then(|| emptied(&seals));
        let number = if line == 0 { 1 } else { seals.first().map_or(1, |seal| seal.number) };
        Ok(Self { seals: seals.into_iter(), number, emptied })
    }

    /// Follows the seals that stand after a line; whether each follows from the link before.
    pub(super) fn pass(&mut self, line: i64, previous: &mut Vec<u8>) -> bool {
        while let Some(seal) = self.seals.as_slice().first().filter(|seal| seal.after <= line) {
            let hash = seal.chained(previous);
            if seal.after != line || seal.number != self.number || hash != seal.hash {
                return false;
            }
            (*previous, self.number) = (hash, self.number + 1);
            self.seals.next();
        }
        true
    }

    /// Whether none is left.
    pub(super) fn is_over(&self) -> bool {
        self.seals.as_slice().is_empty()
    }

    /// Whether a line may be as it is: emptied where a seal says so, and only there.
    pub(super) fn lets(&self, line: i64, is_emptied: bool) -> bool {
        self.emptied.as_ref().is_none_or(|emptied| emptied.contains(&line) == is_emptied)
    }
}

/// The emptied lines that seals list. A malformed list counts as empty.
fn emptied(seals: &[Seal]) -> BTreeSet<i64> {
    let lists = seals.iter().filter(|seal| seal.is(Sealed::Emptied));
    // A line that is emptied later than it is sealed is named by none.
    let named = lists.flat_map(|seal| {
        let lines = seal.says.split(',').filter_map(|line| line.parse().ok());
        lines.filter(|line| *line <= seal.after)
    });
    named.collect()
}
