//! Every record of a base, of one moment.

use rusqlite::OptionalExtension as _;

use super::{Store, records::every, there};
use crate::domain::{
    contents::{Contents, Record},
    field::RecordKind,
    refusal::Refusal,
    rows::Listing,
};

impl Store {
    /// The records of these kinds, those of the bin too, of one moment.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn contents(&self, kinds: &[RecordKind]) -> Result<Contents, Refusal> {
        self.reading(self.at_once(|conn| {
            let mut contents = Contents::default();
            let held = there::all(conn)?;
            for kind in held.iter().filter(|kind| kinds.contains(&kind.kind)) {
                let mut all = Vec::new();
                for archived in [false, true] {
                    let found = every(conn, &Listing::every(kind.kind), archived)?.into_iter();
                    all.extend(found.map(|one| Record {
                        id: one.id,
                        archived: one.archived,
                        fields: one.fields,
                    }));
                }
                all.sort_by(|one, other| one.id.cmp(&other.id));
                contents.kinds.insert(kind.kind, all);
            }
            Ok(contents)
        }))
    }

    /// When each of these records was changed last, UTC; nothing of one whose birth no line tells.
    ///
    /// # Errors
    /// As for [`Store::snapshot`].
    pub fn changed_at(
        &self,
        records: &[(RecordKind, &str)],
    ) -> Result<Vec<Option<String>>, Refusal> {
        self.reading(self.at_once(|conn| {
            let sql = "SELECT at FROM journal_full WHERE record = ?1 AND kind = ?2
                       ORDER BY seq DESC LIMIT 1";
            let mut last = conn.prepare_cached(sql)?;
            let one = |(kind, id): &(RecordKind, &str)| {
                last.query_row((id, kind.as_str()), |row| row.get(0)).optional()
            };
            records.iter().map(one).collect()
        }))
    }
}
