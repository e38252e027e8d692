//! Answering questions: what the snapshot lacks is read, the rule finds the rows, their records are read.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{NaiveDate, TimeDelta};
use rusqlite::Connection;

use super::{Store, follow_ups, life::every, news, notes, plans, records, rows::id, schema};
use crate::domain::{
    difficulty::Difficulty,
    evaluation::Evaluation,
    field::{Field, Fields, RecordKind, Value},
    id::{ConventionId, NoteId, TerritoryCode},
    meeting::Meeting,
    note::Note,
    page::NotesFilter,
    questions::{
        Ask, Asking, Beyond, Counted, Counting, Found, Ground, Narrow, Narrowed, Question, Read,
        YEAR, found,
    },
    refusal::Refusal,
    rows::{Listing, Row},
    signatory::Signatory,
    snapshot::Snapshot,
};

/// The last COPIL that names a convention; its index has its notes by day.
const LAST_NAMING: &str = "SELECT id, on_date FROM note
    WHERE convention = ?1 AND archived = 0 AND kind = 'copil' AND on_date <= ?2
    ORDER BY on_date DESC, id DESC LIMIT 1";

/// The same of those that a meeting makes its own.
const LAST_MET: &str = "SELECT id, on_date FROM note
    WHERE id IN (SELECT note FROM meeting WHERE convention = ?1 AND archived = 0)
      AND archived = 0 AND kind = 'copil' AND on_date <= ?2
    ORDER BY on_date DESC, id DESC LIMIT 1";

/// Notes to be sent up of which nothing was made yet.
const FLAGGED: &str = "SELECT id FROM note
    WHERE send_up = 1 AND archived = 0 AND on_date <= ?1 AND NOT EXISTS (
        SELECT 1 FROM need WHERE archived = 0 AND (need.note = note.id OR need.id = note.id))
    ORDER BY on_date, id";

/// Notes where a board member was: said so, or among those who were.
const VISITS: &str = "SELECT id FROM note
    WHERE archived = 0 AND on_date > ?1 AND on_date <= ?2 AND (administrator_present = 1 OR EXISTS (
        SELECT 1 FROM note_person JOIN person ON person.id = note_person.person
        WHERE note_person.note = note.id AND person.role = 'administrateur'))
    ORDER BY on_date, id";

/// Notes of a time by theme and main territory.
const THEMES: &str = "SELECT theme, territory, count(*) AS times FROM note
    JOIN note_theme ON note_theme.note = note.id
    WHERE archived = 0 AND on_date > ?1 AND on_date <= ?2 GROUP BY theme, territory";

impl Store {
    /// The rows of a question, each with what its record says.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn ask(&self, asking: &Asking) -> Result<Found, Refusal> {
        self.reading(self.at_once(|conn| {
            let beyond = beyond(conn, &[&asking.ask], asking)?;
            let mut found = found(&Ground::new(&asking.facts.0, &beyond), &asking.ask);
            dress(conn, &mut found)?;
            Ok(found)
        }))
    }

    /// How many rows each question has, and the kept lists with theirs.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn count_asked(&self, counting: &Counting) -> Result<Counted, Refusal> {
        self.reading(self.at_once(|conn| {
            let kept = kept(conn, counting)?;
            let lists: Vec<Option<Narrowed>> = kept.iter().map(narrowed).collect();
            let whole = Question::ALL.iter().copied().map(Narrowed::whole);
            let asks: Vec<Ask> = whole.map(|one| counting.ask(&one)).collect();
            let more: Vec<Option<Ask>> =
                lists.iter().map(|one| Some(counting.ask(one.as_ref()?))).collect();
            let each: Vec<&Ask> = asks.iter().chain(more.iter().flatten()).collect();
            let asking = counting.asking(&Narrowed::whole(Question::YearlyReport));
            let beyond = beyond(conn, &each, &asking)?;
            let ground = Ground::new(&counting.facts.0, &beyond);
            let count = |ask: &Ask| found(&ground, ask).rows.len();
            let counts = asks.iter().map(|ask| counting.counts(ask.question).then(|| count(ask)));
            let counts = counts.collect();
            let plain =
                |list: &Option<Narrowed>| list.as_ref().is_some_and(|one| one.words.is_empty());
            let rows = kept.into_iter().zip(lists.iter().zip(&more));
            let kept = rows.map(|(row, (list, ask))| {
                // Words narrow what is shown, in one language or the other.
                (row, ask.as_ref().filter(|_| plain(list)).map(count))
            });
            Ok(Counted { of: counting.clone(), counts, kept: kept.collect() })
        }))
    }
}

/// Lists kept for all, and by the person who asks.
fn kept(conn: &Connection, counting: &Counting) -> rusqlite::Result<Vec<Row>> {
    let all = records::every(conn, &Listing::every(RecordKind::KeptList), false)?;
    let mine = |fields: &Fields| match fields.get(&Field::Author.into()) {
        Some(Value::Text(person)) => counting.me.as_ref().is_some_and(|me| me.as_str() == person),
        Some(Value::Int(_) | Value::Null) | None => true,
    };
    let all = all.into_iter().filter(|one| mine(&one.fields));
    Ok(all.map(|one| Row { id: one.id, fields: one.fields }).collect())
}

fn narrowed(row: &Row) -> Option<Narrowed> {
    match row.fields.get(&Field::Query.into()) {
        Some(Value::Text(query)) => Narrowed::read(query),
        Some(Value::Int(_) | Value::Null) | None => None,
    }
}

/// What these questions need beyond the snapshot, each thing read once. Of one territory at a time.
fn beyond(conn: &Connection, asks: &[&Ask], asking: &Asking) -> rusqlite::Result<Beyond> {
    let mut beyond = Beyond::default();
    let data: &Snapshot = &asking.facts.0;
    let on = asking.facts.0.overview.on;
    let reads: BTreeSet<Read> = asks.iter().flat_map(|ask| ask.question.reads()).copied().collect();
    if schema::version(conn)? < schema::MEANS {
        // An earlier base is read as it stands: it has none of what these ask for.
        return Ok(beyond);
    }
    for read in reads {
        match read {
            Read::Evaluations => {
                beyond.evaluations = every(conn, RecordKind::Evaluation, Evaluation::of)?;
            }
            Read::Signatories => {
                beyond.signatories = every(conn, RecordKind::Signatory, Signatory::of)?;
            }
            Read::Difficulties => {
                beyond.difficulties = every(conn, RecordKind::Difficulty, Difficulty::of)?;
            }
            Read::Copils => beyond.copils = copils(conn, data, on)?,
            Read::Flagged => beyond.flagged = ids(conn, FLAGGED, &[on])?,
            Read::Visits => beyond.visits = ids(conn, VISITS, &[year_back(on), on])?,
            Read::NotedThemes => beyond.noted_themes = themes(conn, on)?,
            Read::Members => beyond.members = plans::members(conn)?,
            Read::Changes => {
                let ask = asks.iter().find(|ask| ask.question == Question::ChangesSince);
                if let Some(since) = &asking.since {
                    (beyond.changes, beyond.more) = (since.changes.clone(), since.more);
                } else if let Some(ask) = ask {
                    let read = news::after(conn, ask.since, ask.me.as_ref())?;
                    (beyond.changes, beyond.more) = read;
                }
            }
            Read::Story => {
                let mut all = asks.iter().filter(|ask| ask.question == Question::Story);
                if let Some(code) = all.find_map(|ask| ask.about(Narrow::Territory)) {
                    story(conn, &code.into(), on, &mut beyond)?;
                }
            }
        }
    }
    beyond.meetings = meetings(conn, &beyond)?;
    Ok(beyond)
}

fn year_back(on: NaiveDate) -> NaiveDate {
    on - TimeDelta::days(YEAR)
}

/// The notes whose ids a query between days gives.
fn ids(conn: &Connection, sql: &str, days: &[NaiveDate]) -> rusqlite::Result<Vec<Note>> {
    let days = days.iter().map(ToString::to_string);
    let mut statement = conn.prepare_cached(sql)?;
    let found: Vec<NoteId> = statement
        .query_map(rusqlite::params_from_iter(days), |row| id(row, "id"))?
        .collect::<Result<_, _>>()?;
    found.iter().filter_map(|one| notes::one(conn, one).transpose()).collect()
}

/// The last COPIL of each convention that is not closed.
fn copils(
    conn: &Connection,
    data: &Snapshot,
    on: NaiveDate,
) -> rusqlite::Result<BTreeMap<ConventionId, Note>> {
    let mut last = BTreeMap::new();
    for convention in &data.conventions {
        let mut found: Vec<(String, NoteId)> = Vec::new();
        for sql in [LAST_NAMING, LAST_MET] {
            let mut statement = conn.prepare_cached(sql)?;
            let read = statement.query_map((convention.id.as_str(), on.to_string()), |row| {
                Ok((row.get("on_date")?, id(row, "id")?))
            })?;
            for one in read {
                found.push(one?);
            }
        }
        let Some((_, note)) = found.into_iter().max() else { continue };
        if let Some(note) = notes::one(conn, &note)? {
            last.insert(convention.id.clone(), note);
        }
    }
    Ok(last)
}

fn themes(
    conn: &Connection,
    on: NaiveDate,
) -> rusqlite::Result<BTreeMap<(String, Option<TerritoryCode>), usize>> {
    let days = (year_back(on).to_string(), on.to_string());
    let mut statement = conn.prepare_cached(THEMES)?;
    let all = statement.query_map(days, |row| {
        let territory: Option<String> = row.get("territory")?;
        let times: i64 = row.get("times")?;
        let territory = territory.map(|code| TerritoryCode::from(code.as_str()));
        Ok(((row.get("theme")?, territory), usize::try_from(times).unwrap_or(0)))
    })?;
    all.collect()
}

fn story(
    conn: &Connection,
    code: &TerritoryCode,
    on: NaiveDate,
    beyond: &mut Beyond,
) -> rusqlite::Result<()> {
    let territories = Some([code.clone()].into());
    let filter = NotesFilter { territories, to: Some(on), ..NotesFilter::default() };
    beyond.story = notes::list(conn, &filter)?;
    beyond.promises = follow_ups::of_territory(conn, code)?;
    Ok(())
}

/// The meetings that became one of the notes that were read.
fn meetings(conn: &Connection, beyond: &Beyond) -> rusqlite::Result<Vec<Meeting>> {
    let notes = beyond.flagged.iter().chain(&beyond.visits);
    let ids: Vec<String> = notes.map(|note| note.id.to_string()).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let of = Some((Field::Note, ids.as_slice()));
    let all = records::every_of(conn, RecordKind::Meeting, of, false)?;
    Ok(all.iter().filter_map(|one| Meeting::of(&one.id, &one.fields)).collect())
}

/// Gives each row what its record says.
fn dress(conn: &Connection, found: &mut Found) -> rusqlite::Result<()> {
    let mut by_kind: BTreeMap<RecordKind, Vec<String>> = BTreeMap::new();
    for row in &found.rows {
        by_kind.entry(row.kind).or_default().push(row.id.clone());
    }
    let mut said: HashMap<(RecordKind, String), Fields> = HashMap::new();
    for (kind, ids) in by_kind {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let read = records::these(conn, kind, &ids)?.into_iter();
        said.extend(read.map(|one| ((kind, one.id), one.fields)));
    }
    for row in &mut found.rows {
        if let Some(fields) = said.get(&(row.kind, row.id.clone())) {
            row.fields.clone_from(fields);
        }
    }
    Ok(())
}
