//! SHA-256 of what passes by.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// How much is read at once. Bytes.
const PIECE: usize = 256 << 10;

/// What was read, up to the end of the source or the limit.
pub(super) struct Copied {
    pub(super) sha256: [u8; 32],
    pub(super) bytes: u64,
}

/// Copies until the source ends or one byte more than `limit` was read: a file may grow while it
/// is read, and some report no length at all.
pub(super) fn copy(
    source: &mut impl Read,
    target: &mut impl Write,
    limit: u64,
) -> io::Result<Copied> {
    let mut hasher = Sha256::new();
    let mut source = source.take(limit.saturating_add(1));
    let mut piece = vec![0; PIECE];
    let mut bytes = 0;
    loop {
        let count = match source.read(&mut piece) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let read = piece.get(..count).unwrap_or_default();
        hasher.update(read);
        target.write_all(read)?;
        bytes += count as u64;
    }
    Ok(Copied { sha256: hasher.finalize().into(), bytes })
}

/// The hash of a whole file.
pub(super) fn of_file(path: &Path) -> io::Result<[u8; 32]> {
    Ok(copy(&mut File::open(path)?, &mut io::sink(), u64::MAX)?.sha256)
}

/// The SHA-256 of a file, as 64 digits of `0-9` and `a-f`.
///
/// # Errors
/// When the file cannot be read.
pub fn sha256(path: &Path) -> io::Result<String> {
    of_file(path).map(digits)
}

/// A hash as 64 digits of `0-9` and `a-f`.
pub(super) fn digits(hash: [u8; 32]) -> String {
    use std::fmt::Write as _;
    hash.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
