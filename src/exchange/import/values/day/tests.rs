use proptest::prelude::*;

use super::*;
use crate::exchange::import::Answers;

fn today() -> NaiveDate {
    "2026-11-28".parse().unwrap()
}

fn asked(content: &Content, answers: &Answers) -> (Option<String>, Vec<Reason>, Vec<String>) {
    let mut asking = Asking::of(answers, "ligne 2");
    let found = day(content, "ligne 2, B", today(), &mut asking).map(|day| day.to_string());
    let said = asking.why.iter().map(|why| why.code);
    let codes = said.chain(asking.questions.iter().map(|question| question.code)).collect();
    let choices = asking.questions.iter().flat_map(|question| &question.choices);
    (found, codes, choices.map(|choice| choice.answer.clone()).collect())
}

fn typed_text(text: &str) -> (Option<String>, Vec<Reason>, Vec<String>) {
    asked(&Content::Text(text.into()), &Answers::default())
}

#[test]
fn a_whole_day_in_words_or_figures_is_taken() {
    for (typed, expected) in [
        ("28/06/2023", "2023-06-28"),
        ("31/12/26", "2026-12-31"),
        ("5/3/26", "2026-03-05"),
        ("2026-05-19", "2026-05-19"),
        ("28 novembre 2022", "2022-11-28"),
        ("1er janv. 2027", "2027-01-01"),
        ("jeudi 3 décembre 2026", "2026-12-03"),
        ("le 12 mars 2026", "2026-03-12"),
        ("signée le 12/03/2026", "2026-03-12"),
        ("03.12.2026", "2026-12-03"),
        ("12/03/2026 14:30", "2026-03-12"),
        ("2026-03-12T14:30:00", "2026-03-12"),
        ("12/03/2026 à 14h", "2026-03-12"),
        ("45275", "2023-12-15"),
        ("20231215", "2023-12-15"),
        ("12\u{a0}mars\u{a0}2026", "2026-03-12"),
    ] {
        let (found, codes, _) = typed_text(typed);
        assert_eq!(found.as_deref(), Some(expected), "{typed}: {codes:?}");
    }
}

#[test]
fn what_is_no_whole_day_is_asked_with_what_it_may_be() {
    for (typed, code, choices) in [
        ("lundi 8 décembre 2026", Reason::Date, &["2026-12-08", "2026-12-07"][..]),
        ("30/02/2025", Reason::Date, &["2025-02-28"]),
        ("05/13/2026", Reason::Date, &["2026-05-13"]),
        ("3/12", Reason::Date, &["2026-12-03"]),
        ("prévue 1er trim. 2027", Reason::Foreseen, &["2027-01-01", "2027-03-31"]),
        ("prévue le 12/03/2027", Reason::Foreseen, &["2027-03-12"]),
        ("juin 2027", Reason::Date, &["2027-06-01", "2027-06-30"]),
        ("31/12/2206", Reason::Date, &[]),
        ("12/05/98", Reason::Date, &["1998-05-12", "2098-05-12"]),
    ] {
        let (found, codes, offered) = typed_text(typed);
        assert_eq!((found, codes.as_slice()), (None, &[code][..]), "{typed}");
        if !choices.is_empty() {
            assert_eq!(offered, choices, "{typed}");
        }
    }
    for typed in [
        "semaine 50",
        "à définir",
        "?",
        "demain",
        "+15",
        "lundi",
        "dans 2 mois",
        "26-12-03",
        "/12/2026",
        "fin 2026",
        "12/03/2026 ou 13/03/2026",
        "12 03",
    ] {
        let (found, codes, _) = typed_text(typed);
        assert_eq!((found, codes.as_slice()), (None, &[Reason::Date][..]), "{typed}");
    }
}

#[test]
fn contents_that_are_no_text() {
    let none = Answers::default();
    assert_eq!(asked(&Content::Empty, &none).1, []);
    assert_eq!(asked(&Content::Number(45992.0), &none).0.as_deref(), Some("2025-12-01"));
    assert_eq!(asked(&Content::Number(2026.0), &none).1, [Reason::Date]);
    assert_eq!(asked(&Content::Fault("#REF!".into()), &none).1, [Reason::Fault]);
    assert_eq!(typed_text("—").1, [Reason::SaysNothing]);
    let moment = "2026-06-11T18:00:00".parse().unwrap();
    let (found, codes, _) = asked(&Content::Moment(moment), &none);
    assert_eq!((found.as_deref(), codes), (Some("2026-06-11"), vec![Reason::DateWithTime]));
}

#[test]
fn an_answer_is_a_day_in_either_order() {
    for answer in ["2026-12-08", "08/12/2026", "8 décembre 2026"] {
        let mut answers = Answers::default();
        answers.settle("ligne 2", Reason::Date, answer);
        let (found, codes, _) = asked(&Content::Text("lundi 8 décembre 2026".into()), &answers);
        assert_eq!((found.as_deref(), codes), (Some("2026-12-08"), vec![]), "{answer}");
    }
}

proptest! {
    /// A day written in any usual way is that day.
    #[test]
    fn a_day_is_read_back(days in 0i64..25_000) {
        let day = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::TimeDelta::days(days);
        prop_assume!(day.format("%Y").to_string().as_str() <= "2060");
        for form in ["%d/%m/%Y", "%Y-%m-%d", "%-d.%-m.%Y", "%d/%m/%Y 14:30"] {
            let written = day.format(form).to_string();
            prop_assert_eq!(typed_text(&written).0, Some(day.to_string()), "{}", written);
        }
    }

    /// What is typed never panics, and nothing is taken without a year of the text.
    #[test]
    fn no_year_is_made_up(text in "[0-9a-z/ .-]{0,16}") {
        let (found, _, _) = typed_text(&text);
        if let Some(found) = found {
            let digits = text.chars().filter(char::is_ascii_digit).count();
            prop_assert!(digits >= 3, "{} from {}", found, text);
        }
    }
}
