//! The opérations of the fiches: who does what by when; and what is promised of no territory.

use chrono::NaiveDate;

use super::{
    super::{
        book::{Book, later, working, working_after},
        french::typeset,
        places::BUGEY_SUD,
        texts::operations,
    },
    Ground,
    ground::scene,
    plan::{Fiche, runs},
};
use crate::domain::{
    change::Change,
    follow_up::{FollowUp, OwedBy},
    id::FollowUpId,
};

/// When those still open are due, in days from today: one of them is late.
const DUE: [i64; 8] = [-16, 21, 34, 47, 58, 76, 95, 120];

/// Writes those of some fiches under way.
pub(super) fn write(book: &mut Book, ground: &Ground<'_>, fiches: &[Fiche]) {
    let last = book.last();
    let running: Vec<&Fiche> =
        fiches.iter().filter(|fiche| runs(fiche, last) && !fiche.common).collect();
    for (at, fiche) in running.iter().enumerate() {
        if at.is_multiple_of(2) {
            let written = working(later(fiche.written, 60).max(book.ago(700)).min(book.ago(150)));
            let written = written.max(fiche.written);
            let due = working_after(later(written, book.chance.between(30, 75)));
            operation(book, ground, fiche, (written, due, Some(due)));
        }
    }
    // One convention promises nothing beside its notes.
    let quiet = ground.conventions().find(|(_, place)| place.code.as_str() == BUGEY_SUD);
    let quiet = quiet.map(|(ctg, _)| &ctg.convention.id);
    let open = running.iter().filter(|fiche| Some(&fiche.convention) != quiet);
    let open: Vec<&&Fiche> = open.collect();
    let step = (open.len() / DUE.len()).max(1);
    for (fiche, days) in open.iter().skip(1).step_by(step).zip(DUE) {
        let due = if days < 0 { working(book.ago(-days)) } else { working_after(book.ago(-days)) };
        operation(book, ground, fiche, (working(book.ago(48)).max(fiche.written), due, None));
    }
    of_no_territory(book, ground);
}

/// One of a fiche: written, due, and done on those days.
fn operation(
    book: &mut Book,
    ground: &Ground<'_>,
    fiche: &Fiche,
    (written, due, done): (NaiveDate, NaiveDate, Option<NaiveDate>),
) {
    let mut all = ground.conventions();
    let Some((ctg, place)) = all.find(|(ctg, _)| ctg.convention.id == fiche.convention) else {
        return;
    };
    let text = book.chance.deal(operations::of(fiche.theme));
    if text.is_empty() {
        return;
    }
    let owed_by = if book.chance.percent(25) { OwedBy::Caf } else { OwedBy::Partner };
    let one = FollowUp {
        id: book.id::<FollowUpId>(book.written(written)),
        note: None,
        territory: Some(place.code.clone()),
        convention: Some(fiche.convention.clone()),
        action: Some(fiche.id.clone()),
        what: typeset(&scene(place, written).fill(&mut book.chance, text)),
        owed_by,
        due: Some(due),
        done: None,
    };
    book.write(written, ground.writer(ctg, written).as_ref(), Change::add_follow_up(&one));
    if let Some(done) = done.map(|done| book.written(done)) {
        let change = Change::mark_follow_up(&one.id, None, Some(done));
        book.write(done, ground.writer(ctg, done).as_ref(), change);
    }
}

/// One of a convention over two bodies, one of the whole Caf.
fn of_no_territory(book: &mut Book, ground: &Ground<'_>) {
    let both = ground.conventions().map(|(ctg, _)| ctg).find(|ctg| ctg.territories.len() > 1);
    let written = working(book.ago(27));
    let promise = |book: &mut Book, what: &str, owed_by, days, ctg: Option<_>| {
        let one = FollowUp {
            id: book.id::<FollowUpId>(written),
            note: None,
            territory: None,
            convention: ctg,
            action: None,
            what: what.to_owned(),
            owed_by,
            due: Some(working_after(book.ago(days))),
            done: None,
        };
        Change::add_follow_up(&one)
    };
    if let Some(ctg) = both {
        let what = "Envoyer la délibération qui manque";
        let id = Some(ctg.convention.id.clone());
        let change = promise(book, what, OwedBy::Partner, -25, id);
        book.write(written, ground.writer(ctg, written).as_ref(), change);
    }
    if !ground.ctgs.is_empty() && both.is_some() {
        let what = "Préparer la synthèse des besoins pour le CDSF";
        let change = promise(book, what, OwedBy::Caf, -31, None);
        book.write(written, ground.team.direction(), change);
    }
}
