//! What a note is made of.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
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
        Spec { field: Field::On, key: "on", holds: Holds::Day, need: Need::Today },
        Spec { field: Field::Kind, key: "kind", holds: NATURE, need: Need::Must },
        Spec { field: Field::Territory, key: "territory", holds: WHERE, need: Need::Must },
        Spec { field: Field::Convention, key: "convention", holds: ABOUT, need: Need::May },
        Spec { field: Field::Author, key: "author", holds: AUTHOR, need: Need::Me },
        Spec { field: Field::Themes, key: "themes", holds: THEMES, need: Need::May },
        Spec { field: Field::Text, key: "text", holds: Holds::Text, need: Need::Must },
        Spec {
            field: Field::AdministratorPresent,
            key: PRESENT,
            holds: Holds::Truth,
            need: Need::May,
        },
        Spec { field: Field::SendUp, key: "send_up", holds: Holds::Truth, need: Need::May },
    ],
    named_by: &[Field::Kind, Field::On, Field::Territory],
    place: Locate::By(Field::Territory),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules: written::has_come,
    born: written::alone,
};
