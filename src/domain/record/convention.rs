//! Description of a convention. Its stage is that of its latest passage; the rest is computed.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written::{self, Birth},
};
use crate::domain::{
    change::Change,
    convention::Sppe,
    field::{Field, RecordKind},
    stage::{Passage, Stage},
};

const BEFORE: Holds = Holds::One(RecordKind::Convention);
const THEMES: Holds = Holds::Many(RecordKind::Theme);
const RANK: Holds = Holds::Number(1, 99);

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Convention,
    fields: &[
        Spec::must(Field::Name, "name", Holds::Line),
        Spec::may(Field::Start, "start", Holds::Day),
        Spec::may(Field::End, "end", Holds::Day),
        Spec::may(Field::Signed, "signed", Holds::Day),
        Spec::must(Field::Communes, "communes", Holds::Communes),
        Spec::may(Field::Themes, "themes", THEMES),
        Spec::may(Field::Sppe, "sppe", Holds::Code(Sppe::CODES)),
        Spec::may(Field::Predecessor, "predecessor", BEFORE),
        Spec::new(Field::Generation, "generation", RANK, Need::Counted),
    ],
    named_by: &[Field::Name, Field::Generation],
    place: Locate::Perimeter,
    by_people: true,
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| data.convention(&id.into()).map(|one| one.name.as_str()),
        all: |data| {
            let all = data.conventions.iter();
            all.map(|one| (one.id.as_str(), one.name.as_str())).collect()
        },
    }),
    rules: written::none,
    born: with_first_passage,
};

/// It begins at the first stage, today.
fn with_first_passage(of: &Birth<'_>) -> Change {
    let passage = Passage {
        id: "".into(),
        convention: "".into(),
        stage: Stage::Mobilisation,
        on: of.today,
        reason: String::new(),
        author: of.me.cloned(),
    };
    written::alone(of).with_passage(&passage)
}
