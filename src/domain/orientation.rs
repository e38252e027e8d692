//! An orientation of a schéma départemental des services aux familles; several schémas may run at once.

use chrono::NaiveDate;

use super::{
    field::{Field, Fields},
    reader::Reader,
};

/// An orientation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orientation {
    /// Which.
    pub id: String,
    /// What it is called by: code and title.
    pub label: String,
    /// The schéma it is of.
    pub scheme: String,
    /// Place in the list.
    pub position: i32,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

impl Orientation {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Self {
        let read = Reader(fields);
        let title = read.text(Field::Title);
        let label = match read.optional(Field::Code) {
            Some(code) => format!("{code} {title}"),
            None => title,
        };
        Self {
            id: id.to_owned(),
            label,
            scheme: read.text(Field::Scheme),
            position: read.number(Field::Position).unwrap_or_default(),
            from: read.day(Field::From),
            to: read.day(Field::To),
        }
    }

    /// Whether its schéma runs on a day.
    #[must_use]
    pub fn runs(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= on) && self.to.is_none_or(|to| on <= to)
    }
}
