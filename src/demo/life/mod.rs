//! The life of the conventions: who is in front, who signs, the plan and what became of it, the meetings,
//! the schedule, the evaluations.
//!
//! It draws from a chance of its own, so that the notes stay what they are. It knows the notes; they know
//! nothing of it.

mod contacts;
mod evaluations;
mod ground;
mod means;
mod meetings;
mod notes;
mod operations;
mod parties;
mod plan;
mod record;
mod schedule;

pub(super) use self::ground::Ground;

use self::{contacts::Known, plan::Fiche};
use super::{book::Book, conventions::Ctg, notes::WrittenNote};

/// What notes may name.
pub(super) struct Life {
    contacts: Vec<Known>,
    fiches: Vec<Fiche>,
}

/// Writes what notes may name, and names it in them.
pub(super) fn begin(book: &mut Book, ground: &Ground<'_>, written: &mut [WrittenNote<'_>]) -> Life {
    book.turn();
    let contacts = contacts::write(book, ground);
    let fiches = plan::write(book, ground);
    let life = Life { contacts, fiches };
    notes::dress(book, ground, &life, written);
    book.turn();
    life
}

/// Writes what names notes, and what needs none.
pub(super) fn go_on(
    book: &mut Book,
    ground: &Ground<'_>,
    life: &Life,
    written: &[WrittenNote<'_>],
) {
    book.turn();
    parties::write(book, ground);
    evaluations::write(book, ground);
    meetings::write(book, ground, &life.contacts, written);
    schedule::write(book, ground, written);
    operations::write(book, ground, &life.fiches);
    notes::write(book, ground);
    book.turn();
}

/// Writes the life of the conventions that were added late, and the records that cases of rules need.
pub(super) fn write_late(book: &mut Book, ground: &Ground<'_>, added: &[Ctg]) {
    plan::write_late(book, ground, added);
    parties::write_late(book, ground, added);
    contacts::write_late(book, ground);
    evaluations::write_late(book, ground, added);
}

/// Writes means, levers and needs, after all the rest.
pub(super) fn write_means(
    book: &mut Book,
    ground: &Ground<'_>,
    life: &Life,
    written: &[WrittenNote<'_>],
) {
    means::write(book, ground, life, written);
}
