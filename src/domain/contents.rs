//! The records of a base, kind by kind: what is exported, and what is read back.
//!
//! Knows neither a file nor a format.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    field::{Field, Fields, RecordKind, Value},
    id::TerritoryCode,
    record::{self, Kind, Locate},
    snapshot::Snapshot,
};

/// A record as a base holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Which.
    pub id: String,
    /// Whether it is in the bin.
    pub archived: bool,
    /// Its fields.
    pub fields: Fields,
}

/// Records, kind by kind, each kind in the order of its ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    /// Those of each kind that has some.
    pub kinds: BTreeMap<RecordKind, Vec<Record>>,
}

/// Why a document is not taken for a base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misread {
    /// Longer than this many megabytes.
    TooBig(u64),
    /// No JSON, at that line.
    NotJson(usize),
    /// JSON, but no exported base.
    NotOurs,
    /// Written by a later version of binome.
    Newer,
    /// No kind of record has this name.
    Kind(String),
    /// A record without an id, or with one that cannot be.
    Id(RecordKind),
    /// Two records of one id.
    Twice(RecordKind, String),
    /// A key that its kind does not have.
    Key(RecordKind, String, String),
    /// A value that its field cannot hold.
    Value(RecordKind, String, &'static str),
    /// Records of a kind that name each other in a circle.
    Circle(RecordKind),
}

impl Contents {
    /// The records of a kind.
    #[must_use]
    pub fn of(&self, kind: RecordKind) -> &[Record] {
        self.kinds.get(&kind).map(Vec::as_slice).unwrap_or_default()
    }

    /// Those of them that are not in the bin.
    pub fn standing(&self, kind: RecordKind) -> impl Iterator<Item = &Record> {
        self.of(kind).iter().filter(|one| !one.archived)
    }

    /// A record by its id.
    #[must_use]
    pub fn find(&self, kind: RecordKind, id: &str) -> Option<&Record> {
        let all = self.of(kind);
        let at = all.binary_search_by(|one| one.id.as_str().cmp(id)).ok()?;
        all.get(at)
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kinds.values().map(Vec::len).sum()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Without the kinds that are not among these.
    #[must_use]
    pub fn only(mut self, kinds: &BTreeSet<RecordKind>) -> Self {
        self.kinds.retain(|kind, _| kinds.contains(kind));
        self
    }

    /// Without the records that lie on other territories alone; what lies on none is of the whole Caf, and
    /// stays. The reference stays whole.
    #[must_use]
    pub fn within(&self, sector: &BTreeSet<TerritoryCode>, data: &Snapshot) -> Self {
        let mut places = Places::of(self, data);
        let mut kept = Self::default();
        for (kind, all) in &self.kinds {
            let reference = record::REFERENCE.contains(kind);
            let mut stays = |one: &&Record| {
                let on = places.on(record::of(*kind), one, DEPTH);
                reference || on.is_empty() || on.iter().any(|code| sector.contains(code))
            };
            let all: Vec<Record> = all.iter().filter(&mut stays).cloned().collect();
            kept.kinds.insert(*kind, all);
        }
        kept
    }
}

/// How far a record is led to its place through others: descriptions are no longer.
const DEPTH: usize = 8;

/// Where records lie.
struct Places<'a> {
    contents: &'a Contents,
    /// The territories of each commune.
    of_commune: HashMap<&'a str, Vec<&'a TerritoryCode>>,
}

impl<'a> Places<'a> {
    fn of(contents: &'a Contents, data: &'a Snapshot) -> Self {
        let mut of_commune: HashMap<&str, Vec<&TerritoryCode>> = HashMap::new();
        for place in &data.territories {
            for insee in &place.communes {
                of_commune.entry(insee).or_default().push(&place.code);
            }
        }
        Self { contents, of_commune }
    }

    fn on(&mut self, kind: &Kind, one: &Record, left: usize) -> BTreeSet<TerritoryCode> {
        let each = kind.place.each().iter();
        each.map(|place| self.at(place, one, left))
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    fn at(&mut self, place: &Locate, one: &Record, left: usize) -> BTreeSet<TerritoryCode> {
        let text = |field: Field| match one.fields.get(&field.into()) {
            Some(Value::Text(text)) => Some(text.as_str()),
            Some(Value::Int(_) | Value::Null) | None => None,
        };
        let members = |field: Field| {
            let keys = one.fields.keys().filter(move |key| key.field == field);
            keys.filter_map(|key| key.member.as_deref())
        };
        let in_territories = |insee: &str| {
            let found = self.of_commune.get(insee).into_iter().flatten();
            found.map(|code| (*code).clone()).collect::<Vec<_>>()
        };
        match place {
            Locate::Nowhere | Locate::First(_) => BTreeSet::new(),
            Locate::Itself => [one.id.as_str().into()].into(),
            Locate::By(field) => text(*field).into_iter().map(Into::into).collect(),
            Locate::Sector(field) => members(*field).map(Into::into).collect(),
            Locate::Perimeter => members(Field::Communes).flat_map(in_territories).collect(),
            Locate::Commune(field) => text(*field).into_iter().flat_map(in_territories).collect(),
            Locate::Through(field, of) => {
                let through = text(*field).and_then(|id| self.contents.find(*of, id));
                match (through, left.checked_sub(1)) {
                    (Some(through), Some(left)) => self.on(record::of(*of), through, left),
                    _ => BTreeSet::new(),
                }
            }
        }
    }
}
