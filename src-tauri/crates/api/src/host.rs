//! What only the program around the core can do.

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A program around the core: the desktop window, or the server of the tests. One that cannot do
/// all of this does not compile.
pub trait Host {
    /// Asks the officer under which name to write a file; `None` when the question is closed.
    fn choose_save(&mut self, ask: &SaveDialog) -> Option<PathBuf>;

    /// Asks the officer for a file to read; `None` when the question is closed.
    fn choose_open(&mut self, ask: &OpenDialog) -> Option<PathBuf>;

    /// Asks the officer for files to read; none when the question is closed.
    fn choose_files(&mut self, ask: &OpenDialog) -> Vec<PathBuf>;

    /// Asks the officer for a folder to write into; `None` when the question is closed.
    fn choose_folder(&mut self, ask: &FolderDialog) -> Option<PathBuf>;

    /// Opens a file with the system's program for it, or shows a folder.
    ///
    /// # Errors
    /// What the system says, for support.
    fn open_path(&mut self, path: &Path) -> Result<(), String>;

    /// Has a PDF file printed, or opens it where no program prints without being opened.
    ///
    /// # Errors
    /// What the system says, for support.
    fn print(&mut self, path: &Path) -> Result<Printed, String>;

    /// Hears how far long work is; after the answer of a command nothing more comes of it.
    fn progress(&mut self, progress: &Progress);
}

/// How far a paper went on its way to the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Printed {
    /// A program took it to print it.
    Sent,
    /// It is open in a program, from which the officer prints it.
    Opened,
}

/// How far long work is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// How many steps are done.
    pub done: usize,
    /// How many steps there are.
    pub total: usize,
    /// What is being done, for the officer.
    pub words: &'static str,
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

/// The question for files to read.
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

/// The question for a folder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FolderDialog {
    /// What is asked.
    pub title: String,
}
