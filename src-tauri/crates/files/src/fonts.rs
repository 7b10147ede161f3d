//! Where the system keeps its fonts.

use std::ffi::OsString;
use std::path::PathBuf;

/// The folders in which Windows keeps fonts: those of everybody, such as `C:\Windows\Fonts`, then
/// those that somebody installed without being an administrator. None on other systems, which have
/// no Times New Roman of their own.
#[must_use]
pub fn system_fonts() -> Vec<PathBuf> {
    if cfg!(windows) { told_by(|name| std::env::var_os(name)) } else { Vec::new() }
}

fn told_by(variable: impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    // The second is where Windows 10 (since 1809) puts them, beside the registry's list of them.
    [("WINDIR", "Fonts"), ("LOCALAPPDATA", "Microsoft/Windows/Fonts")]
        .into_iter()
        .filter_map(|(name, rest)| {
            let folder = variable(name).filter(|folder| !folder.is_empty())?;
            Some(rest.split('/').fold(PathBuf::from(folder), |path, part| path.join(part)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_of_everybody_come_before_those_of_one_account() {
        let told = |name: &str| match name {
            "WINDIR" => Some("C:/Windows".into()),
            "LOCALAPPDATA" => Some("C:/Tài khoản/Ánh/AppData/Local".into()),
            _ => None,
        };
        let own = PathBuf::from("C:/Tài khoản/Ánh/AppData/Local/Microsoft/Windows/Fonts");
        assert_eq!(told_by(told), [PathBuf::from("C:/Windows/Fonts"), own.clone()]);
        assert_eq!(told_by(|name| told(name).filter(|_| name != "WINDIR")), [own]);
        assert!(told_by(|_| Some(OsString::new())).is_empty());
        assert_eq!(system_fonts().is_empty(), !cfg!(windows));
    }
}
