//! Data of a working copy about somebody erased from the base: they come back without the name, as if
//! their author had read and written the values after the erasing.
//!
//! A record of theirs is nobody's already, or is made so; texts say another word in the place of the
//! name; conflicts about their record are left out.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::read::Place;
use crate::{
    domain::{
        erasure::MENTION,
        field::{Field, RecordKind, Value},
        record::is_free_text,
    },
    store::{
        erasing::{found::left_of_person, known, meant::Meant},
        journal::{JournalLine, Operation},
        record,
    },
};

/// The names and records to rewrite.
pub(in crate::store) struct Veil {
    meant: Meant,
    /// Records that the base has: it says of them all there is to say.
    here: BTreeSet<String>,
    /// Disagreements about these people.
    conflicts: BTreeSet<String>,
}

impl Veil {
    /// The people a base erased, as a working copy knows them; nothing where it erased nobody.
    pub(in crate::store) fn of(
        base: &Connection,
        copy: &Connection,
    ) -> rusqlite::Result<Option<Self>> {
        let traces: Vec<_> = known::all(base)?.into_iter().flat_map(|one| one.traces).collect();
        if traces.is_empty() {
            return Ok(None);
        }
        let meant = Meant::of(copy, &traces)?;
        let mut conflicts = BTreeSet::new();
        let mut rows = copy.prepare("SELECT id, record FROM conflict WHERE kind = 'person'")?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            if meant.people.contains(&row.get::<_, String>("record")?) {
                conflicts.insert(row.get("id")?);
            }
        }
        let mut here = BTreeSet::new();
        for (kind, ids) in [(RecordKind::Person, &meant.people), (RecordKind::Conflict, &conflicts)]
        {
            for id in ids {
                if record::revision(base, kind, id)?.is_some() {
                    here.insert(id.clone());
                }
            }
        }
        Ok(Some(Self { meant, here, conflicts }))
    }

    /// Rewrites operations; counts the fields of which something is withheld, those that came back before
    /// left out.
    pub(in crate::store) fn over(
        &self,
        operations: &mut [Operation],
        back: &BTreeSet<String>,
    ) -> u64 {
        let mut withheld = 0;
        for operation in operations {
            let is_new = !back.contains(&operation.id);
            let lines = std::mem::take(operation.lines_mut());
            for line in lines {
                let (kept, changed) = self.line(line);
                withheld += u64::from(changed && is_new);
                operation.lines_mut().extend(kept);
            }
        }
        withheld
    }

    /// A value without the names withheld.
    pub(in crate::store) fn value(&self, (kind, id, key): Place<'_>, value: &Value) -> Value {
        let theirs = self.meant.is(kind, id);
        match (kind, key.field) {
            (_, field) if theirs && field != Field::Archived && *value != Value::Null => {
                left_of_person(field).unwrap_or_else(|| value.clone())
            }
            (_, Field::Read | Field::Wanted) if self.conflicts.contains(id) => Value::Null,
            (kind, field) if is_free_text(kind, field) => match value {
                Value::Text(text) => {
                    let left = self.meant.sought.without(text, MENTION);
                    left.map_or_else(|| value.clone(), Value::Text)
                }
                Value::Null | Value::Int(_) => value.clone(),
            },
            _ => value.clone(),
        }
    }

    /// A line rewritten, and whether something of it is withheld.
    fn line(&self, line: JournalLine) -> (Vec<JournalLine>, bool) {
        let (kind, id) = (line.kind, line.record.as_str());
        let theirs = self.meant.is(kind, id);
        let about = kind == RecordKind::Conflict && self.conflicts.contains(id);
        if (theirs || about) && self.here.contains(id) {
            return (Vec::new(), true);
        }
        if theirs && line.key == Field::Archived.into() {
            return (Vec::new(), false);
        }
        let place = (kind, id, &line.key);
        let (before, after) = (self.value(place, &line.before), self.value(place, &line.after));
        let changed = after != line.after;
        let mut kept = Vec::new();
        if theirs && line.key == Field::Name.into() {
            // Somebody the base never met, under a name that it erased.
            let archiving = (Value::Null, Value::Int(1));
            kept.push(JournalLine {
                key: Field::Archived.into(),
                before: archiving.0,
                after: archiving.1,
                ..line.clone()
            });
        }
        kept.push(JournalLine { before, after, ..line });
        (kept, changed)
    }
}
