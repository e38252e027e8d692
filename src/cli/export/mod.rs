//! `binome export`: what leaves the base, for another program, for whoever leaves, or for somebody who asks.
//!
//! Writers are in `exchange::write` and `document`; here is what they are given, and where it goes.

mod calendar;
mod held;
mod page;
mod pages;
mod person;
mod tables;
mod taken;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use self::taken::{Asked, Taken};
use super::{Failure, Session, destination::Destination, known::Known, list};
use crate::{domain::journal::JournalFilter, exchange::write::base};

/// What can be written.
const FORMATS: [&str; 6] = ["csv", "xlsx", "json", "ics", "md", "html"];

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Export {
    #[command(subcommand)]
    person: Option<About>,
    #[arg(long, id = "export_format", value_parser = FORMATS)]
    format: Option<String>,
    #[command(flatten)]
    asked: Asked,
    #[arg(long = "on", id = "counted_on", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, id = "as_known", allow_hyphen_values = true)]
    as_known: Option<String>,
    #[arg(long = "out", id = "export_out")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
    #[arg(long, conflicts_with = "redact")]
    with_journal: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum About {
    #[command(visible_alias = "personne")]
    Person(person::ExportPerson),
}

/// How many lines of the journal are read at once.
const AT_ONCE: usize = 500;

impl Export {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        if let Some(About::Person(asked)) = &self.person {
            return asked.run(session);
        }
        let Some(format) = self.format.as_deref() else {
            let missing = (session.text.cli.usage.missing)(&["--format".to_owned()]);
            return Err(Failure::usage(missing));
        };
        let known = Known::new(self.as_known.clone(), self.on.clone());
        let session = &known.of(session)?;
        let to = Destination::new(self.out.as_deref(), self.force);
        let taken = Taken::read(session, &self.asked)?;
        match format {
            "csv" => tables::csv(session, &taken, &to),
            "xlsx" => tables::xlsx(session, &taken, &to),
            "ics" => to.write(session, calendar::calendar(session, &taken)?.as_bytes()),
            "md" => to.write(session, pages::markdown(session, &taken)?.as_bytes()),
            "html" => to.write(session, pages::html(session, &taken)?.as_bytes()),
            _ => to.write(session, self.json(session, &taken)?.as_bytes()),
        }
    }

    fn json(&self, session: &Session, taken: &Taken) -> Result<String, Failure> {
        if !self.with_journal {
            return Ok(base::document(&taken.contents, None));
        }
        let (mut lines, mut before) = (Vec::new(), None);
        loop {
            let found = taken.store.journal_lines(&JournalFilter::default(), before, AT_ONCE);
            let (some, next) = found.map_err(|refusal| session.refused(&refusal))?;
            lines.extend(some.iter().map(|line| json!(list::Line::of(line, &taken.facts))));
            before = next;
            if next.is_none() {
                break;
            }
        }
        lines.reverse();
        Ok(base::document(&taken.contents, Some(&lines)))
    }
}
