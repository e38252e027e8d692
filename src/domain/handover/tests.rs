//! On each day each territory has its right binôme, whatever the binômes were before.

mod cases;

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::{
    change::Step,
    field::{Field, Fields, Value},
};

const TERRITORIES: [&str; 3] = ["t1", "t2", "t3"];
const PEOPLE: [&str; 4] = ["a", "b", "c", "d"];

/// A day, counted from one that is taken for today.
fn day(at: i64) -> NaiveDate {
    "2026-11-23".parse::<NaiveDate>().unwrap() + chrono::TimeDelta::days(at)
}

/// The days on which anything may begin or end, before or after a change, and their eves: between
/// two of them nothing turns.
fn turns(before: &[Binome], after: &[Binome]) -> BTreeSet<NaiveDate> {
    let both = before.iter().chain(after);
    let turns = both.flat_map(|one| [Some(one.start), one.end.and_then(|end| end.succ_opt())]);
    turns
        .flatten()
        .flat_map(|turn| [turn.pred_opt().unwrap(), turn])
        .chain([day(-99), day(99)])
        .collect()
}

/// Who follows a territory on a day: no binôme is nobody.
fn follows(binomes: &[Binome], territory: &str, day: NaiveDate) -> Pair {
    binome_of(&territory.into(), binomes, day).map(Pair::of).unwrap_or_default()
}

fn pair() -> impl Strategy<Value = Pair> {
    let one = || proptest::option::of(proptest::sample::select(&PEOPLE[..]));
    (one(), one()).prop_map(|(administrateur, technicien)| Pair {
        administrateur: administrateur.map(Into::into),
        technicien: technicien.map(Into::into),
    })
}

fn somebody() -> impl Strategy<Value = Pair> {
    pair().prop_filter("somebody", |pair| !pair.is_nobody())
}

fn sector() -> impl Strategy<Value = BTreeSet<TerritoryCode>> {
    proptest::sample::subsequence(&TERRITORIES[..], 1..=3)
        .prop_map(|all| all.into_iter().map(Into::into).collect())
}

/// Binômes that may overlap. Two that begin on one day do not differ: each has its own.
fn binomes() -> impl Strategy<Value = Vec<Binome>> {
    let starts = proptest::sample::subsequence((-40..40).collect::<Vec<i64>>(), 0..6);
    starts.prop_flat_map(|starts| {
        starts
            .into_iter()
            .enumerate()
            .map(|(at, start)| {
                let end = proptest::option::of(0..50i64);
                (somebody(), sector(), end).prop_map(move |(pair, sector, length)| Binome {
                    cadence_days: None,
                    id: format!("binome-{at}").as_str().into(),
                    administrateur: pair.administrateur,
                    technicien: pair.technicien,
                    start: day(start),
                    end: length.map(|length| day(start + length)),
                    sector,
                })
            })
            .collect::<Vec<_>>()
    })
}

/// The same, each territory followed by one at a time.
fn apart(binomes: Vec<Binome>) -> Vec<Binome> {
    let mut kept: Vec<Binome> = Vec::new();
    for mut one in binomes {
        let meets = |other: &&Binome| other.end.is_none_or(|end| end >= one.start);
        let taken: BTreeSet<_> =
            kept.iter().filter(meets).flat_map(|other| other.sector.iter().cloned()).collect();
        one.sector.retain(|territory| !taken.contains(territory));
        if !one.sector.is_empty() {
            kept.push(one);
        }
    }
    kept
}

/// The binômes once the change is written, read as the file gives them back.
fn written(binomes: &[Binome], change: &Change) -> Vec<Binome> {
    let mut records: BTreeMap<String, Fields> =
        binomes.iter().map(|one| (one.id.to_string(), one.fields())).collect();
    for (at, step) in change.steps.iter().enumerate() {
        match step {
            Step::Create { fields, made, .. } => {
                assert!(made.is_empty());
                records.insert(format!("new-{at:02}"), fields.clone());
            }
            Step::Edit { id, edits, .. } => {
                let fields = records.get_mut(id).unwrap();
                for edit in edits {
                    let now = fields.get(&edit.key).cloned().unwrap_or(Value::Null);
                    assert_eq!(now, edit.base, "an edit begins with what is there");
                    fields.insert(edit.key.clone(), edit.mine.clone());
                    fields.retain(|_, value| *value != Value::Null);
                }
            }
            Step::Archive { id, read, .. } => assert_eq!(records.remove(id).as_ref(), Some(read)),
            Step::Merge { .. } | Step::Link { .. } => panic!("nobody is merged"),
        }
    }
    let mut read: Vec<Binome> = records.iter().map(|(id, fields)| read_back(id, fields)).collect();
    read.sort_by_key(|one| (one.start, one.id.clone()));
    read
}

fn read_back(id: &str, fields: &Fields) -> Binome {
    let text = |field: Field| match fields.get(&field.into()) {
        Some(Value::Text(text)) => Some(text.clone()),
        _ => None,
    };
    let found = Binome {
        cadence_days: None,
        id: id.into(),
        administrateur: text(Field::Administrateur).map(Into::into),
        technicien: text(Field::Technicien).map(Into::into),
        start: text(Field::Start).unwrap().parse().unwrap(),
        end: text(Field::End).map(|end| end.parse().unwrap()),
        sector: fields.keys().filter_map(|key| key.member.as_deref().map(Into::into)).collect(),
    };
    // The rules of the file.
    assert!(found.end.is_none_or(|end| found.start <= end), "{found:?}");
    assert!(!Pair::of(&found).is_nobody() && !found.sector.is_empty(), "{found:?}");
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn until_the_day_all_is_as_before_and_from_it_the_new_pair_has_the_territories(
        before in binomes(), pair in pair(), given in sector(), start in -50..50i64,
    ) {
        let stint = Stint { pair, start: day(start), end: None };
        let after = written(&before, &assign(&before, None, &given, &stint));
        let turns = turns(&before, &after);
        for (territory, on) in TERRITORIES.into_iter().flat_map(|one| turns.iter().map(move |on| (one, *on))) {
            let changes = given.contains(&territory.into()) && on >= stint.start;
            let expected =
                if changes { stint.pair.clone() } else { follows(&before, territory, on) };
            prop_assert_eq!(follows(&after, territory, on), expected, "{} on {}", territory, on);
        }
    }

    #[test]
    fn after_its_last_day_only_who_was_to_begin_later_follows(
        before in binomes(), pair in pair(), start in -50..50i64, length in 0..30i64,
    ) {
        let (start, last) = (day(start), day(start + length));
        let stint = Stint { pair: pair.clone(), start, end: Some(last) };
        let after = written(&before, &assign(&before, None, &["t1".into()].into(), &stint));
        let later: Vec<Binome> = before.iter().filter(|one| one.start > last).cloned().collect();
        for on in turns(&before, &after) {
            let expected = match on {
                on if on < start => follows(&before, "t1", on),
                on if on <= last => pair.clone(),
                on => follows(&later, "t1", on),
            };
            prop_assert_eq!(follows(&after, "t1", on), expected, "on {}", on);
            prop_assert_eq!(follows(&after, "t2", on), follows(&before, "t2", on));
        }
    }

    #[test]
    fn a_pair_is_corrected_over_its_own_period(
        before in binomes(), at in any::<proptest::sample::Index>(), start in -50..50i64, end in proptest::option::of(0..60i64),
    ) {
        prop_assume!(!before.is_empty());
        let at = at.index(before.len());
        let base = before[at].clone();
        let territory = base.sector.first().unwrap().clone();
        let end = end.map(|length| day(start + length));
        let stint = Stint { pair: Pair::of(&base), start: day(start), end };
        let change = assign(&before, Some(&base), &[territory.clone()].into(), &stint);
        let after = written(&before, &change);
        let mut others = before.clone();
        others[at].sector.remove(&territory);
        let over = |on: NaiveDate| stint.start <= on && end.is_none_or(|end| on <= end);
        for on in turns(&before, &after) {
            let now = follows(&after, territory.as_str(), on);
            if over(on) {
                prop_assert_eq!(now, stint.pair.clone(), "on {}", on);
            } else if on < stint.start {
                prop_assert_eq!(now, follows(&others, territory.as_str(), on), "on {}", on);
            }
            for other in TERRITORIES.into_iter().filter(|one| *one != territory.as_str()) {
                prop_assert_eq!(follows(&after, other, on), follows(&before, other, on));
            }
        }
        // An assignment equal to the present one changes nothing.
        let same = Stint { pair: Pair::of(&base), start: base.start, end: base.end };
        let alone = before.iter().filter(|one| one.sector.contains(&territory)).count() == 1;
        let again = assign(&before, Some(&base), &[territory].into(), &same);
        prop_assert!(!alone || again.is_empty(), "{:?}", again);
    }

    #[test]
    fn somebody_who_leaves_is_in_no_pair_after_and_everybody_else_stays(
        before in binomes(), person in proptest::sample::select(&PEOPLE[..]), last in -50..50i64,
    ) {
        let (before, person, last) = (apart(before), PersonId::from(person), day(last));
        let after = written(&before, &leave(&before, &person, last));
        let mut stay = before.clone();
        for one in &mut stay {
            let Pair { administrateur, technicien } = Pair::of(one).without(&person);
            (one.administrateur, one.technicien) = (administrateur, technicien);
        }
        stay.retain(|one| !Pair::of(one).is_nobody());
        let turns = turns(&before, &after);
        for (territory, on) in TERRITORIES.into_iter().flat_map(|one| turns.iter().map(move |on| (one, *on))) {
            let as_if = if on <= last { &before } else { &stay };
            prop_assert_eq!(follows(&after, territory, on), follows(as_if, territory, on));
        }
        let still = after.iter().any(|one| one.includes(&person) && one.end.is_none_or(|end| end > last));
        prop_assert!(!still);
    }
}
