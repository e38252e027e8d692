//! Narrowing an answer to one territory, theme, orientation or person, and keeping it under a name.

use super::Answers;
use crate::{
    domain::{
        field::{Field, FieldsBuilder, RecordKind},
        id::PersonId,
        questions::{About, Narrow, Question},
    },
    ui::{
        forms::Opening,
        layer::{Reply, Then},
        route::Route,
        widgets::list::ListState,
        world::World,
    },
};

impl Answers {
    /// What the arrows turn through: nothing, then each in its order.
    fn choices(&self, world: &World) -> Vec<Option<About>> {
        let Some(narrow) = turned_by(self.question) else { return Vec::new() };
        let data = &world.data;
        let mine = |code: &str| world.reaches_all() || world.sector.contains(&code.into());
        let ids: Vec<&str> = match narrow {
            Narrow::Territory => {
                let codes = data.territories.iter().map(|place| place.code.as_str());
                codes.filter(|code| mine(code)).collect()
            }
            Narrow::Theme => data.themes.iter().map(|one| one.code.as_str()).collect(),
            Narrow::Orientation => data.orientations.iter().map(|one| one.id.as_str()).collect(),
            Narrow::Person => {
                let board = |id: &&PersonId| {
                    data.binomes.iter().any(|pair| pair.administrateur.as_ref() == Some(id))
                };
                data.people.iter().map(|one| &one.id).filter(board).map(PersonId::as_str).collect()
            }
        };
        let each = ids.into_iter().map(|id| Some(About { narrow, id: id.to_owned() }));
        // One that wants a territory always has one.
        let none = (!self.question.wants_territory()).then_some(None);
        none.into_iter().chain(each).collect()
    }

    /// Narrows it to the next of what may narrow it.
    pub(super) fn turn(&mut self, back: bool, world: &World) -> Reply {
        let choices = self.choices(world);
        let now = self.about.clone().or_else(|| self.asked.as_ref()?.ask.about.clone());
        let at = choices.iter().position(|one| *one == now);
        let count = choices.len();
        if count == 0 {
            return Reply::say(world.text().questions.not_narrowed);
        }
        let next = match (at, back) {
            (None, _) => 0,
            (Some(at), true) => (at + count - 1) % count,
            (Some(at), false) => (at + 1) % count,
        };
        self.about = choices.into_iter().nth(next).flatten();
        (self.stale, self.list) = (true, ListState::default());
        Reply::default()
    }

    /// A form to keep it under a name.
    pub(super) fn keep(&self, world: &World) -> Reply {
        let me = world.me.as_ref().map(PersonId::as_str);
        let fields = FieldsBuilder::default()
            .with(Field::Query, self.narrowed().to_string().as_str())
            .with(Field::Author, me)
            .done();
        Then::go(Route::Form(Opening::NewRecord(RecordKind::KeptList, fields))).into()
    }
}

/// What the arrows narrow a question by.
#[expect(clippy::wildcard_enum_match_arm, reason = "most questions are narrowed by a territory")]
pub(super) fn turned_by(question: Question) -> Option<Narrow> {
    match question {
        Question::NeedsForCdsf => Some(Narrow::Orientation),
        one => one.narrowed_by().first().copied(),
    }
}
