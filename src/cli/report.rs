//! `binome report`: pages made for others, as text or Markdown.

use clap::{Args, Subcommand};

use super::{
    Failure, Session,
    counted::{Counted, as_if},
    output, page,
};
use crate::{
    document::{self, Block, Context},
    domain::figures::{Figures, FiguresQuery},
};

#[derive(Debug, Subcommand)]
pub(super) enum Report {
    #[command(visible_alias = "tableau")]
    Dashboard(Dashboard),
}

#[derive(Debug, Args)]
pub(super) struct Dashboard {
    #[command(flatten)]
    counted: Counted,
    #[arg(long)]
    mine: bool,
    #[arg(long)]
    markdown: bool,
}

impl Report {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        match self {
            Self::Dashboard(asked) => asked.run(session),
        }
    }
}

impl Dashboard {
    fn run(&self, session: &Session) -> Result<(), Failure> {
        let session = &self.counted.session(session)?;
        let found = self.counted.read(session)?;
        let sector = self.mine.then(|| session.sector(&found.sources.snapshot)).transpose()?;
        let query = FiguresQuery { on: found.on, sector, rows: None };
        let figures = Figures::of(&found.sources, &query);
        let supposed = as_if(session, &found);
        let data = session.facts(found.sources.snapshot, found.on);
        let context = Context {
            data: &data,
            text: session.text,
            today: session.today,
            technicien: session.settings.config.technicien.as_deref(),
        };
        let mut told = document::figures::page(&context, &figures);
        document::figures::add_rules(&context, &figures, &mut told);
        if let Some(supposed) = supposed {
            told.blocks.insert(0, Block::Text(supposed.into()));
        }
        if self.markdown {
            return output::print(&document::markdown(&told, session.text));
        }
        output::print(&format!("{}\n\n{}", told.title, page::plain(&told)))
    }
}
