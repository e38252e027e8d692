//! `binome list follow-ups`.

use clap::Args;

use super::{Place, Shape, whereabouts};
use crate::{
    cli::{Failure, Session, names, output, table::Column},
    domain::{field::Field, follow_up::FollowUp, snapshot::Snapshot},
    exchange::write::json,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct FollowUps {
    #[command(flatten)]
    place: Place,
    #[arg(long)]
    open: bool,
    #[arg(long)]
    late: bool,
    #[arg(long)]
    owed_by: Option<String>,
    #[command(flatten)]
    shape: Shape,
}

impl FollowUps {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let today = session.today;
        let (store, snapshot) = session.read()?;
        let codes = self.place.codes(session, &snapshot)?;
        let owed_by = self.owed_by.as_deref().map(|typed| names::owed_by(session.text, typed));
        let owed_by = owed_by.transpose().map_err(Failure::usage)?;
        let all = store.follow_ups().map_err(|refusal| session.refused(&refusal))?;
        let kept = all
            .iter()
            .filter(|one| !self.open || one.is_open())
            .filter(|one| !self.late || one.is_late(today))
            .filter(|one| owed_by.is_none_or(|who| one.owed_by == who))
            .filter(|one| {
                codes.as_ref().is_none_or(|codes| {
                    snapshot.place_of(one).is_some_and(|code| codes.contains(&code))
                })
            });
        if self.shape.json {
            let document = kept.map(|one| json::FollowUp::of(one, today));
            return output::json(&document.collect::<Vec<_>>());
        }
        let (headings, field) = (&session.text.cli.output.headings, session.text.words.field);
        let columns = [
            Column::Whole(headings.due),
            Column::Whole(field(Field::OwedBy)),
            Column::Loose(field(Field::Territory)),
            Column::Loose(headings.what),
            Column::Whole(headings.state),
        ];
        self.shape.tell(session, columns, kept.map(|one| row(session, &snapshot, one)))
    }
}

fn row(session: &Session, snapshot: &Snapshot, one: &FollowUp) -> [String; 5] {
    let words = &session.text.words;
    [
        one.due.map(words.day).unwrap_or_default(),
        (words.owed_by)(one.owed_by).to_owned(),
        whereabouts(session, snapshot, one.territory.as_ref(), one.convention.as_ref()),
        one.what.clone(),
        state(session, one),
    ]
}

/// Done on a day, late, or still to be done.
fn state(session: &Session, one: &FollowUp) -> String {
    let words = &session.text.cli.output;
    match one.done {
        Some(day) => (words.done)(day),
        None if one.is_late(session.today) => words.late.to_owned(),
        None => words.open.to_owned(),
    }
}
