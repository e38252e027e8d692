//! Changes of others as reported: who, when, which record, where. Gathered from lines of
//! the journal, one change for all that one person did to one record.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::{
    binome::Binome,
    field::{Field, Fields, RecordKind, Value},
    id::{ConventionId, PersonId, TerritoryCode},
    memo::Moment,
    record::{self, Locate},
    snapshot::Snapshot,
    territory::Territory,
};

/// A line of the journal, as far as it tells what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalRow {
    /// Its place in the journal.
    pub seq: i64,
    /// When, by the writer's clock.
    pub at: Moment,
    /// Who.
    pub by: Option<PersonId>,
    /// Kind of record.
    pub kind: RecordKind,
    /// Which record.
    pub record: String,
    /// Which field.
    pub field: Field,
    /// Whether it belongs to the birth of the record.
    pub born: bool,
    /// The value after, of a field that says whether a record stands or is done.
    pub after: Value,
}

/// The outcome for a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It is new.
    Born,
    /// It says something else.
    Edited,
    /// A follow-up was done.
    Done,
    /// It was archived.
    Archived,
    /// It stands again.
    BroughtBack,
}

/// The changes of one person to one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteChange {
    /// The last of its lines: no other change has it.
    pub seq: i64,
    /// When that was.
    pub at: Moment,
    /// Who; nothing where unknown.
    pub by: Option<PersonId>,
    /// Kind of record.
    pub kind: RecordKind,
    /// Which record.
    pub record: String,
    /// Its outcome.
    pub turn: Turn,
    /// Fields that name it and its territory.
    pub says: Fields,
}

/// Changes since a person's last visit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SinceVisit {
    /// When that was; nothing where there was none.
    pub at: Option<Moment>,
    /// The changes, the latest first.
    pub changes: Vec<RemoteChange>,
    /// Whether there were more than are listed.
    pub more: bool,
}

/// One change a record and person, the latest first; `traces` come the latest first.
#[must_use]
pub fn gathered(traces: &[JournalRow]) -> Vec<RemoteChange> {
    let mut found: Vec<(RemoteChange, Vec<&JournalRow>)> = Vec::new();
    let mut at: HashMap<(RecordKind, &str, Option<&PersonId>), usize> = HashMap::new();
    for trace in traces {
        let key = (trace.kind, trace.record.as_str(), trace.by.as_ref());
        if let Some((_, lines)) = at.get(&key).and_then(|at| found.get_mut(*at)) {
            lines.push(trace);
            continue;
        }
        at.insert(key, found.len());
        let JournalRow { seq, at, by, kind, record, .. } = trace.clone();
        let (turn, says) = (Turn::Edited, Fields::new());
        found.push((RemoteChange { seq, at, by, kind, record, turn, says }, vec![trace]));
    }
    found.into_iter().map(|(one, lines)| RemoteChange { turn: turn(&lines), ..one }).collect()
}

/// The outcome for a record, from its lines, the latest first.
fn turn(lines: &[&JournalRow]) -> Turn {
    let last = |field| lines.iter().find(|line| line.field == field).map(|line| &line.after);
    let born = lines.iter().any(|line| line.born);
    match (last(Field::Archived), last(Field::Done)) {
        (Some(Value::Int(1)), _) => Turn::Archived,
        _ if born => Turn::Born,
        (Some(_), _) => Turn::BroughtBack,
        (None, Some(Value::Text(_))) => Turn::Done,
        (None, _) => Turn::Edited,
    }
}

/// Where a kind is, as far as a convention: an action is where its axis is.
fn places(kind: RecordKind) -> Vec<Locate> {
    let each = record::of(kind).place.each().iter();
    let led = each.flat_map(|place| {
        if let Locate::Through(_, other) = place
            && *other != RecordKind::Convention
        {
            return places(*other);
        }
        vec![*place]
    });
    led.collect()
}

impl RemoteChange {
    /// The territories it is about: those that its first place names.
    #[must_use]
    pub fn territories(&self, data: &Snapshot) -> BTreeSet<TerritoryCode> {
        let each = places(self.kind).into_iter().map(|place| match place {
            Locate::Nowhere | Locate::First(_) => BTreeSet::new(),
            Locate::Itself => [self.record.as_str().into()].into(),
            Locate::By(field) => self.text(field).map(TerritoryCode::from).into_iter().collect(),
            Locate::Sector(field) => {
                let members = self.says.keys().filter(|key| key.field == field);
                members.filter_map(|key| Some(key.member.as_deref()?.into())).collect()
            }
            Locate::Commune(field) => {
                let here = |one: &&Territory| {
                    self.text(field).is_some_and(|insee| one.communes.contains(insee))
                };
                data.territories.iter().filter(here).map(|one| one.code.clone()).collect()
            }
            Locate::Perimeter | Locate::Through(..) => {
                let found = self.convention_at(place).and_then(|id| data.convention(&id));
                let found = found.map(|one| data.territories_of(one)).unwrap_or_default();
                found.into_iter().map(|one| one.code.clone()).collect()
            }
        });
        each.into_iter().find(|codes| !codes.is_empty()).unwrap_or_default()
    }

    /// The convention it is about.
    #[must_use]
    pub fn convention(&self) -> Option<ConventionId> {
        places(self.kind).into_iter().find_map(|place| self.convention_at(place))
    }

    fn convention_at(&self, place: Locate) -> Option<ConventionId> {
        match place {
            Locate::Perimeter => Some(self.record.as_str().into()),
            Locate::Through(field, _) => self.text(field).map(ConventionId::from),
            Locate::Nowhere
            | Locate::Itself
            | Locate::By(_)
            | Locate::Sector(_)
            | Locate::Commune(_)
            | Locate::First(_) => None,
        }
    }

    /// The text of one of its fields.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&str> {
        match self.says.get(&field.into()) {
            Some(Value::Text(text)) => Some(text),
            Some(Value::Int(_) | Value::Null) | None => None,
        }
    }

    /// Whether it is about the same record as another, whoever did either.
    #[must_use]
    pub fn is_of(&self, kind: RecordKind, record: &str) -> bool {
        self.kind == kind && self.record == record
    }

    /// Whether its record has a row of its own among open follow-ups and notes.
    #[must_use]
    pub fn has_row(&self) -> bool {
        let stands = self.turn != Turn::Archived;
        let open = stands && self.turn != Turn::Done;
        (self.kind == RecordKind::Note && stands) || (self.kind == RecordKind::FollowUp && open)
    }
}

/// Adds new changes, the latest first, to those known already: of one record and person,
/// the latest stays, and what was new still is.
pub fn add(known: &mut Vec<RemoteChange>, news: Vec<RemoteChange>) {
    for mut one in news.into_iter().rev() {
        let same = |old: &RemoteChange| old.is_of(one.kind, &one.record) && old.by == one.by;
        if let Some(at) = known.iter().position(same) {
            let old = known.remove(at);
            if old.turn == Turn::Born && one.turn == Turn::Edited {
                one.turn = Turn::Born;
            }
        }
        known.insert(0, one);
    }
}

/// The same changes, parted by how near they are to a person.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Parted<'a> {
    /// On my territories, by the others of my binômes.
    pub partners: Vec<&'a RemoteChange>,
    /// On my territories, by anybody else.
    pub others: Vec<&'a RemoteChange>,
    /// Anywhere else.
    pub elsewhere: Vec<&'a RemoteChange>,
}

/// Parts changes by how near they are.
#[must_use]
pub fn part<'a>(
    changes: &'a [RemoteChange],
    data: &Snapshot,
    sector: &BTreeSet<TerritoryCode>,
    partners: &BTreeSet<PersonId>,
) -> Parted<'a> {
    let mut parted = Parted::default();
    for one in changes {
        let near = !one.territories(data).is_disjoint(sector);
        let partner = one.by.as_ref().is_some_and(|by| partners.contains(by));
        match (near, partner) {
            (true, true) => parted.partners.push(one),
            (true, false) => parted.others.push(one),
            (false, _) => parted.elsewhere.push(one),
        }
    }
    parted
}

/// The others of a person's binômes on a day.
#[must_use]
pub fn partners_of(me: &PersonId, binomes: &[Binome], day: NaiveDate) -> BTreeSet<PersonId> {
    let mine = binomes.iter().filter(|one| one.active_on(day) && one.includes(me));
    let both = mine.flat_map(|one| [&one.administrateur, &one.technicien]);
    both.flatten().filter(|one| *one != me).cloned().collect()
}

#[cfg(test)]
mod tests;
