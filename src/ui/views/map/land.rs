//! The départements that were looked at: their contours, and the cells they take on this screen. Each is
//! unpacked once, and laid out anew only when the screen changes.

use std::collections::BTreeMap;

use crate::domain::{contour::Contour, raster::Grid};

/// A département on the screen.
#[derive(Debug)]
pub(super) struct Land {
    pub contours: Vec<Contour>,
    pub grid: Grid,
    /// The room it was laid out in.
    room: (usize, usize),
}

/// Those that were looked at, by code.
#[derive(Debug, Default)]
pub(super) struct Lands(BTreeMap<String, Land>);

impl Lands {
    /// Lays out a département in so many columns and rows.
    pub fn lay_out(
        &mut self,
        department: &str,
        room: (usize, usize),
        contours: fn(&str) -> Vec<Contour>,
    ) {
        let land = self.0.entry(department.to_owned()).or_insert_with(|| Land {
            contours: contours(department),
            grid: Grid::default(),
            room: (0, 0),
        });
        if land.room != room {
            (land.grid, land.room) = (Grid::of(&land.contours, room.0, room.1), room);
        }
    }

    /// One that was laid out.
    pub fn of(&self, department: &str) -> Option<&Land> {
        self.0.get(department)
    }
}
