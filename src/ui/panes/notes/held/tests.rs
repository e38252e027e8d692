//! Windows over many notes, against a list that answers as the file does.

use super::*;

/// Notes of as many days, newest first.
fn notes(of: usize) -> Vec<Note> {
    let first: chrono::NaiveDate = "2026-11-23".parse().unwrap();
    let days = first.iter_days().rev().take(of);
    days.enumerate()
        .map(|(n, on)| Note { id: n.to_string().as_str().into(), on, ..Note::default() })
        .collect()
}

fn answer(all: &[Note], query: NotesQuery) -> NotesPage {
    let row = |place: &NotePlace| all.iter().position(|note| note.on <= place.on);
    let row = |place: &NotePlace| row(place).unwrap_or(all.len());
    let (from, to) = match &query.start {
        NotesStart::Newest => (0, query.limit),
        NotesStart::Oldest => (all.len().saturating_sub(query.limit), all.len()),
        NotesStart::From(place) => (row(place), row(place) + query.limit),
        NotesStart::Below(place) => (row(place) + 1, row(place) + 1 + query.limit),
        NotesStart::Above(place) => (row(place).saturating_sub(query.limit), row(place)),
        NotesStart::Around(id) => {
            let at = all.iter().position(|note| note.id == *id).unwrap();
            let from = at.saturating_sub(query.limit / 2);
            (from, from + query.limit)
        }
    };
    let notes = all[from..to.min(all.len())].to_vec();
    let newer = notes.first().filter(|_| from > 0).map(NotePlace::of);
    let older = notes.last().filter(|_| to < all.len()).map(NotePlace::of);
    let total = NotesCount { found: all.len(), last: None, whole: true };
    let of = total.clone();
    NotesPage { query, notes, newer, older, above: Some(from), of, total }
}

/// Reads for a cursor on a row of what is held until nothing more is wanted; tells on which row it
/// is then, and how many times was read.
fn settled(
    held: &mut Held,
    all: &[Note],
    seq: i64,
    id: Option<&NoteId>,
    goal: Option<&Goal>,
) -> usize {
    let mut reads = 0;
    loop {
        let found = held.notes.iter().position(|note| Some(&note.id) == id);
        let above = found.unwrap_or_default();
        let cursor = Cursor { above, below: held.notes.len() - above };
        let Some(query) = held.wants((None, ""), seq, &cursor, goal) else { return reads };
        held.take(answer(all, query));
        reads += 1;
    }
}

fn ids(held: &Held) -> Vec<NoteId> {
    held.notes.iter().map(|note| note.id.clone()).collect()
}

#[test]
fn a_few_windows_are_held_however_far_one_goes_and_every_note_is_met_both_ways() {
    let all = notes(1000);
    let mut held = Held::default();
    settled(&mut held, &all, 1, None, None);
    assert_eq!((held.notes.len(), held.above()), (WINDOW, Some(0)));
    let mut met = vec![all[0].id.clone()];
    let mut step = |held: &mut Held, by: isize| {
        let last = met.last().cloned();
        settled(held, &all, 1, last.as_ref(), None);
        assert!(held.notes.len() <= HELD);
        let at = held.notes.iter().position(|note| Some(&note.id) == last.as_ref()).unwrap();
        assert_eq!(held.above().unwrap() + at, last.unwrap().as_str().parse::<usize>().unwrap());
        let next = at.checked_add_signed(by).and_then(|at| held.notes.get(at));
        met.extend(next.map(|note| note.id.clone()));
    };
    (1..1000).for_each(|_| step(&mut held, 1));
    assert_eq!(held.goes_on(), (true, false));
    (1..1000).for_each(|_| step(&mut held, -1));
    assert_eq!(held.goes_on(), (false, true));
    let down = all.iter().map(|note| note.id.clone());
    let up = down.clone().rev().skip(1);
    assert_eq!(met, down.chain(up).collect::<Vec<_>>());
}

#[test]
fn either_end_and_any_note_are_one_reading_away() {
    let all = notes(1000);
    let mut held = Held::default();
    settled(&mut held, &all, 1, None, None);
    let last = all[999].id.clone();
    assert_eq!(settled(&mut held, &all, 1, Some(&last), Some(&Goal::Last)), 1);
    assert_eq!((ids(&held).last(), held.above()), (Some(&last), Some(960)));
    let first = all[0].id.clone();
    assert_eq!(settled(&mut held, &all, 1, Some(&first), Some(&Goal::First)), 1);
    assert_eq!((ids(&held).first(), held.above()), (Some(&first), Some(0)));
    let some = all[500].id.clone();
    let goal = Goal::To(some.clone());
    assert_eq!(settled(&mut held, &all, 1, Some(&some), Some(&goal)), 1);
    assert!(held.note(&some).is_some());
}

#[test]
fn what_is_written_or_archived_meanwhile_leaves_the_cursor_on_its_note() {
    let all = notes(300);
    let mut held = Held::default();
    settled(&mut held, &all, 1, None, None);
    let goal = Goal::To(all[150].id.clone());
    settled(&mut held, &all, 1, Some(&all[150].id), Some(&goal));
    let before = ids(&held);
    // Some come above all that is held, one held goes, and another comes below.
    let mut now = all.clone();
    now.remove(155);
    now.drain(..3);
    settled(&mut held, &now, 2, Some(&all[150].id), None);
    assert_eq!(ids(&held).first(), before.first());
    assert!(held.note(&all[150].id).is_some() && held.note(&all[155].id).is_none());
    assert_eq!(held.matching.known(), (296, true));
}

#[test]
fn a_count_goes_on_where_it_stopped_and_the_last_one_is_shown_until_then() {
    let all = notes(100);
    let mut held = Held::default();
    let query = held.wants((None, ""), 1, &Cursor { above: 0, below: 0 }, None).unwrap();
    let stopped = NotesCount { found: 60, last: Some(NotePlace::of(&all[59])), whole: false };
    let page = answer(&all, query);
    held.take(NotesPage { total: stopped.clone(), of: stopped.clone(), ..page.clone() });
    assert_eq!(held.matching.known(), (60, false));
    let query = held.wants_count().unwrap();
    assert_eq!((&query.so_far, held.wants_count()), (&stopped, None));
    held.take_count(&query, &NotesCount { found: 100, last: None, whole: true });
    assert_eq!((held.matching.known(), held.all.known()), ((100, true), (100, true)));
    assert_eq!(held.wants_count(), None);
    let query = held.wants((None, ""), 2, &Cursor { above: 0, below: 40 }, None).unwrap();
    held.take(NotesPage { query, total: stopped.clone(), of: stopped, ..page });
    assert_eq!(held.matching.known(), (100, true));
}
