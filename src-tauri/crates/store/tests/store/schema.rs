//! The whole schema as one snapshot, and triggers that forget no column.

use std::path::Path;

use rusqlite::Connection;

use crate::fixture::{Folder, new_book};

/// Tables that the program itself keeps: they are not journalled.
const OWN: [&str; 4] = ["meta", "journal_op", "journal_row", "journal_now"];

fn file() -> (Folder, Connection) {
    let folder = Folder::new();
    let path = folder.path("so.db");
    drop(new_book(&path));
    let connection = Connection::open(path).unwrap();
    (folder, connection)
}

fn strings(connection: &Connection, sql: &str, of: &[&str]) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map(rusqlite::params_from_iter(of), |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

fn user_tables(connection: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_schema
               WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name";
    let tables = strings(connection, sql, &[]);
    tables.into_iter().filter(|name| !OWN.contains(&name.as_str())).collect()
}

#[test]
fn the_schema_is_the_committed_one() {
    let (_folder, connection) = file();
    let mut found = String::new();
    for pragma in ["application_id", "user_version", "encoding", "page_size"] {
        let value = strings(
            &connection,
            &format!("SELECT CAST({pragma} AS TEXT) FROM pragma_{pragma}"),
            &[],
        );
        found.push_str(&format!("-- {pragma} {}\n", value[0]));
    }
    let sql = "SELECT sql || ';' FROM sqlite_schema
               WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
               ORDER BY tbl_name, type = 'trigger', type = 'index', name";
    for statement in strings(&connection, sql, &[]) {
        found.push_str(&format!("\n{statement}\n"));
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/schema.sql");
    if std::env::var_os("CCHC_UPDATE_GOLDEN").is_some() {
        #[expect(clippy::disallowed_methods, reason = "a test rewrites its own golden file")]
        std::fs::write(&golden, &found).unwrap();
    }
    let expected = std::fs::read_to_string(&golden).unwrap().replace("\r\n", "\n");
    assert!(found == expected, "the schema differs from tests/golden/schema.sql:\n{found}");
}

#[test]
fn the_schema_knows_every_word_of_the_model() {
    let (_folder, connection) = file();
    let schema: serde_json::Value =
        serde_json::from_str(&cchc_model::interchange::schema().unwrap()).unwrap();
    for (name, table, column) in [
        ("PlanKind", "plan", "kind"),
        ("OfficeKind", "plan", "office_kind"),
        ("OfficeKind", "office", "kind"),
        ("BlockKind", "block", "kind"),
        ("Comparator", "target", "comparator"),
        ("Urgency", "plan", "urgency"),
        ("Circulation", "plan", "circulation"),
    ] {
        let sql = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1";
        let definition = strings(&connection, sql, &[table]).remove(0);
        let (_, list) = definition.split_once(&format!("CHECK ({column} IN (")).unwrap();
        let mut known: Vec<&str> =
            list.split("))").next().unwrap().split(',').map(str::trim).collect();
        let variants = schema["$defs"][name]["oneOf"].as_array().unwrap();
        let mut words: Vec<String> =
            variants.iter().map(|one| format!("'{}'", one["const"].as_str().unwrap())).collect();
        known.sort_unstable();
        words.sort_unstable();
        assert_eq!(known, words, "{table}.{column}");
    }
}

#[test]
fn every_table_journals_every_column_of_every_row() {
    let (_folder, connection) = file();
    let mut missing = String::new();
    for table in user_tables(&connection) {
        let columns =
            strings(&connection, "SELECT name FROM pragma_table_info(?1) ORDER BY cid", &[&table]);
        assert_eq!(columns[0], "id", "undo finds a row of {table} by its first column");
        for expected in triggers(&table, &columns) {
            let name = expected.split_whitespace().nth(2).unwrap();
            let sql = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1";
            let found = strings(&connection, sql, &[name]);
            if found.first() != Some(&expected) {
                missing.push_str(&format!("{expected};\n\n"));
            }
        }
    }
    assert!(missing.is_empty(), "put these into the newest migration:\n\n{missing}");
}

/// The three triggers of a table as they must be.
fn triggers(table: &str, columns: &[String]) -> [String; 3] {
    let head = |name: &str, event: &str| {
        format!(
            "CREATE TRIGGER {table}_{name} AFTER {event} ON {table} BEGIN
  SELECT RAISE(ABORT, 'write outside an operation')
  WHERE coalesce((SELECT state FROM journal_now), 'closed') = 'closed';
  INSERT INTO journal_row (op, table_name, row_id, before, after)"
        )
    };
    let (old, new) = (image("old", columns), image("new", columns));
    [
        format!(
            "{}
  SELECT op, '{table}', new.id, NULL, {new}
  FROM journal_now
  WHERE state = 'recording';
END",
            head("inserted", "INSERT")
        ),
        format!(
            "{}
  SELECT op, '{table}', old.id, before, after
  FROM journal_now, (SELECT {old} AS before, {new} AS after)
  WHERE state = 'recording' AND before IS NOT after;
END",
            head("updated", "UPDATE")
        ),
        format!(
            "{}
  SELECT op, '{table}', old.id, {old}, NULL
  FROM journal_now
  WHERE state = 'recording';
END",
            head("deleted", "DELETE")
        ),
    ]
}

/// The row as a JSON object, in lines of at most 100 characters.
fn image(row: &str, columns: &[String]) -> String {
    let mut text = "json_object(".to_owned();
    let mut line = "\n   ".to_owned();
    for (index, column) in columns.iter().enumerate() {
        let comma = if index + 1 < columns.len() { "," } else { "" };
        let pair = format!(" '{column}', {row}.{column}{comma}");
        if line.len() + pair.len() > 100 {
            text.push_str(&line);
            line = "\n   ".to_owned();
        }
        line.push_str(&pair);
    }
    format!("{text}{line})")
}
