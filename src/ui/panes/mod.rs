//! The three panes of the desk. Each holds what is selected and filtered, by id, and draws itself
//! from the model; the data are the model's.

pub mod ctg;
pub mod notes;
pub mod territories;

use ratatui::{
    Frame,
    layout::{Position, Rect},
    style::Style,
    text::Line,
    widgets::{Block, BorderType},
};
use unicode_width::UnicodeWidthStr;

pub use self::{ctg::CtgPane, notes::NotesPane, territories::TerritoriesPane};
use super::{Model, widgets::filter::Filter};

/// The three panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// Territories of my sector.
    Territories,
    /// The convention of the selected territory.
    Ctg,
    /// Notes and follow-ups of the selected territory.
    Notes,
}

impl Pane {
    /// In the order Tab visits them.
    pub const ALL: [Self; 3] = [Self::Territories, Self::Ctg, Self::Notes];
}

/// The border of a pane with its title; gives the area inside.
fn framed(frame: &mut Frame<'_>, area: Rect, model: &Model, pane: Pane, title: &str) -> Rect {
    let theme = &model.settings.theme;
    let focused = model.focus == pane;
    let title_room = usize::from(area.width.saturating_sub(4));
    let title = format!(" {} ", super::widgets::line::cut(title, title_room));
    let (style, kind) = if focused {
        (theme.accent, BorderType::Double)
    } else {
        (theme.border, BorderType::Plain)
    };
    let mut block = Block::bordered().border_type(kind).border_style(style).title(
        ratatui::text::Span::styled(title, if focused { theme.accent } else { theme.header }),
    );
    if let Some((filter, shown, of)) = filter_of(model, pane)
        && let columns = usize::from(area.width.saturating_sub(2))
        && let Some(line) = filter.line(columns, shown, of, model.text(), theme)
    {
        block = block.title_bottom(line);
    }
    let inner = block.inner(area);
    frame.render_widget(block, area);
    inner
}

/// The row under the cursor: one calm bar in the pane in use, whatever colours its cells have.
fn bar<'a>(mut line: Line<'a>, model: &Model, pane: Pane) -> Line<'a> {
    let theme = &model.settings.theme;
    if model.focus != pane {
        return line.style(theme.selected_aside);
    }
    for span in &mut line.spans {
        span.style = Style::new();
    }
    line.style(theme.selected)
}

/// The terminal's cursor, which screen readers follow: in the filter while it is typed, else on the
/// selected row of the pane in use.
fn cursor(frame: &mut Frame<'_>, area: Rect, model: &Model, pane: Pane, row: usize) {
    if model.focus != pane || !model.overlays.is_empty() {
        return;
    }
    let filter = filter(model);
    let place = if filter.is_typing() {
        // The border, a blank and the slash come before.
        let typed = u16::try_from(filter.words().width()).unwrap_or(area.width);
        let column = area.x + (3 + typed).min(area.width.saturating_sub(2));
        Position::new(column, area.bottom().saturating_sub(1))
    } else {
        let row = u16::try_from(row).unwrap_or(0).min(area.height.saturating_sub(3));
        Position::new(area.x + 1, area.y + 1 + row)
    };
    frame.set_cursor_position(place);
}

fn filter_of(model: &Model, pane: Pane) -> Option<(&Filter, usize, usize)> {
    match pane {
        Pane::Territories => {
            let shown = territories::shown(model).len();
            Some((&model.territories.filter, shown, territories::in_reach(model)))
        }
        Pane::Ctg => {
            let convention = ctg::convention(model)?;
            let shown = ctg::communes(model, convention).len();
            Some((&model.ctg.filter, shown, convention.communes.len()))
        }
        Pane::Notes => {
            let (shown, of) = notes::counts(model);
            Some((&model.notes.filter, shown, of))
        }
    }
}

/// The filter of the pane in use.
pub fn filter_mut(model: &mut Model) -> &mut Filter {
    match model.focus {
        Pane::Territories => &mut model.territories.filter,
        Pane::Ctg => &mut model.ctg.filter,
        Pane::Notes => &mut model.notes.filter,
    }
}

/// The filter of the pane in use, to be read.
#[must_use]
pub fn filter(model: &Model) -> &Filter {
    match model.focus {
        Pane::Territories => &model.territories.filter,
        Pane::Ctg => &model.ctg.filter,
        Pane::Notes => &model.notes.filter,
    }
}
