//! Copying a file in: whole and under the name of its content, or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::{Content, ContentFolder, KeptContent, Presence, hash, length_of};
use crate::disk::{remove, sync_folder_of};
use crate::problem::{FileProblem, Operation, ProblemKind};
use crate::write::{Temp, WAITS_MS, temp_name};

impl ContentFolder {
    /// The length of a file that is about to be taken in, in bytes; nothing is opened.
    ///
    /// # Errors
    /// `file.folder`; `file.not_file` for links, devices and pipes; `file.not_found`,
    /// `file.denied`, `file.name`, `file.io`.
    pub fn length_of(source: &Path) -> Result<u64, FileProblem> {
        length_of(source)
    }

    /// Copies a file of at most `limit` bytes into the folder, under an ending without a dot.
    /// Content that is there already is not written a second time, but a kept copy that was
    /// changed meanwhile is put right. The file itself is only read, also while Excel or Word
    /// have it open.
    ///
    /// # Errors
    /// `file.folder`, `file.not_file`; `file.too_large` above the limit, before anything is read
    /// where the length tells it; `file.changing` when its length changes meanwhile;
    /// `file.not_found`, `file.denied`, `file.busy`, `file.no_space`, `file.read_only`,
    /// `file.io`. Nothing of it is kept then.
    pub fn take_in(
        &self,
        source: &Path,
        ending: &str,
        limit: u64,
    ) -> Result<KeptContent, FileProblem> {
        let too_large = || {
            Err(FileProblem::new(ProblemKind::TooLarge, Operation::Read, source).over_limit(limit))
        };
        if length_of(source)? > limit {
            return too_large();
        }
        let reading = |error| FileProblem::from_io(Operation::Read, source, error);
        let mut file = File::open(source).map_err(reading)?;
        // Looked at again through the open file: the name may mean another one by now.
        let found = file.metadata().map_err(reading)?;
        if !found.is_file() {
            return Err(FileProblem::new(ProblemKind::NotFile, Operation::Read, source));
        }
        let (temp, copied) = self.copy(&mut file, source, limit)?;
        if copied.bytes > limit {
            return too_large();
        }
        if copied.bytes != found.len() {
            return Err(FileProblem::new(ProblemKind::Changing, Operation::Read, source));
        }
        self.settle(&temp, &copied, ending)
    }

    /// Keeps bytes that the program made itself, under an ending without a dot, as
    /// [`take_in`](Self::take_in) keeps a file.
    ///
    /// # Errors
    /// `file.denied`, `file.busy`, `file.no_space`, `file.read_only`, `file.io`. Nothing of it is
    /// kept then.
    pub fn put_in(&self, bytes: &[u8], ending: &str) -> Result<KeptContent, FileProblem> {
        let writing = |error| FileProblem::from_io(Operation::Write, &self.root, error);
        fs::create_dir_all(&self.root).map_err(writing)?;
        let (temp, mut target) = self.new_temp().map_err(writing)?;
        let mut source = bytes;
        let copied = hash::copy(&mut source, &mut target, u64::MAX).map_err(writing)?;
        target.sync_all().map_err(writing)?;
        drop(target);
        self.settle(&temp, &copied, ending)
    }

    /// Gives a copy its name, where its content is not there already.
    fn settle(
        &self,
        temp: &Temp,
        copied: &hash::Copied,
        ending: &str,
    ) -> Result<KeptContent, FileProblem> {
        let kept = KeptContent { sha256: copied.sha256, bytes: copied.bytes };
        let name = hash::digits(kept.sha256);
        let content = Content { sha256: &name, ending, bytes: kept.bytes };
        if self.verify(content).ok() != Some(Presence::There) {
            self.keep(temp, content)?;
        }
        Ok(kept)
    }

    /// Copies into a temporary file of this folder, forced to the disk.
    fn copy(
        &self,
        file: &mut File,
        source: &Path,
        limit: u64,
    ) -> Result<(Temp, hash::Copied), FileProblem> {
        let writing = |error| FileProblem::from_io(Operation::Write, &self.root, error);
        fs::create_dir_all(&self.root).map_err(writing)?;
        let (temp, mut target) = self.new_temp().map_err(writing)?;
        let mut reader = Noting { source: file, failed: false };
        let copied = hash::copy(&mut reader, &mut target, limit).map_err(|error| {
            if reader.failed {
                FileProblem::from_io(Operation::Read, source, error)
            } else {
                writing(error)
            }
        })?;
        target.sync_all().map_err(writing)?;
        Ok((temp, copied))
    }

    fn new_temp(&self) -> io::Result<(Temp, File)> {
        loop {
            let path = self.root.join(temp_name());
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => return Ok((Temp(path), file)),
                // Left by an earlier process of the same number that was killed.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Gives the copy its name.
    fn keep(&self, temp: &Temp, content: Content<'_>) -> Result<(), FileProblem> {
        let target = self.place_of(content);
        let mut waits = WAITS_MS.into_iter();
        loop {
            let problem = match put(&temp.0, &target) {
                Ok(()) => return Ok(()),
                Err(error) => FileProblem::from_io(Operation::Replace, &target, error),
            };
            match waits.next() {
                // A virus scanner holds fresh files only for a moment.
                Some(wait) if problem.kind() == ProblemKind::Busy => {
                    thread::sleep(Duration::from_millis(wait));
                }
                _ => return Err(problem),
            }
        }
    }
}

fn put(temp: &Path, target: &PathBuf) -> io::Result<()> {
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut read_only = fs::metadata(temp)?.permissions();
    read_only.set_readonly(true);
    fs::set_permissions(temp, read_only)?;
    // A changed copy is read-only, too, and Windows renames over none that is.
    if target.symlink_metadata().is_ok() {
        remove(target)?;
    }
    fs::rename(temp, target)?;
    sync_folder_of(target);
    Ok(())
}

/// Remembers that it was the reading that failed: whose disk is full and whose file is locked are
/// different things to tell.
struct Noting<'a> {
    source: &'a mut File,
    failed: bool,
}

impl io::Read for Noting<'_> {
    fn read(&mut self, piece: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(piece);
        self.failed |= read.as_ref().is_err_and(|error| error.kind() != ErrorKind::Interrupted);
        read
    }
}
