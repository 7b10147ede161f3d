//! What only the program around the core can do.

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Deserialize;

/// A program around the core: the desktop window, or the server of the tests. One that cannot do
/// all of this does not compile.
pub trait Host {
    /// Asks the officer under which name to write a file; `None` when the question is closed.
    fn choose_save(&mut self, ask: &SaveDialog) -> Option<PathBuf>;

    /// Asks the officer for a file to read; `None` when the question is closed.
    fn choose_open(&mut self, ask: &OpenDialog) -> Option<PathBuf>;

    /// Opens a file with the system's program for it, or shows a folder.
    ///
    /// # Errors
    /// What the system says, for support.
    fn open_path(&mut self, path: &Path) -> Result<(), String>;
}

/// The question under which name to write a file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveDialog {
    /// What is asked.
    pub title: String,
    /// The name that is proposed.
    pub file_name: String,
    /// What the kind of file is called, such as `Excel`.
    pub filter_name: String,
    /// The file endings of the kind, without a dot.
    pub extensions: Vec<String>,
}

/// The question for a file to read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenDialog {
    /// What is asked.
    pub title: String,
    /// What the kind of file is called, such as `Kế hoạch`.
    pub filter_name: String,
    /// The file endings of the kind, without a dot.
    pub extensions: Vec<String>,
}
