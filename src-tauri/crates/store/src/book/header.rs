//! The first 100 bytes of the file, read without SQLite: even a read-only connection leaves side
//! files beside a foreign database that uses a write-ahead log.
//!
//! Layout: <https://www.sqlite.org/fileformat2.html>, section 1.3.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::problem::StoreProblem;

/// `CCHC`, so that a book is told from any other SQLite file.
pub(super) const APPLICATION_ID: i32 = 0x4343_4843;

const LENGTH: usize = 100;
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// What the header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) user_version: i64,
    /// The file keeps recent work in a write-ahead log; a book never does.
    pub(super) write_ahead_log: bool,
}

/// Reads the header of a book.
///
/// # Errors
/// `store.not_found`, `store.unreadable`, `store.empty`, `store.foreign_file`; `store.damaged`
/// when the file is shorter than its header says.
pub(super) fn read(path: &Path) -> Result<Header, StoreProblem> {
    let unreadable = |error| StoreProblem::from_io(path, error);
    let file = File::open(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    let mut bytes = Vec::with_capacity(LENGTH);
    let most = u64::try_from(LENGTH).unwrap_or(u64::MAX);
    file.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    parse(path, &bytes, length)
}

fn parse(path: &Path, bytes: &[u8], length: u64) -> Result<Header, StoreProblem> {
    let damaged = |detail: String| StoreProblem::Damaged { path: path.to_path_buf(), detail };
    let foreign = |detail: &str| StoreProblem::Foreign {
        path: path.to_path_buf(),
        detail: detail.to_owned(),
    };
    if bytes.is_empty() {
        return Err(StoreProblem::Empty { path: path.to_path_buf() });
    }
    if !bytes.starts_with(&MAGIC[..bytes.len().min(MAGIC.len())]) {
        return Err(foreign("không phải tệp SQLite"));
    }
    if bytes.len() < LENGTH {
        return Err(damaged(format!("tệp bị cụt, chỉ còn {length} byte")));
    }
    if number(bytes, 68) != APPLICATION_ID.cast_unsigned() {
        return Err(foreign("là tệp SQLite của chương trình khác"));
    }
    let page_size = match u16::from_be_bytes([bytes[16], bytes[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    // The page count is right only when it was written together with the last change.
    let counted = number(bytes, 24) == number(bytes, 92);
    let whole = page_size * u64::from(number(bytes, 28));
    if counted && length < whole && !has_journal(path) {
        return Err(damaged(format!("tệp bị cụt, còn {length} byte trong {whole} byte")));
    }
    Ok(Header {
        user_version: i64::from(number(bytes, 60).cast_signed()),
        write_ahead_log: bytes[18] == 2,
    })
}

/// Whether a crash left a journal from which SQLite will put the file right.
fn has_journal(path: &Path) -> bool {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    std::fs::metadata(name).is_ok_and(|journal| journal.len() > 0)
}

fn number(bytes: &[u8], at: usize) -> u32 {
    let mut four = [0; 4];
    four.copy_from_slice(&bytes[at..at + 4]);
    u32::from_be_bytes(four)
}
