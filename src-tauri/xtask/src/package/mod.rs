//! `cargo xtask package --windows`: what an office gets, in `target/package`.
//!
//! `build.rs` makes the programs, [`stage`] puts beside them what belongs to them, and from that
//! one folder come the archive (`archive.rs`) and the installer (`installer.rs`). Read
//! `toolchain.rs` for what builds Windows programs on Linux.

mod archive;
mod build;
mod hashes;
mod installer;
mod licences;
pub(crate) mod toolchain;
mod traces;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::thread;

use crate::{Trouble, root, target, ui};

/// The version that is in every name, from the workspace.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What was made.
pub(crate) struct Package {
    /// The files of the program, as they lie on the officer's disk.
    pub(crate) files: PathBuf,
    /// What is given away: the installer where it could be made, the archive, the hashes.
    pub(crate) made: Vec<PathBuf>,
}

/// Makes the package and says what it is and how large. With Microsoft's standalone installer of
/// WebView2, also an installer that has it inside.
pub(crate) fn for_windows(webview: Option<&Path>) -> Result<(), Trouble> {
    println!("==> What the package is built with");
    toolchain::install()?;
    println!("\n==> The page");
    ui::install()?;
    ui::build()?;
    make(webview).map(drop)
}

/// Makes the package from a page that is built, with tools that are there.
pub(crate) fn make(webview: Option<&Path>) -> Result<Package, Trouble> {
    println!("\n==> The programs for Windows");
    let programs = build::programs()?;
    println!("\n==> The package");
    let folder = fresh(&target().join("package"))?;
    let files = folder.join("files");
    stage(&programs, &files)?;
    // NSIS packs on one core, for minutes.
    let (installers, archive) = thread::scope(|scope| {
        let archive = scope.spawn(|| archive::make(&files, &folder, VERSION));
        (installers(&files, &folder, webview), archive.join())
    });
    let mut made = installers?;
    made.push(archive.map_err(|_| "the archive was not made")??);
    made.push(hashes::write(&made, &folder)?);
    println!("\n==> Made");
    for path in &made {
        println!("{:>9}  {}", size(path)?, path.display());
    }
    Ok(Package { files, made })
}

/// Those that can be made here.
fn installers(
    files: &Path,
    folder: &Path,
    webview: Option<&Path>,
) -> Result<Vec<PathBuf>, Trouble> {
    let mut made = Vec::from_iter(installer::make(files, folder, VERSION)?);
    if let Some(webview) = webview {
        made.extend(installer::make_full(files, folder, VERSION, webview)?);
    }
    Ok(made)
}

/// Makes the installers that the tests need besides, by the variables that name them; `webview`
/// plays Microsoft's.
pub(crate) fn make_for_tests(
    files: &Path,
    webview: &Path,
) -> Result<Vec<(&'static str, PathBuf)>, Trouble> {
    installer::for_tests(files, &target().join("package-for-tests"), VERSION, webview)
}

/// Everything that is installed, in one folder: the programs, the licence, and the
/// licences of all that is inside.
fn stage(programs: &[PathBuf], folder: &Path) -> Result<(), Trouble> {
    fs::create_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for program in programs {
        println!("{:>9}  {}", size(program)?, program.display());
        copy_into(program, folder)?;
    }
    copy_into(&root().join("LICENSE"), folder)?;
    licences::write(folder)
}

fn copy_into(file: &Path, folder: &Path) -> Result<(), Trouble> {
    let name = file.file_name().unwrap_or(file.as_os_str());
    fs::copy(file, folder.join(name)).map_err(|e| format!("{}: {e}", file.display()))?;
    Ok(())
}

/// An empty folder: what an earlier run left would be taken for this one's.
fn fresh(folder: &Path) -> Result<PathBuf, Trouble> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() != ErrorKind::NotFound => {
            return Err(format!("cannot empty {} (a program running?): {e}", folder.display()));
        }
        _ => {}
    }
    fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    Ok(folder.to_owned())
}

/// The size of a file, in megabytes of a million bytes.
fn size(path: &Path) -> Result<String, Trouble> {
    let bytes = fs::metadata(path).map_err(|e| format!("{}: {e}", path.display()))?.len();
    Ok(megabytes(bytes))
}

/// Rounded up, so that a limit is never met by rounding.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_tenths_of_a_megabyte_rounded_up() {
        assert_eq!(megabytes(0), "0.0 MB");
        assert_eq!(megabytes(1), "0.1 MB");
        assert_eq!(megabytes(20_000_000), "20.0 MB");
        assert_eq!(megabytes(20_000_001), "20.1 MB");
    }
}
