//! Which files are opened, and that the others are left as they are.

use std::path::Path;

use cchc_store::{Book, SCHEMA_VERSION, StoreProblem};
use rusqlite::Connection;

use crate::fixture::{Folder, beside, full_plan, new_book, write};

/// Tries to open a file that must be refused; the code, after making sure that neither the file
/// nor its folder was touched.
fn refused(folder: &Folder, path: &Path) -> StoreProblem {
    let (names, bytes) = (folder.names(), std::fs::read(path).ok());
    let problem = Book::open(path).unwrap_err();
    assert_eq!(std::fs::read(path).ok(), bytes, "the file was changed: {problem}");
    assert_eq!(folder.names(), names, "the folder was changed: {problem}");
    assert!(!problem.message_vi().is_empty() && !problem.hint_vi().is_empty());
    problem
}

fn put(path: &Path, bytes: &[u8]) {
    #[expect(clippy::disallowed_methods, reason = "a test makes a bad file")]
    std::fs::write(path, bytes).unwrap();
}

/// A closed book, changed with plain SQLite.
fn changed_book(path: &Path, sql: &str) {
    drop(new_book(path));
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(sql).unwrap();
}

#[test]
fn a_closed_book_is_one_file_and_opens_again() {
    let folder = Folder::new();
    // Windows has no question mark in names.
    let name = format!("sổ cải cách #1{}mode=memory%20.db", if cfg!(windows) { '&' } else { '?' });
    let path = folder.path(&name);
    let mut book = new_book(&path);
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    drop(book);
    assert_eq!(folder.names(), [name]);
    let book = Book::open(&path).unwrap();
    assert_eq!((book.version(), book.plans().unwrap().len()), (SCHEMA_VERSION, 1));
    assert_eq!(book.path(), path);
}

#[test]
fn a_name_that_looks_like_an_address_is_a_file() {
    let folder = Folder::new();
    for name in ["file:so.db?mode=memory", ":memory:"] {
        if cfg!(windows) {
            continue; // A colon is no part of a name there.
        }
        let path = folder.path(name);
        drop(new_book(&path));
        assert!(path.exists() && Book::open(&path).is_ok(), "{name}");
    }
    assert_eq!(Book::open(Path::new("")).unwrap_err().code(), "store.unreadable");
    assert_eq!(Book::open(Path::new(":memory:")).unwrap_err().code(), "store.not_found");
}

#[test]
fn what_is_not_there_or_no_file_is_told_so() {
    let folder = Folder::new();
    assert_eq!(refused(&folder, &folder.path("không có.db")).code(), "store.not_found");
    let inner = folder.path("thư mục.db");
    std::fs::create_dir(&inner).unwrap();
    assert_eq!(refused(&folder, &inner).code(), "store.unreadable");
}

#[test]
fn foreign_files_are_refused_and_stay_as_they_are() {
    let folder = Folder::new();
    let path = folder.path("khác.db");
    for bytes in [&b"x"[..], b"PK\x03\x04 a workbook", &[0; 4096]] {
        put(&path, bytes);
        assert_eq!(refused(&folder, &path).code(), "store.foreign_file");
    }
    put(&path, b"");
    assert_eq!(refused(&folder, &path).code(), "store.empty");
    for journal_mode in ["delete", "wal"] {
        let path = folder.path(&format!("{journal_mode}.db"));
        let other = Connection::open(&path).unwrap();
        other.pragma_update(None, "journal_mode", journal_mode).unwrap();
        other.execute_batch("CREATE TABLE t (a); PRAGMA application_id = 7").unwrap();
        other.close().unwrap();
        assert_eq!(refused(&folder, &path).code(), "store.foreign_file");
    }
}

#[test]
fn a_newer_book_is_refused_and_stays_as_it_is() {
    let folder = Folder::new();
    let unvouched = folder.path("1.db");
    changed_book(&unvouched, "PRAGMA user_version = 99");
    let closed_to_us = folder.path("2.db");
    changed_book(
        &closed_to_us,
        "PRAGMA user_version = 99; UPDATE meta SET version = 99, min_reader = 98",
    );
    let with_log = folder.path("3.db");
    changed_book(
        &with_log,
        "PRAGMA user_version = 99; UPDATE meta SET version = 99; PRAGMA journal_mode = WAL",
    );
    for path in [unvouched, closed_to_us, with_log] {
        let problem = refused(&folder, &path);
        assert_eq!(problem.code(), "store.newer_file");
        let message = problem.message_vi();
        let both = message.contains("99") && message.contains(&SCHEMA_VERSION.to_string());
        assert!(both, "both versions are named: {message}");
    }
}

#[test]
fn a_newer_book_that_lets_this_program_in_is_opened_and_keeps_its_version() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    changed_book(
        &path,
        "ALTER TABLE officer ADD COLUMN telephone TEXT NOT NULL DEFAULT '';
         PRAGMA user_version = 99; UPDATE meta SET version = 99, min_reader = 1",
    );
    let mut book = Book::open(&path).unwrap();
    assert_eq!(book.version(), 99);
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    drop(book);
    assert_eq!(Book::open(&path).unwrap().version(), 99);
}

#[test]
fn damaged_files_are_refused_and_stay_as_they_are() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    let mut book = new_book(&path);
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    drop(book);
    let whole = std::fs::read(&path).unwrap();
    for length in [16, 99, 100, 4096, whole.len() - 1] {
        put(&path, &whole[..length]);
        assert_eq!(refused(&folder, &path).code(), "store.damaged", "{length} bytes");
    }
    let mut torn = whole.clone();
    let half = whole.len() / 2;
    torn[half..].fill(0xA5);
    put(&path, &torn);
    assert_eq!(refused(&folder, &path).code(), "store.damaged");
    put(&path, &whole);
    assert!(Book::open(&path).is_ok());
}

#[test]
fn what_a_crash_left_half_written_is_rolled_back() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    drop(new_book(&path));
    // A writer that dies after its pages reached the file: file and journal as they were then.
    let writer = Connection::open(&path).unwrap();
    writer.execute_batch("PRAGMA cache_size = 1; PRAGMA journal_mode = TRUNCATE").unwrap();
    writer
        .execute_batch(
            "BEGIN; UPDATE journal_now SET state = 'replaying';
             CREATE TABLE filler AS
               WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 400)
               SELECT i, hex(randomblob(500)) AS words FROM n;",
        )
        .unwrap();
    let crashed = folder.path("sau sự cố.db");
    put(&crashed, &std::fs::read(&path).unwrap());
    put(
        &folder.path("sau sự cố.db-journal"),
        &std::fs::read(folder.path("so.db-journal")).unwrap(),
    );
    writer.execute_batch("ROLLBACK").unwrap();
    let (half, whole) = (std::fs::read(&crashed).unwrap(), std::fs::read(&path).unwrap());
    assert!(half.len() > whole.len(), "the crash left unfinished work in the file");

    let book = Book::open(&crashed).unwrap();
    assert!(book.check().unwrap().is_empty());
    assert_eq!(book.catalogue().unwrap().offices.len(), 1);
}

#[test]
fn a_file_that_another_program_holds_is_told_so() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    let mut book = new_book(&path);
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let problem = book
        .write(&crate::fixture::entry("plan.import"), |tx| tx.insert_plan(&full_plan("mot")))
        .unwrap_err();
    assert_eq!(problem.code(), "store.busy");
    other.execute_batch("ROLLBACK").unwrap();
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
}

#[test]
fn the_check_finds_what_is_not_as_it_must_be() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    let mut book = new_book(&path);
    write(&mut book, "plan.import", |tx| tx.insert_plan(&full_plan("mot")));
    assert_eq!(book.check().unwrap(), []);
    let other = beside(&path);
    other
        .execute_batch(
            "PRAGMA foreign_keys = OFF; UPDATE journal_now SET state = 'replaying';
             INSERT INTO service (officer_id, position, post) VALUES (77, 0, '');
             UPDATE task SET depth = 4 WHERE uid = 220;",
        )
        .unwrap();
    let codes: Vec<_> = book.check().unwrap().iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["store.foreign_key", "store.journal_open", "store.plan_invalid"]);
}
