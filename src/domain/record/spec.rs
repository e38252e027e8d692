//! Description of a kind of record and its fields.

use super::written::{Birth, Written};
use crate::domain::{
    change::Change,
    draft::Problem,
    field::{Field, RecordKind},
    snapshot::Snapshot,
};

/// A kind of record: from this follow its tables, its bin, its names and its command line.
#[derive(Debug)]
pub struct Kind {
    /// Which.
    pub kind: RecordKind,
    /// Its fields, in the order in which people read them.
    pub fields: &'static [Spec],
    /// The fields it is known by, the one that tells most first.
    pub named_by: &'static [Field],
    /// Which territories it is about.
    pub place: Locate,
    /// Whether people write it, archive it and bring it back.
    pub by_people: bool,
    /// What its ids are.
    pub ids: Ids,
    /// How its records are called, where a snapshot holds them.
    pub held: Option<Held>,
    /// Rules over several of its fields, or over other records.
    pub rules: fn(&Written<'_>) -> Vec<Problem>,
    /// What is written where a new one is.
    pub born: fn(&Birth<'_>) -> Change,
}

/// How the records of a kind are called that a snapshot holds.
#[derive(Debug, Clone, Copy)]
pub struct Held {
    /// One, by its id.
    pub one: for<'a> fn(&'a Snapshot, &str) -> Option<&'a str>,
    /// All that may be chosen, each with its id, in their order.
    pub all: for<'a> fn(&'a Snapshot) -> Vec<(&'a str, &'a str)>,
}

/// A field of a kind of record.
#[derive(Debug)]
pub struct Spec {
    /// Which.
    pub field: Field,
    /// Its key in a document; with `-` for `_`, its option.
    pub key: &'static str,
    /// The type of its value.
    pub holds: Holds,
    /// Whether it must say something.
    pub need: Need,
}

/// The type of a field's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// The name of a person: erased with them, and the namesake's kept.
    Name,
    /// One line of free words.
    Line,
    /// Free words over several lines.
    Text,
    /// Several lines, each on its own; one value, so that it can be erased.
    Lines,
    /// A day.
    Day,
    /// Yes or no, no where empty.
    Truth,
    /// A whole number between those two.
    Number(i32, i32),
    /// A figure, as decimal text.
    Decimal,
    /// A full-time equivalent in hundredths, up to this.
    Hundredths(i32),
    /// One of these codes.
    Code(&'static [&'static str]),
    /// The id of a record.
    One(RecordKind),
    /// Ids of records, each on its own.
    Many(RecordKind),
    /// INSEE codes, each on its own.
    Communes,
    /// An id or a name given by the program or the reference: nobody's words.
    Key,
    /// The value of a field, whichever it is.
    Value,
}

/// Whether a field must say something, and what it says where nobody does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It must be given.
    Must,
    /// It may be left out.
    May,
    /// It says today where nothing is given.
    Today,
    /// It says who is acting where nobody is given.
    Me,
    /// It comes after all the others where nothing is given.
    Last,
    /// It is the number after those of its convention where nothing is given.
    Next,
    /// It says this code where nothing is given.
    Usual(&'static str),
    /// It is counted by the program, never typed.
    Counted,
}

/// What a record is known by in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ids {
    /// An id that the store makes.
    Made,
    /// Its name as a code, where no other has it.
    FromName,
    /// The year it is of, which people say.
    Year,
    /// The code that the official reference gives it.
    Official,
}

/// Which territories a record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locate {
    /// None.
    Nowhere,
    /// It is one.
    Itself,
    /// The one this field names.
    By(Field),
    /// Those of this set.
    Sector(Field),
    /// Those its communes lie in.
    Perimeter,
    /// The one in which the commune of this field lies.
    Commune(Field),
    /// Those of the record of another kind that this field names.
    Through(Field, RecordKind),
    /// The first of these that says a place.
    First(&'static [Self]),
}

impl Locate {
    /// The places it is made of: itself, or each of those that are tried.
    #[must_use]
    pub const fn each(&self) -> &[Self] {
        if let Self::First(each) = self { each } else { std::slice::from_ref(self) }
    }
}

impl Kind {
    /// Description of one of its fields.
    #[must_use]
    pub fn spec(&self, field: Field) -> Option<&'static Spec> {
        self.fields.iter().find(|spec| spec.field == field)
    }

    /// The field whose key or option this is.
    #[must_use]
    pub fn keyed(&self, key: &str) -> Option<&'static Spec> {
        self.fields.iter().find(|spec| spec.key == key)
    }

    /// Whether people keep its records in an order of their own.
    #[must_use]
    pub fn is_ordered(&self) -> bool {
        self.fields.iter().any(|spec| spec.need == Need::Last)
    }

    /// The field that holds its name in words, where it has one.
    #[must_use]
    pub fn name(&self) -> Option<Field> {
        let first = self.spec(*self.named_by.first()?)?;
        let words = matches!(first.holds, Holds::Name | Holds::Line);
        (words || first.field == Field::Name).then_some(first.field)
    }
}

impl Spec {
    /// A field by its key, what it holds and whether it must be given.
    #[must_use]
    pub const fn new(field: Field, key: &'static str, holds: Holds, need: Need) -> Self {
        Self { field, key, holds, need }
    }

    /// A field that must be given.
    #[must_use]
    pub const fn must(field: Field, key: &'static str, holds: Holds) -> Self {
        Self::new(field, key, holds, Need::Must)
    }

    /// A field that may be left out.
    #[must_use]
    pub const fn may(field: Field, key: &'static str, holds: Holds) -> Self {
        Self::new(field, key, holds, Need::May)
    }

    /// Whether each member has a key of its own.
    #[must_use]
    pub const fn is_set(&self) -> bool {
        matches!(self.holds, Holds::Many(_) | Holds::Communes)
    }

    /// Whether people write it freely, so that anybody's name may be in it.
    #[must_use]
    pub const fn is_free(&self) -> bool {
        matches!(self.holds, Holds::Line | Holds::Text | Holds::Lines | Holds::Value)
    }

    /// The kind of record it names.
    #[must_use]
    pub const fn names(&self) -> Option<RecordKind> {
        if let Holds::One(kind) | Holds::Many(kind) = self.holds {
            return Some(kind);
        }
        if matches!(self.holds, Holds::Communes) { Some(RecordKind::Commune) } else { None }
    }
}
