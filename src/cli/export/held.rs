//! What a base holds about somebody: read in one place, for the document and for the page.

use std::collections::BTreeMap;

use crate::{
    domain::{
        erasure::DataSubject,
        field::{Field, RecordKind},
        journal::{JournalFilter, JournalLine},
        reader::Reader,
        refusal::Refusal,
        rows::Row,
    },
    store::Store,
};

/// How many lines of the journal are read at once.
const AT_ONCE: usize = 500;

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

impl Held {
    pub(super) fn of(store: &Store, subject: &DataSubject) -> Result<Self, Refusal> {
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
