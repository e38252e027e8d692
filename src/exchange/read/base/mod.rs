//! An exported base read back: every record checked against the description of its kind, then what it would
//! change in a base that is there.
//!
//! Pure: knows neither the file it came from nor the database. Nothing that is not understood whole is taken.

mod change;
mod order;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::{Map, Value as Json};

pub use self::change::{Counted, change};
use self::value::{fields, is_id, shown};
use crate::{
    domain::{
        contents::{Contents, Misread, Record},
        field::RecordKind,
        record,
    },
    exchange::write::base::{FORMAT, VERSION},
};

/// The most bytes of a document: those of a workbook unpacked.
pub const MOST: u64 = 200_000_000;

/// The document, before its records are looked at. Other keys are for people: a journal is not taken.
#[derive(Debug, Deserialize)]
struct Document {
    format: Option<String>,
    version: Option<u64>,
    records: Option<BTreeMap<String, Vec<Map<String, Json>>>>,
}

/// The records of a document.
///
/// # Errors
/// The first thing that is not understood.
pub fn contents(bytes: &[u8]) -> Result<Contents, Misread> {
    if bytes.len() as u64 > MOST {
        return Err(Misread::TooBig(MOST / 1_000_000));
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let document: Document = serde_json::from_slice(bytes).map_err(|error| {
        if error.is_data() { Misread::NotOurs } else { Misread::NotJson(error.line()) }
    })?;
    match (document.format.as_deref(), document.version) {
        (Some(FORMAT), Some(version)) if version > VERSION => return Err(Misread::Newer),
        (Some(FORMAT), Some(_)) => {}
        _ => return Err(Misread::NotOurs),
    }
    let mut contents = Contents::default();
    for (name, all) in document.records.ok_or(Misread::NotOurs)? {
        let Some(kind) = RecordKind::from_code(&name) else {
            return Err(Misread::Kind(shown(&name)));
        };
        contents.kinds.insert(kind, of_kind(kind, all)?);
    }
    Ok(contents)
}

fn of_kind(kind: RecordKind, all: Vec<Map<String, Json>>) -> Result<Vec<Record>, Misread> {
    let mut ids = BTreeSet::new();
    let mut records = Vec::with_capacity(all.len());
    for mut one in all {
        let id = match one.remove("id") {
            Some(Json::String(id)) if is_id(&id) => id,
            _ => return Err(Misread::Id(kind)),
        };
        if !ids.insert(id.clone()) {
            return Err(Misread::Twice(kind, id));
        }
        let archived = match one.remove("archived") {
            None | Some(Json::Null) => false,
            Some(Json::Bool(archived)) => archived,
            Some(_) => return Err(Misread::Value(kind, id, "archived")),
        };
        let fields = fields(record::of(kind), &id, one)?;
        records.push(Record { id, archived, fields });
    }
    records.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(records)
}
