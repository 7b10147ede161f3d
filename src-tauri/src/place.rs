//! Where the office's files lie on this computer.
//!
//! On Windows below `%LOCALAPPDATA%`: Roaming may be redirected to a network folder, on which
//! SQLite cannot lock. The folder does not bear the program's identifier either, because that one
//! is what an uninstaller clears.
//!
//! A portable copy keeps its data beside itself: in the folder `Du lieu` that its archive brings.
//! Only what the web view keeps stays on the computer: thousands of small files, for which a stick
//! is too slow and a network folder no place.

use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf, absolute};

use cchc_api::{Location, Place, Refuge, free_path, known_path};

/// The data file of the office.
const BOOK: &str = "so-cchc.db";

/// The folder that makes a copy of the program portable; `xtask` puts it into the archive.
const PORTABLE: &str = "Du lieu";

/// The data file, its settings, and what the window keeps for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Files {
    /// Where everything lies.
    pub(crate) folder: PathBuf,
    /// Where what the web view keeps lies.
    pub(crate) web: PathBuf,
    /// The data file and the settings beside it.
    pub(crate) core: Place,
    /// Whether this is the office's own data, not a file somebody named nor a portable copy's.
    pub(crate) own: bool,
}

/// Finds the files. `named` is the data file of the command line, `program` the folder of the
/// program; `variable` reads the environment. `None` when the system does not say where the user's
/// data belongs.
pub(crate) fn find(
    named: Option<&Path>,
    program: Option<&Path>,
    variable: impl Fn(&str) -> Option<OsString>,
) -> Option<Files> {
    let variable = |name| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let own_folder = own_folder(&variable);
    let named = named.map(Path::to_owned).or_else(|| variable("CCHC_DATA"));
    let program = program.filter(|folder| named.is_none() && folder.join(PORTABLE).is_dir());
    let portable = program.map(|folder| folder.join(PORTABLE).join(BOOK));
    let own_book = own_folder.as_ref().map(|folder| folder.join(BOOK));
    let book = named.or(portable).or_else(|| own_book.clone());
    // A relative path would lead elsewhere in a second start from another folder.
    let book = book.map(|book| absolute(&book).unwrap_or(book))?;
    let folder = book.parent()?.to_owned();
    let own = own_book.as_ref() == Some(&book);
    let home = variable(if cfg!(windows) { "USERPROFILE" } else { "HOME" });
    Some(Files {
        own,
        web: web_folder(&book, program.is_some(), own_folder.as_deref()),
        core: Place {
            refuge: refuge(&book, program, own_folder.filter(|_| !own), home),
            settings: folder.join("settings.json"),
            prints: folder.join("Ban in"),
            fonts: cchc_api::system_fonts(),
            book,
        },
        folder,
    })
}

/// A number that tells data files apart. Two starts with the same file compute the same, by
/// whatever way they were led to it.
pub(crate) fn identity(book: &Path) -> u64 {
    let known = known_path(book).unwrap_or_else(|| book.to_owned());
    let mut hasher = DefaultHasher::new();
    if cfg!(windows) {
        known.to_string_lossy().to_lowercase().hash(&mut hasher);
    } else {
        known.hash(&mut hasher);
    }
    hasher.finish()
}

fn own_folder(variable: &impl Fn(&'static str) -> Option<PathBuf>) -> Option<PathBuf> {
    if cfg!(windows) {
        return variable("LOCALAPPDATA").map(|folder| folder.join("So CCHC"));
    }
    let shared = variable("XDG_DATA_HOME").filter(|folder| folder.is_absolute());
    let shared = shared.or_else(|| variable("HOME").map(|home| home.join(".local/share")));
    shared.map(|folder| folder.join("so-cchc"))
}

/// Beside the data, but for data on a stick, in the network or in a folder that is synced.
fn web_folder(book: &Path, portable: bool, own_folder: Option<&Path>) -> PathBuf {
    let beside = book.parent().unwrap_or(book).to_owned();
    match own_folder {
        // A folder for each data file: two programs with one of them hinder each other.
        Some(own) if portable || Location::of(book) != Location::Local => {
            own.join(format!("x{:016x}", identity(book)))
        }
        _ => beside,
    }
}

/// Where data should go that lies in the wrong kind of place. Never to where something is already.
fn refuge(
    book: &Path,
    program: Option<&Path>,
    own_folder: Option<PathBuf>,
    home: Option<PathBuf>,
) -> Option<Refuge> {
    // Not Desktop or Documents: those are what OneDrive takes over.
    let folder = home.map(|home| free_path(&home.join("So CCHC")));
    if let Some(program) = program {
        return Some(Refuge::Portable { program: program.to_owned(), folder: folder? });
    }
    let takes = |own: &PathBuf| book.ends_with(BOOK) && !own.join(BOOK).exists();
    own_folder.filter(takes).map(Refuge::Own).or_else(|| folder.map(Refuge::Named))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A root that is absolute on every system.
    fn disk() -> PathBuf {
        absolute("/").expect("there is a root")
    }

    fn with(name: &'static str, value: PathBuf) -> impl Fn(&str) -> Option<OsString> {
        move |asked| (asked == name).then(|| value.clone().into_os_string())
    }

    #[test]
    fn the_data_lies_in_the_users_own_folder_of_this_computer() {
        let (name, folder) = if cfg!(windows) {
            ("LOCALAPPDATA", disk().join("Cục bộ/So CCHC"))
        } else {
            ("XDG_DATA_HOME", disk().join("Cục bộ/so-cchc"))
        };
        let files = find(None, None, with(name, disk().join("Cục bộ"))).expect("a place");
        assert_eq!(files.core.book, folder.join("so-cchc.db"));
        assert_eq!(files.core.settings, folder.join("settings.json"));
        assert_eq!(files.core.prints, folder.join("Ban in"));
        assert!(files.own && files.folder == folder && files.web == folder);
    }

    #[test]
    fn a_named_file_stands_before_the_environment_and_the_own_folder() {
        let named = disk().join("USB/cũ.db");
        let told = with("CCHC_DATA", disk().join("thử/a.db"));
        let files = find(Some(&named), None, &told).expect("a place");
        assert_eq!(files.core.book, named);
        assert_eq!(files.core.settings, disk().join("USB/settings.json"));
        assert!(!files.own);
        let files = find(None, None, told).expect("a place");
        assert_eq!(files.core.book, disk().join("thử/a.db"));
    }

    #[test]
    fn without_a_folder_of_the_user_there_is_no_place() {
        assert_eq!(find(None, None, |_| None), None);
        assert_eq!(find(None, None, |_| Some(OsString::new())), None);
    }

    /// A computer with a portable copy on it, unpacked into `So CCHC`.
    fn portable() -> (tempfile::TempDir, PathBuf, impl Fn(&str) -> Option<OsString>) {
        let computer = tempfile::tempdir().expect("a folder");
        let program = computer.path().join("USB/So CCHC");
        std::fs::create_dir_all(program.join(PORTABLE)).expect("unpacked");
        let home = computer.path().join("Ánh");
        let told = move |name: &str| match name {
            "LOCALAPPDATA" | "XDG_DATA_HOME" => Some(home.join("Cục bộ").into()),
            "USERPROFILE" | "HOME" => Some(home.clone().into()),
            _ => None,
        };
        (computer, program, told)
    }

    #[test]
    fn a_portable_copy_has_its_data_beside_itself_and_its_web_view_on_the_computer() {
        let (computer, program, told) = portable();
        let files = find(None, Some(&program), &told).expect("a place");
        assert_eq!(files.core.book, program.join("Du lieu/so-cchc.db"));
        assert_eq!(files.core.settings, program.join("Du lieu/settings.json"));
        assert!(!files.own, "it is another program than the installed one");
        assert!(files.web.starts_with(computer.path().join("Ánh/Cục bộ")), "{files:?}");
        let folder = computer.path().join("Ánh/So CCHC");
        assert_eq!(files.core.refuge, Some(Refuge::Portable { program, folder }));
        let installed = find(None, Some(computer.path()), &told).expect("a place");
        assert!(installed.own, "without the folder it is no portable copy");
    }

    #[test]
    fn a_named_file_stands_before_a_portable_copys_own() {
        let (computer, program, told) = portable();
        let named = computer.path().join("cũ.db");
        let files = find(Some(&named), Some(&program), told).expect("a place");
        assert_eq!((files.core.book, files.web), (named, computer.path().to_owned()));
    }

    #[test]
    fn data_is_never_sent_to_where_other_data_is() {
        let (computer, _, told) = portable();
        let own = own_folder(&|name| told(name).map(PathBuf::from)).expect("a folder");
        let refuge = |book: &str| {
            let book = computer.path().join("mạng").join(book);
            find(Some(&book), None, &told).expect("a place").core.refuge.expect("one")
        };
        assert_eq!(refuge("so-cchc.db"), Refuge::Own(own.clone()));
        let home = computer.path().join("Ánh");
        assert_eq!(refuge("cũ.db"), Refuge::Named(home.join("So CCHC")));
        std::fs::create_dir_all(&own).expect("made");
        std::fs::File::create(own.join(BOOK)).expect("the office's own data");
        assert_eq!(refuge("so-cchc.db"), Refuge::Named(home.join("So CCHC")));
        std::fs::create_dir(home.join("So CCHC")).expect("made");
        assert_eq!(refuge("so-cchc.db"), Refuge::Named(home.join("So CCHC (2)")));
    }

    #[test]
    fn a_data_file_is_the_same_by_whatever_way_it_was_reached() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("Sổ")).expect("made");
        let straight = folder.path().join("Sổ").join(BOOK);
        let before = identity(&straight);
        std::fs::File::create(&straight).expect("made");
        assert_eq!(identity(&straight), before, "also when it was not there yet");
        #[cfg(unix)]
        {
            let link = folder.path().join("lối tắt");
            std::os::unix::fs::symlink(folder.path().join("Sổ"), &link).expect("a link");
            assert_eq!(identity(&link.join(BOOK)), before);
        }
        #[cfg(windows)]
        assert_eq!(identity(&folder.path().join("SỔ").join("SO-CCHC.DB")), before);
        assert_ne!(identity(&folder.path().join("khác.db")), before);
    }
}
