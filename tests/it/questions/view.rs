//! The view of questions: counts, the rows they open, lists that are kept.

use binome::{
    text::Lang,
    ui::{Message, style::Theme},
};
use insta::assert_snapshot;

use crate::desk::Desk;

fn questions(columns: u16, rows: u16) -> Desk {
    let mut desk = Desk::before_any_direction(columns, rows);
    desk.press("v q").shows("[Questions]");
    desk
}

#[test]
fn questions_are_read_with_their_counts() {
    assert_snapshot!("questions_80x24", questions(80, 24).picture());
    assert_snapshot!("questions_120x40", questions(120, 40).press("?").picture());
    let mut english = questions(120, 40);
    english.model.settings.lang = Lang::En;
    english.send(Message::Resize(120, 40));
    assert_snapshot!("questions_en", english.picture());
    let mut plain = questions(80, 24);
    plain.model.settings.theme = Theme::mono();
    assert_snapshot!("questions_no_colour", plain.picture());
}

#[test]
fn the_rows_of_a_question_are_read_in_columns() {
    let mut desk = questions(80, 24);
    assert_snapshot!("answers_80x24", desk.press("t Down Enter").shows("(").picture());
    let mut desk = questions(120, 40);
    desk.press("t Down Down Down Down Down Down Enter").shows("Fiches en retard").press("?");
    assert_snapshot!("answers_120x40", desk.picture());
}

/// The count that a line of the screen ends with, before the border.
fn count(line: &str) -> Option<usize> {
    let figures: String = line
        .trim_end_matches(['║', ' ', '│'])
        .chars()
        .rev()
        .take_while(|c| c.is_ascii_digit() || matches!(c, '\u{202f}' | '\u{a0}'))
        .filter(char::is_ascii_digit)
        .collect();
    figures.chars().rev().collect::<String>().parse().ok()
}

#[test]
fn the_count_shown_is_that_of_the_rows_opened() {
    for whole in [false, true] {
        let mut desk = questions(120, 45);
        if whole {
            desk.press("t");
        }
        for number in 1..=24 {
            let screen = desk.screen();
            let line = screen.lines().find(|line| {
                line.trim_start_matches(['║', ' ']).starts_with(&format!("{number}  "))
            });
            let count = count(line.unwrap_or_else(|| panic!("{number} in {screen}")));
            let count = count.unwrap_or_else(|| panic!("{number}: {line:?}"));
            desk.press("Enter").shows(&format!("({count})")).press("Esc Down");
        }
    }
}

#[test]
fn a_row_opens_its_record_and_the_arrows_narrow() {
    let mut desk = questions(120, 40);
    desk.press("t Down Down Down Down Down Down Down Down Enter").shows("Communes sans CTG (160)");
    desk.press("/").type_in("belley").press("Enter").hides("Valserhône").press("Esc");
    desk.press("Right").shows("Communes sans CTG (").hides("(160)");
    desk.press("Left").shows("(160)").press("Enter").shows("Terre Valserhône").press("Esc");
    desk.shows("Communes sans CTG (160)").press("?").shows("hors du périmètre");
    desk.press("Esc").shows("[Questions]");
}

#[test]
fn a_narrowed_list_is_kept_opened_again_archived_and_brought_back() {
    let mut desk = questions(120, 40);
    desk.press("t Down Down Down Down Down Down Down Down Enter /").type_in("mont");
    desk.press("Enter g").shows("Ctrl+S enregistrer").type_in("Communes en mont").press("Ctrl+S");
    let kept = "select query from kept_list where archived = 0";
    assert_eq!(desk.value(kept), "ask communes_without_ctg words=mont");
    desk.press("Esc Esc").shows("Listes gardées").shows("Communes en mont");
    desk.press("Home Enter").shows("/mont").shows("Communes sans CTG (160)").press("Esc Esc");
    let stand = "select count(*) from kept_list where archived = 0";
    desk.press("Home x Enter");
    assert_eq!(desk.value(stand), "0");
    desk.press("u Enter").shows("Listes gardées");
    assert_eq!(desk.value(stand), "1");
}
