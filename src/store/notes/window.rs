//! A window over notes, read by key from where it stands, whatever stands above it; and their number,
//! counted a stretch at a time.

use std::ops::ControlFlow;

use rusqlite::{Connection, OptionalExtension, Row, params_from_iter, types::Value as Sql};

use super::{
    among::{Among, Start},
    holds, looked_at, one,
    reach::Reach,
    whole,
};
use crate::{
    domain::{
        fold::Needle,
        id::{NoteId, TerritoryCode},
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

/// The notes of a territory, or of all, that hold these words.
fn of<'a>(
    conn: &Connection,
    territory: Option<&TerritoryCode>,
    words: &'a str,
) -> rusqlite::Result<Among<'a>> {
    let reach = territory.map(|code| Reach::of(conn, [code])).transpose()?;
    Ok(Among { reach, words: words.trim(), ..Among::default() })
}

/// The notes a query asks for.
pub(in crate::store) fn page(conn: &Connection, query: &NotesQuery) -> rusqlite::Result<NotesPage> {
    let among = of(conn, query.territory.as_ref(), &query.filter)?;
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
    counted(conn, among, &mut page)?;
    Ok(page)
}

/// Counts on from where a count stopped.
pub(in crate::store) fn count_on(
    conn: &Connection,
    query: &CountQuery,
) -> rusqlite::Result<NotesCount> {
    let among = of(conn, query.territory.as_ref(), &query.filter)?;
    count(conn, &among, &query.so_far, COUNTED_ON)
}

/// Counts the notes, as far as that is quick. Who reads on knows already.
fn counted(conn: &Connection, among: Among<'_>, page: &mut NotesPage) -> rusqlite::Result<()> {
    match &page.query.start {
        NotesStart::Newest => {
            let (found, last) = (page.notes.len(), page.older.clone());
            page.total = NotesCount { found, whole: last.is_none(), last };
            page.above = Some(0);
        }
        NotesStart::From(_) | NotesStart::Around(_) => {
            let first = page.notes.first().map(NotePlace::of);
            page.above = match page.newer.as_ref().and(first.as_ref()) {
                Some(first) => match number(conn, &among, Start::Above(first), COUNTED)? {
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
    let searched = !among.words.is_empty();
    let all = Among { words: "", ..among };
    if searched {
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
    let (places, values) = among.places(from);
    let beyond = i64::try_from(most.saturating_sub(1)).unwrap_or(i64::MAX);
    let last = conn
        .prepare_cached(&format!("{places} LIMIT 1 OFFSET ?"))?
        .query_row(params_from_iter(values.iter().chain([&Sql::Integer(beyond)])), place)
        .optional()?;
    if last.is_some() {
        return Ok((most, last));
    }
    let found: i64 = conn
        .prepare_cached(&format!("SELECT count(*) FROM ({places})"))?
        .query_row(params_from_iter(values), |row| row.get(0))?;
    Ok((usize::try_from(found).unwrap_or_default(), None))
}

/// So many notes from there on, fewer where looking for words took long.
pub(super) fn stretch(
    conn: &Connection,
    among: &Among<'_>,
    from: Start<'_>,
    limit: usize,
) -> rusqlite::Result<Stretch> {
    if among.words.is_empty() {
        let mut found = Vec::new();
        each(conn, among, from, |place| {
            found.push(place);
            Ok(found.len() <= limit)
        })?;
        let left = found.len() > limit;
        found.truncate(limit);
        let last = found.last().filter(|_| left).cloned();
        return Ok((whole(conn, found.iter().map(|place| &place.id))?, last));
    }
    let mut ids = Vec::new();
    let left = look_through(conn, among, from, |id| {
        ids.push(id);
        if ids.len() < limit { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    Ok((whole(conn, &ids)?, left))
}

/// Hands over each note that holds the words, from there on, until it is enough or took long; gives
/// the last place looked at, where something is left.
fn look_through(
    conn: &Connection,
    among: &Among<'_>,
    from: Start<'_>,
    mut found: impl FnMut(NoteId) -> ControlFlow<()>,
) -> rusqlite::Result<Option<NotePlace>> {
    let mut statement = conn.prepare_cached(&looked_at("WHERE id = ?"))?;
    let needle = Needle::new(among.words);
    let (mut looked, mut last) = (0, None);
    let mut more = false;
    each(conn, among, from, |place| {
        if last.is_some() {
            more = true;
            return Ok(false);
        }
        looked += 1;
        let holds = statement.query_row([place.id.as_str()], |row| holds(row, &needle))?;
        if (holds && found(place.id.clone()).is_break()) || looked == LOOKED_THROUGH {
            last = Some(place);
        }
        Ok(true)
    })?;
    Ok(last.filter(|_| more))
}

/// Hands over each place from there on, as long as more is wanted.
fn each(
    conn: &Connection,
    among: &Among<'_>,
    from: Start<'_>,
    mut take: impl FnMut(NotePlace) -> rusqlite::Result<bool>,
) -> rusqlite::Result<()> {
    let (places, values) = among.places(from);
    let mut statement = conn.prepare_cached(&places)?;
    let mut rows = statement.query(params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        if !take(place(row)?)? {
            break;
        }
    }
    Ok(())
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
    let note = one(conn, note)?.filter(|note| among.reaches(note));
    Ok(note.map(|_| place))
}

fn place(row: &Row<'_>) -> rusqlite::Result<NotePlace> {
    Ok(NotePlace { on: day(row, "on_date")?, id: id(row, "id")? })
}
