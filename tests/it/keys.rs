//! The keymap is the user's: what is bound anew works, and every sentence names that key.

use binome::keys::{Action, Key, Keymap, Scope};

use crate::desk::Desk;

/// The demonstration with some keys changed.
fn rebound(keys: &[(Action, Key)]) -> Desk {
    rebound_of(Desk::demonstration(120, 40), keys)
}

fn rebound_of(mut desk: Desk, keys: &[(Action, Key)]) -> Desk {
    for (action, key) in keys {
        desk.model.settings.keymap.rebind(None, *action, &[*key]);
    }
    desk
}

#[test]
fn a_key_bound_anew_works_and_the_old_one_does_nothing() {
    let mut desk = rebound(&[(Action::NewNote, Key::char('w'))]);
    desk.press("n").hides("Nouvelle note");
    desk.press("w").shows("Nouvelle note").press("Esc");
    desk.press("Enter").shows("w note").press("w").shows("Nouvelle note");
}

#[test]
fn hints_the_help_and_sentences_tell_the_keys_of_the_user() {
    let keys = [
        (Action::NewNote, Key::char('w')),
        (Action::SetGoal, Key::char('z')),
        (Action::Yes, Key::char('v')),
        (Action::Save, Key::ctrl('w')),
    ];
    let mut desk = rebound(&keys);
    desk.shows("w note").hides("n note");
    // Goals are the direction's to set.
    desk.press("v c").hides("objectifs").press("Esc");
    desk.press("F1").shows("w").shows("Nouvelle note sur le territoire choisi").press("Esc");
    desk.press("w").type_in("Un appel").press("Esc").shows("v : oui, abandonner");
    desk.press("v").hides("Nouvelle note");
    desk.press("w F1").shows("puis Ctrl+W");
    let mut desk = rebound_of(Desk::demonstration_as("Claire Figurante", 120, 40), &keys);
    desk.press("v c").shows("z objectifs");
}

#[test]
fn the_six_movements_are_the_same_wherever_lines_are_read() {
    let keymap = Keymap::default();
    let movements =
        [Action::Up, Action::Down, Action::PageUp, Action::PageDown, Action::First, Action::Last];
    for scope in [Scope::Desk, Scope::Sheet, Scope::Journal, Scope::Bin, Scope::People] {
        for action in movements {
            let keys = keymap.keys(scope, action);
            assert_eq!(keys, keymap.keys(Scope::Reading, action), "{scope:?} {action:?}");
        }
    }
}
