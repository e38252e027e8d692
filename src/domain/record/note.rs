//! Description of a note.

use super::{
    spec::{Holds, Kind, Locate, Need, Spec},
    written,
};
use crate::domain::field::{Field, RecordKind};

const NATURE: Holds = Holds::One(RecordKind::NoteKind);
const WHERE: Holds = Holds::One(RecordKind::Territory);
const ABOUT: Holds = Holds::One(RecordKind::Convention);
const AUTHOR: Holds = Holds::One(RecordKind::Person);
const THEMES: Holds = Holds::Many(RecordKind::Theme);
const PRESENT: &str = "administrator_present";

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Note,
    fields: &[
        Spec::new(Field::On, "on", Holds::Day, Need::Today),
        Spec::must(Field::Kind, "kind", NATURE),
        Spec::must(Field::Territory, "territory", WHERE),
        Spec::may(Field::Convention, "convention", ABOUT),
        Spec::new(Field::Author, "author", AUTHOR, Need::Me),
        Spec::may(Field::Themes, "themes", THEMES),
        Spec::must(Field::Text, "text", Holds::Text),
        Spec::may(Field::AdministratorPresent, PRESENT, Holds::Truth),
        Spec::may(Field::SendUp, "send_up", Holds::Truth),
    ],
    named_by: &[Field::Kind, Field::On, Field::Territory],
    place: Locate::By(Field::Territory),
    by_people: true,
    rules: written::has_come,
};
