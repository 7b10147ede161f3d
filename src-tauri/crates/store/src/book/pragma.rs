//! How SQLite has to behave: set, read back, and refused when it does not hold.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use crate::problem::StoreProblem;

/// How long a lock of another program is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// What every connection has, with the value that reading back must give.
///
/// The rollback journal is truncated, not a write-ahead log: one file can be carried on a stick,
/// and no side file holds recent work. `synchronous` 2 is FULL: a row said to be saved is saved.
/// Recursive triggers make a row that is replaced go through the journal as well.
const SETTINGS: [(&str, &str, &str); 5] = [
    ("trusted_schema", "OFF", "0"),
    ("foreign_keys", "ON", "1"),
    ("recursive_triggers", "ON", "1"),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "FULL", "2"),
];

/// Settings that hold before anything is read from a file that may be hostile or in use.
pub(super) fn first(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "trusted_schema", "OFF")
}

/// All settings, verified.
pub(super) fn all(path: &Path, connection: &Connection) -> Result<(), StoreProblem> {
    let failed = |error| StoreProblem::from_sql(path, error);
    first(connection).map_err(failed)?;
    for (name, value, expected) in SETTINGS {
        connection.pragma_update(None, name, value).map_err(failed)?;
        let found = read(connection, name).map_err(failed)?;
        if found != expected {
            return Err(StoreProblem::Sql {
                path: path.to_path_buf(),
                source: format!("PRAGMA {name} is {found}, not {expected}").into(),
            });
        }
    }
    Ok(())
}

fn read(connection: &Connection, name: &str) -> rusqlite::Result<String> {
    connection.pragma_query_value(None, name, |row| {
        Ok(match row.get_ref(0)? {
            rusqlite::types::ValueRef::Integer(number) => number.to_string(),
            other => other.as_str()?.to_owned(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_that_does_not_hold_is_told() {
        // A book in memory keeps its journal there, whatever it is told.
        let connection = Connection::open_in_memory().unwrap();
        let problem = all(Path::new("x"), &connection).unwrap_err();
        assert_eq!(problem.code(), "store.sql");
        assert!(problem.message_vi().contains("journal_mode is memory"));
    }
}
