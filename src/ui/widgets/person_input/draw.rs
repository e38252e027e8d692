//! Drawing a list of people.

use ratatui::{Frame, layout::Rect, text::Line};

use super::{
    super::{
        super::style::Theme,
        field::{draw_closed, draw_open, row},
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
            return draw_closed(frame, area, &self.summary(text), theme);
        }
        let shown = self.shown();
        let window = usize::from(area.height).saturating_sub(2);
        let (top, chosen) = (self.top(window), self.list.index());
        let line = |(at, label): (usize, String)| row(&label, width, at == chosen, theme);
        let known = shown.iter().map(|one| label(one)).enumerate().skip(top).take(window);
        let newcomer = (shown.len(), (text.ui.people.newcomer)(&self.name()));
        let mut lines = vec![self.head(shown.len(), text, theme)];
        lines.extend(known.map(line));
        lines.push(line(newcomer));
        let last = lines.len() - 1;
        // Somebody new is on the last line, however many are above.
        let chosen = if chosen == shown.len() { last } else { chosen.saturating_sub(top) + 1 };
        draw_open(frame, area, lines, chosen);
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
    match &one.detail {
        Some(detail) => format!("{} · {detail}", one.label),
        None => one.label.clone(),
    }
}
