use super::reads;

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
