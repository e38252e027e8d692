//! The fifth step: what only the person can tell, a question a screen. One answer may be given to all that
//! are alike; a question may be put off, and its row is then left aside.

mod asked;
mod draw;

use std::sync::Arc;

use ratatui::{Frame, layout::Rect};

use self::asked::{Asked, Became, Line};
use super::step::{Did, Step};
use crate::{
    domain::import::{Question, Understood},
    keys::{Action, Key, Scope},
    ui::{
        widgets::{input::Input, list::ListState},
        world::World,
    },
};

/// The questions, and the answer under the cursor or being typed.
#[derive(Debug)]
pub(super) struct Questions {
    asked: Asked,
    list: ListState<usize>,
    typing: Option<Input>,
}

impl Questions {
    /// Those that are open; nothing where none is. `answered` tells what was answered to one already.
    pub(super) fn new(
        understood: Arc<Understood>,
        put_off: &[Question],
        answered: impl Fn(&str, &Question) -> Option<String>,
    ) -> Option<Self> {
        let asked = Asked::new(understood, put_off, answered)?;
        Some(Self { asked, list: ListState::default(), typing: None })
    }

    fn keys(&self) -> Vec<usize> {
        (0..self.asked.lines().len()).collect()
    }

    /// Does what a line says, for this question alone or for all alike.
    fn choose(&mut self, line: Line, alike: bool) -> Did {
        let answer = match line {
            Line::Offered(at) => {
                let asked = self.asked.here().and_then(|(_, asked)| asked.choices.get(at));
                asked.map(|one| one.answer.clone())
            }
            Line::Nothing => Some(String::new()),
            Line::Typed => {
                self.typing = Some(Input::line(""));
                return Did::Nothing;
            }
            Line::Later => return self.settle(Became::PutOff),
        };
        answer.map_or(Did::Nothing, |answer| self.settle(Became::Answered(answer, alike)))
    }

    fn settle(&mut self, became: Became) -> Did {
        (self.typing, self.list) = (None, ListState::default());
        if self.asked.settle(became) {
            return Did::Nothing;
        }
        let (answers, put_off) = self.asked.answers();
        Did::Answered(answers, put_off)
    }

    fn back(&mut self) -> Did {
        if self.typing.take().is_some() {
            return Did::Nothing;
        }
        self.list = ListState::default();
        if self.asked.back() { Did::Nothing } else { Did::Back }
    }

    /// What was typed is the answer.
    fn take_typed(&mut self) -> Did {
        let typed = self.typing.as_ref().map(Input::value).unwrap_or_default();
        match typed.trim() {
            "" => Did::Nothing,
            typed => self.settle(Became::Answered(typed.to_owned(), false)),
        }
    }
}

impl Step for Questions {
    fn place(&self) -> usize {
        4
    }

    fn scope(&self) -> Scope {
        if self.typing.is_some() { Scope::Filter } else { Scope::ImportQuestion }
    }

    fn act(&mut self, action: Action, _world: &World) -> Did {
        let keys = self.keys();
        self.list.settle(&keys, keys.len(), |_| 1);
        let chosen = self.asked.lines().get(self.list.index()).copied();
        match (action, chosen) {
            (Action::Back, _) => self.back(),
            (Action::Choose, _) if self.typing.is_some() => self.take_typed(),
            (Action::Choose, Some(line)) => self.choose(line, false),
            (Action::AllAlike, Some(line)) if self.asked.alike() > 0 => self.choose(line, true),
            (Action::Edit, _) if self.asked.lines().contains(&Line::Typed) => {
                self.choose(Line::Typed, false)
            }
            (Action::PutOff, _) => self.choose(Line::Later, false),
            (action, _) => {
                self.list.step(&keys, action, keys.len());
                Did::Nothing
            }
        }
    }

    fn key(&mut self, key: Key, _world: &World) -> Did {
        if let Some(input) = &mut self.typing {
            input.key(key);
            return Did::Nothing;
        }
        let line = key.figure().and_then(|at| self.asked.lines().get(at - 1).copied());
        line.map_or(Did::Nothing, |line| self.choose(line, false))
    }

    fn typed(&mut self, text: &str, _world: &World) -> bool {
        self.typing.as_mut().is_some_and(|input| input.typed(text))
    }

    fn click(&mut self, line: usize) {
        if let Some(at) = line.checked_sub(draw::ABOVE).filter(|at| *at < self.keys().len()) {
            self.list.select(at);
        }
    }

    fn settle(&mut self, _area: Rect, _world: &World) {
        let keys = self.keys();
        self.list.settle(&keys, keys.len(), |_| 1);
    }

    fn says(&self, world: &World) -> String {
        let words = &world.text().ui.import;
        let asked = self.asked.here().map(|(_, asked)| (world.text().import.reason)(asked.code));
        let (at, of) = self.asked.place();
        let refused = self.asked.refused().map(|answer| (words.not_understood)(answer) + " ");
        let of = (words.question_of)(at, of);
        format!("{}{of} · {}", refused.unwrap_or_default(), asked.unwrap_or_default())
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        self.draw_in(frame, area, world);
    }

    fn offers(&self, action: Action) -> bool {
        let alike = action != Action::AllAlike || self.asked.alike() > 0;
        let typed = action != Action::Edit || self.asked.lines().contains(&Line::Typed);
        alike && typed
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "few actions have another name here")]
    fn word(&self, action: Action, world: &World) -> Option<&'static str> {
        let keys = &world.text().ui.import.keys;
        match action {
            Action::Choose => Some(keys.answer),
            Action::Edit => Some(keys.write),
            Action::Back => Some(keys.question_before),
            _ => None,
        }
    }
}
