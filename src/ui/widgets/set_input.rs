//! Any of many: a list that is ticked, and narrowed by typing.

mod option;

use std::collections::BTreeSet;

use ratatui::{
    Frame,
    crossterm::event::KeyCode,
    layout::Rect,
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

pub use option::SetOption;

use super::{
    super::style::{Theme, glyph},
    field::{draw_closed, draw_open, row},
    filter::Filter,
    line::end,
    list::ListState,
};
use crate::{
    keys::{Action, Key},
    text::Text,
};

/// How many lines of options are shown at most.
const WINDOW: u16 = 8;

/// The options, what is ticked, and the words that narrow them.
#[derive(Debug)]
pub struct SetInput {
    options: Vec<SetOption>,
    chosen: BTreeSet<String>,
    filter: Filter,
    list: ListState<String>,
    feminine: bool,
}

impl SetInput {
    /// These options, with some ticked.
    #[must_use]
    pub fn new(options: Vec<SetOption>, chosen: BTreeSet<String>) -> Self {
        let mut set = Self {
            options,
            chosen,
            filter: Filter::default(),
            list: ListState::default(),
            feminine: true,
        };
        set.settle();
        set
    }

    /// The same, of things or people whose name is masculine.
    #[must_use]
    pub fn masculine(self) -> Self {
        Self { feminine: false, ..self }
    }

    /// Ticks these codes, where they are still among the options.
    pub fn restore(&mut self, chosen: BTreeSet<String>) {
        let known: BTreeSet<&String> = self.members().map(|option| &option.code).collect();
        let kept = chosen.into_iter().filter(|code| known.contains(code)).collect();
        self.chosen = kept;
    }

    /// Codes of those ticked.
    #[must_use]
    pub fn chosen(&self) -> &BTreeSet<String> {
        &self.chosen
    }

    /// The options that may be in the set.
    fn members(&self) -> impl Iterator<Item = &SetOption> {
        self.options.iter().filter(|option| option.members.is_empty())
    }

    /// Whether it is ticked: of several at once, all of them.
    fn is_ticked(&self, option: &SetOption) -> bool {
        match option.members.as_slice() {
            [] => self.chosen.contains(&option.code),
            all => all.iter().all(|code| self.chosen.contains(code)),
        }
    }

    fn shown(&self) -> Vec<&SetOption> {
        let needle = self.filter.needle();
        self.options.iter().filter(|option| needle.is_in(&option.folded)).collect()
    }

    fn settle(&mut self) {
        let codes = self.codes();
        self.list.settle(&codes, usize::from(WINDOW), |_| 1);
    }

    fn codes(&self) -> Vec<String> {
        self.shown().into_iter().map(|option| option.code.clone()).collect()
    }

    /// Takes a key; tells whether it was for this input.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the terminal names keys that mean nothing here"
    )]
    pub fn key(&mut self, key: Key) -> bool {
        let codes = self.codes();
        let typed = self.filter.words().to_owned();
        let used = match key.code {
            KeyCode::Up if self.list.index() == 0 => return false,
            KeyCode::Down if self.list.index() + 1 >= codes.len() => return false,
            KeyCode::Up => self.list.step(&codes, Action::Up, 1),
            KeyCode::Down => self.list.step(&codes, Action::Down, 1),
            KeyCode::PageUp => self.list.step(&codes, Action::PageUp, usize::from(WINDOW)),
            KeyCode::PageDown => self.list.step(&codes, Action::PageDown, usize::from(WINDOW)),
            KeyCode::Char(' ') => self.tick(),
            _ => self.filter.key(key),
        };
        self.narrowed(&typed);
        used
    }

    /// Takes pasted words.
    pub fn paste(&mut self, text: &str) {
        let typed = self.filter.words().to_owned();
        self.filter.paste(text);
        self.narrowed(&typed);
    }

    /// New words go to the first option they find; without words the cursor keeps its option.
    fn narrowed(&mut self, before: &str) {
        if self.filter.is_active() && self.filter.words() != before {
            self.codes().into_iter().take(1).for_each(|first| self.list.select(first));
        }
        self.settle();
    }

    /// Clears the words; tells whether there were any.
    pub fn widen(&mut self) -> bool {
        let narrowed = !self.filter.words().is_empty();
        self.filter.clear();
        self.settle();
        narrowed
    }

    fn tick(&mut self) -> bool {
        let Some(code) = self.list.selected() else { return true };
        let chosen = self.options.iter().find(|option| option.code == *code);
        let all = chosen.filter(|option| !option.members.is_empty());
        let codes = all.map_or_else(|| vec![code.clone()], |option| option.members.clone());
        self.turn(codes);
        true
    }

    /// Ticks all that is shown, or unticks it where all of it is ticked.
    pub fn tick_all(&mut self) {
        let shown = self.shown().into_iter().filter(|option| option.members.is_empty());
        self.turn(shown.map(|option| option.code.clone()).collect());
    }

    /// Ticks these, or unticks them where all of them are ticked.
    fn turn(&mut self, codes: Vec<String>) {
        let all = codes.iter().all(|code| self.chosen.contains(code));
        for code in codes {
            if all {
                self.chosen.remove(&code);
            } else {
                self.chosen.insert(code);
            }
        }
    }

    /// Rows it asks for in focus, never more than `most`.
    #[must_use]
    pub fn rows(&self, most: u16) -> u16 {
        let options = u16::try_from(self.options.len()).unwrap_or(WINDOW);
        (1 + options.min(WINDOW)).min(most.max(2))
    }

    /// A click on a line of it: the first is its head, each other ticks an option.
    pub fn click(&mut self, line: usize) {
        let codes = self.codes();
        let row = line.checked_sub(1).map(|line| self.list.offset() + line);
        if let Some(code) = row.and_then(|row| codes.get(row)) {
            self.list.select(code.clone());
            self.settle();
            self.tick();
        }
    }

    /// Draws it: out of focus what is ticked, in focus the list too.
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
        let found = shown.iter().filter(|option| option.members.is_empty()).count();
        let mut lines = vec![self.head(found, width, text, theme)];
        let window = usize::from(area.height.saturating_sub(1));
        let top = self.list.offset().max((self.list.index() + 1).saturating_sub(window));
        for (at, option) in shown.iter().enumerate().skip(top).take(window) {
            let mark = if self.is_ticked(option) { glyph::TICKED } else { glyph::UNTICKED };
            let label = format!("{mark} {}", option.label);
            let label = if option.detail.is_empty() {
                label
            } else {
                format!("{label} · {}", option.detail)
            };
            lines.push(row(&label, width, at == self.list.index(), theme));
        }
        draw_open(frame, area, lines, self.list.index().saturating_sub(top) + 1);
    }

    fn head(&self, shown: usize, width: usize, text: &Text, theme: &Theme) -> Line<'static> {
        let count = self.count(text);
        let mut spans = vec![Span::styled(count, theme.accent)];
        if self.filter.is_active() {
            let some = (text.ui.some_of)(shown, self.members().count());
            let room = width.saturating_sub(spans[0].width() + some.width() + 7);
            let words = end(self.filter.words(), room);
            spans.push(Span::styled(format!("  « {words} » {some}"), theme.text));
        } else {
            spans.push(Span::styled(format!("  {}", text.ui.form.type_to_narrow), theme.dim));
        }
        Line::from(spans)
    }

    /// How many are ticked, and how many inhabitants they have.
    fn count(&self, text: &Text) -> String {
        let count = (text.ui.form.ticked)(self.chosen.len(), self.feminine);
        if self.options.iter().all(|option| option.weight == 0) {
            return count;
        }
        let ticked = self.members().filter(|option| self.chosen.contains(&option.code));
        let inhabitants = ticked.map(|option| u64::from(option.weight)).sum();
        format!("{count} · {}", (text.ui.renewal.inhabitants)(&(text.words.number)(inhabitants)))
    }

    fn summary(&self, text: &Text) -> String {
        let labels: Vec<&str> = self
            .members()
            .filter(|option| self.chosen.contains(&option.code))
            .map(|option| option.label.as_str())
            .collect();
        if labels.is_empty() {
            return (text.ui.form.none_ticked)(self.feminine).to_owned();
        }
        if labels.len() > 6 { self.count(text) } else { labels.join(", ") }
    }
}

#[cfg(test)]
mod tests;
