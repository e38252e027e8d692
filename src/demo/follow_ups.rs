//! The follow-ups: most of them done, some late today.

use chrono::NaiveDate;

use super::{
    book::{Book, later, working, working_after},
    chance::Pool,
    notes::WrittenNote,
    people::Team,
    places::{
        BOURG, BRESSE, BUGEY_SUD, CERDON, COTIERE, DOMBES, DOMBES_SAONE, GEX, HAUT_BUGEY, MIRIBEL,
        PLAINE, VAL_DE_SAONE, VALSERHONE, VEYLE,
    },
    scene::Phase,
    texts::follow_ups::{CAF, CAF_LIVING, CAF_MAKING, PARTNER, PARTNER_LIVING, PARTNER_MAKING},
    writing,
};
use crate::domain::{
    change::Change,
    follow_up::{FollowUp, OwedBy},
    id::FollowUpId,
};

/// How many are done.
const DONE: usize = 111;

/// Those open today: where, and when due in days from today.
const OPEN: [(&str, Option<i64>); 39] = [
    (HAUT_BUGEY, Some(-4)),
    (HAUT_BUGEY, Some(-12)),
    (HAUT_BUGEY, Some(-27)),
    (HAUT_BUGEY, Some(-61)),
    (BOURG, Some(-9)),
    (BOURG, Some(-35)),
    (DOMBES, Some(-18)),
    (GEX, Some(-6)),
    (BRESSE, Some(-48)),
    (COTIERE, Some(-22)),
    (PLAINE, Some(0)),
    (CERDON, Some(1)),
    (BUGEY_SUD, Some(2)),
    (HAUT_BUGEY, Some(3)),
    (BOURG, Some(2)),
    (VEYLE, Some(4)),
    (DOMBES_SAONE, Some(11)),
    (PLAINE, Some(12)),
    (BOURG, Some(14)),
    (CERDON, Some(15)),
    (HAUT_BUGEY, Some(17)),
    (GEX, Some(19)),
    (BUGEY_SUD, Some(20)),
    (BRESSE, Some(24)),
    (VAL_DE_SAONE, Some(26)),
    (DOMBES, Some(28)),
    (VEYLE, Some(30)),
    (PLAINE, Some(33)),
    (DOMBES_SAONE, Some(38)),
    (CERDON, Some(40)),
    (MIRIBEL, Some(45)),
    (BOURG, Some(52)),
    (GEX, Some(64)),
    (BUGEY_SUD, Some(75)),
    (GEX, None),
    (VALSERHONE, None),
    (DOMBES, None),
    (BOURG, None),
    (PLAINE, None),
];

/// A follow-up, the note it came out of (its place among the notes), and when it was written.
struct Promise {
    follow_up: FollowUp,
    note: usize,
    attached: bool,
    done: Option<NaiveDate>,
}

/// The promises of all the years.
struct Promises<'a, 'p> {
    notes: &'a [WrittenNote<'p>],
    made: Vec<Promise>,
}

/// Writes the notes with what came out of them, what was promised apart, and what was done since.
pub(super) fn write(book: &mut Book, notes: &[WrittenNote<'_>], team: &Team) {
    let mut promises = Promises { notes, made: Vec::new() };
    promises.open(book);
    promises.done(book);
    let promises = promises.made;
    for (at, one) in notes.iter().enumerate() {
        let attached: Vec<FollowUp> = promises
            .iter()
            .filter(|promise| promise.attached && promise.note == at)
            .map(|promise| promise.follow_up.clone())
            .collect();
        let change = Change::add_note(&one.note, &attached);
        book.write(one.written, one.note.author.as_ref(), change);
    }
    for promise in promises.iter().filter(|promise| !promise.attached) {
        if let Some(one) = notes.get(promise.note) {
            let by = one.note.territory.as_ref().and_then(|code| team.pair(code, one.written).1);
            book.write(one.written, by.as_ref(), Change::add_follow_up(&promise.follow_up));
        }
    }
    for promise in &promises {
        if let Some(done) = promise.done {
            let place = promise.follow_up.territory.as_ref();
            let by = place.and_then(|code| team.pair(code, done).1);
            let change = Change::mark_follow_up(&promise.follow_up.id, None, Some(done));
            book.write(done, by.as_ref(), change);
        }
    }
}

impl Promises<'_, '_> {
    /// Those open today, each out of a note of the weeks before it was due.
    fn open(&mut self, book: &mut Book) {
        for (territory, due) in OPEN {
            let until = book.ago(match due {
                None => 30,
                Some(days) if days < 0 => 9 - days,
                Some(_) => 3,
            });
            let due = due.map(|days| match days {
                ..0 => working(book.ago(-days)),
                _ => working_after(book.ago(-days)),
            });
            if let Some(note) = self.latest(territory, until) {
                self.add(book, note, due, None);
            }
        }
    }

    /// The latest note of a territory that was written by then and has room for one more promise.
    fn latest(&self, territory: &str, until: NaiveDate) -> Option<usize> {
        let room = |at: &usize| self.made.iter().filter(|promise| promise.note == *at).count() < 2;
        let mut notes = self.notes.iter().enumerate().rev();
        notes
            .find(|(at, one)| {
                one.note.territory.as_ref().is_some_and(|code| code.as_str() == territory)
                    && one.written <= until
                    && room(at)
            })
            .map(|(at, _)| at)
    }

    /// Those done, spread over the notes of all the years.
    fn done(&mut self, book: &mut Book) {
        let (latest, last) = (book.ago(12), book.last());
        let old: Vec<(usize, NaiveDate)> = self
            .notes
            .iter()
            .map(|one| one.written)
            .enumerate()
            .filter(|(_, written)| *written <= latest)
            .collect();
        for count in 0..DONE {
            let Some(&(note, written)) = old.get(count * old.len() / DONE) else {
                continue;
            };
            let due = working_after(later(written, book.chance.between(10, 60)));
            let done = later(due, book.chance.between(-12, 16)).max(later(written, 2)).min(last);
            let due = Some(due).filter(|_| book.chance.percent(90));
            self.add(book, note, due, Some(working(done)));
        }
    }

    fn add(
        &mut self,
        book: &mut Book,
        note: usize,
        due: Option<NaiveDate>,
        done: Option<NaiveDate>,
    ) {
        let Some(one) = self.notes.get(note) else {
            return;
        };
        let owed_by = if book.chance.percent(56) { OwedBy::Caf } else { OwedBy::Partner };
        let particular = book.chance.percent(45);
        let pool = pool(owed_by, one.scene.phase, particular);
        let territory = &one.note.territory;
        let mut what = writing::promise(&mut book.chance, one.scene, pool);
        for _ in 0..pool.len() {
            let twice = |made: &Promise| {
                made.follow_up.territory == *territory && made.follow_up.what == what
            };
            if !self.made.iter().any(twice) {
                break;
            }
            what = writing::promise(&mut book.chance, one.scene, pool);
        }
        let id = book.id::<FollowUpId>(one.note.on);
        let territory = territory.clone();
        let follow_up = FollowUp {
            id,
            note: None,
            territory,
            convention: None,
            action: None,
            what,
            owed_by,
            due,
            done: None,
        };
        self.made.push(Promise { follow_up, note, attached: book.chance.percent(75), done });
    }
}

/// A pool of promises; particular to a convention, where there is one.
fn pool(owed_by: OwedBy, phase: Phase, particular: bool) -> Pool {
    match (owed_by, phase) {
        (OwedBy::Caf, Phase::Making) if particular => CAF_MAKING,
        (OwedBy::Caf, Phase::Living) if particular => CAF_LIVING,
        (OwedBy::Partner, Phase::Making) if particular => PARTNER_MAKING,
        (OwedBy::Partner, Phase::Living) if particular => PARTNER_LIVING,
        (OwedBy::Caf, _) => CAF,
        (OwedBy::Partner, _) => PARTNER,
    }
}
