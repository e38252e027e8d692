//! `binome report`: pages made for others, as text, Markdown or HTML, printed or written into a file.

mod board;
mod convention;
mod dashboard;
mod format;
mod meeting;
mod place;

use chrono::{Datelike, NaiveDate};
use clap::Subcommand;

use self::format::Format;
use super::{Failure, Session};
use crate::document::{Block, Document};

#[derive(Debug, Subcommand)]
pub(super) enum Report {
    #[command(visible_alias = "visite")]
    Visit(place::Place),
    #[command(visible_alias = "passation")]
    Handover(place::Handover),
    #[command(visible_alias = "tableau")]
    Dashboard(dashboard::Dashboard),
    #[command(visible_alias = "ca")]
    Board(board::Board),
    #[command(visible_alias = "bilan")]
    Convention(convention::Review),
    Plan(convention::Plan),
    #[command(visible_alias = "releve")]
    Meeting(meeting::Minutes),
    Sdsf(meeting::Sdsf),
}

impl Report {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Visit(asked) => asked.run(session),
            Self::Handover(asked) => asked.run(session),
            Self::Dashboard(asked) => asked.run(session),
            Self::Board(asked) => asked.run(session),
            Self::Convention(asked) => asked.run(session),
            Self::Plan(asked) => asked.run(session),
            Self::Meeting(asked) => asked.run(session),
            Self::Sdsf(asked) => asked.run(session),
        }
    }
}

/// The year that was typed; this one where none is.
fn year(session: &Session, typed: Option<&str>) -> Result<i32, Failure> {
    let Some(typed) = typed else { return Ok(session.today.year()) };
    let found = typed.trim().parse().ok().filter(|year| (1990..=2100).contains(year));
    found.ok_or_else(|| Failure::usage((session.text.cli.usage.bad_year)(typed)))
}

/// The page under the band that names the days it is of, where they are not today.
fn dated(session: &Session, now: NaiveDate, mut told: Document) -> Document {
    let (text, counted) = (session.text, session.today);
    let day = text.words.day;
    let band = match session.as_known {
        Some(known) => {
            let counted = (counted != known).then(|| day(counted));
            Some((text.ui.past.band)(&day(known), counted.as_deref()))
        }
        None => (counted != now).then(|| (text.page.as_of)(&day(counted))),
    };
    told.blocks.splice(0..0, band.map(|band| Block::Text(band.into())));
    told
}
