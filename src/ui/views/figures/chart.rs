//! Coverage year by year, with the goals, as a line chart. Its marks are those that a Windows console shows.

use chrono::{Datelike, NaiveDate};
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    symbols::Marker,
    text::{Line, Span},
    widgets::{Axis, Block, Chart, Dataset, GraphType},
};

use crate::{domain::figures::Point, ui::world::World};

/// A line of the chart.
#[derive(Debug, Clone, Copy)]
pub struct Drawn<'a> {
    /// Its points.
    pub points: &'a [Point],
    /// Its mark.
    pub marker: Marker,
    /// Its style.
    pub style: Style,
}

/// Draws them, with the goals of the first.
pub fn draw(frame: &mut Frame<'_>, area: Rect, title: &str, all: &[Drawn<'_>], world: &World) {
    let theme = &world.settings.theme;
    let Some(first) = all.iter().max_by_key(|one| one.points.len()) else { return };
    let goal = |point: &Point| Some((at(point.on), f64::from(point.goal?)));
    let goals: Vec<(f64, f64)> = first.points.iter().filter_map(goal).collect();
    let lines: Vec<Vec<(f64, f64)>> = all
        .iter()
        .map(|one| one.points.iter().map(|point| (at(point.on), point.coverage.rate())).collect())
        .collect();
    let of_goals = Dataset::default()
        .marker(Marker::Dot)
        .graph_type(GraphType::Scatter)
        .style(theme.warning)
        .data(&goals);
    let sets = all.iter().zip(&lines).map(|(one, data)| {
        Dataset::default()
            .marker(one.marker)
            .graph_type(GraphType::Line)
            .style(one.style)
            .data(data)
    });
    let sets: Vec<Dataset<'_>> = sets.chain([of_goals]).collect();
    let ends = [first.points.first(), first.points.last()].map(|point| point.map(|one| one.on));
    let [Some(from), Some(to)] = ends else { return };
    let years = [from.year(), i32::midpoint(from.year(), to.year()), to.year()];
    let label = |text: String| Span::styled(text, theme.dim);
    let percent = |share: u32| label((world.text().words.whole_percent)(share));
    let chart = Chart::new(sets)
        .block(Block::new().title(Line::styled(title.to_owned(), theme.header)))
        .legend_position(None)
        .x_axis(
            Axis::default()
                .style(theme.dim)
                .bounds([at(from), at(to).max(at(from) + 1.0)])
                .labels(years.map(|year| label(year.to_string()))),
        )
        .y_axis(
            Axis::default()
                .style(theme.dim)
                .bounds([0.0, 100.0])
                .labels([0, 25, 50, 75, 100].map(percent)),
        );
    frame.render_widget(chart, area);
}

/// A day as a year and its part.
fn at(day: NaiveDate) -> f64 {
    f64::from(day.year()) + f64::from(day.ordinal()) / 366.0
}
