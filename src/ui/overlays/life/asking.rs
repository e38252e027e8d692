//! What is asked by letters: which section to go to, what to add.

use super::section::{ADDED, Section};
use crate::{domain::field::RecordKind, text::Text};

/// Letters and what each leads to; the first is what Enter takes.
#[derive(Debug)]
pub(super) struct Asking {
    pub(super) choices: Vec<(char, Choice)>,
}

/// What a letter leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// To a section.
    Go(Section),
    /// To the form of a new record.
    Add(RecordKind),
    /// To the renewal of the convention.
    Renew,
    /// The deadlines of the templates that it has not.
    Schedule,
}

impl Asking {
    pub(super) fn section() -> Self {
        let each = Section::ALL.iter().map(|one| (one.letter(), Choice::Go(*one)));
        Self { choices: each.collect() }
    }

    /// What may be added, that of the section first.
    pub(super) fn added(section: Section, may: impl Fn(RecordKind) -> bool) -> Self {
        let mine = ADDED.iter().filter(|(_, kind)| may(*kind));
        let mut choices: Vec<(char, Choice)> =
            mine.map(|(letter, kind)| (*letter, Choice::Add(*kind))).collect();
        choices.push(('r', Choice::Renew));
        choices.push(('h', Choice::Schedule));
        choices.sort_by_key(|(_, choice)| *choice != Choice::Add(section.adds()));
        Self { choices }
    }

    /// Each choice in words, after its letter.
    pub(super) fn lines(&self, text: &Text) -> Vec<(char, String)> {
        let words = |choice: &Choice| match choice {
            Choice::Go(section) => (text.ui.life.section)(section.letter()).to_owned(),
            Choice::Add(kind) => (text.kind)(*kind).one.to_owned(),
            Choice::Renew => text.ui.renewal.choice.to_owned(),
            Choice::Schedule => text.ui.renewal.schedule.to_owned(),
        };
        self.choices.iter().map(|(letter, choice)| (*letter, words(choice))).collect()
    }

    pub(super) fn title<'a>(&self, text: &'a Text) -> &'a str {
        match self.choices.first() {
            Some((_, Choice::Add(_) | Choice::Renew | Choice::Schedule)) => text.ui.life.add,
            Some((_, Choice::Go(_))) | None => text.ui.life.go_to,
        }
    }
}
