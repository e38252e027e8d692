//! `binome report convention` and `report plan`: the yearly review of a convention, and its plan.

use chrono::NaiveDate;
use clap::Args;

use super::{Format, dated, year};
use crate::{
    cli::{Failure, Session, known::Known, names},
    document::report::{annual, last_day, plan},
    domain::{
        convention::Convention, facts::Facts, follow_up::FollowUp, id::TerritoryCode, note::Note,
        page::NotesFilter, refusal::Refusal,
    },
    store::Store,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Review {
    #[arg(value_name = "convention")]
    convention: String,
    #[arg(long)]
    year: Option<String>,
    #[command(flatten)]
    format: Format,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Plan {
    #[arg(value_name = "convention")]
    convention: String,
    #[command(flatten)]
    known: Known,
    #[command(flatten)]
    format: Format,
}

impl Review {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let year = year(session, self.year.as_deref())?;
        // The year that goes on is told as far as it went.
        let on = last_day(year).map_or(session.today, |day| day.min(session.today));
        let session = &Session { today: on, ..session.clone() };
        let (store, snapshot) = session.read()?;
        let data = session.facts(snapshot, on);
        let one = names::convention(session.text, &data, &self.convention);
        let one = one.map_err(Failure::unknown)?;
        let refused = |why: Refusal| session.refused(&why);
        let review = annual::Review {
            convention: one,
            life: store.life(&one.id).map_err(refused)?,
            notes: notes(&store, &data, one, on).map_err(refused)?,
            follow_ups: follow_ups(&data, one),
        };
        self.format.write(session, annual::report(&session.context(&data), year, &review))
    }
}

/// Notes that name it, and those of its territories that name no other.
fn notes(
    store: &Store,
    data: &Facts,
    one: &Convention,
    on: NaiveDate,
) -> Result<Vec<Note>, Refusal> {
    let places = data.territories_of(one).iter().map(|place| place.code.clone()).collect();
    let filter = NotesFilter { territories: Some(places), to: Some(on), ..NotesFilter::default() };
    let mut all = store.list_notes(&filter)?;
    all.retain(|note| note.convention.as_ref().is_none_or(|id| *id == one.id));
    Ok(all)
}

/// Open follow-ups that name it, and those of its territories that name no other.
fn follow_ups(data: &Facts, one: &Convention) -> Vec<FollowUp> {
    let places = data.territories_of(one);
    let here = |code: &TerritoryCode| places.iter().any(|place| place.code == *code);
    let its = |follow_up: &&FollowUp| {
        let named = follow_up.convention.as_ref().map(|id| *id == one.id);
        named.unwrap_or_else(|| follow_up.territory.as_ref().is_some_and(here))
    };
    data.follow_ups.iter().filter(its).cloned().collect()
}

impl Plan {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (now, session) = (session.today, &self.known.of(session)?);
        let (store, snapshot) = session.read()?;
        let data = session.facts(snapshot, session.today);
        let one = names::convention(session.text, &data, &self.convention);
        let one = one.map_err(Failure::unknown)?;
        let life = store.life(&one.id).map_err(|why| session.refused(&why))?;
        let page = plan::report(&session.context(&data), one, &life);
        self.format.write(session, dated(session, now, page))
    }
}
