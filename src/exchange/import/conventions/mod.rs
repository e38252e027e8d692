//! Sheets of conventions: one a row, whatever their columns, and what each row becomes.
//!
//! People, acronyms and legends are learnt over the whole workbook before a row is read. Must not know the
//! file nor the database.

mod against;
mod columns;
mod dates;
mod grid;
mod kind;
mod known;
mod people;
mod perimeter;
mod place;
mod roles;
mod spelling;
mod standing;
mod titles;
mod told;
mod wanted;

pub use self::known::Known;
#[cfg(test)]
pub(super) use self::{perimeter::TITLES as COMMUNES, titles::TITLES};

use std::collections::{BTreeMap, HashMap};

use self::{against::Beside, columns::TICK, dates::dates, grid::Line, told::Told};
use crate::{
    domain::{
        field::Field,
        import::{Summary, TAKE},
    },
    exchange::{
        import::{
            Answers, Asking, Base, Choice, Header, Imported, Options, Read, Reason, noted,
            values::{answered, is_ticked, number, shown},
        },
        read::workbook::{Content, Row, Sheet},
    },
};

/// The answer that leaves a line out.
const SKIP: &str = "skip";

/// The header of a sheet that looks like one of conventions.
pub(super) fn find(sheet: &Sheet, options: Options<'_>) -> Option<Header> {
    columns::likely(sheet, options)
}

/// The header of a sheet that looks like one of perimeter communes.
pub(super) fn communes(sheet: &Sheet, options: Options<'_>) -> Option<Header> {
    perimeter::find(sheet, options)
}

/// Reads a sheet of perimeter communes; nothing where it is none.
#[must_use]
pub fn read_communes(
    sheet: &Sheet,
    options: Options<'_>,
    known: &Known<'_>,
    base: &Base<'_>,
    answers: &Answers,
) -> Option<Read> {
    let header = perimeter::find(sheet, options)?;
    Some(perimeter::read(sheet, (header, options), known, base, answers))
}

/// Reads a sheet of conventions; nothing where it is none.
#[must_use]
pub fn read(
    sheet: &Sheet,
    options: Options<'_>,
    known: &Known<'_>,
    base: &Base<'_>,
    answers: &Answers,
) -> Option<Read> {
    let header = columns::find(sheet, options, &known.themes)?;
    let mut parts = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (at, row) in options.rows(sheet).enumerate() {
        let line = Line { sheet, header: &header, at };
        let mut asking = Asking::of(answers, &sheet.source(row.number));
        hidden(sheet, row, &mut asking);
        if let Some(why) = kind::idle(line) {
            asking.say(why, &sheet.source(row.number), &first_words(row));
            parts.push(Part::Idle(Imported::nothing(asking)));
            continue;
        }
        let said = format!("{:?}", contents(row).collect::<Vec<_>>());
        let same = seen.get(&said).copied();
        parts.push(one(line, same, known, base, asking));
        seen.entry(said).or_insert(row.number);
    }
    let mut rows = rows(parts, &header, sheet, base);
    several(&mut rows);
    Some(Read { header, rows })
}

/// A row, before it is compared with the base.
enum Part<'a> {
    /// It holds nothing to take.
    Idle(Imported),
    /// It holds a convention, in the row of this number.
    Told(Box<Told>, Asking<'a>, usize),
}

/// The rows against the base: which conventions the file has is known by then.
fn rows(parts: Vec<Part<'_>>, header: &Header, sheet: &Sheet, base: &Base<'_>) -> Vec<Imported> {
    let claim = |part: &Part<'_>| match part {
        Part::Told(told, ..) => Some((told.ground(), told.dates.start)),
        Part::Idle(_) => None,
    };
    let beside = Beside::of(parts.iter().filter_map(claim).collect(), base);
    let row = |part| match part {
        Part::Idle(row) => row,
        Part::Told(told, asking, number) => {
            let mut row = wanted::row(&told, &beside, base, asking);
            row.summary = Summary::Convention(told.summary(base));
            row.cells = cells(header, sheet, number);
            row
        }
    };
    parts.into_iter().map(row).collect()
}

/// In which cells the fields of a convention stand.
fn cells(header: &Header, sheet: &Sheet, number: usize) -> BTreeMap<Field, String> {
    let fields = [
        ("signed", Field::Signed),
        ("period", Field::Start),
        ("period", Field::End),
        ("start", Field::Start),
        ("end", Field::End),
        ("generation", Field::Generation),
        ("themes", Field::Themes),
        ("amendment", Field::NewEndOn),
        ("comment", Field::Text),
    ];
    let column = |key: &str| header.columns.iter().find(|column| column.takes == Some(key));
    let cell = |(key, field)| Some((field, sheet.cell(number, column(key)?.at)));
    fields.into_iter().filter_map(cell).collect()
}

/// One convention.
fn one<'a>(
    line: Line<'_>,
    same: Option<usize>,
    known: &Known<'_>,
    base: &Base<'_>,
    mut asking: Asking<'a>,
) -> Part<'a> {
    let left_out = broken(line, &mut asking);
    let told = told(line, known, base, &mut asking);
    spelling::say(line, &mut asking);
    if let Some(number) = same {
        let source = asking.source().to_owned();
        asking.say(Reason::Duplicate, &source, &line.sheet.source(number));
    } else if !left_out {
        return Part::Told(Box::new(told), asking, line.row().number);
    }
    let mut row = Imported::nothing(asking);
    row.summary = Summary::Convention(told.summary(base));
    Part::Idle(row)
}

fn told(line: Line<'_>, known: &Known<'_>, base: &Base<'_>, asking: &mut Asking<'_>) -> Told {
    let found = place::place(line, known, asking);
    let dates = dates(line, base.today, asking);
    let state = standing::standing(line, &dates, base.today, asking);
    let pair = people::pair(line, known, base, asking);
    let themes = themes(line, known, asking);
    let held = line.cell("population", asking);
    let population = number(held.content, &held.name, asking);
    let comment = shown(line.cell("comment", asking).content);
    place::parties(line, &comment, &found, known, asking);
    Told {
        name: place::name(line),
        several: found.several,
        siren: found.siren,
        communes: found.communes,
        state,
        words: shown(line.cell("state", asking).content),
        dates,
        pair,
        themes,
        comment,
        noted: noted::words(line.header, line.row()),
        generation: generation(line, asking),
        population: population.and_then(whole),
    }
}

/// Themes of one cell, and of columns that are ticked.
fn themes(line: Line<'_>, known: &Known<'_>, asking: &mut Asking<'_>) -> Vec<String> {
    let held = line.cell("themes", asking);
    let mut found = known.themes.read(held.content, &held.name, asking);
    let ticks = line.header.columns.iter().filter(|column| column.takes == Some(TICK));
    for column in ticks {
        let held = line.at_column(column.at, asking);
        let read = shown(held.content);
        let Some(code) = known.themes.one(columns::theme(columns::last(&column.title))) else {
            continue;
        };
        let ticked = is_ticked(held.content).or_else(|| {
            is_ticked(&Content::Text(asking.ask(Reason::Theme, &held.name, &read, Vec::new())?))
        });
        if ticked == Some(true) && !found.iter().any(|one| one == code) {
            found.push(code.to_owned());
        }
    }
    found
}

/// « 2e », « 1ère + avenant », 2.
fn generation(line: Line<'_>, asking: &mut Asking<'_>) -> Option<u32> {
    let text = shown(line.cell("generation", asking).content);
    let figures: String = text.chars().take_while(char::is_ascii_digit).collect();
    figures.parse().ok().filter(|rank| (1..10).contains(rank))
}

#[expect(clippy::cast_possible_truncation, reason = "within the range just looked at")]
fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && (0.0..1e9).contains(&number)).then_some(number as i64)
}

/// A line of a delimited text with more or fewer cells than its header: it is asked, whatever was read. Says
/// whether it is left out.
fn broken(line: Line<'_>, asking: &mut Asking<'_>) -> bool {
    let row = line.row();
    let header = line.sheet.rows.iter().find(|one| one.number == line.header.rows.1);
    let usual = header.map_or(0, |header| header.cells.len());
    if line.sheet.name.is_some() || row.cells.len() == usual {
        return false;
    }
    let read = format!("{} / {usual}", row.cells.len());
    let source = asking.source().to_owned();
    let choices = [(SKIP, "la laisser de côté"), (TAKE, "la prendre comme elle est lue")];
    let choices =
        choices.map(|(answer, label)| Choice { answer: answer.into(), label: label.into() });
    let known = |answer: &str| [SKIP, TAKE].into_iter().find(|one| *one == answer.trim());
    let of = (Reason::BrokenLine, source.as_str(), read.as_str());
    let answer = answered(of, choices.into(), asking, known);
    if answer == Some(SKIP) {
        asking.say(Reason::BrokenLine, &source, &read);
    }
    answer == Some(SKIP)
}

/// Says that two rows are of one territory.
fn several(rows: &mut [Imported]) {
    let of = |row: &Imported| {
        let Summary::Convention(one) = &row.summary else { return None };
        let placed = !one.territories.is_empty() || !one.communes.is_empty();
        placed.then(|| (one.territories.clone(), one.communes.clone()))
    };
    let mut counts: BTreeMap<(Vec<String>, Vec<String>), usize> = BTreeMap::new();
    for ground in rows.iter().filter_map(of) {
        *counts.entry(ground).or_default() += 1;
    }
    for row in rows {
        let both = of(row).and_then(|ground| counts.get(&ground).copied()).unwrap_or_default() > 1;
        if both {
            let cell = row.source.clone();
            let read = String::new();
            row.why.push(crate::exchange::import::Why { code: Reason::TwoConventions, cell, read });
        }
    }
}

/// Says what its user hid.
fn hidden(sheet: &Sheet, row: &Row, asking: &mut Asking<'_>) {
    let source = asking.source().to_owned();
    if sheet.hidden {
        asking.say(Reason::HiddenSheet, &source, sheet.name.as_deref().unwrap_or_default());
    }
    if row.hidden {
        asking.say(Reason::HiddenRow, &source, &first_words(row));
    }
}

fn contents(row: &Row) -> impl Iterator<Item = &Content> {
    row.cells.iter().map(|cell| &cell.content)
}

/// The first words of a row.
fn first_words(row: &Row) -> String {
    contents(row).map(shown).find(|text| !text.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod departments;
#[cfg(test)]
mod elsewhere;
#[cfg(test)]
mod tests;
