//! In which order records are written: what others name comes before them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::{
    contents::{Misread, Record},
    field::{Fields, RecordKind, Value},
    record::{self, Kind},
};

/// Every kind, each after those that it names.
pub(super) fn kinds() -> Vec<RecordKind> {
    let named = |kind: &RecordKind| -> BTreeSet<RecordKind> {
        let named = record::of(*kind).fields.iter().filter_map(record::Spec::names);
        named.filter(|one| one != kind).collect()
    };
    let mut left: Vec<RecordKind> = RecordKind::ALL.to_vec();
    let mut done: Vec<RecordKind> = Vec::new();
    while !left.is_empty() {
        let ready = |kind: &RecordKind| named(kind).iter().all(|one| done.contains(one));
        let (now, later): (Vec<_>, Vec<_>) = left.iter().copied().partition(ready);
        if now.is_empty() {
            // A circle of kinds, which a test refuses: the file itself would say so.
            done.extend(later);
            break;
        }
        done.extend(now);
        left = later;
    }
    done
}

/// Records of one kind, each after those of its kind that it names.
pub(super) fn records<'a>(kind: &Kind, all: Vec<&'a Record>) -> Result<Vec<&'a Record>, Misread> {
    let own = |one: &&record::Spec| one.names() == Some(kind.kind);
    let own: Vec<&record::Spec> = kind.fields.iter().filter(own).collect();
    if own.is_empty() {
        return Ok(all);
    }
    let at: HashMap<&str, usize> = all.iter().map(|one| one.id.as_str()).zip(0..).collect();
    let mut waits = vec![0_usize; all.len()];
    let mut behind: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, one) in all.iter().enumerate() {
        for before in named(&own, &one.fields).filter_map(|id| at.get(id)) {
            waits[place] += 1;
            behind.entry(*before).or_default().push(place);
        }
    }
    let mut ready: Vec<usize> = (0..all.len()).rev().filter(|place| waits[*place] == 0).collect();
    let mut order = Vec::with_capacity(all.len());
    while let Some(place) = ready.pop() {
        order.push(all[place]);
        for next in behind.remove(&place).unwrap_or_default() {
            waits[next] -= 1;
            if waits[next] == 0 {
                ready.push(next);
            }
        }
    }
    if order.len() == all.len() { Ok(order) } else { Err(Misread::Circle(kind.kind)) }
}

/// The records that some fields name.
fn named<'a>(
    specs: &'a [&record::Spec],
    fields: &'a Fields,
) -> impl Iterator<Item = &'a str> + use<'a> {
    fields.iter().filter_map(|(key, value)| {
        specs.iter().find(|spec| spec.field == key.field)?;
        match (&key.member, value) {
            (Some(member), _) => Some(member.as_str()),
            (None, Value::Text(id)) => Some(id.as_str()),
            (None, Value::Int(_) | Value::Null) => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::{Field, FieldsBuilder};

    #[test]
    fn every_kind_comes_after_those_it_names() {
        let order = kinds();
        assert_eq!(order.len(), RecordKind::ALL.len());
        for (at, kind) in order.iter().enumerate() {
            for named in record::of(*kind).fields.iter().filter_map(record::Spec::names) {
                let before = order[..=at].contains(&named);
                assert!(before, "{kind:?} names {named:?}");
            }
        }
    }

    fn convention(id: &str, predecessor: Option<&str>) -> Record {
        let fields = FieldsBuilder::default().with(Field::Predecessor, predecessor).done();
        Record { id: id.into(), archived: false, fields }
    }

    #[test]
    fn a_record_comes_after_the_one_it_names_and_a_circle_is_refused() {
        let kind = record::of(RecordKind::Convention);
        let chain = [convention("a", Some("b")), convention("b", Some("c")), convention("c", None)];
        let order = records(kind, chain.iter().collect()).unwrap();
        assert_eq!(order.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["c", "b", "a"]);
        let circle = [convention("a", Some("b")), convention("b", Some("a"))];
        let refused = records(kind, circle.iter().collect());
        assert_eq!(refused, Err(Misread::Circle(RecordKind::Convention)));
        // As long as a hostile file makes it: nothing recurses.
        let id = |at: usize| format!("{at:06}");
        let long: Vec<Record> =
            (0..100_000).map(|at| convention(&id(at), Some(&id(at + 1)))).collect();
        assert_eq!(records(kind, long.iter().collect()).unwrap().len(), long.len());
    }
}
