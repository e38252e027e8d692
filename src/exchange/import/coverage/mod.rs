//! `txcouv_pe_epci` of data.caf.fr: places per 100 children under three, as readings of one indicator a
//! territory.
//!
//! The year is that of the column, never that of the name of the file. Must not know the file nor the
//! database.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::{
    Answers, Asking, Base, Choice, Header, How, Imported, Options, Read, Reason, SheetKind,
    Synonyms, Wanted, header,
    values::{shown, territory::Places},
};
use crate::{
    domain::{
        decimal,
        field::{Field, FieldsBuilder, RecordKind},
        id::TerritoryCode,
        import::{PlaceRow, Summary},
        plan::indicator::{IndicatorKind, Nature},
    },
    exchange::read::workbook::{Content, Row, Sheet},
};

/// What columns hold, and their titles, folded.
pub const TITLES: Synonyms = Synonyms::official(&[
    ("year", &["annee"]),
    ("siren", &["numepci"]),
    ("name", &["nomepci"]),
    ("value", &["txcouv epci"]),
]);

/// What the indicator is called in the base.
pub const LABEL: &str = "Taux de couverture petite enfance";

/// What its readings count. It may be more than 100: it is no percentage.
pub const UNIT: &str = "places pour 100 enfants de moins de 3 ans";

/// Where its readings come from.
pub const SOURCE: &str = "data.caf.fr, txcouv_pe_epci";

/// The first year that may be read.
const FIRST: i32 = 2000;

/// What is read of a territory for a year, and in which row.
type Seen = BTreeMap<(String, NaiveDate), (String, String)>;

/// The header of such a file; nothing where the sheet is none.
#[must_use]
pub fn find(sheet: &Sheet, options: Options<'_>) -> Option<Header> {
    let header = header(sheet, TITLES, options)?;
    let has = |key: &str| header.columns.iter().any(|column| column.takes == Some(key));
    let official = ["year", "siren", "value"].into_iter().all(has);
    (official || options.says(SheetKind::Coverage)).then_some(header)
}

/// Reads such a file; nothing where the sheet is none.
#[must_use]
pub fn read(
    sheet: &Sheet,
    options: Options<'_>,
    base: &Base<'_>,
    answers: &Answers,
) -> Option<Read> {
    let header = find(sheet, options)?;
    let places = Places::of(base);
    let mut seen = Seen::new();
    let mut rows = Vec::new();
    for row in options.rows(sheet) {
        let source = sheet.source(row.number);
        let mut asking = Asking::of(answers, &source);
        let title = (header.rows.0..=header.rows.1).contains(&row.number);
        let wanted = if title || header.repeats(row, TITLES) {
            asking.say(Reason::Header, &source, "");
            None
        } else if row.number < header.rows.0 {
            asking.say(Reason::Remark, &source, &shown(row.at(0)));
            None
        } else {
            let line = Line { sheet, header: &header, row };
            reading(&line, &places, base, &mut seen, &mut asking)
        };
        let row = match wanted {
            Some((siren, wanted)) => placed(siren, Imported::records(wanted, asking)),
            None => Imported::nothing(asking),
        };
        rows.push(row);
    }
    Some(Read { header, rows })
}

/// A row with the territory that its reading is of.
fn placed(siren: String, row: Imported) -> Imported {
    let summary = Summary::Place(PlaceRow { territories: vec![siren] });
    Imported { summary, ..row }
}

/// A row of the file.
struct Line<'a> {
    sheet: &'a Sheet,
    header: &'a Header,
    row: &'a Row,
}

impl Line<'_> {
    fn cell(&self, key: &str) -> (String, &Content) {
        let found = self.header.cell(self.row, key);
        let named = found.map(|(at, content)| (self.sheet.cell(self.row.number, at), content));
        named.unwrap_or_else(|| (self.sheet.source(self.row.number), &Content::Empty))
    }
}

/// The reading of a row, then the indicator it is of; nothing where its reasons or questions say why.
fn reading(
    line: &Line<'_>,
    places: &Places<'_>,
    base: &Base<'_>,
    seen: &mut Seen,
    asking: &mut Asking<'_>,
) -> Option<(String, Vec<Wanted>)> {
    let siren = siren(line, places, base, asking)?;
    let on = on(line, base.today, asking)?;
    let value = value(line, asking)?;
    let (cell, _) = line.cell("value");
    if let Some((before, source)) = seen.get(&(siren.clone(), on)) {
        if *before == value {
            asking.say(Reason::Duplicate, &cell, source);
            return None;
        }
        let choices = [&value, before];
        let choice =
            |value: &String| Choice { answer: value.clone(), label: value.replace('.', ",") };
        let read = format!("{value} / {before}");
        let answer = asking.ask(Reason::Contradiction, &cell, &read, choices.map(choice).into())?;
        if decimal::read(&answer).as_ref() != Some(&value) {
            return None;
        }
    }
    seen.insert((siren.clone(), on), (value.clone(), line.sheet.source(line.row.number)));
    let wanted = wanted(&siren, on, &value);
    Some((siren, wanted))
}

/// The territory of a row. Sums of others, and EPCI that nobody here follows, are not taken.
fn siren(
    line: &Line<'_>,
    places: &Places<'_>,
    base: &Base<'_>,
    asking: &mut Asking<'_>,
) -> Option<String> {
    let (cell, content) = line.cell("siren");
    let read = shown(content);
    if !read.is_empty() && read.chars().all(|c| matches!(c, 'X' | 'x')) {
        asking.say(Reason::Aggregate, &cell, &read);
        return None;
    }
    let own = |code: &str| base.data.territory(&TerritoryCode::from(code)).is_some();
    let whole = read.len() == 9 && read.bytes().all(|one| one.is_ascii_digit());
    if whole && !own(&read) {
        let held = base.national.epcis.iter().any(|one| one.siren == read);
        asking.say(if held { Reason::OtherDepartment } else { Reason::UnknownSiren }, &cell, &read);
        return None;
    }
    let found = places.read(content, line.cell("name").1, &cell, asking)?;
    if own(&found.siren) {
        return Some(found.siren);
    }
    asking.say(Reason::OtherDepartment, &cell, &read);
    None
}

/// The last day of its year.
fn on(line: &Line<'_>, today: NaiveDate, asking: &mut Asking<'_>) -> Option<NaiveDate> {
    let (cell, content) = line.cell("year");
    let read = shown(content);
    let year = read.parse().ok().filter(|year| (FIRST..today.year()).contains(year));
    let on = year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
    if on.is_none() {
        asking.say(Reason::Date, &cell, &read);
    }
    on
}

/// Its figure, as decimal text.
fn value(line: &Line<'_>, asking: &mut Asking<'_>) -> Option<String> {
    let (cell, content) = line.cell("value");
    let read = shown(content);
    if read.is_empty() {
        asking.say(Reason::NoValue, &cell, &read);
        return None;
    }
    let value = decimal::read(&read).filter(|value| !value.starts_with('-') && !read.contains('%'));
    if value.is_none() {
        asking.say(Reason::Value, &cell, &read);
    }
    value
}

fn wanted(siren: &str, on: NaiveDate, value: &str) -> Vec<Wanted> {
    let indicator = format!("txcouv|{siren}");
    let reading = FieldsBuilder::default()
        .with(Field::On, on)
        .with(Field::Value, value)
        .with(Field::Source, SOURCE);
    let of = FieldsBuilder::default()
        .with(Field::Label, LABEL)
        .with(Field::Territory, siren)
        .with(Field::Kind, IndicatorKind::Contexte.as_str())
        .with(Field::Nature, Nature::Nombre.as_str())
        .with(Field::Unit, UNIT)
        .with(Field::Source, SOURCE);
    vec![
        Wanted {
            kind: RecordKind::Reading,
            key: format!("{indicator}|{on}"),
            id: None,
            fields: reading.done(),
            named: vec![(Field::Indicator, RecordKind::Indicator, indicator.clone())],
            how: How::Compared,
        },
        Wanted {
            kind: RecordKind::Indicator,
            key: indicator,
            id: None,
            fields: of.done(),
            named: Vec::new(),
            how: How::Compared,
        },
    ]
}

#[cfg(test)]
mod tests;
