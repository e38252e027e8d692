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
mod spelling;
mod standing;
mod wanted;

pub use self::known::Known;
#[cfg(test)]
pub(super) use self::{columns::TITLES, perimeter::TITLES as COMMUNES};

use std::collections::BTreeMap;

use self::{
    columns::TICK,
    dates::{Dates, dates},
    grid::Line,
    people::Pair,
};
use crate::{
    domain::import::{ConventionRow, Summary},
    exchange::{
        import::{
            Answers, Asking, Base, Header, Imported, Options, Read, Reason, noted,
            values::{is_ticked, number, shown, state::State},
        },
        read::workbook::{Content, Row, Sheet},
    },
};

/// What a row was read as.
struct Told {
    name: String,
    siren: String,
    communes: Vec<String>,
    state: Option<State>,
    words: String,
    dates: Dates,
    pair: Pair,
    themes: Vec<String>,
    comment: String,
    /// What the person makes notes of.
    noted: String,
    generation: Option<u32>,
    population: Option<i64>,
}

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
    let mut rows = Vec::new();
    let mut seen: Vec<(usize, &Row)> = Vec::new();
    for (at, row) in options.rows(sheet).enumerate() {
        let line = Line { sheet, header: &header, at };
        let mut asking = Asking::of(answers, &sheet.source(row.number));
        hidden(sheet, row, &mut asking);
        if let Some(why) = kind::idle(line) {
            asking.say(why, &sheet.source(row.number), &first_words(row));
            rows.push(Imported::nothing(asking));
            continue;
        }
        let same = seen.iter().find(|(_, one)| contents(one).eq(contents(row)));
        rows.push(one(line, same.map(|(number, _)| *number), known, base, asking));
        seen.push((row.number, row));
    }
    several(&mut rows);
    Some(Read { header, rows })
}

/// One convention.
fn one(
    line: Line<'_>,
    same: Option<usize>,
    known: &Known<'_>,
    base: &Base<'_>,
    mut asking: Asking<'_>,
) -> Imported {
    broken(line, &mut asking);
    let told = told(line, known, base, &mut asking);
    spelling::say(line, &mut asking);
    let summary = Summary::Convention(told.summary());
    let mut row = if let Some(number) = same {
        asking.say(
            Reason::Duplicate,
            asking.source().to_owned().as_str(),
            &line.sheet.source(number),
        );
        Imported::nothing(asking)
    } else {
        wanted::row(&told, base, asking)
    };
    row.summary = summary;
    row
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
    let name = shown(line.cell("territory", asking).content);
    Told {
        name,
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

impl Told {
    fn summary(&self) -> ConventionRow {
        let territory = Some(self.siren.clone()).filter(|siren| !siren.is_empty());
        ConventionRow {
            territories: territory.into_iter().collect(),
            communes: self.communes.clone(),
            state: self.state.map(State::as_str),
            signed: self.dates.signed,
            start: self.dates.start,
            end: self.dates.last(),
            administrators: self.pair.administrators.clone(),
            technicians: self.pair.technicians.clone(),
            themes: self.themes.clone(),
            population: self.population,
        }
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
        let Some(code) = known.themes.one(columns::last(&column.title)) else { continue };
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

/// A line of a delimited text with more or fewer cells than its header: it is asked, whatever was read.
fn broken(line: Line<'_>, asking: &mut Asking<'_>) {
    let row = line.row();
    let header = line.sheet.rows.iter().find(|one| one.number == line.header.rows.1);
    let usual = header.map_or(0, |header| header.cells.len());
    if line.sheet.name.is_none() && row.cells.len() != usual {
        let read = format!("{} / {usual}", row.cells.len());
        let source = asking.source().to_owned();
        let _ = asking.ask(Reason::BrokenLine, &source, &read, Vec::new());
    }
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
mod elsewhere;
#[cfg(test)]
mod tests;
