//! What a click and a turn of the wheel do: what is on top takes them.

use crate::ui::{Model, layout};

/// A click selects, or goes to a field.
pub(super) fn on_click(model: &mut Model, column: u16, row: u16) {
    model.notice = None;
    if model.overlays.is_empty() && model.base.is_none() {
        return;
    }
    let over = layout::above_bottom(&model.world);
    let body = layout::bands(&model.world)[1];
    let area = if model.overlays.is_empty() { body } else { over };
    let (top, world) = model.top_mut();
    top.click(area, column, row, world);
}

/// A turn of the wheel by so many lines, up when negative.
pub(super) fn on_wheel(model: &mut Model, column: u16, row: u16, by: i32) {
    if model.overlays.is_empty() && model.base.is_none() {
        return;
    }
    let (top, world) = model.top_mut();
    top.wheel_at((column, row), by, world);
}
