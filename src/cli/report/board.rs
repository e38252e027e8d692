//! `binome report board`: the yearly report, as of the last day of the year.

use std::{collections::BTreeMap, sync::Arc};

use chrono::Datelike;
use clap::Args;

use super::{Format, year};
use crate::{
    cli::{Failure, Session},
    document::{
        Map, Region,
        report::{board, last_day},
    },
    domain::{
        facts::{Facts, SameFacts},
        figures::{Figures, FiguresQuery},
        questions::{Ask, Asking, Found, Question},
        refusal::Refusal,
        territory_status::ground,
    },
    exchange::read::contours,
    store::Store,
    text::Text,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Board {
    #[arg(long)]
    year: Option<String>,
    #[arg(long)]
    department: Option<String>,
    #[command(flatten)]
    format: Format,
}

impl Board {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let year = year(session, self.year.as_deref())?;
        let on = last_day(year).unwrap_or(session.today);
        let session = &Session { today: on, ..session.clone() };
        let store = session.open()?;
        let refused = |why: Refusal| session.refused(&why);
        let mut sources = store.sources(on).map_err(refused)?;
        sources.snapshot = session.within(sources.snapshot, self.department.as_deref())?;
        let query = FiguresQuery { on, sector: None, rows: None };
        let figures = Figures::of(&sources, &query);
        let data = Arc::new(session.facts(sources.snapshot, on));
        let context = session.context(&data);
        let mut parties = BTreeMap::new();
        for one in board::signed(&context) {
            let life = store.life(&one.id).map_err(refused)?;
            parties.insert(one.id.clone(), life.signatories());
        }
        let told = board::Board {
            figures,
            held: sources.held,
            members: store.members().map_err(refused)?,
            answers: answers(&store, &data).map_err(refused)?,
            parties,
            maps: maps(session.text, &data),
        };
        self.format.write(session, board::report(&context, on.year(), &told))
    }
}

/// The rows of the questions that the report lists.
fn answers(store: &Store, data: &Arc<Facts>) -> Result<Vec<(Question, Found)>, Refusal> {
    let answer = |question| {
        let facts = SameFacts(data.clone());
        let asking = Asking { ask: Ask::whole(question), facts, since: None };
        Ok((question, store.ask(&asking)?))
    };
    board::QUESTIONS.into_iter().map(answer).collect()
}

/// The territories of each département with their state on the day.
fn maps(text: &Text, data: &Facts) -> Vec<Map> {
    let on = data.overview.on;
    let each = data.base.departments.iter().map(|department| {
        let contours = contours::of(&department.code);
        let regions = data.territories.iter().filter_map(|one| {
            let contour = contours.iter().find(|contour| contour.epci == one.code.as_str())?;
            let state = ground(one, &data.conventions_of(one), on);
            Some(Region {
                name: one.name.replace('\'', "’"),
                state,
                word: (text.words.ground)(state),
                rings: contour.rings.clone(),
            })
        });
        Map { regions: regions.collect() }
    });
    each.filter(|map| !map.regions.is_empty()).collect()
}
