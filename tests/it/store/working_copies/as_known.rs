//! What came back from a working copy was known once it had come back, whenever it was written.

use binome::domain::{change::Change, moment::Zone};
use chrono::{SecondsFormat, TimeDelta, Utc};

use super::{back, taken};
use crate::base::{note, past_triggers, write_as, written};

#[test]
fn what_came_back_is_known_from_the_day_it_came() {
    let (base, mut store, _, path, mut copy) = taken("avant");
    let before = store.last_seq().unwrap();
    write_as(&mut copy, "luc", &Change::add_note(&note("en route"), &[]));
    drop(copy);
    back(&mut store, &path);
    let came = store.last_seq().unwrap();
    written(&mut store, "après");
    let after = store.last_seq().unwrap();
    let ago = |days: i64| Utc::now() - TimeDelta::days(days);
    let moment = |days| ago(days).to_rfc3339_opts(SecondsFormat::Millis, true);
    let moved = |seq: i64, days| {
        format!("UPDATE operation SET at = '{}' WHERE seq = {};", moment(days), seq)
    };
    let sql = [
        moved(1, 10),
        moved(before + 1, 8),
        moved(came + 1, 3),
        format!(
            "UPDATE holder SET back_at = '{}'; UPDATE base SET created_at = '{}'",
            moment(5),
            moment(11)
        ),
    ];
    past_triggers(&base.raw(), &sql.concat());
    let last = |days| store.last_known(ago(days).date_naive(), &Zone::UTC);
    assert_eq!([11, 10, 8, 6].map(last), [Ok(0), Ok(before), Ok(before), Ok(before)]);
    assert_eq!([5, 4, 3, 0].map(last), [Ok(came), Ok(came), Ok(after), Ok(after)]);
    assert!(last(12).is_err());
}
