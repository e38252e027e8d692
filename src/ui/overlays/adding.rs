//! What may be added about the selected territory, each under its letter; of a note, the need it becomes.

use ratatui::{Frame, layout::Rect};

use crate::{
    domain::{
        field::{Field, FieldKey, Fields, FieldsBuilder, RecordKind, Value},
        id::ConventionId,
        need,
        note::Note,
    },
    keys::{Action, Key, Scope},
    ui::{
        forms::Opening,
        layer::{Layer, Reply, Then},
        rights::may_add,
        route::{Route, Start},
        widgets::letters,
        world::World,
    },
};

/// The letters, as they open.
#[derive(Debug)]
pub struct Adding {
    choices: Vec<(char, String, Route)>,
}

/// Kinds of record that may be added, each with its letter, after a CTG.
const ADDED: [(char, RecordKind); 7] = [
    ('d', RecordKind::Difficulty),
    ('b', RecordKind::Need),
    ('p', RecordKind::Post),
    ('e', RecordKind::Equipment),
    ('k', RecordKind::Pact),
    ('o', RecordKind::Meeting),
    ('l', RecordKind::Contact),
];

impl Adding {
    /// A CTG first; on a note, the need it becomes.
    #[must_use]
    pub fn new(about: &Start, world: &World) -> Self {
        let words = |kind: RecordKind| (world.text().kind)(kind).one.to_owned();
        let (place, before) = (about.territory.clone(), about.convention.clone());
        let ctg = Route::Form(Opening::NewConvention(place, before));
        let mut choices = vec![('c', words(RecordKind::Convention), ctg)];
        for (letter, kind) in ADDED.into_iter().filter(|(_, kind)| may_add(world, *kind)) {
            let form = || Route::Form(Opening::NewRecord(kind, fields(kind, about)));
            let (words, route) = match &about.note {
                Some(note) if kind == RecordKind::Need => of_note(note, about, world),
                Some(_) | None => (words(kind), form()),
            };
            choices.push((letter, words, route));
        }
        if about.note.is_some() {
            choices.sort_by_key(|(letter, ..)| *letter != 'b');
        }
        Self { choices }
    }

    fn go(&self, found: impl Fn(char) -> bool) -> Reply {
        let to = self.choices.iter().find(|(letter, ..)| found(*letter));
        to.map_or_else(Reply::default, |(_, _, route)| Then::instead(route.clone()).into())
    }
}

/// The need of a note: the one that there is, else the form of a new one.
fn of_note(note: &Note, about: &Start, world: &World) -> (String, Route) {
    let words = (world.text().ui.means.need_of)(&(world.text().words.day)(note.on));
    let known = world.data.needs.iter().find(|one| one.note.as_ref() == Some(&note.id));
    if let Some(one) = known {
        return (words, Route::Record(RecordKind::Need, one.id.clone(), None));
    }
    let place = note.territory.as_ref().unwrap_or(&about.territory);
    let new = Opening::NewRecord(RecordKind::Need, need::of_note(note, place));
    (words, Route::Form(new))
}

/// What is known already of a new record.
#[expect(clippy::wildcard_enum_match_arm, reason = "few kinds are distinguished here")]
fn fields(kind: RecordKind, about: &Start) -> Fields {
    let convention = about.convention.as_ref().map(ConventionId::as_str);
    let fields = FieldsBuilder::default();
    let code = about.territory.as_str();
    match kind {
        RecordKind::Difficulty => {
            let convention = convention.filter(|_| about.at_convention);
            fields.with(Field::Territory, code).with(Field::Convention, convention).done()
        }
        RecordKind::Need => fields.with(Field::Territory, code).done(),
        // The commune is what is asked.
        RecordKind::Equipment => Fields::new(),
        RecordKind::Post | RecordKind::Meeting if convention.is_some() => {
            fields.with(Field::Convention, convention).done()
        }
        _ => {
            let key = FieldKey { field: Field::Territories, member: Some(code.to_owned()) };
            [(key, Value::Int(1))].into_iter().collect()
        }
    }
}

impl Layer for Adding {
    fn scope(&self) -> Scope {
        Scope::Letters
    }

    fn act(&mut self, action: Action, _world: &World) -> Reply {
        if action != Action::Choose {
            return Then::Close.into();
        }
        let first = self.choices.first().map(|(letter, ..)| *letter);
        self.go(|letter| Some(letter) == first)
    }

    fn key(&mut self, key: Key, _world: &World) -> Reply {
        self.go(|letter| key == Key::char(letter))
    }

    fn draw(&self, frame: &mut Frame<'_>, area: Rect, world: &World) {
        let lines = self.choices.iter().map(|(letter, words, _)| (*letter, words.clone()));
        letters::draw(frame, area, world.text().ui.life.add, lines.collect(), world);
    }
}
