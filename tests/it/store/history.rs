//! The journal, filtered and page by page; the history of a record; the bin.

use std::{collections::BTreeSet, time::Instant};

use binome::{
    domain::{
        change::Change,
        field::{Field, RecordKind},
        journal::{Activity, BinQuery, Direction, HistoryQuery, How, JournalFilter, JournalQuery},
        note::Note,
        person::Role,
        stage::Stage,
    },
    store::Store,
};

use super::undo::text;
use crate::base::{
    BUGEY, Base, DOMBES, actor, convention, follow_up, note, op, paired, passage, person, set,
    write, write_as, written,
};

fn activities(store: &Store, filter: &JournalFilter) -> Vec<Activity> {
    let query = JournalQuery { filter: filter.clone(), before: None, limit: 1000 };
    let page = store.activities(&query).unwrap();
    assert_eq!(page.next, None);
    page.activities
}

fn of_territory(code: &str) -> JournalFilter {
    JournalFilter { territories: Some([code.into()].into()), ..JournalFilter::default() }
}

fn kinds(activities: &[Activity]) -> Vec<RecordKind> {
    activities.iter().map(|activity| activity.touched[0].named.kind).collect()
}

#[test]
fn what_was_done_on_a_territory_is_all_that_is_about_it() {
    let base = Base::new();
    let mut store = base.open();
    let change = Change::add_note(&note("une"), &[follow_up("a")]);
    write_as(&mut store, "anne", &change);
    let elsewhere = Note { territory: Some(BUGEY.into()), ..note("ailleurs") };
    write_as(&mut store, "luc", &Change::add_note(&elsewhere, &[]));
    // Both communes are of the Dombes or of its neighbours, none of the Bugey.
    let ctg = convention("CTG");
    let communes = set(&["01053", "01004"]);
    let dombes = store.snapshot(crate::base::today()).unwrap();
    let own = dombes.territory(&DOMBES.into()).unwrap().communes.iter().next().unwrap().clone();
    let ctg = binome::domain::convention::Convention {
        communes: communes.into_iter().chain([own]).collect(),
        ..ctg
    };
    let id = write(&mut store, &Change::add_convention(&ctg, &passage("", Stage::Plan))).made;
    write_as(&mut store, "luc", &Change::add_passage(&passage(&id[0], Stage::Signature)));
    paired(&mut store);
    write(&mut store, &Change::add_person(&person("Ève", Role::Lecture)));

    let found = kinds(&activities(&store, &of_territory(DOMBES)));
    let expected =
        [RecordKind::Binome, RecordKind::Passage, RecordKind::Convention, RecordKind::Note];
    assert_eq!(found, expected);
    let found = kinds(&activities(&store, &of_territory(BUGEY)));
    assert_eq!(found, [RecordKind::Binome, RecordKind::Note]);
    let luc = JournalFilter { people: Some(["luc".into()].into()), ..of_territory(DOMBES) };
    assert_eq!(kinds(&activities(&store, &luc)), [RecordKind::Passage]);
}

#[test]
fn lines_are_narrowed_by_record_field_and_day() {
    let base = Base::new();
    let mut store = base.open();
    let first = written(&mut store, "un");
    let other = written(&mut store, "autre");
    write_as(&mut store, "anne", &Change::edit_note(&first, &text(&first, "deux")));
    let of = |filter: &JournalFilter| store.journal_lines(filter, None, usize::MAX).unwrap().0;
    let record = JournalFilter { record: Some(first.id.to_string()), ..JournalFilter::default() };
    let lines = of(&record);
    assert!(lines.iter().all(|line| line.record == first.id.to_string()));
    assert_eq!(lines[0].after, "deux".into());
    assert!(lines.is_sorted_by_key(|line| std::cmp::Reverse(line.seq)));
    let field = JournalFilter { field: Some(Field::Text), ..record };
    assert_eq!(of(&field).len(), 2);
    let texts = JournalFilter { field: Some(Field::Text), ..JournalFilter::default() };
    assert_eq!(of(&texts).len(), 3);
    let (some, next) = store.journal_lines(&texts, None, 2).unwrap();
    assert_eq!(some.len(), 2);
    let (rest, _) = store.journal_lines(&texts, next, usize::MAX).unwrap();
    assert_eq!([some, rest].concat(), of(&texts));
    let now = chrono::Utc::now();
    let later = JournalFilter { from: Some(now + chrono::TimeDelta::days(1)), ..texts.clone() };
    assert!(of(&later).is_empty());
    let until = JournalFilter { until: Some(now - chrono::TimeDelta::days(1)), ..texts.clone() };
    assert!(of(&until).is_empty());
    let today = JournalFilter {
        from: Some(now - chrono::TimeDelta::days(1)),
        until: Some(now + chrono::TimeDelta::days(1)),
        ..texts
    };
    assert_eq!(of(&today).len(), 3);
    assert_ne!(first.id, other.id);
}

/// A long journal is gone through page by page, each read as fast as the first; what is rare is
/// looked for a stretch at a time.
#[test]
fn pages_follow_each_other_without_a_gap_and_a_long_look_is_cut() {
    let base = Base::new();
    let mut store = base.open();
    let rare = Note { territory: Some(BUGEY.into()), ..note("rare") };
    write_as(&mut store, "anne", &Change::add_note(&rare, &[]));
    let mut now = written(&mut store, "0");
    for n in 1..5000 {
        let next = text(&now, &n.to_string());
        write_as(&mut store, "luc", &Change::edit_note(&now, &next));
        now = next;
    }
    let mut query = JournalQuery { limit: 60, ..JournalQuery::default() };
    let (mut seen, mut pages) = (Vec::new(), 0);
    let begun = Instant::now();
    while let Ok(page) = store.activities(&query) {
        seen.extend(page.activities.iter().map(|activity| activity.seq));
        pages += 1;
        match page.next {
            Some(next) => query.before = Some(next),
            None => break,
        }
    }
    println!("{} activities in {pages} pages: {:?}", seen.len(), begun.elapsed());
    assert_eq!(seen.len(), 5001);
    assert!(seen.is_sorted_by_key(|seq| std::cmp::Reverse(*seq)));
    assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), seen.len());

    let query = JournalQuery { filter: of_territory(BUGEY), before: None, limit: 60 };
    let begun = Instant::now();
    let page = store.activities(&query).unwrap();
    println!("a look for what is rare: {:?}", begun.elapsed());
    assert!(page.activities.is_empty() && page.next.is_some());
    let page = store.activities(&JournalQuery { before: page.next, ..query }).unwrap();
    assert_eq!((page.activities.len(), page.next), (1, None));
    let anne = JournalFilter { people: Some(["anne".into()].into()), ..JournalFilter::default() };
    assert_eq!(activities(&store, &anne).len(), 1);
}

#[test]
fn the_history_of_a_convention_holds_its_passages_and_is_read_by_windows() {
    let base = Base::new();
    let mut store = base.open();
    let change = Change::add_convention(&convention("CTG"), &passage("", Stage::Plan));
    let made = write_as(&mut store, "anne", &change).made;
    write_as(&mut store, "luc", &Change::add_passage(&passage(&made[0], Stage::Signature)));
    let query = HistoryQuery {
        kind: RecordKind::Convention,
        id: made[0].clone(),
        field: None,
        before: None,
        limit: 6,
    };
    let page = store.history(&query).unwrap();
    assert!(page.more && page.lines.len() == 6);
    assert_eq!(page.lines[0].kind, RecordKind::Passage);
    assert_eq!(page.named.unwrap().says[&Field::Name.into()], "CTG".into());
    let before = page.lines.last().map(|line| line.seq);
    let rest = store.history(&HistoryQuery { before, limit: 100, ..query.clone() }).unwrap();
    assert!(!rest.more);
    assert_eq!(rest.lines.last().unwrap().rev, 1);
    let names = HistoryQuery { field: Some(Field::Name), limit: 100, ..query };
    assert_eq!(store.history(&names).unwrap().lines.len(), 1);
}

#[test]
fn the_bin_lists_archived_records_latest_first_with_their_author() {
    let base = Base::new();
    let mut store = base.open();
    assert_eq!(store.bin(BinQuery { offset: 0, limit: 10 }).unwrap().of, 0);
    let notes = ["un", "deux", "trois"].map(|text| written(&mut store, text));
    for (one, who) in notes.iter().zip(["anne", "luc", "anne"]) {
        let change = Change::archive(RecordKind::Note, one.id.as_str(), &one.fields());
        write_as(&mut store, who, &change);
    }
    let page = store.bin(BinQuery { offset: 0, limit: 2 }).unwrap();
    assert_eq!((page.of, page.records.len()), (3, 2));
    assert_eq!(page.records[0].named.id, notes[2].id.to_string());
    assert_eq!(page.records[1].by, Some("luc".into()));
    assert!(page.records[0].at.is_some());
    let rest = store.bin(BinQuery { offset: 2, limit: 2 }).unwrap();
    assert_eq!(rest.records[0].named.id, notes[0].id.to_string());

    write_as(&mut store, "luc", &Change::restore(RecordKind::Note, notes[2].id.as_str()));
    assert_eq!(store.bin(BinQuery { offset: 0, limit: 9 }).unwrap().of, 2);
    let activity = store.takes_back(&"luc".into(), Direction::Undo).unwrap();
    assert_eq!(activity.touched[0].how, How::BroughtBack);
    store.take_back(&op(), &actor("luc"), Direction::Undo, None).unwrap();
    assert_eq!(store.bin(BinQuery { offset: 0, limit: 9 }).unwrap().of, 3);
}

#[test]
fn a_chain_is_counted_and_its_first_break_is_reported() {
    let base = Base::new();
    let mut store = base.open();
    written(&mut store, "un");
    written(&mut store, "deux");
    let chain = store.chain().unwrap();
    assert_eq!((chain.operations, chain.broken_at), (2, None));
    assert_eq!(chain.lines, store.last_seq().unwrap());
    let altered = "UPDATE journal SET field = 'kind' WHERE seq = 3";
    crate::base::past_triggers(&base.raw(), altered);
    assert_eq!(store.chain().unwrap().broken_at, Some(3));
}
