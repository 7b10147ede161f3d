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

/// What lies in [`DATA`] from the start: what the folder is, and how to go on from here.
const NOTE: &str = include_str!("../../../windows/portable.txt");

/// The name of [`NOTE`], without marks: the Explorer of an office unpacks it whatever its language.
const NOTE_NAME: &str = "Doc truoc.txt";

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
    archive.start_file(format!("{FOLDER}/{DATA}/{NOTE_NAME}"), options)?;
    archive.write_all(for_notepad(NOTE).as_bytes())?;
    archive.finish()?;
    Ok(())
}

/// A text as every Notepad reads it: with a mark for UTF-8 and line ends of Windows.
fn for_notepad(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    format!("\u{FEFF}{}\r\n", lines.join("\r\n"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_note_is_one_that_notepad_reads_whatever_git_did_to_its_line_ends() {
        assert_eq!(for_notepad("Sổ\nCCHC\n"), "\u{FEFF}Sổ\r\nCCHC\r\n");
        assert_eq!(for_notepad("Sổ\r\nCCHC"), "\u{FEFF}Sổ\r\nCCHC\r\n");
    }

    #[test]
    fn the_note_names_the_files_as_they_are_and_fits_a_narrow_window() {
        for name in [DATA, FOLDER, "so-cchc.exe", "so-cchc.db", "so-cchc-minh-chung", "Ban in"] {
            assert!(NOTE.contains(name), "{name}");
        }
        let widest = NOTE.lines().map(|line| line.chars().count()).max();
        assert!(widest <= Some(80), "{widest:?}");
    }
}
