//! Conventions on a line of time: which column a day falls in, and what a convention shows in each.
//! Must not know how a column is drawn.

use chrono::{Datelike, NaiveDate};

use super::{convention::Convention, stage::Stage};

/// A window on time: how fine it is, and where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Columns of a year.
    per_year: i32,
    /// The first column, counted from the beginning of the year 0.
    from: i32,
}

/// Columns a year may have.
const STEPS: [i32; 10] = [1, 2, 3, 4, 5, 6, 8, 10, 12, 24];

/// The fewest columns of a year, unless somebody asks for less.
const USUAL: i32 = 3;

impl Scale {
    /// From a first day to a last one in so many columns; around today where they do not fit.
    #[must_use]
    pub fn over(first: NaiveDate, last: NaiveDate, today: NaiveDate, width: i32) -> Self {
        let at = |per_year| Self { per_year, from: 0 };
        let needs = |per_year| at(per_year).column(last) - at(per_year).column(first) + 1;
        let fits = STEPS.into_iter().rev().find(|one| *one >= USUAL && needs(*one) <= width);
        let scale = at(fits.unwrap_or(USUAL));
        let from = match fits {
            Some(per_year) => scale.column(first) - (width - needs(per_year)) / 2,
            None => scale.column(today) - width * 2 / 3,
        };
        Self { from, ..scale }
    }

    /// The column of a day; before the first one it is negative.
    #[must_use]
    pub fn column(self, day: NaiveDate) -> i32 {
        let days = if day.leap_year() { 366 } else { 365 };
        let within = i32::try_from(day.ordinal0()).unwrap_or(0) * self.per_year / days;
        day.year() * self.per_year + within - self.from
    }

    /// Years that begin in so many columns, each with its column; every other one where they are narrow.
    #[must_use]
    pub fn years(self, width: i32) -> Vec<(i32, i32)> {
        let first = -(-self.from).div_euclid(self.per_year);
        let apart = if self.per_year < 3 { 4 / self.per_year + 1 } else { 1 };
        let begins = |year: i32| year * self.per_year - self.from;
        let years = (first..).take_while(|year| begins(*year) < width);
        years.filter(|year| year % apart == 0).map(|year| (begins(year), year)).collect()
    }

    /// Whether a year has room for its four figures.
    #[must_use]
    pub fn is_wide(self) -> bool {
        self.per_year > 4 || self.per_year < 3
    }

    /// A year earlier or later.
    #[must_use]
    pub fn scrolled(self, back: bool) -> Self {
        let by = if back { -self.per_year } else { self.per_year };
        Self { from: self.from + by, ..self }
    }

    /// Finer or coarser around the middle of so many columns; the same at either end.
    #[must_use]
    pub fn zoomed(self, closer: bool, width: i32) -> Self {
        let at = STEPS.iter().position(|one| *one == self.per_year).unwrap_or(0);
        let to = if closer { Some(at + 1) } else { at.checked_sub(1) };
        let Some(per_year) = to.and_then(|to| STEPS.get(to)).copied() else { return self };
        let middle = (self.from + width / 2) * per_year / self.per_year;
        Self { per_year, from: middle - width / 2 }
    }
}

/// What a convention shows in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// It was being made.
    Making,
    /// Its period.
    Period,
    /// Today, outside its period or within.
    Today(bool),
    /// It passed to an outcome.
    Outcome,
    /// It passed to that stage of the line, from 1.
    Stage(u8),
    /// A deadline of its schedule, late or to come.
    Deadline(bool),
    /// It was signed.
    Signed,
}

/// The period of a convention on a day, amendments and an early end included.
#[must_use]
pub fn period(one: &Convention, on: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let stopped = |stage| matches!(stage, Stage::Abandonnee | Stage::Resiliee);
    let stops = one.passages.iter().filter(|passage| stopped(passage.stage)).map(|one| one.on);
    let stop = stops.filter(|_| stopped(one.stage_on(on))).max();
    let start = one.start.or(one.signed)?;
    let end = one.end_on(on).into_iter().chain(stop).min();
    // Nothing says when it ends: as far as is known, it goes on today.
    let end = end.unwrap_or_else(|| start.max(on));
    (start <= end).then_some((start, end))
}

/// The first and the last day that conventions show.
#[must_use]
pub fn span<'a>(
    conventions: impl Iterator<Item = &'a Convention>,
    on: NaiveDate,
) -> (NaiveDate, NaiveDate) {
    conventions.fold((on, on), |(first, last), one| {
        let begun = one.passages.iter().map(|passage| passage.on);
        let period = period(one, on);
        let days = begun.chain(period.into_iter().flat_map(|(start, end)| [start, end]));
        days.fold((first, last), |(first, last), day| (first.min(day), last.max(day)))
    })
}

/// What a convention shows in so many columns: where several fall together, the last of [`Cell`].
#[must_use]
pub fn cells(
    one: &Convention,
    deadlines: &[NaiveDate],
    scale: Scale,
    width: usize,
    today: NaiveDate,
) -> Vec<Cell> {
    let mut cells = vec![Cell::Blank; width];
    let mut put = |from: NaiveDate, to: NaiveDate, cell: Cell| {
        let first = usize::try_from(scale.column(from).max(0)).unwrap_or(0);
        let Ok(last) = usize::try_from(scale.column(to)) else { return };
        for at in first..=last.min(width.saturating_sub(1)) {
            if let Some(there) = cells.get_mut(at) {
                *there = (*there).max(cell);
            }
        }
    };
    let period = period(one, today);
    let begun = one.passages.iter().map(|passage| passage.on).min();
    if let Some(begun) = begun {
        put(begun, period.map_or(today, |(start, _)| start), Cell::Making);
    }
    if let Some((start, end)) = period {
        put(start, end, Cell::Period);
    }
    put(
        today,
        today,
        Cell::Today(period.is_some_and(|(start, end)| start <= today && today <= end)),
    );
    for passage in &one.passages {
        let place = passage.stage.position().and_then(|at| u8::try_from(at + 1).ok());
        put(passage.on, passage.on, place.map_or(Cell::Outcome, Cell::Stage));
    }
    for due in deadlines {
        put(*due, *due, Cell::Deadline(*due < today));
    }
    if let Some(signed) = one.signed {
        put(signed, signed, Cell::Signed);
    }
    cells
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::convention::tests::{convention, day, passage},
        *,
    };

    fn scale(per_year: i32, first: &str) -> Scale {
        let scale = Scale { per_year, from: 0 };
        Scale { from: scale.column(day(first)), ..scale }
    }

    fn picture(cells: &[Cell]) -> String {
        let glyph = |cell: &Cell| match cell {
            Cell::Blank => ' ',
            Cell::Making => '-',
            Cell::Period => '#',
            Cell::Today(_) => '|',
            Cell::Outcome => 'x',
            Cell::Stage(at) => char::from(b'0' + at),
            Cell::Deadline(late) => {
                if *late {
                    '!'
                } else {
                    'o'
                }
            }
            Cell::Signed => 'S',
        };
        cells.iter().map(glyph).collect()
    }

    #[test]
    fn a_day_falls_in_its_part_of_the_year() {
        let quarters = scale(4, "2026-01-01");
        for (on, column) in [
            ("2025-12-31", -1),
            ("2026-01-01", 0),
            ("2026-03-31", 0),
            ("2026-04-30", 1),
            ("2026-12-31", 3),
            ("2027-01-01", 4),
            ("2028-12-31", 11),
        ] {
            assert_eq!(quarters.column(day(on)), column, "{on}");
        }
        assert_eq!(quarters.years(9), [(0, 2026), (4, 2027), (8, 2028)]);
        assert_eq!(scale(4, "2026-04-15").years(9), [(3, 2027), (7, 2028)]);
        assert_eq!(scale(1, "2020-01-01").years(11), [(0, 2020), (5, 2025), (10, 2030)]);
    }

    #[test]
    fn a_convention_shows_its_making_its_period_and_its_marks() {
        let mut ctg = convention("2024-01-01", "2026-12-31", "2024-04-15", &[]);
        ctg.passages = vec![
            passage("1", Stage::Mobilisation, "2023-02-01"),
            passage("2", Stage::Plan, "2023-08-01"),
        ];
        let today = day("2025-05-01");
        let shown = |deadlines: &[NaiveDate]| {
            picture(&cells(&ctg, deadlines, scale(4, "2023-01-01"), 18, today))
        };
        assert_eq!(shown(&[]), "1-5-#S###|######  ");
        assert_eq!(shown(&[day("2025-02-01"), day("2026-02-01")]), "1-5-#S##!|##o###  ");
    }

    #[test]
    fn an_amendment_moves_the_end_and_a_termination_stops_it() {
        let mut ctg = convention("2024-01-01", "2026-12-31", "2024-01-01", &[]);
        let today = day("2025-06-01");
        assert_eq!(period(&ctg, today), Some((day("2024-01-01"), day("2026-12-31"))));
        ctg.passages = vec![passage("1", Stage::Resiliee, "2025-03-01")];
        assert_eq!(period(&ctg, today), Some((day("2024-01-01"), day("2025-03-01"))));
        assert_eq!(period(&ctg, day("2025-02-01")), Some((day("2024-01-01"), day("2026-12-31"))));
        assert_eq!(period(&convention("", "2026-12-31", "", &[]), today), None);
        let endless = convention("2024-01-01", "", "2024-01-01", &[]);
        assert_eq!(period(&endless, today), Some((day("2024-01-01"), today)));
    }

    #[test]
    fn a_window_shows_all_or_what_is_around_today() {
        let today = day("2026-11-23");
        let wide = Scale::over(day("2020-01-01"), day("2031-12-31"), today, 60);
        assert_eq!((wide.per_year, wide.column(day("2020-01-01"))), (5, 0));
        let narrow = Scale::over(day("2000-01-01"), day("2050-12-31"), today, 60);
        assert_eq!((narrow.per_year, narrow.column(today)), (3, 40));
    }

    proptest! {
        /// Days keep their order, whatever the window; zooming there and back stays near.
        #[test]
        fn a_later_day_is_never_in_an_earlier_column(
            days in prop::array::uniform2(0i64..40_000),
            step in 0usize..STEPS.len(),
            width in 1usize..120,
        ) {
            let at = |days| day("1980-01-01") + chrono::TimeDelta::days(days);
            let (one, other) = (days[0].min(days[1]), days[0].max(days[1]));
            let scale = Scale { per_year: STEPS[step], from: 0 };
            prop_assert!(scale.column(at(one)) <= scale.column(at(other)));
            let back = scale.scrolled(true);
            prop_assert_eq!(back.column(at(one)), scale.column(at(one)) + STEPS[step]);
            let ctg = convention(&at(one).to_string(), &at(other).to_string(), "", &[]);
            let shown = cells(&ctg, &[], scale, width, at(one));
            prop_assert_eq!(shown.len(), width);
        }
    }
}
