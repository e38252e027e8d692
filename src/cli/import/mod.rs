//! `binome import FILE`: the workbook people have today, understood row by row, then written in one go; or an
//! exported base.

mod base;
mod json;
mod mapping;
mod progress;
mod told;

use std::path::PathBuf;

use clap::Args;

use super::{Failure, Session, output, writing};
use crate::{
    config,
    domain::import::Mapping,
    import::{self, Reading},
    store::clock,
};

#[derive(Debug, Args)]
pub(super) struct Import {
    #[arg(id = "workbook")]
    file: PathBuf,
    #[arg(long)]
    sheet: Option<String>,
    #[arg(long)]
    mapping: Option<PathBuf>,
    #[arg(long)]
    answers: Option<PathBuf>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    json: bool,
}

impl Import {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        if base::is_base(&self.file) {
            return base::run(session, &self.file, self.dry_run, self.json);
        }
        let said = self.said(session)?;
        let path = config::whole(&self.file);
        let mut line = progress::Line::new(session.text);
        let book = import::open(&path, &mut line)
            .map_err(|why| told::unreadable(session.text, &self.file, &why))?;
        let (mut store, data) =
            if self.dry_run { session.read()? } else { session.read_to_write()? };
        let me = if self.dry_run { session.who(&data).ok() } else { Some(session.who(&data)?) };
        let kept = import::kept(&store, &book).map_err(|refusal| session.refused(&refusal))?;
        let mapping = kept.as_ref().map_or(said.clone(), |kept| said.over(&kept.mapping));
        let reading = Reading {
            held: &store,
            data: &data,
            me: me.map(|me| &me.id),
            today: session.today,
            book: &book,
            mapping: &mapping,
            kept: kept.as_ref(),
        };
        let unread = |why| told::unread(session, &self.file, &book, &why);
        let understood = reading.understood(&mut line).map_err(unread)?;
        drop(line);
        if !self.dry_run {
            let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned());
            let name = name.unwrap_or_default();
            let change = reading.change(&understood, &name).map_err(unread)?;
            if !change.steps.is_empty() {
                let me = me.map(|me| me.id.clone());
                writing::apply(session, &mut store, &clock::new_id(), me, &change)?;
            }
        }
        if self.json {
            let report = json::report(session.text, &self.file, &data, &understood);
            return output::json(&report.again(kept.as_ref()));
        }
        output::lines(told::lines(session.text, &understood, kept.as_ref(), self.dry_run))
    }

    /// What the options say of the workbook.
    fn said(&self, session: &Session) -> Result<Mapping, Failure> {
        let file = self.mapping.as_ref();
        let mut said =
            file.map_or(Ok(Mapping::default()), |file| mapping::mapping(session, file))?;
        if let Some(sheet) = &self.sheet {
            said.only = vec![sheet.clone()];
        }
        if let Some(file) = &self.answers {
            said.answers.extend(mapping::answers(session, file)?);
        }
        Ok(said)
    }
}
