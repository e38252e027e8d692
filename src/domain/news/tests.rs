//! Changes gathered from lines of the journal.

use super::*;

fn trace(seq: i64, by: &str, record: &str, field: Field, after: Value, born: bool) -> JournalRow {
    JournalRow {
        seq,
        at: "2026-11-23T16:40:00Z".parse().unwrap(),
        by: Some(by.into()),
        kind: RecordKind::FollowUp,
        record: record.into(),
        field,
        born,
        after,
    }
}

fn edit(seq: i64, by: &str, record: &str) -> JournalRow {
    trace(seq, by, record, Field::What, Value::Null, false)
}

fn turns(traces: &[JournalRow]) -> Vec<(i64, String, Turn)> {
    let found = gathered(traces).into_iter();
    found.map(|one| (one.seq, one.record, one.turn)).collect()
}

#[test]
fn what_one_person_did_to_one_record_is_one_happening() {
    let traces =
        [edit(5, "inès", "a"), edit(4, "marc", "a"), edit(3, "inès", "b"), edit(2, "inès", "a")];
    let found = turns(&traces);
    let edited = |seq, record: &str| (seq, record.to_owned(), Turn::Edited);
    assert_eq!(found, [edited(5, "a"), edited(4, "a"), edited(3, "b")]);
}

#[test]
fn the_turn_of_a_record_is_its_last() {
    let archived = |seq, after| trace(seq, "i", "a", Field::Archived, Value::Int(after), false);
    let born = trace(1, "i", "a", Field::What, Value::Null, true);
    let done = trace(2, "i", "a", Field::Done, "2026-11-20".into(), false);
    let undone = trace(3, "i", "a", Field::Done, Value::Null, false);
    let turn = |traces: &[JournalRow]| gathered(traces)[0].turn;
    assert_eq!(turn(std::slice::from_ref(&born)), Turn::Born);
    assert_eq!(turn(&[edit(2, "i", "a"), born.clone()]), Turn::Born);
    assert_eq!(turn(&[archived(3, 1), born]), Turn::Archived);
    assert_eq!(turn(&[archived(3, 0), archived(2, 1)]), Turn::BroughtBack);
    assert_eq!(turn(std::slice::from_ref(&done)), Turn::Done);
    assert_eq!(turn(&[undone, done]), Turn::Edited);
}

#[test]
fn what_was_new_and_is_changed_is_still_new() {
    let mut all =
        gathered(&[trace(1, "i", "a", Field::What, Value::Null, true), edit(0, "m", "b")]);
    add(&mut all, gathered(&[edit(4, "i", "a"), edit(3, "m", "c")]));
    let found: Vec<_> = all.iter().map(|one| (one.seq, one.turn)).collect();
    assert_eq!(found, [(4, Turn::Born), (3, Turn::Edited), (0, Turn::Edited)]);
}

#[test]
fn the_other_half_of_my_binome_comes_before_others_and_the_rest_is_elsewhere() {
    let on = |seq, by: Option<&str>, place: &str| RemoteChange {
        by: by.map(Into::into),
        says: [(Field::Territory.into(), place.into())].into(),
        ..gathered(&[edit(seq, "x", "a")]).remove(0)
    };
    let all = [on(4, None, "mine"), on(3, Some("inès"), "far"), on(2, Some("inès"), "mine")];
    let parted = part(&all, &Snapshot::default(), &["mine".into()].into(), &["inès".into()].into());
    assert_eq!(
        parted,
        Parted { partners: vec![&all[2]], others: vec![&all[0]], elsewhere: vec![&all[1]] }
    );
}
