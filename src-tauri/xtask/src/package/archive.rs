//! The portable archive: the same files, for a stick or a PC on which nothing may be installed.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::Trouble;

/// The folder that the archive unpacks into.
const FOLDER: &str = "So CCHC";

/// The folder that makes a copy portable: where the program finds it beside itself it keeps the
/// data in it, not on the computer.
const DATA: &str = "Du lieu";

/// Writes the archive of `files` into `folder`.
pub(super) fn make(files: &Path, folder: &Path, version: &str) -> Result<PathBuf, Trouble> {
    let path = folder.join(format!("So-CCHC-{version}-portable.zip"));
    write(files, &path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(path)
}

fn write(files: &Path, path: &Path) -> io::Result<()> {
    let mut archive = ZipWriter::new(File::create(path)?);
    // The same files give the same archive, whenever it is made.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default());
    for name in names(files)? {
        archive.start_file(format!("{FOLDER}/{name}"), options)?;
        archive.write_all(&fs::read(files.join(&name))?)?;
    }
    archive.add_directory(format!("{FOLDER}/{DATA}"), options)?;
    archive.finish()?;
    Ok(())
}

/// The names of the files, in order.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in folder.read_dir()? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort_unstable();
    Ok(names)
}
