//! `binome reference update`: the official communes and EPCI of another year, as one change.

mod files;
mod listing;

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Failure, Session, output, writing};
use crate::{
    domain::{reference::Edition, refusal::Refusal, snapshot::Snapshot},
    exchange::{read::edition, write::json},
    store::clock,
};

#[derive(Debug, Subcommand)]
pub(super) enum Reference {
    #[command(alias = "actualiser")]
    Update(Update),
}

impl Reference {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Update(asked) => asked.run(session),
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct Update {
    #[arg(id = "reference_file")]
    file: Option<PathBuf>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, requires = "reference_file", value_parser = clap::value_parser!(u16).range(1900..=2999))]
    millesime: Option<u16>,
    #[arg(long, requires = "reference_file", value_parser = clap::value_parser!(u16).range(1900..=2999))]
    population_year: Option<u16>,
    #[arg(long)]
    json: bool,
}

impl Update {
    fn run(&self, session: &Session) -> Result<(), Failure> {
        let (mut store, data) =
            if self.dry_run { session.read()? } else { session.read_to_write()? };
        let refused = |refusal| session.refused(&refusal);
        let edition = self.edition(session, &data)?;
        let mut plan = store.compare_reference(&edition, session.today).map_err(refused)?;
        let mut group = None;
        if !self.dry_run && !plan.is_empty() {
            let me = session.who(&data)?.id.clone();
            let op = clock::new_id();
            let (applied, done) =
                writing::written(session, &mut store, Some(me), |store, actor| {
                    store.update_reference(&op, actor, &edition, session.today)
                })?;
            plan = done.unwrap_or(plan);
            group = Some(applied.group);
        }
        let listing = listing::Listing { plan: &plan, data: &data, on: session.today };
        if self.json {
            let document = json::Update::of(&plan, &data, session.today, group.as_deref());
            return output::done_json(session.text, &document);
        }
        output::done(session.text, &listing.text(session, self.dry_run))
    }

    fn edition(&self, session: &Session, data: &Snapshot) -> Result<Edition, Failure> {
        if let Some(path) = &self.file {
            return files::edition(session, path, self.millesime, self.population_year);
        }
        let codes: Vec<&str> = data.base.departments.iter().map(|one| one.code.as_str()).collect();
        let unknown = || session.refused(&Refusal::NoDepartment(codes.join(",")));
        edition::embedded(&codes).ok_or_else(unknown)
    }
}
