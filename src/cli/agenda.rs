//! `binome agenda`: what is late and what comes, for a scheduled task or a login script. It ends with 3 where
//! something is late.
//!
//! The deadlines are those of the view: no rule of its own.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use clap::Args;

use super::{
    Failure, Session,
    list::Shape,
    output,
    table::Column::{Loose, Whole},
};
use crate::{
    document::due::Due,
    domain::{
        agenda::due_by,
        day,
        deadline::{Deadline, Span},
        field::Field,
    },
    exchange::write::json,
};

/// How far it looks where nothing is said.
const USUAL: &str = "14d";

#[derive(Debug, Args)]
pub(super) struct Agenda {
    #[arg(long, id = "due_within", allow_hyphen_values = true)]
    due: Option<String>,
    #[arg(long)]
    mine: bool,
    #[command(flatten)]
    shape: Shape,
}

impl Agenda {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let today = session.today;
        let by = self.by(session)?;
        let (_, snapshot) = session.read()?;
        // Who is named is read first; nobody need be.
        let sector = if self.mine || session.settings.me.is_some() {
            session.sector(&snapshot)?
        } else {
            BTreeSet::new()
        };
        let facts = session.facts(snapshot, today);
        let found = due_by(&facts, &sector, self.mine, (today, by));
        let told = Due { data: &facts, text: session.text, today, sector: &sector };
        if self.shape.is_json() {
            let all = found.iter().map(|one| json::Due::of(one, told.what(one), &facts, today));
            output::json(&all.collect::<Vec<_>>())?;
        } else {
            self.print(session, &told, &found)?;
        }
        let late = found.iter().any(|one| one.span(today) == Span::Late);
        if late { Err(Failure::late()) } else { Ok(()) }
    }

    /// The last day that is shown: so far from today, or a day.
    fn by(&self, session: &Session) -> Result<NaiveDate, Failure> {
        let typed = self.due.as_deref().unwrap_or(USUAL);
        let far = day::parse(&format!("+{}", typed.trim()), session.today);
        let by = far.or_else(|_| session.day("--due", typed))?;
        if by < session.today {
            return Err(Failure::usage((session.text.cli.usage.bad_value)("--due", typed, &[])));
        }
        Ok(by)
    }

    fn print(&self, session: &Session, told: &Due<'_>, all: &[&Deadline]) -> Result<(), Failure> {
        let (headings, words) = (&session.text.cli.output.headings, &session.text.words);
        let columns = [
            Whole(headings.due),
            Whole(headings.state),
            Whole((words.field)(Field::OwedBy)),
            Loose((words.field)(Field::Territory)),
            Loose(headings.what),
        ];
        let late = |one: &Deadline| one.span(session.today) == Span::Late;
        let rows = all.iter().map(|one| {
            let far = (session.text.ui.due.far)((one.on - session.today).num_days());
            let state = if late(one) { session.text.cli.output.late.to_owned() } else { far };
            let owed = told.owed(one, false).to_owned();
            let place = told.places(one, str::to_owned);
            [(words.day)(one.on), state, owed, place, told.what(one)]
        });
        self.shape.tell(session, columns, rows)
    }
}
