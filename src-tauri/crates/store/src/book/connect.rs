//! How SQLite gets at a file, also at one with a very long path.
//!
//! Windows takes paths of more than 260 characters only in their verbatim form (`\\?\C:\…`). The
//! standard library writes them so by itself; SQLite takes them so through a way of its own to the
//! disk, `win32-longpath` (`os_win.c`), for which the name with `-journal` may have 32,767.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

/// SQLite's way to files with long paths.
const LONG_PATHS: &str = "win32-longpath";

/// From how many UTF-16 units on a path is long: what is put behind it, such as `-journal` and
/// `-truoc-nang-cap-v12-3`, must stay within Windows' 260, too.
const LONG: usize = 200;

/// Opens a file by its absolute path.
pub(super) fn connect(path: &Path, mode: OpenFlags) -> rusqlite::Result<Connection> {
    let flags = mode | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    match verbatim(path) {
        Some(name) => Connection::open_with_flags_and_vfs(name, flags, LONG_PATHS),
        None => Connection::open_with_flags(path, flags),
    }
}

/// What a statement of a connection must call a file beside the connection's own.
pub(super) fn name_of(path: &Path) -> Option<String> {
    verbatim(path).or_else(|| path.to_str().map(str::to_owned))
}

fn verbatim(path: &Path) -> Option<String> {
    if cfg!(windows) { verbatim_on_windows(path.to_str()?) } else { None }
}

/// The verbatim form of an absolute path that is long, as Windows wants it.
fn verbatim_on_windows(path: &str) -> Option<String> {
    if path.encode_utf16().count() <= LONG {
        return None;
    }
    Some(match path.strip_prefix(r"\\") {
        Some(rest) if rest.starts_with(['?', '.']) => path.to_owned(),
        Some(share) => format!(r"\\?\UNC\{share}"),
        None => format!(r"\\?\{path}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_paths_are_written_verbatim() {
        let deep = r"\Sổ cải cách hành chính".repeat(10);
        let written = |path: String| verbatim_on_windows(&path);
        assert_eq!(written(r"C:\Users\Ánh\so-cchc.db".to_owned()), None);
        assert_eq!(written(format!("C:{deep}")), Some(format!(r"\\?\C:{deep}")));
        assert_eq!(written(format!(r"\\may-chu{deep}")), Some(format!(r"\\?\UNC\may-chu{deep}")));
        let already = format!(r"\\?\C:{deep}");
        assert_eq!(written(already.clone()), Some(already));
    }
}
