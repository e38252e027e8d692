//! Drawing the figures: lines under their headings, and beside them, where there is room, what they draw.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{Board, flat, side};
use crate::{
    document::{Figure, Tone, bar},
    ui::{
        style::{glyph, of_tone},
        views::framed::{framed, on_border},
        widgets::{
            line::{cut, left, right},
            sheet,
        },
        world::World,
    },
};

/// Columns from which what is drawn stands beside the lines.
const WIDE: u16 = 100;

/// Columns of a label, and of a bar, at least and at most.
const LABEL: (usize, usize) = (22, 38);
const BAR: (usize, usize) = (10, 20);

/// Columns of a value: a longer one takes its room from what stands after it.
const VALUE: usize = 8;

/// Columns of a line.
struct Columns {
    label: usize,
    value: usize,
    bar: usize,
    width: usize,
}

impl Columns {
    fn of(all: &[(Option<&str>, &Figure)], width: usize) -> Self {
        let widest = |of: fn(&Figure) -> usize| all.iter().map(|(_, one)| of(one)).max();
        let label = widest(|one| one.shown_label().width()).unwrap_or(0);
        let value = widest(|one| one.value.width() + mark(one.tone).width()).unwrap_or(0);
        Self {
            label: label.min((width / 3).clamp(LABEL.0, LABEL.1)),
            value: value.min(VALUE),
            bar: (width / 5).saturating_sub(5).clamp(BAR.0, BAR.1),
            width,
        }
    }

    fn line(&self, one: &Figure, chosen: bool, world: &World) -> Line<'static> {
        let theme = &world.settings.theme;
        let label = format!("{}  ", left(&one.shown_label(), self.label));
        let value = format!("{}{}", mark(one.tone), one.value);
        let value = format!("{}  ", right(&value, self.value.max(value.width())));
        let bar = one.share.map(|(share, goal)| format!("{}  ", bar(share, goal, self.bar)));
        let bar = bar.unwrap_or_default();
        let used = label.width() + value.width() + bar.width();
        let after = cut(&one.after(), self.width.saturating_sub(used));
        if chosen {
            let row = left(&format!("{label}{value}{bar}{after}"), self.width);
            return Line::styled(row, theme.selected);
        }
        let spans = [
            Span::styled(label, Style::new()),
            Span::styled(value, of_tone(one.tone, theme)),
            Span::styled(bar, theme.dim),
            Span::styled(after, theme.dim),
        ];
        Line::from(spans.to_vec())
    }
}

/// What the colour of a value says, without it.
fn mark(tone: Tone) -> String {
    match tone {
        Tone::Bad => format!("{} ", glyph::LATE),
        Tone::Warning => format!("{} ", glyph::ATTENTION),
        Tone::Plain | Tone::Dim | Tone::Good | Tone::Here | Tone::Changed | Tone::Title => {
            String::new()
        }
    }
}

impl Board {
    pub(super) fn draw_in(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let page = self.told(world);
        let words = &world.text().figures;
        let title = page.as_ref().map_or(words.counting, |page| page.title.as_str());
        let inner = framed(frame, area, title, world);
        let (Some(page), Some(figures)) = (page, &self.figures) else { return };
        let right = if area.width < WIDE { 0 } else { area.width / 3 };
        let [lines, side] =
            Layout::horizontal([Constraint::Min(0), Constraint::Length(right)]).areas(inner);
        let shown = self.passing(flat(&page));
        on_border(frame, area, &self.filter, (shown.len(), self.count), world);
        self.draw_lines(frame, lines, &shown, world);
        if right > 0 {
            side::draw(frame, side, figures, &flat(&page), world);
        }
    }

    fn draw_lines(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        all: &[(Option<&str>, &Figure)],
        world: &World,
    ) {
        let (width, height) = (usize::from(area.width), usize::from(area.height));
        let columns = Columns::of(all, width);
        let (mut lines, mut chosen, mut last) = (Vec::new(), 0, self.list.offset());
        for (at, (head, one)) in all.iter().enumerate().skip(self.list.offset()) {
            if lines.len() + self.height(at) > height {
                break;
            }
            if let Some(head) = head {
                lines.push(Line::styled(cut(head, width), world.settings.theme.header));
            }
            if at == self.list.index() {
                chosen = u16::try_from(lines.len()).unwrap_or(0);
            }
            lines.push(columns.line(one, at == self.list.index(), world));
            last = at + 1;
        }
        frame.set_cursor_position((area.x, area.y + chosen));
        frame.render_widget(Paragraph::new(lines), area);
        if self.list.offset() > 0 || last < all.len() {
            sheet::how_far(frame, area, last, all.len());
        }
    }
}
