//! Areas of the screen. Shared by drawing, clicking and scrolling.

use ratatui::layout::{Constraint, Layout, Margin, Rect};

use super::world::World;

/// The smallest screen binome is drawn on.
pub const SMALLEST: (u16, u16) = (60, 16);

/// The rows of the header: two, and the line of views where there is room for it.
const fn header_rows(rows: u16) -> u16 {
    if rows < 20 { 2 } else { 3 }
}

/// Rows of the bottom: one for the notice, and one or two for the keys.
#[must_use]
pub const fn bottom_rows(rows: u16) -> u16 {
    if rows < 20 { 2 } else { 3 }
}

/// The area above the bottom rows, for layers over the panes; below the band that names a past.
#[must_use]
pub fn above_bottom(world: &World) -> Rect {
    let (columns, rows) = world.size;
    let band = u16::from(world.past.is_some());
    Rect::new(0, band, columns, rows.saturating_sub(bottom_rows(rows) + band))
}

/// Header, body and bottom of the screen.
#[must_use]
pub fn bands(world: &World) -> [Rect; 3] {
    let (columns, rows) = world.size;
    Layout::vertical([
        Constraint::Length(header_rows(rows)),
        Constraint::Min(0),
        Constraint::Length(bottom_rows(rows)),
    ])
    .areas(Rect::new(0, 0, columns, rows))
}

/// Where a list or a sheet opens: the middle of the screen, its border left out.
#[must_use]
pub fn sheet_area(world: &World) -> Rect {
    let area = popup(above_bottom(world), 100, world.size.1);
    area.inner(Margin::new(1, 1))
}

/// Where the place of a convention opens: the whole screen, its border left out.
#[must_use]
pub fn place_area(world: &World) -> Rect {
    above_bottom(world).inner(Margin::new(1, 1))
}

/// The line of a list or a sheet at a row of the screen.
#[must_use]
pub fn sheet_line(world: &World, row: u16) -> Option<usize> {
    let area = sheet_area(world);
    row.checked_sub(area.y).filter(|line| *line < area.height).map(usize::from)
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
