//! The files of an official reference: one of communes, or a folder of three.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;

use crate::{
    cli::{Failure, Session},
    domain::reference::Edition,
    exchange::read::edition::{self, Source, Sources},
};

/// No reference is longer: all of France takes two megabytes.
const MOST_BYTES: u64 = 20 * 1024 * 1024;

/// The files of a folder: communes, and where they are needed names of EPCI and the passage table.
const FOLDER: [&str; 3] = ["communes.csv", "epci.csv", "passage.csv"];

pub(super) fn edition(
    session: &Session,
    path: &Path,
    millesime: Option<u16>,
    population_year: Option<u16>,
) -> Result<Edition, Failure> {
    let words = &session.text.cli.reference;
    let sources = if path.is_dir() {
        let [communes, epcis, passages] = FOLDER.map(|name| path.join(name));
        let beside = |path: PathBuf| path.exists().then(|| source(session, &path)).transpose();
        Sources {
            communes: source(session, &communes)?,
            epcis: beside(epcis)?,
            passages: beside(passages)?,
        }
    } else {
        Sources { communes: source(session, path)?, epcis: None, passages: None }
    };
    let year = millesime.or_else(|| year_in(&path.file_name()?.to_string_lossy()));
    let millesime = year.and_then(|year| NaiveDate::from_ymd_opt(i32::from(year), 1, 1));
    let millesime =
        millesime.ok_or_else(|| Failure::usage((words.no_year)(&path.display().to_string())))?;
    edition::read(&sources, millesime, population_year)
        .map_err(|problem| Failure::refused((words.problem)(&problem)))
}

fn source(session: &Session, path: &Path) -> Result<Source, Failure> {
    let words = &session.text.cli.reference;
    let shown = path.display().to_string();
    let unreadable = |error: io::Error| {
        let missing = error.kind() == io::ErrorKind::NotFound;
        Failure::refused((words.unreadable)(&shown, missing))
    };
    let length = fs::metadata(path).map_err(unreadable)?.len();
    if length > MOST_BYTES {
        return Err(Failure::refused((words.too_big)(&shown)));
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok(Source { name, bytes })
}

/// The last year of this century that a name holds, as `communes-2027.csv` does.
fn year_in(name: &str) -> Option<u16> {
    let digits = name.split(|c: char| !c.is_ascii_digit());
    let mut years = digits.filter(|run| run.len() == 4 && run.starts_with("20"));
    years.next_back()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::year_in;

    #[test]
    fn a_year_is_read_in_a_name() {
        assert_eq!(year_in("communes-2027.csv"), Some(2027));
        assert_eq!(year_in("passage_2026_2027"), Some(2027));
        for none in ["communes.csv", "communes-27.csv", "n20271", "1999"] {
            assert_eq!(year_in(none), None, "{none}");
        }
    }
}
