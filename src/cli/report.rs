//! `binome report`: pages made for others, as text or Markdown.

use std::sync::Arc;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::{
    Failure, Session,
    counted::{Counted, as_if},
    known::Known,
    names, output, page,
};
use crate::{
    document::{self, Block, Context, Document},
    domain::{
        facts::Facts,
        figures::{Figures, FiguresQuery},
        fold::fold,
        questions::Asking,
        territory::Commune,
    },
};

#[derive(Debug, Subcommand)]
pub(super) enum Report {
    #[command(visible_alias = "tableau")]
    Dashboard(Dashboard),
    #[command(visible_alias = "visite")]
    Visit(Place),
    #[command(visible_alias = "passation")]
    Handover(Place),
}

/// How a page is written: plain text, where neither is asked.
#[derive(Debug, Clone, Copy, Args)]
struct Format {
    #[arg(long)]
    markdown: bool,
    #[arg(long, conflicts_with = "markdown")]
    html: bool,
}

/// A territory, or one of its communes.
#[derive(Debug, Args)]
pub(super) struct Place {
    #[arg(value_name = "territory")]
    territory: String,
    #[command(flatten)]
    known: Known,
    #[command(flatten)]
    format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Dashboard {
    #[command(flatten)]
    counted: Counted,
    #[arg(long)]
    mine: bool,
    #[command(flatten)]
    format: Format,
}

impl Report {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Dashboard(asked) => asked.run(session),
            Self::Visit(place) => place.visit(session),
            Self::Handover(place) => place.handover(session),
        }
    }
}

impl Dashboard {
    fn run(&self, session: &Session) -> Result<(), Failure> {
        let (now, session) = (session.today, &self.counted.session(session)?);
        let found = self.counted.read(session)?;
        let sector = self.mine.then(|| session.sector(&found.sources.snapshot)).transpose()?;
        let query = FiguresQuery { on: found.on, sector, rows: None };
        let figures = Figures::of(&found.sources, &query);
        let supposed = as_if(session, &found);
        let data = session.facts(found.sources.snapshot, found.on);
        let context = context(session, &data);
        let mut told = document::figures::page(&context, &figures);
        document::figures::add_rules(&context, &figures, &mut told);
        if let Some(supposed) = supposed {
            told.blocks.insert(0, Block::Text(supposed.into()));
        }
        print(session, &dated(session, now, told), self.format)
    }
}

impl Place {
    fn visit(&self, session: &Session) -> Result<(), Failure> {
        let (now, session) = (session.today, &self.known.of(session)?);
        let (store, snapshot) = session.read()?;
        let data = session.facts(snapshot, session.today);
        // The exact name of a commune is that commune; anything else leads to a territory.
        let typed = fold(&self.territory);
        let named = |one: &&Commune| one.insee == self.territory || fold(&one.name) == typed;
        let territory = names::territory(session.text, &data, &self.territory);
        let territory = territory.map_err(Failure::unknown)?;
        let own = territory.communes.iter().filter_map(|insee| data.commune(insee));
        let commune = own.into_iter().find(named);
        let read = store.visit(&territory.code).map_err(|why| session.refused(&why))?;
        let told = document::visit::page(
            &context(session, &data),
            territory,
            commune,
            &read,
            document::visit::Length::Short,
        );
        print(session, &dated(session, now, told), self.format)
    }

    fn handover(&self, session: &Session) -> Result<(), Failure> {
        let (now, session) = (session.today, &self.known.of(session)?);
        let (store, snapshot) = session.read()?;
        let data = Arc::new(session.facts(snapshot, session.today));
        let territory = names::territory(session.text, &data, &self.territory);
        let territory = territory.map_err(Failure::unknown)?;
        let asking = Asking::story(data.clone(), &territory.code);
        let found = store.ask(&asking).map_err(|why| session.refused(&why))?;
        let told = document::story::page(&context(session, &data), territory, &found);
        print(session, &dated(session, now, told), self.format)
    }
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

fn context<'a>(session: &'a Session, data: &'a Facts) -> Context<'a> {
    Context {
        data,
        text: session.text,
        today: session.today,
        technicien: session.settings.config.technicien.as_deref(),
    }
}

fn print(session: &Session, told: &Document, format: Format) -> Result<(), Failure> {
    if format.html {
        return output::print(&document::html(told, session.text));
    }
    if format.markdown {
        return output::print(&document::markdown(told, session.text));
    }
    output::print(&format!("{}\n\n{}", told.title, page::plain(told)))
}
