//! Where the office's files lie on this computer.
//!
//! On Windows below `%LOCALAPPDATA%`: Roaming may be redirected to a network folder, on which
//! SQLite cannot lock. The folder does not bear the program's identifier either, because that one
//! is what an uninstaller clears.

use std::ffi::OsString;
use std::path::{Path, PathBuf, absolute};

use cchc_api::Place;

/// The data file, its settings, and what the window keeps for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Files {
    /// Where everything lies.
    pub(crate) folder: PathBuf,
    /// The data file and the settings beside it.
    pub(crate) core: Place,
    /// Whether this is the office's own data, not a file somebody named.
    pub(crate) own: bool,
}

/// Finds the files. `named` is the data file of the command line; `variable` reads the
/// environment. `None` when the system does not say where the user's data belongs.
pub(crate) fn find(
    named: Option<&Path>,
    variable: impl Fn(&str) -> Option<OsString>,
) -> Option<Files> {
    let variable = |name| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let own = own_folder(&variable).map(|folder| folder.join("so-cchc.db"));
    let book = named.map(Path::to_owned).or_else(|| variable("CCHC_DATA")).or_else(|| own.clone());
    // A relative path would lead elsewhere in a second start from another folder.
    let book = book.map(|book| absolute(&book).unwrap_or(book))?;
    let folder = book.parent()?.to_owned();
    let settings = folder.join("settings.json");
    let own = own.as_ref() == Some(&book);
    let prints = folder.join("Ban in");
    let fonts = cchc_api::system_fonts();
    Some(Files { own, core: Place { book, settings, prints, fonts }, folder })
}

fn own_folder(variable: &impl Fn(&'static str) -> Option<PathBuf>) -> Option<PathBuf> {
    if cfg!(windows) {
        return variable("LOCALAPPDATA").map(|folder| folder.join("So CCHC"));
    }
    let shared = variable("XDG_DATA_HOME").filter(|folder| folder.is_absolute());
    let shared = shared.or_else(|| variable("HOME").map(|home| home.join(".local/share")));
    shared.map(|folder| folder.join("so-cchc"))
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
        let files = find(None, with(name, disk().join("Cục bộ"))).expect("a place");
        assert_eq!(files.core.book, folder.join("so-cchc.db"));
        assert_eq!(files.core.settings, folder.join("settings.json"));
        assert_eq!(files.core.prints, folder.join("Ban in"));
        assert!(files.own && files.folder == folder);
    }

    #[test]
    fn a_named_file_stands_before_the_environment_and_the_own_folder() {
        let named = disk().join("USB/cũ.db");
        let told = with("CCHC_DATA", disk().join("thử/a.db"));
        let files = find(Some(&named), &told).expect("a place");
        assert_eq!(files.core.book, named);
        assert_eq!(files.core.settings, disk().join("USB/settings.json"));
        assert!(!files.own);
        let files = find(None, told).expect("a place");
        assert_eq!(files.core.book, disk().join("thử/a.db"));
    }

    #[test]
    fn without_a_folder_of_the_user_there_is_no_place() {
        assert_eq!(find(None, |_| None), None);
        assert_eq!(find(None, |_| Some(OsString::new())), None);
    }
}
