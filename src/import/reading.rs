//! A workbook read against a base: its rows, and the change they make.

use chrono::NaiveDate;

use super::{
    answered,
    authors::Authors,
    held::Held,
    known::{Known, Met},
    unread::Unread,
};
use crate::{
    domain::{
        change::{Change, Step},
        field::RecordKind,
        id::PersonId,
        import::{Imported, Kept, Mapping, Planned, SheetKind, SheetRead, Understood},
        snapshot::Snapshot,
    },
    exchange::{
        import::{Against, Answers, Base, Pulse, ahead, changes, understand},
        read::{
            reference,
            workbook::{Watch, Workbook},
        },
    },
    store::clock,
};

/// Rows are read, then matched; conventions that are made are read again, past the end.
const PASSES: u64 = 2;

/// A workbook, the base it is read against, and what the person says of it.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The base.
    pub held: &'a dyn Held,
    /// The same, read.
    pub data: &'a Snapshot,
    /// Who imports, where they are known.
    pub me: Option<&'a PersonId>,
    /// The day held for today.
    pub today: NaiveDate,
    /// The workbook.
    pub book: &'a Workbook,
    /// What the person says of it, over what the base kept.
    pub mapping: &'a Mapping,
    /// What the base kept of the last import of such a workbook.
    pub kept: Option<&'a Kept>,
}

/// One reading under way.
struct Work<'a> {
    of: Reading<'a>,
    answers: &'a Answers,
    base: Base<'a>,
    pulse: &'a Pulse<'a>,
}

impl Reading<'_> {
    /// Every row with what it would change. Who watches hears how many rows are behind, and may stop it.
    ///
    /// # Errors
    /// Why nothing is understood.
    pub fn understood(&self, watch: &mut dyn Watch) -> Result<Understood, Unread> {
        self.sheets_are_there()?;
        let national = reference::france().ok_or(Unread::NoReference)?;
        let known = Known::of(self.held, self.kept)?;
        let authors = Authors { held: self.held, data: self.data };
        let base = Base {
            data: self.data,
            national: &national,
            today: self.today,
            imports: Some(&known.imports),
            writers: Some(&authors),
        };
        let rows: usize = self.book.sheets.iter().map(|sheet| sheet.rows.len()).sum();
        let pulse = Pulse::new(watch, PASSES * rows as u64);
        let mut answers = Answers::default();
        answers.take(&answered::placed(self.book, &self.mapping.answers));
        let work = Work { of: *self, answers: &answers, base, pulse: &pulse };
        let understood = work.understood()?;
        pulse.reach(PASSES * rows as u64);
        if pulse.is_stopped() { Err(Unread::Stopped) } else { Ok(understood) }
    }

    /// A sheet that is asked by its name is there.
    fn sheets_are_there(&self) -> Result<(), Unread> {
        let there = |name: &&String| {
            self.book
                .sheets
                .iter()
                .any(|sheet| sheet.name.as_deref().map(str::trim) == Some(name.trim()))
        };
        match self.mapping.only.iter().find(|name| !there(name)) {
            Some(name) => Err(Unread::NoSheet(name.clone())),
            None => Ok(()),
        }
    }
}

impl Work<'_> {
    fn understood(&self) -> Result<Understood, Unread> {
        let mut met = Met::default();
        let encoding = self.of.book.encoding;
        let sheets = self.sheets(&self.base)?;
        if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
            return Err(Unread::NothingUnderstood);
        }
        let first = self.changes(rows(&sheets, of_conventions), self.base, &mut met)?;
        if !first.change.steps.iter().any(makes_convention) {
            let planned = self.changes(rows(&sheets, |_| true), self.base, &mut met)?;
            return Ok(Understood { encoding, sheets, planned });
        }
        // Other rows of the same file may name the conventions that it makes.
        let data = ahead(self.of.data, &first.change);
        met.standing.make(&first.change);
        let sheets = self.sheets(&Base { data: &data, ..self.base })?;
        let mut made = first.rows.into_iter().filter(|(_, does)| does.writes()).peekable();
        let mut places = Vec::new();
        let mut waiting = Vec::new();
        for row in rows(&sheets, |_| true) {
            let own = made.next_if(|(one, _)| one.source == row.source);
            if own.is_none() {
                waiting.push(row);
            }
            places.push(own);
        }
        let rest = self.changes(waiting, self.base, &mut met)?;
        let mut left = rest.rows.into_iter();
        let rows = places.into_iter().filter_map(|own| own.or_else(|| left.next())).collect();
        let steps = [first.change.steps, rest.change.steps].concat();
        let planned = Planned { rows, change: Change { steps } };
        Ok(Understood { encoding, sheets, planned })
    }

    fn sheets(&self, base: &Base<'_>) -> Result<Vec<SheetRead>, Unread> {
        let of = &self.of;
        let read = understand(of.book, of.mapping, base, self.answers, Some(self.pulse));
        if self.pulse.is_stopped() { Err(Unread::Stopped) } else { Ok(read) }
    }

    fn changes(
        &self,
        rows: Vec<Imported>,
        base: Base<'_>,
        met: &mut Met,
    ) -> Result<Planned, Unread> {
        met.meet(self.of.held, &rows)?;
        let Work { answers, pulse, .. } = *self;
        let (standing, me) = (&met.standing, self.of.me);
        let against = Against { standing, answers, base, me, pulse: Some(pulse) };
        let planned = changes(rows, against, &mut clock::new_id);
        if self.pulse.is_stopped() { Err(Unread::Stopped) } else { Ok(planned) }
    }
}

fn rows(sheets: &[SheetRead], keep: fn(&SheetRead) -> bool) -> Vec<Imported> {
    let kept = sheets.iter().filter(|sheet| keep(sheet));
    kept.flat_map(|sheet| sheet.rows.clone()).collect()
}

fn of_conventions(sheet: &SheetRead) -> bool {
    sheet.kind == Some(SheetKind::Conventions)
}

const fn makes_convention(step: &Step) -> bool {
    matches!(step, Step::Create { kind: RecordKind::Convention, .. })
}
