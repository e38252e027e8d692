//! A whole workbook understood: each sheet by the kind of rows it holds.
//!
//! Must not know what is done with the rows.

use std::{borrow::Cow, collections::BTreeSet};

use super::{
    Answers, Aside, Base, Glimpse, Header, Holds, Imported, Mapping, Read, SheetKind, SheetRead,
    Steps, Summary,
    columns::Options,
    conventions, coverage, elus, guess, meetings,
    plan::{PlanRead, plan},
    shape,
    values::{shown, state::State},
};
use crate::{
    domain::field::RecordKind,
    exchange::read::workbook::{Content, Row, Sheet, Workbook},
};

/// The state of a convention that has ended.
const ENDED: &str = State::Expired.as_str();

/// Rows shown of a sheet before it is read.
const FIRST: usize = 12;

/// A sheet that is to be read, what is said of it, and what it holds.
struct Chosen<'a> {
    sheet: Cow<'a, Sheet>,
    options: Options<'a>,
    kind: Option<SheetKind>,
    /// How many of its columns are understood.
    columns: usize,
}

impl Chosen<'_> {
    fn given(&self) -> (&Sheet, Options<'_>) {
        (&self.sheet, self.options)
    }
}

/// Every sheet of a workbook before it is read.
#[must_use]
pub fn glimpses(book: &Workbook, mapping: &Mapping) -> Vec<Glimpse> {
    let glimpse = |sheet: &Sheet| {
        let options =
            Options { mapping: mapping.of(sheet.name.as_deref(), &shape(sheet)), pulse: None };
        let (guess, header) = guess(sheet, options).unzip();
        let cells = |row: &Row| row.cells.iter().map(|cell| shown(&cell.content)).collect();
        let first = sheet.rows.iter().take(FIRST).map(|row| (row.number, cells(row)));
        Glimpse {
            name: sheet.name.clone(),
            hidden: sheet.hidden,
            rows: sheet.rows.len(),
            first: first.collect(),
            guess,
            header: header.flatten(),
        }
    };
    book.sheets.iter().map(glimpse).collect()
}

/// Reads the sheets of a workbook that the person chose, each as they say it is or as it looks. Sheets of a
/// plan are read together.
#[must_use]
pub fn understand(
    book: &Workbook,
    mapping: &Mapping,
    base: &Base<'_>,
    answers: &Answers,
    pulse: Option<&dyn Steps>,
) -> Vec<SheetRead> {
    let all: Vec<Chosen<'_>> =
        book.sheets.iter().map(|sheet| chosen(sheet, mapping, pulse)).collect();
    let known = known(&all, base);
    let asked = |one: &&Chosen<'_>| mapping.reads(one.sheet.name.as_deref());
    let all: Vec<&Chosen<'_>> = all.iter().filter(asked).collect();
    let mut plans = plans(&all, base, answers);
    let one = |one: &&Chosen<'_>| {
        let (sheet, options) = (&*one.sheet, one.options);
        let read = match one.kind {
            Some(SheetKind::Elus) => elus::read(sheet, options, base, answers),
            Some(SheetKind::Coverage) => coverage::read(sheet, options, base, answers),
            Some(SheetKind::Conventions) => {
                conventions::read(sheet, options, &known, base, answers)
            }
            Some(SheetKind::Communes) => {
                conventions::read_communes(sheet, options, &known, base, answers)
            }
            Some(SheetKind::Meetings) => meetings(sheet, options, base, answers),
            Some(SheetKind::Plan | SheetKind::Fiche | SheetKind::Lists) | None => None,
        };
        told(one, read, &mut plans)
    };
    let mut read: Vec<SheetRead> = all.iter().map(one).collect();
    retire(&mut read);
    read
}

/// Leaves out who followed a convention that has ended, where another row says who follows its territory.
fn retire(read: &mut [SheetRead]) {
    let ground = |row: &Imported| match &row.summary {
        Summary::Convention(one) => {
            Some((one.territories.clone(), one.communes.clone(), one.state))
        }
        Summary::None | Summary::Commune(_) | Summary::Place(_) => None,
    };
    let rows = read.iter().flat_map(|sheet| &sheet.rows).filter_map(ground);
    let followed: BTreeSet<_> = rows
        .filter(|(.., state)| *state != Some(ENDED))
        .map(|(territories, communes, _)| (territories, communes))
        .collect();
    for row in read.iter_mut().flat_map(|sheet| &mut sheet.rows) {
        let Some((territories, communes, Some(ENDED))) = ground(row) else { continue };
        if let (true, Holds::Records(all)) =
            (followed.contains(&(territories, communes)), &mut row.holds)
        {
            all.retain(|one| one.kind != RecordKind::Binome);
        }
    }
}

/// The plans of a workbook: a table with the fiches that have a sheet and what no kind knows, and each other
/// table alone.
fn plans(all: &[&Chosen<'_>], base: &Base<'_>, answers: &Answers) -> Vec<PlanRead> {
    let of = |kind: SheetKind| all.iter().filter(move |one| one.kind == Some(kind));
    let main = of(SheetKind::Plan).rev().max_by_key(|one| one.columns);
    if main.is_none() && of(SheetKind::Fiche).next().is_none() {
        return Vec::new();
    }
    let is_main = |one: &&&Chosen<'_>| match one.kind {
        Some(SheetKind::Plan) => main.is_some_and(|main| std::ptr::eq(*main, **one)),
        Some(SheetKind::Fiche) | None => true,
        Some(SheetKind::Lists) => !one.options.says(SheetKind::Lists),
        Some(_) => false,
    };
    let together: Vec<(&Sheet, Options<'_>)> =
        all.iter().filter(is_main).map(|one| one.given()).collect();
    let others = of(SheetKind::Plan).filter(|one| !is_main(one));
    let others = others.filter_map(|one| plan(&[one.given()], base, answers));
    plan(&together, base, answers).into_iter().chain(others).collect()
}

fn chosen<'a>(sheet: &'a Sheet, mapping: &'a Mapping, pulse: Option<&'a dyn Steps>) -> Chosen<'a> {
    let options = Options { mapping: mapping.of(sheet.name.as_deref(), &shape(sheet)), pulse };
    let found = guess(sheet, options);
    let kind = found.as_ref().map(|(guess, _)| guess.kind);
    let header = found.and_then(|(_, header)| header);
    let columns = header.map_or(0, |header| header.understood());
    let mut sheet = Cow::Borrowed(sheet);
    if kind == Some(SheetKind::Elus) {
        // Nothing that comes later may look at what is private.
        elus::drop_private(sheet.to_mut(), options);
    }
    Chosen { sheet, options, kind, columns }
}

/// What the workbook teaches; official files of élus teach nothing.
fn known<'b>(all: &[Chosen<'b>], base: &Base<'b>) -> conventions::Known<'b> {
    let words = all.iter().filter(|one| one.kind != Some(SheetKind::Elus)).map(|one| &*one.sheet);
    let of = all.iter().filter(|one| one.kind == Some(SheetKind::Conventions));
    conventions::Known::of(words, of.map(|one| (&*one.sheet, one.options)), base)
}

/// What was read of a sheet, its rows of a plan included.
fn told(one: &Chosen<'_>, read: Option<Read>, plans: &mut [PlanRead]) -> SheetRead {
    let sheet = &*one.sheet;
    let (mut header, mut rows) =
        read.map_or((None, Vec::new()), |read| (Some(read.header), read.rows));
    if header.is_none() {
        rows = plans.iter_mut().flat_map(|plan| plan.rows_of(sheet)).collect();
        header = plans.iter().find_map(|plan| plan.header_of(sheet));
    }
    let kind = if rows.is_empty() { None } else { one.kind };
    let aside = header.as_ref().map(|header| aside(sheet, header)).unwrap_or_default();
    SheetRead { name: sheet.name.clone(), hidden: sheet.hidden, kind, header, rows, aside }
}

/// Columns below a header that hold something and are not taken.
fn aside(sheet: &Sheet, header: &Header) -> Vec<Aside> {
    let below = || sheet.rows.iter().filter(|row| row.number > header.rows.1);
    let width = below().map(|row| row.cells.len()).max().unwrap_or_default();
    let column = |at: usize| header.columns.iter().find(|column| column.at == at);
    let left = (0..width).filter(|at| column(*at).is_none_or(|column| column.takes.is_none()));
    let aside = left.map(|at| Aside {
        at,
        title: column(at).map(|column| column.title.clone()).unwrap_or_default(),
        cells: below().filter(|row| *row.at(at) != Content::Empty).count(),
    });
    aside.filter(|one| one.cells > 0).collect()
}
