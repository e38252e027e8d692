//! `binome list`: what the base holds, a kind of thing a file.

mod actions;
mod alerts;
mod conventions;
mod follow_ups;
mod journal;
mod load;
mod notes;
mod people;
mod separated;
mod stream;
mod territories;

use std::collections::BTreeSet;

use clap::{Args, Subcommand};

pub(in crate::cli) use self::journal::{Line, row as journal_row};

use super::{Failure, Session, names, output, records, table};
use crate::domain::{
    id::{ConventionId, TerritoryCode},
    snapshot::Snapshot,
};

#[derive(Debug, Subcommand)]
pub(super) enum List {
    #[command(visible_alias = "territoires")]
    Territories(territories::Territories),
    Conventions(conventions::Conventions),
    #[command(visible_alias = "fiches")]
    Actions(actions::Actions),
    Notes(notes::Notes),
    #[command(visible_alias = "suites")]
    FollowUps(follow_ups::FollowUps),
    #[command(visible_alias = "personnes")]
    People(people::People),
    Journal(journal::Journal),
    #[command(flatten)]
    Kind(records::ListKind),
    #[command(visible_alias = "alertes")]
    Alerts(alerts::Alerts),
    #[command(visible_alias = "charge")]
    Load(load::Load),
}

impl List {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Territories(asked) => asked.run(session),
            Self::Conventions(asked) => asked.run(session),
            Self::Actions(asked) => asked.run(session),
            Self::Notes(asked) => asked.run(session),
            Self::FollowUps(asked) => asked.run(session),
            Self::People(asked) => asked.run(session),
            Self::Journal(asked) => asked.run(session),
            Self::Kind(asked) => asked.run(session),
            Self::Alerts(asked) => asked.run(session),
            Self::Load(asked) => asked.run(session),
        }
    }
}

// Where to look; shared by the lists that have a place.
#[derive(Debug, Args)]
struct Place {
    #[arg(long)]
    mine: bool,
    #[arg(long)]
    territory: Option<String>,
}

impl Place {
    /// The territories to keep; `None` for all.
    fn codes(
        &self,
        session: &Session,
        snapshot: &Snapshot,
    ) -> Result<Option<BTreeSet<TerritoryCode>>, Failure> {
        let named = match &self.territory {
            Some(typed) => {
                let found = names::territory(session.text, snapshot, typed);
                let code = found.map_err(Failure::unknown)?.code.clone();
                Some(BTreeSet::from([code]))
            }
            None => None,
        };
        let mine = if self.mine { Some(session.sector(snapshot)?) } else { None };
        Ok(match (mine, named) {
            (Some(mine), Some(named)) => Some(mine.intersection(&named).cloned().collect()),
            (mine, named) => mine.or(named),
        })
    }
}

// How to write what was found; shared by all lists.
#[derive(Debug, Default, Args)]
pub(in crate::cli) struct Shape {
    #[arg(long)]
    json: bool,
    #[arg(long, conflicts_with = "json")]
    csv: bool,
}

/// Rows as CSV, the first of them the headings.
pub(in crate::cli) fn csv(rows: impl Iterator<Item = Vec<String>>) -> impl Iterator<Item = String> {
    rows.map(|row| separated::line(&row, separated::Form::Csv))
}

impl Shape {
    /// CSV where it is asked for.
    pub(in crate::cli) const fn csv(csv: bool) -> Self {
        Self { json: false, csv }
    }

    /// Whether one JSON document is asked for.
    pub(in crate::cli) const fn is_json(&self) -> bool {
        self.json
    }

    /// Whether a table is made for people to read.
    pub(in crate::cli) fn is_for_people(&self) -> bool {
        self.form().is_none()
    }

    /// An id as it is read here: its end is enough for people.
    pub(in crate::cli) fn id(&self, id: &str) -> String {
        if self.csv || !output::is_terminal() { id.to_owned() } else { names::short(id) }
    }

    /// How values are set apart where they are whole; nothing for a table on a terminal.
    fn form(&self) -> Option<separated::Form> {
        match (self.csv, output::is_terminal()) {
            (true, _) => Some(separated::Form::Csv),
            (false, false) => Some(separated::Form::Tabs),
            (false, true) => None,
        }
    }

    /// Prints a table within the width of a terminal, whole values elsewhere; a word on the standard
    /// error where there is nothing.
    pub(in crate::cli) fn tell<const N: usize>(
        &self,
        session: &Session,
        columns: [table::Column; N],
        rows: impl Iterator<Item = [String; N]>,
    ) -> Result<(), Failure> {
        let mut rows = rows.peekable();
        if rows.peek().is_none() {
            output::nothing(session.text);
            return Ok(());
        }
        if let Some(form) = self.form() {
            return output::lines(separated::lines(columns, rows, form));
        }
        let rows: Vec<_> = rows.collect();
        let table = table::Table::for_rows(columns, &rows);
        output::print(&(table.headings() + &table.rows(&rows)))
    }
}

/// Where a note or a follow-up is: its territory, else its convention, else the whole Caf.
fn whereabouts(
    session: &Session,
    snapshot: &Snapshot,
    territory: Option<&TerritoryCode>,
    convention: Option<&ConventionId>,
) -> String {
    let place = territory.map(|code| {
        let known = snapshot.territory(code).map(|place| place.name.clone());
        known.unwrap_or_else(|| code.to_string())
    });
    let ctg = || snapshot.convention(convention?).map(|one| one.name.clone());
    place.or_else(ctg).unwrap_or_else(|| session.text.page.whole_caf.to_owned())
}
