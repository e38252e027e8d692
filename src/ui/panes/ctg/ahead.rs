//! What a wide screen adds about a convention, in the rows its pane leaves: its plan by axis, the next
//! deadlines, the open promises, the Caf's own first, and who is in front.

use ratatui::{style::Style, text::Line};

use crate::{
    document::fiche,
    domain::{
        convention::Convention,
        deadline::Concern,
        plan::Progress,
        territory::Territory,
        visit::{in_front, promises},
    },
    ui::{
        panes::desk::Desk,
        style::glyph,
        views::due,
        widgets::line::{cut, left},
        world::World,
    },
};

/// Columns of a screen that has room for it.
const WIDE: u16 = 120;

/// Columns of the figures of an axis: a bar, « 12/14 », what is late.
const FIGURES: usize = 24;

/// Lines of each part below its heading.
const EACH: usize = 3;

/// A blank line and each part, as many as so many rows hold whole; nothing on a narrow screen.
pub(super) fn lines(
    desk: &Desk,
    world: &World,
    convention: &Convention,
    width: usize,
    room: usize,
) -> Vec<Line<'static>> {
    let mut out: Vec<Line<'static>> = Vec::new();
    let Some(territory) = desk.territory(world).filter(|_| world.size.0 >= WIDE) else {
        return out;
    };
    let parts = [
        plan(world, convention, width),
        deadlines(world, convention, width),
        promised(world, territory, width),
        people(world, territory, width),
    ];
    for part in parts {
        if !part.is_empty() && out.len() + part.len() < room {
            out.push(Line::default());
            out.extend(part);
        }
    }
    out
}

/// A part under its heading; nothing where it has no line.
fn part(world: &World, heading: &str, rows: Vec<(String, Style)>) -> Vec<Line<'static>> {
    if rows.is_empty() {
        return Vec::new();
    }
    let heading = Line::styled(heading.to_owned(), world.settings.theme.header);
    let rows = rows.into_iter().map(|(row, style)| Line::styled(row, style));
    std::iter::once(heading).chain(rows).collect()
}

/// The mark and the style of what is late, or open.
const fn marked(late: bool, world: &World) -> (&'static str, Style) {
    let theme = &world.settings.theme;
    if late { (glyph::LATE, theme.bad) } else { (glyph::OPEN, theme.text) }
}

fn plan(world: &World, convention: &Convention, width: usize) -> Vec<Line<'static>> {
    let (text, theme) = (world.text(), &world.settings.theme);
    let rows = world.data.axes_of(&convention.id).map(|axis| {
        let progress = Progress::of(world.data.actions_in(&axis.id), world.today);
        let late = match progress.late {
            0 => String::new(),
            late => format!(" {} {late}", glyph::LATE),
        };
        let figures = format!("{}{}/{}", fiche::bar(&progress), progress.done, progress.counted);
        let title = left(&axis.title, width.saturating_sub(FIGURES));
        let style = if progress.late > 0 { theme.warning } else { theme.text };
        (cut(&format!("{title} {figures}{late}"), width), style)
    });
    part(world, text.ui.visit.plan, rows.collect())
}

fn deadlines(world: &World, convention: &Convention, width: usize) -> Vec<Line<'static>> {
    let text = world.text();
    // Promises have a part of their own.
    let mut found: Vec<_> = (world.data.deadlines.iter())
        .filter(|one| one.convention.as_ref() == Some(&convention.id))
        .filter(|one| !matches!(one.concern, Concern::FollowUp(_)))
        .collect();
    found.sort_by_key(|one| one.on);
    let rows = found.into_iter().take(EACH).map(|one| {
        let late = one.on < world.today;
        let (mark, style) = marked(late, world);
        let day = (text.words.day)(one.on);
        (cut(&format!("{mark} {day} {}", due::what(one, world)), width), style)
    });
    part(world, text.ui.views.due, rows.collect())
}

fn promised(world: &World, territory: &Territory, width: usize) -> Vec<Line<'static>> {
    let text = world.text();
    let rows = promises(&world.data, &territory.code).into_iter().take(EACH).map(|one| {
        let late = one.is_late(world.today);
        let (mark, style) = marked(late, world);
        let day = one.due.map(|day| format!("{} ", (text.words.day)(day))).unwrap_or_default();
        let owed = (text.words.owed_by)(one.owed_by);
        (cut(&format!("{mark} {day}{owed} · {}", one.what), width), style)
    });
    part(world, text.ui.visit.promises, rows.collect())
}

fn people(world: &World, territory: &Territory, width: usize) -> Vec<Line<'static>> {
    let theme = &world.settings.theme;
    let found = in_front(&world.data, territory, None, world.today).into_iter().take(EACH);
    let rows =
        found.map(|one| (cut(&format!("{} {}", glyph::REMARK, one.label), width), theme.text));
    part(world, world.text().ui.visit.in_front, rows.collect())
}
