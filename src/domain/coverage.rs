//! The board's figure: the share of the population covered by a convention in force on a day.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{convention::Convention, territory::Counted};

/// Inhabitants covered, out of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Inhabitants of communes in the perimeter of a convention in force.
    pub covered: u64,
    /// Inhabitants of all the communes counted.
    pub population: u64,
    /// How many communes are covered.
    pub communes: usize,
}

impl Coverage {
    /// The share in percent, from 0 to 100; 0 where nobody lives.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "populations are far below 2^52")]
    pub fn rate(&self) -> f64 {
        if self.population == 0 {
            return 0.0;
        }
        self.covered as f64 * 100.0 / self.population as f64
    }

    /// The share in percent rounded to one decimal, as it is shown everywhere.
    #[must_use]
    pub fn rounded(&self) -> f64 {
        (self.rate() * 10.0).round() / 10.0
    }
}

/// INSEE codes of the communes in the perimeter of a convention in force on that day.
#[must_use]
pub fn covered_communes<'a>(
    conventions: impl IntoIterator<Item = &'a Convention>,
    on: NaiveDate,
) -> BTreeSet<&'a str> {
    conventions
        .into_iter()
        .filter(|convention| convention.in_force(on))
        .flat_map(|convention| convention.perimeter_on(on))
        .collect()
}

/// Coverage of these communes on that day, each commune counted once.
#[must_use]
pub fn coverage<'a>(
    communes: impl IntoIterator<Item = Counted<'a>>,
    conventions: impl IntoIterator<Item = &'a Convention>,
    on: NaiveDate,
) -> Coverage {
    let covered = covered_communes(conventions, on);
    communes.into_iter().fold(Coverage::default(), |mut sum, commune| {
        let population = u64::from(commune.population);
        sum.population += population;
        if covered.contains(commune.insee) {
            sum.covered += population;
            sum.communes += 1;
        }
        sum
    })
}

/// Conventions signed in the year of that day, up to that day.
pub fn signed_this_year(
    conventions: &[Convention],
    on: NaiveDate,
) -> impl Iterator<Item = &Convention> {
    let this_year = move |signed: NaiveDate| signed.year() == on.year() && signed <= on;
    conventions.iter().filter(move |one| one.signed.is_some_and(this_year))
}

/// How many were signed.
#[must_use]
pub fn signatures(conventions: &[Convention], on: NaiveDate) -> usize {
    signed_this_year(conventions, on).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{
            convention::tests::{convention, day},
            territory::Commune,
        },
        *,
    };

    fn communes(populations: &[u32]) -> Vec<Commune> {
        populations
            .iter()
            .enumerate()
            .map(|(i, &population)| Commune {
                insee: format!("010{i:02}"),
                name: String::new(),
                department: "01".into(),
                epci: None,
                population,
            })
            .collect()
    }

    #[test]
    fn a_commune_in_two_perimeters_counts_once() {
        let places = communes(&[100, 300]);
        let ctgs = [
            convention("2022-01-01", "2026-12-31", "2022-01-01", &["01000"]),
            convention("2023-01-01", "2027-12-31", "2023-01-01", &["01000"]),
        ];
        let figure = coverage(places.iter().map(Commune::counted), &ctgs, day("2025-01-01"));
        assert_eq!((figure.covered, figure.population, figure.communes), (100, 400, 1));
        assert!((figure.rounded() - 25.0).abs() < f64::EPSILON);
    }

    #[test]
    fn an_expired_or_unsigned_ctg_covers_nobody() {
        let places = communes(&[100]);
        let ctgs = [
            convention("2018-01-01", "2021-12-31", "2018-01-01", &["01000"]),
            convention("2022-01-01", "2026-12-31", "", &["01000"]),
        ];
        assert_eq!(
            coverage(places.iter().map(Commune::counted), &ctgs, day("2023-01-01")).covered,
            0
        );
    }

    #[test]
    fn an_empty_place_has_no_rate() {
        assert!(coverage([], &[], day("2026-01-01")).rate().abs() < f64::EPSILON);
    }

    #[test]
    fn signatures_count_within_the_year_and_not_after_the_day() {
        let signed = |on| convention("2026-01-01", "2030-12-31", on, &[]);
        let ctgs = [signed("2025-12-31"), signed("2026-01-01"), signed("2026-06-30"), signed("")];
        assert_eq!(signatures(&ctgs, day("2026-06-30")), 2);
        assert_eq!(signatures(&ctgs, day("2026-06-29")), 1);
    }

    proptest! {
        /// However perimeters overlap, the covered are the union, never more than everybody.
        #[test]
        fn coverage_is_the_population_of_the_union(
            populations in prop::collection::vec(0u32..50_000, 1..12),
            perimeters in prop::collection::vec(prop::collection::btree_set(0usize..12, 0..8), 0..6),
        ) {
            let places = communes(&populations);
            let ctgs: Vec<_> = perimeters
                .iter()
                .map(|set| {
                    let codes: Vec<String> = set.iter().map(|i| format!("010{i:02}")).collect();
                    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
                    convention("2020-01-01", "2029-12-31", "2020-01-01", &codes)
                })
                .collect();
            let figure = coverage(places.iter().map(Commune::counted), &ctgs, day("2025-01-01"));
            let union: u64 = (0..populations.len())
                .filter(|i| perimeters.iter().any(|set| set.contains(i)))
                .map(|i| u64::from(populations[i]))
                .sum();
            prop_assert_eq!(figure.covered, union);
            prop_assert!(figure.covered <= figure.population);
            prop_assert!((0.0..=100.0).contains(&figure.rate()));
        }
    }
}
