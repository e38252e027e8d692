//! Going back to a copy: what it would lose, and putting it in the place of the base, whose file is
//! kept under another name.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags};

use super::{
    alone,
    backup::{vacuum, verify},
    shelf::{self, REPLACED, stamp, suffixed},
};
use crate::{
    domain::{
        loss::Loss,
        refusal::Refusal,
        tier::{Tier, tier},
    },
    store::{
        Store,
        connection::{Mode, connect, set_writing},
        erasing::{carry, forget},
        identity::which,
        inspect, place,
        refuse::{Attempt, refuse},
        tier,
    },
};

/// Suffixes of the side files of a base.
const BESIDE: [&str; 2] = ["-wal", "-journal"];

/// The outcome of a restore.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where its file is kept; nothing where there was none.
    pub replaced: Option<PathBuf>,
    /// Its operations missing in the copy; nothing where it could not be read.
    pub loss: Option<Loss>,
    /// How many erasings were applied again to the copy.
    pub forgotten: u64,
}

impl Store {
    /// The losses of a restore; nothing where the base cannot be read.
    ///
    /// # Errors
    /// A copy that is not whole, or of another base.
    pub fn compare(base: &Path, copy: &Path) -> Result<Option<Loss>, Refusal> {
        let copied = at_rest(copy)?;
        match Self::open(base) {
            Ok(store) => loss((&store.conn, base), (&copied, copy)),
            Err(refusal) if unreadable(&refusal) => Ok(None),
            Err(refusal) => Err(refusal),
        }
    }

    /// Puts a copy in the place of a base that nobody else has open. The base's file is renamed,
    /// with all that stands beside it, and stays.
    ///
    /// # Errors
    /// As for [`Store::compare`]; [`Refusal::Busy`] where somebody has the base open. Everything
    /// stays as it was.
    pub fn restore(base: &Path, copy: &Path, at: NaiveDateTime) -> Result<Restored, Refusal> {
        let (base, copied) = (&place::followed(base), at_rest(copy)?);
        let mut held = match alone::hold(base) {
            Ok(held) => Some(held),
            Err(refusal) if unreadable(&refusal) => None,
            Err(refusal) => return Err(refusal),
        };
        let mode = mode_of(base, held.as_ref());
        // A file without our tables is not read, and is kept as it is.
        let reads = held.as_mut().is_some_and(|held| inspect::prove(held, base).is_ok());
        let loss = match &held {
            Some(held) if reads => {
                let found = loss((held, base), (&copied, copy));
                // A readable base needs no log beside it; other files keep their bytes.
                if !matches!(found, Ok(None)) {
                    alone::fold(held).map_err(|error| refuse(error, Attempt::Write(base)))?;
                }
                found?
            }
            _ => None,
        };
        // People erased since the copy was taken are erased from it before it takes the place.
        let known = carry::known(held.as_ref().filter(|_| reads), base, &copied);
        let temporary = shelf::temporary(base);
        place::reserve(&temporary)?;
        let mut forgotten = 0;
        let placed = vacuum(&copied, copy, &temporary)
            .and_then(|()| forget::rewrite(&temporary, &known, forget::Which::All))
            .and_then(|erased| {
                forgotten = erased;
                verify(&temporary)
            })
            .and_then(|()| set_mode(&temporary, mode))
            .and_then(|()| exchange(base, &temporary, held, at));
        let replaced = placed.inspect_err(|_| place::release(&temporary))?;
        Ok(Restored { replaced, loss, forgotten })
    }
}

/// How the base makes its commits whole. One that keeps no log is one that others reach over a share,
/// whatever this machine sees of its place: it stays so.
fn mode_of(base: &Path, held: Option<&Connection>) -> Mode {
    let journal_mode = |conn: &Connection| {
        conn.pragma_query_value(None, "journal_mode", |row| row.get::<_, String>(0)).ok()
    };
    match (tier(&tier::place(base, &[])), held.and_then(journal_mode)) {
        (Tier::Host, Some(mode)) if mode != "wal" => Mode::Persist,
        (tier, _) => Mode::of(&tier),
    }
}

/// A copy is written without a log, and would be taken for a base that never had one.
fn set_mode(copy: &Path, mode: Mode) -> Result<(), Refusal> {
    let conn = connect(copy, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    set_writing(&conn, mode).map(|_| ()).map_err(|error| refuse(error, Attempt::Write(copy)))
}

/// A copy that nobody writes in, and that is whole.
fn at_rest(copy: &Path) -> Result<Connection, Refusal> {
    let conn = inspect::at_rest(copy)?;
    if place::has_pending_log(copy) {
        // Part of it is in its log: somebody works in it.
        return Err(Refusal::Busy);
    }
    verify(copy)?;
    Ok(conn)
}

/// Whether a base is what a copy is there to mend.
fn unreadable(refusal: &Refusal) -> bool {
    use Refusal::{Damaged, Foreign, Missing, NotABase, Overlaid};
    matches!(refusal, Missing(_) | NotABase(_) | Damaged(..) | Foreign(..) | Overlaid(_))
}

/// The base's file is renamed and the copy takes its name; if it cannot, all goes back.
fn exchange(
    base: &Path,
    copy: &Path,
    held: Option<Connection>,
    at: NaiveDateTime,
) -> Result<Option<PathBuf>, Refusal> {
    // Elsewhere than on POSIX a file that is open cannot be renamed, by nobody.
    let held = if cfg!(unix) { held } else { None };
    if !base.exists() {
        return shelf::put(copy, base).map(|()| None);
    }
    let named = |at| suffixed(base, &format!("{REPLACED}{}", stamp(at)));
    let kept = shelf::put_from(base, at, named)?;
    // A log left here would be taken for that of the file put in its place.
    let moved = BESIDE.iter().try_for_each(|suffix| {
        let log = suffixed(base, suffix);
        match log.metadata() {
            Ok(found) if found.len() > 0 => shelf::put(&log, &suffixed(&kept, suffix)),
            _ => {
                place::release(&log);
                Ok(())
            }
        }
    });
    drop(held);
    // Of no use without the connections that shared it.
    place::release(&suffixed(base, "-shm"));
    moved.and_then(|()| shelf::put(copy, base)).inspect_err(|_| {
        for suffix in BESIDE.iter().chain(&[""]) {
            let from = suffixed(&kept, suffix);
            if from.exists() {
                // A file that cannot go back stays where it can be found.
                let _ = shelf::put(&from, &suffixed(base, suffix));
            }
        }
    })?;
    Ok(Some(kept))
}

/// Operations of a base missing in its copy; nothing where it cannot be read.
fn loss(base: (&Connection, &Path), copy: (&Connection, &Path)) -> Result<Option<Loss>, Refusal> {
    let id = which(copy.0).map_err(|error| refuse(error, Attempt::Open(copy.1)))?;
    let found = which(base.0).and_then(|own| {
        if own != id {
            return Ok(None);
        }
        beyond(base.0, common(base.0, copy.0)?).map(Some)
    });
    match found.map_err(|error| refuse(error, Attempt::Open(base.1))) {
        Ok(Some(loss)) => Ok(Some(loss)),
        Ok(None) => Err(Refusal::OtherBase(copy.1.into())),
        Err(refusal) if unreadable(&refusal) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

/// The last line of the journal that both have. Each line's hash covers all those before it: from
/// the first that differs on, none is the same.
fn common(base: &Connection, copy: &Connection) -> rusqlite::Result<i64> {
    let hash = |conn: &Connection, seq: i64| {
        conn.query_row("SELECT max(hash) FROM journal WHERE seq = ?", [seq], |row| {
            row.get::<_, Option<Vec<u8>>>(0)
        })
    };
    let (mut same, mut differs) = (0, crate::store::journal::last_seq(copy)?.saturating_add(1));
    while differs - same > 1 {
        let middle = same.midpoint(differs);
        let (ours, theirs) = (hash(base, middle)?, hash(copy, middle)?);
        if ours.is_some() && ours == theirs { same = middle } else { differs = middle }
    }
    Ok(same)
}

fn beyond(conn: &Connection, seq: i64) -> rusqlite::Result<Loss> {
    let lines = "SELECT count(*) FROM journal WHERE seq > ?";
    let lines = conn.query_row(lines, [seq], |row| row.get::<_, u32>(0))?.into();
    let mut by = conn.prepare(
        "SELECT coalesce(person.name, operation.person) AS name, count(*) AS operations
         FROM operation LEFT JOIN person ON person.id = operation.person
         WHERE operation.seq > ? GROUP BY operation.person ORDER BY operations DESC, name",
    )?;
    let by =
        by.query_map([seq], |row| Ok((row.get("name")?, row.get::<_, u32>("operations")?.into())))?;
    Ok(Loss { lines, by: by.collect::<rusqlite::Result<_>>()? })
}
