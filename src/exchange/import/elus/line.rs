//! One line of a file of élus: a function in a body, since a day.
//!
//! Reads the columns that are kept, and no other. What it says of a cell that has moved shows nothing of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    since::start,
    titles::{has, overflows},
};
use crate::{
    domain::{clean, fold::fold, id::TerritoryCode},
    exchange::{
        import::{
            Asking, Base, Header, Reason,
            values::{
                commune::{Communes, department},
                shown,
                territory::Places,
            },
        },
        read::workbook::{Content, Row, Sheet},
    },
};

/// The function of a mayor, as the base holds it.
pub(super) const MAYOR: &str = "Maire";

/// The function of a member whose line gives none.
const MEMBER: &str = "Conseiller communautaire";

/// The same, of a council of a commune.
const COUNCILLOR: &str = "Conseiller municipal";

/// A function that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Office {
    pub function: String,
    /// Name of the commune or of the EPCI.
    pub body: String,
    /// INSEE code or SIREN; the folded name where it is asked.
    pub code: String,
    /// Where the base has it.
    pub commune: Option<String>,
    pub territories: Vec<String>,
    pub start: Option<NaiveDate>,
    /// « NOM Prénom », to tell people apart; kept only where the person says so.
    pub name: String,
}

/// What lines are read against.
pub(super) struct Known<'a> {
    base: Base<'a>,
    places: Places<'a>,
    communes: Communes<'a>,
    departments: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    pub fn of(base: &Base<'a>) -> Self {
        let departments = base.data.communes.iter().map(|one| one.department.as_str()).collect();
        Self { base: *base, places: Places::of(base), communes: Communes::of(base), departments }
    }

    fn is_territory(&self, code: &str) -> bool {
        self.base.data.territory(&TerritoryCode::from(code)).is_some()
    }

    /// The territories that a commune is of: its EPCI, else groups that hold it.
    fn territories_of(&self, insee: &str) -> Vec<String> {
        let epci = self.communes.epci(insee).filter(|siren| self.is_territory(siren));
        if let Some(epci) = epci {
            return vec![epci.to_owned()];
        }
        let all = self.base.data.territories.iter();
        all.filter(|one| one.communes.contains(insee))
            .map(|one| one.code.as_str().to_owned())
            .collect()
    }
}

/// A cell of a line.
pub(super) struct Line<'a> {
    sheet: &'a Sheet,
    header: &'a Header,
    row: &'a Row,
}

impl Line<'_> {
    pub fn cell(&self, key: &str) -> (String, &Content) {
        let found = self.header.cell(self.row, key);
        let named = found.map(|(at, content)| (self.sheet.cell(self.row.number, at), content));
        named.unwrap_or_else(|| (self.sheet.source(self.row.number), &Content::Empty))
    }

    fn text(&self, key: &str) -> String {
        clean::line(&shown(self.cell(key).1).replace(['’', 'ʼ'], "'"))
    }
}

/// What a line says; nothing where its reasons say why.
pub(super) fn office(
    sheet: &Sheet,
    header: &Header,
    row: &Row,
    known: &Known<'_>,
    asking: &mut Asking<'_>,
) -> Option<Office> {
    let line = Line { sheet, header, row };
    if overflows(header, &row.cells) {
        asking.say(Reason::BrokenLine, &sheet.source(row.number), "");
        return None;
    }
    if !is_near(&line, known) {
        let (cell, content) = line.cell("commune_code");
        asking.say(Reason::OtherDepartment, &cell, &shown(content));
        return None;
    }
    let start =
        start(["function_start", "mandate"].map(|key| line.cell(key)), known.base.today, asking)?;
    let function = function(&line, asking)?;
    let commune = commune(&line, known, asking);
    let name = format!("{} {}", line.text("last_name"), line.text("first_name"));
    let name = name.trim().to_owned();
    if has(header, "siren") || has(header, "epci") {
        of_epci(&line, known, asking, Office { function, commune, start, name, ..nobody() })
    } else {
        of_commune(known, Office { function, commune, start, name, ..nobody() }, &line, asking)
    }
}

fn nobody() -> Office {
    Office {
        function: String::new(),
        body: String::new(),
        code: String::new(),
        commune: None,
        territories: Vec::new(),
        start: None,
        name: String::new(),
    }
}

/// Whether a line is of the area of the base, or may be: a national file has the whole country.
fn is_near(line: &Line<'_>, known: &Known<'_>) -> bool {
    let of = department(line.cell("department").1);
    let siren = shown(line.cell("siren").1);
    let whole = siren.len() == 9 && siren.bytes().all(|one| one.is_ascii_digit());
    if whole && known.is_territory(&siren) {
        return true;
    }
    of.is_empty() || known.departments.contains(of.as_str())
}

/// Its commune, of today.
fn commune(line: &Line<'_>, known: &Known<'_>, asking: &mut Asking<'_>) -> Option<String> {
    let (cell, code) = line.cell("commune_code");
    let of = department(line.cell("department").1);
    known.communes.read((code, line.cell("commune").1), &of, &cell, asking)
}

/// An office of a commune.
fn of_commune(
    known: &Known<'_>,
    office: Office,
    line: &Line<'_>,
    asking: &mut Asking<'_>,
) -> Option<Office> {
    let insee = office.commune.clone()?;
    let gone = asking.why.iter().any(|one| one.code == Reason::FormerCommune);
    let territories = known.territories_of(&insee);
    if gone {
        // The commune of today has its own mayor.
        return None;
    }
    if territories.is_empty() {
        asking.say(Reason::OtherDepartment, &line.cell("commune_code").0, &insee);
        return None;
    }
    let body = known.communes.name(&insee).unwrap_or_default().to_owned();
    Some(Office { body, code: insee, territories, ..office })
}

/// An office of an EPCI. Where its SIREN is asked, what is known is shown.
fn of_epci(
    line: &Line<'_>,
    known: &Known<'_>,
    asking: &mut Asking<'_>,
    office: Office,
) -> Option<Office> {
    let (cell, siren) = line.cell("siren");
    let asked = asking.questions.len();
    let found = known.places.read(siren, line.cell("epci").1, &cell, asking);
    let held = |insee: &String| known.base.data.communes.of(insee).is_some();
    let commune = office.commune.clone().filter(held);
    let label = line.text("epci");
    let Some(found) = found.filter(|one| !one.siren.is_empty()) else {
        if asking.questions.len() == asked {
            asking.say(Reason::Territory, &cell, &shown(siren));
            return None;
        }
        return Some(Office { code: fold(&label), body: label, commune, ..office });
    };
    if !known.is_territory(&found.siren) {
        asking.say(Reason::OtherDepartment, &cell, &found.siren);
        return None;
    }
    let own = known.base.data.territory(&TerritoryCode::from(found.siren.as_str()));
    let body = own.map_or(label, |one| one.name.clone());
    Some(Office {
        body,
        code: found.siren.clone(),
        territories: vec![found.siren],
        commune,
        ..office
    })
}

/// What it is called by.
fn function(line: &Line<'_>, asking: &mut Asking<'_>) -> Option<String> {
    let given = line.text("function");
    if given.is_empty() {
        let epci = has(line.header, "siren") || has(line.header, "epci");
        let alone = if has(line.header, "function") { COUNCILLOR } else { MAYOR };
        return Some(if epci { MEMBER } else { alone }.to_owned());
    }
    let letters = given.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 3 {
        asking.say(Reason::BrokenLine, &line.cell("function").0, "");
        return None;
    }
    Some(given)
}
