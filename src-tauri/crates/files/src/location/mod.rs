//! What kind of place a data file lies in.
//!
//! SQLite asks the disk for locks, and network shares only promise them
//! (<https://www.sqlite.org/howtocorrupt.html>, 2.1). A program that keeps folders alike on several computers reads the file while it is being
//! written, and puts a second one beside it when two computers wrote. Neither is refused: an office
//! may have no better place. It is told.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf, absolute};

mod advice;
mod spelling;

pub use advice::{Refuge, steps_vi};
use spelling::Spelling;

/// The kind of a place, as far as it matters to a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// A disk of this computer, or a stick.
    Local,
    /// A folder of another computer.
    Network,
    /// A folder that a program keeps alike on several computers.
    Synced(SyncService),
}

/// Whose program keeps a folder alike on several computers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyncService {
    /// Microsoft's, which comes with Windows and likes to take over Desktop and Documents.
    OneDrive,
    /// Dropbox.
    Dropbox,
    /// Google Drive.
    GoogleDrive,
}

impl SyncService {
    /// The name under which officers know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OneDrive => "OneDrive",
            Self::Dropbox => "Dropbox",
            Self::GoogleDrive => "Google Drive",
        }
    }
}

/// Where OneDrive says that its folders are: the one in use, the one of an office, the one of a
/// person.
const ONE_DRIVE: [&str; 3] = ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"];

/// Linux' names for file systems of other computers.
const NETWORK_KINDS: [&str; 7] =
    ["cifs", "smb3", "smbfs", "nfs", "nfs4", "fuse.sshfs", "fuse.davfs2"];

impl Location {
    /// Looks where a file is, or will be. Asks the environment and the disk; a mapped drive is
    /// followed to the computer that has it.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        let mounts = std::fs::read_to_string("/proc/mounts").unwrap_or_default();
        Self::told_by(path, |name| env::var_os(name), &mounts)
    }

    fn told_by(path: &Path, variable: impl Fn(&str) -> Option<OsString>, mounts: &str) -> Self {
        let told = ONE_DRIVE.into_iter().filter_map(variable).map(PathBuf::from);
        let folders: Vec<PathBuf> =
            told.filter(|folder| folder.is_absolute()).flat_map(|told| ways_to(&told)).collect();
        let ways = ways_to(path);
        if ways.last().is_some_and(|way| on_network_mount(way, mounts)) {
            return Self::Network;
        }
        let spelled = |paths: &[PathBuf]| -> Vec<Spelling> {
            paths.iter().map(|path| Spelling::of(&path.to_string_lossy())).collect()
        };
        of_spellings(&spelled(&ways), &spelled(&folders))
    }
}

/// The kind of a place from the ways to write it, given the ways to write OneDrive's folders.
fn of_spellings(ways: &[Spelling], one_drive: &[Spelling]) -> Location {
    if ways.iter().any(Spelling::is_of_another_computer) {
        return Location::Network;
    }
    if ways.iter().any(|way| one_drive.iter().any(|folder| way.is_below(folder))) {
        return Location::Synced(SyncService::OneDrive);
    }
    ways.iter().find_map(Spelling::synced_by_name).map_or(Location::Local, Location::Synced)
}

/// A path as it is written, and as the system knows it where that can be found out.
fn ways_to(path: &Path) -> Vec<PathBuf> {
    [Some(written(path)), known_path(path)].into_iter().flatten().collect()
}

fn written(path: &Path) -> PathBuf {
    // Taken apart and put together: two slashes at the start mean nothing on Linux.
    absolute(path).unwrap_or_else(|_| path.to_owned()).components().collect()
}

/// A path as the system knows it: behind a mapped drive, a link or a junction something else may
/// stand. A file that is not there yet is where the next folder above it is. `None` when nothing
/// of the path can be reached.
#[must_use]
pub fn known_path(path: &Path) -> Option<PathBuf> {
    let written = written(path);
    written.ancestors().find_map(|above| {
        let known = above.canonicalize().ok()?;
        let rest = written.strip_prefix(above).ok()?;
        // Joining nothing would put a slash at the end.
        Some(known.join(rest).components().collect())
    })
}

/// Whether the innermost of Linux' mounts around a path, as `/proc/mounts` lists them, is of
/// another computer.
fn on_network_mount(path: &Path, mounts: &str) -> bool {
    let mounts = mounts.lines().filter_map(|line| {
        let mut parts = line.split(' ').skip(1);
        Some((parts.next()?.replace("\\040", " "), parts.next()?))
    });
    let around = mounts.filter(|(folder, _)| path.starts_with(folder));
    let innermost = around.max_by_key(|(folder, _)| folder.len());
    innermost.is_some_and(|(_, kind)| NETWORK_KINDS.contains(&kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(path: &str, one_drive: &[&str]) -> Location {
        let folders: Vec<Spelling> = one_drive.iter().map(|folder| Spelling::of(folder)).collect();
        of_spellings(&[Spelling::of(path)], &folders)
    }

    #[test]
    fn a_disk_of_this_computer_and_a_stick_are_right() {
        for path in [
            r"C:\Users\Nguyễn Thị Ánh\AppData\Local\So CCHC\so-cchc.db",
            r"\\?\C:\Users\Ánh\So CCHC\so-cchc.db",
            r"\\?\Volume{0a1b}\So CCHC\so-cchc.db",
            r"\\.\D:\so-cchc.db",
            "E:/So CCHC/Du lieu/so-cchc.db",
            "/srv/ánh/so-cchc/so-cchc.db",
        ] {
            assert_eq!(at(path, &[r"C:\Users\Ánh\OneDrive"]), Location::Local, "{path}");
        }
    }

    #[test]
    fn a_folder_of_another_computer_is_known_however_it_is_written() {
        for path in [
            r"\\may-chu\chung\so-cchc.db",
            "//may-chu/chung/so-cchc.db",
            r"\\?\UNC\may-chu\chung\so-cchc.db",
            r"\\?\unc\may-chu\chung\so-cchc.db",
        ] {
            assert_eq!(at(path, &[]), Location::Network, "{path}");
        }
        // What Windows says that a mapped drive is.
        let mapped = [r"Z:\so-cchc.db", r"\\?\UNC\may-chu\chung\so-cchc.db"].map(Spelling::of);
        assert_eq!(of_spellings(&mapped, &[]), Location::Network);
    }

    #[test]
    fn the_folders_that_onedrive_names_are_synced_whatever_the_case() {
        let synced = Location::Synced(SyncService::OneDrive);
        let told = [r"D:\Tài liệu cơ quan", r"E:\Ánh\Đồng bộ\"];
        for path in [
            r"D:\tài liệu CƠ QUAN\Sổ\so-cchc.db",
            r"\\?\d:\Tài liệu cơ quan\so-cchc.db",
            "E:/ánh/đồng bộ/so-cchc.db",
            // As the letters of a Mac or an old archive come: marks on their own.
            "D:\\Ta\u{300}i liệu cơ quan\\so-cchc.db",
        ] {
            assert_eq!(at(path, &told), synced, "{path}");
        }
        assert_eq!(at(r"D:\Tài liệu cơ quan 2\so-cchc.db", &told), Location::Local);
    }

    #[test]
    fn folders_at_which_such_programs_put_themselves_are_known_by_name() {
        for (path, service) in [
            (r"C:\Users\Ánh\OneDrive\Documents\so-cchc.db", SyncService::OneDrive),
            (r"C:\Users\Ánh\OneDrive - UBND xã Tùng Ảnh\so-cchc.db", SyncService::OneDrive),
            (r"D:\Dropbox\so-cchc.db", SyncService::Dropbox),
            (r"C:\Users\Ánh\Dropbox (Cơ quan)\so-cchc.db", SyncService::Dropbox),
            (r"G:\My Drive\so-cchc.db", SyncService::GoogleDrive),
            (r"G:\Drive của tôi\Sổ\so-cchc.db", SyncService::GoogleDrive),
            (r"C:\Users\Ánh\Google Drive\so-cchc.db", SyncService::GoogleDrive),
        ] {
            assert_eq!(at(path, &[]), Location::Synced(service), "{path}");
        }
        for path in [
            // A file of that name, and folders far below or of longer names.
            r"D:\OneDrive",
            r"C:\Users\Ánh\Sổ\Chép từ\OneDrive\so-cchc.db",
            r"C:\Users\Ánh\OneDriveCu\so-cchc.db",
            r"C:\Drive của tôi và bạn\so-cchc.db",
        ] {
            assert_eq!(at(path, &[]), Location::Local, "{path}");
        }
    }

    #[test]
    fn the_folder_of_the_environment_is_found_also_for_a_file_that_is_not_there_yet() {
        let folder = tempfile::tempdir().expect("a folder");
        let told = |name: &str| (name == "OneDriveCommercial").then(|| folder.path().into());
        let book = folder.path().join("Chưa có/so-cchc.db");
        let synced = Location::Synced(SyncService::OneDrive);
        assert_eq!(Location::told_by(&book, told, ""), synced);
        let nothing = |_: &str| Some(OsString::new());
        assert_eq!(Location::told_by(&book, nothing, ""), Location::Local);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_into_a_synced_folder_is_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        let [synced, link] = ["Đồng bộ", "Sổ"].map(|name| folder.path().join(name));
        std::fs::create_dir(&synced).expect("made");
        std::os::unix::fs::symlink(&synced, &link).expect("a link");
        let told = |name: &str| (name == "OneDrive").then(|| synced.clone().into_os_string());
        let found = Location::told_by(&link.join("so-cchc.db"), told, "");
        assert_eq!(found, Location::Synced(SyncService::OneDrive));
    }

    #[test]
    fn the_innermost_mount_counts() {
        let mounts = "/dev/sda / ext4 rw 0 0\n//may-chu/chung /mnt/M\\040chung cifs rw 0 0\n\
                      tmpfs /mnt/M\\040chung/tạm tmpfs rw 0 0\n";
        let network = |path: &str| on_network_mount(Path::new(path), mounts);
        assert!(network("/mnt/M chung/Sổ/so-cchc.db"));
        assert!(!network("/mnt/M chung/tạm/so-cchc.db"));
        assert!(!network("/mnt/M chung 2/so-cchc.db"));
        assert!(!network("/srv/so-cchc.db"));
    }
}
