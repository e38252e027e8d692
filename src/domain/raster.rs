//! Contours as cells of a screen: which territory each cell shows. Must not know how a cell is drawn.
//!
//! A cell is twice as high as wide, and shows what lies under its middle. A territory too small for that
//! takes the cell nearest to it, so that none is missing.

use std::{cmp::Reverse, f64::consts::PI};

use super::contour::{Contour, Point};

/// The cells of a map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// Cells across.
    pub columns: usize,
    /// Cells from top to bottom.
    pub rows: usize,
    /// Which contour each cell shows, row by row.
    cells: Vec<Option<usize>>,
    /// Of each contour, the cell in the midst of it, as a column and a row.
    hearts: Vec<Option<(usize, usize)>>,
}

impl Grid {
    /// The largest map of these contours in so many columns and rows.
    #[must_use]
    pub fn of(contours: &[Contour], columns: usize, rows: usize) -> Self {
        let Some(scale) = Scale::of(contours, columns, rows) else { return Self::default() };
        let mut grid = Self { hearts: vec![None; contours.len()], ..scale.empty() };
        for (at, contour) in contours.iter().enumerate() {
            grid.fill(at, contour, &scale);
        }
        for (at, contour) in contours.iter().enumerate() {
            if !grid.cells.contains(&Some(at)) {
                grid.claim(at, scale.middle(contour));
            }
        }
        for at in 0..contours.len() {
            grid.hearts[at] = grid.heart_of(at);
        }
        grid
    }

    /// The contour shown by a cell.
    #[must_use]
    pub fn at(&self, column: usize, row: usize) -> Option<usize> {
        if column >= self.columns {
            return None;
        }
        self.cells.get(row * self.columns + column).copied().flatten()
    }

    /// The cell in the midst of a contour.
    #[must_use]
    pub fn heart(&self, contour: usize) -> Option<(usize, usize)> {
        self.hearts.get(contour).copied().flatten()
    }

    /// Cells that show something, for each contour.
    #[must_use]
    pub fn cells_each(&self) -> usize {
        let shown = self.cells.iter().flatten().count();
        shown.checked_div(self.hearts.len()).unwrap_or(0)
    }

    /// Cells whose middle lies inside: between the borders of its row taken two by two.
    fn fill(&mut self, at: usize, contour: &Contour, scale: &Scale) {
        for row in 0..self.rows {
            let middle = half(row);
            let mut crossings: Vec<f64> = contour
                .rings
                .iter()
                .flat_map(|ring| edges(ring, scale))
                .filter_map(|(from, to)| crossing(from, to, middle))
                .collect();
            crossings.sort_by(f64::total_cmp);
            for pair in crossings.chunks_exact(2) {
                for column in first_after(pair[0])..first_after(pair[1]).min(self.columns) {
                    let cell = &mut self.cells[row * self.columns + column];
                    *cell = cell.or(Some(at));
                }
            }
        }
    }

    /// Takes the nearest cell that is nobody's, or not the only one of its contour.
    fn claim(&mut self, at: usize, (x, y): (f64, f64)) {
        let mut held = vec![0_usize; self.hearts.len()];
        for owner in self.cells.iter().flatten() {
            held[*owner] += 1;
        }
        let may = |cell: &usize| self.cells[*cell].is_none_or(|owner| held[owner] > 1);
        let far = |cell: &usize| {
            let (across, down) = (half(cell % self.columns) - x, half(cell / self.columns) - y);
            across.powi(2) + (2.0 * down).powi(2)
        };
        let free = (0..self.cells.len()).filter(may);
        if let Some(cell) = free.min_by(|one, other| far(one).total_cmp(&far(other))) {
            self.cells[cell] = Some(at);
        }
    }

    /// The cell with most of its own around it; of several the one nearest to the middle of all.
    fn heart_of(&self, at: usize) -> Option<(usize, usize)> {
        let places = (0..self.cells.len()).map(|cell| (cell % self.columns, cell / self.columns));
        let mine: Vec<(usize, usize)> =
            places.filter(|(column, row)| self.at(*column, *row) == Some(at)).collect();
        let sum = mine.iter().fold((0, 0), |sum, cell| (sum.0 + cell.0, sum.1 + cell.1));
        // All is taken as often as there are cells: nothing is divided.
        let far = |(column, row): (usize, usize)| {
            let (across, down) =
                ((column * mine.len()).abs_diff(sum.0), (row * mine.len()).abs_diff(sum.1));
            across.pow(2) + (2 * down).pow(2)
        };
        let key = |cell: &&(usize, usize)| (Reverse(self.company(at, cell.0, cell.1)), far(**cell));
        mine.iter().min_by_key(key).copied()
    }

    /// Cells of the same contour within three columns and one row.
    fn company(&self, at: usize, column: usize, row: usize) -> usize {
        let around = |middle: usize, by: usize| middle.saturating_sub(by)..=middle + by;
        let cells = around(row, 1).flat_map(|row| around(column, 3).map(move |one| (one, row)));
        cells.filter(|(column, row)| self.at(*column, *row) == Some(at)).count()
    }
}

/// From thousandths of a degree to cells.
struct Scale {
    west: f64,
    north: f64,
    /// Columns and rows of a thousandth of a degree.
    across: f64,
    down: f64,
    columns: usize,
    rows: usize,
}

impl Scale {
    fn of(contours: &[Contour], columns: usize, rows: usize) -> Option<Self> {
        let points = || contours.iter().flat_map(|one| one.rings.iter().flatten());
        let longitudes = || points().map(|point| f64::from(point.longitude));
        let latitudes = || points().map(|point| f64::from(point.latitude));
        let (west, east) = (longitudes().reduce(f64::min)?, longitudes().reduce(f64::max)?);
        let (south, north) = (latitudes().reduce(f64::min)?, latitudes().reduce(f64::max)?);
        // Away from the equator a degree to the east is shorter than one to the north.
        let narrowing = (f64::midpoint(south, north) / 1000.0 * PI / 180.0).cos().max(0.01);
        let (width, height) = ((east - west) * narrowing, north - south);
        if columns == 0 || rows == 0 || width <= 0.0 || height <= 0.0 {
            return None;
        }
        let across = (cells(columns) / width).min(2.0 * cells(rows) / height);
        let needed = |length: f64, most: usize| first_after(length + 0.49).clamp(1, most);
        Some(Self {
            west,
            north,
            across: across * narrowing,
            down: across / 2.0,
            columns: needed(width * across, columns),
            rows: needed(height * across / 2.0, rows),
        })
    }

    fn empty(&self) -> Grid {
        let (columns, rows) = (self.columns, self.rows);
        Grid { columns, rows, cells: vec![None; columns * rows], hearts: Vec::new() }
    }

    /// Where a point falls.
    fn place(&self, point: Point) -> (f64, f64) {
        let (x, y) = (f64::from(point.longitude), f64::from(point.latitude));
        ((x - self.west) * self.across, (self.north - y) * self.down)
    }

    /// The middle of the first border of a contour.
    fn middle(&self, contour: &Contour) -> (f64, f64) {
        let ring = contour.rings.first().map(Vec::as_slice).unwrap_or_default();
        let (mut x, mut y) = (0.0, 0.0);
        for point in ring {
            let place = self.place(*point);
            (x, y) = (x + place.0, y + place.1);
        }
        let count = cells(ring.len().max(1));
        (x / count, y / count)
    }
}

/// The sides of a border, the last one back to its first point.
fn edges<'a>(
    ring: &'a [Point],
    scale: &'a Scale,
) -> impl Iterator<Item = ((f64, f64), (f64, f64))> + 'a {
    let next = ring.iter().skip(1).chain(ring.first());
    ring.iter().zip(next).map(|(from, to)| (scale.place(*from), scale.place(*to)))
}

/// Where a side crosses a row: an end on it belongs to the side below.
fn crossing(from: (f64, f64), to: (f64, f64), row: f64) -> Option<f64> {
    let crosses = (from.1 > row) != (to.1 > row);
    crosses.then(|| from.0 + (to.0 - from.0) * (row - from.1) / (to.1 - from.1))
}

/// The first cell whose middle lies at or after a place.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cells of a screen are few, and what lies before the first is cut off"
)]
fn first_after(place: f64) -> usize {
    (place - 0.5).ceil().max(0.0) as usize
}

/// The middle of a cell.
fn half(cell: usize) -> f64 {
    cells(cell) + 0.5
}

#[expect(clippy::cast_precision_loss, reason = "cells of a screen are few")]
fn cells(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests;
