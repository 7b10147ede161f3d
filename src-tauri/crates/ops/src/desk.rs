//! The desk at which an officer works: one open book.

use std::path::Path;

use cchc_store::{Book, Reader};

use crate::OpsProblem;
use crate::search::Shelf;

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
    /// What can be found in the book; made when it is first asked for.
    shelf: Shelf,
}

impl Desk {
    /// Opens an existing data file; an older one is upgraded after a copy of it was made.
    ///
    /// # Errors
    /// The `store.…` codes of opening; a file that is refused stays as it was.
    pub fn open(path: &Path) -> Result<Self, OpsProblem> {
        Ok(Self::with(Book::open(path)?))
    }

    /// The book, for reading.
    #[must_use]
    pub fn book(&self) -> &Reader {
        &self.book
    }

    pub(crate) fn with(book: Book) -> Self {
        Self { book, shelf: Shelf::default() }
    }

    pub(crate) const fn shelf_mut(&mut self) -> &mut Shelf {
        &mut self.shelf
    }

    pub(crate) const fn book_mut(&mut self) -> &mut Book {
        &mut self.book
    }
}
