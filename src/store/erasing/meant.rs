//! The person to erase as one file knows them: their records, and the names to find in its texts.
//!
//! In the base a record is named, and another of the same name is somebody else. In a copy the id may
//! be another, or say nothing any more: there, whoever bears the name is the person.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::{
    domain::{
        erasure::{DataSubject, PERSON},
        field::RecordKind,
        mention::Sought,
        record::free_texts,
        trace::{self, Trace, Weighed},
    },
    store::there,
};

/// Who is meant.
pub(in crate::store) struct Meant {
    /// Their records.
    pub(in crate::store) people: BTreeSet<String>,
    /// The names they bear or bore.
    pub(in crate::store) names: Vec<String>,
    /// The names of everybody else.
    pub(in crate::store) others: Vec<String>,
    /// The names sought in texts.
    pub(in crate::store) sought: Sought,
}

impl Meant {
    /// In the base, where it is known who is who.
    pub(in crate::store) fn here(
        conn: &Connection,
        subject: &DataSubject,
    ) -> rusqlite::Result<Self> {
        let people = subject.person.iter().map(|person| person.as_str().to_owned()).collect();
        Self::new(conn, people, vec![subject.name.clone()])
    }

    /// In a copy; `shared` where another person of the base bears the name.
    pub(in crate::store) fn in_copy(
        conn: &Connection,
        subject: &DataSubject,
        shared: bool,
    ) -> rusqlite::Result<Self> {
        let mut people: BTreeSet<String> =
            subject.person.iter().map(|person| person.as_str().to_owned()).collect();
        if !shared && subject.name.split_whitespace().count() > 1 {
            people.extend(bearers(conn, |name| trace::same(name, &subject.name))?);
        }
        Self::new(conn, people, vec![subject.name.clone()])
    }

    /// In a copy, by the traces of erased people.
    pub(in crate::store) fn of(conn: &Connection, traces: &[Trace]) -> rusqlite::Result<Self> {
        let ids = traces.iter().filter_map(|one| one.person.as_ref());
        let mut people: BTreeSet<String> = ids.map(|id| id.as_str().to_owned()).collect();
        for trace in traces {
            people.extend(bearers(conn, |name| trace.tells(name))?);
        }
        let meant = Self::new(conn, people, Vec::new())?;
        let unread = |trace: &&Trace| {
            let read = |name: &String| trace.name.as_ref().is_some_and(|veiled| veiled.is(name));
            !trace.shared && trace.name.is_some() && !meant.names.iter().any(read)
        };
        let unread: Vec<&Trace> = traces.iter().filter(unread).collect();
        if unread.is_empty() {
            return Ok(meant);
        }
        // Nobody of this file bears the name; texts may say it all the same.
        let names = names_in_texts(conn, &unread)?;
        Self::new(conn, meant.people, names)
    }

    fn new(
        conn: &Connection,
        people: BTreeSet<String>,
        mut names: Vec<String>,
    ) -> rusqlite::Result<Self> {
        for person in &people {
            let mut borne = conn.prepare_cached(
                "SELECT name FROM person WHERE id = ?1
                 UNION SELECT after_value FROM journal
                 JOIN journal_value ON journal_value.seq = journal.seq
                 WHERE record = ?1 AND kind = 'person' AND field = 'name'
                   AND typeof(after_value) = 'text'",
            )?;
            for name in borne.query_map([person], |row| row.get(0))? {
                names.push(name?);
            }
        }
        names.retain(|name| name != PERSON);
        let mut others = conn.prepare_cached("SELECT id, name FROM person")?;
        let others = others.query_map([], |row| Ok((row.get("id")?, row.get("name")?)))?;
        let others: Vec<(String, String)> = others.collect::<rusqlite::Result<_>>()?;
        let others: Vec<String> = others
            .into_iter()
            .filter(|(id, _)| !people.contains(id))
            .map(|(_, name)| name)
            .collect();
        let sought: Vec<&str> = names.iter().map(String::as_str).collect();
        let sought = Sought::new(&sought, others.iter().map(String::as_str));
        Ok(Self { people, names, others, sought })
    }

    /// Whether this is one of their records.
    pub(in crate::store) fn is(&self, kind: RecordKind, id: &str) -> bool {
        kind == RecordKind::Person && self.people.contains(id)
    }
}

fn bearers(conn: &Connection, is_theirs: impl Fn(&str) -> bool) -> rusqlite::Result<Vec<String>> {
    let mut people = conn.prepare_cached("SELECT id, name FROM person")?;
    let mut people = people.query([])?;
    let mut found = Vec::new();
    while let Some(row) = people.next()? {
        let name: String = row.get("name")?;
        if name != PERSON && is_theirs(&name) {
            found.push(row.get("id")?);
        }
    }
    Ok(found)
}

/// The names that texts and journal say, as they say them.
fn names_in_texts(conn: &Connection, traces: &[&Trace]) -> rusqlite::Result<Vec<String>> {
    let mut weighed = vec![Weighed::new(); traces.len()];
    let mut names = BTreeSet::new();
    let mut look = |text: &str| {
        for (trace, weighed) in traces.iter().zip(&mut weighed) {
            let name = trace.name.as_ref();
            names.extend(name.into_iter().flat_map(|name| name.names_in(text, weighed)));
        }
    };
    for (kind, field) in free_texts() {
        if !there::has(conn, kind)? {
            continue;
        }
        let (table, column) = (kind.as_str(), field.as_str());
        texts(conn, &format!("SELECT {column} FROM {table}"), &mut look)?;
    }
    for column in ["before_value", "after_value"] {
        texts(conn, &format!("SELECT {column} FROM journal_value"), &mut look)?;
    }
    Ok(names.into_iter().collect())
}

fn texts(conn: &Connection, sql: &str, look: &mut impl FnMut(&str)) -> rusqlite::Result<()> {
    let mut rows = conn.prepare(sql)?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        if let Ok(text) = row.get_ref(0)?.as_str() {
            look(text);
        }
    }
    Ok(())
}
