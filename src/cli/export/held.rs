//! What a base holds about somebody: read in one place, for the document and for the page.

use std::collections::BTreeMap;

use crate::{
    domain::{
        erasure::DataSubject,
        field::{Field, RecordKind},
        fold::fold,
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
        held.add_as_contact(store)?;
        Ok(held)
    }

    /// What names them as a contact: those that bear their name.
    fn add_as_contact(&mut self, store: &Store) -> Result<(), Refusal> {
        let theirs = |row: &Row| {
            let name = Reader(&row.fields).text(Field::Name);
            fold(&name) == fold(&self.name)
        };
        let contacts = self.texts.iter().filter(|(kind, _)| *kind == RecordKind::Contact);
        let contacts: Vec<String> =
            contacts.filter(|(_, row)| theirs(row)).map(|(_, row)| row.id.clone()).collect();
        for contact in contacts {
            for ((kind, id), fields) in store.named_by(RecordKind::Contact, &contact)? {
                let Some(one) = store.record(kind, &id)? else { continue };
                let all = self.named.entry(kind).or_default();
                match all.iter_mut().find(|(row, _)| row.id == id) {
                    Some((_, known)) => known.extend(fields),
                    None => all.push((Row { id: one.id, fields: one.fields }, fields)),
                }
            }
        }
        Ok(())
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
