//! `binome check`: the state of the file, its journal, its place and its copies.

mod report;
mod share;

use clap::Args;

use self::report::Report;
use super::{Failure, Session, output, table};
use crate::{
    config,
    domain::{
        health::{Facts, State, findings},
        memo::Memory,
    },
    store::{BaseIdentity, Store},
    text::cli::health::Seen,
};

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(long)]
    json: bool,
    #[arg(long)]
    share: bool,
    #[arg(id = "wait_for", long = "for", requires = "share")]
    wait_for: Option<u16>,
}

/// How long the other machine is waited for, in seconds.
const WAIT: u16 = 60;

impl Check {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        if self.share {
            return share::run(session, self.wait_for.unwrap_or(WAIT), self.json);
        }
        let (path, accepted) = (&session.settings.db, &session.settings.config.accepted);
        let memory = session.memory();
        let memory = memory.as_ref().map(|memos| memos as &dyn Memory);
        let own = config::copies();
        let (facts, identity) = match Store::health(path, own.as_deref(), accepted, memory) {
            Ok(health) => (Some(health.facts), health.identity),
            Err(refusal) => (None, Err(refusal)),
        };
        match (facts, identity) {
            (Some(facts), Ok(identity)) => self.tell(session, &facts, &identity),
            (facts, Err(refusal)) => {
                let sentence = (session.text.refusal.sentence)(&refusal);
                if self.json {
                    output::json(&Report::bare(path, facts.as_ref(), &sentence))?;
                }
                Err(Failure::refused(sentence))
            }
            (None, Ok(_)) => Ok(()),
        }
    }

    /// Prints the findings, one a line; fails where one is a problem.
    fn tell(
        &self,
        session: &Session,
        facts: &Facts,
        identity: &BaseIdentity,
    ) -> Result<(), Failure> {
        let text = &session.text.cli.health;
        let department = (identity.department.0.as_str(), identity.department.1.as_str());
        let seen = Seen { path: &session.settings.db, id: &identity.id, department, facts };
        let found = findings(facts);
        let sentence = |what| (text.sentence)(&seen, what);
        let wanting = found.iter().filter(|one| one.state == State::ToSee);
        if self.json {
            let problems = wanting.clone().map(|one| (one.what.code(), sentence(&one.what)));
            output::json(&Report::of(&seen, problems.collect()))?;
        } else {
            let lines = found.iter().map(|one| ((text.state)(one.state), sentence(&one.what)));
            output::print(&table::sheet(&lines.collect::<Vec<_>>()))?;
        }
        match wanting.count() {
            0 => Ok(()),
            count => Err(Failure::refused((text.wanting)(count))),
        }
    }
}
