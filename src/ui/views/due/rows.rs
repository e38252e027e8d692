//! The rows of the view of deadlines.

use ratatui::{
    style::Style,
    text::{Line, Span as Piece},
};

use crate::{
    document::due::Due,
    domain::{
        deadline::{Concern, Deadline, Span},
        fold::short_name,
    },
    ui::{
        style::glyph,
        widgets::line::{left, right},
        world::World,
    },
};

/// Columns from which words are whole.
const WIDE: usize = 100;

/// The heading of a span.
pub(super) fn head(span: Span, count: usize, world: &World) -> Line<'static> {
    let theme = &world.settings.theme;
    let style = if span == Span::Late { theme.bad } else { theme.header };
    Line::styled((world.text().ui.due.span)(span, count), style)
}

/// Columns of a row, as wide as the screen lets them be.
struct Columns {
    day: usize,
    far: usize,
    owed: usize,
    place: usize,
    text: usize,
}

impl Columns {
    fn of(width: usize) -> Self {
        let (day, owed) = if width < WIDE { (8, 5) } else { (10, 10) };
        let (far, place) = (7, (width / 5).clamp(12, 30));
        let text = width.saturating_sub(2 + day + far + owed + place + 4);
        Self { day, far, owed, place, text }
    }
}

/// A deadline on one line.
pub(super) fn row(one: &Deadline, chosen: bool, width: usize, world: &World) -> Line<'static> {
    let (theme, columns) = (&world.settings.theme, Columns::of(width));
    let late = one.span(world.today) == Span::Late;
    let (mark, style) = match (late, &one.concern) {
        (true, _) => (glyph::LATE, theme.bad),
        (false, Concern::Evaluation(_) | Concern::End(_)) => (glyph::ATTENTION, theme.warning),
        (
            false,
            Concern::FollowUp(_)
            | Concern::Step(_)
            | Concern::Action(_)
            | Concern::Meeting(_)
            | Concern::Agreement(_)
            | Concern::Planned(_)
            | Concern::Mandate(_),
        ) => (glyph::OPEN, theme.warning),
    };
    let (text, words) = (&world.text().ui.due, &world.text().words);
    let (told, narrow) = (told(world), width < WIDE);
    let day = if narrow { (text.short_day)(one.on, world.today) } else { (words.day)(one.on) };
    let far = (text.far)((one.on - world.today).num_days());
    let row = format!(
        "{} {} {} {} {}",
        left(&day, columns.day),
        right(&far, columns.far),
        left(told.owed(one, narrow), columns.owed),
        left(&told.places(one, |name| short_name(name).to_owned()), columns.place),
        left(&told.what(one), columns.text),
    );
    if chosen {
        // One bar: the mark keeps no colour of its own.
        return Line::styled(format!("{mark} {row}"), theme.selected);
    }
    let rest = if one.is_of(&world.sector) { Style::new() } else { theme.dim };
    Line::from(vec![Piece::styled(format!("{mark} "), style), Piece::styled(row, rest)])
}

/// Everything a row says, uncut.
pub(super) fn full(one: &Deadline, world: &World) -> String {
    told(world).full(one)
}

/// What it is, in words.
#[must_use]
pub fn what(one: &Deadline, world: &World) -> String {
    told(world).what(one)
}

fn told(world: &World) -> Due<'_> {
    Due { data: &world.data, text: world.text(), today: world.today, sector: &world.sector }
}
