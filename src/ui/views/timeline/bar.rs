//! A row of the line of time: the territory, the generation, the bar with its marks, the state in words.

use ratatui::{
    style::Style,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::rows::Row;
use crate::{
    domain::{
        convention::{Convention, Standing},
        fold::short_convention,
        timeline::{Cell, Scale, cells, period},
    },
    ui::{
        panes::territories::without_kind,
        style::{Theme, glyph},
        widgets::line::{cut, left, right},
        world::World,
    },
};

/// Columns from which the end is told beside the state.
const WIDE: usize = 100;

/// How wide the parts of a row are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    pub name: usize,
    pub generation: usize,
    pub bar: usize,
    pub state: usize,
}

impl Columns {
    pub fn of(width: usize) -> Self {
        let (name, state) = if width < WIDE { (17, 10) } else { ((width / 5).min(32), 24) };
        let generation = 4;
        let bar = width.saturating_sub(name + generation + state + 2).max(1);
        Self { name, generation, bar, state }
    }

    /// Columns before the bar.
    pub fn before(self) -> usize {
        self.name + self.generation + 1
    }
}

/// A row: its territory is named where the one above is of another, its convention where that one is of the
/// same generation there.
pub(super) fn row(
    one: &Row,
    (named, twin): (bool, bool),
    due: &[chrono::NaiveDate],
    (scale, width): (Scale, usize),
    world: &World,
) -> Vec<Span<'static>> {
    let (columns, theme) = (Columns::of(width), &world.settings.theme);
    let name = one.territory(world).map_or("", |place| without_kind(&place.name));
    let name = left(if named { name } else { "" }, columns.name);
    let convention = one.convention(world);
    let own = convention.filter(|_| twin).map(|one| format!("  {}", short_convention(&one.name)));
    let name = own.map_or(name, |own| left(&own, columns.name));
    let Some(convention) = convention else {
        let (text, blank) =
            (&world.text().ui.timeline, " ".repeat(columns.generation + columns.bar));
        let none = left(text.no_ctg, columns.state);
        return vec![Span::raw(format!("{name} {blank} ")), Span::styled(none, theme.dim)];
    };
    let generation = (world.text().ui.timeline.generation)(convention.generation);
    let before = format!("{name} {}", left(&generation, columns.generation));
    let standing = convention.standing(world.today);
    let shown = cells(convention, due, scale, columns.bar, world.today);
    let mut spans = vec![Span::raw(before)];
    spans.extend(shown.iter().map(|cell| {
        let (glyph, style) = drawn(*cell, standing, theme);
        Span::styled(glyph, style)
    }));
    let state = left(&state(convention, columns.state, world), columns.state);
    spans.push(Span::styled(format!(" {state}"), standing_style(standing, theme)));
    spans
}

/// The state in words, and the end where there is room.
fn state(one: &Convention, width: usize, world: &World) -> String {
    let text = world.text();
    let called = called(one.standing(world.today), width, world);
    let end = period(one, world.today).map(|(_, end)| end).filter(|_| one.end.is_some());
    let end = end.map(|end| format!("{called} · {}", (text.words.day)(end)));
    cut(&end.filter(|said| said.width() <= width).unwrap_or_else(|| called.to_owned()), width)
}

/// A state in words, as short as that many columns ask for.
pub(super) fn called(standing: Standing, width: usize, world: &World) -> &'static str {
    let text = world.text();
    let whole = (text.words.standing)(standing);
    match standing {
        Standing::Signed => text.ui.timeline.signed,
        Standing::Undated if whole.width() > width => text.words.undated,
        Standing::Undated
        | Standing::InForce
        | Standing::Preparing
        | Standing::Expired
        | Standing::Abandoned => whole,
    }
}

/// How a state fills the period of a convention.
pub(super) const fn fill(standing: Standing) -> &'static str {
    match standing {
        Standing::InForce => "█",
        Standing::Signed => "▓",
        Standing::Undated => "?",
        Standing::Preparing => "▒",
        Standing::Expired => "░",
        Standing::Abandoned => "·",
    }
}

pub(super) const fn standing_style(standing: Standing, theme: &Theme) -> Style {
    match standing {
        Standing::InForce => theme.good,
        Standing::Signed | Standing::Undated | Standing::Preparing => theme.warning,
        Standing::Expired | Standing::Abandoned => theme.dim,
    }
}

/// What a column shows.
pub(super) fn drawn(cell: Cell, standing: Standing, theme: &Theme) -> (&'static str, Style) {
    const FIGURES: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    match cell {
        Cell::Blank => (" ", Style::new()),
        Cell::Making => ("─", theme.border),
        Cell::Period => (fill(standing), standing_style(standing, theme)),
        Cell::Today(_) => ("│", theme.accent),
        Cell::Outcome => ("×", theme.bad),
        Cell::Stage(at) => {
            (FIGURES.get(usize::from(at.saturating_sub(1))).unwrap_or(&" "), theme.header)
        }
        Cell::Deadline(false) => (glyph::OPEN, theme.warning),
        Cell::Deadline(true) => (glyph::LATE, theme.bad),
        Cell::Signed => ("S", theme.header),
    }
}

/// The years and today's mark, over the bars.
pub(super) fn heads(scale: Scale, columns: Columns, world: &World) -> [Line<'static>; 2] {
    let width = i32::try_from(columns.bar).unwrap_or(1);
    let mut years = " ".repeat(columns.before());
    for (at, year) in scale.years(width) {
        let column = columns.before() + usize::try_from(at).unwrap_or(0);
        let year = if scale.is_wide() { year.to_string() } else { format!("{:02}", year % 100) };
        let there = years.chars().count();
        if at >= 0 && column >= there && column + year.len() <= columns.before() + columns.bar {
            years.push_str(&" ".repeat(column - there));
            years.push_str(&year);
        }
    }
    let today = scale.column(world.today);
    let mark = if (0..width).contains(&today) {
        let at = columns.before() + usize::try_from(today).unwrap_or(0);
        let counted = (world.text().words.day)(world.today);
        let today = world.text().ui.timeline.today;
        let said = if world.past.is_some() { counted.as_str() } else { today };
        // On the left of the mark where there is no room on its right.
        if at + said.width() + 2 < columns.before() + columns.bar {
            format!("{}▼ {said}", " ".repeat(at))
        } else {
            format!("{} ▼", right(said, at.saturating_sub(1)))
        }
    } else {
        String::new()
    };
    let theme = &world.settings.theme;
    [Line::styled(years, theme.header), Line::styled(mark, theme.accent)]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Whatever the colours, what fills a bar tells its state, and no mark is taken for a state.
    #[test]
    fn without_colours_every_state_and_mark_has_a_glyph_of_its_own() {
        let theme = Theme::mono();
        let states = [
            Standing::InForce,
            Standing::Signed,
            Standing::Undated,
            Standing::Preparing,
            Standing::Expired,
            Standing::Abandoned,
        ];
        let marks = [
            Cell::Blank,
            Cell::Making,
            Cell::Today(false),
            Cell::Outcome,
            Cell::Stage(1),
            Cell::Stage(9),
            Cell::Deadline(false),
            Cell::Deadline(true),
            Cell::Signed,
        ];
        let states = states.map(|one| drawn(Cell::Period, one, &theme).0);
        let marks = marks.map(|one| drawn(one, Standing::InForce, &theme).0);
        let all: BTreeSet<&str> = states.into_iter().chain(marks).collect();
        assert_eq!(all.len(), states.len() + marks.len());
    }
}
