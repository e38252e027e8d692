//! Days typed in forms: what is understood stands beside the field, and a surprising day is asked
//! about once before it is saved.

use binome::{text::Lang, ui::Message};

use crate::{desk::Desk, journeys::at_work};

/// A new follow-up, the cursor in its due date.
fn due(typed: &str) -> Desk {
    let mut desk = at_work();
    desk.press("f").type_in("Rappeler la mairie").press("Tab Tab").type_in(typed);
    desk
}

#[test]
fn a_due_date_without_a_year_is_to_come_and_is_read_beside_the_field() {
    for (typed, read, stored) in [
        ("15 janvier", "vendredi 15 janvier 2027", "2027-01-15"),
        ("15/1", "vendredi 15 janvier 2027", "2027-01-15"),
        ("lundi 7 décembre", "lundi 7 décembre 2026", "2026-12-07"),
        ("7 déc.", "lundi 7 décembre 2026", "2026-12-07"),
        ("fin janvier", "dimanche 31 janvier 2027", "2027-01-31"),
        ("+15j", "mardi 8 décembre 2026", "2026-12-08"),
        ("dans quinze jours", "mardi 8 décembre 2026", "2026-12-08"),
        ("23/11", "lundi 23 novembre 2026", "2026-11-23"),
    ] {
        let mut desk = due(typed);
        desk.shows(&format!("= {read}")).press("Ctrl+S");
        assert_eq!(desk.value("SELECT due FROM follow_up"), stored, "{typed}");
        desk.shows("aucune suite en retard");
    }
}

#[test]
fn a_due_date_in_the_past_is_asked_about_once() {
    for typed in ["15/01/2026", "hier", "lundi dernier", "-3"] {
        let mut desk = due(typed);
        desk.shows("(passé)").press("Ctrl+S").shows("est déjà passé").shows("une date surprend");
        assert_eq!(desk.value("SELECT count(*) FROM follow_up"), "0", "{typed}");
        desk.press("Ctrl+S").shows("Enregistré");
        assert_eq!(desk.value("SELECT due < '2026-11-23' FROM follow_up"), "1", "{typed}");
    }
}

#[test]
fn another_past_day_is_asked_about_again() {
    let mut desk = due("1/11/2026");
    desk.press("Ctrl+S").shows("01/11/2026 est déjà passé");
    desk.press("Home").type_in("1").shows("mercredi 11 novembre 2026 (passé)");
    desk.press("Ctrl+S").shows("11/11/2026 est déjà passé").press("Ctrl+S");
    assert_eq!(desk.value("SELECT due FROM follow_up"), "2026-11-11");
}

#[test]
fn a_due_date_that_was_past_already_is_not_asked_about() {
    let mut desk = due("hier");
    desk.press("Ctrl+S Ctrl+S Tab Tab e").hides("(passé)").type_in(" encore").press("Ctrl+S");
    assert_eq!(desk.value("SELECT what FROM follow_up"), "Rappeler la mairie encore");
}

#[test]
fn a_note_tells_the_day_it_is_given_and_is_never_dated_ahead_in_silence() {
    let mut desk = at_work();
    desk.press("n").shows("= lundi 23 novembre 2026").type_in("Dit.").press("BackTab Ctrl+U");
    desk.type_in("3/12").shows("= mercredi 3 décembre 2025").press("Ctrl+S");
    assert_eq!(desk.value("SELECT on_date FROM note"), "2025-12-03");
    desk.press("n").type_in("Demain.").press("BackTab Ctrl+U").type_in("demain");
    desk.shows("(à venir)").press("Ctrl+S").shows("pas encore venu").press("Ctrl+S");
    assert_eq!(desk.value("SELECT count(*) FROM note"), "1");
}

#[test]
fn a_signature_ahead_is_asked_about_once() {
    let mut desk = at_work();
    desk.go_to("cc de la dombes").press("c c Tab Tab").type_in("01/01/2027").press("Tab");
    desk.type_in("5 ans").press("Tab").type_in("15/12/2026").shows("(à venir)").press("Ctrl+S");
    desk.shows("n’est pas encore venu");
    assert_eq!(desk.value("SELECT count(*) FROM convention"), "0");
    desk.press("Ctrl+S");
    assert_eq!(desk.value("SELECT signed_on FROM convention"), "2026-12-15");
}

#[test]
fn a_length_as_an_end_follows_the_start_while_it_is_typed() {
    let mut desk = at_work();
    desk.go_to("cc de la dombes").press("c c Tab Tab").type_in("01/01/2027");
    desk.shows("= vendredi 1er janvier 2027").press("Tab").type_in("dans 5 ans");
    desk.shows("= mercredi 31 décembre 2031").press("BackTab Ctrl+U").type_in("1/7/2027");
    desk.shows("= mercredi 30 juin 2032").press("Ctrl+S");
    let period = desk.value("SELECT start_on || '/' || end_on FROM convention");
    assert_eq!(period, "2027-07-01/2032-06-30");
}

#[test]
fn what_is_no_day_is_reported_beside_the_field() {
    due("mardi 7 décembre").shows("Le 07/12/2026 est un lundi");
    due("31/11").shows("Le 31/11/2026 n’existe pas");
    // Half a day says nothing yet; left so, it does.
    due("26-12-03").hides("2003").hides("non comprise").press("BackTab").shows("non comprise");
    let mut desk = due("26-12-03");
    desk.press("Ctrl+S").shows("2026-12-03 ou 03/12/2026");
    assert_eq!(desk.value("SELECT count(*) FROM follow_up"), "0");
}

#[test]
fn every_form_with_a_day_reads_it_back_in_the_language_of_the_screen() {
    let mut desk = Desk::before_any_direction(80, 24);
    for (form, day) in [("n", "23 novembre"), ("s", "23 novembre"), ("b", "9 mars")] {
        desk.press(form).shows(&format!("= lundi {day} 2026")).press("Esc");
    }
    desk.model.settings.lang = Lang::En;
    for (form, day) in [("n", "23 November"), ("s", "23 November"), ("b", "9 March")] {
        desk.press(form).shows(&format!("= Monday {day} 2026")).press("Esc");
    }
}

#[test]
fn a_small_screen_reads_a_day_back_in_figures() {
    let mut desk = at_work();
    desk.send(Message::Resize(60, 16));
    desk.press("f").type_in("Rappeler").press("Tab Tab").type_in("15 janvier");
    desk.shows("= 15/01/2027");
}

/// What is shown of an imprecise day is typed again as it stands.
#[test]
fn a_period_is_read_as_it_is_shown_in_both_languages() {
    use binome::domain::day::{Edge, Precision, read_period};
    let period = |lang: Lang| lang.text().words.period;
    for lang in [Lang::Fr, Lang::En] {
        for precision in Precision::ALL.iter().filter(|one| **one != Precision::Jour) {
            for month in 1..=12 {
                let first = chrono::NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
                let last = first + chrono::Months::new(1) - chrono::TimeDelta::days(1);
                for (day, edge) in [(first, Edge::First), (last, Edge::Last)] {
                    let shown = period(lang)(day, *precision);
                    let (read, as_precise) = read_period(&shown, edge).unwrap().unwrap();
                    assert_eq!((period(lang)(read, *precision), as_precise), (shown, *precision));
                }
            }
        }
    }
}

#[test]
fn an_action_that_is_edited_keeps_how_precise_its_days_are() {
    for lang in [Lang::Fr, Lang::En] {
        let mut desk = at_work();
        desk.model.settings.lang = lang;
        desk.go_to("dombes").press("c c Ctrl+S Tab Enter c x Axe Ctrl+S c f Ouvrir Tab Tab Tab");
        desk.type_in("06/2026").press("Tab").type_in("2e semestre 2026").press("Ctrl+S");
        let days =
            "SELECT start_on || start_precision || due_on || due_precision || title FROM action";
        let typed = "2026-06-01mois2026-12-31semestre";
        assert_eq!(desk.value(days), format!("{typed}Ouvrir"));
        desk.press("e Tab Tab").type_in(" un RPE").press("Ctrl+S");
        assert_eq!(desk.value(days), format!("{typed}Ouvrir un RPE"));
    }
}

#[test]
fn in_english_forms_open_with_days_as_english_writes_them() {
    let mut desk = Desk::before_any_direction(100, 40);
    desk.model.settings.lang = Lang::En;
    for (keys, day) in [
        ("n", "2026-11-23  "),
        ("s", "2022-07-01  "),
        ("b", "2026-03-09  "),
        ("i d", "2026-11-23  "),
        ("Esc Tab e", "2022-08-01  "),
    ] {
        desk.press(keys).hides("/2026").hides("/2022").shows(day).press("Esc");
    }
    // Nothing was typed: nothing is asked.
    desk.hides("Ctrl+S");
}
