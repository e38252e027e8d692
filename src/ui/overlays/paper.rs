//! A page in the middle of the screen, read line by line: what layers that only show one share.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
};

use crate::{
    document::Document,
    keys::Action,
    ui::{
        layout::sheet_area,
        widgets::{
            page,
            sheet::{self, Scroll},
        },
        world::World,
    },
};

/// Scrolls a page where the action is a movement.
pub(super) fn step(scroll: &mut Scroll, told: &Document, action: Action, world: &World) {
    let inner = sheet_area(world);
    let lines = page::lines(told, inner.width, &world.settings.theme).len();
    scroll.step(action, lines, usize::from(inner.height));
}

/// Draws a page under its title; gives where its border stands.
pub(super) fn draw(frame: &mut Frame<'_>, told: &Document, scroll: Scroll, world: &World) -> Rect {
    let (inner, theme) = (sheet_area(world), &world.settings.theme);
    let lines = page::lines(told, inner.width, theme);
    let outer = inner.outer(Margin::new(1, 1));
    sheet::frame_over(frame, outer, &told.title, theme);
    sheet::draw(frame, inner, &lines, scroll);
    frame.set_cursor_position((inner.x, inner.y));
    outer
}
