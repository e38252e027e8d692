//! Description of a note.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const NATURE: Holds = Holds::One(RecordKind::NoteKind);
const WHERE: Holds = Holds::One(RecordKind::Territory);
const ABOUT: Holds = Holds::One(RecordKind::Convention);
const ACTION: Holds = Holds::One(RecordKind::Action);
const PERSONS: Holds = Holds::Many(RecordKind::Person);
const CONTACTS: Holds = Holds::Many(RecordKind::Contact);
const AUTHOR: Holds = Holds::One(RecordKind::Person);
const THEMES: Holds = Holds::Many(RecordKind::Theme);
const PRESENT: &str = "administrator_present";

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Note,
    fields: &[
        Spec::new(Field::On, "on", Holds::Day, Need::Today),
        Spec::must(Field::Kind, "kind", NATURE),
        Spec::may(Field::Territory, "territory", WHERE),
        Spec::may(Field::Convention, "convention", ABOUT),
        Spec::may(Field::Action, "action", ACTION),
        Spec::may(Field::Place, "place", Holds::Line),
        Spec::may(Field::Persons, "persons", PERSONS),
        Spec::may(Field::Contacts, "contacts", CONTACTS),
        Spec::may(Field::Others, "others", Holds::Number(0, 9999)),
        Spec::new(Field::Author, "author", AUTHOR, Need::Me),
        Spec::may(Field::Themes, "themes", THEMES),
        Spec::must(Field::Text, "text", Holds::Text),
        Spec::may(Field::AdministratorPresent, PRESENT, Holds::Truth),
        Spec::may(Field::SendUp, "send_up", Holds::Truth),
    ],
    named_by: &[Field::Kind, Field::On, Field::Territory],
    place: Locate::First(&[
        Locate::By(Field::Territory),
        Locate::Through(Field::Convention, RecordKind::Convention),
    ]),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::has_come,
    born: written::alone,
};
