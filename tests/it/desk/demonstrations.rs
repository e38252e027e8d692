//! The demonstration at the desk: as it is, as somebody else, and before anybody is of the direction.

use std::sync::LazyLock;

use binome::{
    demo,
    domain::{
        change::Step,
        field::{Field, RecordKind},
        id::PersonId,
        person::Role,
    },
    store::{Founding, Store},
    ui::{Effect, Message},
};

use super::{Desk, today};

/// The demonstration as it is born, filled once for all the tests.
static DEMONSTRATION: LazyLock<Vec<u8>> =
    LazyLock::new(|| founded(&demo::founding(today()).unwrap()));

/// The same before anybody is of the direction.
static BEFORE_ANY_DIRECTION: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut founding = demo::founding(today()).unwrap();
    for step in founding.deeds.iter_mut().flat_map(|deed| &mut deed.change.steps) {
        if let Step::Create { kind: RecordKind::Person, fields, .. } = step
            && fields.get(&Field::Role.into()) == Some(&Role::Direction.as_str().into())
        {
            fields.insert(Field::Role.into(), Role::Technicien.as_str().into());
        }
    }
    founded(&founding)
});

fn founded(founding: &Founding) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.db");
    drop(Store::create(&path, founding).unwrap());
    std::fs::read(&path).unwrap()
}

impl Desk {
    /// The demonstration is open, and I am the person the demonstration is for.
    pub fn demonstration(columns: u16, rows: u16) -> Self {
        let mut desk = Self::empty(columns, rows);
        desk.model.my_name = Some(demo::ME.to_owned());
        let path = desk.folder.path().join("demo.db");
        std::fs::write(&path, &*DEMONSTRATION).unwrap();
        desk.opened(Store::open(&path).unwrap());
        desk
    }

    /// The same people before anybody is of the direction: I may write all.
    pub fn before_any_direction(columns: u16, rows: u16) -> Self {
        let mut desk = Self::empty(columns, rows);
        desk.model.my_name = Some(demo::ME.to_owned());
        let path = desk.folder.path().join("demo.db");
        std::fs::write(&path, &*BEFORE_ANY_DIRECTION).unwrap();
        desk.opened(Store::open(&path).unwrap());
        desk
    }

    /// The demonstration, as somebody else.
    pub fn demonstration_as(who: &str, columns: u16, rows: u16) -> Self {
        let mut desk = Self::demonstration(columns, rows);
        let found = desk.model.data.people.iter().find(|one| one.name == who);
        let id = found.unwrap_or_else(|| panic!("nobody is {who}")).id.clone();
        desk.acts(id);
        desk
    }

    /// From now on I am this person.
    fn acts(&mut self, who: PersonId) {
        self.model.me = Some(who.clone());
        self.model.reckon_sector();
        for message in self.perform(Effect::ActAs(who)) {
            self.send(message);
        }
        let (columns, rows) = self.model.size;
        self.send(Message::Resize(columns, rows));
    }
}
