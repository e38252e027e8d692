//! A workbook read against a base: its rows, and the change they make.

use std::path::Path;

use super::{super::Failure, known::Known, told, understood::Understood};
use crate::{
    cli::Session,
    domain::{change::Step, field::RecordKind, snapshot::Snapshot},
    exchange::{
        import::{
            Against, Answers, Base, Imported, Planned, SheetRead, ahead, changes, understand,
        },
        read::{reference, workbook::Workbook},
    },
    store::{Store, clock},
};

/// A workbook, the base it is read against, and what was answered.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) session: &'a Session,
    pub(super) store: &'a Store,
    pub(super) data: &'a Snapshot,
    pub(super) book: &'a Workbook,
    /// The one sheet that is asked.
    pub(super) only: Option<&'a str>,
    pub(super) answers: &'a Answers,
}

impl Reading<'_> {
    pub(super) fn understood(self, file: &Path) -> Result<Understood, Failure> {
        let text = self.session.text;
        let national = reference::france();
        let national = national.ok_or_else(|| Failure::refused(text.import.no_reference))?;
        let base = Base { data: self.data, national: &national, today: self.session.today };
        let mut known = Known::of(self.session, self.store)?;
        let sheets = self.sheets(&base);
        if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
            return Err(told::not_understood(text, file, self.only, self.book));
        }
        let encoding = self.book.encoding;
        let planned = self.changes(rows(&sheets), base, &mut known)?;
        if !planned.change.steps.iter().any(makes_convention) {
            return Ok(Understood { encoding, sheets, planned });
        }
        // Other sheets of the same file may name the conventions that it makes.
        let data = ahead(self.data, &planned.change);
        known.standing.make(&planned.change);
        let sheets = self.sheets(&Base { data: &data, ..base });
        let waiting = rows(&sheets).into_iter().zip(&planned.rows);
        let waiting = waiting.filter(|(_, (_, does))| !does.writes()).map(|(row, _)| row);
        let rest = self.changes(waiting.collect(), base, &mut known)?;
        Ok(Understood { encoding, sheets, planned: planned.then(rest) })
    }

    fn sheets(self, base: &Base<'_>) -> Vec<SheetRead> {
        understand(self.book, self.only, base, self.answers)
    }

    fn changes(
        self,
        rows: Vec<Imported>,
        base: Base<'_>,
        known: &mut Known,
    ) -> Result<Planned, Failure> {
        known.meet(self.session, self.store, &rows)?;
        let me = self.session.who(base.data).ok().map(|me| &me.id);
        let (standing, imports) = (&known.standing, &known.imports);
        let against = Against { standing, imports, answers: self.answers, base, me };
        Ok(changes(rows, against, &mut clock::new_id))
    }
}

fn rows(sheets: &[SheetRead]) -> Vec<Imported> {
    sheets.iter().flat_map(|sheet| sheet.rows.clone()).collect()
}

const fn makes_convention(step: &Step) -> bool {
    matches!(step, Step::Create { kind: RecordKind::Convention, .. })
}
