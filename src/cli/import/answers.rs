//! The answers of a file: `[{"source", "code", "answer"}]`, or `"read"` in the place of the source for all
//! the rows in which the same was read.

use std::path::Path;

use serde::Deserialize;

use super::super::{Failure, Session};
use crate::{config, domain::import_reason::Reason, exchange::import::Answers};

/// More than a person could answer.
const LONGEST: u64 = 5_000_000;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Settled {
    source: Option<String>,
    read: Option<String>,
    code: Reason,
    answer: String,
}

pub(super) fn read(session: &Session, file: &Path) -> Result<Answers, Failure> {
    let words = &session.text.import;
    let bad =
        |why: String| Failure::refused((words.bad_answers)(&file.display().to_string(), &why));
    let path = config::whole(file);
    let size = std::fs::metadata(&path).map_err(|error| bad(error.to_string()))?.len();
    if size > LONGEST {
        return Err(bad((words.too_long)(LONGEST)));
    }
    let text = std::fs::read_to_string(&path).map_err(|error| bad(error.to_string()))?;
    let all: Vec<Settled> = serde_json::from_str(&text).map_err(|error| bad(error.to_string()))?;
    let mut answers = Answers::default();
    for one in all {
        match (one.source, one.read) {
            (Some(source), _) => answers.settle(&source, one.code, &one.answer),
            (None, Some(read)) => answers.settle_alike(one.code, &read, &one.answer),
            (None, None) => return Err(bad(words.no_source.to_owned())),
        }
    }
    Ok(answers)
}
