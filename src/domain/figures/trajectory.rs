//! Coverage at the end of each year, from conventions as they are known, beside the goal of that year.

use chrono::{Datelike, NaiveDate};

use super::{Figure, FigureCode, Key, Scene, Value, population::covered};
use crate::domain::{
    coverage::{Coverage, coverage},
    goal::goal_on,
    snapshot::Snapshot,
};

/// The first year: that of the first conventions of the branch.
pub const FIRST: i32 = 2018;

/// Coverage on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub on: NaiveDate,
    /// Coverage on it.
    pub coverage: Coverage,
    /// The goal of its year, in percent.
    pub goal: Option<u32>,
}

/// 31 December of each year since the first, the day itself, and 31 December to the year of another day.
#[must_use]
pub fn trajectory(data: &Snapshot, on: NaiveDate, to: NaiveDate) -> Vec<Point> {
    let end = |year| NaiveDate::from_ymd_opt(year, 12, 31);
    let before = (FIRST..on.year()).filter_map(end);
    let after = (on.year()..=to.year().max(on.year())).filter_map(end);
    let mut days: Vec<NaiveDate> = before.chain([on]).chain(after).collect();
    days.dedup();
    let point = |on| Point {
        on,
        coverage: coverage(data.communes.counted(), &data.conventions, on),
        goal: goal_on(&data.goals, on).map(|goal| goal.coverage),
    };
    days.into_iter().map(point).collect()
}

/// A line a day but the one that is counted.
pub(super) fn figures(scene: &Scene<'_>, points: &[Point]) -> Vec<Figure> {
    let others = points.iter().filter(|point| point.on != scene.on);
    let figure = |point: &Point| {
        let key = Key::of(FigureCode::Trajectory, point.on.to_string());
        let (value, count) = (Value::Share(point.coverage), point.coverage.communes);
        scene.of_many(key, value, point.goal, count, || covered(scene, point.on))
    };
    others.map(figure).collect()
}
