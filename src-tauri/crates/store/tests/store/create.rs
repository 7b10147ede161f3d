//! A new book comes whole or not at all.

use cchc_store::{Book, StoreProblem};

use crate::fixture::{Folder, entry, full_plan, new_book};

#[test]
fn an_existing_file_is_never_overwritten() {
    let folder = Folder::new();
    let path = folder.path("so.db");
    drop(new_book(&path));
    let bytes = std::fs::read(&path).unwrap();
    let problem =
        Book::create(&path, &entry("book.create"), |_| Ok::<_, StoreProblem>(())).unwrap_err();
    assert_eq!(problem.code(), "store.exists");
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    let nowhere = folder.path("không có").join("so.db");
    let problem = Book::create(&nowhere, &entry("book.create"), |_| Ok::<_, StoreProblem>(()));
    assert_eq!(problem.unwrap_err().code(), "store.not_found");
}

#[test]
fn a_book_whose_first_operation_fails_leaves_no_file() {
    let folder = Folder::new();
    let problem = Book::create(&folder.path("so.db"), &entry("book.create"), |tx| {
        tx.insert_plan(&full_plan("mot"))?;
        tx.insert_plan(&full_plan("mot"))
    });
    assert_eq!(problem.unwrap_err().code(), "store.plan_exists");
    assert_eq!(folder.names(), [""; 0]);
}
