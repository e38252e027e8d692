//! What a click and a turn of the wheel do.

use super::{focus, move_in};
use crate::{
    keys::Action,
    ui::{
        Effect, Model, Pane, layout,
        overlays::{self, Overlay},
        panes::{notes, territories},
        stack,
    },
};

/// A click selects; what is selected is opened by a key, so that a slip of the hand does nothing.
pub(super) fn on_click(model: &mut Model, column: u16, row: u16) -> Vec<Effect> {
    model.notice = None;
    let over = layout::above_bottom(model);
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) => {
            if form.saving.is_none() {
                form.click(over, column, row);
            }
            return Vec::new();
        }
        Some(Overlay::Welcome(_)) => {
            overlays::welcome::click(model, column, row);
            return Vec::new();
        }
        Some(Overlay::Journal(_) | Overlay::Bin(_) | Overlay::People(_)) => {
            overlays::click(model, row);
            return Vec::new();
        }
        Some(Overlay::Layer(layer)) => {
            layer.click(over, column, row, &model.world);
            return Vec::new();
        }
        Some(_) => return Vec::new(),
        None if model.world.base.is_none() => return Vec::new(),
        None => {}
    }
    if stack::view_click(model, column, row) {
        return Vec::new();
    }
    let areas = layout::areas(model);
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
    if !model.overlays.is_empty() {
        overlays::wheel(model, by);
        return;
    }
    if stack::view_wheel(model, by) {
        return;
    }
    if let Some(pane) = layout::areas(model).at(column, row) {
        focus(model, pane);
        let action = if by < 0 { Action::Up } else { Action::Down };
        for _ in 0..by.abs() {
            move_in(model, action);
        }
    }
}
