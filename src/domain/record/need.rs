//! What a need is made of: a need or a project that goes up to the schéma départemental.

use super::{
    spec::{Holds, Ids, Kind, Locate, Need, Spec},
    written::{self, Written, text},
};
use crate::domain::{
    draft::{Problem, Trouble},
    field::{Field, RecordKind},
    need::{NeedKind, NeedStatus},
};

const WHERE: Holds = Holds::One(RecordKind::Territory);
const ORIENTATION: Holds = Holds::One(RecordKind::Orientation);
const NOTE: Holds = Holds::One(RecordKind::Note);
const THEMES: Holds = Holds::Many(RecordKind::Theme);
const KINDS: Holds = Holds::Code(NeedKind::CODES);
const STATUS: Holds = Holds::Code(NeedStatus::CODES);
const USUAL: Need = Need::Usual(NeedKind::Besoin.as_str());
const TO_BE_LOOKED_AT: Need = Need::Usual(NeedStatus::AExaminer.as_str());

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Need,
    fields: &[
        Spec::must(Field::Text, "text", Holds::Text),
        Spec::must(Field::Territory, "territory", WHERE),
        Spec::new(Field::Kind, "kind", KINDS, USUAL),
        Spec::new(Field::Status, "status", STATUS, TO_BE_LOOKED_AT),
        Spec::may(Field::Themes, "themes", THEMES),
        Spec::may(Field::Orientation, "orientation", ORIENTATION),
        Spec::may(Field::Note, "note", NOTE),
        Spec::may(Field::SentOn, "sent_on", Holds::Day),
        Spec::may(Field::AnsweredOn, "answered_on", Holds::Day),
        Spec::may(Field::Answer, "answer", Holds::Text),
    ],
    named_by: &[Field::Text, Field::Kind, Field::Territory],
    place: Locate::By(Field::Territory),
    by_people: true,
    ids: Ids::Made,
    held: None,
    rules,
    born: written::alone,
};

/// A need that was sent up says when.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    let status = text(of.fields, Field::Status).and_then(NeedStatus::from_code);
    let lacks = status == Some(NeedStatus::Transmis) && text(of.fields, Field::SentOn).is_none();
    if lacks {
        vec![Problem { field: Field::SentOn, trouble: Trouble::Required }]
    } else {
        Vec::new()
    }
}
