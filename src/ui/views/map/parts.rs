//! Where the parts of the view stand: the map, the list beside it, what is told of the chosen one, the
//! legend below. Shared by drawing, clicking and scrolling.

use ratatui::layout::Rect;

/// Columns the list needs.
const LIST: u16 = 30;

/// Columns between the map and the list.
const GAP: u16 = 2;

/// Columns from which the legend takes one row.
const LEGEND: u16 = 76;

/// Rows of what is told of the chosen one.
const CARD: u16 = 9;

/// Rows from which there is room for it.
const TALL: u16 = 24;

/// The parts of the view.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts {
    pub map: Rect,
    pub list: Rect,
    pub card: Option<Rect>,
    pub legend: Rect,
}

const fn legend_rows(inner: Rect) -> u16 {
    if inner.width < LEGEND { 2 } else { 1 }
}

/// Columns and rows that the map may take.
pub(super) fn room(inner: Rect) -> (usize, usize) {
    let columns = inner.width.saturating_sub(LIST + GAP);
    let rows = inner.height.saturating_sub(legend_rows(inner));
    (columns.into(), rows.into())
}

impl Parts {
    /// Beside a map of so many columns.
    pub fn of(inner: Rect, columns: usize) -> Self {
        let legend_rows = legend_rows(inner).min(inner.height);
        let rows = inner.height - legend_rows;
        let map_columns = u16::try_from(columns).unwrap_or(0).min(inner.width);
        let beside = (map_columns + if map_columns == 0 { 0 } else { GAP }).min(inner.width);
        let right = Rect::new(inner.x + beside, inner.y, inner.width - beside, rows);
        let card =
            (rows >= TALL).then(|| Rect::new(right.x, right.y + rows - CARD, right.width, CARD));
        let list_rows = rows - card.map_or(0, |card| card.height);
        Self {
            map: Rect::new(inner.x, inner.y, map_columns, rows),
            list: Rect { height: list_rows, ..right },
            card,
            legend: Rect::new(inner.x, inner.y + rows, inner.width, legend_rows),
        }
    }
}
