//! A file that was copied over while it was open: the log beside it is of the file that was there
//! before, and would be folded into this one.
//!
//! Neither says which belongs to which. Here the journal does: what the log adds goes on from the last
//! line of the file alone. Where it does not, and only the file alone is whole, the log is not its own.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use super::{
    check::quick_check,
    journal::{break_in_tail, first_break, last_seq},
    known::which,
    place::length_beside,
    sight::at_rest,
};
use crate::domain::{memo::Which, refusal::Refusal};

/// The end of a journal, and of which base.
type Tip = (Which, i64, Option<Vec<u8>>);

/// Whether what is seen through the log goes on from the file alone, which held `least` lines before:
/// folding in adds some. Tells how many it holds now, where there is a log.
///
/// # Errors
/// [`Refusal::Overlaid`].
pub(super) fn goes_on(conn: &Connection, path: &Path, least: i64) -> Result<i64, Refusal> {
    if length_beside(path, "-wal") == 0 {
        return Ok(least);
    }
    // A file that is being folded into is not whole alone: nothing is told of it.
    let Ok(alone) = at_rest(path) else { return Ok(least) };
    let Ok(tip) = tip(&alone) else { return Ok(least) };
    let follows = tip.1 >= least && follows(conn, &tip).unwrap_or(false);
    if follows || is_whole(conn, path) || !is_whole(&alone, path) {
        return Ok(tip.1);
    }
    Err(Refusal::Overlaid(path.into()))
}

/// Whether a file that is damaged through its log is whole without it. What is in a log has its own
/// sums: it is whole, and of another file.
pub(super) fn is_foreign(path: &Path) -> bool {
    length_beside(path, "-wal") > 0 && at_rest(path).is_ok_and(|alone| is_whole(&alone, path))
}

/// Why a file cannot be read through its log: what is foreign may be the log.
pub(super) fn or_foreign(path: &Path, refusal: Refusal) -> Refusal {
    let unread = matches!(refusal, Refusal::Damaged(..) | Refusal::Foreign(..));
    if unread && is_foreign(path) { Refusal::Overlaid(path.into()) } else { refusal }
}

fn tip(conn: &Connection) -> rusqlite::Result<Tip> {
    let last = last_seq(conn)?;
    Ok((which(conn)?, last, hash(conn, last)?))
}

fn follows(conn: &Connection, (of, seq, last): &Tip) -> rusqlite::Result<bool> {
    let more = last_seq(conn)? - seq;
    Ok(which(conn)? == *of
        && more >= 0
        && hash(conn, *seq)? == *last
        && break_in_tail(conn, more)?.is_none())
}

fn hash(conn: &Connection, seq: i64) -> rusqlite::Result<Option<Vec<u8>>> {
    conn.query_row("SELECT hash FROM journal WHERE seq = ?", [seq], |row| row.get("hash"))
        .optional()
}

fn is_whole(conn: &Connection, path: &Path) -> bool {
    quick_check(conn, path).is_ok() && first_break(conn) == Ok(None)
}
