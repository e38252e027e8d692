//! An exported base taken in: `binome import FILE.json`, or `-` for the standard input. One change, one undo.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
};

use serde::Serialize;

use super::super::{Failure, Session, names, output, writing};
use crate::{
    config,
    domain::{
        contents::{Contents, Misread},
        field::{Field, RecordKind},
        fold::fold,
        id::PersonId,
        reader::Reader,
        snapshot::Snapshot,
    },
    exchange::read::base::{self, Counted, MOST},
    store::clock,
};

/// Whether a file is taken for an exported base, by its name.
pub(super) fn is_base(file: &Path) -> bool {
    let ends = file.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
    ends || file == Path::new("-")
}

#[derive(Debug, Serialize)]
struct Report {
    file: String,
    summary: Summary,
}

#[derive(Debug, Serialize)]
struct Summary {
    create: usize,
    change: usize,
    same: usize,
}

pub(super) fn run(
    session: &Session,
    file: &Path,
    dry_run: bool,
    json: bool,
) -> Result<(), Failure> {
    let text = &session.text.cli.export;
    let misread = |why| Failure::refused((text.misread)(&file.display().to_string(), &why));
    let bytes = bytes(session, file)?;
    let taken = base::contents(&bytes).map_err(misread)?;
    let (mut store, data) = if dry_run { session.read()? } else { session.read_to_write()? };
    let kinds: Vec<RecordKind> = taken.kinds.keys().copied().collect();
    let held = store.contents(&kinds).map_err(|refusal| session.refused(&refusal))?;
    let (change, counted) = base::change(&held, &taken).map_err(misread)?;
    if !dry_run && !change.steps.is_empty() {
        let me = Some(author(session, &data, &taken)?);
        let op = clock::new_id();
        writing::written(session, &mut store, me, |store, actor| store.apply(&op, actor, &change))?;
    }
    report(session, file, counted, dry_run, json)
}

fn report(
    session: &Session,
    file: &Path,
    Counted { made, changed, same }: Counted,
    dry_run: bool,
    json: bool,
) -> Result<(), Failure> {
    if json {
        let summary = Summary { create: made, change: changed, same };
        return output::json(&Report { file: file.display().to_string(), summary });
    }
    let words = &session.text.import;
    let summary = (session.text.cli.export.taken)(made, changed, same);
    let lines = dry_run.then(|| words.dry_run.to_owned()).into_iter().chain([summary]);
    output::lines(lines.map(|line| line + "\n"))
}

/// Who writes: somebody of the base, else of the document, which a new base knows nobody without.
fn author(session: &Session, data: &Snapshot, taken: &Contents) -> Result<PersonId, Failure> {
    let named = session.settings.me.as_deref().map(fold);
    let bears = |one: &&crate::domain::contents::Record| {
        Some(fold(&Reader(&one.fields).text(Field::Name))) == named
    };
    let known = session.settings.me.as_deref().map(|me| names::person(session.text, data, me));
    if let Some(Err(_)) = known
        && let Some(one) = taken.standing(RecordKind::Person).find(bears)
    {
        return Ok(one.id.as_str().into());
    }
    session.who(data).map(|me| me.id.clone())
}

/// The document, up to the most that is taken.
fn bytes(session: &Session, file: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().take(MOST + 1).read_to_end(&mut bytes)
    } else {
        let opened = File::open(config::whole(file));
        opened.and_then(|file| file.take(MOST + 1).read_to_end(&mut bytes))
    };
    let unread = |error: io::Error| {
        let text = &session.text.import;
        let why = if error.kind() == io::ErrorKind::NotFound {
            text.missing.to_owned()
        } else if error.kind() == io::ErrorKind::IsADirectory {
            text.folder.to_owned()
        } else {
            (text.refused)(&error.to_string())
        };
        Failure::refused((text.unreadable)(&file.display().to_string(), &why))
    };
    read.map_err(unread)?;
    if bytes.len() as u64 > MOST {
        let why = Misread::TooBig(MOST / 1_000_000);
        let path = file.display().to_string();
        return Err(Failure::refused((session.text.cli.export.misread)(&path, &why)));
    }
    Ok(bytes)
}
