//! The days typed in a form: each reading, shown beside its field as one types, and the question about
//! a doubtful one.
//!
//! Every entry of a field that holds a day gets it, whatever the form.

use chrono::NaiveDate;
use ratatui::{Frame, layout::Rect, style::Style, text::Line};
use unicode_width::UnicodeWidthStr;

use super::{Entry, Form};
use crate::{
    domain::{
        day::DayProblem,
        draft::day::{self, Doubt},
        record::is_day,
    },
    ui::{
        style::{Theme, glyph},
        widgets::{input::Input, line::cut},
        world::World,
    },
};

/// Columns that a day needs to be typed in.
const TYPED: u16 = 12;

/// Columns left free for what is understood, so that the input keeps its width as one types.
const USUAL: u16 = 29;

impl Form {
    /// The day read from the text of a field; nothing where it holds none.
    pub(super) fn understood(
        &self,
        at: usize,
        today: NaiveDate,
    ) -> Option<Result<NaiveDate, DayProblem>> {
        let entry = self.entries.get(at).filter(|entry| entry.is_day())?;
        let typed = entry.input.value();
        if typed.trim().is_empty() {
            return None;
        }
        let start = day::first_day_of(entry.field).and_then(|first| {
            let typed = self.value(first);
            day::read(first, &typed, today, None).ok()
        });
        Some(day::read(entry.field, &typed, today, start))
    }

    /// Writes the days it opens with as the language does.
    pub(super) fn say_days(&mut self, world: &World) {
        let days = self.entries.iter_mut().zip(&mut self.at_first);
        for (entry, first) in days.filter(|(entry, _)| entry.is_day()) {
            if let Ok(day) = NaiveDate::parse_from_str(first, "%d/%m/%Y") {
                let said = (world.text().words.day)(day);
                entry.input.restore(&said);
                *first = said;
            }
        }
    }

    /// The doubt to confirm about a day before saving; none about a day already there.
    pub(super) fn doubt(&self, at: usize, today: NaiveDate) -> Option<Doubt> {
        let entry = self.entries.get(at)?;
        let day = self.understood(at, today)?.ok()?;
        let first = self.at_first.get(at).map_or("", String::as_str);
        day::doubt(entry.field, day, today).filter(|_| entry.input.value() != first)
    }

    /// Asks about every doubtful day, once; tells whether it had to.
    pub fn asks(&mut self, world: &World) -> bool {
        let fields = 0..self.entries.len();
        let doubts: Vec<(usize, Doubt)> =
            fields.filter_map(|at| Some((at, self.doubt(at, world.today)?))).collect();
        let asked = |doubt: &(usize, Doubt)| self.answered.contains(doubt);
        if doubts.iter().all(asked) {
            return false;
        }
        for entry in &mut self.entries {
            entry.problems.clear();
        }
        for (at, doubt) in &doubts {
            if let Some(entry) = self.entries.get_mut(*at) {
                entry.problems.push((world.text().trouble.doubt)(*doubt));
            }
        }
        if let Some((first, _)) = doubts.first() {
            self.focus = *first;
        }
        self.answered = doubts;
        true
    }
}

impl Entry {
    /// Whether a day is typed in it.
    fn is_day(&self) -> bool {
        is_day(self.field) && matches!(self.input, Input::Line(_))
    }
}

/// Draws what a field understands at the right of its input; gives what is left to the input.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    world: &World,
    form: &Form,
    at: usize,
) -> Rect {
    let Some(entry) = form.entries.get(at).filter(|entry| entry.is_day()) else { return area };
    let most = area.width.saturating_sub(TYPED);
    let reading = reading(world, form, at, entry, usize::from(most));
    let width = reading.as_ref().map_or(0, |(text, _)| u16::try_from(text.width()).unwrap_or(most));
    let width = width.max(USUAL).min(most);
    let input = Rect { width: area.width - width, ..area };
    if let Some((text, style)) = reading {
        let beside = Rect { x: input.right(), width, height: 1, ..area };
        frame.render_widget(Line::styled(text, style), beside);
    }
    input
}

/// The day as it is understood, beside its field, a blank before it.
fn reading(
    world: &World,
    form: &Form,
    at: usize,
    entry: &Entry,
    room: usize,
) -> Option<(String, Style)> {
    let (words, ui) = (&world.text().words, &world.text().ui.form);
    let theme: &Theme = &world.settings.theme;
    let (text, style) = match form.understood(at, world.today)? {
        Ok(day) => {
            let doubt = form.doubt(at, world.today);
            let (mark, doubt_text, style) = match doubt {
                None => ("=", String::new(), theme.good),
                Some(Doubt::Past(_)) => (glyph::LATE, format!(" ({})", ui.past), theme.bad),
                Some(Doubt::NotYet(_)) => (glyph::LATE, format!(" ({})", ui.to_come), theme.bad),
            };
            let dated = |day: String| format!(" {mark} {day}{doubt_text}");
            let long = dated((words.long_day)(day));
            (if long.width() <= room { long } else { dated((words.day)(day)) }, style)
        }
        // The problem is shown below already.
        Err(_) if !entry.problems.is_empty() => return None,
        Err(problem @ (DayProblem::NoSuchDay { .. } | DayProblem::OtherWeekday(_))) => {
            (format!(" {}", (world.text().trouble.day)(problem)), theme.warning)
        }
        // Half a day is none yet.
        Err(_) if at == form.focus => return None,
        Err(_) => (format!(" {}", ui.no_day), theme.warning),
    };
    Some((cut(&text, room), style))
}
