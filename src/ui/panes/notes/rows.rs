//! The rows of the pane of notes as they are drawn.

use ratatui::text::{Line, Span};

use super::{super::bar, Item, everywhere};
use crate::{
    domain::{
        field::RecordKind, fold::short_name, follow_up::FollowUp, id::TerritoryCode, note::Note,
    },
    ui::{
        panes::desk::{Desk, Pane},
        style::glyph,
        widgets::line::{cut, left},
        world::World,
    },
};

/// The lines of a row: one for a follow-up, two for a note.
pub(super) fn row_lines(
    desk: &Desk,
    world: &World,
    item: &Item,
    row: usize,
    width: usize,
) -> Vec<Line<'static>> {
    let theme = &world.settings.theme;
    let selected = row == desk.notes.list.index();
    let changed = match item {
        Item::FollowUp(id) => world.unseen.change_of(RecordKind::FollowUp, id.as_str()),
        Item::Note(id) => world.unseen.change_of(RecordKind::Note, id.as_str()),
    };
    // Only a row that changed gives way to its mark.
    let mark = changed.map(|_| Span::styled(format!("{} ", glyph::CHANGED), theme.accent));
    let width = width.saturating_sub(mark.as_ref().map_or(0, Span::width));
    let marked = |mut line: Line<'static>| {
        line.spans.splice(0..0, mark.clone());
        if selected { bar(line, desk, world, Pane::Notes) } else { line }
    };
    match item {
        Item::FollowUp(id) => {
            let Some(follow_up) = world.data.follow_up(id) else { return Vec::new() };
            let place = place(desk, world, follow_up.territory.as_ref(), width);
            let line = follow_up_line(world, follow_up, width.saturating_sub(place.width()));
            vec![marked(at(place, line))]
        }
        Item::Note(id) => {
            let Some(note) = desk.notes.held.note(id) else {
                return Vec::new();
            };
            let place = place(desk, world, note.territory.as_ref(), width);
            let [head, body] = note_lines(world, note, width, place.width());
            vec![marked(at(place, head)), body.style(theme.dim)]
        }
    }
}

/// Where a row is, where rows of all territories are shown: what it says has the larger part.
fn place(
    desk: &Desk,
    world: &World,
    territory: Option<&TerritoryCode>,
    width: usize,
) -> Span<'static> {
    let known = territory.and_then(|code| world.data.territory(code));
    let known = known.filter(|_| everywhere(desk, world));
    let name = known.map(|one| format!(" {} ·", cut(short_name(&one.name), width / 4)));
    Span::styled(name.unwrap_or_default(), world.settings.theme.accent)
}

/// A row with its place behind its day.
fn at(place: Span<'static>, mut line: Line<'static>) -> Line<'static> {
    line.spans.insert(1, place);
    line
}

/// A follow-up on one line, late ones marked.
#[must_use]
pub fn follow_up_line(world: &World, follow_up: &FollowUp, width: usize) -> Line<'static> {
    let theme = &world.settings.theme;
    let words = &world.text().words;
    let late = follow_up.is_late(world.today);
    let (mark, style) = match follow_up.done {
        Some(_) => (glyph::DONE, theme.good),
        None if late => (glyph::LATE, theme.bad),
        None => (glyph::OPEN, theme.warning),
    };
    let due = follow_up.due.map(words.day);
    let due = due.unwrap_or_else(|| world.text().ui.no_due_date.to_owned());
    let owed = (words.owed_by)(follow_up.owed_by);
    let colon = world.text().page.colon;
    let rest = format!(" {owed}{colon}{}", follow_up.what);
    let head = format!("{mark} {due}");
    let room = width.saturating_sub(head.chars().count());
    Line::from(vec![Span::styled(head, style), Span::raw(left(&rest, room))])
}

fn note_lines(world: &World, note: &Note, width: usize, placed: usize) -> [Line<'static>; 2] {
    let words = &world.text().words;
    let theme = &world.settings.theme;
    let author = world.data.person_name(note.author.as_ref());
    let sent = if note.send_up { " ↑SDSF" } else { "" };
    let by = if author.is_empty() { String::new() } else { format!(" · {author}") };
    let day = (words.day)(note.on);
    let kind = format!(" {}{by}{sent}", world.data.kind_label(&note.kind));
    let head = Line::from(vec![
        Span::styled(day.clone(), theme.accent),
        Span::raw(left(&kind, width.saturating_sub(day.len() + placed))),
    ]);
    let body = Line::from(cut(&format!("  {}", note.first_line()), width));
    [head, body]
}
