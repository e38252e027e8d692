//! Drafts survive refusals, kills and full disks.

use binome::ui::{Effect, Message, Orphan, UnsavedForm};

use crate::desk::Desk;

/// A technicien in the base of the Ain.
fn at_work() -> Desk {
    let mut desk = Desk::bare("01", 80, 24);
    desk.press("Down Enter").type_in("Luc Spécimen").press("Ctrl+S");
    desk.effects.clear();
    desk
}

/// The last draft that was kept, unless it was dropped since.
fn kept(desk: &Desk) -> Option<UnsavedForm> {
    let ours = |effect: &&Effect| matches!(effect, Effect::KeepDraft(_) | Effect::DropDraft);
    match desk.effects.iter().rev().find(ours)? {
        Effect::KeepDraft(draft) => Some((**draft).clone()),
        _ => None,
    }
}

fn holds(draft: &UnsavedForm, text: &str) -> bool {
    draft.values.iter().any(|(_, value)| value == text)
}

/// The draft as another run finds it.
fn left_behind(draft: &UnsavedForm) -> Message {
    // Through the text it is kept as.
    let text = serde_json::to_string(draft).unwrap();
    let draft = serde_json::from_str(&text).unwrap();
    Message::Drafts(vec![Orphan { name: "autrefois".into(), draft }])
}

#[test]
fn every_letter_typed_is_kept_and_nothing_before_the_first() {
    let mut desk = at_work();
    desk.press("n");
    assert_eq!(kept(&desk), None);
    desk.type_in("Une phrase");
    assert!(holds(&kept(&desk).unwrap(), "Une phrase"));
}

#[test]
fn a_draft_is_dropped_once_it_is_saved_or_abandoned_knowingly() {
    for end in ["Ctrl+S", "Esc o"] {
        let mut desk = at_work();
        desk.press("n").type_in("Une phrase").press(end);
        assert!(desk.effects.contains(&Effect::DropDraft), "{end}");
        assert_eq!(kept(&desk), None, "{end}");
    }
    let mut desk = at_work();
    desk.press("n").type_in("Une phrase").press("Ctrl+C o");
    assert_eq!(desk.effects[desk.effects.len() - 2..], [Effect::DropDraft, Effect::Quit]);
}

#[test]
fn what_is_refused_stays_kept() {
    let mut desk = at_work();
    desk.press("n").type_in("Une phrase").press("BackTab").type_in("x").press("Ctrl+S");
    desk.shows("Une phrase");
    assert!(holds(&kept(&desk).unwrap(), "Une phrase"));
}

#[test]
fn what_was_left_behind_is_offered_and_goes_on_where_it_was() {
    let mut desk = at_work();
    desk.go_to("cc de la veyle").press("n").type_in("À moitié dite").press("Tab").press("Space");
    let draft = kept(&desk).unwrap();
    desk.press("Esc o").go_to("pays de gex");
    desk.send(left_behind(&draft));
    desk.shows("n’a pas été enregistré").shows("CC de la Veyle").press("o").shows("À moitié dite");
    assert!(desk.effects.contains(&Effect::DropOrphan("autrefois".into())));
    desk.press("Ctrl+S");
    assert_eq!(desk.value("SELECT text || '/' || territory FROM note"), "À moitié dite/200070555");
    assert_eq!(desk.value("SELECT count(*) FROM note_theme"), "1");
}

#[test]
fn what_is_left_for_later_is_kept_and_asked_no_more() {
    let mut desk = at_work();
    desk.press("n").type_in("Plus tard").press("Esc");
    let draft = kept(&desk).unwrap();
    desk.press("o");
    desk.send(left_behind(&draft));
    desk.press("n").hides("n’a pas été enregistré").hides("Nouvelle note");
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::DropOrphan(_))));
}

#[test]
fn an_edit_that_goes_on_still_knows_what_was_read() {
    let mut desk = at_work();
    desk.press("n").type_in("avant").press("Ctrl+S Tab Tab e").type_in(" moi");
    let draft = kept(&desk).unwrap();
    desk.press("Esc o");
    // Somebody else changes the note before the draft is taken up again.
    let other = rusqlite::Connection::open(desk.path()).unwrap();
    other.execute("UPDATE note SET text = 'avant eux', rev = rev + 1", []).unwrap();
    desk.send(left_behind(&draft));
    desk.press("o").press("Ctrl+S");
    assert_eq!(desk.value("SELECT text FROM note"), "avant eux");
    desk.shows("avant moi");
}

#[test]
fn a_draft_of_another_base_is_not_offered_here() {
    let mut desk = at_work();
    desk.press("n").type_in("Ailleurs");
    let draft = UnsavedForm { base: "autre".into(), ..kept(&desk).unwrap() };
    desk.press("Esc o");
    desk.send(left_behind(&draft)).hides("n’a pas été enregistré");
}

#[test]
fn nothing_of_a_demonstration_is_kept() {
    let mut desk = Desk::demonstration(80, 24);
    desk.press("n").type_in("Essai");
    assert_eq!(kept(&desk), None);
}
