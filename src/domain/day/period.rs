//! Dates as plans write them: « T4 2025 », « 2e semestre 2026 », « juin 2026 », « 2026-2027 ». A first day,
//! a last day, and how precisely they are known.

use chrono::NaiveDate;

use super::{DayProblem, end_of_month, named::month};
use crate::domain::{clean, code::codes, fold::fold};

codes! {
    /// How precisely a date is known.
    pub enum Precision {
        /// A day.
        Jour = "jour",
        /// A month.
        Mois = "mois",
        /// A quarter.
        Trimestre = "trimestre",
        /// A half-year.
        Semestre = "semestre",
        /// A year.
        Annee = "annee",
    }
}

/// Which day of a period a field keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Its first: a start.
    First,
    /// Its last: an end.
    Last,
}

/// A stretch of months.
type Months = ((i32, u32), (i32, u32), Precision);

/// Reads a period as it is typed, and gives the day that a field keeps; `None` when it is written as a day.
///
/// « pas avant », « à partir de » and « dès » go before a start only.
///
/// # Errors
/// [`DayProblem::Unknown`]: « pas avant » said of an end.
pub fn read_period(typed: &str, edge: Edge) -> Option<Result<(NaiveDate, Precision), DayProblem>> {
    let folded = fold(&clean::line(typed));
    let leads = ["pas avant ", "a partir de ", "a partir du ", "des ", "not before ", "from "];
    let after = leads.iter().find_map(|lead| folded.strip_prefix(lead));
    let line = after.unwrap_or(&folded);
    let line = ["le ", "la ", "l ", "en ", "courant ", "annee ", "the "]
        .iter()
        .find_map(|word| line.strip_prefix(word))
        .unwrap_or(line);
    let (first, last, precision) = whole_years(line).or_else(|| part_of_year(line))?;
    if after.is_some() && edge == Edge::Last {
        return Some(Err(DayProblem::Unknown));
    }
    let day = match edge {
        Edge::First => NaiveDate::from_ymd_opt(first.0, first.1, 1),
        Edge::Last => NaiveDate::from_ymd_opt(last.0, last.1, 1).map(end_of_month),
    };
    Some(day.map(|day| (day, precision)).ok_or(DayProblem::OutOfRange).and_then(in_range))
}

fn in_range(found: (NaiveDate, Precision)) -> Result<(NaiveDate, Precision), DayProblem> {
    super::in_range(found.0).map(|day| (day, found.1))
}

/// `2026`, `2026-2027`, `2026/2027`, `2026 a 2027`.
fn whole_years(line: &str) -> Option<Months> {
    let parts: Vec<&str> = line.split(['-', '/', ' ']).filter(|part| *part != "a").collect();
    let (from, to) = match parts.as_slice() {
        [one] => (four_figures(one)?, four_figures(one)?),
        [one, other] => (four_figures(one)?, four_figures(other)?),
        _ => return None,
    };
    (from <= to).then_some(((from, 1), (to, 12), Precision::Annee))
}

/// A quarter, a half-year or a month, then its year.
fn part_of_year(line: &str) -> Option<Months> {
    let (part, year) = line.rsplit_once([' ', '/', '.'])?;
    let year = four_figures(year)?;
    let part = part.trim_end_matches(" de").trim_end_matches(" of").trim();
    let (first, length, precision) = quarter(part)
        .map(|number| (number * 3 - 2, 3, Precision::Trimestre))
        .or_else(|| half(part).map(|number| (number * 6 - 5, 6, Precision::Semestre)))
        .or_else(|| a_month(part).map(|number| (number, 1, Precision::Mois)))?;
    Some(((year, first), (year, first + length - 1), precision))
}

fn quarter(part: &str) -> Option<u32> {
    numbered(part, &["t", "q"], &["trimestre", "quarter"], 4)
}

fn half(part: &str) -> Option<u32> {
    numbered(part, &["s", "h"], &["semestre", "half"], 2)
}

/// `T4`, `4T`, `4e trimestre`, `dernier trimestre`, `trimestre 4`.
fn numbered(part: &str, letters: &[&str], words: &[&str], most: u32) -> Option<u32> {
    let short = letters
        .iter()
        .find_map(|letter| part.strip_prefix(letter).or_else(|| part.strip_suffix(letter)));
    if let Some(number) = short.and_then(|figures| figures.trim().parse().ok()) {
        return (1..=most).contains(&number).then_some(number);
    }
    let rank = words.iter().find_map(|word| {
        part.strip_suffix(word).or_else(|| part.strip_prefix(word)).map(str::trim)
    })?;
    let number = match rank {
        "premier" | "1er" | "1re" | "first" | "1st" | "1" | "1e" => 1,
        "deuxieme" | "2e" | "2eme" | "second" | "seconde" | "2nd" | "2d" | "2" => 2,
        "troisieme" | "3e" | "3eme" | "third" | "3rd" | "3" => 3,
        "quatrieme" | "4e" | "4eme" | "fourth" | "4th" | "4" => 4,
        "dernier" | "last" => most,
        _ => return None,
    };
    (number <= most).then_some(number)
}

/// `juin`, `06`.
fn a_month(part: &str) -> Option<u32> {
    let figures = part.len() <= 2 && part.bytes().all(|one| one.is_ascii_digit());
    let number = if figures { part.parse().ok()? } else { month(part.trim_end_matches('.'))? };
    (1..=12).contains(&number).then_some(number)
}

fn four_figures(text: &str) -> Option<i32> {
    let figures = text.len() == 4 && text.bytes().all(|one| one.is_ascii_digit());
    if figures { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str, edge: Edge) -> Option<(String, Precision)> {
        read_period(typed, edge)?.ok().map(|(day, precision)| (day.to_string(), precision))
    }

    #[test]
    fn plans_write_dates_so() {
        use Precision::{Annee, Mois, Semestre, Trimestre};
        let cases = [
            ("dernier trimestre 2025", "2025-10-01", "2025-12-31", Trimestre),
            ("T4 2025", "2025-10-01", "2025-12-31", Trimestre),
            ("1er trimestre 2026", "2026-01-01", "2026-03-31", Trimestre),
            ("2e semestre 2026", "2026-07-01", "2026-12-31", Semestre),
            ("Second semestre 2026", "2026-07-01", "2026-12-31", Semestre),
            ("S1 2027", "2027-01-01", "2027-06-30", Semestre),
            ("juin 2026", "2026-06-01", "2026-06-30", Mois),
            ("Février 2028", "2028-02-01", "2028-02-29", Mois),
            ("06/2026", "2026-06-01", "2026-06-30", Mois),
            ("2026", "2026-01-01", "2026-12-31", Annee),
            ("2026-2027", "2026-01-01", "2027-12-31", Annee),
            ("Année 2026", "2026-01-01", "2026-12-31", Annee),
        ];
        for (typed, first, last, precision) in cases {
            assert_eq!(read(typed, Edge::First), Some((first.into(), precision)), "{typed}");
            assert_eq!(read(typed, Edge::Last), Some((last.into(), precision)), "{typed}");
        }
    }

    #[test]
    fn not_before_is_said_of_a_start_only() {
        let typed = "pas avant le second semestre 2026";
        let first = Some(("2026-07-01".into(), Precision::Semestre));
        assert_eq!(read(typed, Edge::First), first);
        assert!(matches!(read_period(typed, Edge::Last), Some(Err(DayProblem::Unknown))));
    }

    #[test]
    fn days_are_read_elsewhere_and_what_is_no_period_is_none() {
        for typed in [
            "3/12/2026",
            "2026-12-03",
            "3 décembre 2026",
            "T5 2026",
            "S3 2026",
            "2027-2026",
            "13/2026",
            "",
        ] {
            assert_eq!(read_period(typed, Edge::First), None, "{typed}");
        }
    }
}
