//! Where the system keeps its fonts.

use std::path::PathBuf;

/// The folder of the fonts that came with Windows, such as `C:\Windows\Fonts`; nothing on other
/// systems, which have no Times New Roman of their own.
#[must_use]
pub fn system_fonts() -> Option<PathBuf> {
    if !cfg!(windows) {
        return None;
    }
    let windows = std::env::var_os("WINDIR").filter(|folder| !folder.is_empty())?;
    Some(PathBuf::from(windows).join("Fonts"))
}
