//! Templates of deadlines: so many months from a date of the convention, or a day of each of its years.

use chrono::{Datelike, NaiveDate};

use crate::domain::{
    code::codes,
    convention::Convention,
    day::add_months,
    field::{Field, Fields},
    reader::Reader,
};

codes! {
    /// The date a template counts from.
    pub enum Anchor {
        /// The first day of the convention.
        Debut = "debut",
        /// Its last day.
        Fin = "fin",
        /// Its signature.
        Signature = "signature",
        /// Each year of it.
        Annee = "annee",
    }
}

/// When the deadline of a template falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offset {
    /// So many months after its anchor, before where negative.
    Months(i32),
    /// On that month and day of each year.
    MonthDay(u32, u32),
}

/// A template of deadlines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Which.
    pub id: String,
    /// Title of the deadlines it makes.
    pub title: String,
    /// What it counts from.
    pub anchor: Anchor,
    /// When.
    pub offset: Offset,
    /// Its rank.
    pub position: i32,
}

/// Code, title, anchor, months or month and day. Source: the way to the renewal as Caf describe it.
pub const SHIPPED: [(&str, &str, Anchor, Offset); 9] = [
    ("preparer_evaluation", "Préparer l’évaluation", Anchor::Fin, Offset::Months(-18)),
    ("cadrer_renouvellement", "Cadrer le renouvellement", Anchor::Fin, Offset::Months(-14)),
    ("evaluation_commencee", "Évaluation commencée", Anchor::Fin, Offset::Months(-12)),
    ("evaluation_rendue", "Évaluation rendue au COPIL", Anchor::Fin, Offset::Months(-8)),
    ("plan_valide", "Plan d’actions validé", Anchor::Fin, Offset::Months(-6)),
    (DELIBERATIONS, "Délibérations et conseil d’administration", Anchor::Fin, Offset::Months(-3)),
    ("signature", "Signature", Anchor::Fin, Offset::Months(-1)),
    ("copil_bilan", "COPIL de bilan", Anchor::Annee, Offset::MonthDay(11, 30)),
    ("bilan_annuel", "Bilan annuel", Anchor::Annee, Offset::MonthDay(12, 31)),
];

/// The shipped template whose deadline no council can meet in August.
const DELIBERATIONS: &str = "deliberations";

const AUGUST: u32 = 8;

impl Template {
    /// From the fields of its record; nothing where it says no offset.
    #[must_use]
    pub fn of(id: &str, fields: &Fields) -> Option<Self> {
        let read = Reader(fields);
        let anchor = read.code(Field::Anchor, Anchor::from_code)?;
        let offset = match anchor {
            Anchor::Annee => {
                let (month, day) = month_day(&read.text(Field::MonthDay))?;
                Offset::MonthDay(month, day)
            }
            Anchor::Debut | Anchor::Fin | Anchor::Signature => {
                Offset::Months(read.number(Field::OffsetMonths)?)
            }
        };
        let position = read.number(Field::Position).unwrap_or(0);
        Some(Self { id: id.to_owned(), title: read.text(Field::Title), anchor, offset, position })
    }

    /// The days it makes for a convention as it is known on a day; none where its anchor has no date.
    #[must_use]
    pub fn days(&self, convention: &Convention, on: NaiveDate) -> Vec<NaiveDate> {
        let end = convention.end_on(on);
        let anchor = match self.anchor {
            Anchor::Debut => convention.start,
            Anchor::Fin => end,
            Anchor::Signature => convention.signed,
            Anchor::Annee => None,
        };
        match self.offset {
            Offset::Months(months) => {
                anchor.map(|day| self.in_session(add_months(day, months))).into_iter().collect()
            }
            Offset::MonthDay(month, day) => match convention.start.zip(end) {
                Some((start, end)) => yearly(start, end, month, day),
                None => Vec::new(),
            },
        }
    }

    /// No council sits in August: its délibération is due by the end of July.
    fn in_session(&self, day: NaiveDate) -> NaiveDate {
        if self.id == DELIBERATIONS && day.month() == AUGUST {
            NaiveDate::from_ymd_opt(day.year(), AUGUST - 1, 31).unwrap_or(day)
        } else {
            day
        }
    }
}

/// That day of each year of a period; the 29 February is the 28 where there is none.
fn yearly(start: NaiveDate, end: NaiveDate, month: u32, day: u32) -> Vec<NaiveDate> {
    let of = |year| {
        let given = NaiveDate::from_ymd_opt(year, month, day);
        given.or_else(|| NaiveDate::from_ymd_opt(year, month, day.saturating_sub(1)))
    };
    let days = (start.year()..=end.year()).filter_map(of);
    days.filter(|day| (start..=end).contains(day)).collect()
}

/// A day of any year, as it is stored and typed: `11-30`, `30/11`; gives month and day.
#[must_use]
pub fn month_day(typed: &str) -> Option<(u32, u32)> {
    let typed = typed.trim();
    let (month, day) = match typed.split_once('/') {
        Some((day, month)) => (month, day),
        None => typed.split_once('-')?,
    };
    let (month, day) = (month.trim().parse().ok()?, day.trim().parse().ok()?);
    // 2024 has a 29 February.
    NaiveDate::from_ymd_opt(2024, month, day).map(|_| (month, day))
}
