//! Where things are on the screen. Shared by drawing, clicking and scrolling.

use ratatui::layout::{Constraint, Layout, Rect};

use super::{Model, Pane, panes::territories, world::World};

/// The smallest screen binome is drawn on.
pub const SMALLEST: (u16, u16) = (60, 16);

/// The rows of the header: two, and the line of views where there is room for it.
const fn header_rows(rows: u16) -> u16 {
    if rows < 20 { 2 } else { 3 }
}

/// The parts of the desk.
#[derive(Debug, Clone, Copy)]
pub struct Areas {
    /// Who, what, how much.
    pub header: Rect,
    /// All that lies between header and bottom.
    pub body: Rect,
    /// The three panes in the order of [`Pane::ALL`]; an empty area for one that is not shown.
    pub panes: [Rect; 3],
    /// Keys and notices.
    pub bottom: Rect,
}

impl Areas {
    /// The area of a pane, its border included.
    #[must_use]
    pub fn pane(&self, pane: Pane) -> Rect {
        self.panes[pane as usize]
    }

    /// Rows inside the border of a pane.
    #[must_use]
    pub fn height(&self, pane: Pane) -> usize {
        usize::from(self.pane(pane).height.saturating_sub(2))
    }

    /// The pane at a column and row.
    #[must_use]
    pub fn at(&self, column: u16, row: u16) -> Option<Pane> {
        Pane::ALL.into_iter().find(|pane| self.pane(*pane).contains((column, row).into()))
    }
}

/// The parts of the desk on this model's screen.
#[must_use]
pub fn areas(model: &Model) -> Areas {
    let screen = Rect::new(0, 0, model.size.0, model.size.1);
    let [header, body, bottom] = Layout::vertical([
        Constraint::Length(header_rows(model.size.1)),
        Constraint::Min(0),
        Constraint::Length(bottom_rows(model.size.1)),
    ])
    .areas(screen);
    Areas { header, body, panes: panes(model, body), bottom }
}

/// Rows of the bottom: one for the notice, and one or two for the keys.
#[must_use]
pub const fn bottom_rows(rows: u16) -> u16 {
    if rows < 20 { 2 } else { 3 }
}

/// What lies above the bottom rows, where things open over the panes.
#[must_use]
pub fn above_bottom(world: &World) -> Rect {
    let (columns, rows) = world.size;
    Rect::new(0, 0, columns, rows.saturating_sub(bottom_rows(rows)))
}

fn panes(model: &Model, body: Rect) -> [Rect; 3] {
    if model.zoom {
        return Pane::ALL.map(|pane| if pane == model.focus { body } else { Rect::ZERO });
    }
    let left = (body.width * 52 / 100).clamp(30, 62);
    let [left, notes] =
        Layout::horizontal([Constraint::Length(left), Constraint::Min(0)]).areas(body);
    // A sector is a few territories: the convention below takes the rows they leave.
    let most = body.height * 3 / 5;
    let rows = u16::try_from(territories::in_reach(model)).unwrap_or(most);
    let two_lines = rows.saturating_mul(2).saturating_add(2);
    let tall = model.size.1 >= territories::TALL && two_lines <= most;
    let wanted = if tall { two_lines } else { rows.saturating_add(2) };
    let list = wanted.clamp(5, most.max(5));
    let [territories, ctg] =
        Layout::vertical([Constraint::Length(list), Constraint::Min(0)]).areas(left);
    [territories, ctg, notes]
}

/// The middle of the screen, for something that opens over the panes: all of a side where what
/// would be left beside it tells nothing.
#[must_use]
pub fn popup(screen: Rect, width: u16, height: u16) -> Rect {
    let fit = |wanted: u16, there: u16| if wanted + MARGINS > there { there } else { wanted };
    let width = fit(width, screen.width);
    let height = fit(height, screen.height);
    let x = screen.x + (screen.width - width) / 2;
    let y = screen.y + (screen.height - height) / 2;
    Rect::new(x, y, width, height)
}

/// Columns or rows on both sides of a popup below which it takes the whole side.
const MARGINS: u16 = 6;
