//! Fields that a form shows and nobody touched: what others wrote in them meanwhile stays.

use binome::domain::{
    change::Change, convention::Convention, field::RecordKind, note::Note, stage::Stage,
};

use super::{Marc, learns};
use crate::{
    base::{convention, day, note, op, passage, set},
    desk::Desk,
    journeys::at_work,
};

/// A convention of Bourg, signed, that everybody has read.
fn signed() -> (Desk, Marc, Convention) {
    let mut desk = at_work();
    let mut marc = Marc::beside(&desk);
    let here = Convention {
        communes: set(&["01053"]),
        start: Some(day("2022-01-01")),
        end: Some(day("2026-12-31")),
        signed: Some(day("2022-03-12")),
        ..convention("Bourg")
    };
    let change = Change::add_convention(&here, &passage("", Stage::MiseEnOeuvre));
    let id = marc.store.apply(&op(), &marc.actor, &change).unwrap().made.remove(0);
    learns(&mut desk);
    (desk, marc, Convention { id: id.as_str().into(), ..here })
}

fn corrects(desk: &mut Desk, marc: &mut Marc, here: &Convention) {
    let corrected = Convention { signed: Some(day("2022-04-15")), ..here.clone() };
    marc.does(&Change::edit_convention(here, &corrected));
    learns(desk);
}

#[test]
fn a_signature_corrected_while_another_stage_is_typed_stays_corrected() {
    let (mut desk, mut marc, here) = signed();
    desk.go_to("bassin de bourg").press("s").shows("12/03/2022");
    corrects(&mut desk, &mut marc, &here);
    desk.press("Ctrl+S").shows("Enregistré");
    assert_eq!(desk.value("SELECT signed_on FROM convention"), "2022-04-15");
    assert_eq!(desk.value("SELECT count(*) FROM passage"), "2");
}

#[test]
fn a_signature_that_both_correct_is_shown_to_the_second() {
    let (mut desk, mut marc, here) = signed();
    desk.go_to("bassin de bourg").press("s BackTab Ctrl+U").type_in("20/03/2022");
    corrects(&mut desk, &mut marc, &here);
    desk.press("Ctrl+S").shows("12/03/2022").shows("20/03/2022").shows("15/04/2022");
    desk.press("m").shows("Enregistré");
    assert_eq!(desk.value("SELECT signed_on FROM convention"), "2022-03-20");
}

#[test]
fn a_note_stays_about_a_convention_that_was_archived() {
    let (mut desk, mut marc, here) = signed();
    let about = Note {
        territory: Some("200071751".into()),
        convention: Some(here.id.clone()),
        ..note("à propos")
    };
    marc.does(&Change::add_note(&about, &[]));
    marc.does(&Change::archive(RecordKind::Convention, here.id.as_str(), &here.fields()));
    learns(&mut desk);
    desk.go_to("bassin de bourg").press("Tab Tab e").type_in(", relu").press("Ctrl+S");
    desk.shows("Enregistré");
    assert_eq!(desk.value("SELECT text FROM note"), "à propos, relu");
    assert_eq!(desk.value("SELECT convention FROM note"), here.id.to_string());
}
