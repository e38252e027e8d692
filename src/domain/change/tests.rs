//! Steps of changes.

use super::*;
use crate::domain::{convention::Convention, follow_up::FollowUp, note::Note};

fn ids(change: &Change) -> Vec<Option<&str>> {
    change.steps.iter().map(Step::id).collect()
}

#[test]
fn a_record_keeps_the_id_it_bears_and_one_without_gets_its_own_later() {
    let note = Note { id: "n".into(), ..Note::default() };
    let follow_up = |id: &str| FollowUp {
        id: id.into(),
        note: None,
        territory: Some("t".into()),
        convention: None,
        action: None,
        what: "rappeler".into(),
        owed_by: crate::domain::follow_up::OwedBy::Caf,
        due: None,
        done: None,
    };
    let change = Change::add_note(&note, &[follow_up("f"), follow_up("")]);
    assert_eq!(ids(&change), [Some("n"), Some("f"), None]);
    assert_eq!(ids(&Change::add_note(&Note::default(), &[])), [None]);
}

#[test]
fn an_edit_keeps_the_generation_unless_another_predecessor_is_named() {
    use crate::domain::convention::tests::convention;
    let base = Convention {
        generation: 3,
        predecessor: Some("archived".into()),
        ..convention("", "", "", &[])
    };
    // A draft whose predecessor is unknown.
    let mine = Convention { generation: 1, name: "CTG 3".into(), ..base.clone() };
    let fields = |change: &Change| -> Vec<Field> {
        let Step::Edit { edits, .. } = &change.steps[0] else { panic!() };
        edits.iter().map(|edit| edit.key.field).collect()
    };
    assert_eq!(fields(&Change::edit_convention(&base, &mine)), [Field::Name]);
    let other = Convention { predecessor: None, ..mine };
    let all = [Field::Generation, Field::Name, Field::Predecessor];
    assert_eq!(fields(&Change::edit_convention(&base, &other)), all);
}
