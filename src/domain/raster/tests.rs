use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

/// A rectangle from its south-west corner.
fn block(epci: &str, [longitude, latitude]: [i32; 2], [width, height]: [i32; 2]) -> Contour {
    let corner = |x: i32, y: i32| Point { longitude: longitude + x, latitude: latitude + y };
    let ring = vec![corner(0, 0), corner(width, 0), corner(width, height), corner(0, height)];
    Contour { epci: epci.into(), rings: vec![ring] }
}

fn picture(grid: &Grid) -> Vec<String> {
    let letter =
        |at: Option<usize>| at.map_or('.', |at| char::from(b'a' + u8::try_from(at).unwrap()));
    let row = |row| (0..grid.columns).map(|column| letter(grid.at(column, row))).collect();
    (0..grid.rows).map(row).collect()
}

#[test]
fn a_cell_shows_what_lies_under_its_middle() {
    let two = [block("1", [0, 0], [400, 400]), block("2", [400, 0], [400, 200])];
    assert_eq!(picture(&Grid::of(&two, 8, 2)), ["aaaa....", "aaaabbbb"]);
    // North is on top; the larger side fills its room, and the other keeps its shape.
    assert_eq!(picture(&Grid::of(&two, 40, 2)), ["aaaa....", "aaaabbbb"]);
    assert_eq!(picture(&Grid::of(&two, 8, 40)), ["aaaa....", "aaaabbbb"]);
}

#[test]
fn a_degree_to_the_east_is_narrower_away_from_the_equator() {
    let at = |latitude| Grid::of(&[block("1", [0, latitude], [1000, 1000])], 100, 10);
    assert_eq!((at(0).columns, at(0).rows), (20, 10));
    assert_eq!((at(59_500).columns, at(59_500).rows), (10, 10));
    assert_eq!((at(-60_500).columns, at(-60_500).rows), (10, 10));
}

#[test]
fn a_hole_shows_what_lies_in_it() {
    let mut around = block("1", [0, 0], [800, 800]);
    around.rings.extend(block("", [200, 200], [400, 400]).rings);
    let inside = block("2", [200, 200], [400, 400]);
    assert_eq!(
        picture(&Grid::of(&[around, inside], 8, 4)),
        ["aaaaaaaa", "aabbbbaa", "aabbbbaa", "aaaaaaaa"]
    );
}

#[test]
fn the_smallest_takes_the_cell_nearest_to_it() {
    let all = [block("1", [0, 0], [800, 800]), block("2", [700, 700], [1, 1])];
    let grid = Grid::of(&all, 8, 4);
    assert_eq!(picture(&grid)[0], "aaaaaaab");
    assert_eq!(grid.heart(1), Some((7, 0)));
    assert_eq!(grid.heart(0), Some((3, 2)));
}

#[test]
fn nothing_is_drawn_of_nothing() {
    assert_eq!(Grid::of(&[], 10, 10), Grid::default());
    assert_eq!(Grid::of(&[block("1", [0, 0], [1, 1])], 0, 10), Grid::default());
    assert_eq!(Grid::default().at(0, 0), None);
}

proptest! {
    /// Whatever the contours and the room: each has a cell, and all lie within the room.
    #[test]
    fn every_contour_has_a_cell_and_all_cells_lie_in_the_box(
        corners in prop::collection::vec((0i32..3000, 40_000i32..43_000, 1i32..900, 1i32..900), 1..12),
        columns in 12usize..60,
        rows in 6usize..30,
    ) {
        let all: Vec<Contour> = corners
            .iter()
            .map(|(x, y, width, height)| block("", [*x, *y], [*width, *height]))
            .collect();
        let grid = Grid::of(&all, columns, rows);
        prop_assert!(grid.columns <= columns && grid.rows <= rows);
        prop_assert!(grid.at(grid.columns, 0).is_none() && grid.at(0, grid.rows).is_none());
        let places = (0..grid.rows).flat_map(|row| (0..grid.columns).map(move |column| (column, row)));
        // A cell has one contour by its very type; each contour is shown.
        let shown: BTreeSet<usize> = places.filter_map(|(column, row)| grid.at(column, row)).collect();
        if grid.columns * grid.rows >= all.len() {
            prop_assert_eq!(shown.len(), all.len());
            for at in 0..all.len() {
                let (column, row) = grid.heart(at).unwrap();
                prop_assert_eq!(grid.at(column, row), Some(at));
            }
        }
    }
}
