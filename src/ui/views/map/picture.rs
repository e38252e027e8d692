//! The map in cells: each territory filled with its glyph, lines between neighbours.
//!
//! Where there is room, a line parts any two; where there is little, only those that look alike, so that
//! glyphs fill what they can. The cell in the midst of a territory always shows its glyph.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{
        painted::{Painted, Shade},
        raster::Grid,
    },
    ui::{
        panes::territories::ground_style,
        style::{Theme, glyph},
    },
};

/// Cells a territory needs, on the whole, for a line around each.
const ROOMY: usize = 30;

/// How a territory looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    pub glyph: &'static str,
    pub style: Style,
    /// Out of my sector: every other cell is left blank.
    pub thin: bool,
}

/// How a shade looks.
pub(super) fn look(shade: Shade, painted: Painted, theme: &Theme) -> Look {
    let (glyph, style) = match shade {
        Shade::State(state) => (glyph::ground(state), ground_style(state, theme)),
        Shade::Level(level) => (level_glyph(level), level_style(level, painted, theme)),
    };
    Look { glyph, style, thin: false }
}

/// From nothing to the most, darker and darker.
fn level_glyph(level: u8) -> &'static str {
    match level {
        0 => "·",
        1 => "░",
        2 => "▒",
        3 => "▓",
        _ => "█",
    }
}

fn level_style(level: u8, painted: Painted, theme: &Theme) -> Style {
    match (painted, level) {
        (_, 0) => theme.dim,
        (Painted::Covered, 4) | (Painted::MonthsLeft, 1) | (Painted::Silence, 1 | 2) => theme.good,
        (Painted::Covered, 1) | (_, 4) => theme.bad,
        (
            Painted::State
            | Painted::Covered
            | Painted::MonthsLeft
            | Painted::Silence
            | Painted::Difficulties,
            _,
        ) => theme.warning,
    }
}

/// The map, row by row; `looks` tells how each shape looks.
pub(super) fn lines(
    grid: &Grid,
    looks: &[Look],
    chosen: Option<usize>,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let map = Picture { grid, looks, chosen, roomy: grid.cells_each() >= ROOMY };
    (0..grid.rows).map(|row| map.line(row, theme)).collect()
}

struct Picture<'a> {
    grid: &'a Grid,
    looks: &'a [Look],
    chosen: Option<usize>,
    roomy: bool,
}

impl Picture<'_> {
    fn line(&self, row: usize, theme: &Theme) -> Line<'static> {
        let mut spans: Vec<Span<'static>> = Vec::new();
        for column in 0..self.grid.columns {
            let (glyph, style) = self.cell(column, row, theme);
            match spans.last_mut().filter(|last| last.style == style) {
                Some(last) => last.content.to_mut().push_str(glyph),
                None => spans.push(Span::styled(glyph.to_owned(), style)),
            }
        }
        Line::from(spans)
    }

    fn cell(&self, column: usize, row: usize, theme: &Theme) -> (&'static str, Style) {
        let Some(at) = self.grid.at(column, row) else { return (" ", Style::new()) };
        let Some(look) = self.looks.get(at) else { return (" ", Style::new()) };
        let is_heart = self.grid.heart(at) == Some((column, row));
        let line = self.border(column, row).filter(|_| !is_heart);
        if self.chosen == Some(at) {
            // One block, in its own pattern.
            return (line.unwrap_or(look.glyph), theme.selected);
        }
        if let Some(line) = line {
            return (line, theme.border);
        }
        let blank = look.thin && !is_heart && !(column + row).is_multiple_of(2);
        (if blank { " " } else { look.glyph }, look.style)
    }

    /// The line along the left and the upper side of a cell, as it meets those around.
    fn border(&self, column: usize, row: usize) -> Option<&'static str> {
        let here = self.grid.at(column, row);
        let before = |value: usize| value.checked_sub(1);
        let at = |column: Option<usize>, row: Option<usize>| self.grid.at(column?, row?);
        let (left, above) = (at(before(column), Some(row)), at(Some(column), before(row)));
        let corner = at(before(column), before(row));
        let (down, right) = (self.parted(left, here), self.parted(above, here));
        if !down && !right {
            return None;
        }
        let (up, back) = (self.parted(corner, above), self.parted(corner, left));
        Some(joint([up, down, back, right]))
    }

    /// Whether a line parts two shapes.
    fn parted(&self, one: Option<usize>, other: Option<usize>) -> bool {
        let (Some(one), Some(other)) = (one, other) else { return false };
        let alike = || self.looks.get(one) == self.looks.get(other);
        let chosen = || self.chosen.is_some_and(|at| at == one || at == other);
        one != other && (self.roomy || chosen() || alike())
    }
}

/// The line that goes these ways from a corner.
fn joint([up, down, left, right]: [bool; 4]) -> &'static str {
    match (up, down, left, right) {
        (true, true, true, true) => "┼",
        (true, true, true, false) => "┤",
        (true, true, false, true) => "├",
        (true, false, true, true) => "┴",
        (false, true, true, true) => "┬",
        (true, false, true, false) => "┘",
        (true, false, false, true) => "└",
        (false, true, true, false) => "┐",
        (false, true, false, true) => "┌",
        (_, _, false, false) => "│",
        (false, false, ..) => "─",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::contour::{Contour, Point};

    fn block(longitude: i32, width: i32) -> Contour {
        let corner = |x: i32, latitude| Point { longitude: longitude + x, latitude };
        let ring = vec![corner(0, 0), corner(width, 0), corner(width, 400), corner(0, 400)];
        Contour { epci: String::new(), rings: vec![ring] }
    }

    fn text(lines: &[Line<'_>]) -> Vec<String> {
        let said = |line: &Line<'_>| line.spans.iter().map(|span| span.content.as_ref()).collect();
        lines.iter().map(said).collect()
    }

    /// States and levels are told apart by what is drawn, whatever the colours.
    #[test]
    fn without_colours_every_shade_has_a_glyph_of_its_own() {
        for painted in Painted::ALL {
            let shades = painted.shades();
            let looks = shades.iter().map(|shade| look(*shade, painted, &Theme::mono()));
            let glyphs: BTreeSet<&str> = looks.map(|look| look.glyph).collect();
            assert_eq!(glyphs.len(), shades.len(), "{painted:?}");
        }
    }

    #[test]
    fn neighbours_that_look_alike_are_parted_and_the_others_where_there_is_room() {
        let theme = Theme::mono();
        let all = [block(0, 400), block(400, 400), block(800, 400)];
        let look = |glyph, thin| Look { glyph, style: Style::new(), thin };
        let looks = [look("●", false), look("●", false), look("○", true)];
        let small = Grid::of(&all, 12, 2);
        assert_eq!(text(&lines(&small, &looks, None, &theme)), ["●●●●│●●●○○○ ", "●●●●│●●● ○ ○"]);
        // The one that is chosen is a block with a line around it.
        let chosen = lines(&small, &looks, Some(1), &theme);
        assert_eq!(text(&chosen), ["●●●●│●●●│○○ ", "●●●●│●●●│○ ○"]);
        let large = Grid::of(&all, 60, 10);
        assert!(text(&lines(&large, &looks, None, &theme))[5].contains("●│"));
        assert_eq!(text(&lines(&large, &looks, None, &theme))[5].matches('│').count(), 2);
    }
}
