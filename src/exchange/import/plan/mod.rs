//! A plan of actions: a table of fiches under their axes, and fiches that have a sheet of their own.
//!
//! Knows how plans are laid out; must not know the file nor the database.

mod action;
mod axis;
pub(in crate::exchange::import) mod card;
mod context;
mod indicator;
mod layout;
mod measure;
mod money;
mod operation;
mod rows;
mod sector;
mod sheet;
mod sheets;
mod status;
mod table;
mod titles;
mod whose;

#[cfg(test)]
pub(super) use self::titles::TITLES;
use self::{context::Plan, layout::Layout, rows::Rows, whose::Whose};
use super::{Answers, Asking, Base, Header, Holds, Imported, Options, values::theme::Themes};
use crate::exchange::read::workbook::Sheet;

/// The header of a sheet that looks like a table of fiches.
pub(super) fn find(sheet: &Sheet, options: Options<'_>) -> Option<Header> {
    layout::table(sheet, options)
}

/// Whether a sheet is one fiche, its labels in the first column.
pub(super) fn is_fiche(sheet: &Sheet, options: Options<'_>) -> bool {
    sheet::fiche(sheet, options).is_some()
}

/// A plan that was read over several sheets.
pub struct PlanRead {
    /// The name of the sheet that is a table, and its header.
    pub table: Option<(Option<String>, Header)>,
    /// Its rows, and those of the fiches that have a sheet.
    pub rows: Vec<Imported>,
}

impl PlanRead {
    /// The rows of one of its sheets, taken out.
    pub fn rows_of(&mut self, sheet: &Sheet) -> Vec<Imported> {
        let Some(name) = &sheet.name else { return std::mem::take(&mut self.rows) };
        let of = format!("{name}!");
        let (own, rest) =
            std::mem::take(&mut self.rows).into_iter().partition(|row| row.source.starts_with(&of));
        self.rows = rest;
        own
    }

    /// The header of the sheet that is a table.
    pub fn header_of(&self, sheet: &Sheet) -> Option<Header> {
        let (name, header) = self.table.as_ref()?;
        (*name == sheet.name).then(|| header.clone())
    }
}

/// What the rows of a plan become; nothing where no sheet is one.
#[must_use]
pub fn plan(
    sheets: &[(&Sheet, Options<'_>)],
    base: &Base<'_>,
    answers: &Answers,
) -> Option<PlanRead> {
    let layout = Layout::of(sheets);
    if layout.table.is_none() && layout.fiches.is_empty() {
        return None;
    }
    let head = layout.head(base);
    let mut asking = Asking::of(answers, &head.source);
    let whose = Whose::of(&head.told, base, &mut asking);
    let plan = Plan {
        base,
        answers,
        themes: Themes::of(base),
        legend: head.legend,
        updated: head.updated,
        titles: layout.titles(),
        axes: layout.axes(),
        whose,
    };
    let mut rows = Rows::new(&plan);
    if let Some((sheet, header)) = &layout.table {
        let options = sheets.iter().find(|(one, _)| std::ptr::eq(*one, *sheet));
        let options = options.map(|(_, options)| *options).unwrap_or_default();
        rows.table(sheet, (header, options), &layout.fiches);
    }
    rows.sheets(&layout.fiches);
    rows.others(&layout.others);
    let mut read = rows.done();
    put(&mut read, asking, plan.whose.new.clone().into_iter().collect());
    let table = layout.table.map(|(sheet, header)| (sheet.name.clone(), header));
    Some(PlanRead { table, rows: read })
}

/// Adds to a row what was asked of it as the head of the plan.
fn put(read: &mut Vec<Imported>, asking: Asking<'_>, wanted: Vec<super::Wanted>) {
    let head = if wanted.is_empty() {
        Imported::nothing(asking)
    } else {
        Imported::records(wanted, asking)
    };
    match read.iter_mut().find(|one| one.source == head.source) {
        Some(one) => {
            one.why.extend(head.why);
            one.questions.extend(head.questions);
            if let (Holds::Nothing, holds @ Holds::Records(_)) = (&one.holds, head.holds) {
                one.holds = holds;
            }
        }
        None => read.insert(0, head),
    }
}

#[cfg(test)]
mod tests;
