//! Whether a whole change may be written: each step by what it does to which record, the worst verdict wins.
//! What the file says of the records is handed in.

use std::collections::BTreeSet;

use super::{
    change::{Change, Step},
    field::{Field, FieldEdit, RecordKind},
    id::PersonId,
    may::{Deed, Verdict, may},
    person::Role,
    record,
};

/// Who writes, as the file knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Who; nothing of somebody who is in no list yet.
    pub id: Option<PersonId>,
    /// Their role.
    pub role: Option<Role>,
    /// Whether somebody is of the direction.
    pub has_direction: bool,
}

/// What the file says of the record of a step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Whether it lies in others' sectors alone.
    pub outside: bool,
    /// Whether it is a person of the direction.
    pub of_direction: bool,
    /// Its fields that this very change settles a conflict about.
    pub settled: BTreeSet<Field>,
}

impl Author {
    /// Whether they may write it; `known` has one of each step, in order.
    #[must_use]
    pub fn judge(&self, change: &Change, known: &[Known]) -> Verdict {
        let unknown = Known::default();
        let each = change.steps.iter().enumerate();
        let each = each.map(|(at, step)| self.step(step, known.get(at).unwrap_or(&unknown)));
        each.max().unwrap_or(Verdict::Yes)
    }

    /// Whether they may write one step.
    #[must_use]
    pub fn step(&self, step: &Step, known: &Known) -> Verdict {
        let kind = step.kind();
        let own = kind == RecordKind::Person
            && step.id().is_some_and(|id| self.id.as_ref().is_some_and(|me| me.as_str() == id));
        let deed = Deed { kind, field: None, in_sector: !known.outside, own };
        let each = touched(step, known).into_iter().map(|field| Deed { field, ..deed });
        each.map(|deed| may(self.role, deed, self.has_direction)).max().unwrap_or(Verdict::Yes)
    }

    /// Whether it matters where the record of a step lies.
    #[must_use]
    pub fn asks_where(&self, step: &Step, known: &Known) -> bool {
        let known = Known { outside: true, ..known.clone() };
        self.step(step, &known) == Verdict::Outside
    }
}

/// Whether some of a kind of record may be written: else a form about one need not open.
#[must_use]
pub fn may_some(role: Option<Role>, kind: RecordKind, has_direction: bool) -> Verdict {
    let deed = Deed { kind, field: None, in_sector: true, own: false };
    let fields = record::of(kind).fields.iter().map(|spec| Some(spec.field));
    let all = [None].into_iter().chain(fields).map(|field| Deed { field, ..deed });
    let all = all.map(|deed| may(role, deed, has_direction));
    all.min().unwrap_or(Verdict::Yes)
}

/// The fields that a step writes: nothing stands for the record as a whole.
fn touched(step: &Step, known: &Known) -> Vec<Option<Field>> {
    // Who is of the direction comes and goes with the role.
    let whole =
        |of_direction| if of_direction { vec![None, Some(Field::Role)] } else { vec![None] };
    match step {
        Step::Create { kind, fields, .. } => {
            let role = fields.get(&Field::Role.into());
            let direction = role.is_some_and(|role| *role == Role::Direction.as_str().into());
            whole(*kind == RecordKind::Person && direction)
        }
        Step::Edit { edits, .. } => {
            let changed = edits.iter().filter(|edit| edit.base != edit.mine);
            let each = changed.flat_map(|edit| edited(edit, known, whole));
            each.collect()
        }
        Step::Link { field, .. } => vec![Some(*field)],
        Step::Archive { .. } | Step::Merge { .. } => whole(known.of_direction),
    }
}

fn edited(
    edit: &FieldEdit,
    known: &Known,
    whole: impl Fn(bool) -> Vec<Option<Field>>,
) -> Vec<Option<Field>> {
    let field = edit.key.field;
    if field == Field::Archived {
        return whole(known.of_direction);
    }
    let is_settled = field != Field::Role && known.settled.contains(&field);
    if is_settled { Vec::new() } else { vec![Some(field)] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::{Fields, Value},
        may::Why,
        person::Person,
    };

    const ROLES: [Option<Role>; 5] = [
        Some(Role::Administrateur),
        Some(Role::Technicien),
        Some(Role::Direction),
        Some(Role::Lecture),
        None,
    ];

    fn author(role: Role) -> Author {
        Author { id: Some("me".into()), role: Some(role), has_direction: true }
    }

    fn edit(kind: RecordKind, id: &str, field: Field) -> Change {
        let edit = FieldEdit { key: field.into(), base: Value::Null, mine: "x".into() };
        Change::edit(kind, id, vec![edit])
    }

    fn somebody(role: Role) -> Change {
        Change::add_person(&Person {
            id: PersonId::default(),
            name: "Luc Spécimen".into(),
            role,
            functions: BTreeSet::new(),
            mandate_start: None,
            mandate_end: None,
        })
    }

    #[test]
    fn the_worst_verdict_of_the_steps_wins() {
        let note = Change::write(RecordKind::Note, None, Fields::new());
        let goal = Change::write(RecordKind::Goal, Some("2026"), Fields::new());
        let outside = Known { outside: true, ..Known::default() };
        let technicien = author(Role::Technicien);
        assert_eq!(technicien.judge(&note, &[]), Verdict::Yes);
        assert_eq!(technicien.judge(&note, std::slice::from_ref(&outside)), Verdict::Outside);
        let both = note.clone().then(goal.clone());
        assert_eq!(technicien.judge(&both, &[outside]), Verdict::No(Why::Direction));
        assert_eq!(author(Role::Administrateur).judge(&both, &[]), Verdict::No(Why::Notes));
        assert_eq!(author(Role::Direction).judge(&both, &[]), Verdict::Yes);
        assert_eq!(technicien.judge(&Change::default(), &[]), Verdict::Yes);
    }

    #[test]
    fn only_the_direction_makes_and_unmakes_the_direction_and_never_oneself() {
        let (technicien, direction) = (author(Role::Technicien), author(Role::Direction));
        let no = Verdict::No(Why::Direction);
        assert_eq!(technicien.judge(&somebody(Role::Lecture), &[]), Verdict::Yes);
        assert_eq!(technicien.judge(&somebody(Role::Direction), &[]), no);
        assert_eq!(direction.judge(&somebody(Role::Direction), &[]), Verdict::Yes);
        let known = [Known { of_direction: true, ..Known::default() }];
        let archived = Change::archive(RecordKind::Person, "eve", &Fields::new());
        let merged = Change::merge(RecordKind::Person, "eve", "luc");
        let restored = Change::restore(RecordKind::Person, "eve");
        for change in [archived, merged, restored] {
            assert_eq!(technicien.judge(&change, &[]), Verdict::Yes);
            assert_eq!(technicien.judge(&change, &known), no, "{change:?}");
            assert_eq!(direction.judge(&change, &known), Verdict::Yes, "{change:?}");
        }
        let own = edit(RecordKind::Person, "me", Field::Role);
        assert_eq!(direction.judge(&own, &known), Verdict::No(Why::OwnRole));
        let name = edit(RecordKind::Person, "me", Field::Name);
        assert_eq!(technicien.judge(&name, &[]), Verdict::Yes);
    }

    #[test]
    fn settling_a_conflict_is_everybodys_who_writes() {
        let settled = edit(RecordKind::Convention, "ctg", Field::Name).then(edit(
            RecordKind::Conflict,
            "c",
            Field::Settled,
        ));
        let known = [Known { settled: [Field::Name].into(), ..Known::default() }];
        let administrateur = author(Role::Administrateur);
        assert_eq!(administrateur.judge(&settled, &known), Verdict::Yes);
        assert_eq!(administrateur.judge(&settled, &[]), Verdict::No(Why::Notes));
        let reads = author(Role::Lecture).judge(&settled, &known);
        assert_eq!(reads, Verdict::No(Why::Reads));
        let role = edit(RecordKind::Person, "luc", Field::Role);
        let known = [Known { settled: [Field::Role].into(), ..Known::default() }];
        assert_eq!(administrateur.judge(&role, &known), Verdict::No(Why::Notes));
    }

    #[test]
    fn a_field_that_is_left_as_it_was_is_not_judged() {
        let edit = FieldEdit { key: Field::Name.into(), base: "x".into(), mine: "x".into() };
        let points =
            FieldEdit { key: Field::TalkingPoints.into(), base: Value::Null, ..edit.clone() };
        let change = Change::edit(RecordKind::Territory, "200069193", vec![edit, points]);
        assert_eq!(author(Role::Administrateur).judge(&change, &[]), Verdict::Yes);
        assert!(author(Role::Technicien).asks_where(&change.steps[0], &Known::default()));
        assert!(!author(Role::Direction).asks_where(&change.steps[0], &Known::default()));
    }

    /// Somebody of the direction takes rights from others and never gives them any.
    #[test]
    fn a_direction_never_widens_what_others_may() {
        for &kind in RecordKind::ALL {
            let fields = record::of(kind).fields.iter().map(|spec| Some(spec.field));
            for field in [None].into_iter().chain(fields) {
                for (own, in_sector) in [(true, true), (true, false), (false, true), (false, false)]
                {
                    let deed = Deed { kind, field, in_sector, own };
                    for role in ROLES {
                        let (alone, held) = (may(role, deed, false), may(role, deed, true));
                        assert!(alone <= held, "{role:?} {deed:?}");
                    }
                    let its_own = field == Some(Field::Role) && own;
                    let all = may(Some(Role::Direction), deed, true);
                    assert_eq!(all == Verdict::Yes, !its_own, "{deed:?}");
                }
            }
        }
    }

    #[test]
    fn a_form_need_not_open_where_nothing_of_its_kind_may_be_written() {
        let some = |role, kind| may_some(Some(role), kind, true);
        assert_eq!(some(Role::Administrateur, RecordKind::Territory), Verdict::Yes);
        let no = Verdict::No(Why::Notes);
        assert_eq!(some(Role::Administrateur, RecordKind::Convention), no);
        assert_eq!(some(Role::Technicien, RecordKind::Goal), Verdict::No(Why::Direction));
        assert_eq!(some(Role::Technicien, RecordKind::Person), Verdict::Yes);
        assert_eq!(some(Role::Lecture, RecordKind::Note), Verdict::No(Why::Reads));
    }
}
