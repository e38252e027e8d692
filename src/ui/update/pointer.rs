//! What a click and a turn of the wheel do.

use super::{focus, move_in};
use crate::{
    keys::Action,
    ui::{
        Effect, Model, Pane, desk, layout,
        panes::{notes, territories},
    },
};

/// A click selects; what is selected is opened by a key, so that a slip of the hand does nothing.
pub(super) fn on_click(model: &mut Model, column: u16, row: u16) -> Vec<Effect> {
    model.notice = None;
    let over = layout::above_bottom(model);
    let (overlays, world) = (&mut model.overlays, &model.world);
    if let Some(top) = overlays.last_mut() {
        top.layer.click(over, column, row, world);
        return Vec::new();
    }
    if world.base.is_none() {
        return Vec::new();
    }
    let areas = desk::areas(model);
    let (views, world) = (&mut model.views, &model.world);
    if let Some(layer) = views.layer_mut() {
        layer.click(areas.body, column, row, world);
        return Vec::new();
    }
    let Some(pane) = areas.at(column, row) else { return Vec::new() };
    focus(model, pane);
    // The border is no row.
    let top = areas.pane(pane).y + 1;
    let line = row.checked_sub(top).map(usize::from);
    let Some(line) = line.filter(|line| *line < areas.height(pane)) else { return Vec::new() };
    match pane {
        Pane::Territories => territories::click(model, line),
        Pane::Ctg => {}
        Pane::Notes => notes::click(model, line),
    }
    Vec::new()
}

pub(super) fn on_wheel(model: &mut Model, column: u16, row: u16, by: i32) {
    let (overlays, views, world) = (&mut model.overlays, &mut model.views, &model.world);
    if let Some(top) = overlays.last_mut() {
        return top.layer.wheel(by, world);
    }
    if let Some(layer) = views.layer_mut() {
        return layer.wheel(by, world);
    }
    if let Some(pane) = desk::areas(model).at(column, row) {
        focus(model, pane);
        let action = if by < 0 { Action::Up } else { Action::Down };
        for _ in 0..by.abs() {
            move_in(model, action);
        }
    }
}
