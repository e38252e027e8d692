//! The course of a fiche: its dates, as precisely as they are known, and what became of it.

use chrono::{Datelike as _, Months, NaiveDate};

use super::super::super::{
    book::{Book, later, working},
    conventions::Ctg,
};
use crate::domain::{
    day::{Precision, add_months},
    field::{Field, Fields},
    plan::Status,
};

/// What becomes of a fiche.
#[derive(Clone, Copy)]
pub(super) enum Fate {
    /// It runs as long as its convention.
    Standing,
    /// Done when it is due.
    Kept,
    /// Done before it is due.
    Early,
    /// Not done when it is due.
    Slow,
    /// Put on hold under way.
    Held,
    /// Given up on that day.
    GivenUp(NaiveDate),
}

/// The period in which the fiches of a plan run.
pub(super) struct Frame {
    period: Option<(NaiveDate, NaiveDate)>,
    /// A year that a plan without a period may speak of.
    next_year: NaiveDate,
    /// Whether the convention has ended.
    over: bool,
    last: NaiveDate,
}

impl Frame {
    pub(super) fn of(ctg: &Ctg, book: &Book) -> Self {
        let next_year = NaiveDate::from_ymd_opt(book.today().year() + 1, 1, 1);
        let period = ctg.convention.start.zip(ctg.convention.end);
        let over = ctg.convention.end_on(book.today()).is_some_and(|end| end < book.today());
        Self { period, next_year: next_year.unwrap_or(book.today()), over, last: book.last() }
    }

    /// Late in the period, where that has come: what waits by then is given up.
    pub(super) fn late_day(&self) -> Option<NaiveDate> {
        let (start, end) = self.period?;
        Some(working(between(start, end, 82))).filter(|day| *day <= self.last)
    }
}

/// A day and how precisely it is known.
type Dated = Option<(NaiveDate, Precision)>;

/// The course of a fiche.
pub(in super::super) struct Course {
    start: Dated,
    due: Dated,
    /// From that day on: its status, and its progress as its pilot says it.
    turns: Vec<(NaiveDate, Status, Option<u32>)>,
}

/// First and last day of fiches, in hundredths of the period.
const SPANS: [(i64, i64); 9] =
    [(2, 35), (0, 22), (10, 45), (5, 60), (25, 75), (40, 90), (15, 30), (55, 98), (30, 55)];

/// How precisely the dates of fiches are known; some have none.
const KNOWN: [Option<Precision>; 9] = [
    Some(Precision::Trimestre),
    Some(Precision::Annee),
    Some(Precision::Semestre),
    Some(Precision::Trimestre),
    Some(Precision::Annee),
    Some(Precision::Mois),
    None,
    Some(Precision::Semestre),
    Some(Precision::Jour),
];

impl Course {
    pub(super) fn of(fate: Fate, frame: &Frame, at: usize, book: &Book) -> Self {
        let known = KNOWN.get(at * 4 % KNOWN.len()).copied().flatten();
        let Some((from, to)) = frame.period else {
            return Self::drafted(fate, frame, known);
        };
        let (first, last) = match fate {
            Fate::Standing => (0, 100),
            Fate::Kept | Fate::Early | Fate::Slow | Fate::Held | Fate::GivenUp(_) => {
                SPANS.get((at * 5 + 1) % SPANS.len()).copied().unwrap_or((0, 100))
            }
        };
        let known = if matches!(fate, Fate::Standing) { Some(Precision::Annee) } else { known };
        let (begins, ends) = (between(from, to, first), between(from, to, last));
        let part = |share| working(between(begins, ends, share));
        let (begun, half) = ((part(0), Status::EnCours, Some(10)), part(50));
        let turns = match fate {
            Fate::Standing if frame.over => {
                vec![begun, (half, Status::EnCours, Some(50)), (ends, Status::Realisee, Some(100))]
            }
            Fate::Standing => vec![begun, (half, Status::EnCours, Some(50))],
            Fate::Kept | Fate::Early => {
                let done = part(if matches!(fate, Fate::Kept) { 97 } else { 70 });
                let half = (half, Status::EnCours, Some(50));
                vec![begun, half, (done, Status::Realisee, Some(100))]
            }
            Fate::Slow => vec![begun, (part(80), Status::EnCours, Some(40))],
            Fate::Held => vec![begun, (part(60), Status::EnPause, Some(30))],
            Fate::GivenUp(on) => vec![begun, (on, Status::Abandonnee, None)],
        };
        let turns = turns.into_iter().filter(|(on, ..)| *on <= book.last()).collect();
        let start = known.map(|known| (first_day(begins, known), known));
        // What runs as long as its convention is due with nothing.
        let known = known.filter(|_| !matches!(fate, Fate::Standing));
        Self { start, due: known.map(|known| (last_day(ends, known), known)), turns }
    }

    /// Of a plan without a period: a year at most.
    fn drafted(fate: Fate, frame: &Frame, known: Option<Precision>) -> Self {
        let year = known.filter(|known| *known == Precision::Annee);
        let dated = |day| year.map(|known| (day, known));
        let start = dated(frame.next_year);
        let due = dated(later(add_months(frame.next_year, 24), -1));
        let turns = match fate {
            Fate::GivenUp(on) => vec![(on, Status::Abandonnee, None)],
            Fate::Standing | Fate::Kept | Fate::Early | Fate::Slow | Fate::Held => Vec::new(),
        };
        Self { start, due, turns }
    }

    /// Its status on a day.
    pub(in super::super) fn status(&self, on: NaiveDate) -> Status {
        let turns = self.turns.iter().rev();
        turns.copied().find(|(day, ..)| *day <= on).map_or(Status::AVenir, |(_, status, _)| status)
    }

    /// The days on which something became of it.
    pub(super) fn days(&self) -> Vec<NaiveDate> {
        self.turns.iter().map(|(on, ..)| *on).collect()
    }

    /// What it says on a day, beside what it says anyway.
    pub(super) fn fields_on(&self, says: &Fields, on: NaiveDate) -> Fields {
        let turn = self.turns.iter().rev().find(|(day, ..)| *day <= on);
        let mut fields = says.clone();
        let mut set = |field: Field, value: Option<crate::domain::field::Value>| {
            if let Some(value) = value {
                fields.insert(field.into(), value);
            }
        };
        set(Field::Start, self.start.map(|(day, _)| day.into()));
        set(Field::StartPrecision, self.start.map(|(_, known)| known.as_str().into()));
        set(Field::DueOn, self.due.map(|(day, _)| day.into()));
        set(Field::DuePrecision, self.due.map(|(_, known)| known.as_str().into()));
        set(Field::Status, Some(self.status(on).as_str().into()));
        set(Field::Progress, turn.and_then(|(_, _, progress)| progress.map(Into::into)));
        let done = turn.filter(|(_, status, _)| *status == Status::Realisee);
        set(Field::DoneOn, done.map(|(day, ..)| (*day).into()));
        fields
    }
}

/// That many hundredths of the way from one day to another.
fn between(from: NaiveDate, to: NaiveDate, share: i64) -> NaiveDate {
    later(from, (to - from).num_days() * share / 100)
}

/// The first day of the stretch around a day.
fn first_day(day: NaiveDate, known: Precision) -> NaiveDate {
    let month = |every: u32| (day.month0() / every) * every + 1;
    let month = match known {
        Precision::Jour => return day,
        Precision::Mois => month(1),
        Precision::Trimestre => month(3),
        Precision::Semestre => month(6),
        Precision::Annee => month(12),
    };
    NaiveDate::from_ymd_opt(day.year(), month, 1).unwrap_or(day)
}

/// The last day of the stretch around a day.
fn last_day(day: NaiveDate, known: Precision) -> NaiveDate {
    let months = match known {
        Precision::Jour => return working(day),
        Precision::Mois => 1,
        Precision::Trimestre => 3,
        Precision::Semestre => 6,
        Precision::Annee => 12,
    };
    let next = first_day(day, known).checked_add_months(Months::new(months));
    next.map_or(day, |next| later(next, -1))
}
