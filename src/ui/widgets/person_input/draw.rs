//! Drawing a list of people.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{
    super::{
        super::style::Theme,
        line::{cut, left},
    },
    NEW, PersonInput, PersonOption,
};
use crate::text::Text;

impl PersonInput {
    /// Draws it: out of focus who is chosen, in focus the list too.
    pub fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        focused: bool,
        text: &Text,
        theme: &Theme,
    ) {
        let width = usize::from(area.width);
        if !focused {
            let line = cut(&self.summary(text), width);
            frame.render_widget(Paragraph::new(Span::styled(line, theme.text)), area);
            return;
        }
        let shown = self.shown();
        let window = usize::from(area.height).saturating_sub(2);
        let (top, chosen) = (self.top(window), self.list.index());
        let line = |(row, told): (usize, String)| {
            let style = if row == chosen { theme.selected } else { theme.text };
            Line::from(Span::styled(left(&told, width), style))
        };
        let known = shown.iter().map(|one| label(one)).enumerate().skip(top).take(window);
        let newcomer = (shown.len(), (text.ui.people.newcomer)(&self.name()));
        let mut lines = vec![self.head(shown.len(), text, theme)];
        lines.extend(known.map(line));
        lines.push(line(newcomer));
        let last = lines.len() - 1;
        frame.render_widget(Paragraph::new(lines), area);
        // Somebody new is on the last line, however many are above.
        let row = if chosen == shown.len() { last } else { chosen.saturating_sub(top) + 1 };
        let row = u16::try_from(row).unwrap_or(0).min(area.height.saturating_sub(1));
        frame.set_cursor_position(Position::new(area.x, area.y + row));
    }

    fn head(&self, shown: usize, text: &Text, theme: &Theme) -> Line<'static> {
        if !self.letters.is_active() {
            return Line::styled(text.ui.form.type_to_narrow, theme.dim);
        }
        let some = (text.ui.some_of)(shown, self.options.len());
        Line::styled(format!("«\u{a0}{}\u{a0}»  {some}", self.letters.words()), theme.text)
    }

    fn summary(&self, text: &Text) -> String {
        match self.code() {
            NEW => match self.name().as_str() {
                "" => (text.ui.people.newcomer)(""),
                name => (text.ui.people.newcomer_chosen)(name),
            },
            code => {
                let found = self.options.iter().find(|one| one.code == code);
                found.map(label).unwrap_or_default()
            }
        }
    }
}

fn label(one: &PersonOption) -> String {
    match &one.aside {
        Some(aside) => format!("{} · {aside}", one.label),
        None => one.label.clone(),
    }
}
