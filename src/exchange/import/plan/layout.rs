//! Which sheets of a workbook make a plan, and what stands over their header.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    sheet::{Fiche, fiche},
    status::Legend,
    titles::TITLES,
    whose::Told,
};
use crate::{
    domain::fold::fold,
    exchange::{
        import::{
            Base, Header, Options, SheetKind, header,
            values::{day_in, shown},
        },
        read::workbook::Sheet,
    },
};

/// The sheets of a plan.
pub struct Layout<'a> {
    /// The table of fiches.
    pub table: Option<(&'a Sheet, Header)>,
    /// Fiches on their own sheets.
    pub fiches: Vec<Fiche>,
    /// The sheets those were read from.
    own: Vec<&'a Sheet>,
    /// The rest.
    pub others: Vec<&'a Sheet>,
}

/// What stands at the head of a plan.
#[derive(Default)]
pub struct Head {
    /// What says of which convention it is.
    pub told: Told,
    /// The row that says so.
    pub source: String,
    /// The day it was brought up to date.
    pub updated: Option<NaiveDate>,
    /// What words mean.
    pub legend: Legend,
}

impl<'a> Layout<'a> {
    /// Sorts the sheets.
    pub fn of(sheets: &[(&'a Sheet, Options<'_>)]) -> Self {
        let mut layout =
            Self { table: None, fiches: Vec::new(), own: Vec::new(), others: Vec::new() };
        let mut most = 0;
        for &(sheet, options) in sheets {
            let read = (!options.says(SheetKind::Plan)).then(|| fiche(sheet, options)).flatten();
            if let Some(fiche) = read {
                layout.fiches.push(fiche);
                layout.own.push(sheet);
                continue;
            }
            let found = table(sheet, options).map(|header| (header.understood(), header));
            match found.filter(|(score, _)| *score > most) {
                Some((score, header)) => {
                    most = score;
                    let before = layout.table.replace((sheet, header));
                    layout.others.extend(before.map(|(sheet, _)| sheet));
                }
                None => layout.others.push(sheet),
            }
        }
        layout
    }

    /// Titles of the columns of the table.
    pub fn titles(&self) -> BTreeMap<&'static str, String> {
        let columns = self.table.iter().flat_map(|(_, header)| &header.columns);
        columns.filter_map(|column| Some((column.takes?, column.title.clone()))).collect()
    }

    /// Axes as the fiches' own sheets write them.
    pub fn axes(&self) -> Vec<String> {
        let named = |fiche: &Fiche| {
            let held = fiche.card.0.get("axis").or_else(|| fiche.card.0.get("themes"))?;
            Some(shown(&held.content))
        };
        self.fiches.iter().filter_map(named).collect()
    }

    /// What stands over the header, in the names of the sheets and in the legend.
    pub fn head(&self, base: &Base<'_>) -> Head {
        let mut head = Head::default();
        let mut days = BTreeSet::new();
        let table = self.table.iter().map(|(sheet, header)| (*sheet, header.rows.0));
        let own = self
            .own
            .iter()
            .map(|sheet| (*sheet, sheet.rows.first().map_or(0, |row| row.number + 1)));
        for (sheet, below) in table.chain(own) {
            let first = sheet.rows.first().map_or(1, |row| row.number);
            if head.source.is_empty() {
                head.source = sheet.source(first);
                head.told.cell = sheet.cell(first, 0);
            }
            for row in sheet.rows.iter().filter(|row| row.number < below) {
                for (at, cell) in row.cells.iter().enumerate() {
                    let line = shown(&cell.content);
                    let named = !head.told.epcis.is_empty();
                    head.told.hear(&line, &sheet.cell(row.number, at), base);
                    if !named && !head.told.epcis.is_empty() {
                        head.source = sheet.source(row.number);
                    }
                    days.extend(day_in(&line, base.today));
                }
            }
            if let Some(name) = &sheet.name {
                head.told.hear(name, &sheet.cell(first, 0), base);
            }
        }
        let lines = self.table.iter().flat_map(|(sheet, _)| &sheet.rows).flat_map(|row| &row.cells);
        for line in lines.map(|cell| shown(&cell.content)) {
            if fold(&line).starts_with("legende") {
                head.legend.learn(&line);
            }
        }
        let mut days = days.into_iter().filter(|day| *day <= base.today);
        head.updated = days.next().filter(|_| days.next().is_none());
        head
    }
}

/// The header of a table of fiches.
pub fn table(sheet: &Sheet, options: Options<'_>) -> Option<Header> {
    let said = options.says(SheetKind::Plan);
    header(sheet, TITLES, options).filter(|header| said || is_table(header))
}

/// A table of fiches has their titles, and says at least two things more.
fn is_table(header: &Header) -> bool {
    let titled = header.columns.iter().any(|column| column.takes == Some("title"));
    titled && header.understood() > 2
}
