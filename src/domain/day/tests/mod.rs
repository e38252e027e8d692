mod properties;
mod relative;

use chrono::NaiveDate;

use super::*;

fn day(iso: &str) -> NaiveDate {
    parse_iso(iso).unwrap()
}

/// A Monday.
fn today() -> NaiveDate {
    day("2026-11-23")
}

/// Checks each line against the ISO day it must give, seen from [`today`].
fn reads(cases: &[(&str, &str)]) {
    for (typed, expected) in cases {
        assert_eq!(parse(typed, today()), Ok(day(expected)), "{typed:?}");
    }
}

fn refuses(typed: &str, problem: DayProblem) {
    assert_eq!(parse(typed, today()), Err(problem), "{typed:?}");
}

#[test]
fn figures_are_read_day_first_with_any_separator() {
    reads(&[
        ("03/12/2026", "2026-12-03"),
        ("3/12/26", "2026-12-03"),
        ("3.12.2026", "2026-12-03"),
        ("3-12-2026", "2026-12-03"),
        ("3–12–2026", "2026-12-03"),
        (" 3 / 12 / 2026\u{a0}", "2026-12-03"),
        ("03 12 26", "2026-12-03"),
        ("le 3/12/2027", "2027-12-03"),
        ("1/1/00", "2000-01-01"),
        ("31/12/99", "2099-12-31"),
    ]);
}

#[test]
fn a_year_of_four_digits_may_come_first() {
    reads(&[("2026-12-03", "2026-12-03"), ("2027/1/9", "2027-01-09")]);
}

#[test]
fn a_day_without_a_year_is_in_the_current_year_even_past() {
    reads(&[("3/12", "2026-12-03"), ("1/2", "2026-02-01"), ("3 janvier", "2026-01-03")]);
}

#[test]
fn a_day_without_a_year_is_on_the_side_where_it_is_expected() {
    let on = |typed, side| read(typed, Sense::new(today(), side));
    for (typed, past, coming, nearest) in [
        ("15 janvier", "2026-01-15", "2027-01-15", "2027-01-15"),
        ("15/1", "2026-01-15", "2027-01-15", "2027-01-15"),
        ("1/10", "2026-10-01", "2027-10-01", "2026-10-01"),
        ("23/11", "2026-11-23", "2026-11-23", "2026-11-23"),
        ("24 nov.", "2025-11-24", "2026-11-24", "2026-11-24"),
        ("fin janvier", "2026-01-31", "2027-01-31", "2027-01-31"),
        ("fin novembre", "2025-11-30", "2026-11-30", "2026-11-30"),
        ("lundi", "2026-11-16", "2026-11-30", "2026-11-30"),
        ("lundi prochain", "2026-11-30", "2026-11-30", "2026-11-30"),
        ("15/01/2026", "2026-01-15", "2026-01-15", "2026-01-15"),
    ] {
        assert_eq!(on(typed, Side::Past), Ok(day(past)), "{typed} past");
        assert_eq!(on(typed, Side::Coming), Ok(day(coming)), "{typed} coming");
        assert_eq!(on(typed, Side::Nearest), Ok(day(nearest)), "{typed} nearest");
    }
    let lacking = |year| Err(DayProblem::NoSuchDay { day: 29, month: 2, year });
    let leap = |today, side| read("29/2", Sense::new(day(today), side));
    assert_eq!(leap("2027-03-01", Side::Coming), Ok(day("2028-02-29")));
    assert_eq!(leap("2028-03-01", Side::Coming), lacking(2029));
    assert_eq!(leap("2028-01-01", Side::Past), lacking(2027));
}

#[test]
fn the_day_of_the_week_must_be_that_of_the_day() {
    reads(&[
        ("lundi 7 décembre", "2026-12-07"),
        ("Lundi 7 déc.", "2026-12-07"),
        ("le lundi 7/12", "2026-12-07"),
        ("lundi le 07/12/2026", "2026-12-07"),
        ("vendredi 1er janvier 2027", "2027-01-01"),
        ("Monday, December 7", "2026-12-07"),
    ]);
    refuses("mardi 7 décembre", DayProblem::OtherWeekday(day("2026-12-07")));
    refuses("mardi 7/12", DayProblem::OtherWeekday(day("2026-12-07")));
    let lacking = DayProblem::NoSuchDay { day: 31, month: 11, year: 2026 };
    refuses("lundi 31 novembre", lacking);
}

#[test]
fn two_digits_at_both_ends_of_dashes_are_not_guessed() {
    for typed in ["26-12-03", "03-12-26", "03–12–26", "le 26-12-03", "99-99-99"] {
        refuses(typed, DayProblem::ShortYear);
    }
    reads(&[("3-12-26", "2026-12-03"), ("03/12/26", "2026-12-03"), ("03-12-2026", "2026-12-03")]);
}

#[test]
fn months_are_read_in_letters_in_both_languages() {
    reads(&[
        ("3 décembre", "2026-12-03"),
        ("3 DECEMBRE 2027", "2027-12-03"),
        ("3 déc.", "2026-12-03"),
        ("3 déc. 2027", "2027-12-03"),
        ("3-déc-27", "2027-12-03"),
        ("1er janvier", "2026-01-01"),
        ("1ᵉʳ\u{202f}janv.\u{a0}2027", "2027-01-01"),
        ("le 15 août", "2026-08-15"),
        ("December 3, 2026", "2026-12-03"),
        ("3rd march 2027", "2027-03-03"),
        ("may 1st", "2026-05-01"),
    ]);
}

#[test]
fn every_month_is_known_by_its_full_name_and_its_abbreviation() {
    let names = [
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
    ];
    for list in names {
        for (month, name) in (1..).zip(list.split(' ')) {
            let expected = NaiveDate::from_ymd_opt(2026, month, 3).unwrap();
            assert_eq!(parse(&format!("3 {name}"), today()), Ok(expected), "{name}");
        }
    }
}

#[test]
fn a_month_after_the_31st_is_the_last_day_of_a_shorter_month() {
    assert_eq!(add_months(day("2026-01-31"), 1), day("2026-02-28"));
    assert_eq!(add_months(day("2028-01-31"), 1), day("2028-02-29"));
    assert_eq!(add_months(day("2026-03-31"), -1), day("2026-02-28"));
    assert_eq!(add_months(day("2028-02-29"), 12), day("2029-02-28"));
    assert_eq!(parse("dans 1 mois", day("2026-01-31")), Ok(day("2026-02-28")));
}

#[test]
fn months_left_are_whole_and_negative_once_past() {
    let left = |from, to| months_between(day(from), day(to));
    assert_eq!(left("2026-11-23", "2026-11-23"), 0);
    assert_eq!(left("2026-11-23", "2026-12-22"), 0);
    assert_eq!(left("2026-11-23", "2026-12-23"), 1);
    assert_eq!(left("2026-11-23", "2028-05-22"), 17);
    assert_eq!(left("2026-11-23", "2026-11-22"), -1);
    assert_eq!(left("2026-11-23", "2026-10-22"), -2);
    assert_eq!(left("2026-01-31", "2026-02-28"), 1);
}

#[test]
fn nothing_typed_differs_from_something_unknown() {
    for nothing in ["", "  ", "\u{a0}\t", "\u{200b}"] {
        refuses(nothing, DayProblem::Empty);
    }
    for unknown in [
        "bientôt",
        "15",
        "+",
        "-",
        "'",
        "le",
        "3/",
        "/12",
        "3/12/026",
        "12/2026",
        "1/2/3/4",
        "2026/12/2026",
        "dans mois",
        "dans 2",
        "dans douzaine",
        "sous jours",
        "deux mois",
        "+15 k",
        "il y a",
        "fin",
        "fin de",
        "lundi 3",
        "3 brumaire",
        "décembre",
        "3 décembre 026",
        "--15",
        "+1.5",
        "١٢/٣",
    ] {
        refuses(unknown, DayProblem::Unknown);
    }
}

#[test]
fn a_day_the_calendar_lacks_is_named() {
    let lacking = |day, month, year| DayProblem::NoSuchDay { day, month, year };
    refuses("31/02/2026", lacking(31, 2, 2026));
    refuses("29/2", lacking(29, 2, 2026));
    refuses("3/13", lacking(3, 13, 2026));
    refuses("0/12", lacking(0, 12, 2026));
    refuses("31 novembre", lacking(31, 11, 2026));
    refuses("2027-02-29", lacking(29, 2, 2027));
}

#[test]
fn years_far_from_ours_are_refused() {
    for typed in [
        "1/1/1899",
        "31/2/0026",
        "1/1/2201",
        "+99999",
        "-99999",
        "dans 999999999999 ans",
        "il y a 300 ans",
        "dans 4000000000 semaines",
        "+99999999999999999999",
    ] {
        refuses(typed, DayProblem::OutOfRange);
    }
    reads(&[("1/1/1900", "1900-01-01"), ("31/12/2200", "2200-12-31")]);
}

#[test]
fn the_stored_form_allows_nothing_else() {
    assert_eq!(parse_iso(""), Err(DayProblem::Empty));
    for loose in [
        "2026-1-03",
        " 2026-12-03",
        "2026-12-03 ",
        "2026/12/03",
        "20261203",
        "+026-12-03",
        "2026-12-0é",
        "03/12/2026",
    ] {
        assert_eq!(parse_iso(loose), Err(DayProblem::Unknown), "{loose:?}");
    }
    assert_eq!(parse_iso("1899-12-31"), Err(DayProblem::OutOfRange));
    let (day, month, year) = (30, 2, 2026);
    let lacking = DayProblem::NoSuchDay { day, month, year };
    assert_eq!(parse_iso("2026-02-30"), Err(lacking));
}
