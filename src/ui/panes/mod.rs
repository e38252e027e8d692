//! The three panes of the desk. Each holds what is selected and filtered, by id, and draws itself
//! from the world.

pub mod areas;
pub mod choose;
pub mod ctg;
pub mod desk;
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

use self::desk::{Desk, Pane};
use super::{widgets::filter::Filter, world::World};

/// The border of a pane with its title; gives the area inside.
fn framed(
    frame: &mut Frame<'_>,
    area: Rect,
    desk: &Desk,
    world: &World,
    pane: Pane,
    title: &str,
) -> Rect {
    let theme = &world.settings.theme;
    let focused = desk.focus == pane;
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
    if let Some((filter, shown, of)) = filter_of(desk, world, pane)
        && let columns = usize::from(area.width.saturating_sub(2))
        && let Some(line) = filter.line(columns, shown, of, world.text(), theme)
    {
        block = block.title_bottom(line);
    }
    let inner = block.inner(area);
    frame.render_widget(block, area);
    inner
}

/// The row under the cursor: one calm bar in the pane in use, whatever colours its cells have.
fn bar<'a>(mut line: Line<'a>, desk: &Desk, world: &World, pane: Pane) -> Line<'a> {
    let theme = &world.settings.theme;
    if desk.focus != pane {
        return line.style(theme.selected_unfocused);
    }
    for span in &mut line.spans {
        span.style = Style::new();
    }
    line.style(theme.selected)
}

/// The terminal's cursor, which screen readers follow: in the filter while it is typed, else on the
/// selected row of the pane in use.
fn cursor(frame: &mut Frame<'_>, area: Rect, desk: &Desk, pane: Pane, row: usize) {
    if desk.focus != pane {
        return;
    }
    let filter = desk.filter();
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

fn filter_of<'a>(
    desk: &'a Desk,
    world: &'a World,
    pane: Pane,
) -> Option<(&'a Filter, usize, usize)> {
    match pane {
        Pane::Territories => {
            let shown = territories::shown(desk, world).len();
            Some((&desk.territories.filter, shown, territories::in_reach(world)))
        }
        Pane::Ctg => {
            let convention = desk.convention(world)?;
            let shown = ctg::communes(desk, world, convention).len();
            Some((&desk.ctg.filter, shown, convention.perimeter_on(world.today).len()))
        }
        Pane::Notes => {
            let (shown, of) = notes::counts(desk, world);
            Some((&desk.notes.filter, shown, of))
        }
    }
}
