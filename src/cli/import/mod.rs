//! `binome import FILE`: the workbook people have today, understood row by row, then written in one go.

mod answers;
mod json;
mod known;
mod reading;
mod told;
mod understood;

use std::path::PathBuf;

use clap::Args;

use self::reading::Reading;
use super::{Failure, Session, output, writing};
use crate::{config, domain::change::Change, exchange::read::workbook, store::clock};

#[derive(Debug, Args)]
pub(super) struct Import {
    #[arg(id = "workbook")]
    file: PathBuf,
    #[arg(long)]
    sheet: Option<String>,
    #[arg(long)]
    answers: Option<PathBuf>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    json: bool,
}

impl Import {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let answers = self.answers.as_ref().map(|file| answers::read(session, file)).transpose()?;
        let answers = answers.unwrap_or_default();
        let path = config::whole(&self.file);
        let book = workbook::read(&path, &mut ())
            .map_err(|why| told::unreadable(session.text, &self.file, &why))?;
        let (mut store, data) =
            if self.dry_run { session.read()? } else { session.read_to_write()? };
        let me = (!self.dry_run).then(|| session.who(&data)).transpose()?;
        let only = self.sheet.as_deref();
        let reading =
            Reading { session, store: &store, data: &data, book: &book, only, answers: &answers };
        let mut understood = reading.understood(&self.file)?;
        if let Some(me) = me.filter(|_| !understood.planned.change.steps.is_empty()) {
            let change = std::mem::take(&mut understood.planned.change);
            let mapping = known::mapping(session, &store, &self.file, &understood.sheets)?;
            let change = Change { steps: [change.steps, mapping.steps].concat() };
            writing::apply(session, &mut store, &clock::new_id(), Some(me.id.clone()), &change)?;
        }
        if self.json {
            return output::json(&json::report(session.text, &self.file, &data, &understood));
        }
        output::lines(told::lines(session.text, &understood, self.dry_run))
    }
}
