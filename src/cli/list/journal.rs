//! `binome list journal`.

use clap::Args;
use serde::Serialize;

use super::{Place, Shape, stream::Rows};
use crate::{
    app,
    cli::{Failure, Session, names, table::Column},
    document::{self, Values},
    domain::{
        field::{Field, RecordKind, Value},
        journal::{JournalFilter, JournalLine},
        record::{self, is_truth},
        snapshot::Snapshot,
    },
    store::Store,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Journal {
    #[arg(long)]
    person: Option<String>,
    #[command(flatten)]
    place: Place,
    #[arg(long, allow_hyphen_values = true)]
    from: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    to: Option<String>,
    #[arg(long)]
    record: Option<String>,
    #[arg(long)]
    field: Option<String>,
    #[arg(long)]
    limit: Option<usize>,
    #[command(flatten)]
    shape: Shape,
}

/// A line as a document: keys as everywhere else, people by their name.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Line<'a> {
    seq: i64,
    at: &'a str,
    by: Option<&'a str>,
    machine: &'a str,
    kind: RecordKind,
    record: &'a str,
    field: Field,
    member: Option<&'a str>,
    before: &'a Value,
    after: &'a Value,
    group: &'a str,
    erased: bool,
}

impl<'a> Line<'a> {
    pub(in crate::cli) fn of(line: &'a JournalLine, snapshot: &'a Snapshot) -> Self {
        Self {
            seq: line.seq,
            at: &line.at,
            by: by(line, snapshot),
            machine: &line.machine,
            kind: line.kind,
            record: &line.record,
            field: line.key.field,
            member: line.key.member.as_deref(),
            before: &line.before,
            after: &line.after,
            group: &line.group,
            erased: line.erased,
        }
    }
}

impl Journal {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (store, snapshot) = session.read()?;
        let filter = self.filter(session, &store, &snapshot)?;
        let mut before = None;
        let lines = Rows::new(session, self.limit, |limit| {
            let (lines, next) = store.journal_lines(&filter, before, limit)?;
            before = next;
            Ok((lines, next.is_none()))
        });
        if self.shape.json {
            return lines.document(|array, lines| {
                array.items(lines.as_slice().iter().map(|line| Line::of(line, &snapshot)))
            });
        }
        let headings = &session.text.cli.output.headings;
        let columns = [
            Column::Number(headings.seq),
            Column::Whole(headings.at),
            Column::Loose(headings.by),
            Column::Loose(headings.record),
            Column::Loose(headings.change),
        ];
        lines.tell(&self.shape, columns, |line| row(session, &store, &snapshot, &line))
    }
}

impl Journal {
    fn filter(
        &self,
        session: &Session,
        store: &Store,
        snapshot: &Snapshot,
    ) -> Result<JournalFilter, Failure> {
        let day = |option: &str, typed: &Option<String>| {
            typed.as_deref().map(|typed| session.day(option, typed)).transpose()
        };
        let zone = app::zone();
        let (text, typed) = (session.text, self.person.as_deref());
        let person = typed.map(|typed| names::person(text, snapshot, typed)).transpose();
        let field = self.field.as_deref().map(|typed| names::field(text, typed)).transpose();
        let record = self.record.as_deref();
        let record = record.map(|typed| names::record(store, typed)).transpose();
        Ok(JournalFilter {
            people: person.map_err(Failure::unknown)?.map(|one| [one.id.clone()].into()),
            territories: self.place.codes(session, snapshot)?,
            from: day("--from", &self.from)?.map(zone.begins),
            until: day("--to", &self.to)?.map(|day| zone.ends(day)),
            record: record.map_err(|refusal| session.refused(&refusal))?,
            field: field.map_err(Failure::usage)?,
            words: String::new(),
        })
    }
}

/// A line in words: number, moment, person, record, change.
pub(in crate::cli) fn row(
    session: &Session,
    store: &Store,
    snapshot: &Snapshot,
    line: &JournalLine,
) -> [String; 5] {
    let kind = (session.text.kind)(line.kind).one;
    let field = session.text.label(line.kind, line.key.field);
    [
        line.seq.to_string(),
        local(session, &line.at),
        by(line, snapshot).unwrap_or("–").to_owned(),
        format!("{kind}, {field}"),
        Change { session, store, snapshot, line }.change(),
    ]
}

fn by<'a>(line: &'a JournalLine, snapshot: &'a Snapshot) -> Option<&'a str> {
    let id = line.person.as_ref()?;
    match snapshot.person_name(Some(id)) {
        "" => Some(id.as_str()),
        name => Some(name),
    }
}

/// The moment as this machine tells the time; as it was written where it is none.
fn local(session: &Session, at: &str) -> String {
    let moment = app::zone().tell(at);
    moment.map_or_else(|| at.to_owned(), session.text.ui.journal.moment)
}

/// A line whose change is put into words.
#[derive(Clone, Copy)]
struct Change<'a> {
    session: &'a Session,
    store: &'a Store,
    snapshot: &'a Snapshot,
    line: &'a JournalLine,
}

impl Change<'_> {
    fn change(self) -> String {
        format!("{} → {}", self.value(&self.line.before), self.value(&self.line.after))
    }

    fn value(self, value: &Value) -> String {
        let JournalLine { key, erased, .. } = self.line;
        match (value, &key.member) {
            (Value::Null, _) if *erased => "×".to_owned(),
            (Value::Null, _) => "–".to_owned(),
            (_, Some(member)) => self.named(member),
            (Value::Int(number), None) if is_truth(key.field) => {
                (self.session.text.words.yes_no)(*number == 1).to_owned()
            }
            (Value::Int(number), None) => number.to_string(),
            (Value::Text(text), None) => self.named(text),
        }
    }

    /// What a code or an id stands for; the first line of anything else.
    fn named(self, code: &str) -> String {
        let Self { session, snapshot, line, .. } = self;
        let technicien = session.settings.config.technicien.as_deref();
        let values = Values { data: snapshot, text: session.text, technicien };
        let held = values.named(line.kind, line.key.field, code);
        let named = held.or_else(|| self.in_the_file(code));
        let named = named.as_deref().unwrap_or(code);
        named.lines().next().unwrap_or_default().to_owned()
    }

    /// The name of a record that the snapshot does not hold.
    fn in_the_file(self, id: &str) -> Option<String> {
        let kind = record::of(self.line.kind).spec(self.line.key.field)?.names()?;
        let found = self.store.record(kind, id).ok()??;
        Some(document::record::name(
            record::of(kind),
            id,
            &found.fields,
            self.snapshot,
            self.session.text,
        ))
    }
}
