//! Names typed in a list of people.

use super::*;

fn people() -> PersonInput {
    let option = |code: &str, label: &str, detail: Option<&str>| PersonOption {
        code: code.into(),
        label: label.into(),
        detail: detail.map(Into::into),
    };
    let options = vec![
        option("", "personne", None),
        option("a", "Anne Témoin", None),
        option("z", "Zoé Modèle", None),
        option("d", "Denis Gabarit", Some("direction")),
    ];
    PersonInput::new(options, "a")
}

fn type_in(input: &mut PersonInput, letters: &str) -> String {
    for c in letters.chars() {
        input.key(Key::char(c));
    }
    input.value()
}

#[test]
fn letters_find_somebody_without_accents_even_of_another_role() {
    assert_eq!(type_in(&mut people(), "zoe"), "z");
    assert_eq!(type_in(&mut people(), "gaba"), "d");
    assert_eq!(people().codes(), ["", "a", "z", NEW]);
}

#[test]
fn who_is_called_by_the_letters_comes_before_who_only_holds_them() {
    let option = |code: &str, label: &str| PersonOption {
        code: code.into(),
        label: label.into(),
        detail: None,
    };
    let all = vec![option("j", "Jean-Luc Témoin"), option("l", "Luc Modèle")];
    assert_eq!(type_in(&mut PersonInput::new(all, ""), "luc"), "l");
}

#[test]
fn letters_that_find_nobody_are_the_name_of_somebody_new() {
    let mut input = people();
    assert_eq!(type_in(&mut input, "Anne Crozet"), "+Anne Crozet");
    input.leave();
    assert_eq!(input.value(), "+Anne Crozet");
    for _ in 0..6 {
        input.key(Key::plain(KeyCode::Backspace));
    }
    assert_eq!(input.value(), "a", "with fewer letters somebody is found again");
}

#[test]
fn who_goes_to_the_last_line_names_somebody_new_whoever_is_found() {
    let mut input = people();
    input.key(Key::plain(KeyCode::End));
    assert_eq!(type_in(&mut input, "Anne"), "+Anne");
    assert_eq!(type_in(&mut input, " T"), "+Anne T");
    assert!(input.widen());
    assert_eq!(input.value(), "a");
}

#[test]
fn arrows_turn_round_and_leave_the_field_at_both_ends() {
    let mut input = people();
    assert!(input.key(Key::plain(KeyCode::Up)));
    assert_eq!(input.value(), "");
    assert!(!input.key(Key::plain(KeyCode::Up)));
    input.key(Key::plain(KeyCode::Left));
    assert_eq!(input.value(), NEW);
    assert!(!input.key(Key::plain(KeyCode::Down)));
    input.key(Key::plain(KeyCode::Right));
    assert_eq!(input.value(), "");
}

#[test]
fn a_kept_value_is_restored() {
    for value in ["", "z", "d", "+Anne Crozet"] {
        let mut input = people();
        input.restore(value);
        assert_eq!(input.value(), value);
    }
    let mut input = people();
    input.restore("parti");
    assert_eq!(input.value(), "a");
}
