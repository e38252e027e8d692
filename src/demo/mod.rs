//! The demonstration base: the real communes and EPCI of the Ain, and nothing else that is real.
//!
//! People, binômes, conventions, notes and follow-ups are invented, and say so by their names. They
//! are dated deeds, relative to a day that is handed in, and the same for the same day.
//! Must not know the file they will be written in, the clock, nor the screen.
//!
//! - `book`: who wrote what on which day; `chance`, `french`, `scene`: what texts are made with.
//! - `places`, `people`, `conventions`, `notes`, `follow_ups`: the content, in that order.
//! - `life`: plans, parties, contacts, meetings, schedules, evaluations; it draws from a chance of its own.
//! - `life::means`: a table of means, levers and needs, added apart.
//! - Cases of rules that need more records are added late: they change nothing of the others.
//! - `texts`, `writing`: the sentences, and how a note is composed of them.

mod book;
mod chance;
mod conventions;
mod follow_ups;
mod french;
mod life;
mod notes;
mod people;
mod places;
mod scene;
mod texts;
mod writing;

use chrono::{Datelike as _, NaiveDate};

pub use self::people::{ME, me};
use self::{book::Book, life::Ground, people::Team};
use crate::{
    domain::{change::Change, deed::Deed, goal::Goal, territory::DepartmentReference},
    exchange::read::reference,
    store::Founding,
};

/// Code of the département that the demonstration is about.
pub const DEPARTMENT: &str = "01";

/// Everything written over the four years before today, oldest first.
///
/// Of a reference that lacks some of the Ain's EPCI or communes, only those it has are spoken of.
#[must_use]
pub fn deeds(reference: &DepartmentReference, today: NaiveDate) -> Vec<Deed> {
    let mut book = Book::new(today);
    let places = places::places(reference);
    let team = people::write(&mut book, &places);
    goals(&mut book, &team);
    let ctgs = conventions::write(&mut book, reference, &places, &team);
    let mut written = notes::compose(&mut book, &places, &ctgs, &team);
    let ground = Ground { reference, places: &places, ctgs: &ctgs, team: &team };
    let life = life::begin(&mut book, &ground, &mut written);
    follow_ups::write(&mut book, &written, &team);
    life::go_on(&mut book, &ground, &life, &written);
    book.add_late(|book| {
        let added = conventions::write_late(book, reference, &places, &team, &ctgs);
        life::write_late(book, &ground, &added);
    });
    book.add_apart(|book| life::write_means(book, &ground, &life, &written));
    book.deeds()
}

/// A base with all of it, as of today; nothing where the reference has lost the département.
#[must_use]
pub fn founding(today: NaiveDate) -> Option<Founding> {
    let reference = reference::department(DEPARTMENT)?;
    let deeds = deeds(&reference, today);
    Some(Founding { reference, demo: true, deeds })
}

/// The goals of five years, each set in its January.
fn goals(book: &mut Book, team: &Team) {
    const GOALS: [(i32, u32, u32); 5] =
        [(-3, 70, 2), (-2, 75, 2), (-1, 80, 3), (0, 85, 3), (1, 90, 4)];
    for (years, coverage, signatures) in GOALS {
        let year = book.today().year() + years;
        let goal = Goal { year, coverage, signatures: Some(signatures) };
        let set = NaiveDate::from_ymd_opt(year, 1, 20).unwrap_or(book.today());
        book.write(book::working(set), team.direction(), Change::set_goal(None, &goal));
    }
}

#[cfg(test)]
mod tests;
