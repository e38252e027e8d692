//! Which table and columns hold which record: the one place where fields meet SQL names.

use crate::domain::field::{Field, RecordKind};

/// A record's table.
pub(super) struct Table {
    /// Plain fields; a field's code is its column.
    pub(super) columns: &'static [Field],
    /// Sets, each in its own table.
    pub(super) sets: &'static [Set],
}

/// A set's table: `owner` names the record, `member` the member.
pub(super) struct Set {
    pub(super) field: Field,
    pub(super) table: &'static str,
    pub(super) owner: &'static str,
    pub(super) member: &'static str,
}

impl Table {
    /// The set that holds this field.
    pub(super) fn set(&self, field: Field) -> Option<&'static Set> {
        self.sets.iter().find(|set| set.field == field)
    }
}

/// The table of a kind of record. Its name is the kind's code, its key `id`.
pub(super) fn table(kind: RecordKind) -> Table {
    let (columns, sets): (&[Field], &[Set]) = match kind {
        RecordKind::Person => (
            &[Field::Name, Field::Role, Field::Functions, Field::MandateStart, Field::MandateEnd],
            &[],
        ),
        RecordKind::Binome => (
            &[Field::Administrateur, Field::Technicien, Field::Start, Field::End],
            &[Set {
                field: Field::Territories,
                table: "binome_territory",
                owner: "binome",
                member: "territory",
            }],
        ),
        RecordKind::Territory => (
            &[Field::Name, Field::Kind],
            &[Set {
                field: Field::Communes,
                table: "territory_commune",
                owner: "territory",
                member: "commune",
            }],
        ),
        RecordKind::Convention => (
            &[
                Field::Name,
                Field::Generation,
                Field::Predecessor,
                Field::Start,
                Field::End,
                Field::Signed,
            ],
            &[
                Set {
                    field: Field::Communes,
                    table: "convention_commune",
                    owner: "convention",
                    member: "commune",
                },
                Set {
                    field: Field::Themes,
                    table: "convention_theme",
                    owner: "convention",
                    member: "theme",
                },
            ],
        ),
        RecordKind::Passage => {
            (&[Field::Convention, Field::Stage, Field::On, Field::Reason, Field::Author], &[])
        }
        RecordKind::Note => (
            &[
                Field::Kind,
                Field::On,
                Field::Territory,
                Field::Convention,
                Field::Text,
                Field::Author,
                Field::AdministratorPresent,
                Field::SendUp,
            ],
            &[Set { field: Field::Themes, table: "note_theme", owner: "note", member: "theme" }],
        ),
        RecordKind::FollowUp => (
            &[Field::Note, Field::Territory, Field::What, Field::OwedBy, Field::Due, Field::Done],
            &[],
        ),
        RecordKind::Theme => (&[Field::Label, Field::Socle, Field::Position], &[]),
        RecordKind::NoteKind => (&[Field::Label, Field::Position], &[]),
        RecordKind::Goal => (&[Field::Coverage, Field::Signatures], &[]),
        RecordKind::Conflict => (
            &[
                Field::Kind,
                Field::Record,
                Field::Field,
                Field::Member,
                Field::Read,
                Field::Wanted,
                Field::Settled,
            ],
            &[],
        ),
    };
    Table { columns, sets }
}

/// The fields by which other records speak of one of this kind.
pub(super) fn references(kind: RecordKind) -> &'static [(RecordKind, Field)] {
    match kind {
        RecordKind::Person => &[
            (RecordKind::Binome, Field::Administrateur),
            (RecordKind::Binome, Field::Technicien),
            (RecordKind::Passage, Field::Author),
            (RecordKind::Note, Field::Author),
        ],
        RecordKind::Territory => &[
            (RecordKind::Binome, Field::Territories),
            (RecordKind::Note, Field::Territory),
            (RecordKind::FollowUp, Field::Territory),
        ],
        RecordKind::Convention => &[
            (RecordKind::Convention, Field::Predecessor),
            (RecordKind::Passage, Field::Convention),
            (RecordKind::Note, Field::Convention),
        ],
        RecordKind::Note => &[(RecordKind::FollowUp, Field::Note)],
        RecordKind::Theme => {
            &[(RecordKind::Convention, Field::Themes), (RecordKind::Note, Field::Themes)]
        }
        RecordKind::NoteKind => &[(RecordKind::Note, Field::Kind)],
        RecordKind::Binome
        | RecordKind::Conflict
        | RecordKind::FollowUp
        | RecordKind::Goal
        | RecordKind::Passage => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every foreign key of the schema between two records is a reference, and no other is.
    #[test]
    fn the_references_are_the_foreign_keys_of_the_schema() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        super::super::schema::migrate(&conn, std::path::Path::new("test")).unwrap();
        let keys = |table: &str, but: &str| -> Vec<(String, String)> {
            let sql = format!(
                "SELECT \"table\", \"from\" FROM pragma_foreign_key_list('{table}')
                 WHERE \"from\" <> '{but}'"
            );
            let mut statement = conn.prepare(&sql).unwrap();
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
            rows.unwrap().map(Result::unwrap).collect()
        };
        let (mut told, mut expected) = (Vec::new(), Vec::new());
        for &kind in RecordKind::ALL {
            for &(by, field) in references(kind) {
                told.push((kind.as_str().to_owned(), by, field));
            }
            for (to, from) in keys(kind.as_str(), "") {
                expected.push((to, kind, Field::from_code(&from).unwrap()));
            }
            for set in table(kind).sets {
                for (to, _) in keys(set.table, set.owner) {
                    expected.push((to, kind, set.field));
                }
            }
        }
        // Communes are of the reference, and never put aside.
        expected.retain(|(to, ..)| to != "commune");
        told.sort();
        expected.sort();
        assert_eq!(told, expected);
    }

    /// Every column and set named here exists in the schema, and the schema has no other.
    #[test]
    fn the_tables_are_those_of_the_schema() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        super::super::schema::migrate(&conn, std::path::Path::new("test")).unwrap();
        let columns = |table: &str| -> Vec<String> {
            let sql = format!("SELECT name FROM pragma_table_info('{table}') ORDER BY name");
            let mut statement = conn.prepare(&sql).unwrap();
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        for &kind in RecordKind::ALL {
            let table = table(kind);
            let mut expected: Vec<String> =
                table.columns.iter().map(|field| field.as_str().to_owned()).collect();
            expected.extend(["archived", "id", "rev"].map(String::from));
            if kind == RecordKind::Note {
                expected.push("folded".into());
            }
            expected.sort();
            assert_eq!(columns(kind.as_str()), expected, "{}", kind.as_str());
            for set in table.sets {
                let mut expected = vec![set.member.to_owned(), set.owner.to_owned()];
                expected.sort();
                assert_eq!(columns(set.table), expected);
            }
        }
    }
}
