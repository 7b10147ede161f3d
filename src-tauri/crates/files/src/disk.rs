//! The few steps a write takes on a disk, behind a trait so that tests can make each of them fail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::in_use;

/// What [`crate::write_atomic`] asks of a disk.
pub(crate) trait Disk {
    /// Makes the new file `temp`, writes `bytes` and waits until they are on the disk. Fails with
    /// `AlreadyExists` when the name is taken, and then touches nothing.
    fn put(&self, temp: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Whether a living program has `target` open and a rename would not notice it.
    fn in_use(&self, target: &Path) -> bool;

    /// Puts `temp` in the place of `target`, in one step.
    fn replace(&self, temp: &Path, target: &Path) -> io::Result<()>;

    /// Waits: virus scanners and indexers hold a fresh file only for a moment.
    fn pause(&self, time: Duration);
}

/// The disk of this computer.
pub(crate) struct RealDisk;

impl Disk for RealDisk {
    fn put(&self, temp: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).open(temp)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn in_use(&self, target: &Path) -> bool {
        in_use::held_open(target)
    }

    fn replace(&self, temp: &Path, target: &Path) -> io::Result<()> {
        keep_mode(temp, target)?;
        fs::rename(temp, target)?;
        sync_folder_of(target);
        Ok(())
    }

    fn pause(&self, time: Duration) {
        thread::sleep(time);
    }
}

/// The new content keeps who may read the old: a private file must not become public.
fn keep_mode(temp: &Path, target: &Path) -> io::Result<()> {
    if cfg!(unix)
        && let Ok(old) = fs::metadata(target)
    {
        fs::set_permissions(temp, old.permissions())?;
    }
    Ok(())
}

/// Takes away a file, also one that is marked read-only: Windows deletes none that is, on a stick
/// not even for the newer call that the standard library tries.
///
/// # Errors
///
/// What the system says.
pub fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied => {
            let mut permissions = fs::metadata(path)?.permissions();
            #[expect(clippy::permissions_set_readonly_false, reason = "Windows has only the mark")]
            permissions.set_readonly(false);
            fs::set_permissions(path, permissions)?;
            fs::remove_file(path)
        }
        done => done,
    }
}

/// Makes the rename itself survive a power cut. A failure is not told: the new file is already in
/// place, and some file systems cannot sync a folder at all. Windows has no such call.
pub(crate) fn sync_folder_of(target: &Path) {
    if cfg!(unix)
        && let Some(folder) = target.parent()
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
}
