//! Drawing the first screens.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::{Step, Welcome, people};
use crate::ui::{
    Model, layout,
    style::Theme,
    widgets::{
        line::{left, wrap},
        list::ListState,
        sheet,
    },
};

/// Rows of a list of départements or people.
pub(super) const WINDOW: usize = 8;

/// Draws where one is.
pub fn draw(frame: &mut Frame<'_>, screen: Rect, model: &Model, welcome: &Welcome) {
    let theme = &model.settings.theme;
    let ui = &model.text().ui;
    let area = layout::popup(screen, 74, 20);
    let inner = sheet::frame_over(frame, area, ui.welcome.title, theme);
    let width = usize::from(inner.width);
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut say = |sentence: &str, style| {
        lines.extend(wrap(sentence, width).into_iter().map(|line| Line::styled(line, style)));
        lines.push(Line::default());
    };
    match &welcome.step {
        Step::Menu(_) => {
            say(ui.welcome.intro, theme.text);
            say(ui.welcome.menu, theme.accent);
        }
        Step::Department(..) => say(ui.welcome.ask_department, theme.accent),
        Step::Create(..) => say(ui.welcome.ask_where, theme.accent),
        Step::Open(_) => say(ui.welcome.ask_file, theme.accent),
        Step::WhoAmI(..) => say(ui.welcome.ask_who, theme.accent),
        Step::Waiting => say(ui.welcome.waiting, theme.text),
    }
    let mut cursor = None;
    let mut field = None;
    match &welcome.step {
        Step::Menu(list) => {
            let rows: Vec<String> =
                ui.welcome.ways.iter().zip(1..).map(|(way, n)| format!(" {n}  {way}")).collect();
            cursor = Some(lines.len() + list.index());
            lines.extend(listed(&rows, list, width, theme));
        }
        Step::Department(words, list) => {
            lines.push(typed(words, ui.form.type_to_narrow, theme));
            let found = welcome.departments(words);
            let rows: Vec<String> =
                found.iter().map(|(code, name)| format!(" {code:<3}  {name}")).collect();
            lines.extend(listed(&rows, list, width, theme));
        }
        Step::WhoAmI(words, list) => {
            lines.push(typed(words, ui.form.type_to_narrow, theme));
            let rows: Vec<String> = people(model, words)
                .into_iter()
                .map(|id| match id.as_ref().and_then(|id| model.data.person(id)) {
                    Some(person) => format!(" {} · {}", person.name, model.role_word(person.role)),
                    None => format!(" {}", ui.welcome.somebody_new),
                })
                .collect();
            lines.extend(listed(&rows, list, width, theme));
        }
        Step::Create(_, input) | Step::Open(input) => {
            field = Some((lines.len(), input));
            lines.push(Line::default());
        }
        Step::Waiting => {}
    }
    if let Some(refusal) = &welcome.refusal {
        lines.push(Line::default());
        let told = wrap(refusal, width).into_iter().map(|line| Line::styled(line, theme.bad));
        lines.extend(told);
    }
    frame.render_widget(Paragraph::new(lines), inner);
    if let Some((row, input)) = field {
        let row = u16::try_from(row).unwrap_or(0);
        let area = Rect::new(inner.x, inner.y + row, inner.width, 1);
        input.draw(frame, area, true, model.text(), theme);
    } else if let Some(row) = cursor {
        frame.set_cursor_position((inner.x, inner.y + u16::try_from(row).unwrap_or(0)));
    }
}

fn typed(words: &str, help: &str, theme: &Theme) -> Line<'static> {
    if words.is_empty() {
        Line::styled(format!("/ {help}"), theme.dim)
    } else {
        Line::styled(format!("/{words}▏"), theme.accent)
    }
}

fn listed<K: Clone + PartialEq>(
    rows: &[String],
    list: &ListState<K>,
    width: usize,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let window = rows.iter().enumerate().skip(list.offset()).take(WINDOW);
    let line = |(row, text): (usize, &String)| {
        let style = if row == list.index() { theme.selected } else { theme.text };
        Line::styled(left(text, width), style)
    };
    window.map(line).collect()
}
