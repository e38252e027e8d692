//! Of any conventions and any days.

use chrono::Days;
use proptest::prelude::*;

use super::*;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..2600).prop_map(|days| day("2020-01-01") + Days::new(days))
}

fn any_convention(id: usize) -> impl Strategy<Value = Convention> {
    let passages = prop::collection::vec((any_day(), prop::sample::select(Stage::ALL)), 0..4);
    let dates = (any_day(), 0u64..1900, prop::option::of(any_day()));
    (dates, passages, prop::option::of(0usize..3)).prop_map(move |(dates, passages, before)| {
        let (start, length, signed) = dates;
        Convention {
            id: id.to_string().as_str().into(),
            start: Some(start),
            end: Some(start + Days::new(length)),
            signed,
            predecessor: before
                .filter(|before| *before < id)
                .map(|one| one.to_string().as_str().into()),
            passages: passages
                .into_iter()
                .enumerate()
                .map(|(at, (on, stage))| passage(&at.to_string(), stage, &on.to_string()))
                .collect(),
            ..convention("", "", "", &["a"])
        }
    })
}

fn any_base() -> impl Strategy<Value = Snapshot> {
    let conventions = (any_convention(0), any_convention(1), any_convention(2), 0usize..4);
    let binomes =
        prop::collection::vec((any_day(), prop::option::of(0u64..900), any::<bool>()), 0..3);
    let dues = prop::collection::vec(any_day(), 0..3);
    (conventions, binomes, dues, prop::option::of(any_day())).prop_map(
        |((one, two, three, keep), binomes, dues, contact)| Snapshot {
            conventions: [one, two, three].into_iter().take(keep).collect(),
            binomes: binomes
                .into_iter()
                .map(|(start, length, whole)| Binome {
                    start,
                    end: length.map(|length| start + Days::new(length)),
                    ..pair("2020-01-01", None, whole.then_some("luc"))
                })
                .collect(),
            follow_ups: dues.into_iter().map(|due| promise(&due.to_string())).collect(),
            last_notes: contact.map(|day| ("t".into(), day)).into_iter().collect(),
            ..base()
        },
    )
}

proptest! {
    /// Going back in time, an alert holds as it is to the day it began, and not the day before.
    #[test]
    fn an_alert_holds_from_the_day_it_says_without_a_break(
        base in any_base(),
        on in any_day(),
        part in 0i64..=100,
    ) {
        let alerts = |on: NaiveDate| Facts::of(base.clone(), on, &Thresholds::default()).overview.alerts;
        let same = |alert: &Alert, on| {
            alerts(on).iter().any(|then| {
                let rule = then.measured.rule() == alert.measured.rule();
                rule && then.about == alert.about && then.urgency == alert.urgency
            })
        };
        for alert in alerts(on) {
            let Some(since) = alert.since else { continue };
            prop_assert!(since <= on, "{alert:?}");
            prop_assert!(same(&alert, since), "not the first day: {alert:?}");
            let between = (on - since).num_days() * part / 100;
            prop_assert!(same(&alert, since + chrono::TimeDelta::days(between)), "a break: {alert:?}");
            let before = since.pred_opt().unwrap();
            let stage = matches!(alert.measured, Measured::StageTooLong(..) | Measured::StageUnfit(..));
            prop_assert!(stage || !same(&alert, before), "the day before: {alert:?}");
        }
    }

    /// As long as nobody does anything, what comes near only becomes more urgent.
    #[test]
    fn an_end_that_comes_near_only_becomes_more_urgent(end in any_day(), on in any_day(), more in 0u64..400) {
        let start = day("2010-01-01").to_string();
        let base = with(convention(&start, &end.to_string(), &start, &["a"]));
        let urgency = |on: NaiveDate| {
            let all = Facts::of(base.clone(), on, &Thresholds::default()).overview.alerts;
            let ends = all.into_iter().filter(|one| one.threshold.is_some_and(|limit| {
                limit.setting.is_some_and(|setting| matches!(setting, Setting::EndPlan | Setting::EndEvaluate | Setting::EndRenew))
            }));
            ends.map(|one| one.urgency).max()
        };
        let later = on + Days::new(more);
        prop_assume!(later <= end);
        prop_assert!(urgency(on) <= urgency(later));
    }

    /// The same of silence and of late follow-ups.
    #[test]
    fn what_nobody_does_is_never_less_urgent_the_next_day(base in any_base(), on in any_day()) {
        let base = Snapshot { binomes: Vec::new(), conventions: Vec::new(), ..base };
        let urgency = |on: NaiveDate| {
            let facts = Facts::of(base.clone(), on, &Thresholds::default());
            facts.overview.lines[0].urgency
        };
        // A note that is still to come is none.
        prop_assume!(base.last_notes.values().all(|last| *last <= on));
        prop_assert!(urgency(on) <= urgency(on.succ_opt().unwrap()));
    }

    /// A mark in the list is the most urgent of what the sheet tells.
    #[test]
    fn a_line_is_as_urgent_as_its_most_urgent_alert(base in any_base(), on in any_day()) {
        let facts = Facts::of(base, on, &Thresholds::default());
        for line in &facts.overview.lines {
            let most = facts.overview.alerts_of(line).map(|alert| alert.urgency).max();
            prop_assert_eq!(line.urgency, most);
        }
    }
}
