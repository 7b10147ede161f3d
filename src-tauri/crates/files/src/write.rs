//! Writing a file so that the reader finds the old one or the new one, never a part.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::disk::{Disk, RealDisk, remove};
use crate::in_use::owner_lock;
use crate::name::is_device;
use crate::problem::{FileProblem, Operation, ProblemKind};

/// The waits between attempts to replace a busy target: 1.4 s in all, longer than a virus scanner
/// needs for a workbook and short enough for somebody who looks at the screen.
pub(crate) const WAITS_MS: [u64; 3] = [200, 400, 800];

/// Puts `bytes` into the file at `path`, whole or not at all.
///
/// The bytes go into a temporary file in the same folder, are forced to the disk, and take the
/// target's place in one rename; a busy target is tried again for 1.4 s. The folder must exist. A
/// symbolic link is followed; something that is no file on a disk (`/dev/full`, a pipe) is written
/// straight into.
///
/// # Errors
///
/// `file.busy`, `file.no_space`, `file.read_only`, `file.not_found`, `file.denied`, `file.name`,
/// `file.folder` or `file.io`. Whatever it is, an existing file at `path` is untouched and the
/// temporary file is gone.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), FileProblem> {
    write_on(&RealDisk, path, bytes)
}

fn write_on(disk: &impl Disk, path: &Path, bytes: &[u8]) -> Result<(), FileProblem> {
    let refused = |kind| Err(FileProblem::new(kind, Operation::Write, path));
    let Some(name) = path.file_name() else { return refused(ProblemKind::Name) };
    if cfg!(windows) && !is_name_on_windows(&name.to_string_lossy()) {
        return refused(ProblemKind::Name);
    }
    match fs::metadata(path) {
        Ok(old) if old.is_dir() => return refused(ProblemKind::Folder),
        // A rename would not ask: on Linux it replaces a file that its owner marked read-only.
        Ok(old) if old.permissions().readonly() => return refused(ProblemKind::ReadOnly),
        Ok(old) if !old.is_file() => {
            return write_straight(path, bytes)
                .map_err(|source| FileProblem::from_io(Operation::Write, path, source));
        }
        _ => {}
    }
    let target =
        follow_link(path).map_err(|source| FileProblem::from_io(Operation::Write, path, source))?;
    let temp = put_beside(disk, &target, bytes)
        .map_err(|source| FileProblem::from_io(Operation::Write, path, source))?;
    replace_patiently(disk, &temp, &target, path)
}

/// Windows' disks and shares answer a name that is too long with many different numbers.
fn is_name_on_windows(name: &str) -> bool {
    !is_device(name) && name.encode_utf16().count() <= 255
}

/// Devices and pipes have no old content to protect, and replacing `/dev/full` by a file would be
/// a disaster.
fn write_straight(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).open(path)?;
    file.write_all(bytes)?;
    file.flush()
}

/// The file itself when `path` is a link to it: replacing the link would leave the old content
/// where everybody else reads it.
fn follow_link(path: &Path) -> io::Result<PathBuf> {
    if path.is_symlink() { path.canonicalize() } else { Ok(path.to_owned()) }
}

/// A temporary file that disappears unless it was moved away.
pub(crate) struct Temp(pub(crate) PathBuf);

impl Drop for Temp {
    fn drop(&mut self) {
        // After a successful rename there is nothing left to remove; after a failure nothing
        // better can be done, and the first error is the one worth telling.
        let _ = remove(&self.0);
    }
}

/// Writes the bytes into a new file in the target's folder: only there is a rename one step.
fn put_beside(disk: &impl Disk, target: &Path, bytes: &[u8]) -> io::Result<Temp> {
    loop {
        let path = target.with_file_name(temp_name());
        match disk.put(&path, bytes) {
            Ok(()) => return Ok(Temp(path)),
            // Left by an earlier process of the same number that was killed; it is not ours.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => {
                drop(Temp(path));
                return Err(error);
            }
        }
    }
}

/// Short whatever the target is called, hidden on Linux, and of a type that nobody opens by a
/// double click or takes for a workbook.
pub(crate) fn temp_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!(".cchc-{}-{}.tmp", process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

fn replace_patiently(
    disk: &impl Disk,
    temp: &Temp,
    target: &Path,
    asked: &Path,
) -> Result<(), FileProblem> {
    let mut waits = WAITS_MS.into_iter();
    loop {
        let problem = match replace_once(disk, temp, target, asked) {
            Ok(()) => return Ok(()),
            Err(problem) => problem,
        };
        match waits.next() {
            Some(wait) if problem.kind() == ProblemKind::Busy => {
                disk.pause(Duration::from_millis(wait));
            }
            _ => return Err(problem.held_by(owner_lock(target))),
        }
    }
}

fn replace_once(
    disk: &impl Disk,
    temp: &Temp,
    target: &Path,
    asked: &Path,
) -> Result<(), FileProblem> {
    if disk.in_use(target) {
        return Err(FileProblem::new(ProblemKind::Busy, Operation::Replace, asked));
    }
    disk.replace(&temp.0, target)
        .map_err(|source| FileProblem::from_io(Operation::Replace, asked, source))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::OfficeProgram;

    /// A disk on which chosen steps fail; everything else is done for real.
    #[derive(Default)]
    struct FaultyDisk {
        /// The error number of a disk that takes half of the bytes and then no more.
        put_fails: Option<i32>,
        /// Answers of the next renames, first one last; `None` lets the rename happen.
        replace_fails: RefCell<Vec<Option<i32>>>,
        always_in_use: bool,
        waited_ms: RefCell<Vec<u128>>,
    }

    impl Disk for FaultyDisk {
        fn put(&self, temp: &Path, bytes: &[u8]) -> io::Result<()> {
            let Some(number) = self.put_fails else { return RealDisk.put(temp, bytes) };
            RealDisk.put(temp, &bytes[..bytes.len() / 2])?;
            Err(io::Error::from_raw_os_error(number))
        }

        fn in_use(&self, target: &Path) -> bool {
            self.always_in_use || RealDisk.in_use(target)
        }

        fn replace(&self, temp: &Path, target: &Path) -> io::Result<()> {
            match self.replace_fails.borrow_mut().pop().flatten() {
                Some(number) => Err(io::Error::from_raw_os_error(number)),
                None => RealDisk.replace(temp, target),
            }
        }

        fn pause(&self, time: Duration) {
            self.waited_ms.borrow_mut().push(time.as_millis());
        }
    }

    const DISK_FULL: i32 = if cfg!(windows) { 112 } else { 28 };
    const IN_USE: i32 = if cfg!(windows) { 32 } else { 16 };
    const BROKEN: i32 = if cfg!(windows) { 1117 } else { 5 };

    /// A folder as offices name them, with one workbook in it.
    fn office_folder() -> (tempfile::TempDir, PathBuf) {
        let root = tempfile::tempdir().expect("a temporary folder");
        let folder = root.path().join("Nguyễn Thị Ánh").join("Kế hoạch năm 2025");
        fs::create_dir_all(&folder).expect("Vietnamese folder names");
        let book = folder.join("Phụ lục I.xlsx");
        write_atomic(&book, b"old").expect("the first version");
        (root, book)
    }

    fn names_beside(book: &Path) -> Vec<String> {
        let folder = book.parent().expect("a book lies in a folder");
        let entries = folder.read_dir().expect("the folder is there");
        entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    #[track_caller]
    fn assert_untouched(book: &Path) {
        assert_eq!(fs::read(book).expect("the old file is there"), b"old");
        assert_eq!(names_beside(book), ["Phụ lục I.xlsx"], "something was left behind");
    }

    #[test]
    fn the_new_content_takes_the_place_of_the_old_and_leaves_nothing_else() {
        let (_root, book) = office_folder();
        write_atomic(&book, b"new and longer").expect("nothing is in the way");
        assert_eq!(fs::read(&book).expect("the new file"), b"new and longer");
        assert_eq!(names_beside(&book), ["Phụ lục I.xlsx"]);
    }

    #[test]
    fn a_disk_that_fills_up_half_way_leaves_the_old_file_alone() {
        let (_root, book) = office_folder();
        let disk = FaultyDisk { put_fails: Some(DISK_FULL), ..FaultyDisk::default() };
        let problem = write_on(&disk, &book, b"new content").expect_err("the disk is full");
        assert_eq!((problem.code(), problem.operation()), ("file.no_space", Operation::Write));
        assert_eq!(problem.path(), book);
        assert_untouched(&book);
    }

    #[test]
    fn a_target_busy_for_a_moment_is_replaced_on_a_later_attempt() {
        let (_root, book) = office_folder();
        let busy_twice = RefCell::new(vec![None, Some(IN_USE), Some(IN_USE)]);
        let disk = FaultyDisk { replace_fails: busy_twice, ..FaultyDisk::default() };
        write_on(&disk, &book, b"new").expect("the third attempt succeeds");
        assert_eq!(*disk.waited_ms.borrow(), [200, 400]);
        assert_eq!(fs::read(&book).expect("the new file"), b"new");
    }

    #[test]
    fn a_target_that_stays_busy_is_given_up_after_three_waits() {
        let (_root, book) = office_folder();
        let disk = FaultyDisk { always_in_use: true, ..FaultyDisk::default() };
        let problem = write_on(&disk, &book, b"new").expect_err("somebody has it open");
        assert_eq!((problem.code(), problem.operation()), ("file.busy", Operation::Replace));
        assert!(problem.message_vi().contains("chương trình khác"), "{}", problem.message_vi());
        assert_eq!(*disk.waited_ms.borrow(), [200, 400, 800]);
        assert_untouched(&book);
    }

    #[test]
    fn a_refusal_names_the_program_whose_lock_file_lies_beside() {
        let (_root, book) = office_folder();
        fs::File::create_new(book.with_file_name("~$Phụ lục I.xlsx")).expect("Excel's lock file");
        let disk = FaultyDisk { always_in_use: true, ..FaultyDisk::default() };
        let problem = write_on(&disk, &book, b"new").expect_err("Excel has it open");
        assert_eq!(owner_lock(&book), Some(OfficeProgram::Excel));
        assert!(problem.message_vi().ends_with("tệp đang mở trong Excel."), "{problem:?}");
    }

    #[test]
    fn another_failure_of_the_rename_is_told_at_once() {
        let (_root, book) = office_folder();
        let broken = RefCell::new(vec![Some(BROKEN)]);
        let disk = FaultyDisk { replace_fails: broken, ..FaultyDisk::default() };
        let problem = write_on(&disk, &book, b"new").expect_err("the drive is broken");
        assert_eq!(problem.code(), "file.io");
        assert!(disk.waited_ms.borrow().is_empty(), "waiting does not mend a drive");
        assert_untouched(&book);
    }

    #[test]
    fn a_file_marked_read_only_is_respected() {
        let (_root, book) = office_folder();
        let writable = fs::metadata(&book).expect("the book").permissions();
        let mut read_only = writable.clone();
        read_only.set_readonly(true);
        fs::set_permissions(&book, read_only).expect("the mark is set");
        let problem = write_atomic(&book, b"new").expect_err("its owner said read-only");
        // Back before the assertions: Windows cannot remove the folder otherwise.
        fs::set_permissions(&book, writable).expect("the mark is taken away");
        assert_eq!(problem.code(), "file.read_only");
        assert_untouched(&book);
    }

    #[test]
    fn a_missing_folder_a_folder_and_no_name_are_told_apart() {
        let (root, book) = office_folder();
        let code = |path: &Path| write_atomic(path, b"x").expect_err("not a place to write").code();
        assert_eq!(code(&book.with_file_name("chưa có").join("a.xlsx")), "file.not_found");
        assert_eq!(code(root.path()), "file.folder");
        assert_eq!(code(Path::new("..")), "file.name");
        assert_eq!(code(&book.with_file_name("a".repeat(300))), "file.name");
    }

    #[cfg(windows)]
    #[test]
    fn a_device_name_is_not_a_file() {
        let problem = write_atomic(Path::new("con.xlsx"), b"x").expect_err("the console");
        assert_eq!(problem.code(), "file.name");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_keeps_pointing_and_its_file_gets_the_content() {
        let (root, book) = office_folder();
        let link = root.path().join("lối tắt.xlsx");
        std::os::unix::fs::symlink(&book, &link).expect("a link");
        write_atomic(&link, b"new").expect("the linked file is free");
        assert!(link.is_symlink());
        assert_eq!(fs::read(&book).expect("the file behind the link"), b"new");
    }

    #[cfg(unix)]
    #[test]
    fn a_private_file_stays_private() {
        use std::os::unix::fs::PermissionsExt as _;
        let (_root, book) = office_folder();
        fs::set_permissions(&book, fs::Permissions::from_mode(0o600)).expect("made private");
        write_atomic(&book, b"new").expect("nothing is in the way");
        let mode = fs::metadata(&book).expect("the book").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_device_is_reported_and_stays_a_device() {
        let problem = write_atomic(Path::new("/dev/full"), b"x").expect_err("always full");
        assert_eq!(problem.code(), "file.no_space");
        assert!(!fs::metadata("/dev/full").expect("still there").is_file());
    }
}
