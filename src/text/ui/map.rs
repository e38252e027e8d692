//! The map.

use crate::domain::{
    alerts::Thresholds,
    painted::{Measured, Painted},
};

/// The map.
#[derive(Debug)]
pub struct MapText {
    /// Title: the département, what is painted, and the key that shows all territories.
    pub title_mine: fn(&str, &str, &str) -> String,
    /// Title: the département, what is painted, and the key that shows my own territories only.
    pub title_all: fn(&str, &str, Option<&str>) -> String,
    /// What is painted.
    pub painted: fn(Painted) -> &'static str,
    /// The same as the head of a column.
    pub head: fn(Painted) -> &'static str,
    /// A level of it, by the limits of the alerts.
    pub level: fn(Painted, u8, &Thresholds) -> String,
    /// What was measured, short.
    pub short: fn(Painted, &Measured) -> String,
    /// The same, as it is said.
    pub long: fn(Painted, &Measured) -> String,
    /// Inhabitants.
    pub inhabitants: fn(&str) -> String,
    /// It lies in several départements: those.
    pub also_in: fn(&str) -> String,
    /// Its communes are a group of the Caf's own: it has no shape.
    pub no_contour: &'static str,
    /// The département is one shape.
    pub one_shape: &'static str,
    /// Another département.
    pub department: &'static str,
    /// What is painted before and after.
    pub turn: [&'static str; 2],
    /// No territory passes the filter.
    pub nothing: &'static str,
    /// None of my territories lies in that département.
    pub none_of_mine: fn(&str) -> String,
}
