//! Drawing what was done: when and who on a line, what below it.

use ratatui::{
    Frame,
    layout::{Margin, Rect},
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{Journal, ROWS};
use crate::{
    domain::{field::RecordKind, journal::Activity},
    ui::{
        widgets::{
            line::{cut, end, left, wrap},
            sheet,
        },
        world::World,
    },
};

impl Journal {
    /// Draws it.
    pub(super) fn draw_on(&self, frame: &mut Frame<'_>, world: &World) {
        let journal = self;
        let (inner, theme) = (self.inner(world), &world.settings.theme);
        let outer = inner.outer(Margin::new(1, 1));
        let title = cut(&title(world, journal), usize::from(inner.width.saturating_sub(4)));
        sheet::frame_over(frame, outer, &title, theme);
        let keys = journal.window.keys();
        if keys.is_empty() {
            let lines = wrap(empty(world, journal), usize::from(inner.width)).into_iter();
            let lines: Vec<Line<'_>> = lines.map(Line::from).collect();
            frame.render_widget(Paragraph::new(lines).style(theme.dim), inner);
        }
        let shown = usize::from(inner.height) / ROWS;
        let list = &journal.list;
        let window = journal.window.activities().enumerate().skip(list.offset()).take(shown);
        let lines: Vec<Line<'static>> = window
            .flat_map(|(row, activity)| {
                let style = if row == list.index() { theme.selected } else { Style::new() };
                lines(world, activity, style, usize::from(inner.width))
            })
            .collect();
        frame.render_widget(Paragraph::new(lines), inner);
        more(frame, inner, journal, shown);
        let row = list.index().saturating_sub(list.offset()) * ROWS;
        frame.set_cursor_position((inner.x, inner.y + u16::try_from(row).unwrap_or(0)));
        typed(frame, outer, world, journal);
    }
}

/// The filter in words: people, places, days.
fn title(world: &World, journal: &Journal) -> String {
    let text = &world.text().ui.journal;
    let asked = &journal.understood;
    let data = &world.data;
    let mut words: Vec<String> = Vec::new();
    let people = asked.filter.people.iter().flatten();
    words.extend(people.map(|id| data.person_name(Some(id)).to_owned()));
    let day = world.text().words.day;
    let (from, to) = (asked.days.0.map(day), asked.days.1.map(day));
    if from.is_some() || to.is_some() {
        words.push((text.days)(from.as_deref(), to.as_deref()));
    }
    let territories = match &journal.territory {
        Some(code) => vec![code],
        None => asked.filter.territories.iter().flatten().collect(),
    };
    let places = territories.into_iter().filter_map(|code| {
        let known = data.territory(code).map(|one| one.name.as_str());
        known.or_else(|| data.archived_name(RecordKind::Territory, code.as_str()))
    });
    words.extend(places.map(str::to_owned));
    if words.is_empty() { text.title.to_owned() } else { (text.title_of)(&words) }
}

fn empty(world: &World, journal: &Journal) -> &'static str {
    let ui = &world.text().ui;
    if journal.window.is_looking() {
        ui.journal.looking
    } else if journal.filter.is_active() {
        ui.nothing_found
    } else {
        ui.journal.nothing
    }
}

fn lines(world: &World, activity: &Activity, style: Style, width: usize) -> [Line<'static>; 2] {
    let (theme, text) = (&world.settings.theme, &world.text().ui.journal);
    let moment = world.settings.zone.tell(&activity.at);
    let moment = moment.map_or_else(|| activity.at.clone(), text.moment);
    let who = match world.data.person_name(activity.person.as_ref()) {
        "" => text.somebody,
        name => name,
    };
    let first = activity.touched.first();
    let over = first.and_then(|one| (text.over)(&one.named, &world.data));
    let over = over.map(|name| format!(" · {name}")).unwrap_or_default();
    let direction = activity
        .direction
        .map(|direction| format!(" · {}", (text.direction)(direction)))
        .unwrap_or_default();
    let rest = left(&format!(" · {who}{over}{direction}"), width.saturating_sub(moment.width()));
    let did = format!("  {}", (text.did)(activity, &world.data));
    [
        Line::from(vec![Span::styled(moment, theme.accent), Span::raw(rest)]).style(style),
        Line::styled(cut(&did, width), theme.text),
    ]
}

/// On the border, whether there is more above or below.
fn more(frame: &mut Frame<'_>, inner: Rect, journal: &Journal, shown: usize) {
    let (newest, oldest) = journal.window.ends();
    let held = journal.window.activities().count();
    let above = !newest || journal.list.offset() > 0;
    let below = !oldest || journal.list.offset() + shown < held;
    let mark = match (above, below) {
        (true, true) => " ▲▼ ",
        (true, false) => " ▲ ",
        (false, true) => " ▼ ",
        (false, false) => return,
    };
    let width = u16::try_from(mark.width()).unwrap_or(0);
    let place = Rect::new(inner.right().saturating_sub(width + 1), inner.bottom(), width, 1);
    frame.render_widget(Line::styled(mark, Style::reset()), place.intersection(frame.area()));
}

/// On the border, the words typed and those that texts are looked through for.
fn typed(frame: &mut Frame<'_>, outer: Rect, world: &World, journal: &Journal) {
    let filter = &journal.filter;
    if !filter.is_in_use() {
        return;
    }
    let theme = &world.settings.theme;
    let in_texts = match journal.understood.words.as_slice() {
        [] => String::new(),
        words => format!("  {}", (world.text().ui.journal.in_texts)(words)),
    };
    let room = outer.width.saturating_sub(9);
    let words = end(filter.words(), usize::from(room).saturating_sub(in_texts.width() + 3));
    let words = format!(" /{words}");
    let at = u16::try_from(words.width()).unwrap_or(room).min(room);
    let line = Line::from(vec![
        Span::styled(words, theme.accent),
        Span::styled(format!("{in_texts} "), theme.dim),
    ]);
    let width = u16::try_from(line.width()).unwrap_or(room).min(room);
    let place = Rect::new(outer.x + 1, outer.bottom().saturating_sub(1), width, 1);
    frame.render_widget(line, place.intersection(frame.area()));
    if filter.is_typing() {
        frame.set_cursor_position((place.x + at, place.y));
    }
}
