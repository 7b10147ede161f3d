//! The desk at which an officer works: one open book.

use std::path::Path;

use cchc_store::{Book, Reader};

use crate::OpsProblem;

/// An open book, to be read by everyone and written through [`crate::run`].
///
/// ```no_run
/// fn count(desk: &cchc_ops::Desk) -> Result<usize, cchc_ops::StoreProblem> {
///     Ok(desk.book().plans()?.len())
/// }
/// ```
///
/// What it lends is no way to write:
///
/// ```compile_fail
/// fn smuggle(desk: &mut cchc_ops::Desk, plan: &cchc_model::plan::Plan) {
///     desk.book().insert_plan(plan);
/// }
/// ```
#[derive(Debug)]
pub struct Desk {
    book: Book,
}

impl Desk {
    /// Opens an existing data file; an older one is upgraded after a copy of it was made.
    ///
    /// # Errors
    /// The `store.…` codes of opening; a file that is refused stays as it was.
    pub fn open(path: &Path) -> Result<Self, OpsProblem> {
        Ok(Self { book: Book::open(path)? })
    }

    /// The book, for reading.
    #[must_use]
    pub fn book(&self) -> &Reader {
        &self.book
    }

    pub(crate) const fn with(book: Book) -> Self {
        Self { book }
    }

    pub(crate) const fn book_mut(&mut self) -> &mut Book {
        &mut self.book
    }
}
