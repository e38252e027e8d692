//! The change a form makes.

use super::{
    Form, Subject, binome, convention, follow_up, goal, leaving, note, person, record, remarks,
    renewal, settling, snooze, stage,
};
use crate::{
    domain::{change::Change, draft::Problem},
    ui::world::World,
};

/// The change a form makes, and what it is in words, for undoing it.
///
/// # Errors
/// Every problem of what was typed.
pub fn submit(form: &Form, world: &World) -> Result<(Change, String), Vec<Problem>> {
    let (change, did) = made(form, world)?;
    let did = std::iter::once(did).chain(remarks::new(form, world)).collect::<Vec<_>>().join(" · ");
    let change = change.rebased(&form.rebased, form.subject.holds_what_was_read());
    let put_off = form.put_off.iter().map(Change::put_off);
    Ok((put_off.fold(change, Change::then), did))
}

fn made(form: &Form, world: &World) -> Result<(Change, String), Vec<Problem>> {
    match &form.subject {
        Subject::NewNote(territory) => note::submit_new(form, world, territory),
        Subject::NewNoteOn(origin) => note::submit_on(form, world, origin),
        Subject::Note(base) => note::submit(form, world, base),
        Subject::NewFollowUp(territory, note) => {
            follow_up::submit_new(form, world, territory, note.as_ref())
        }
        Subject::FollowUp(base) => follow_up::submit(form, world, base),
        Subject::NewConvention => convention::submit_new(form, world),
        Subject::Convention(base) => convention::submit(form, world, base),
        Subject::Renewal(before, read) => renewal::submit(form, world, before, read),
        Subject::Stage(convention, signed) => stage::submit(form, world, convention, *signed),
        Subject::Binome(_, base) => binome::submit(form, world, base.as_deref()),
        Subject::Goal(year, base) => goal::submit(form, world, *year, base.as_ref()),
        Subject::Settling(id, found) => settling::submit(form, world, id, found),
        Subject::Person | Subject::NewPerson => person::submit(form, world),
        Subject::EditPerson(base) => person::submit_edit(form, world, base),
        Subject::Leaving(base) => leaving::submit(form, world, base),
        Subject::Snooze(rule, record, rev) => snooze::submit(form, world, (*rule, record, *rev)),
        Subject::Record(kind, read) => record::submit(form, world, *kind, read.as_ref()),
    }
}
