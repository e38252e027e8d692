//! A window over notes, read by key from where it stands, whatever stands above it; and their number,
//! counted a stretch at a time.

use std::ops::ControlFlow;

use rusqlite::{Connection, OptionalExtension, Row};

use super::{
    among::{Among, Start},
    holds, looked_at, one, select,
};
use crate::{
    domain::{
        fold::Needle,
        id::NoteId,
        note::Note,
        page::{CountQuery, NotePlace, NotesCount, NotesPage, NotesQuery, NotesStart},
    },
    store::rows::{day, id},
};

/// Notes counted with a window, so that a title is whole at once where there are no more.
const COUNTED: usize = 2000;

/// Notes counted when more are left: two milliseconds.
const COUNTED_ON: usize = 10_000;

/// Notes looked through for words in one answer: five milliseconds.
const LOOKED_THROUGH: usize = 1000;

/// Notes in the order they were read, and from where more may be left.
type Stretch = (Vec<Note>, Option<NotePlace>);

/// The notes a query asks for.
pub(in crate::store) fn page(conn: &Connection, query: &NotesQuery) -> rusqlite::Result<NotesPage> {
    let among = Among { territory: query.territory.as_ref(), words: query.filter.trim() };
    let read = |from, limit| stretch(conn, &among, from, limit);
    let mut page = NotesPage { query: query.clone(), ..NotesPage::default() };
    match &query.start {
        NotesStart::Newest => (page.notes, page.older) = read(Start::Newest, query.limit)?,
        NotesStart::Oldest => (page.notes, page.newer) = read(Start::Oldest, query.limit)?,
        NotesStart::Below(place) => {
            (page.notes, page.older) = read(Start::Below(place), query.limit)?;
        }
        NotesStart::Above(place) => {
            (page.notes, page.newer) = read(Start::Above(place), query.limit)?;
        }
        NotesStart::From(place) => {
            (page.notes, page.older) = read(Start::At(place), query.limit)?;
            page.newer = Some(place.clone());
        }
        NotesStart::Around(id) => {
            let Some(place) = place_of(conn, &among, id)? else {
                let query = NotesQuery { start: NotesStart::Newest, ..query.clone() };
                return Ok(NotesPage { query: page.query, ..self::page(conn, &query)? });
            };
            let above = query.limit / 2;
            (page.notes, page.newer) = read(Start::Above(&place), above)?;
            let below = read(Start::At(&place), query.limit - above)?;
            page.notes.reverse();
            page.notes.extend(below.0);
            page.older = below.1;
        }
    }
    if matches!(query.start, NotesStart::Oldest | NotesStart::Above(_)) {
        page.notes.reverse();
    }
    counted(conn, &among, &mut page)?;
    Ok(page)
}

/// Counts on from where a count stopped.
pub(in crate::store) fn count_on(
    conn: &Connection,
    query: &CountQuery,
) -> rusqlite::Result<NotesCount> {
    let among = Among { territory: query.territory.as_ref(), words: query.filter.trim() };
    count(conn, &among, &query.so_far, COUNTED_ON)
}

/// Counts the notes, as far as that is quick. Who reads on knows already.
fn counted(conn: &Connection, among: &Among<'_>, page: &mut NotesPage) -> rusqlite::Result<()> {
    let all = Among { territory: among.territory, words: "" };
    match &page.query.start {
        NotesStart::Newest => {
            let (found, last) = (page.notes.len(), page.older.clone());
            page.total = NotesCount { found, whole: last.is_none(), last };
            page.above = Some(0);
        }
        NotesStart::From(_) | NotesStart::Around(_) => {
            let first = page.notes.first().map(NotePlace::of);
            page.above = match page.newer.as_ref().and(first.as_ref()) {
                Some(first) => match number(conn, among, Start::Above(first), COUNTED)? {
                    (above, None) => Some(above),
                    (_, Some(_)) => None,
                },
                None => Some(0),
            };
            // Those at the place it was asked from may have gone since.
            if page.above == Some(0) {
                page.newer = None;
            }
        }
        NotesStart::Oldest | NotesStart::Below(_) | NotesStart::Above(_) => return Ok(()),
    }
    if !among.words.is_empty() {
        page.of = count(conn, &all, &NotesCount::default(), COUNTED)?;
        return Ok(());
    }
    if !page.total.whole {
        page.total = count(conn, &all, &page.total, COUNTED)?;
    }
    page.of = page.total.clone();
    Ok(())
}

/// Counts on, for so many notes at most.
fn count(
    conn: &Connection,
    among: &Among<'_>,
    so_far: &NotesCount,
    most: usize,
) -> rusqlite::Result<NotesCount> {
    let from = so_far.last.as_ref().map_or(Start::Newest, Start::Below);
    let (found, last) = number(conn, among, from, most)?;
    Ok(NotesCount { found: so_far.found + found, whole: last.is_none(), last })
}

/// How many there are from there on, and where more may be left.
fn number(
    conn: &Connection,
    among: &Among<'_>,
    from: Start<'_>,
    most: usize,
) -> rusqlite::Result<(usize, Option<NotePlace>)> {
    if !among.words.is_empty() {
        let mut found = 0;
        let left = look_through(conn, among, from, |_| {
            found += 1;
            ControlFlow::Continue(())
        })?;
        return Ok((found, left));
    }
    let rest = among.rest(from);
    let last = conn
        .prepare_cached(&format!("SELECT on_date, id FROM note {rest} LIMIT 1 OFFSET ?"))?
        .query_row(among.params(from, [most - 1]), place)
        .optional()?;
    if last.is_some() {
        return Ok((most, last));
    }
    let found: i64 = conn
        .prepare_cached(&format!("SELECT count(*) FROM (SELECT 1 FROM note {rest})"))?
        .query_row(among.params(from, []), |row| row.get(0))?;
    Ok((usize::try_from(found).unwrap_or_default(), None))
}

/// So many notes from there on, fewer where looking for words took long.
fn stretch(
    conn: &Connection,
    among: &Among<'_>,
    from: Start<'_>,
    limit: usize,
) -> rusqlite::Result<Stretch> {
    if among.words.is_empty() {
        let rest = format!("{} LIMIT ?", among.rest(from));
        let more = limit.saturating_add(1);
        let mut notes = select(conn, &rest, among.params(from, [more]))?;
        let left = notes.len() > limit;
        notes.truncate(limit);
        let left = notes.last().filter(|_| left).map(NotePlace::of);
        return Ok((notes, left));
    }
    let mut ids = Vec::new();
    let left = look_through(conn, among, from, |id| {
        ids.push(id);
        if ids.len() < limit { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    let notes = ids.iter().filter_map(|id| one(conn, id).transpose());
    Ok((notes.collect::<Result<_, _>>()?, left))
}

/// Hands over each note that holds the words, from there on, until it is enough or took long; gives
/// the last place looked at, where something is left.
fn look_through(
    conn: &Connection,
    among: &Among<'_>,
    from: Start<'_>,
    mut found: impl FnMut(NoteId) -> ControlFlow<()>,
) -> rusqlite::Result<Option<NotePlace>> {
    let mut statement = conn.prepare_cached(&looked_at(&among.rest(from)))?;
    let mut rows = statement.query(among.params(from, []))?;
    let needle = Needle::new(among.words);
    let mut looked = 0;
    while let Some(row) = rows.next()? {
        looked += 1;
        let (enough, holds) = (looked == LOOKED_THROUGH, holds(row, &needle)?);
        if !holds && !enough {
            continue;
        }
        let place = place(row)?;
        if (holds && found(place.id.clone()).is_break()) || enough {
            return Ok(rows.next()?.is_some().then_some(place));
        }
    }
    Ok(None)
}

/// Where a note stands, if it is among these.
fn place_of(
    conn: &Connection,
    among: &Among<'_>,
    note: &NoteId,
) -> rusqlite::Result<Option<NotePlace>> {
    let mut statement = conn.prepare_cached(&looked_at("WHERE id = ? AND archived = 0"))?;
    let mut rows = statement.query([note.as_str()])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    if !holds(row, &Needle::new(among.words))? {
        return Ok(None);
    }
    let place = place(row)?;
    let note = one(conn, note)?;
    let here =
        |note: &Note| among.territory.is_none_or(|code| Some(code) == note.territory.as_ref());
    Ok(note.filter(here).map(|_| place))
}

fn place(row: &Row<'_>) -> rusqlite::Result<NotePlace> {
    Ok(NotePlace { on: day(row, "on_date")?, id: id(row, "id")? })
}
