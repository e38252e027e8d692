//! Of which convention a plan is: its title names the territory and the years.

use chrono::{Datelike, NaiveDate};

use super::sector::Sector;
use crate::{
    domain::{
        convention::Convention,
        field::{Field, FieldsBuilder, RecordKind},
        fold::fold,
    },
    exchange::import::{Asking, Base, Choice, How, Reason, Wanted},
};

/// The convention of a plan.
#[derive(Debug, Clone, Default)]
pub struct Whose {
    /// What tells its records from those of other plans.
    pub key: String,
    /// The convention of the base.
    pub id: Option<String>,
    /// One that is to be created, once that was answered.
    pub new: Option<Wanted>,
    /// Its territory.
    pub sector: Sector,
}

/// What the words over the header say.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// An EPCI, by its SIREN and name, for each that is named.
    pub epcis: Vec<(String, String)>,
    /// First and last year.
    pub years: Option<(i32, i32)>,
    /// The words that name it.
    pub words: String,
    /// In which cell.
    pub cell: String,
}

impl Told {
    /// Adds what a line says.
    pub fn hear(&mut self, line: &str, cell: &str, base: &Base<'_>) {
        self.years = self.years.or_else(|| years(line));
        if self.epcis.is_empty() {
            self.epcis = named(line, base);
            if !self.epcis.is_empty() {
                (self.words, self.cell) = (line.to_owned(), cell.to_owned());
            }
        }
    }
}

/// « 2023-2027 » in a line.
fn years(line: &str) -> Option<(i32, i32)> {
    let figures = line.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let years: Vec<Option<i32>> =
        figures.map(|part| if part.len() == 4 { part.parse().ok() } else { None }).collect();
    years.windows(2).find_map(|pair| {
        let (first, last) = (pair[0]?, pair[1]?);
        ((2000..2100).contains(&first) && (first..first + 10).contains(&last))
            .then_some((first, last))
    })
}

/// The EPCI whose whole name a line says; the longest name where one holds another.
fn named(line: &str, base: &Base<'_>) -> Vec<(String, String)> {
    let line = words(line);
    let here = base.data.territories.iter().map(|one| (one.code.as_str(), one.name.as_str()));
    let all = base.national.epcis.iter().map(|one| (one.siren.as_str(), one.name.as_str()));
    let said = |all: &mut dyn Iterator<Item = (&str, &str)>| {
        let mut found: Vec<(usize, String, String)> = all
            .map(|(code, name)| (words(name), code, name))
            .filter(|(folded, ..)| !folded.is_empty() && line.contains(folded.as_str()))
            .map(|(folded, code, name)| (folded.len(), code.to_owned(), name.to_owned()))
            .collect();
        let longest = found.iter().map(|(length, ..)| *length).max();
        found.retain(|(length, ..)| Some(*length) == longest);
        found.into_iter().map(|(_, code, name)| (code, name)).collect::<Vec<_>>()
    };
    let found = said(&mut here.into_iter());
    if found.is_empty() { said(&mut all.into_iter()) } else { found }
}

/// Folded words with a blank on both sides.
fn words(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join(" ");
    if joined.is_empty() { joined } else { format!(" {joined} ") }
}

impl Whose {
    /// The convention of the base that is meant; one that is not there is asked.
    pub fn of(told: &Told, base: &Base<'_>, asking: &mut Asking<'_>) -> Self {
        let one = match told.epcis.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        };
        let held =
            one.as_ref().map(|(siren, _)| conventions(siren, told.years, base)).unwrap_or_default();
        let mut whose = Self::named(one.as_ref(), told, base);
        if let [convention] = held.as_slice() {
            whose.id = Some(convention.id.as_str().to_owned());
            return whose;
        }
        let read = said(told);
        let offered = held
            .iter()
            .map(|one| Choice { answer: one.id.as_str().to_owned(), label: one.name.clone() });
        let create = told
            .epcis
            .iter()
            .filter(|_| held.is_empty())
            .map(|(siren, name)| Choice { answer: siren.clone(), label: name.clone() });
        let choices = offered.chain(create).collect();
        let Some(answer) = asking.ask(Reason::Convention, &told.cell, &read, choices) else {
            return whose;
        };
        whose.settle(answer.trim(), told, base);
        whose
    }

    fn named(one: Option<&(String, String)>, told: &Told, base: &Base<'_>) -> Self {
        let Some((siren, name)) = one else {
            return Self { key: fold(&told.words), ..Self::default() };
        };
        let of_base = base.data.territories.iter().find(|one| one.code.as_str() == siren);
        let lies = |insee: &String, epci: Option<&str>| {
            epci == Some(siren) || of_base.is_some_and(|one| one.communes.contains(insee))
        };
        let communes = base.national.communes.iter();
        let communes = communes.filter(|one| lies(&one.insee, one.epci.as_deref())).cloned();
        let sector = Sector { name: name.clone(), communes: communes.collect() };
        let start = told.years.map_or_else(String::new, |(first, _)| format!(" {first}-01-01"));
        Self { key: format!("{siren}{start}"), id: None, new: None, sector }
    }

    /// Takes an answer: the id of a convention, or the SIREN of the territory of a new one.
    fn settle(&mut self, answer: &str, told: &Told, base: &Base<'_>) {
        if let Some(convention) = base.data.conventions.iter().find(|one| one.id.as_str() == answer)
        {
            self.id = Some(answer.to_owned());
            if self.sector.communes.is_empty() {
                let own = &convention.communes;
                let communes = base.national.communes.iter().filter(|one| own.contains(&one.insee));
                let communes = communes.cloned().collect();
                self.sector = Sector { name: convention.name.clone(), communes };
            }
            return;
        }
        let Some(epci) = base.national.epcis.iter().find(|one| one.siren == answer) else { return };
        let one = (epci.siren.clone(), epci.name.clone());
        *self = Self::named(Some(&one), told, base);
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        let fields = FieldsBuilder::default()
            .with(Field::Name, epci.name.as_str())
            .with(Field::Start, told.years.and_then(|(first, _)| day(first, 1, 1)))
            .with(Field::End, told.years.and_then(|(_, last)| day(last, 12, 31)))
            .with_set(Field::Communes, self.sector.communes.iter().map(|one| one.insee.as_str()))
            .done();
        let (kind, key) = (RecordKind::Convention, self.key.clone());
        self.new =
            Some(Wanted { kind, key, id: None, fields, named: Vec::new(), how: How::Compared });
    }

    /// Says in a record of which convention it is.
    pub fn link(&self, wanted: &mut Wanted) {
        if let Some(id) = &self.id {
            wanted.fields.insert(Field::Convention.into(), id.as_str().into());
        } else {
            let named = (Field::Convention, RecordKind::Convention, self.key.clone());
            wanted.named.push(named);
        }
    }
}

/// « CC de la Veyle 2023-2027 ».
fn said(told: &Told) -> String {
    let names = told.epcis.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ");
    let years = told.years.map_or_else(String::new, |(first, last)| format!(" {first}-{last}"));
    let names = if names.is_empty() { told.words.clone() } else { names };
    format!("{names}{years}").trim().to_owned()
}

/// Conventions of a territory that begin and end in those years, where years are known.
fn conventions<'a>(siren: &str, years: Option<(i32, i32)>, base: &Base<'a>) -> Vec<&'a Convention> {
    let territory = base.data.territories.iter().find(|one| one.code.as_str() == siren);
    let held = territory.map(|one| base.data.conventions_of(one)).unwrap_or_default();
    let fits = |one: &&Convention| {
        let Some((first, last)) = years else { return one.in_force(base.today) };
        let year = |day: Option<NaiveDate>| day.map(|day| day.year());
        year(one.start).is_none_or(|year| year == first)
            && year(one.end).is_none_or(|year| year == last)
    };
    held.into_iter().filter(fits).collect()
}
