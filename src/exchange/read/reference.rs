//! The official reference of France's territories, embedded in the program.
//!
//! `build.rs` checks `data/*.csv` and packs them, one block a département: reading one never costs
//! the others. Knows that packing and the vintage; must not know what a base does with the rows.

use std::io::Read as _;

use flate2::bufread::DeflateDecoder;

use crate::domain::area::{Area, AreaSize};
pub use crate::domain::territory::{Commune, Department, DepartmentReference, Epci};

/// Date of the geography: communes, names, membership of the EPCI.
pub const MILLESIME: &str = "2026-01-01";

/// The attribution that the licence of the data asks to show.
pub const SOURCES: &str = "Sources\u{a0}: INSEE, DGCL, DILA\u{202f}; contours IGN ADMIN EXPRESS COG\u{202f}; Licence Ouverte 2.0";

/// One département as `build.rs` packs it.
struct Block {
    code: &'static str,
    name: &'static str,
    /// Deflated: lines of `communes.csv`, an empty line, lines of `epci.csv`.
    rows: &'static [u8],
}

/// In code order.
static BLOCKS: &[Block] = &include!(concat!(env!("OUT_DIR"), "/reference.rs"));

/// Every département, in code order (`2A` and `2B` between `29` and `30`).
#[must_use]
pub fn departments() -> Vec<Department> {
    BLOCKS.iter().map(Block::department).collect()
}

/// The communes and EPCI of the département with this code, typed as people type it
/// (`1`, `2a`); `None` if there is no such département.
#[must_use]
pub fn department(code: &str) -> Option<DepartmentReference> {
    let code = canonical(code);
    BLOCKS.iter().find(|block| block.code == code)?.open()
}

/// Several départements together; `None` if there is no such one among them.
#[must_use]
pub fn several(codes: &[&str]) -> Option<DepartmentReference> {
    let mut parts = codes.iter().map(|code| department(code)).collect::<Option<Vec<_>>>()?;
    parts.sort_by(|one, other| one.department.code.cmp(&other.department.code));
    parts.dedup_by(|one, other| one.department.code == other.department.code);
    together(parts)
}

/// Every département.
#[must_use]
pub fn france() -> Option<DepartmentReference> {
    let parts = BLOCKS.iter().map(Block::open).collect::<Option<Vec<_>>>()?;
    let mut france = together(parts)?;
    (france.department.code, france.department.name) = ("FR".into(), "France".into());
    Some(france)
}

/// What a base is made for; `None` where there is no such département.
#[must_use]
pub fn of(area: &Area) -> Option<DepartmentReference> {
    match area {
        Area::Departments(codes) => several(&codes.iter().map(String::as_str).collect::<Vec<_>>()),
        Area::France => france(),
    }
}

/// How much an area holds.
#[must_use]
pub fn size_of(area: &Area) -> Option<AreaSize> {
    let DepartmentReference { communes, epcis, .. } = of(area)?;
    let inhabitants = communes.iter().map(|one| u64::from(one.population)).sum();
    Some(AreaSize { communes: communes.len(), epcis: epcis.len(), inhabitants })
}

/// Each commune once, and each EPCI once, however many of them it spans.
fn together(parts: Vec<DepartmentReference>) -> Option<DepartmentReference> {
    let mut parts = parts.into_iter();
    let mut all = parts.next()?;
    for part in parts {
        let one = part.department;
        all.department.code = format!("{},{}", all.department.code, one.code);
        all.department.name = format!("{}, {}", all.department.name, one.name);
        all.departments.push(one);
        all.communes.extend(part.communes);
        all.epcis.extend(part.epcis);
    }
    all.communes.sort_by(|one, other| one.insee.cmp(&other.insee));
    all.epcis.sort_by(|one, other| one.siren.cmp(&other.siren));
    all.epcis.dedup_by(|one, other| one.siren == other.siren);
    Some(all)
}

/// The official spelling of a typed code.
fn canonical(typed: &str) -> String {
    format!("{:0>2}", typed.trim().to_ascii_uppercase())
}

impl Block {
    fn department(&self) -> Department {
        Department {
            code: self.code.to_owned(),
            name: self.name.to_owned(),
            population_year: population_year(self.code),
        }
    }

    /// `None` would be a block that does not follow `build.rs`; the tests open every one.
    fn open(&self) -> Option<DepartmentReference> {
        let mut text = String::new();
        DeflateDecoder::new(self.rows).read_to_string(&mut text).ok()?;
        let (communes, epcis) = text.split_once("\n\n")?;
        Some(DepartmentReference {
            department: self.department(),
            departments: vec![self.department()],
            millesime: MILLESIME.to_owned(),
            population_year: population_year(self.code),
            communes: communes.lines().map(commune).collect::<Option<_>>()?,
            epcis: epcis.lines().map(epci).collect::<Option<_>>()?,
        })
    }
}

/// Mayotte's populations are those of its own census, older than the country's.
fn population_year(department: &str) -> u16 {
    if department == "976" { 2017 } else { 2023 }
}

fn commune(row: &str) -> Option<Commune> {
    let mut fields = row.split(';').map(str::to_owned);
    Some(Commune {
        insee: fields.next()?,
        name: fields.next()?,
        department: fields.next()?,
        epci: fields.next().map(|siren| (!siren.is_empty()).then_some(siren))?,
        population: fields.next()?.parse().ok()?,
    })
}

fn epci(row: &str) -> Option<Epci> {
    let mut fields = row.split(';').map(str::to_owned);
    Some(Epci { siren: fields.next()?, name: fields.next()?, nature: fields.next()? })
}

#[cfg(test)]
mod tests;
