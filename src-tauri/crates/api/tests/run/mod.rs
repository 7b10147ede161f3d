//! A program around the core, for the tests of its commands.

use std::path::{Path, PathBuf};

use cchc_api::{
    FolderDialog, Host, OpenDialog, Place, Printed, Problem, Progress, SaveDialog, Session,
};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A program around the core in which nobody sits; it prints by keeping what it was given.
#[derive(Default)]
pub(crate) struct Nobody {
    pub(crate) printed: Vec<PathBuf>,
    pub(crate) progress: Vec<Progress>,
}

impl Host for Nobody {
    fn choose_save(&mut self, _: &SaveDialog) -> Option<PathBuf> {
        None
    }

    fn choose_open(&mut self, _: &OpenDialog) -> Option<PathBuf> {
        None
    }

    fn choose_files(&mut self, _: &OpenDialog) -> Vec<PathBuf> {
        Vec::new()
    }

    fn choose_folder(&mut self, _: &FolderDialog) -> Option<PathBuf> {
        None
    }

    fn open_path(&mut self, path: &Path) -> Result<(), String> {
        Err(format!("no program for {}", path.display()))
    }

    fn print(&mut self, path: &Path) -> Result<Printed, String> {
        self.printed.push(path.to_owned());
        if self.printed.len() > 2 { Err("no paper".to_owned()) } else { Ok(Printed::Sent) }
    }

    fn progress(&mut self, progress: &Progress) {
        self.progress.push(progress.clone());
    }
}

/// A run of the program in a folder of its own.
pub(crate) struct Run {
    pub(crate) folder: TempDir,
    session: Session,
    pub(crate) host: Nobody,
}

impl Run {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::open(place(folder.path())).unwrap();
        Self { folder, session, host: Nobody::default() }
    }

    pub(crate) fn with_sample(id: &str) -> Self {
        let mut run = Self::new();
        run.ask("samples.enter", json!({ "ids": [id] }));
        run
    }

    /// Ends the program, lets somebody else work on its data file, and starts it again.
    #[allow(dead_code, reason = "each test file uses a part")]
    pub(crate) fn meanwhile(self, work: impl FnOnce(&Path)) -> Self {
        let Self { folder, session, host } = self;
        drop(session);
        work(&place(folder.path()).book);
        let session = Session::open(place(folder.path())).unwrap();
        Self { folder, session, host }
    }

    /// Ends the program and starts it again.
    #[allow(dead_code, reason = "each test file uses a part")]
    pub(crate) fn reopen(&mut self) {
        self.session = Session::open(place(self.folder.path())).unwrap();
    }

    pub(crate) fn ask(&mut self, name: &str, request: Value) -> Value {
        self.try_ask(name, request).map_err(|problem| format!("{name}: {problem:?}")).unwrap()
    }

    pub(crate) fn try_ask(&mut self, name: &str, request: Value) -> Result<Value, Problem> {
        let answer = self.session.call(&mut self.host, name, &request.to_string(), now())?;
        Ok(serde_json::from_str(&answer).unwrap())
    }

    pub(crate) fn code(&mut self, name: &str, request: Value) -> &'static str {
        self.try_ask(name, request).unwrap_err().code
    }

    #[allow(dead_code, reason = "each test file uses a part")]
    pub(crate) fn file(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }
}

pub(crate) fn place(folder: &Path) -> Place {
    Place {
        book: folder.join("so-cchc.db"),
        settings: folder.join("settings.json"),
        prints: folder.join("Bản in"),
        fonts: Vec::new(),
        refuge: None,
    }
}

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 3, 10).unwrap().and_hms_opt(14, 32, 0).unwrap()
}

/// The whole of the sample `tung-anh-2022`, or a part of it.
#[allow(dead_code, reason = "each test file uses a part")]
pub(crate) fn printout(part: impl Into<Value>) -> Value {
    json!({
        "plan": "tung-anh-2022", "part": part.into(), "layout": null, "draft": false,
        "electronic": false,
    })
}
