//! Opening an existing book. The order matters: nothing may write to a file before it is known to
//! be a sound book of a version that this program understands.

use std::path::Path;

use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::migrate::{self, Migration};
use super::{Book, Reader, absolute, connect, header, pragma, upgrade_copy};
use crate::problem::StoreProblem;

impl Book {
    /// Opens a data file, and upgrades it when it is older, after a copy of it was made.
    ///
    /// # Errors
    /// `store.not_found`, `store.unreadable`, `store.empty`, `store.foreign_file`,
    /// `store.newer_file`, `store.damaged`, `store.busy`, `store.no_copy`. A file that is refused
    /// stays as it was, byte for byte, and no file appears beside it.
    pub fn open(path: &Path) -> Result<Self, StoreProblem> {
        open_with(path, migrate::ALL)
    }
}

fn open_with(path: &Path, migrations: &[Migration]) -> Result<Book, StoreProblem> {
    let path = absolute(path)?;
    let newest = migrate::newest(migrations);
    look_first(&path, newest)?;

    let failed = |error| StoreProblem::from_sql(&path, error);
    let connection = begin(&path, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(failed)?;
    // What the header said may have been rolled back by now, from the journal of a crash.
    let version = pragma_number(&connection, "user_version").map_err(failed)?;
    quick_check(&path, &connection)?;
    if version < newest {
        if connection.is_readonly(MAIN_DB).map_err(failed)? {
            return Err(StoreProblem::ReadOnly { path });
        }
        let copy = upgrade_copy::make(&connection, &path, version)?;
        migrate::run(&connection, &path, version, migrations).inspect_err(|_| {
            // The book is as it was: the copy of it has no use, and every try would leave one.
            let _ = std::fs::remove_file(&copy);
        })?;
    }
    pragma::all(&path, &connection)?;
    Ok(Book { reader: Reader { connection, version: version.max(newest), path } })
}

/// Refuses what is not for this program, without SQLite writing or locking anything.
fn look_first(path: &Path, newest: i64) -> Result<(), StoreProblem> {
    let header = header::read(path)?;
    let newer = header.user_version > newest;
    if newer && (header.write_ahead_log || !lets_older_programs_in(path, header, newest)) {
        return Err(StoreProblem::Newer {
            path: path.to_path_buf(),
            file: header.user_version,
            known: newest,
        });
    }
    Ok(())
}

/// Whether a newer file says that this program may work with it. The header alone cannot say
/// so: the program that wrote it must have left its word inside, for the same version.
fn lets_older_programs_in(path: &Path, header: header::Header, newest: i64) -> bool {
    begin(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .and_then(|connection| {
            connection.query_row("SELECT version, min_reader FROM meta WHERE id = 1", [], |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
            })
        })
        .is_ok_and(|(version, min_reader)| version == header.user_version && min_reader <= newest)
}

fn begin(path: &Path, mode: OpenFlags) -> rusqlite::Result<Connection> {
    let connection = connect::connect(path, mode)?;
    pragma::first(&connection)?;
    Ok(connection)
}

fn quick_check(path: &Path, connection: &Connection) -> Result<(), StoreProblem> {
    let detail: String = connection
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|error| StoreProblem::from_sql(path, error))?;
    if detail == "ok" {
        Ok(())
    } else {
        Err(StoreProblem::Damaged { path: path.to_path_buf(), detail })
    }
}

fn pragma_number(connection: &Connection, name: &str) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, name, |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::journal::Entry;

    const NOW: i64 = migrate::NEWEST;
    const ADDS: Migration = Migration {
        version: NOW + 1,
        min_reader: NOW,
        sql: &[
            "ALTER TABLE officer ADD COLUMN telephone TEXT NOT NULL DEFAULT '';",
            "UPDATE office SET place = 'Tùng Ảnh mới';",
        ],
    };
    const FAILS: Migration = Migration {
        version: NOW + 2,
        min_reader: NOW + 2,
        sql: &["CREATE TABLE seal (id INTEGER PRIMARY KEY) STRICT;", "UPDATE nowhere SET x = 1;"],
    };
    const DANGLES: Migration = Migration {
        version: NOW + 2,
        min_reader: NOW + 2,
        sql: &["INSERT INTO service (officer_id, position, post) VALUES (77, 0, 'x');"],
    };

    fn steps(more: &[&Migration]) -> Vec<Migration> {
        let all = migrate::ALL.iter().chain(more.iter().copied());
        all.map(|step| Migration { sql: step.sql, ..*step }).collect()
    }

    /// A folder with a book of this version that has one office, changed by one operation.
    fn book_of_now() -> (tempfile::TempDir, std::path::PathBuf, Vec<u8>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Sổ cũ.db");
        let day = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
        let entry = Entry {
            code: "book.create",
            label: String::new(),
            at: day.and_hms_opt(8, 0, 0).unwrap(),
            undoable: true,
            joins: None,
        };
        let office = cchc_model::office::Office::named("xã Tùng Ảnh");
        let catalogue = cchc_model::office::Catalogue {
            offices: vec![cchc_model::office::DatedOffice {
                office,
                valid_from: None,
                valid_to: None,
            }],
            ..Default::default()
        };
        drop(Book::create(&path, &entry, |tx| tx.replace_catalogue(&catalogue)).unwrap());
        let bytes = std::fs::read(&path).unwrap();
        (folder, path, bytes)
    }

    fn names(folder: &tempfile::TempDir) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn an_older_book_is_copied_and_upgraded_and_old_history_stays_as_it_is() {
        let (folder, path, _) = book_of_now();
        let mut book = open_with(&path, &steps(&[&ADDS])).unwrap();
        assert_eq!(book.version(), NOW + 1);
        assert_eq!(book.catalogue().unwrap().offices[0].office.place, "Tùng Ảnh mới");
        assert!(book.check().unwrap().is_empty());
        let at = book.history(1).unwrap()[0].at;
        assert_eq!(book.undo(at).unwrap(), None, "images of another schema are not replayed");
        drop(book);
        let copied = format!("Sổ cũ-truoc-nang-cap-v{NOW}.db");
        assert_eq!(names(&folder), [copied.as_str(), "Sổ cũ.db"]);

        // The copy is the way back for a program that knows no more than its version, and that
        // program opens the upgraded book too, because the step only added.
        let copy = Book::open(&folder.path().join(copied)).unwrap();
        assert_eq!(copy.catalogue().unwrap().offices[0].office.place, "Tùng Ảnh");
        assert_eq!(copy.version(), NOW);
        assert_eq!(Book::open(&path).unwrap().version(), NOW + 1);
        assert_eq!(names(&folder).len(), 2, "an upgraded book is not copied again");
    }

    #[test]
    fn a_book_in_a_folder_of_any_depth_is_made_upgraded_and_opened_again() {
        let root = tempfile::tempdir().unwrap();
        // SQLite takes 512 bytes on Linux; Windows without more ado 260 units.
        let deep = std::iter::repeat_n("Cải cách hành chính", 15).collect::<std::path::PathBuf>();
        let folder = root.path().join(deep);
        std::fs::create_dir_all(&folder).unwrap();
        let (_short, short, _) = book_of_now();
        let path = folder.join("Sổ cũ.db");
        std::fs::copy(short, &path).unwrap();
        let mut book = open_with(&path, &steps(&[&ADDS])).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
        let entry = Entry {
            code: "catalogue.save",
            label: String::new(),
            at: day.and_hms_opt(8, 0, 0).unwrap(),
            undoable: true,
            joins: None,
        };
        let catalogue = cchc_model::office::Catalogue::default();
        book.write(&entry, |tx| tx.replace_catalogue(&catalogue)).unwrap();
        assert_eq!(book.path(), path, "it is named as it was asked for");
        drop(book);
        assert_eq!(Book::open(&path).unwrap().catalogue().unwrap().offices, []);
        let copy = folder.join(format!("Sổ cũ-truoc-nang-cap-v{NOW}.db"));
        assert_eq!(Book::open(&copy).unwrap().catalogue().unwrap().offices.len(), 1);
        let new = folder.join("mới.db");
        drop(Book::create(&new, &entry, |tx| tx.replace_catalogue(&catalogue)).unwrap());
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 3, "no journal stays");
    }

    #[test]
    fn a_copy_never_takes_the_place_of_another_file() {
        let (folder, path, _) = book_of_now();
        let taken = folder.path().join(format!("Sổ cũ-truoc-nang-cap-v{NOW}.db"));
        std::fs::copy(&path, &taken).unwrap();
        let before = std::fs::read(&taken).unwrap();
        open_with(&path, &steps(&[&ADDS])).unwrap();
        assert_eq!(std::fs::read(&taken).unwrap(), before);
        assert!(folder.path().join(format!("Sổ cũ-truoc-nang-cap-v{NOW}-2.db")).exists());
    }

    #[test]
    fn an_upgrade_that_fails_leaves_the_book_as_it_was() {
        for last in [&FAILS, &DANGLES] {
            let (folder, path, bytes) = book_of_now();
            open_with(&path, &steps(&[&ADDS, last])).unwrap_err();
            assert_eq!(std::fs::read(&path).unwrap(), bytes);
            assert_eq!(names(&folder), ["Sổ cũ.db"]);
            assert_eq!(Book::open(&path).unwrap().version(), NOW);
        }
    }

    #[test]
    fn a_book_of_every_earlier_version_is_upgraded_to_the_present_schema() {
        let schema = |path: &Path| -> Vec<String> {
            let connection = Connection::open(path).unwrap();
            let sql = "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name";
            let mut statement = connection.prepare(sql).unwrap();
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        let (_folder, new, _) = book_of_now();
        for known in 1..migrate::ALL.len() {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("Sổ cũ.db");
            let connection = Connection::open(&path).unwrap();
            migrate::run(&connection, &path, 0, &migrate::ALL[..known]).unwrap();
            drop(connection);
            let book = Book::open(&path).unwrap();
            assert_eq!(book.version(), NOW);
            assert!(book.check().unwrap().is_empty());
            drop(book);
            assert_eq!(schema(&path), schema(&new));
            assert_eq!(names(&folder).len(), 2, "a copy is kept");
        }
    }

    #[test]
    fn a_plan_and_a_catalogue_from_before_the_marks_have_none_and_the_decrees_style() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Sổ cũ.db");
        let connection = Connection::open(&path).unwrap();
        migrate::run(&connection, &path, 0, &migrate::ALL[..2]).unwrap();
        let plan = "INSERT INTO plan (uid, kind, first_year, last_year, office_name, office_kind,
              office_place, office_province, office_superior, subject, symbol, place,
              signature_name, next_uid)
            VALUES ('cu-2022', 'annual', 2022, 2022, 'UBND xã', 'commune', '', '', '', '', '', '',
              'Nguyễn Thị Ánh', 1);
            INSERT INTO decision (plan_id, symbol, place, subject, authority, plan_reference,
              signature_name)
            VALUES (1, '', '', '', '', '', 'Trần Văn Đ');";
        let opened = "UPDATE journal_now SET state = 'replaying';";
        let closed = "UPDATE journal_now SET state = 'closed';";
        connection.execute_batch(&format!("{opened}{plan}{closed}")).unwrap();
        drop(connection);
        let book = Book::open(&path).unwrap();
        let id = cchc_model::ids::PlanId::new("cu-2022").unwrap();
        let plan = book.plan(&id).unwrap().unwrap();
        assert!(plan.marks.is_empty());
        let signature = |name: &str| cchc_model::plan::Signature {
            name: name.to_owned(),
            ..Default::default()
        };
        assert_eq!(plan.signature, Some(signature("Nguyễn Thị Ánh")));
        assert_eq!(plan.decision.unwrap().signature, signature("Trần Văn Đ"));
        assert_eq!(book.catalogue().unwrap().house, cchc_model::office::HouseStyle::default());
    }
}
