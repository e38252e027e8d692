//! Where the panes are on the screen. Shared by drawing, clicking and scrolling.

use ratatui::layout::{Constraint, Layout, Rect};

use super::{
    desk::{Desk, Pane},
    territories,
};
use crate::ui::{layout, world::World};

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

/// The parts of the desk on this screen.
#[must_use]
pub fn areas(desk: &Desk, world: &World) -> Areas {
    let [header, body, bottom] = layout::bands(world);
    Areas { header, body, panes: panes(desk, world, body), bottom }
}

fn panes(desk: &Desk, world: &World, body: Rect) -> [Rect; 3] {
    if desk.zoom {
        return Pane::ALL.map(|pane| if pane == desk.focus { body } else { Rect::ZERO });
    }
    let left = (body.width * 52 / 100).clamp(30, 62);
    let [left, notes] =
        Layout::horizontal([Constraint::Length(left), Constraint::Min(0)]).areas(body);
    // A sector is a few territories: the convention below takes the rows they leave.
    let most = body.height * 3 / 5;
    let rows = u16::try_from(territories::in_reach(world)).unwrap_or(most);
    let two_lines = rows.saturating_mul(2).saturating_add(2);
    let tall = world.size.1 >= territories::TALL && two_lines <= most;
    let wanted = if tall { two_lines } else { rows.saturating_add(2) };
    let list = wanted.clamp(5, most.max(5));
    let [territories, ctg] =
        Layout::vertical([Constraint::Length(list), Constraint::Min(0)]).areas(left);
    [territories, ctg, notes]
}
