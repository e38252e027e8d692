//! Drawing the first screens.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    style::Style,
    text::Line,
    widgets::Paragraph,
};

use super::{Step, Welcome, departments::WINDOW, people};
use crate::{
    domain::id::PersonId,
    ui::{
        layout,
        style::Theme,
        widgets::{
            input::Input,
            line::{left, wrap},
            list::ListState,
            sheet,
        },
        world::World,
    },
};

/// The parts drawn: sentences, then the rows of a list or a field.
struct Page<'a> {
    lines: Vec<Line<'a>>,
    /// The rows of a list, the first of them shown, and the one under the cursor.
    list: Option<(Vec<String>, usize, usize)>,
    field: Option<&'a Input>,
}

impl Page<'_> {
    fn say(&mut self, sentence: &str, width: usize, style: Style) {
        let lines = wrap(sentence, width).into_iter();
        self.lines.extend(lines.map(|line| Line::styled(line, style)));
        self.lines.push(Line::default());
    }

    fn list<K: Clone + PartialEq>(&mut self, rows: Vec<String>, list: &ListState<K>) {
        self.list = Some((rows, list.offset(), list.index()));
    }
}

/// As high as the longest of its lists needs.
fn area(screen: Rect, page: &Page<'_>) -> Rect {
    let rows = page.lines.len() + if page.list.is_some() { WINDOW } else { 4 };
    layout::popup(screen, 74, u16::try_from(rows + 2).unwrap_or(screen.height))
}

/// Columns of the sentences.
fn width(screen: Rect) -> usize {
    usize::from(layout::popup(screen, 74, 0).width.saturating_sub(2))
}

impl Welcome {
    /// Draws where one is.
    pub(super) fn draw_on(&self, frame: &mut Frame<'_>, screen: Rect, world: &World) {
        let welcome = self;
        let theme = &world.settings.theme;
        let page = page(world, welcome, width(screen));
        let title = world.text().ui.welcome.title;
        let inner = sheet::frame_over(frame, area(screen, &page), title, theme);
        let first = u16::try_from(page.lines.len()).unwrap_or(inner.height).min(inner.height);
        frame.render_widget(Paragraph::new(page.lines), inner);
        let rest = Rect { y: inner.y + first, height: inner.height - first, ..inner };
        if let Some((rows, offset, at)) = page.list {
            let window = rows.iter().enumerate().skip(offset).take(WINDOW);
            let line = |(row, text): (usize, &String)| {
                let style = if row == at { theme.selected } else { theme.text };
                Line::styled(left(text, usize::from(inner.width)), style)
            };
            frame.render_widget(Paragraph::new(window.map(line).collect::<Vec<_>>()), rest);
            let row = u16::try_from(at.saturating_sub(offset)).unwrap_or(0);
            frame.set_cursor_position((rest.x, rest.y + row.min(rest.height.saturating_sub(1))));
        } else if let Some(input) = page.field {
            let area = Rect { height: rest.height.min(1), ..rest };
            input.draw(frame, area, true, world.text(), theme);
        } else {
            frame.set_cursor_position((inner.x, inner.y));
        }
    }

    /// The row of the list at a place of the screen.
    pub(super) fn row_at(
        &self,
        screen: Rect,
        world: &World,
        column: u16,
        row: u16,
    ) -> Option<usize> {
        let page = page(world, self, width(screen));
        let inner = area(screen, &page).inner(Margin::new(1, 1));
        let (rows, offset, _) = page.list?;
        let line = usize::from(row.checked_sub(inner.y)?).checked_sub(page.lines.len())?;
        let at = offset + line;
        (inner.contains((column, row).into()) && line < WINDOW && at < rows.len()).then_some(at)
    }
}

fn page<'a>(world: &'a World, welcome: &'a Welcome, width: usize) -> Page<'a> {
    let theme = &world.settings.theme;
    let ui = &world.text().ui;
    let mut page = Page { lines: Vec::new(), list: None, field: None };
    // A refusal takes the place of the introduction.
    match (&welcome.refusal, &welcome.step) {
        (Some(refusal), _) => page.say(refusal, width, theme.bad),
        (None, Step::Menu(_)) => page.say(ui.welcome.intro, width, theme.text),
        (None, _) => {}
    }
    let question = match &welcome.step {
        Step::Menu(_) => ui.welcome.menu,
        Step::Department(..) => ui.welcome.ask_department,
        Step::Create(..) => ui.welcome.ask_where,
        Step::Open(_) => ui.welcome.ask_file,
        Step::WhoAmI(..) => ui.welcome.ask_who,
        Step::Waiting => ui.welcome.waiting,
    };
    page.say(question, width, theme.accent);
    match &welcome.step {
        Step::Menu(list) => {
            let ways = ui.welcome.ways.iter().zip(1..);
            page.list(ways.map(|(way, n)| format!(" {n}  {way}")).collect(), list);
        }
        Step::Department(all) => {
            if let Some(summary) = all.summary(world) {
                page.say(&summary, width, theme.good);
            }
            let (shown, of) = all.count();
            let count = (ui.some_of)(shown, of);
            page.lines.push(typed(all.filter.words(), &count, ui.form.type_to_narrow, theme));
            page.list(all.rows(), &all.list);
        }
        Step::WhoAmI(filter, list) => {
            let words = filter.words();
            let found = people(world, words);
            let count = (ui.some_of)(found.len() - 1, world.data.people.len());
            page.lines.push(typed(words, &count, ui.form.type_to_narrow, theme));
            let person =
                |id: &Option<PersonId>| match id.as_ref().and_then(|id| world.data.person(id)) {
                    Some(person) => format!(" {} · {}", person.name, world.role_word(person.role)),
                    None => format!(" {}", (ui.welcome.somebody_new)(&welcome.name_typed())),
                };
            page.list(found.iter().map(person).collect(), list);
        }
        Step::Create(_, input) | Step::Open(input) => page.field = Some(input),
        Step::Waiting => {}
    }
    page
}

fn typed(words: &str, count: &str, help: &str, theme: &Theme) -> Line<'static> {
    if words.is_empty() {
        Line::styled(format!("/ {help}"), theme.dim)
    } else {
        Line::styled(format!("/{words}▏ {count}"), theme.accent)
    }
}
