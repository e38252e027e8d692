//! Lengths of time in words: `15`, `15j`, `quinze jours`, `2 mois`, `une quinzaine`.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{DayProblem, add_months, figures::number};

/// So many days or months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    Days(i64),
    Months(i32),
}

impl Length {
    /// Reads folded words; a number alone is none.
    pub(super) fn read(words: &str) -> Option<Self> {
        let digits = words.bytes().take_while(u8::is_ascii_digit).count();
        let (n, unit) = if digits > 0 {
            let (n, unit) = words.split_at(digits);
            (number(n)?, unit.trim_start())
        } else {
            match words.rsplit_once(' ') {
                Some((n, unit)) => (counted(n)?, unit),
                None if matches!(words, "huitaine" | "quinzaine") => (1, words),
                None => return None,
            }
        };
        Self::of(n, unit)
    }

    /// Reads a number of days alone, too.
    pub(super) fn read_or_days(words: &str) -> Option<Self> {
        number(words).map(|n| Self::Days(n.into())).or_else(|| Self::read(words))
    }

    fn of(n: i32, unit: &str) -> Option<Self> {
        let days = |each: i64| Some(Self::Days(i64::from(n) * each));
        match unit {
            "jour" | "jours" | "j" | "jrs" | "day" | "days" | "d" => days(1),
            "semaine" | "semaines" | "sem" | "week" | "weeks" => days(7),
            "huitaine" => days(8),
            "quinzaine" | "quinzaines" => days(15),
            "mois" | "month" | "months" => Some(Self::Months(n)),
            "an" | "ans" | "annee" | "annees" | "year" | "years" => {
                Some(Self::Months(n.saturating_mul(12)))
            }
            _ => None,
        }
    }

    /// As long before.
    pub(super) fn back(self) -> Self {
        match self {
            Self::Days(n) => Self::Days(-n),
            Self::Months(n) => Self::Months(-n),
        }
    }

    /// The day that is as far from another.
    pub(super) fn from(self, day: NaiveDate) -> Result<NaiveDate, DayProblem> {
        match self {
            Self::Days(n) => TimeDelta::try_days(n)
                .and_then(|distance| day.checked_add_signed(distance))
                .ok_or(DayProblem::OutOfRange),
            Self::Months(n) => Ok(add_months(day, n)),
        }
    }

    /// The last day of what begins then and lasts so long: five years from 01/01/2027 end on
    /// 31/12/2031.
    pub(super) fn last_day_from(self, start: NaiveDate) -> Result<NaiveDate, DayProblem> {
        let after = self.from(start)?;
        // A month too short for its day of the month has its last day there already.
        let cut_short = matches!(self, Self::Months(_)) && after.day() != start.day();
        let last = if cut_short { Some(after) } else { after.pred_opt() };
        last.filter(|last| *last >= start).ok_or(DayProblem::OutOfRange)
    }
}

/// A number in folded words.
fn counted(words: &str) -> Option<i32> {
    let n = match words {
        "un" | "une" | "a" | "an" | "one" => 1,
        "deux" | "two" => 2,
        "trois" | "three" => 3,
        "quatre" | "four" => 4,
        "cinq" | "five" => 5,
        "six" => 6,
        "sept" | "seven" => 7,
        "huit" | "eight" => 8,
        "neuf" | "nine" => 9,
        "dix" | "ten" => 10,
        "onze" | "eleven" => 11,
        "douze" | "twelve" => 12,
        "treize" | "thirteen" => 13,
        "quatorze" | "fourteen" => 14,
        "quinze" | "fifteen" => 15,
        "seize" | "sixteen" => 16,
        "dix sept" | "seventeen" => 17,
        "dix huit" | "eighteen" => 18,
        "dix neuf" | "nineteen" => 19,
        "vingt" | "twenty" => 20,
        "vingt et un" | "vingt et une" | "twenty one" => 21,
        "trente" | "thirty" => 30,
        "quarante" | "forty" => 40,
        "quarante cinq" | "forty five" => 45,
        "soixante" | "sixty" => 60,
        "quatre vingt dix" | "ninety" => 90,
        _ => return None,
    };
    Some(n)
}
