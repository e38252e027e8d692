//! Drawing a question: the row and cell it is about, what was read, the answers to choose from.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::Line as Drawn,
    widgets::Paragraph,
};

use super::{super::told, Questions, asked::Line};
use crate::{
    keys::{Action, Scope},
    ui::{
        widgets::line::{left, wrap},
        world::World,
    },
};

/// Columns from which the row stands beside its question.
const WIDE: u16 = 100;

/// Lines above the answers: the cell, the row, what was read, a blank.
pub(super) const ABOVE: usize = 4;

/// Where the question stands, and what the row says: beside it where there is room, else below.
fn parts(area: Rect) -> [Rect; 2] {
    if area.width < WIDE {
        return [area; 2];
    }
    Layout::horizontal([Constraint::Percentage(55), Constraint::Min(1)]).spacing(2).areas(area)
}

impl Questions {
    pub(super) fn draw_in(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let Some((row, asked)) = self.asked.here() else { return };
        let (theme, words) = (&world.settings.theme, &world.text().ui.import);
        let [area, beside] = parts(area);
        let width = usize::from(area.width);
        let one = |text: String, style: Style| Drawn::styled(left(&text, width), style);
        let mut lines = vec![
            one(told::place(&self.asked.understood, &asked.cell), theme.header),
            one(told::title(row, world), theme.dim),
            one(told::about(asked, world), theme.accent),
            Drawn::default(),
        ];
        let first = lines.len();
        let mut cursor = first + self.list.index();
        for (at, line) in self.asked.lines().into_iter().enumerate() {
            let chosen = at == self.list.index() && self.typing.is_none();
            let style = if chosen { theme.selected } else { theme.text };
            lines.push(one(format!(" {}  {}", at + 1, self.said(line, world)), style));
        }
        lines.push(Drawn::default());
        let key = world.key(Scope::ImportQuestion, Action::AllAlike);
        if self.asked.alike() > 0 && self.typing.is_none() {
            let alike = (words.alike)(self.asked.alike(), &key);
            lines.extend(wrap(&alike, width).into_iter().map(|line| one(line, theme.good)));
        }
        let mut column = 0;
        if let Some(input) = &self.typing {
            let how = (words.type_how)(asked.code);
            lines.extend(wrap(how, width).into_iter().map(|line| one(line, theme.good)));
            let typed = format!("> {}", input.value());
            (cursor, column) = (lines.len(), typed.chars().count());
            lines.push(one(typed, theme.accent));
        }
        lines.push(Drawn::default());
        let room = usize::from(beside.width);
        let why = told::says(row, world).into_iter().chain(told::whys(row, world));
        let why = why.flat_map(|line| wrap(&line, room)).map(|line| Drawn::styled(line, theme.dim));
        if beside.x > area.x {
            frame.render_widget(Paragraph::new(why.collect::<Vec<_>>()), beside);
        } else {
            lines.extend(why);
        }
        frame.render_widget(Paragraph::new(lines), area);
        let last = area.height.saturating_sub(1);
        let row = u16::try_from(cursor).unwrap_or(0).min(last);
        let column = u16::try_from(column).unwrap_or(0).min(area.width.saturating_sub(1));
        frame.set_cursor_position((area.x + column, area.y + row));
    }

    fn said(&self, line: Line, world: &World) -> String {
        let words = &world.text().ui.import;
        match (line, self.asked.here()) {
            (Line::Offered(at), Some((_, asked))) => told::choice(asked, at, world),
            (Line::Typed, _) => words.type_answer.to_owned(),
            (Line::Nothing, _) => words.keep_nothing.to_owned(),
            (Line::Later, _) => words.leave_row.to_owned(),
            (Line::Offered(_), None) => String::new(),
        }
    }
}
