//! Properties of every key.

use super::*;

#[test]
fn no_key_does_two_things_in_one_scope() {
    for scope in Scope::ALL {
        let mut seen = std::collections::HashSet::new();
        for binding in Keymap::default().bindings_of(scope) {
            for key in binding.keys.iter() {
                assert!(seen.insert(*key), "{scope:?} binds {key:?} twice");
            }
        }
    }
}

#[test]
fn no_default_key_needs_altgr_or_a_digit() {
    let needs_altgr = "~#{[|`\\^@]}€0123456789";
    for binding in bindings::BINDINGS.iter().chain(view_bindings::VIEW_BINDINGS) {
        for key in binding.keys.iter() {
            if let KeyCode::Char(c) = key.code {
                assert!(!needs_altgr.contains(c), "{:?} is hard on AZERTY", binding.action);
            }
        }
    }
}

#[test]
fn f1_helps_and_escape_backs_out_everywhere() {
    for scope in Scope::ALL {
        assert_eq!(
            Keymap::default().resolve(scope, Key::plain(KeyCode::F(1))),
            Some(Action::Help),
            "{scope:?}"
        );
        assert_eq!(
            Keymap::default().resolve(scope, Key::plain(KeyCode::Esc)),
            Some(Action::Back),
            "{scope:?}"
        );
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
fn a_key_sent_together_with_escape_is_known() {
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
            assert_eq!(Keymap::default().resolve(scope, Key::char(c)), None, "{scope:?} {c}");
        }
    }
}

#[test]
fn keys_actions_and_places_are_read_back_by_their_names() {
    for binding in bindings::BINDINGS.iter().chain(view_bindings::VIEW_BINDINGS) {
        for key in binding.keys.iter() {
            assert_eq!(Key::named(&key.name()), Some(*key), "{}", key.name());
        }
        assert_eq!(Action::named(binding.action.name()), Some(binding.action));
        assert_eq!(Scope::named(binding.scope.name()), Some(binding.scope));
    }
    assert_eq!(Key::named("Ctrl+S"), Some(Key::ctrl('s')));
    assert_eq!(Key::named("F12"), Some(Key::plain(KeyCode::F(12))));
    assert_eq!(Key::named("N"), Some(Key::char('N')));
    for wrong in ["", "f13", "ctrl+i", "ctrl+", "nn", "ctrl+ctrl+s", " "] {
        assert_eq!(Key::named(wrong), None, "{wrong}");
    }
}

#[test]
fn the_defaults_clash_nowhere() {
    for binding in bindings::BINDINGS.iter().chain(view_bindings::VIEW_BINDINGS) {
        assert_eq!(Keymap::default().clash(Some(binding.scope), binding.action), None);
    }
}

#[test]
fn an_action_is_moved_in_one_place_or_in_all() {
    let mut keymap = Keymap::default();
    keymap.rebind(None, Action::Archive, &[Key::char('W')]);
    for scope in [Scope::Ctg, Scope::Notes, Scope::People, Scope::Sheet] {
        assert_eq!(keymap.resolve(scope, Key::char('W')), Some(Action::Archive));
        assert_eq!(keymap.resolve(scope, Key::char('x')), None);
    }
    keymap.rebind(Some(Scope::Notes), Action::Archive, &[Key::plain(KeyCode::Delete)]);
    assert_eq!(keymap.resolve(Scope::Notes, Key::char('W')), None);
    assert_eq!(keymap.resolve(Scope::Ctg, Key::char('W')), Some(Action::Archive));
    assert_eq!(keymap.clash(None, Action::Archive), None);
}

#[test]
fn the_way_out_and_the_help_stay_whatever_is_bound() {
    let mut keymap = Keymap::default();
    for action in [Action::Back, Action::Help, Action::Quit] {
        keymap.rebind(None, action, &[Key::char('ù')]);
    }
    for scope in Scope::ALL {
        assert_eq!(keymap.resolve(scope, Key::plain(KeyCode::Esc)), Some(Action::Back));
        assert_eq!(keymap.resolve(scope, Key::plain(KeyCode::F(1))), Some(Action::Help));
        assert_eq!(keymap.resolve(scope, Key::ctrl('c')), Some(Action::Quit));
        if scope.is_typed_in() {
            assert_eq!(keymap.resolve(scope, Key::char('ù')), None, "{scope:?}: text");
        }
    }
}

#[test]
fn a_key_that_means_two_things_is_found_also_in_a_narrower_or_wider_place() {
    let clash = |action, key| {
        let mut keymap = Keymap::default();
        keymap.rebind(None, action, &[key]);
        keymap.clash(None, action).map(|clash| (clash.scope, clash.other))
    };
    let new_note = clash(Action::NewNote, Key::char('x'));
    assert_eq!(new_note, Some((Scope::Ctg, Action::Archive)));
    let archive = clash(Action::Archive, Key::char('n'));
    assert_eq!(archive, Some((Scope::Desk, Action::NewNote)));
    let zoom = clash(Action::Zoom, Key::plain(KeyCode::Esc));
    assert_eq!(zoom, Some((Scope::Desk, Action::Back)));
    assert_eq!(clash(Action::Zoom, Key::char('W')), None);
}
