//! The pane of territories: name, population, where the CTG stands, what needs attention.
//!
//! ```text
//! ! CC de la Dombes     41 329 ● en vigueur
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::super::{
    Model, Pane,
    style::{Theme, glyph},
    widgets::{
        filter::Filter,
        line::{left, right, wrap},
        list::ListState,
        sheet,
    },
};
use crate::{
    domain::{
        attention::{Attention, TerritoryStatus, Urgency},
        fold::short_name,
        id::TerritoryCode,
        overview::TerritoryLine,
        territory::Territory,
    },
    keys::Action,
};

/// What is selected and filtered.
#[derive(Debug, Default)]
pub struct TerritoriesPane {
    /// The cursor.
    pub list: ListState<TerritoryCode>,
    /// The filter.
    pub filter: Filter,
    /// The whole Caf rather than my sector.
    pub whole_caf: bool,
}

/// Whether all territories are within reach: asked for, or because I have no sector.
#[must_use]
pub fn whole_caf(model: &Model) -> bool {
    model.territories.whole_caf || model.sector.is_empty()
}

/// How many territories there are before the filter.
#[must_use]
pub fn in_reach(model: &Model) -> usize {
    reach(model).count()
}

fn reach(model: &Model) -> impl Iterator<Item = (&Territory, &TerritoryLine)> {
    let all = whole_caf(model);
    let both = model.data.territories.iter().zip(&model.overview.lines);
    both.filter(move |(territory, _)| all || model.sector.contains(&territory.code))
}

/// The territories shown.
#[must_use]
pub fn shown(model: &Model) -> Vec<(&Territory, &TerritoryLine)> {
    let needle = model.territories.filter.needle();
    reach(model).filter(|(_, line)| needle.is_in(&line.folded)).collect()
}

fn codes(model: &Model) -> Vec<TerritoryCode> {
    shown(model).into_iter().map(|(territory, _)| territory.code.clone()).collect()
}

/// Brings the cursor to what is there.
pub fn settle(model: &mut Model, height: usize) {
    let codes = codes(model);
    model.territories.list.settle(&codes, height.max(1), |_| 1);
}

/// Moves the cursor; tells whether the action was one.
pub fn step(model: &mut Model, action: Action, page: usize) -> bool {
    let codes = codes(model);
    model.territories.list.step(&codes, action, page)
}

/// Puts the cursor on the row at a line of the window.
pub fn click(model: &mut Model, line: usize) {
    let codes = codes(model);
    if let Some(row) = model.territories.list.row_at(line, codes.len(), |_| 1) {
        model.territories.list.select(codes[row].clone());
    }
}

/// Draws the pane.
pub fn draw(frame: &mut Frame<'_>, area: Rect, model: &Model) {
    let text = model.text();
    let shown = shown(model);
    let title = if whole_caf(model) {
        (text.ui.all_territories)(shown.len())
    } else {
        (text.ui.my_territories)(shown.len())
    };
    let inner = super::framed(frame, area, model, Pane::Territories, &title);
    if shown.is_empty() {
        super::cursor(frame, area, model, Pane::Territories, 0);
        let empty = text.ui.no_territory;
        let lines: Vec<Line<'_>> =
            wrap(empty, usize::from(inner.width)).into_iter().map(Line::from).collect();
        frame.render_widget(Paragraph::new(lines).style(model.settings.theme.dim), inner);
        return;
    }
    let list = &model.territories.list;
    let window = shown.iter().enumerate().skip(list.offset()).take(usize::from(inner.height));
    let lines: Vec<Line<'_>> = window
        .map(|(row, (territory, told))| row_line(model, territory, told, row, inner.width))
        .collect();
    frame.render_widget(Paragraph::new(lines), inner);
    let end = (list.offset() + usize::from(inner.height)).min(shown.len());
    sheet::how_far(frame, inner, end, shown.len());
    super::cursor(
        frame,
        area,
        model,
        Pane::Territories,
        list.index().saturating_sub(list.offset()),
    );
}

/// Columns of the population and of the state in words.
const POPULATION: usize = 7;
const GROUND: usize = 10;

/// Columns that a name needs to be known by: the population gives way to it.
const NAME: usize = 12;

fn row_line<'a>(
    model: &'a Model,
    territory: &'a Territory,
    line: &'a TerritoryLine,
    row: usize,
    width: u16,
) -> Line<'a> {
    let text = model.text();
    let theme = &model.settings.theme;
    // Mark, change, name, population, glyph and word.
    let rest = 2 + 1 + 2 + GROUND;
    let wide = usize::from(width) >= rest + POPULATION + 1 + NAME;
    let population = if wide {
        format!(" {}", right(&(text.words.number)(territory.population), POPULATION))
    } else {
        String::new()
    };
    let name = usize::from(width).saturating_sub(rest + population.width());
    let full = territory.name.as_str();
    let shown = if full.width() > name { short_name(full) } else { full };
    let (mark, mark_style) = mark(line, theme);
    let changed = if model.unseen.marks(&territory.code) { glyph::CHANGED } else { " " };
    let mut style = Style::new();
    if row == model.territories.list.index() {
        let focused = model.focus == Pane::Territories;
        style = if focused { theme.selected } else { theme.selected_aside };
    }
    Line::from(vec![
        Span::styled(mark, mark_style),
        Span::styled(changed, theme.accent),
        Span::raw(left(shown, name)),
        Span::raw(format!("{population} ")),
        Span::styled(
            format!(
                "{} {}",
                glyph::ground(line.ground),
                left((text.words.ground)(line.ground), GROUND)
            ),
            ground_style(line.ground, theme),
        ),
    ])
    .style(style)
}

/// The mark of what needs attention: one for late, one for the rest.
fn mark(line: &TerritoryLine, theme: &Theme) -> (&'static str, Style) {
    let red = |one: &Attention| {
        matches!(
            one,
            Attention::LateFollowUps(_)
                | Attention::Expired
                | Attention::Ends { pressing: Urgency::Overdue, .. }
        )
    };
    if line.attention.iter().any(red) {
        (glyph::LATE, theme.bad)
    } else if line.attention.is_empty() {
        (" ", theme.text)
    } else {
        (glyph::ATTENTION, theme.warning)
    }
}

/// The style of where a territory stands.
#[must_use]
pub fn ground_style(ground: TerritoryStatus, theme: &Theme) -> Style {
    match ground {
        TerritoryStatus::InForce => theme.good,
        TerritoryStatus::InForcePartly | TerritoryStatus::Preparing => theme.warning,
        TerritoryStatus::Expired => theme.bad,
        TerritoryStatus::None => theme.dim,
    }
}
