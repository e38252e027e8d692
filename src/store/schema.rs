//! The versions of the schema: SQL files, each leaving `user_version` one higher, and which of them a
//! file stands at. Running them is `migration`'s.
//!
//! A migration that has been released is never changed; a new need is a new file.

use rusqlite::Connection;

use crate::domain::field::RecordKind;

/// Marks a file as ours in its header: « bino » in ASCII.
pub(super) const APPLICATION_ID: i32 = 0x6269_6e6f;

/// The first schema with conflicts that are put off.
pub(super) const CONFLICTS: u32 = 2;

/// The first schema with working copies.
pub(super) const WORKING_COPIES: u32 = 2;

/// The first schema with seals in its journal.
pub(super) const SEALS: u32 = 3;

/// The first schema that knows who keeps copies.
pub(super) const HOLDERS: u32 = 4;

/// The first schema with several départements.
pub(super) const DEPARTMENTS: u32 = 5;

/// The first schema whose reference is made of records.
pub(super) const REFERENCE: u32 = 6;

/// The first schema with the life of a convention.
pub(super) const LIFE: u32 = 7;

/// The first schema with means, levers and needs.
pub(super) const MEANS: u32 = 8;

pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_base.sql"),
    include_str!("migrations/0002_conflicts.sql"),
    include_str!("migrations/0003_seals.sql"),
    include_str!("migrations/0004_erasures.sql"),
    include_str!("migrations/0005_departments.sql"),
    include_str!("migrations/0006_reference.sql"),
    include_str!("migrations/0007_life.sql"),
    include_str!("migrations/0008_means.sql"),
    include_str!("migrations/0009_import.sql"),
];

/// The latest schema this program knows.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a handful of migrations")]
pub(super) const fn latest() -> u32 {
    MIGRATIONS.len() as u32
}

/// The migrations that lead to a version.
pub(super) fn up_to(version: u32) -> &'static [&'static str] {
    let count = usize::try_from(version).unwrap_or(usize::MAX).min(MIGRATIONS.len());
    &MIGRATIONS[..count]
}

/// The schema a file stands at.
pub(super) fn version(conn: &Connection) -> rusqlite::Result<u32> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// The key of a table of the reference: it is `id` since its rows are records.
pub(super) fn key(conn: &Connection, kind: RecordKind) -> rusqlite::Result<&'static str> {
    const EARLIER: [(RecordKind, &str); 3] = [
        (RecordKind::Department, "code"),
        (RecordKind::Epci, "siren"),
        (RecordKind::Commune, "insee"),
    ];
    let found = EARLIER.iter().find(|(one, _)| *one == kind);
    let earlier = version(conn)? < REFERENCE;
    Ok(found.filter(|_| earlier).map_or("id", |(_, key)| key))
}
