//! What holds for every key, whatever it does.

use super::*;

#[test]
fn no_key_does_two_things_in_one_scope() {
    for scope in Scope::ALL {
        let mut seen = std::collections::HashSet::new();
        for binding in bindings_of(scope) {
            for key in binding.keys {
                assert!(seen.insert(*key), "{scope:?} binds {key:?} twice");
            }
        }
    }
}

#[test]
fn no_default_key_needs_altgr_or_a_digit() {
    let needs_altgr = "~#{[|`\\^@]}€0123456789";
    for binding in bindings::BINDINGS {
        for key in binding.keys {
            if let KeyCode::Char(c) = key.code {
                assert!(!needs_altgr.contains(c), "{:?} is hard on AZERTY", binding.action);
            }
        }
    }
}

#[test]
fn f1_helps_and_escape_backs_out_everywhere() {
    for scope in Scope::ALL {
        assert_eq!(resolve(scope, Key::plain(KeyCode::F(1))), Some(Action::Help), "{scope:?}");
        assert_eq!(resolve(scope, Key::plain(KeyCode::Esc)), Some(Action::Back), "{scope:?}");
    }
}

#[test]
fn a_character_typed_with_altgr_on_windows_is_text() {
    let event = KeyEvent::new(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT);
    assert_eq!(Key::from(event).typed(), Some('@'));
    let control = KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL);
    assert_eq!(Key::from(control).typed(), None);
}

#[cfg(not(windows))]
#[test]
fn a_key_told_together_with_escape_is_known() {
    let after = |code, modifiers| Key::from(KeyEvent::new(code, modifiers)).after_escape();
    let alt = KeyModifiers::ALT;
    assert_eq!(after(KeyCode::Char('x'), alt), Some(Key::char('x')));
    assert_eq!(after(KeyCode::Char('s'), alt | KeyModifiers::CONTROL), Some(Key::ctrl('s')));
    assert_eq!(after(KeyCode::Enter, alt), Some(Key::plain(KeyCode::Enter)));
    assert_eq!(after(KeyCode::Char('x'), KeyModifiers::NONE), None);
    assert_eq!(after(KeyCode::Backspace, alt), None, "Alt of its own: the word before");
}

#[test]
fn a_line_feed_ends_a_line_as_enter_does() {
    let feed = KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL);
    assert_eq!(Key::from(feed), Key::plain(KeyCode::Enter));
}

#[test]
fn letters_are_text_while_a_form_or_a_filter_is_typed() {
    for scope in [Scope::Form, Scope::Filter] {
        for c in ['n', 'q', '?', '/', 'e', 'z'] {
            assert_eq!(resolve(scope, Key::char(c)), None, "{scope:?} {c}");
        }
    }
}
