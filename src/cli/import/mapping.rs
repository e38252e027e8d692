//! A mapping file, and the answers of a file: `[{"source", "code", "answer"}]`, or `"read"` in the place of
//! the source for all the rows in which the same was read.

use std::path::Path;

use serde::de::DeserializeOwned;

use super::super::{Failure, Session};
use crate::{
    config,
    domain::import::{Mapping, Settled},
};

/// More than a person could write.
const LONGEST: u64 = 5_000_000;

/// What a mapping file says.
pub(super) fn mapping(session: &Session, file: &Path) -> Result<Mapping, Failure> {
    let bad = session.text.import.bad_mapping;
    let mapping: Mapping = read(session, file, bad)?;
    answered(session, file, bad, &mapping.answers)?;
    Ok(mapping)
}

/// What an answers file says.
pub(super) fn answers(session: &Session, file: &Path) -> Result<Vec<Settled>, Failure> {
    let bad = session.text.import.bad_answers;
    let all: Vec<Settled> = read(session, file, bad)?;
    answered(session, file, bad, &all)?;
    Ok(all)
}

type Bad = fn(&str, &str) -> String;

fn answered(session: &Session, file: &Path, bad: Bad, all: &[Settled]) -> Result<(), Failure> {
    if all.iter().any(|one| one.source.is_none() && one.read.is_none()) {
        let why = session.text.import.no_source;
        return Err(Failure::refused(bad(&file.display().to_string(), why)));
    }
    Ok(())
}

fn read<T: DeserializeOwned>(session: &Session, file: &Path, bad: Bad) -> Result<T, Failure> {
    let bad = |why: String| Failure::refused(bad(&file.display().to_string(), &why));
    let path = config::whole(file);
    let size = std::fs::metadata(&path).map_err(|error| bad(error.to_string()))?.len();
    if size > LONGEST {
        return Err(bad((session.text.import.too_long)(LONGEST)));
    }
    let text = std::fs::read_to_string(&path).map_err(|error| bad(error.to_string()))?;
    serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| bad(error.to_string()))
}
