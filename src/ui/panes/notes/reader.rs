//! The whole text of the chosen row under the list of notes, where the screen has room for both.

use ratatui::text::Line;

use crate::ui::{
    panes::desk::Desk,
    widgets::line::{capitalised, wrap},
    world::World,
};

/// Rows of a pane that has room for both.
const ROOM: usize = 26;

/// The rows of the list, of so many in the pane.
pub(super) const fn left_to_the_list(height: usize) -> usize {
    if height < ROOM { height } else { height - height / 3 }
}

/// A rule, then the text, in so many rows; a mark where it goes on.
pub(super) fn lines(desk: &Desk, world: &World, width: usize, rows: usize) -> Vec<Line<'static>> {
    let Some(room) = rows.checked_sub(1) else { return Vec::new() };
    let theme = &world.settings.theme;
    let mut text: Vec<Line<'static>> =
        sentences(desk, world).iter().flat_map(|one| wrap(one, width)).map(Line::from).collect();
    if text.len() > room {
        text.truncate(room.saturating_sub(1));
        text.push(Line::styled("…", theme.dim));
    }
    let rule = Line::styled("─".repeat(width), theme.border);
    std::iter::once(rule).chain(text).collect()
}

/// The whole text of the selected row.
fn sentences(desk: &Desk, world: &World) -> Vec<String> {
    if let Some(note) = super::note(desk) {
        let kind = world.data.kind_label(&note.kind);
        let day = (world.text().words.long_day)(note.on);
        return vec![format!("{kind} · {day}"), note.text.clone()];
    }
    let Some(follow_up) = super::follow_up(desk, world) else { return Vec::new() };
    let words = &world.text().words;
    let owed = (words.owed_by)(follow_up.owed_by);
    let due = follow_up.due.map_or_else(|| world.text().ui.no_due_date.to_owned(), words.long_day);
    vec![capitalised(&format!("{owed} · {due}")), follow_up.what.clone()]
}
