//! What the base holds of the kinds that a file names, what was imported last, and the mapping kept for the
//! next time.

use std::{collections::BTreeSet, path::Path};

use super::super::{Failure, Session};
use crate::{
    domain::{
        change::Change,
        clean,
        field::{Field, FieldsBuilder, RecordKind, edits_between},
    },
    exchange::import::{Holds, Imported, Imports, SheetRead, Standing},
    store::Store,
};

/// What the base holds of the kinds met so far, and what imports wrote.
pub(super) struct Known {
    pub(super) standing: Standing,
    pub(super) imports: Imports,
    kinds: BTreeSet<RecordKind>,
}

impl Known {
    pub(super) fn of(session: &Session, store: &Store) -> Result<Self, Failure> {
        let mut imports = Imports::default();
        for line in store.imported().map_err(|refusal| session.refused(&refusal))? {
            imports.wrote(line.kind, &line.record, line.key, line.after);
        }
        Ok(Self { standing: Standing::default(), imports, kinds: BTreeSet::new() })
    }

    /// Reads the records of the kinds that rows want, those not read yet.
    pub(super) fn meet(
        &mut self,
        session: &Session,
        store: &Store,
        rows: &[Imported],
    ) -> Result<(), Failure> {
        for row in rows {
            let Holds::Records(all) = &row.holds else { continue };
            for kind in all.iter().map(|wanted| wanted.kind) {
                if self.kinds.insert(kind) {
                    let held = store.records(kind, false);
                    for one in held.map_err(|refusal| session.refused(&refusal))? {
                        self.standing.hold(kind, &one.id, one.fields);
                    }
                }
            }
        }
        Ok(())
    }
}

/// Keeps how the columns were understood, known by their titles.
pub(super) fn mapping(
    session: &Session,
    store: &Store,
    file: &Path,
    sheets: &[SheetRead],
) -> Result<Change, Failure> {
    let columns =
        || sheets.iter().filter_map(|sheet| sheet.header.as_ref()).flat_map(|one| &one.columns);
    let titles: Vec<&str> = columns().map(|column| column.title.as_str()).collect();
    let shape = clean::line(&titles.join(" | "));
    let taken = columns().map(|one| format!("{} = {}", one.title, one.takes.unwrap_or("ignore")));
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned());
    let fields = FieldsBuilder::default()
        .with(Field::Shape, shape.as_str())
        .with(Field::Columns, taken.collect::<Vec<_>>().join("\n"))
        .with(Field::File, name)
        .with(Field::ReadOn, session.today)
        .done();
    let kind = RecordKind::ImportMapping;
    let all = store.records(kind, false).map_err(|refusal| session.refused(&refusal))?;
    let same = |fields: &crate::domain::field::Fields| {
        fields.get(&Field::Shape.into()) == Some(&shape.as_str().into())
    };
    Ok(match all.into_iter().find(|one| same(&one.fields)) {
        Some(one) => Change::edit(kind, &one.id, edits_between(&one.fields, &fields)),
        None => Change::write(kind, None, fields),
    })
}
