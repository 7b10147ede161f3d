//! Whether this computer can show the page at all.

/// The last web view for Windows 7 and 8.1, and older than everything the page was tried with.
const OLDEST: u32 = 109;

/// What is wrong with the web view of this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lack {
    /// There is none.
    Missing,
    /// It is older than the page needs.
    Old,
}

/// Looks for the web view before a window is made: without it none would appear, nor an error.
pub(crate) fn check() -> Result<(), Lack> {
    let version = tauri::webview_version().map_err(|_| Lack::Missing)?;
    // Elsewhere the library is a part of the system and has other numbers.
    if cfg!(windows) { new_enough(&version) } else { Ok(()) }
}

fn new_enough(version: &str) -> Result<(), Lack> {
    let major = version.split('.').next().and_then(|major| major.trim().parse::<u32>().ok());
    // A version that cannot be read is not held against the computer.
    if major.is_some_and(|major| major < OLDEST) { Err(Lack::Old) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_runtime_is_told_from_a_new_one() {
        assert_eq!(new_enough("86.0.616.0"), Err(Lack::Old));
        assert_eq!(new_enough("109.0.1518.140"), Ok(()));
        assert_eq!(new_enough("150.0.1.2 beta"), Ok(()));
        assert_eq!(new_enough("?"), Ok(()));
    }
}
