//! Bases altered in many ways, each opened, written in and looked at by the real program: none hangs, none
//! takes much room, none runs what somebody put there.

use std::{fs, sync::OnceLock, time::Duration};

use binome::{demo, store::Store};
use rusqlite::{Connection, config::DbConfig};

use super::{
    tables::ENDLESS,
    watched::{Watched, run},
};
use crate::{
    base::today,
    terminal::{Pty, binome},
};

/// What a foreign trigger would write, put together only when it runs.
const MARK: &[u8] = b"MARQUE-LAISSEE";

const RECURSIVE: &str = "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n)";

/// Values that no form writes.
const VALUES: [&str; 9] = [
    "NULL",
    "9223372036854775807",
    "-9223372036854775808",
    "CAST(x'c3286eff' AS TEXT)",
    "replace(hex(zeroblob(2500000)), '0', 'a')",
    "'9999-12-31'",
    "'-4713-11-24'",
    "x'00ff'",
    "9e999",
];

enum Alter {
    Sql(String),
    Bytes(u64),
}

/// The bytes of a file; its tables, each with its columns.
type Demonstration = (Vec<u8>, Vec<(String, Vec<String>)>);

/// The demonstration.
fn demonstration() -> &'static Demonstration {
    static DEMO: OnceLock<Demonstration> = OnceLock::new();
    DEMO.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.binome");
        drop(Store::create(&path, &demo::founding(today()).unwrap()).unwrap());
        let raw = Connection::open(&path).unwrap();
        raw.pragma_update(None, "wal_checkpoint", "TRUNCATE").unwrap();
        let list = |sql: &str| -> Vec<String> {
            let mut all = raw.prepare(sql).unwrap();
            all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        let tables = list("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        let columns = |table: &str| list(&format!("SELECT name FROM pragma_table_info('{table}')"));
        let tables = tables.into_iter().map(|table| (columns(&table), table));
        let tables = tables.map(|(columns, table)| (table, columns)).collect();
        (fs::read(&path).unwrap(), tables)
    })
}

/// Every alteration there is, by its name; the kinds in turn.
fn alterations() -> Vec<(String, Alter)> {
    let tables = &demonstration().1;
    let mut kinds: Vec<Vec<(String, Alter)>> = vec![
        vec![("endless journal".into(), Alter::Sql(ENDLESS.into()))],
        // Views in the place of tables.
        each(tables, "view", |table, columns| {
            let aliases: Vec<_> = columns.iter().map(|column| format!("i AS {column}")).collect();
            format!(
                "PRAGMA legacy_alter_table = ON; ALTER TABLE {table} RENAME TO autre;
                 CREATE VIEW {table} AS {RECURSIVE} SELECT {} FROM n",
                aliases.join(", ")
            )
        }),
        each(tables, "trigger", |table, _| {
            format!(
                "CREATE TRIGGER espion AFTER INSERT ON {table}
                 BEGIN UPDATE note SET text = 'MARQUE' || '-LAISSEE'; END"
            )
        }),
        each(tables, "index", |table, columns| {
            format!("CREATE INDEX autre ON {table} (lower({}))", columns[0])
        }),
        each(tables, "generated column", |table, _| {
            format!("ALTER TABLE {table} ADD COLUMN autre TEXT AS (hex(zeroblob(9000000)))")
        }),
        each(tables, "not strict", |table, columns| {
            let column = columns.last().unwrap();
            format!(
                "PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON;
                 UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = '{table}';
                 PRAGMA writable_schema = RESET;
                 UPDATE OR IGNORE {table} SET {column} = x'ff00ff'"
            )
        }),
        vec![
            (
                "predecessors in a circle".into(),
                Alter::Sql("UPDATE convention SET predecessor = id".into()),
            ),
            (
                "two predecessors in a circle".into(),
                Alter::Sql(
                    "UPDATE convention SET predecessor = coalesce(
                         (SELECT max(id) FROM convention AS b WHERE b.id < convention.id),
                         (SELECT max(id) FROM convention))"
                        .into(),
                ),
            ),
            (
                "undoing itself".into(),
                Alter::Sql("UPDATE operation SET undoes = id, group_id = id".into()),
            ),
        ],
        (0..60).map(|seed| (format!("bytes {seed}"), Alter::Bytes(seed))).collect(),
    ];
    for value in VALUES {
        let cells = tables.iter().flat_map(|(table, columns)| {
            columns.iter().map(move |column| {
                let name = format!("{table}.{column} = {value}");
                let sql = format!(
                    "UPDATE OR IGNORE {table} SET {column} = {value}
                     WHERE rowid IN (SELECT rowid FROM {table} LIMIT 3)"
                );
                // Tables without a rowid have every row changed that can be.
                let all = format!("UPDATE OR IGNORE {table} SET {column} = {value}");
                let keyed =
                    matches!(table.as_str(), "epci" | "commune" | "brought_back" | "department")
                        || columns.len() == 2 && table.contains('_') && table != "note_kind";
                (name, Alter::Sql(if keyed { all } else { sql }))
            })
        });
        kinds.push(cells.collect());
    }
    let longest = kinds.iter().map(Vec::len).max().unwrap();
    let mut kinds: Vec<_> = kinds.into_iter().map(Vec::into_iter).collect();
    (0..longest)
        .flat_map(|_| kinds.iter_mut().filter_map(Iterator::next).collect::<Vec<_>>())
        .collect()
}

fn each(
    tables: &[(String, Vec<String>)],
    what: &str,
    sql: impl Fn(&str, &[String]) -> String,
) -> Vec<(String, Alter)> {
    let one = |(table, columns): &(String, Vec<String>)| {
        (format!("{what}: {table}"), Alter::Sql(sql(table, columns)))
    };
    tables.iter().map(one).collect()
}

/// Writes the base so altered; tells whether anything could be.
fn alter(path: &std::path::Path, alter: &Alter) -> bool {
    let bytes = &demonstration().0;
    match alter {
        Alter::Bytes(seed) => {
            let mut random = fastrand::Rng::with_seed(*seed);
            let mut bytes = bytes.clone();
            for _ in 0..1 << (seed % 10) {
                let at = random.usize(100..bytes.len());
                bytes[at] = random.u8(..);
            }
            fs::write(path, bytes).unwrap();
            true
        }
        Alter::Sql(sql) => {
            fs::write(path, bytes).unwrap();
            let raw = Connection::open(path).unwrap();
            raw.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
            let past =
                "SELECT group_concat('DROP TRIGGER ' || name || ';', ' ') || '' FROM sqlite_schema
                        WHERE type = 'trigger'";
            let kept =
                "SELECT group_concat(sql || ';', ' ') FROM sqlite_schema WHERE type = 'trigger'";
            let ask = |sql: &str| raw.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
            let (drop, make) = (ask(past), ask(kept));
            raw.execute_batch(&format!(
                "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; {drop}"
            ))
            .unwrap();
            let done = raw.execute_batch(sql).is_ok();
            // As one who hides would.
            done && raw.execute_batch(&make).is_ok()
        }
    }
}

const COMMANDS: [&[&str]; 6] = [
    &["list", "territories"],
    &["note", "add", "--territory", "Dombes", "--kind", "copil", "--text", "à moi"],
    &["list", "notes"],
    &["stats"],
    &["check"],
    &["list", "journal"],
];

/// Tries that many; every so many a screen too.
pub(crate) fn tried(many: usize, screens: usize) {
    let all = alterations();
    let total = all.len();
    let step = (total / many).max(1);
    let (mut ran, mut refused, mut impossible, mut worst) = (0, 0, 0, (Duration::ZERO, 0));
    let mut wrong = Vec::new();
    for (n, (name, how)) in all.into_iter().step_by(step).enumerate() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("ain.binome");
        if !alter(&path, &how) {
            impossible += 1;
            continue;
        }
        ran += 1;
        let runs: Vec<Watched> =
            COMMANDS.iter().map(|args| run(home.path(), &path, args)).collect();
        refused += usize::from(runs[0].code != Some(0));
        for (args, one) in COMMANDS.iter().zip(&runs) {
            worst = (worst.0.max(one.took), worst.1.max(one.peak));
            if one.took > Duration::from_secs(2) {
                println!("{name}: {args:?} took {:.1?}", one.took);
            }
            let falls = one.code.is_none_or(|code| code >= 3) || one.err.contains("interne");
            if falls || one.peak > 100_000 {
                wrong.push(format!("{name}: {args:?}: {one:?}"));
            }
        }
        let left = ["", "-wal", "-journal"]
            .map(|end| fs::read(home.path().join(format!("ain.binome{end}"))).unwrap_or_default());
        if left.iter().any(|bytes| bytes.windows(MARK.len()).any(|window| window == MARK)) {
            wrong.push(format!("{name}: somebody else's statement ran"));
        }
        if screens > 0 && n % screens == 0 {
            let script = format!("{} --db {}; echo FIN $?", binome(), path.display());
            let mut pty = Pty::run(&script, 100, 30, "xterm-256color", home.path());
            pty.wait_for("─");
            // From whatever it shows to its end.
            pty.type_in("\u{3}");
            pty.wait_for("FIN 0");
        }
    }
    println!(
        "{ran} altered bases of {total} alterations ({impossible} could not be made): {refused} refused;          a command took {:.1?} and {} KB at most",
        worst.0, worst.1
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_few_of_all_alterations_neither_hang_nor_fall_nor_command() {
    tried(12, 0);
}
