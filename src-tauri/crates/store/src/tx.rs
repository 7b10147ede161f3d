//! The right to write.

use std::ops::Deref;

use crate::Reader;

/// An operation under way: the only thing with which rows are written. There is no way to make
/// one but [`crate::Book::write`]; it begins the transaction, journals every row and ends it.
///
/// ```no_run
/// use cchc_store::{Book, Entry, StoreProblem};
///
/// fn enter(book: &mut Book, entry: &Entry, plan: &cchc_model::plan::Plan) -> Result<(), StoreProblem> {
///     book.write(entry, |tx| tx.insert_plan(plan)).map(|_| ())
/// }
/// ```
///
/// Writing outside an operation does not compile:
///
/// ```compile_fail
/// fn smuggle(book: &cchc_store::Book, plan: &cchc_model::plan::Plan) {
///     book.insert_plan(plan);
/// }
/// ```
///
/// nor does making the right to write:
///
/// ```compile_fail
/// fn smuggle(book: &cchc_store::Book) -> cchc_store::Tx<'_> {
///     cchc_store::Tx { reader: book }
/// }
/// ```
#[derive(Debug)]
pub struct Tx<'book> {
    reader: &'book Reader,
}

impl<'book> Tx<'book> {
    pub(crate) fn new(reader: &'book Reader) -> Self {
        Self { reader }
    }
}

impl Deref for Tx<'_> {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        self.reader
    }
}
