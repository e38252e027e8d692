//! Input taken whole, and lines longer than their place: text in every kind of field, and where no
//! field is.

use binome::{keys::Key, ui::Message};
use ratatui::crossterm::event::KeyCode;

use crate::desk::Desk;

fn demo() -> Desk {
    Desk::demonstration(80, 24)
}

fn typed(desk: &mut Desk, text: &str) {
    desk.send(Message::Typed(text.into()));
}

fn alt(c: char) -> Message {
    Message::Key(Key { alt: true, ..Key::char(c) })
}

#[test]
fn text_stays_in_the_field_in_use_whatever_is_in_it() {
    let mut desk = demo();
    desk.press("f");
    typed(&mut desk, "Un bilan\tpuis\nun autre ");
    desk.shows("Un bilan puis un autre");
    typed(&mut desk, "encore");
    desk.shows("autre encore");
    // A line end after it goes on, as Enter does.
    typed(&mut desk, "\n");
    assert_eq!(desk.press("x").screen().matches("autre encorex").count(), 0);
}

#[test]
fn text_narrows_a_list_and_ticks_nothing() {
    let mut desk = demo();
    desk.press("n Tab");
    typed(&mut desk, "petite enfance ");
    desk.shows("« petite enfance");
    desk.hides("1 cochée");
}

#[test]
fn text_and_pastes_outside_a_field_do_nothing_but_say_so() {
    for message in [Message::Typed("x oui".into()), Message::Paste("x oui".into())] {
        let mut desk = demo();
        desk.press("Tab Tab").send(message).shows("hors d’un champ");
        desk.press("n").shows("Nouvelle note").shows("x oui");
    }
    let mut desk = demo();
    desk.press("Tab Tab");
    typed(&mut desk, "x oui");
    desk.press("j n").hides("x oui");
}

#[test]
fn text_answers_no_question() {
    let mut desk = demo();
    desk.press("Tab Tab x").shows("corbeille");
    typed(&mut desk, "oui\n");
    assert_eq!(desk.value("SELECT count(*) FROM follow_up WHERE archived"), "0");
    desk.shows("hors d’un champ");
}

#[test]
fn text_in_a_filter_filters() {
    let mut desk = demo();
    desk.press("t /");
    typed(&mut desk, "bugey\n");
    desk.shows("Bugey").shows("/bugey").press("n").shows("Nouvelle note");
}

#[test]
fn a_letter_with_escape_never_abandons_what_is_typed() {
    let mut desk = demo();
    desk.press("n").type_in("Un mot");
    desk.send(alt('o')).shows("Un moto").shows("Nouvelle note");
    let mut desk = demo();
    desk.press("n").send(alt('f')).shows("Nouvelle suite");
    let mut desk = demo();
    desk.press("F1").send(alt('n')).shows("Nouvelle note");
}

#[test]
fn ctrl_u_empties_the_line_in_every_field_and_ctrl_y_puts_it_back() {
    let mut desk = demo();
    desk.press("n").type_in("Première").press("Enter").type_in("Seconde");
    desk.press("Ctrl+U").shows("Première").hides("Seconde");
    desk.press("Ctrl+U").shows("Première");
    desk.send(Message::Key(Key::ctrl('y'))).shows("Seconde");
    desk.press("Up Ctrl+U").hides("Première").shows("Seconde");
    let mut desk = demo();
    desk.press("f").type_in("Un bilan").press("Ctrl+U").hides("Un bilan");
    desk.send(Message::Key(Key::ctrl('y'))).shows("Un bilan");
    let mut first = Desk::bare("01", 80, 24);
    first.type_in("luc").shows("/luc").press("Ctrl+U").hides("/luc");
}

#[test]
fn a_line_longer_than_its_field_shows_its_end_however_wide_its_letters_are() {
    for letters in ["漢".repeat(80), "abcdefgh".repeat(10), "👩\u{200d}👧".repeat(30)] {
        let last: String = letters.chars().skip(letters.chars().count() - 3).collect();
        let mut desk = demo();
        desk.press("f").type_in(&letters).shows(&spread(&last));
        let (column, _) = desk.cursor();
        assert!(column < 80, "the cursor is on the screen");
        desk.press("Home").shows(&spread(&letters.chars().take(3).collect::<String>()));
        let mut desk = demo();
        desk.press("/").send(Message::Paste(letters.clone())).shows(&spread(&last)).shows("0 sur");
        let mut desk = demo();
        desk.press("a /").send(Message::Paste(letters.clone())).shows(&spread(&last));
        let mut desk = demo();
        desk.press("n Tab")
            .send(Message::Paste(letters.clone()))
            .shows(&spread(&last))
            .shows("0 sur");
        let mut desk = demo();
        desk.press("n").send(Message::Paste(letters.clone())).shows(&spread(&last));
    }
}

/// As a buffer tells it: a wide letter is followed by the cell it covers.
fn spread(text: &str) -> String {
    use unicode_width::UnicodeWidthChar;
    if text.contains('\u{200d}') {
        return "👩\u{200d}👧".into();
    }
    text.chars()
        .map(|c| if c.width() == Some(2) { format!("{c} ") } else { c.into() })
        .collect::<String>()
        .trim_end()
        .into()
}

#[test]
fn escape_over_a_narrowed_list_widens_it_first() {
    let mut desk = Desk::before_any_direction(80, 24);
    desk.press("c c Tab").type_in("bell").shows("« bell »").press("Esc");
    desk.hides("« bell »").hides("Abandonner").shows("Nouvelle CTG");
    desk.press("Esc").hides("Nouvelle CTG");
    let mut first = Desk::bare("01", 80, 24);
    first.type_in("luc").press("Esc").hides("/luc").shows("Qui êtes-vous").press("Esc");
    first.hides("Qui êtes-vous");
}

#[test]
fn the_screen_is_drawn_anew_and_left_for_a_while_from_everywhere() {
    use binome::ui::Effect;
    for place in ["", "n", "/ a", "F1", "a", "Tab x", "n x Esc"] {
        let mut desk = demo();
        desk.press(place);
        let before = desk.screen();
        desk.send(Message::Key(Key::ctrl('l'))).send(Message::Key(Key::ctrl('z')));
        assert!(desk.effects.ends_with(&[Effect::Repaint, Effect::Suspend]), "{place}");
        assert_eq!(desk.screen(), before, "{place}");
    }
    assert_eq!(Key::plain(KeyCode::Esc).after_escape(), None);
}
