//! No trace of the machine on which the programs are made.
//!
//! Messages of panics name files, by default with the whole path: whose machine it was and where
//! things lay on it. With short names instead, and without the time of linking, the same sources
//! give the same programs wherever they are built.

use std::env;
use std::path::{Path, PathBuf};

use crate::root;

/// Debian's sources of the standard library: a link into a folder of the version.
const LIBRARY: &str = "/usr/lib/rustlib/src/rust";

/// The flags for rustc, as `CARGO_ENCODED_RUSTFLAGS` takes them: a path may have blanks in it.
pub(super) fn flags() -> String {
    let library = Path::new(LIBRARY);
    let mut names = vec![(root().to_owned(), "so-cchc"), (library.to_owned(), "rust")];
    names.extend(library.canonicalize().ok().map(|folder| (folder, "rust")));
    names.extend(cargo_home().map(|folder| (folder, "cargo")));
    let mut flags: Vec<_> = names.iter().map(|(folder, name)| renamed(folder, name)).collect();
    if !cfg!(windows) {
        flags.push("-Clink-arg=-Wl,--no-insert-timestamp".to_owned());
    }
    flags.join("\x1f")
}

fn renamed(folder: &Path, name: &str) -> String {
    format!("--remap-path-prefix={}={name}", folder.display())
}

/// Where cargo keeps the sources of libraries.
fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_the_workspace_is_renamed_in_one_flag() {
        let flags = flags();
        let own = format!("--remap-path-prefix={}=so-cchc", root().display());
        assert!(flags.split('\x1f').any(|flag| flag == own), "{flags:?}");
    }
}
