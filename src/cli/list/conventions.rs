//! `binome list conventions`.

use chrono::{Datelike, NaiveDate};
use clap::Args;

use super::{Place, Shape};
use crate::{
    cli::{Failure, Session, names, output, table::Column},
    domain::{convention::Convention, field::Field, renewal::is_closed},
    exchange::write::json,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Conventions {
    #[command(flatten)]
    place: Place,
    #[arg(long)]
    in_force: bool,
    #[arg(long)]
    stage: Option<String>,
    #[arg(long)]
    signed_in: Option<i32>,
    #[arg(long = "all", id = "closed_too")]
    all: bool,
    #[command(flatten)]
    shape: Shape,
}

impl Conventions {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let today = session.today;
        let (_store, snapshot) = session.read()?;
        let codes = self.place.codes(session, &snapshot)?;
        let stage = self.stage.as_deref().map(|typed| names::stage(session.text, typed));
        let stage = stage.transpose().map_err(Failure::usage)?;
        let there = |ctg: &Convention| {
            codes.as_ref().is_none_or(|codes| {
                snapshot.territories_of(ctg).iter().any(|place| codes.contains(&place.code))
            })
        };
        let kept = snapshot
            .conventions
            .iter()
            .filter(|ctg| !self.in_force || ctg.in_force(today))
            .filter(|ctg| stage.is_none_or(|stage| ctg.stage_on(today) == stage))
            .filter(|ctg| self.signed_in.is_none_or(|year| signed_in(ctg, year, today)))
            .filter(|ctg| there(ctg))
            .filter(|ctg| self.closed_too() || !is_closed(ctg, &snapshot.conventions, today));
        if self.shape.json {
            let document = kept.map(|ctg| json::Convention::of(ctg, &snapshot, today));
            return output::json(&document.collect::<Vec<_>>());
        }
        let (headings, field) = (&session.text.cli.output.headings, session.text.words.field);
        let columns = [
            Column::Whole(headings.id),
            Column::Loose(field(Field::Name)),
            Column::Loose(field(Field::Stage)),
            Column::Loose(headings.state),
            Column::Whole(field(Field::End)),
        ];
        self.shape.tell(session, columns, kept.map(|ctg| row(session, &self.shape, ctg)))
    }
}

impl Conventions {
    /// Closed generations are listed where they are asked for: by name of a stage, by a year, or all of them.
    const fn closed_too(&self) -> bool {
        self.all || self.stage.is_some() || self.signed_in.is_some()
    }
}

/// Signed in that year, by today.
fn signed_in(ctg: &Convention, year: i32, today: NaiveDate) -> bool {
    ctg.signed.is_some_and(|signed| signed.year() == year && signed <= today)
}

fn row(session: &Session, shape: &Shape, ctg: &Convention) -> [String; 5] {
    let (words, today) = (&session.text.words, session.today);
    [
        shape.id(ctg.id.as_str()),
        ctg.name.clone(),
        (words.stage)(ctg.stage_on(today)).to_owned(),
        (words.standing)(ctg.standing(today)).to_owned(),
        ctg.end_on(today).map(words.day).unwrap_or_default(),
    ]
}
