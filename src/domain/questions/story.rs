//! The story of a territory, in order of time: stages, notes, binômes, promises kept and not.

use chrono::NaiveDate;

use super::{
    ask::Ask,
    ground::Ground,
    narrow::Narrow,
    row::{Measure, Row, Value, Word},
};
use crate::domain::{field::RecordKind, follow_up::FollowUp, id::TerritoryCode};

/// What happened there up to the day; nothing where no territory is asked.
pub(super) fn story(of: &Ground<'_>, ask: &Ask) -> Vec<Row> {
    let Some(code) = ask.about(Narrow::Territory).map(TerritoryCode::from) else {
        return Vec::new();
    };
    let mut told = stages(of, &code);
    told.extend(people(of, &code));
    told.extend(promises(of, &code));
    let noted = of.beyond.story.iter().filter(|note| note.on <= of.on());
    told.extend(noted.map(|note| (note.on, Word::Noted, RecordKind::Note, note.id.to_string())));
    told.sort_by(|a, b| (a.0, a.1, &a.3).cmp(&(b.0, b.1, &b.3)));
    let rows = told.into_iter().map(|(day, word, kind, id)| {
        Row::new(kind, &id, vec![code.clone()])
            .says(Measure::Day, Value::Day(day))
            .says(Measure::Happened, Value::Words(vec![word]))
    });
    rows.collect()
}

/// The day, what happened, and the record that says so.
type Told = (NaiveDate, Word, RecordKind, String);

fn stages(of: &Ground<'_>, code: &TerritoryCode) -> Vec<Told> {
    let there = of.data.conventions.iter().filter(|one| of.lies(&one.id).contains(code));
    let passages = there.flat_map(|one| &one.passages).filter(|one| one.on <= of.on());
    let told =
        passages.map(|one| (one.on, Word::StageReached, RecordKind::Passage, one.id.to_string()));
    told.collect()
}

fn people(of: &Ground<'_>, code: &TerritoryCode) -> Vec<Told> {
    let pairs = of.data.binomes.iter().filter(|pair| pair.sector.contains(code));
    let told = pairs.flat_map(|pair| {
        let id = pair.id.to_string();
        let ended = pair.end.map(|end| (end, Word::BinomeEnded));
        let days = [Some((pair.start, Word::BinomeBegan)), ended].into_iter().flatten();
        days.map(move |(day, word)| (day, word, RecordKind::Binome, id.clone()))
    });
    told.filter(|(day, ..)| *day <= of.on()).collect()
}

/// Promises at the day they were kept; those that are open at the day they are due, else at the end.
fn promises(of: &Ground<'_>, code: &TerritoryCode) -> Vec<Told> {
    let on = of.on();
    let there = of.beyond.promises.iter().filter(|one| of.of_follow_up(one).contains(code));
    let told = there.map(|one: &FollowUp| {
        let (day, word) = match (one.done.filter(|done| *done <= on), one.due) {
            (Some(done), _) => (done, Word::PromiseKept),
            (None, Some(due)) if due < on => (due, Word::PromiseLate),
            (None, Some(due)) => (due, Word::PromiseOpen),
            (None, None) => (on, Word::PromiseOpen),
        };
        (day, word, RecordKind::FollowUp, one.id.to_string())
    });
    told.collect()
}
