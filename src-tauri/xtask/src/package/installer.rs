//! The installers, made by NSIS from `src-tauri/windows/installer.nsi`.

use std::ffi::OsString;
use std::path::{Path, PathBuf, absolute};
use std::process::Command;

use cchc_files::write_atomic;

use super::toolchain;
use crate::command::run;
use crate::{Trouble, root};

/// The version of the installer over which the tests upgrade.
const OLDER: &str = "0.0.9";

/// A file that only that one installs: an upgrade must take it away.
const LEFT_BEHIND: &str = "so-cchc-old.dll";

/// Makes the installer of `files` in `folder`; nothing on a Windows machine without NSIS.
pub(super) fn make(files: &Path, folder: &Path, version: &str) -> Result<Option<PathBuf>, Trouble> {
    Script { files, version, more: &[] }.compile(folder, "setup")
}

/// Makes the installer with Microsoft's standalone installer of WebView2 inside, for offices
/// without internet.
pub(super) fn make_full(
    files: &Path,
    folder: &Path,
    version: &str,
    webview: &Path,
) -> Result<Option<PathBuf>, Trouble> {
    let more = [inside(webview)?];
    Script { files, version, more: &more }.compile(folder, "setup-full")
}

/// Makes what only the tests need, by the variable that names it to them: the installer of an
/// older version, with one file more, and the full one with `webview` inside. They are not
/// compressed, which saves time.
pub(super) fn for_tests(
    files: &Path,
    folder: &Path,
    version: &str,
    webview: &Path,
) -> Result<Vec<(&'static str, PathBuf)>, Trouble> {
    let folder = super::fresh(folder)?;
    let old = super::fresh(&folder.join("files"))?;
    let entries = files.read_dir().map_err(|e| format!("{}: {e}", files.display()))?;
    for entry in entries {
        super::copy_into(&entry.map_err(|e| e.to_string())?.path(), &old)?;
    }
    let extra = old.join(LEFT_BEHIND);
    write_atomic(&extra, OLDER.as_bytes()).map_err(|e| e.to_string())?;

    let more = [define("STORE", "1"), inside(webview)?];
    let older = Script { files: &old, version: OLDER, more: &more[..1] }.compile(&folder, "setup");
    let full = Script { files, version, more: &more }.compile(&folder, "setup-full");
    let mut made = Vec::new();
    made.extend(older?.map(|path| ("CCHC_OLD_INSTALLER", path)));
    made.extend(full?.map(|path| ("CCHC_FULL_INSTALLER", path)));
    Ok(made)
}

/// Tells the script to put Microsoft's installer into its own.
fn inside(webview: &Path) -> Result<OsString, Trouble> {
    if !webview.is_file() {
        return Err(format!("there is no {}", webview.display()));
    }
    // NSIS looks for files from the folder of its script.
    let webview = absolute(webview).map_err(|e| format!("{}: {e}", webview.display()))?;
    Ok(define("WEBVIEW2", webview))
}

/// What the script is told.
struct Script<'a> {
    /// The folder of what is installed.
    files: &'a Path,
    version: &'a str,
    more: &'a [OsString],
}

impl Script<'_> {
    /// Runs NSIS, whose warnings are errors; `kind` is the end of the installer's name.
    fn compile(&self, folder: &Path, kind: &str) -> Result<Option<PathBuf>, Trouble> {
        let Some(nsis) = toolchain::nsis() else {
            println!("there is no NSIS here: no installer is made");
            return Ok(None);
        };
        let made = folder.join(format!("So-CCHC-{}-{kind}.exe", self.version));
        let mut command = Command::new(nsis);
        // MUI's own files say in which encoding they are; ours are UTF-8.
        command.args(["-V2", "-WX", "-INPUTCHARSET", "UTF8"]);
        command.args(self.more);
        command.arg(define("VERSION", self.version));
        command.arg(define("FILES", self.files)).arg(define("OUTPUT", &made));
        run(command.arg(root().join("src-tauri/windows/installer.nsi")))?;
        Ok(Some(made))
    }
}

/// `-DNAME=VALUE`, as NSIS takes it on every system.
fn define(name: &str, value: impl Into<OsString>) -> OsString {
    let mut define = OsString::from(format!("-D{name}="));
    define.push(value.into());
    define
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_definition_keeps_letters_and_spaces_of_a_path() {
        assert_eq!(define("FILES", Path::new("Sổ CCHC/tệp")), *"-DFILES=Sổ CCHC/tệp");
    }
}
