//! One of a few: turned with the arrows, or found by typing the beginning of one of its words.

use ratatui::{
    Frame,
    crossterm::event::KeyCode,
    layout::{Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{
    super::style::{Theme, glyph},
    field::draw_closed,
    line::cut,
};
use crate::{domain::fold::fold, keys::Key, text::Text};

/// The options, a code and its label each, and the one chosen.
#[derive(Debug)]
pub struct Choice {
    options: Vec<(String, String)>,
    at: usize,
    /// Letters typed one after the other, as long as they find something.
    typed: String,
}

impl Choice {
    /// One of these, beginning with a code.
    #[must_use]
    pub fn new(options: Vec<(String, String)>, code: &str) -> Self {
        let at = options.iter().position(|(one, _)| one == code).unwrap_or(0);
        Self { options, at, typed: String::new() }
    }

    /// The code chosen.
    #[must_use]
    pub fn code(&self) -> &str {
        self.options.get(self.at).map_or("", |(code, _)| code)
    }

    fn label(&self) -> &str {
        self.options.get(self.at).map_or("", |(_, label)| label)
    }

    /// Chooses a code, where it is still one of the options.
    pub fn choose(&mut self, code: &str) {
        self.at = self.options.iter().position(|(one, _)| one == code).unwrap_or(self.at);
    }

    /// Forgets the letters typed.
    pub fn forget(&mut self) {
        self.typed.clear();
    }

    /// Takes a key; tells whether it was for this input.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the terminal names keys that mean nothing here"
    )]
    pub fn key(&mut self, key: Key) -> bool {
        let count = self.options.len().max(1);
        let to = match key.code {
            KeyCode::Left | KeyCode::Up => (self.at + count - 1) % count,
            KeyCode::Right | KeyCode::Down => (self.at + 1) % count,
            KeyCode::Char(' ') if self.typed.is_empty() => (self.at + 1) % count,
            KeyCode::Home => 0,
            KeyCode::End => count - 1,
            KeyCode::Backspace => self.at,
            _ => match key.typed() {
                Some(c) => {
                    self.find(c);
                    return true;
                }
                None => return false,
            },
        };
        self.forget();
        self.at = to;
        true
    }

    /// To the option that the letters typed so far begin. Where they begin none, a second letter begins anew,
    /// from the option after this one: the same letter, repeated, visits them all. A longer word that finds
    /// nothing moves nothing: what it looked for is not in the list.
    fn find(&mut self, c: char) {
        let longer = format!("{}{c}", self.typed);
        if let Some(at) = self.next(&longer, usize::from(self.typed.is_empty())) {
            (self.at, self.typed) = (at, longer);
        } else if self.typed.chars().all(|before| before == c) || self.typed.chars().count() == 1 {
            let at = self.next(&c.to_string(), 1);
            self.typed = if at.is_some() { c.to_string() } else { String::new() };
            self.at = at.unwrap_or(self.at);
        } else {
            self.typed = longer;
        }
    }

    /// Whether the letters typed are in no label.
    fn finds_nothing(&self) -> bool {
        !self.typed.is_empty() && self.next(&self.typed, 0).is_none()
    }

    /// The first option from here on with a label, else a word of it, that begins so.
    fn next(&self, typed: &str, from: usize) -> Option<usize> {
        let letters = fold(typed);
        let count = self.options.len();
        let labels: Vec<String> = self.options.iter().map(|(_, label)| fold(label)).collect();
        let round = || (from..from + count).map(|step| (self.at + step) % count);
        let word = |at: &usize| {
            labels[*at].split([' ', '-', '\'', '(']).any(|word| word.starts_with(&letters))
        };
        round().find(|at| labels[*at].starts_with(&letters)).or_else(|| round().find(word))
    }

    /// Draws it; in focus with its arrows, its place among the others and the letters typed.
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
            return draw_closed(frame, area, self.label(), theme);
        }
        let (before, after) = glyph::CHOICE;
        let place = (text.ui.some_of)(self.at + 1, self.options.len());
        let typed_letters = match self.typed.as_str() {
            "" => format!("  {place}"),
            typed if self.finds_nothing() => format!("  {place}  {typed}\u{a0}?"),
            typed => format!("  {place}  {typed}…"),
        };
        let room = width.saturating_sub(4 + typed_letters.width()).max(8);
        let label = format!("{before}{}{after}", cut(self.label(), room));
        let spans =
            vec![Span::styled(label, theme.selected), Span::styled(typed_letters, theme.dim)];
        frame.render_widget(Paragraph::new(Line::from(spans)), area);
        frame.set_cursor_position(Position::new(area.x, area.y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(options: &[(&str, &str)]) -> Choice {
        let options = options.iter().map(|&(code, label)| (code.into(), label.into())).collect();
        Choice::new(options, "")
    }

    fn type_in(choice: &mut Choice, letters: &str) -> String {
        for c in letters.chars() {
            choice.key(Key::char(c));
        }
        choice.code().to_owned()
    }

    #[test]
    fn a_choice_goes_to_the_letter_typed_whatever_its_accent() {
        let mut kinds = choice(&[("a", "Autre"), ("e", "Évaluation"), ("t", "Téléphone")]);
        assert_eq!(type_in(&mut kinds, "e"), "e");
        assert_eq!(type_in(&mut kinds, "t"), "t", "letters that find nothing begin anew");
    }

    #[test]
    fn several_letters_find_one_among_many_by_any_of_its_words() {
        let people = [
            ("1", "Hélène Exemple"),
            ("2", "Hervé Gabarit"),
            ("3", "Inès Jean-Modèle"),
            ("4", "Hugo"),
        ];
        let mut people = choice(&people);
        assert_eq!(type_in(&mut people, "her"), "2");
        people.forget();
        assert_eq!(type_in(&mut people, "modele"), "3");
        people.forget();
        assert_eq!(type_in(&mut people, "ines j"), "3");
    }

    #[test]
    fn a_word_that_is_in_no_label_moves_nothing() {
        let kinds = [("e", "Accueil (crèche)"), ("r", "Relais"), ("s", "Social"), ("c", "Centre")];
        let mut kinds = choice(&kinds);
        assert_eq!(type_in(&mut kinds, "crec"), "e");
        kinds.forget();
        assert_eq!(type_in(&mut kinds, "cens"), "c");
    }

    #[test]
    fn one_letter_again_and_again_visits_all_that_begin_with_it() {
        let mut kinds =
            choice(&[("p", "COPIL"), ("t", "COTECH"), ("v", "Visite"), ("c", "Courriel")]);
        assert_eq!(type_in(&mut kinds, "c"), "t");
        assert_eq!(type_in(&mut kinds, "c"), "c");
        assert_eq!(type_in(&mut kinds, "c"), "p");
    }
}
