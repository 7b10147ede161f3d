//! The programs, compiled for Windows.

use std::path::PathBuf;

use super::toolchain;
use crate::Trouble;
use crate::command::run;

/// Loads the web view; a program of the GNU toolchain looks for it beside itself, one of
/// Microsoft's has it inside.
const LOADER: &str = "WebView2Loader.dll";

/// Compiles the window and the command line in one go, so that their libraries are built once,
/// and gives the files that belong together.
pub(super) fn programs() -> Result<Vec<PathBuf>, Trouble> {
    let (mut build, folder) = toolchain::build();
    run(build.args(["--locked", "--package", "so-cchc", "--package", "cchc-cli"]))?;
    let mut files = vec![folder.join("so-cchc.exe"), folder.join("cchc.exe")];
    let loader = folder.join(LOADER);
    if loader.is_file() {
        files.push(loader);
    } else if !cfg!(windows) {
        return Err(format!("cargo left no {} beside the programs", loader.display()));
    }
    Ok(files)
}
