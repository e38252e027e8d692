use super::{day, reads, today};
use crate::domain::day::{DayProblem, Sense, Side, read};

#[test]
fn near_days_have_names() {
    reads(&[
        ("aujourd'hui", "2026-11-23"),
        ("Aujourd’hui", "2026-11-23"),
        ("aujourdhui", "2026-11-23"),
        ("auj", "2026-11-23"),
        ("auj.", "2026-11-23"),
        ("today", "2026-11-23"),
        ("demain", "2026-11-24"),
        ("tomorrow", "2026-11-24"),
        ("hier", "2026-11-22"),
        ("yesterday", "2026-11-22"),
        ("après-demain", "2026-11-25"),
        ("APRES DEMAIN", "2026-11-25"),
        ("apre\u{300}s‑demain", "2026-11-25"),
        ("the day after tomorrow", "2026-11-25"),
        ("avant-hier", "2026-11-21"),
    ]);
}

#[test]
fn a_day_of_the_week_is_never_today() {
    reads(&[
        ("lundi", "2026-11-30"),
        ("lundi prochain", "2026-11-30"),
        ("lundi dernier", "2026-11-16"),
        ("mardi", "2026-11-24"),
        ("Dimanche", "2026-11-29"),
        ("dimanche dernier", "2026-11-22"),
        ("Monday", "2026-11-30"),
        ("next friday", "2026-11-27"),
        ("last friday", "2026-11-20"),
    ]);
}

#[test]
fn distances_are_counted_from_today() {
    reads(&[
        ("+15", "2026-12-08"),
        ("+ 15", "2026-12-08"),
        ("-15", "2026-11-08"),
        ("−15", "2026-11-08"),
        ("+0", "2026-11-23"),
        ("+2 mois", "2027-01-23"),
        ("-1 an", "2025-11-23"),
        ("dans 2 mois", "2027-01-23"),
        ("dans\u{a0}3\u{202f}semaines", "2026-12-14"),
        ("dans 10 jours", "2026-12-03"),
        ("dans 1 an", "2027-11-23"),
        ("dans une semaine", "2026-11-30"),
        ("il y a 2 mois", "2026-09-23"),
        ("Il y a un an", "2025-11-23"),
        ("in 2 months", "2027-01-23"),
        ("in a week", "2026-11-30"),
        ("2 months ago", "2026-09-23"),
        ("a year ago", "2025-11-23"),
    ]);
}

#[test]
fn ends_of_periods_are_their_last_day() {
    reads(&[
        ("fin du mois", "2026-11-30"),
        ("fin de mois", "2026-11-30"),
        ("end of month", "2026-11-30"),
        ("fin de l'année", "2026-12-31"),
        ("fin de l’année", "2026-12-31"),
        ("fin d'année", "2026-12-31"),
        ("end of the year", "2026-12-31"),
        ("fin février 2028", "2028-02-29"),
        ("fin juin", "2026-06-30"),
    ]);
}

#[test]
fn distances_are_typed_short_or_in_words() {
    reads(&[
        ("+15j", "2026-12-08"),
        ("+15 j", "2026-12-08"),
        ("+15 jours", "2026-12-08"),
        ("+2sem", "2026-12-07"),
        ("+3mois", "2027-02-23"),
        ("-15j", "2026-11-08"),
        ("dans 15j", "2026-12-08"),
        ("dans quinze jours", "2026-12-08"),
        ("DANS QUINZE JOURS", "2026-12-08"),
        ("sous huit jours", "2026-12-01"),
        ("sous 8 jours", "2026-12-01"),
        ("sous quinzaine", "2026-12-08"),
        ("dans une quinzaine", "2026-12-08"),
        ("dans les quinze jours", "2026-12-08"),
        ("d’ici quinze jours", "2026-12-08"),
        ("dans deux mois", "2027-01-23"),
        ("dans dix-sept jours", "2026-12-10"),
        ("dans quarante-cinq jours", "2027-01-07"),
        ("il y a quinze jours", "2026-11-08"),
        ("in two weeks", "2026-12-07"),
        ("two weeks ago", "2026-11-09"),
        ("fin du mois prochain", "2026-12-31"),
    ]);
    // Alone, only where a day to come is expected.
    let coming = Sense::new(today(), Side::Coming);
    assert_eq!(read("15 jours", coming), Ok(day("2026-12-08")));
    assert_eq!(read("2 mois", coming), Ok(day("2027-01-23")));
}

#[test]
fn a_length_ends_on_the_eve_of_the_day_that_is_as_far_from_the_start() {
    let ends = |start: &str, typed: &str| {
        read(typed, Sense::new(today(), Side::Nearest).starting(Some(day(start))))
    };
    for typed in ["dans 5 ans", "+5 ans", "+5ans", "5 ans", "5 ans.", "cinq ans", "60 mois"] {
        assert_eq!(ends("2027-01-01", typed), Ok(day("2031-12-31")), "{typed}");
    }
    assert_eq!(ends("2027-07-15", "4 ans"), Ok(day("2031-07-14")));
    assert_eq!(ends("2027-01-01", "dans 1 jour"), Ok(day("2027-01-01")));
    // A day that the last month lacks: its last day is not taken away.
    assert_eq!(ends("2028-02-29", "5 ans"), Ok(day("2033-02-28")));
    assert_eq!(ends("2027-01-31", "1 mois"), Ok(day("2027-02-28")));
    assert_eq!(ends("2027-01-01", "31 décembre"), Ok(day("2027-12-31")));
    assert_eq!(ends("2027-01-01", "0 jours"), Err(DayProblem::OutOfRange));
    assert_eq!(ends("2027-01-01", "900 ans"), Err(DayProblem::OutOfRange));
}
