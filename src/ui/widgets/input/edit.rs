//! Editing commands the editor library lacks.

use ratatui_textarea::{CursorMove, TextArea};

/// Puts text at the cursor, at once whatever its length.
pub(super) fn insert(input: &mut tui_input::Input, text: &str) {
    let cursor = input.cursor();
    let value = input.value();
    let (before, after): (String, String) =
        (value.chars().take(cursor).collect(), value.chars().skip(cursor).collect());
    let end = cursor + text.chars().count();
    *input = tui_input::Input::new(format!("{before}{text}{after}")).with_cursor(end);
}

/// Empties the line of the cursor, as in a field of one line; Ctrl+Y puts it back there too.
pub(super) fn empty_line(area: &mut TextArea<'static>) {
    area.cancel_selection();
    area.move_cursor(CursorMove::Head);
    if !area.lines()[area.cursor().0].is_empty() {
        area.delete_line_by_end();
    }
}
