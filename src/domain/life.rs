//! The life of one convention: every record that hangs on it, as it was read, and what is made of them.
//! Must not know where it is shown.

use std::collections::BTreeMap;

use super::{
    change::{Change, Step},
    difficulty::Difficulty,
    document::Document,
    equipment::Equipment,
    evaluation::Evaluation,
    field::{Fields, RecordKind},
    fold::fold,
    id::ConventionId,
    meeting::Meeting,
    need::Need,
    pact::Pact,
    plan::{Action, Axis, Indicator, Plan, Reading},
    post::Post,
    rows::Row,
    schedule::Deadline,
    signatory::Signatory,
};

/// The records of one convention, by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Life {
    /// Which.
    pub convention: ConventionId,
    /// Its records that were not archived.
    pub rows: BTreeMap<RecordKind, Vec<Row>>,
    /// Its deadlines that were archived: what a template made of them is not made again.
    pub archived_deadlines: Vec<Row>,
    /// Its amendments that were archived: one that is brought back counts again.
    pub archived_amendments: Vec<Row>,
}

impl Life {
    /// The records of one kind.
    #[must_use]
    pub fn of(&self, kind: RecordKind) -> &[Row] {
        self.rows.get(&kind).map(Vec::as_slice).unwrap_or_default()
    }

    /// An amendment, archived or not.
    #[must_use]
    pub fn amendment(&self, id: &str) -> Option<&Row> {
        let archived = self.archived_amendments.iter().find(|row| row.id == id);
        self.row(RecordKind::Amendment, id).or(archived)
    }

    /// One record.
    #[must_use]
    pub fn row(&self, kind: RecordKind, id: &str) -> Option<&Row> {
        self.of(kind).iter().find(|row| row.id == id)
    }

    /// Axes, actions, and indicators with their readings, each in its order.
    #[must_use]
    pub fn plan(&self) -> Plan {
        let indicator = |row: &Row| {
            let mut made = Indicator::of(&row.id, &row.fields);
            let readings = self.of(RecordKind::Reading).iter();
            let readings = readings.filter_map(|row| Reading::of(&row.id, &row.fields));
            made.readings = readings.filter(|one| one.indicator == made.id).collect();
            made.readings.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
            made
        };
        Plan {
            axes: self.made(RecordKind::Axis, Axis::of),
            actions: self.made(RecordKind::Action, |id, fields| Some(Action::of(id, fields))),
            indicators: self.of(RecordKind::Indicator).iter().map(indicator).collect(),
        }
        .arranged()
    }

    /// Meetings, by day.
    #[must_use]
    pub fn meetings(&self) -> Vec<Meeting> {
        let mut all = self.made(RecordKind::Meeting, Meeting::of);
        all.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
        all
    }

    /// Deadlines, by day.
    #[must_use]
    pub fn deadlines(&self) -> Vec<Deadline> {
        let mut all = self.made(RecordKind::Deadline, Deadline::of);
        all.sort_by(|a, b| (a.due, &a.id).cmp(&(b.due, &b.id)));
        all
    }

    /// The same with those that were archived: what templates make is beside them.
    #[must_use]
    pub fn schedule(&self) -> Vec<Deadline> {
        let archived =
            self.archived_deadlines.iter().filter_map(|row| Deadline::of(&row.id, &row.fields));
        let mut all = self.deadlines();
        all.extend(archived.map(|one| Deadline { archived: true, ..one }));
        all
    }

    /// Parties, those of the Caf first.
    #[must_use]
    pub fn signatories(&self) -> Vec<Signatory> {
        let mut all = self.made(RecordKind::Signatory, Signatory::of);
        all.sort_by(|a, b| (a.kind, &a.party, &a.id).cmp(&(b.kind, &b.party, &b.id)));
        all
    }

    /// Evaluations, by year.
    #[must_use]
    pub fn evaluations(&self) -> Vec<Evaluation> {
        let mut all = self.made(RecordKind::Evaluation, Evaluation::of);
        all.sort_by_key(|one| (one.year, one.started_on, one.id.clone()));
        all
    }

    /// Difficulties in its way and on its territories, those that are open first.
    #[must_use]
    pub fn difficulties(&self) -> Vec<Difficulty> {
        let mut all = self.made(RecordKind::Difficulty, Difficulty::of);
        all.sort_by_key(|one| (one.closed_on.is_some(), one.opened_on, one.id.clone()));
        all
    }

    /// Needs of its territories, those to be looked at first.
    #[must_use]
    pub fn needs(&self) -> Vec<Need> {
        let mut all = self.made(RecordKind::Need, Need::of);
        all.sort_by_key(|one| (one.status, one.id.clone()));
        all
    }

    /// Its posts and those of its territories.
    #[must_use]
    pub fn posts(&self) -> Vec<Post> {
        let mut all = self.made(RecordKind::Post, Post::of);
        all.sort_by_key(|one| (one.employer, one.function, one.id.clone()));
        all
    }

    /// Establishments of its territories, by name.
    #[must_use]
    pub fn equipments(&self) -> Vec<Equipment> {
        let mut all =
            self.made(RecordKind::Equipment, |id, fields| Some(Equipment::of(id, fields)));
        all.sort_by_cached_key(|one| (fold(&one.name), one.id.clone()));
        all
    }

    /// Pacts of its territories and those that led to it, by name.
    #[must_use]
    pub fn pacts(&self) -> Vec<Pact> {
        let mut all = self.made(RecordKind::Pact, |id, fields| Some(Pact::of(id, fields)));
        all.sort_by_cached_key(|one| (fold(&one.name), one.id.clone()));
        all
    }

    /// Documents, of the convention, its actions and its meetings, the latest first.
    #[must_use]
    pub fn documents(&self) -> Vec<Document> {
        let mut all = self.made(RecordKind::Document, Document::of);
        all.sort_by(|a, b| (b.on, &a.title, &a.id).cmp(&(a.on, &b.title, &b.id)));
        all
    }

    /// Takes what a change of its records will write, before the base tells of it.
    pub fn foresee(&mut self, change: &Change) {
        for step in &change.steps {
            let Step::Edit { kind, id, edits } = step else { continue };
            let rows = self.rows.get_mut(kind).into_iter().flatten();
            for row in rows.filter(|row| row.id == *id) {
                for edit in edits {
                    row.fields.insert(edit.key.clone(), edit.mine.clone());
                }
            }
        }
    }

    fn made<T>(&self, kind: RecordKind, of: impl Fn(&str, &Fields) -> Option<T>) -> Vec<T> {
        self.of(kind).iter().filter_map(|row| of(&row.id, &row.fields)).collect()
    }
}
