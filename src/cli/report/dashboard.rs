//! `binome report dashboard`: the figures of a day with their rules.

use clap::Args;

use super::{Format, dated};
use crate::{
    cli::{
        Failure, Session,
        counted::{Counted, as_if},
    },
    document::{self, Block},
    domain::figures::{Figures, FiguresQuery},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Dashboard {
    #[command(flatten)]
    counted: Counted,
    #[arg(long)]
    mine: bool,
    #[command(flatten)]
    format: Format,
}

impl Dashboard {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let (now, session) = (session.today, &self.counted.session(session)?);
        let found = self.counted.read(session)?;
        let sector = self.mine.then(|| session.sector(&found.sources.snapshot)).transpose()?;
        let query = FiguresQuery { on: found.on, sector, rows: None };
        let figures = Figures::of(&found.sources, &query);
        let supposed = as_if(session, &found);
        let data = session.facts(found.sources.snapshot, found.on);
        let context = session.context(&data);
        let mut page = document::figures::page(&context, &figures);
        document::figures::add_rules(&context, &figures, &mut page);
        if let Some(supposed) = supposed {
            page.blocks.insert(0, Block::Text(supposed.into()));
        }
        self.format.write(session, dated(session, now, page))
    }
}
