//! The one table from what a system reports to the kinds the program tells apart.
//!
//! Sources: "System Error Codes" of Microsoft's Win32 documentation; `errno(3)` of Linux. The
//! Windows half is a plain function, so that it is tested on every system.

use std::io::{self, ErrorKind};

use crate::problem::{Operation, ProblemKind};

/// Whose error numbers are being read: 32 is "in use" on Windows and a broken pipe on Linux.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum System {
    Windows,
    Unix,
}

const HERE: System = if cfg!(windows) { System::Windows } else { System::Unix };

/// The kind of trouble `error` stands for while doing `operation`.
pub(crate) fn kind_of(operation: Operation, error: &io::Error) -> ProblemKind {
    kind_on(HERE, operation, error.raw_os_error(), error.kind())
}

fn kind_on(
    system: System,
    operation: Operation,
    number: Option<i32>,
    kind: ErrorKind,
) -> ProblemKind {
    let by_number = match (system, number) {
        (System::Windows, Some(number)) => windows_number(operation, number),
        (System::Unix, Some(number)) => unix_number(number),
        (_, None) => None,
    };
    by_number.unwrap_or_else(|| by_error_kind(kind))
}

/// Numbers whose meaning the standard library does not pass on, or passes on too coarsely.
fn windows_number(operation: Operation, number: i32) -> Option<ProblemKind> {
    Some(match number {
        // Access denied. While replacing, the folder has just taken our temporary file and the
        // target is neither a folder nor read-only (both are refused earlier): what remains is a
        // target opened without FILE_SHARE_DELETE, which is how Excel opens a workbook.
        5 if operation == Operation::Replace => ProblemKind::Busy,
        5 => ProblemKind::Denied,
        // Write protect: a locked USB stick or card.
        19 => ProblemKind::ReadOnly,
        // Sharing violation, lock violation, user-mapped section open.
        32 | 33 | 1224 => ProblemKind::Busy,
        // Handle disk full, disk full, disk quota exceeded.
        39 | 112 | 1295 => ProblemKind::NoSpace,
        // File, path, drive, network path, network name not found.
        2 | 3 | 15 | 53 | 67 => ProblemKind::NotFound,
        // Invalid name, bad path name, name too long.
        123 | 161 | 206 => ProblemKind::Name,
        _ => return None,
    })
}

/// `EBUSY` (16) and `ETXTBSY` (26) come from network shares of Windows machines; the rest has
/// names in the standard library.
fn unix_number(number: i32) -> Option<ProblemKind> {
    matches!(number, 16 | 26).then_some(ProblemKind::Busy)
}

fn by_error_kind(kind: ErrorKind) -> ProblemKind {
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ProblemKind::NoSpace,
        ErrorKind::ReadOnlyFilesystem => ProblemKind::ReadOnly,
        ErrorKind::PermissionDenied => ProblemKind::Denied,
        ErrorKind::NotFound | ErrorKind::NotADirectory => ProblemKind::NotFound,
        ErrorKind::InvalidFilename => ProblemKind::Name,
        ErrorKind::IsADirectory => ProblemKind::Folder,
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => ProblemKind::Busy,
        _ => ProblemKind::Io,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_windows(operation: Operation, number: i32) -> ProblemKind {
        kind_on(System::Windows, operation, Some(number), ErrorKind::Other)
    }

    #[test]
    fn windows_numbers_are_read_as_windows_means_them() {
        for (number, kind) in [
            (2, ProblemKind::NotFound),
            (3, ProblemKind::NotFound),
            (5, ProblemKind::Denied),
            (19, ProblemKind::ReadOnly),
            (32, ProblemKind::Busy),
            (33, ProblemKind::Busy),
            (39, ProblemKind::NoSpace),
            (112, ProblemKind::NoSpace),
            (123, ProblemKind::Name),
            (206, ProblemKind::Name),
            (1117, ProblemKind::Io),
        ] {
            assert_eq!(on_windows(Operation::Write, number), kind, "Windows error {number}");
        }
    }

    #[test]
    fn access_denied_while_replacing_means_that_excel_has_the_workbook_open() {
        assert_eq!(on_windows(Operation::Replace, 5), ProblemKind::Busy);
        assert_eq!(on_windows(Operation::Read, 5), ProblemKind::Denied);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn linux_numbers_are_read_as_linux_means_them() {
        for (number, kind) in [
            (1, ProblemKind::Denied),    // EPERM
            (2, ProblemKind::NotFound),  // ENOENT
            (5, ProblemKind::Io),        // EIO
            (13, ProblemKind::Denied),   // EACCES
            (16, ProblemKind::Busy),     // EBUSY
            (20, ProblemKind::NotFound), // ENOTDIR: a part of the path is a file
            (21, ProblemKind::Folder),   // EISDIR
            (26, ProblemKind::Busy),     // ETXTBSY
            (28, ProblemKind::NoSpace),  // ENOSPC
            (30, ProblemKind::ReadOnly), // EROFS
            (32, ProblemKind::Io),       // EPIPE, not Windows' sharing violation
            (36, ProblemKind::Name),     // ENAMETOOLONG
            (122, ProblemKind::NoSpace), // EDQUOT
        ] {
            let error = io::Error::from_raw_os_error(number);
            assert_eq!(kind_of(Operation::Write, &error), kind, "errno {number}: {error}");
        }
    }
}
