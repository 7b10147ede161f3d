//! The versions of the schema, and the way from one to the next.

use std::path::Path;

use rusqlite::Connection;

use super::header::APPLICATION_ID;
use crate::problem::StoreProblem;

/// One step of the schema.
pub(super) struct Migration {
    /// The version that the file has after the step; steps are numbered without gaps from 1.
    pub(super) version: i64,
    /// The oldest program, by the newest version that it knows, that still works with the file
    /// after the step: a step that only adds keeps the number of the step before.
    pub(super) min_reader: i64,
    /// What is run, in this order.
    pub(super) sql: &'static [&'static str],
}

/// Every step.
pub(super) const ALL: &[Migration] = &[
    Migration {
        version: 1,
        min_reader: 1,
        sql: &[
            include_str!("../../migrations/0001_book.sql"),
            include_str!("../../migrations/0001_catalogue.sql"),
            include_str!("../../migrations/0001_catalogue_journal.sql"),
            include_str!("../../migrations/0001_plan.sql"),
            include_str!("../../migrations/0001_plan_journal.sql"),
        ],
    },
    Migration {
        version: 2,
        min_reader: 1,
        sql: &[include_str!("../../migrations/0002_layout.sql")],
    },
    Migration {
        version: 3,
        min_reader: 1,
        sql: &[include_str!("../../migrations/0003_paper.sql")],
    },
    Migration {
        version: 4,
        // An older program would edit a plan that is issued.
        min_reader: 4,
        sql: &[
            include_str!("../../migrations/0004_tracking.sql"),
            include_str!("../../migrations/0004_tracking_journal.sql"),
        ],
    },
    Migration {
        version: 5,
        min_reader: 4,
        sql: &[
            include_str!("../../migrations/0005_report.sql"),
            include_str!("../../migrations/0005_report_journal.sql"),
        ],
    },
    Migration {
        version: 6,
        min_reader: 4,
        sql: &[include_str!("../../migrations/0006_report_tables.sql")],
    },
];

/// The version of the last step.
pub(super) const NEWEST: i64 = newest(ALL);

pub(super) const fn newest(migrations: &[Migration]) -> i64 {
    match migrations.last() {
        Some(last) => last.version,
        None => 0,
    }
}

/// Brings the file to the newest version in one exclusive transaction: all steps or none.
/// Foreign keys are off while tables are rebuilt, and checked before anything is kept.
///
/// # Errors
/// What SQLite says of a step; `store.damaged` when rows would be left without their parent.
pub(super) fn run(
    connection: &Connection,
    path: &Path,
    from: i64,
    migrations: &[Migration],
) -> Result<(), StoreProblem> {
    let failed = |error| StoreProblem::from_sql(path, error);
    connection.pragma_update(None, "foreign_keys", "OFF").map_err(failed)?;
    connection.execute_batch("BEGIN EXCLUSIVE").map_err(failed)?;
    let done = steps(connection, from, migrations)
        .and_then(|()| dangling_row(connection))
        .map_err(failed)
        .and_then(|dangling| match dangling {
            None => connection.execute_batch("COMMIT").map_err(failed),
            Some(detail) => Err(StoreProblem::Damaged { path: path.to_path_buf(), detail }),
        });
    if done.is_err() {
        // The first failure is the one to tell.
        let _ = connection.execute_batch("ROLLBACK");
    }
    done
}

fn steps(connection: &Connection, from: i64, migrations: &[Migration]) -> rusqlite::Result<()> {
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    for migration in migrations.iter().filter(|migration| migration.version > from) {
        if migration.version > 1 {
            connection.execute_batch("UPDATE journal_now SET state = 'replaying'")?;
        }
        for sql in migration.sql {
            connection.execute_batch(sql)?;
        }
        connection.execute_batch("UPDATE journal_now SET state = 'closed'")?;
        connection.execute(
            "INSERT INTO meta (id, version, min_reader) VALUES (1, ?1, ?2)
             ON CONFLICT (id) DO UPDATE SET version = ?1, min_reader = ?2",
            [migration.version, migration.min_reader],
        )?;
        connection.pragma_update(None, "user_version", migration.version)?;
    }
    Ok(())
}

fn dangling_row(connection: &Connection) -> rusqlite::Result<Option<String>> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
    Ok(Some(format!("sau khi nâng cấp, một dòng của {table} không còn dòng gốc ở {parent}")))
}
