//! What the program is started with.

use std::ffi::OsString;
use std::path::PathBuf;

/// Names the data file.
pub(crate) const DATA: &str = "--data";

/// Starts without the graphics card and with a fresh folder of the web view.
pub(crate) const SAFE_MODE: &str = "--safe-mode";

/// The command line, understood.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// Another data file than the office's own.
    pub(crate) data: Option<PathBuf>,
    /// Whether to start in safe mode.
    pub(crate) safe_mode: bool,
}

impl Arguments {
    /// Reads the words after the program's name; the first one that is not understood is the error.
    pub(crate) fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Self, OsString> {
        let mut arguments = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            if word == SAFE_MODE {
                arguments.safe_mode = true;
            } else if word == DATA {
                arguments.data = Some(words.next().ok_or(word)?.into());
            } else {
                return Err(word);
            }
        }
        Ok(arguments)
    }

    /// The words that start the same program again, in safe mode.
    pub(crate) fn in_safe_mode(&self) -> Vec<OsString> {
        let data = self.data.iter().flat_map(|path| [DATA.into(), path.clone().into_os_string()]);
        data.chain([SAFE_MODE.into()]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Arguments, OsString> {
        Arguments::parse(words.iter().map(OsString::from))
    }

    #[test]
    fn nothing_needs_to_be_said() {
        assert_eq!(parse(&[]), Ok(Arguments::default()));
    }

    #[test]
    fn another_data_file_and_safe_mode_can_be_asked_for_in_any_order() {
        let both = Arguments { data: Some("D:/Sổ cũ/so-cchc.db".into()), safe_mode: true };
        assert_eq!(parse(&["--data", "D:/Sổ cũ/so-cchc.db", "--safe-mode"]), Ok(both.clone()));
        assert_eq!(parse(&["--safe-mode", "--data", "D:/Sổ cũ/so-cchc.db"]), Ok(both));
    }

    #[test]
    fn a_word_that_is_not_understood_is_named() {
        assert_eq!(parse(&["--date", "a.db"]), Err("--date".into()));
        assert_eq!(parse(&["--safe-mode", "--data"]), Err("--data".into()));
    }

    #[test]
    fn safe_mode_opens_the_same_data() {
        let arguments = parse(&["--data", "a b.db"]).expect("understood");
        let again = Arguments::parse(arguments.in_safe_mode()).expect("understood");
        assert_eq!(again, Arguments { safe_mode: true, ..arguments });
    }
}
