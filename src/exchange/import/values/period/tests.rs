use proptest::prelude::*;

use super::{bounds::Edge, *};
use crate::exchange::import::Answers;

fn today() -> NaiveDate {
    "2026-11-28".parse().unwrap()
}

fn asked(content: &Content, answers: &Answers) -> (Option<Period>, Vec<Reason>) {
    let mut asking = Asking::of(answers, "ligne 2");
    let found = period(content, "ligne 2, B", today(), &mut asking);
    (found, asking.questions.iter().map(|question| question.code).collect())
}

fn text(text: &str) -> Content {
    Content::Text(text.into())
}

fn edges(period: Period) -> (String, String) {
    let day = |edge: Option<Edge>| {
        edge.map_or_else(String::new, |(day, how)| format!("{day} {}", how.as_str()))
    };
    (day(period.start), day(period.due))
}

#[test]
fn plans_say_when_so() {
    for (typed, start, due) in [
        ("2023-2027", "2023-01-01 annee", "2027-12-31 annee"),
        ("2023 à 2027", "2023-01-01 annee", "2027-12-31 annee"),
        ("de 2023 à 2027", "2023-01-01 annee", "2027-12-31 annee"),
        ("2024, 2025 et 2026", "2024-01-01 annee", "2026-12-31 annee"),
        ("T4 2025", "", "2025-12-31 trimestre"),
        ("Dernier trimestre 2025", "", "2025-12-31 trimestre"),
        ("1er trim. 2027", "", "2027-03-31 trimestre"),
        ("juin 2026", "", "2026-06-30 mois"),
        ("2e semestre 2026", "", "2026-12-31 semestre"),
        ("2026", "", "2026-12-31 annee"),
        ("Pas avant le second semestre 2026", "2026-07-01 semestre", ""),
        ("à partir de juin 2026", "2026-06-01 mois", ""),
        ("dès 2026", "2026-01-01 annee", ""),
        ("fin 2026", "", "2026-12-31 annee"),
        ("d'ici fin 2026", "", "2026-12-31 annee"),
        ("jusqu’en 2027", "", "2027-12-31 annee"),
        ("de mars à juin 2026", "2026-03-01 mois", "2026-06-30 mois"),
        ("mars-juin 2026", "2026-03-01 mois", "2026-06-30 mois"),
        ("mars/juin 2026", "2026-03-01 mois", "2026-06-30 mois"),
        ("entre mars et juin 2026", "2026-03-01 mois", "2026-06-30 mois"),
        ("mars 2026 - juin 2027", "2026-03-01 mois", "2027-06-30 mois"),
        ("T1 à T3 2026", "2026-01-01 trimestre", "2026-09-30 trimestre"),
        ("1er au 3e trimestre 2026", "2026-01-01 trimestre", "2026-09-30 trimestre"),
        ("du 12/03/2026 au 15/06/2026", "2026-03-12 jour", "2026-06-15 jour"),
        ("du 3 au 5 juin 2026", "2026-06-03 jour", "2026-06-05 jour"),
        ("du 2025-09-01 au 2026-08-31", "2025-09-01 jour", "2026-08-31 jour"),
        ("03/12/2026", "", "2026-12-03 jour"),
        ("06/2026", "", "2026-06-30 mois"),
    ] {
        let (found, codes) = asked(&text(typed), &Answers::default());
        let found = found.map(edges);
        assert_eq!(found, Some((start.into(), due.into())), "{typed}: {codes:?}");
    }
}

#[test]
fn what_is_not_plain_is_asked() {
    for typed in [
        "à définir",
        "Rentrée 2026",
        "?",
        "été 2026",
        "avant juin 2026",
        "année scolaire 2025-2026",
        "mars, juin 2026",
        "mars et juin 2026",
        "2027-2026",
        "semaine 50",
        "début 2026",
        "prévu en juin 2027",
        "T1 2026 et T3 2027",
    ] {
        let (found, codes) = asked(&text(typed), &Answers::default());
        assert_eq!((found, codes), (None, vec![Reason::Date]), "{typed}");
    }
    for typed in ["permanent", "en continu", "Toute la durée de la CTG", "-"] {
        assert_eq!(asked(&text(typed), &Answers::default()), (None, vec![]), "{typed}");
    }
}

#[test]
fn numbers_are_years_or_days() {
    let due = |content| asked(&content, &Answers::default()).0.map(edges);
    assert_eq!(due(Content::Number(2026.0)), Some((String::new(), "2026-12-31 annee".into())));
    assert_eq!(due(Content::Number(45992.0)), Some((String::new(), "2025-12-01 jour".into())));
}

#[test]
fn an_answer_is_a_period_in_words() {
    let mut answers = Answers::default();
    answers.settle("ligne 2", Reason::Date, "de septembre à octobre 2026");
    let found = asked(&text("Rentrée 2026"), &answers).0.map(edges);
    assert_eq!(found, Some(("2026-09-01 mois".into(), "2026-10-31 mois".into())));
}

proptest! {
    #[test]
    fn a_period_never_ends_before_it_starts(typed in "(de |du |)(mars|t[1-4]|[12]e semestre|20[23][0-9]|3 juin)( à |-|/| au | )(juin|t[1-4]|20[23][0-9]|5 mai) ?(20[23][0-9])?") {
        if let (Some(Period { start: Some((start, _)), due: Some((due, _)) }), _) = asked(&text(&typed), &Answers::default()) {
            prop_assert!(start <= due, "{}", typed);
        }
    }

    #[test]
    fn nothing_typed_panics(typed in "\\PC{0,24}") {
        let _ = asked(&text(&typed), &Answers::default());
    }
}
