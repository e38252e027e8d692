//! Tables as files: a folder of CSV, or one workbook.

use super::taken::Taken;
use crate::{
    cli::{Failure, Session, destination::Destination},
    exchange::write::{
        csv,
        table::{Table, Telling, slug, tables},
        xlsx,
    },
};

/// One file a table, in a folder; one alone where one kind is named.
pub(super) fn csv(session: &Session, taken: &Taken, to: &Destination) -> Result<(), Failure> {
    let all = told(session, taken);
    let bytes = |table: &Table| csv::csv(table, session.text).into_bytes();
    if let (Some(1), [alone]) =
        (taken.kinds.as_ref().map(std::collections::BTreeSet::len), &all[..])
    {
        return to.write(session, &bytes(alone));
    }
    let files = all.iter().map(|table| (slug(&table.title) + ".csv", bytes(table)));
    to.write_all(session, &files.collect::<Vec<_>>())
}

pub(super) fn xlsx(session: &Session, taken: &Taken, to: &Destination) -> Result<(), Failure> {
    if to.is_shown() {
        return Err(Failure::usage(session.text.cli.export.wants_file));
    }
    let book = xlsx::workbook(&told(session, taken), &telling(session, taken));
    let refused = |error: &dyn std::error::Error| to.refused(session, &error.to_string());
    let book = book.map_err(|error| refused(&error))?;
    to.write(session, &book)
}

fn told(session: &Session, taken: &Taken) -> Vec<Table> {
    tables(&taken.contents, taken.kinds.is_some(), &telling(session, taken))
}

fn telling<'a>(session: &'a Session, taken: &'a Taken) -> Telling<'a> {
    Telling {
        data: &taken.facts,
        text: session.text,
        on: session.today,
        redaction: taken.redaction.as_ref(),
    }
}
