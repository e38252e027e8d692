//! Deadlines as a calendar: those of the view, each under the record it is of.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveTime, Utc};

use super::taken::Taken;
use crate::{
    cli::{Failure, Session},
    document::due::Due,
    domain::{agenda::shown, deadline::Deadline, field::RecordKind},
    exchange::write::ics::{self, Occasion},
};

pub(super) fn calendar(session: &Session, taken: &Taken) -> Result<String, Failure> {
    let (facts, today) = (&taken.facts, session.today);
    let sector = taken.sector.clone().unwrap_or_default();
    let places = shown(facts, &BTreeSet::new(), false, today).into_iter();
    let all = places.filter_map(|at| facts.deadlines.get(at));
    let mine = |one: &&Deadline| taken.sector.is_none() || one.is_of(&sector);
    let mut all: Vec<&Deadline> =
        all.filter(|one| mine(one) && taken.has(one.concern.record().0)).collect();
    all.sort_by(|one, other| (one.on, &one.concern).cmp(&(other.on, &other.concern)));
    let records: Vec<(RecordKind, &str)> = all.iter().map(|one| one.concern.record()).collect();
    let changed = taken.store.changed_at(&records);
    let changed = changed.map_err(|refusal| session.refused(&refusal))?;
    let told = Due { data: facts, text: session.text, today, sector: &sector };
    let occasions = all.into_iter().zip(changed).map(|(one, changed)| Occasion {
        of: (one.concern.code(), one.concern.record().1.to_owned()),
        on: one.on,
        what: taken.redacted(told.what(one)),
        place: told.places(one, str::to_owned),
        changed: changed.and_then(|at| Some(DateTime::parse_from_rfc3339(&at).ok()?.to_utc())),
    });
    let as_of: DateTime<Utc> = today.and_time(NaiveTime::MIN).and_utc();
    let name = session.text.cli.export.calendar;
    Ok(ics::calendar(name, &occasions.collect::<Vec<_>>(), as_of))
}
