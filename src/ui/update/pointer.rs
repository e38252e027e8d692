//! Clicks and the wheel: the place on top takes them.

use super::places::go;
use crate::ui::{Effect, Model, layout, route::Route, views};

/// A click selects, or goes to a field; on the header, to the view it names.
pub(super) fn on_click(model: &mut Model, column: u16, row: u16) -> Vec<Effect> {
    model.notice = None;
    let over = layout::above_bottom(&model.world);
    let [header, body, _] = layout::bands(&model.world);
    if model.overlays.is_empty() {
        if model.base.is_none() {
            return Vec::new();
        }
        if row < header.height {
            return named(model, column, row).map_or_else(Vec::new, |route| go(model, route));
        }
    }
    let area = if model.overlays.is_empty() { body } else { over };
    let (top, world) = model.top_mut();
    top.click(area, column, row, world);
    Vec::new()
}

/// The view named at a place of the header: its figures tell what is late.
fn named(model: &Model, column: u16, row: u16) -> Option<Route> {
    match row {
        1 => Some(Route::Due),
        2 => views::at(column, model.views.here(), &model.world),
        _ => None,
    }
}

/// A turn of the wheel by so many lines, up when negative.
pub(super) fn on_wheel(model: &mut Model, column: u16, row: u16, by: i32) {
    if model.overlays.is_empty() && model.base.is_none() {
        return;
    }
    let (top, world) = model.top_mut();
    top.wheel_at((column, row), by, world);
}
