//! Salvage of a damaged base: its rows, one by one from both ends of each table, put
//! in a base in memory. The file itself is never touched, nor written to.

use std::path::Path;

use rusqlite::{Connection, config::DbConfig, params_from_iter, types::Value as Sql};

use super::shelf;
use crate::{
    domain::{
        field::RecordKind,
        memo::Which,
        refusal::Refusal,
        tier::{Tier, Unsafe},
    },
    store::{
        Store,
        connection::{glance, let_go},
        identity::which,
        inspect, migration,
        open::Opened,
        place::{Stamp, identity, length_beside},
        read_budget::{ReadBudget, Stop},
        refuse::{Attempt, refuse},
        shape, tables,
    },
};

/// Tables that are no record's own.
const OTHERS: [&str; 12] = [
    "base",
    "operation",
    "journal",
    "journal_value",
    "territory_commune",
    "working_copy",
    "brought_back",
    "seal",
    "tip",
    "erasure",
    "holder",
    "note_theme",
];

/// Verified copies that are offered.
const OFFERED: usize = 3;

impl Store {
    /// The readable part of a damaged base, read only.
    ///
    /// # Errors
    /// A file that is not even a base.
    pub fn read_damaged(path: &Path) -> Result<Self, Refusal> {
        let refused = |error| refuse(error, Attempt::Open(path));
        let mut damaged = glance(path)?;
        // A view under the name of a table may never end.
        let tables = shape::ours(&damaged).map_err(refused)?;
        let_go(&mut damaged).map_err(refused)?;
        // Pages that lead in circles are read for a while, not for ever.
        let read_budget = ReadBudget::hold(&mut damaged, Stop::default(), length_beside(path, ""));
        read_budget.map_err(refused)?.reading();
        let conn = Connection::open_in_memory().map_err(refused)?;
        migration::run(&conn, 0).map_err(refused)?;
        conn.pragma_update(None, "foreign_keys", false).map_err(refused)?;
        // Tables of earlier versions are read too.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).map_err(refused)?;
        for table in names().filter(|name| tables.contains(name.as_str())) {
            rescue(&damaged, &conn, &table).map_err(refused)?;
        }
        let read: i64 =
            conn.query_row("SELECT count(*) FROM base", [], |row| row.get(0)).map_err(refused)?;
        if read == 0 {
            return Err(Refusal::Damaged(path.into(), "base".into()));
        }
        let mark = inspect::mark(&conn).map_err(refused)?;
        Self::over(Opened {
            conn,
            path: path.into(),
            tier: Tier::ReadOnly(Unsafe::Damaged),
            identity: identity(path),
            stamp: Stamp::of(path),
            mark,
        })
    }

    /// A copy of a base, to be read only: nobody writes in a copy.
    ///
    /// # Errors
    /// As for [`Store::open`].
    pub fn read_copy(path: &Path) -> Result<Self, Refusal> {
        let conn = inspect::at_rest(path)?;
        let mark = inspect::mark(&conn).map_err(|error| refuse(error, Attempt::Open(path)))?;
        Self::over(Opened {
            conn,
            path: path.into(),
            tier: Tier::ReadOnly(Unsafe::Copy),
            identity: identity(path),
            stamp: Stamp::of(path),
            mark,
        })
    }

    /// The newest copies of a base that are whole, beside it and in a folder of the user.
    #[must_use]
    pub fn whole_copies(path: &Path, own: Option<&Path>) -> Vec<shelf::Copy> {
        let mut found = shelf::list(&shelf::beside(path), path);
        let own_id = identity_of(path);
        let own_id = own_id.or_else(|| found.iter().find_map(|copy| identity_of(&copy.path)));
        if let Some(own) = own {
            // Which base it is may be what can no longer be read: then any that bears its name.
            found.extend(shelf::folders(own).iter().flat_map(|folder| shelf::list(folder, path)));
        }
        found.sort_by_key(|copy| std::cmp::Reverse(copy.taken));
        found.dedup_by_key(|copy| copy.taken);
        let is_of_it = |copy: &shelf::Copy| own_id.is_none() || identity_of(&copy.path) == own_id;
        let whole = found
            .into_iter()
            .filter(|copy| is_of_it(copy) && super::backup::verify(&copy.path).is_ok());
        whole.take(OFFERED).collect()
    }
}

/// Which base a file is, where it still says so.
fn identity_of(path: &Path) -> Option<Which> {
    let mut conn = glance(path).ok()?;
    inspect::prove(&mut conn, path).ok()?;
    which(&conn).ok()
}

/// Every table, referenced ones first.
fn names() -> impl Iterator<Item = String> {
    let records = RecordKind::ALL.iter().map(|kind| kind.as_str().to_owned());
    let sets = RecordKind::ALL.iter().flat_map(|kind| tables::sets(*kind)).map(|set| set.table);
    OTHERS.iter().map(|&name| name.to_owned()).chain(records).chain(sets)
}

/// Copies the rows of a table that can be read: from its beginning up to what cannot, then from its
/// end. A table that is not there has none.
fn rescue(damaged: &Connection, whole: &Connection, table: &str) -> rusqlite::Result<()> {
    let mut columns = whole.prepare("SELECT name FROM pragma_table_info(?)")?;
    let mut columns: Vec<String> =
        columns.query_map([table], |row| row.get("name"))?.collect::<Result<_, _>>()?;
    // An earlier schema has fewer.
    columns.retain(|column| damaged.prepare(&format!("SELECT {column} FROM {table}")).is_ok());
    let (names, marks) = (columns.join(", "), vec!["?"; columns.len()].join(", "));
    let insert = format!("INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})");
    let mut insert = whole.prepare(&insert)?;
    let keyed = columns.first().map_or("rowid", String::as_str);
    for order in ["", &format!("ORDER BY {keyed} DESC")] {
        let Ok(mut rows) = damaged.prepare(&format!("SELECT {names} FROM {table} {order}")) else {
            return Ok(());
        };
        let count = columns.len();
        let Ok(mut rows) = rows.query([]) else { continue };
        // Rows read before a failure stay.
        while let Ok(Some(row)) = rows.next() {
            let values: Result<Vec<Sql>, _> = (0..count).map(|at| row.get(at)).collect();
            if let Ok(values) = values {
                // A row whose values no longer fit its table says nothing that could be trusted.
                let _ = insert.execute(params_from_iter(values));
            }
        }
    }
    Ok(())
}
