//! Typing and pasting in inputs.

use super::*;

fn press(input: &mut Input, keys: &str) {
    for c in keys.chars() {
        input.key(Key::char(c));
    }
}

#[test]
fn a_line_takes_letters_that_are_commands_elsewhere() {
    let mut input = Input::line("");
    press(&mut input, "n/q? œ€");
    assert_eq!(input.value(), "n/q? œ€");
}

#[test]
fn pasted_text_keeps_its_lines_in_a_text_and_becomes_one_in_a_line() {
    let mut text = Input::text("");
    text.paste("un\r\ndeux\u{202e}");
    assert_eq!(text.value(), "un\ndeux");
    let mut line = Input::line("");
    line.paste("un\r\ndeux");
    assert_eq!(line.value(), "un deux");
}
