//! What the figures draw, beside their lines: the gauge of coverage, its trajectory, the population by state,
//! conventions by stage.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Margin, Rect},
    symbols::Marker,
    text::Line,
    widgets::{Bar, BarChart, BarGroup, Block, LineGauge, Paragraph},
};
use unicode_width::UnicodeWidthStr;

use super::chart::{self, Drawn};
use crate::{
    document::Figure,
    domain::figures::{FigureCode, Figures, State},
    ui::{widgets::line::left, world::World},
};

/// Rows of the chart at least and at most.
const CHART: (u16, u16) = (10, 24);

/// Columns of a bar at least, and of what parts it from its label.
const SHORTEST: usize = 5;

/// Draws them, as many as there is room for.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    figures: &Figures,
    told: &[(Option<&str>, &Figure)],
    world: &World,
) {
    let area = area.inner(Margin::new(1, 0));
    let (theme, words) = (&world.settings.theme, &world.text().figures);
    let is_state = |one: &&Figure| State::ALL.iter().any(|state| state.code() == one.rows.code);
    let all = || told.iter().map(|(_, one)| *one);
    let shares: Vec<&Figure> = all().filter(is_state).collect();
    let stages: Vec<&Figure> = all().filter(|one| one.rows.code == FigureCode::Stage).collect();
    let rows = |count: usize| u16::try_from(count + 1).unwrap_or(u16::MAX);
    let rest = area.height.saturating_sub(2 + 1 + 1 + rows(shares.len()) + 1);
    let with_stages = rest >= CHART.0 + rows(stages.len());
    let stage_rows = if with_stages { rows(stages.len()) } else { 0 };
    let chart_rows = rest.saturating_sub(stage_rows).clamp(CHART.0, CHART.1);
    let [gauge, chart_area, legend, _, bars, _, by_stage] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Length(chart_rows + 1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(rows(shares.len())),
        Constraint::Length(u16::from(with_stages)),
        Constraint::Length(stage_rows),
    ])
    .areas(area);
    if let Some(one) = all().find(|one| one.rows.code == FigureCode::Coverage) {
        let ratio = one.share.map_or(0.0, |(share, _)| f64::from(share) / 1000.0).min(1.0);
        let gauge_line = LineGauge::default()
            .ratio(ratio)
            .label(format!("{} {}", one.label, one.value))
            .filled_symbol("█")
            .unfilled_symbol("░")
            .filled_style(theme.good)
            .unfilled_style(theme.dim);
        frame.render_widget(gauge_line, gauge);
    }
    let points = Drawn { points: &figures.trajectory, marker: Marker::Block, style: theme.good };
    chart::draw(frame, chart_area, words.chart, &[points], world);
    frame.render_widget(Line::styled(format!(" {}", words.legend.join("   ")), theme.dim), legend);
    bars_of(frame, bars, words.bars, &shares, world);
    let stage = (words.section)(FigureCode::Stage.section());
    bars_of(frame, by_stage, stage, &stages, world);
}

/// Bars one under another, each label on its left, its value on its right.
fn bars_of(frame: &mut Frame<'_>, area: Rect, title: &str, all: &[&Figure], world: &World) {
    if area.height < 2 || all.is_empty() {
        return;
    }
    let theme = &world.settings.theme;
    let widest = |of: fn(&Figure) -> usize| all.iter().map(|one| of(one)).max().unwrap_or(0);
    let value = u16::try_from(widest(|one| said(one).width()) + 1).unwrap_or(0);
    // A bar keeps some columns of its own.
    let room = usize::from(area.width.saturating_sub(value)).saturating_sub(SHORTEST);
    let label = widest(|one| one.label.width()).min(room);
    let [drawn, beside] =
        Layout::horizontal([Constraint::Min(8), Constraint::Length(value)]).areas(area);
    let amount = |one: &Figure| {
        let count = one.value.parse().unwrap_or(0);
        one.share.map_or(count, |(share, _)| u64::from(share))
    };
    let bars = all.iter().map(|one| {
        let label = Line::styled(left(&one.label, label), theme.text);
        Bar::default().value(amount(one)).text_value("").label(label).style(theme.accent)
    });
    let chart = BarChart::default()
        .direction(ratatui::layout::Direction::Horizontal)
        .block(Block::new().title(Line::styled(title.to_owned(), theme.header)))
        .bar_width(1)
        .bar_gap(0)
        .data(BarGroup::default().bars(&bars.collect::<Vec<_>>()));
    frame.render_widget(chart, drawn);
    let values = all.iter().map(|one| Line::styled(said(one), theme.dim).right_aligned());
    let values: Vec<Line<'_>> = std::iter::once(Line::default()).chain(values).collect();
    frame.render_widget(Paragraph::new(values), beside);
}

/// The value, and the share it is where it is one.
fn said(one: &Figure) -> String {
    match one.share {
        Some(_) => format!("{} ({})", one.value, one.beside),
        None => one.value.clone(),
    }
}
