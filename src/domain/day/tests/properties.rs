use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::domain::day::*;

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).unwrap();
    let last = NaiveDate::from_ymd_opt(LAST_YEAR, 12, 31).unwrap();
    (first.num_days_from_ce()..=last.num_days_from_ce())
        .prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n).unwrap())
}

proptest! {
    #[test]
    fn what_is_shown_can_be_typed_back(d in any_day(), today in any_day()) {
        prop_assert_eq!(parse(&format_fr(d), today), Ok(d));
        prop_assert_eq!(parse(&format_en(d), today), Ok(d));
        prop_assert_eq!(parse_iso(&format_en(d)), Ok(d));
    }

    #[test]
    fn adding_months_moves_the_month_and_keeps_or_clamps_the_day(d in any_day(), n in -5000..5000) {
        let moved = add_months(d, n);
        let index = |d: NaiveDate| d.year() * 12 + d.month0().cast_signed();
        prop_assert_eq!(index(moved), index(d) + n);
        prop_assert_eq!(moved.day(), d.day().min(end_of_month(moved).day()));
    }

    #[test]
    fn months_between_brackets_the_day(from in any_day(), to in any_day()) {
        let n = months_between(from, to);
        prop_assert!(add_months(from, n) <= to);
        prop_assert!(to < add_months(from, n + 1));
        prop_assert_eq!(n < 0, to < from);
    }

    #[test]
    fn a_month_ends_on_the_eve_of_the_next(d in any_day()) {
        let eve = end_of_month(d);
        prop_assert_eq!(eve.month(), d.month());
        prop_assert_eq!(eve.succ_opt().unwrap().day(), 1);
    }

    #[test]
    fn a_day_of_the_week_falls_within_seven_days_of_today(
        today in any_day(), name in "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    ) {
        let ahead = parse(&name, today);
        let behind = parse(&format!("{name} dernier"), today);
        if let (Ok(ahead), Ok(behind)) = (ahead, behind) {
            prop_assert!((1..=7).contains(&(ahead - today).num_days()));
            prop_assert!((1..=7).contains(&(today - behind).num_days()));
            prop_assert_eq!(ahead.weekday(), behind.weekday());
        }
    }

    #[test]
    fn a_year_left_out_is_found_again_on_the_side_expected(d in any_day(), today in any_day()) {
        let typed = format!("{}/{}", d.day(), d.month());
        let on = |side| read(&typed, Sense::new(today, side));
        if let Ok(past) = on(Side::Past) {
            prop_assert!(past <= today && (today - past).num_days() <= 731);
        }
        if let Ok(coming) = on(Side::Coming) {
            prop_assert!(coming >= today && (coming - today).num_days() <= 731);
        }
        if let (Ok(past), Ok(coming), Ok(nearest)) =
            (on(Side::Past), on(Side::Coming), on(Side::Nearest))
        {
            prop_assert!(nearest == past || nearest == coming);
            let far = |one: NaiveDate| (one - today).num_days().abs();
            prop_assert_eq!(far(nearest), far(past).min(far(coming)));
        }
    }

    #[test]
    fn a_length_ends_after_its_start_and_the_next_begins_the_day_after(
        start in any_day(), years in 1..12i32,
    ) {
        let sense = Sense::new(start, Side::Nearest).starting(Some(start));
        if let Ok(end) = read(&format!("{years} ans"), sense) {
            let next = add_months(start, years * 12);
            prop_assert!(end == next || end.succ_opt() == Some(next));
            prop_assert_eq!(read(&format!("+{years}ans"), sense), Ok(end));
        }
    }

    #[test]
    fn the_wrong_day_of_the_week_is_never_taken(
        d in any_day(), name in "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    ) {
        let found = read(&format!("{name} {}", format_fr(d)), Sense::new(d, Side::Past));
        let same = parse(&name, d).unwrap_or(d).weekday() == d.weekday();
        if same && parse(&name, d).is_ok() {
            prop_assert_eq!(found, Ok(d));
        } else if parse(&name, d).is_ok() {
            prop_assert_eq!(found, Err(DayProblem::OtherWeekday(d)));
        }
    }

    #[test]
    fn anything_typed_gives_a_day_in_range_or_a_problem(typed in "\\PC{0,20}", today in any_day()) {
        for side in [Side::ThisYear, Side::Past, Side::Coming, Side::Nearest] {
            let sense = Sense::new(today, side);
            for sense in [sense, sense.starting(Some(today))] {
                if let Ok(d) = read(&typed, sense) {
                    prop_assert!((FIRST_YEAR..=LAST_YEAR).contains(&d.year()));
                }
            }
        }
    }

    #[test]
    fn accents_typed_apart_and_capitals_change_nothing(
        typed in "(il y a|dans) [0-9]{1,4} (mois|ans|années)|(sous|dans) (huit|dix-sept) (jours|années)|après-demain|[0-9]{1,2} (août|févr\\.|décembre)",
        today in any_day(),
    ) {
        let expected = parse(&typed, today);
        prop_assert_eq!(parse(&typed.nfd().collect::<String>(), today), expected);
        prop_assert_eq!(parse(&typed.to_uppercase(), today), expected);
    }
}
