//! Paper out of the printer: the PDF, handed to whatever prints PDF files on this computer.

use schemars::JsonSchema;
use serde::Serialize;

use super::name::Form;
use super::outgoing::Outgoing;
use super::write::{Steps, WRITING, bytes};
use crate::command::Call;
use crate::{Printed, Problem};

/// A paper that was handed on to be printed.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PrintedPaper {
    /// How far it went.
    pub how: Printed,
}

/// Prints something that goes out.
pub(in crate::command) fn printed(
    call: &mut Call<'_>,
    what: &dyn Outgoing,
) -> Result<PrintedPaper, Problem> {
    let mut steps = Steps::new(call.host, 2);
    let made = bytes(call.session, &mut steps, what, Form::Pdf)?;
    steps.next(WRITING);
    let folder = &call.session.place.prints;
    cchc_files::make_folder(folder)?;
    // What was printed before may still be open, or wait to be printed.
    let path = cchc_files::free_path(&folder.join(what.file_name(Form::Pdf)));
    cchc_files::write_atomic(&path, &made.bytes)?;
    let how = call.host.print(&path).map_err(|detail| {
        let message = "máy này không có chương trình nào mở được tệp PDF để in";
        let hint = "bấm Xuất PDF rồi in tệp ấy ở máy khác, hoặc nhờ cài chương trình đọc PDF";
        let mut problem = Problem::new("host.cannot_print", message, hint);
        problem.detail = detail;
        problem
    })?;
    Ok(PrintedPaper { how })
}
