//! `binome export person`: all that a base holds about somebody (RGPD): their record, what names them,
//! the follow-ups of their notes, the texts that write their name, the lines of the journal they wrote.

use std::collections::BTreeMap;

use clap::Args;
use serde_json::{Map, Value as Json, json};

use super::page;
use crate::{
    cli::{Failure, Session, erase, list, output},
    domain::{
        erasure::DataSubject,
        field::{Field, RecordKind},
        journal::{JournalFilter, JournalLine},
        reader::Reader,
        record,
        refusal::Refusal,
        rows::Row,
        snapshot::Snapshot,
    },
    exchange::write::json as document,
    store::Store,
};

/// How many lines of the journal are read at once.
const AT_ONCE: usize = 500;

#[derive(Debug, Args)]
pub(in crate::cli) struct ExportPerson {
    #[arg(id = "exported_person")]
    subject: String,
    #[arg(long)]
    json: bool,
}

/// All that is held about somebody.
pub(super) struct Held {
    pub(super) name: String,
    pub(super) record: Option<Row>,
    /// The records that name them, by kind, each with the fields that do.
    pub(super) named: BTreeMap<RecordKind, Vec<(Row, Vec<Field>)>>,
    /// The follow-ups of the notes they wrote.
    pub(super) follow_ups: Vec<Row>,
    /// The records whose texts write their name.
    pub(super) texts: Vec<(RecordKind, Row)>,
    pub(super) machines: Vec<String>,
    pub(super) lines: Vec<JournalLine>,
}

impl ExportPerson {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (store, data) = session.read()?;
        let (subject, near) = erase::subject(session, &data, &self.subject)?;
        let held = Held::of(&store, &subject).map_err(|refusal| session.refused(&refusal))?;
        if held.record.is_none() && held.texts.is_empty() {
            let label = (session.text.kind)(RecordKind::Person).one;
            return Err(Failure::unknown((session.text.cli.usage.no_match)(
                label,
                &self.subject,
                &near,
            )));
        }
        if self.json {
            return output::json(&held.document(&data));
        }
        output::print(&page::page(session, &data, &held))
    }
}

impl Held {
    fn of(store: &Store, subject: &DataSubject) -> Result<Self, Refusal> {
        let mut held = Self {
            name: subject.name.clone(),
            record: None,
            named: BTreeMap::new(),
            follow_ups: Vec::new(),
            texts: Vec::new(),
            machines: Vec::new(),
            lines: Vec::new(),
        };
        let row = |kind, id: &str| -> Result<Option<Row>, Refusal> {
            let found = store.record(kind, id)?;
            Ok(found.map(|one| Row { id: one.id, fields: one.fields }))
        };
        if let Some(person) = &subject.person {
            held.record = row(RecordKind::Person, person.as_str())?;
            for ((kind, id), fields) in store.named_by(RecordKind::Person, person.as_str())? {
                let found = row(kind, &id)?.map(|row| (row, fields));
                held.named.entry(kind).or_default().extend(found);
            }
            let filter =
                JournalFilter { people: Some([person.clone()].into()), ..JournalFilter::default() };
            held.lines = lines(store, &filter)?;
        }
        let wrote = held.named.get(&RecordKind::Note).into_iter().flatten();
        let wrote: Vec<&str> = wrote
            .filter(|(_, fields)| fields.contains(&Field::Author))
            .map(|(row, _)| row.id.as_str())
            .collect();
        let all = store.records(RecordKind::FollowUp, false)?.into_iter();
        held.follow_ups = all
            .filter(|one| {
                let note = Reader(&one.fields).optional(Field::Note);
                note.is_some_and(|note| wrote.contains(&note.as_str()))
            })
            .map(|one| Row { id: one.id, fields: one.fields })
            .collect();
        let found = store.erasure(subject)?;
        for place in found.texts.iter().chain(&found.alone) {
            let known = |(kind, one): &(RecordKind, Row)| *kind == place.kind && one.id == place.id;
            if !held.texts.iter().any(known) {
                let found = row(place.kind, &place.id)?;
                held.texts.extend(found.map(|row| (place.kind, row)));
            }
        }
        held.machines = found.machines;
        Ok(held)
    }

    fn document(&self, data: &Snapshot) -> Json {
        let told =
            |kind, row: &Row| document::record(record::of(kind), &row.id, &row.fields, false, data);
        let mut whole = Map::new();
        whole.insert("name".into(), self.name.as_str().into());
        let own = self.record.as_ref().map(|row| told(RecordKind::Person, row));
        whole.insert("person".into(), own.unwrap_or_default());
        for (kind, _) in record::references(RecordKind::Person) {
            let all = self.named.get(&kind).into_iter().flatten().map(|(row, fields)| {
                let keys = fields.iter().filter_map(|field| record::of(kind).spec(*field));
                let keys: Vec<&str> = keys.map(|spec| spec.key).collect();
                document::with(told(kind, row), [("named_as", json!(keys))])
            });
            whole.insert(format!("{}s", kind.as_str()), all.collect());
        }
        let texts = self.texts.iter().map(|(kind, row)| {
            document::with(told(*kind, row), [("record_kind", kind.as_str().into())])
        });
        let follow_ups = self.follow_ups.iter().map(|row| told(RecordKind::FollowUp, row));
        whole.insert("follow_ups".into(), follow_ups.collect());
        whole.insert("texts".into(), texts.collect());
        whole.insert("machines".into(), json!(self.machines));
        let lines = self.lines.iter().map(|line| json!(list::Line::of(line, data)));
        whole.insert("journal".into(), lines.collect());
        Json::Object(whole)
    }
}

fn lines(store: &Store, filter: &JournalFilter) -> Result<Vec<JournalLine>, Refusal> {
    let (mut all, mut before) = (Vec::new(), None);
    loop {
        let (lines, next) = store.journal_lines(filter, before, AT_ONCE)?;
        all.extend(lines);
        before = next;
        if next.is_none() {
            return Ok(all);
        }
    }
}
