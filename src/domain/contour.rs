//! The contours of the territories of a département. Must not know where they are kept.

/// A place, in thousandths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// To the east.
    pub longitude: i32,
    /// To the north.
    pub latitude: i32,
}

/// The ground of one EPCI in one département, or of the communes there that are in none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contour {
    /// SIREN of the EPCI; nothing for communes that are in none.
    pub epci: String,
    /// Its borders, each closed on its first point: islands, and holes in them.
    pub rings: Vec<Vec<Point>>,
}
