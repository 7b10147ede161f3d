//! Windows programs on Linux, under Wine.
//!
//! `cargo xtask test` makes a Wine for the tests and says with `CCHC_WINE` what runs a program in
//! it; its drive C is the folder `drive_c` in `WINEPREFIX`, its drive Z is the whole of this
//! computer. `tests/windows` holds the sources of the programs that xtask has put on drive C.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The Wine of the tests.
#[derive(Debug, Clone)]
pub struct Wine {
    loader: PathBuf,
    drive_c: PathBuf,
}

/// The Wine of the tests, if there is one here; a test that needs it must run when there is.
///
/// # Panics
/// When `CCHC_WINE` is set without `WINEPREFIX`.
#[must_use]
pub fn wine() -> Option<Wine> {
    let Some(loader) = std::env::var_os("CCHC_WINE") else {
        eprintln!("left out: no CCHC_WINE");
        return None;
    };
    let prefix = std::env::var_os("WINEPREFIX").expect("CCHC_WINE comes with WINEPREFIX");
    Some(Wine { loader: loader.into(), drive_c: PathBuf::from(prefix).join("drive_c") })
}

/// The Windows programs that are given to an office: the folder that `CCHC_WINDOWS` names.
#[must_use]
pub fn package() -> Option<PathBuf> {
    let folder = std::env::var_os("CCHC_WINDOWS").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("left out: no CCHC_WINDOWS");
    }
    folder
}

/// Wine and the `cchc.exe` to run in it, if both are here.
#[must_use]
pub fn cchc_exe() -> Option<(Wine, PathBuf)> {
    Some((wine()?, package()?.join("cchc.exe")))
}

impl Wine {
    /// A command that runs a program of Windows.
    #[must_use]
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(&self.loader);
        command.arg(program);
        command
    }

    /// Drive C as a folder of this computer.
    #[must_use]
    pub fn drive_c(&self) -> &Path {
        &self.drive_c
    }

    /// The home of a user whose name is not ASCII, `C:\users\Nguyễn Thị Ánh`.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.drive_c.join("users/Nguyễn Thị Ánh")
    }

    /// What Windows calls a file of this computer.
    ///
    /// # Panics
    /// When the path is not absolute.
    #[must_use]
    pub fn path(&self, path: &Path) -> OsString {
        match path.strip_prefix(&self.drive_c) {
            Ok(inside) => with_drive("C:\\", inside),
            Err(_) => path_on_z(path),
        }
    }
}

/// What Windows calls an absolute path of this computer on the drive that has all of it.
///
/// # Panics
/// When the path is not absolute.
#[must_use]
pub fn path_on_z(path: &Path) -> OsString {
    with_drive("Z:\\", path.strip_prefix("/").expect("an absolute path"))
}

fn with_drive(drive: &str, path: &Path) -> OsString {
    let parts: Vec<&str> = path.iter().map(|part| part.to_str().expect("UTF-8")).collect();
    format!("{drive}{}", parts.join("\\")).into()
}
