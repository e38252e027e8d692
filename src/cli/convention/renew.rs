//! `binome convention renew`: the next generation of a convention.

use std::collections::BTreeSet;

use clap::Args;

use crate::{
    cli::{Failure, Session, names, output, writing},
    domain::{
        change::Change,
        field::{Field, RecordKind},
        life::Life,
        lookup::Named,
        plan::Action,
        renewal,
        warning::{Warning, of_convention},
    },
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Renew {
    #[arg(id = "convention_id")]
    id: String,
    #[arg(long = "name", id = "next_name")]
    name: Option<String>,
    #[arg(long = "start", id = "next_start", allow_hyphen_values = true)]
    start: Option<String>,
    #[arg(long = "end", id = "next_end", allow_hyphen_values = true)]
    end: Option<String>,
    #[arg(long = "action", id = "carried_action", conflicts_with = "unfinished")]
    actions: Vec<String>,
    #[arg(long)]
    unfinished: bool,
    #[arg(long)]
    op: Option<String>,
}

impl Renew {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (mut store, data) = session.read_to_write()?;
        let op = writing::operation(session, self.op.as_deref())?;
        let me = session.who(&data)?.id.clone();
        let found = names::convention(session.text, &data, &self.id);
        let before = found.map_err(Failure::unknown)?;
        let life = store.life(&before.id).map_err(|refusal| session.refused(&refusal))?;
        let carried = self.carried(session, &life)?;
        let mut next = renewal::next(before, session.today);
        let day = |option: &str, typed: &Option<String>| {
            typed.as_deref().map(|typed| session.day(option, typed)).transpose()
        };
        next.start = day("--start", &self.start)?;
        next.end = day("--end", &self.end)?;
        if let Some(name) = &self.name {
            next.name.clone_from(name);
        }
        if let Some((start, end)) = next.start.zip(next.end)
            && end < start
        {
            let label = (session.text.words.field)(Field::End);
            let trouble = crate::domain::draft::Trouble::EndBeforeStart;
            return Err(Failure::usage((session.text.trouble.under)(label, Field::End, &trouble)));
        }
        let mut doubts: Vec<Warning> = data
            .conventions
            .iter()
            .filter(|one| one.predecessor.as_ref() == Some(&before.id))
            .map(|one| Warning::Renewed { by: one.name.clone() })
            .collect();
        doubts.extend(of_convention(&next, &data));
        let change: Change =
            renewal::renew(before, &next, &life, &carried, session.today, Some(&me));
        let made = writing::apply(session, &mut store, &op, Some(me), &change)?;
        writing::warn(session, &doubts);
        output::done(session.text, made.first().map(String::as_str).unwrap_or_default())
    }

    /// The actions that are carried over: those named, or all that are unfinished.
    fn carried(&self, session: &Session, life: &Life) -> Result<BTreeSet<String>, Failure> {
        let plan = life.plan();
        let mut open: Vec<&Action> =
            plan.actions.iter().filter(|one| renewal::is_unfinished(one)).collect();
        if self.unfinished {
            return Ok(open.drain(..).map(|one| one.id.clone()).collect());
        }
        let label = (session.text.kind)(RecordKind::Action).one;
        let one = |typed: &String| {
            // By its number, its title, its id or the end of it.
            if let Some(one) = open.iter().find(|one| one.number == *typed) {
                return Ok(one.id.clone());
            }
            let ends = |one: &&&Action| names::is_end(typed) && one.id.ends_with(typed.as_str());
            if let Some(one) = open.iter().find(ends) {
                return Ok(one.id.clone());
            }
            let all = open.iter().map(|one| Named {
                thing: one.id.as_str(),
                code: &one.id,
                name: &one.title,
            });
            names::one(session.text, label, typed, all).map(str::to_owned).map_err(Failure::unknown)
        };
        self.actions.iter().map(one).collect()
    }
}
