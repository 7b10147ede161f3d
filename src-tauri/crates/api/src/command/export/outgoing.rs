//! What can go out, whatever it is: everything else of this folder makes pages, files and prints
//! of it in one way.

use cchc_document::paper::Composed;

use super::name::Form;
use crate::{Problem, Session};

/// Something that goes out: pages on the screen, files, paper from the printer.
pub(in crate::command) trait Outgoing {
    /// As pages, for Word, PDF and the printer.
    fn paper(&self, session: &Session) -> Result<Composed, Problem>;

    /// What of it a workbook holds.
    fn tables(&self, session: &Session) -> Result<Composed, Problem>;

    /// The very bytes that were kept of it in a form when it was issued; `None` for what is made
    /// whenever it goes out.
    fn kept(&self, _session: &mut Session, _form: Form) -> Result<Option<Vec<u8>>, Problem> {
        Ok(None)
    }

    /// The forms in which a folder holds it.
    fn forms(&self) -> &'static [Form];

    /// The name of a file of it, with its ending, legal on Windows.
    fn file_name(&self, form: Form) -> String;

    /// The name of a folder with all of its files, without accents.
    fn folder_name(&self) -> String;

    /// The name of a file in such a folder.
    fn name_in_folder(&self, form: Form) -> String;
}
