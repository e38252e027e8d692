//! What an indicator is made of: a figure or a word that is read again and again.

use super::{
    spec::{Held, Holds, Ids, Kind, Locate, Need, Spec},
    written::{self, Written},
};
use crate::domain::{
    draft::Problem,
    field::{Field, RecordKind},
    plan::indicator::{IndicatorKind, Nature},
};

const ACTION: Holds = Holds::One(RecordKind::Action);
const CONVENTION: Holds = Holds::One(RecordKind::Convention);
const TERRITORY: Holds = Holds::One(RecordKind::Territory);
const KINDS: Holds = Holds::Code(IndicatorKind::CODES);
const NATURES: Holds = Holds::Code(Nature::CODES);
const USUAL: Need = Need::Usual(IndicatorKind::Realisation.as_str());
const NUMBER: Need = Need::Usual(Nature::Nombre.as_str());

pub(super) const KIND: Kind = Kind {
    kind: RecordKind::Indicator,
    fields: &[
        Spec::must(Field::Label, "label", Holds::Line),
        Spec::may(Field::Action, "action", ACTION),
        Spec::may(Field::Convention, "convention", CONVENTION),
        Spec::may(Field::Territory, "territory", TERRITORY),
        Spec::new(Field::Kind, "kind", KINDS, USUAL),
        Spec::new(Field::Nature, "nature", NATURES, NUMBER),
        Spec::may(Field::Unit, "unit", Holds::Line),
        Spec::may(Field::Baseline, "baseline", Holds::Decimal),
        Spec::may(Field::BaselineOn, "baseline_on", Holds::Day),
        Spec::may(Field::Target, "target", Holds::Decimal),
        Spec::may(Field::TargetOn, "target_on", Holds::Day),
        Spec::may(Field::Source, "source", Holds::Line),
    ],
    named_by: &[Field::Label, Field::Action, Field::Convention],
    place: Locate::First(&[
        Locate::By(Field::Territory),
        Locate::Through(Field::Convention, RecordKind::Convention),
        Locate::Through(Field::Action, RecordKind::Action),
    ]),
    by_people: true,
    ids: Ids::Made,
    held: Some(Held {
        one: |data, id| {
            let found = data.indicators.iter().find(|(one, _)| one == id);
            found.map(|(_, label)| label.as_str())
        },
        all: |data| {
            let all = data.indicators.iter();
            all.map(|(id, label)| (id.as_str(), label.as_str())).collect()
        },
    }),
    rules,
    born: written::alone,
};

/// It is of one action, of one convention or of one territory.
fn rules(of: &Written<'_>) -> Vec<Problem> {
    written::one_owner(of, &[Field::Action, Field::Convention, Field::Territory])
}
