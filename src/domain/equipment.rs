//! An establishment of a commune, and the agreement of a social centre: when its project is due.

use chrono::{Months, NaiveDate};

use super::{
    code::codes,
    field::{Field, Fields},
    reader::Reader,
};

/// Months before the end of an agreement when the next project is due (the president's interview).
pub const PROJECT_MONTHS: u32 = 14;

/// Years an agreement lasts at most (circular on the animation of local social life).
pub const AGREEMENT_YEARS: u32 = 4;

codes! {
    /// What an establishment is.
    pub enum EquipmentKind {
        /// Social centre.
        CentreSocial = "centre_social",
        /// Espace de vie sociale.
        Evs = "evs",
        /// Day nursery.
        Eaje = "eaje",
        /// Relais petite enfance.
        Rpe = "rpe",
        /// Place where children and parents are received.
        Laep = "laep",
        /// Toy library.
        Ludotheque = "ludotheque",
        /// Holiday centre.
        Alsh = "alsh",
        /// Another.
        Autre = "autre",
    }
}

impl EquipmentKind {
    /// The codes of those that the Caf agrees for a project of social life.
    pub const AGREED: &[&str] = &[Self::CentreSocial.as_str(), Self::Evs.as_str()];
}

/// An establishment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Equipment {
    /// Which.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: EquipmentKind,
    /// INSEE code of its commune.
    pub commune: String,
    /// Who runs it.
    pub manager: Option<String>,
    /// First day of the agreement.
    pub agreement_start: Option<NaiveDate>,
    /// Last day of the agreement.
    pub agreement_end: Option<NaiveDate>,
    /// First day.
    pub opened_on: Option<NaiveDate>,
    /// Last day.
    pub closed_on: Option<NaiveDate>,
}

impl Equipment {
    /// From the fields of its record.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Self {
        let read = Reader(fields);
        let kind = read.code(Field::Kind, EquipmentKind::from_code);
        Self {
            id: id.to_owned(),
            name: read.text(Field::Name),
            kind: kind.unwrap_or(EquipmentKind::Autre),
            commune: read.text(Field::CommuneOf),
            manager: read.optional(Field::Manager),
            agreement_start: read.day(Field::AgreementStart),
            agreement_end: read.day(Field::AgreementEnd),
            opened_on: read.day(Field::OpenedOn),
            closed_on: read.day(Field::ClosedOn),
        }
    }

    /// Whether it is open on a day.
    #[must_use]
    pub fn is_open(&self, on: NaiveDate) -> bool {
        self.closed_on.is_none_or(|closed| on < closed)
    }

    /// The day the next project is due: fourteen months before the agreement ends.
    #[must_use]
    pub fn project_due(&self) -> Option<NaiveDate> {
        self.agreement_end?.checked_sub_months(Months::new(PROJECT_MONTHS))
    }
}

/// Whether an agreement between those days lasts longer than it may.
#[must_use]
pub fn is_too_long(start: NaiveDate, end: NaiveDate) -> bool {
    let most = start.checked_add_months(Months::new(12 * AGREEMENT_YEARS));
    most.is_some_and(|most| end >= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_project_is_due_fourteen_months_before_the_agreement_ends() {
        for (end, due) in [
            ("2027-12-31", "2026-10-31"),
            ("2028-04-30", "2027-02-28"),
            ("2029-04-30", "2028-02-29"),
        ] {
            let mut one = Equipment::of("e", &Fields::default());
            one.agreement_end = Some(day(end));
            assert_eq!(one.project_due(), Some(day(due)), "{end}");
        }
        assert_eq!(Equipment::of("e", &Fields::default()).project_due(), None);
    }

    #[test]
    fn four_years_to_the_day_before_are_the_longest_agreement() {
        assert!(!is_too_long(day("2024-01-01"), day("2027-12-31")));
        assert!(is_too_long(day("2024-01-01"), day("2028-01-01")));
        assert!(!is_too_long(day("2024-02-29"), day("2028-02-28")));
    }
}
