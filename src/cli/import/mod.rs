//! `binome import FILE`: the workbook people have today, understood row by row, then written in one go.

mod answers;
mod json;
mod known;
mod told;

use std::path::PathBuf;

use clap::Args;

use super::{Failure, Session, output, writing};
use crate::{
    config,
    domain::change::Change,
    exchange::{
        import::{Against, Answers, Base, Planned, SheetRead, ahead, changes, understand},
        read::{reference, workbook},
    },
    store::{Store, clock},
};

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

/// What was read of the file, and what it would change.
struct Understood {
    encoding: Option<&'static str>,
    sheets: Vec<SheetRead>,
    planned: Planned,
}

impl Import {
    pub(super) fn run(&self, session: &Session) -> Result<(), Failure> {
        let answers = self.answers(session)?;
        let path = config::whole(&self.file);
        let book = workbook::read(&path, &mut ())
            .map_err(|why| told::unreadable(session.text, &self.file, &why))?;
        if self.dry_run {
            let (store, snapshot) = session.read()?;
            let understood = self.understand(session, &store, &snapshot, &book, &answers)?;
            return self.tell(session, &understood);
        }
        let (mut store, snapshot) = session.read_to_write()?;
        let me = session.who(&snapshot)?.id.clone();
        let mut understood = self.understand(session, &store, &snapshot, &book, &answers)?;
        if !understood.planned.change.steps.is_empty() {
            let change = std::mem::take(&mut understood.planned.change);
            let mapping = known::mapping(session, &store, &self.file, &understood.sheets)?;
            let change = Change { steps: [change.steps, mapping.steps].concat() };
            writing::apply(session, &mut store, &clock::new_id(), Some(me), &change)?;
        }
        self.tell(session, &understood)
    }

    fn answers(&self, session: &Session) -> Result<Answers, Failure> {
        self.answers.as_ref().map_or(Ok(Answers::default()), |file| answers::read(session, file))
    }

    fn understand(
        &self,
        session: &Session,
        store: &Store,
        snapshot: &crate::domain::snapshot::Snapshot,
        book: &workbook::Workbook,
        answers: &Answers,
    ) -> Result<Understood, Failure> {
        let national = reference::france();
        let national =
            national.ok_or_else(|| Failure::refused(session.text.import.no_reference))?;
        let base = Base { data: snapshot, national: &national, today: session.today };
        let (sheets, planned) = self.planned(session, store, book, &base, base, answers)?;
        if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
            return Err(told::not_understood(
                session.text,
                &self.file,
                self.sheet.as_deref(),
                book,
            ));
        }
        // Sheets of the same file may name the conventions that it makes.
        let data = ahead(snapshot, &planned.change);
        let ahead = Base { data: &data, ..base };
        let (sheets, planned) = self.planned(session, store, book, &ahead, base, answers)?;
        Ok(Understood { encoding: book.encoding, sheets, planned })
    }

    fn planned(
        &self,
        session: &Session,
        store: &Store,
        book: &workbook::Workbook,
        seen: &Base<'_>,
        base: Base<'_>,
        answers: &Answers,
    ) -> Result<(Vec<SheetRead>, Planned), Failure> {
        let sheets = understand(book, self.sheet.as_deref(), seen, answers);
        let rows: Vec<_> = sheets.iter().flat_map(|sheet| sheet.rows.clone()).collect();
        let (standing, imports) = known::of(session, store, &rows)?;
        let me = session.who(base.data).ok().map(|me| &me.id);
        let (standing, imports) = (&standing, &imports);
        let against = Against { standing, imports, answers, base, me };
        Ok((sheets, changes(rows, against, &mut clock::new_id)))
    }

    fn tell(&self, session: &Session, understood: &Understood) -> Result<(), Failure> {
        if self.json {
            return output::json(&json::report(session.text, &self.file, understood));
        }
        output::lines(told::lines(session.text, understood, self.dry_run))
    }
}
