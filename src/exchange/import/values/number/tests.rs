use proptest::prelude::*;

use super::*;
use crate::exchange::import::Answers;

fn read(content: &Content) -> (Option<f64>, usize) {
    let answers = Answers::default();
    let mut asking = Asking::of(&answers, "ligne 2");
    (number(content, "ligne 2, B", &mut asking), asking.questions.len())
}

fn text(text: &str) -> Content {
    Content::Text(text.into())
}

#[test]
fn figures_are_read_as_people_write_them() {
    for (typed, expected) in [
        ("23\u{a0}254", 23254.0),
        ("1\u{202f}810", 1810.0),
        ("≈ 25 500", 25500.0),
        ("env. 300", 300.0),
        ("environ 1 200", 1200.0),
        ("3,5", 3.5),
        ("0.75", 0.75),
        ("88 120,00 €", 88120.0),
        ("3515 (part Ain)", 3515.0),
        ("12 345 hab.", 12345.0),
        ("-3,2", -3.2),
        ("\u{2212}4", -4.0),
        ("60 %", 60.0),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1_234_567.0),
        ("0.123", 0.123),
    ] {
        assert_eq!(read(&text(typed)), (Some(expected), 0), "{typed}");
    }
}

#[test]
fn what_is_no_single_figure_is_asked() {
    for typed in ["1 / 39", "1 + 0,5", "douze", "1 23", "12 ou 13", "1.234", "12 34,5", "?"] {
        assert_eq!(read(&text(typed)), (None, 1), "{typed}");
    }
    for typed in ["n.c.", "-", "nd"] {
        assert_eq!(read(&text(typed)), (None, 0), "{typed}");
    }
    assert_eq!(read(&Content::Fault("#N/A".into())), (None, 0));
}

#[test]
fn a_percent_is_of_a_hundred() {
    let answers = Answers::default();
    for (content, expected, asked) in [
        (text("50 %"), Some(50), 0),
        (text("100%"), Some(100), 0),
        (text("≈ 20 %"), Some(20), 0),
        (Content::Number(0.5), Some(50), 0),
        (Content::Number(75.0), Some(75), 0),
        (Content::Rate(1.0), Some(100), 0),
        (text("en cours"), None, 0),
        (text("-"), None, 0),
        (text("0"), Some(0), 0),
        (text("0,5 %"), Some(1), 0),
        (Content::Number(1.0), None, 1),
        (Content::Number(120.0), None, 1),
    ] {
        let mut asking = Asking::of(&answers, "ligne 2");
        let found = percent(&content, "ligne 2, O", &mut asking);
        assert_eq!((found, asking.questions.len()), (expected, asked), "{content:?}");
    }
}

proptest! {
    #[test]
    fn a_whole_number_is_read_with_or_without_blanks(n in 0u32..100_000_000) {
        let digits = n.to_string();
        let spaced = digits.as_bytes().rchunks(3).rev().map(|part| String::from_utf8_lossy(part).into_owned())
            .collect::<Vec<_>>().join("\u{202f}");
        prop_assert_eq!(read(&text(&digits)).0, Some(f64::from(n)));
        prop_assert_eq!(read(&text(&spaced)).0, Some(f64::from(n)));
    }

    #[test]
    fn nothing_typed_panics(typed in "\\PC{0,24}") {
        let _ = read(&text(&typed));
    }
}
