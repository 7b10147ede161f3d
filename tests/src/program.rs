//! Runs the real `cchc`: the one of this system, or the one for Windows under Wine.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;

use crate::wine;

/// What a run of `cchc` left behind.
#[derive(Debug)]
pub struct Run {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

/// Runs `cchc` with these arguments.
pub fn cchc<S: AsRef<OsStr>>(arguments: &[S]) -> Run {
    ended(command(program(), arguments).output().expect("cchc starts"))
}

/// What a program that has ended left behind.
///
/// # Panics
/// When it printed something that is not UTF-8.
#[must_use]
pub fn ended(output: Output) -> Run {
    let Output { status, stdout, stderr } = output;
    Run {
        code: status.code().unwrap_or(-1),
        out: String::from_utf8(stdout).expect("cchc prints UTF-8"),
        err: String::from_utf8(stderr).expect("cchc prints UTF-8"),
    }
}

/// The command that runs a program with these arguments. One for Windows gets absolute paths as
/// Windows writes them: no argument of a test is a text that begins with a slash.
pub fn command<S: AsRef<OsStr>>(program: &Path, arguments: &[S]) -> Command {
    let foreign = cfg!(not(windows)) && program.extension() == Some("exe".as_ref());
    let Some(wine) = foreign.then(wine::wine).flatten() else {
        let mut command = Command::new(program);
        command.args(arguments);
        return command;
    };
    let mut command = wine.command(program);
    command.args(arguments.iter().map(|argument| match Path::new(argument) {
        path if path.is_absolute() => wine::path_on_z(path),
        _ => OsString::from(argument),
    }));
    command
}

/// Runs `cchc`, which must succeed.
pub fn done<S: AsRef<OsStr> + std::fmt::Debug>(arguments: &[S]) -> String {
    let run = cchc(arguments);
    assert_eq!(run.code, 0, "cchc {arguments:?}\n{}{}", run.out, run.err);
    run.out
}

/// Runs `cchc … --json`, which must succeed, and reads its answer.
pub fn json<S: AsRef<OsStr>>(arguments: &[S]) -> Value {
    let mut all: Vec<&OsStr> = arguments.iter().map(AsRef::as_ref).collect();
    all.push("--json".as_ref());
    let text = done(&all);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// A new data file with the samples, in a folder whose name is as bad as on a user's PC.
pub struct SampleBook {
    folder: tempfile::TempDir,
    /// The data file.
    pub data: PathBuf,
}

impl SampleBook {
    /// Makes the data file and puts the sample (`000` … `004`, a plan id, or `all`) into it.
    #[must_use]
    pub fn with(sample: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("Nguyễn Thị Ánh ").tempdir().unwrap();
        let data = folder.path().join("Sổ CCHC.db");
        done(&[Path::new("sample").as_os_str(), data.as_os_str(), sample.as_ref()]);
        Self { folder, data }
    }

    /// A path in the same folder.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Exports a plan's appendices and answers the workbook's path; `more` are further arguments.
    pub fn export(&self, plan: &str, more: &[&str]) -> PathBuf {
        self.export_as(plan, "xlsx", more)
    }

    /// Exports a plan into a file of the kind with this ending and answers its path.
    pub fn export_as(&self, plan: &str, ending: &str, more: &[&str]) -> PathBuf {
        let target = self.path(&format!("{plan}{}.{ending}", more.concat()));
        let mut arguments: Vec<&OsStr> =
            vec!["export".as_ref(), self.data.as_os_str(), "--plan".as_ref(), plan.as_ref()];
        arguments.extend(more.iter().map(AsRef::<OsStr>::as_ref));
        arguments.extend(["--to".as_ref(), target.as_os_str()]);
        done(&arguments);
        target
    }
}

/// The program under test: `CCHC_BIN`, or built now from the sources.
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| match std::env::var_os("CCHC_BIN") {
        Some(path) => path.into(),
        None => build(),
    })
}

/// Whether the program under test is one for Windows that runs here under Wine. What has no
/// meaning there says so with this; `windows_disk.rs` has what stands for it.
#[must_use]
pub fn under_wine() -> bool {
    cfg!(not(windows)) && program().extension() == Some("exe".as_ref())
}

/// The program of this system, which can also serve the screens: what is handed out cannot. While
/// the program for Windows is under test `CCHC_LINUX_BIN` names it, otherwise it is [`program`].
pub fn own_program() -> PathBuf {
    std::env::var_os("CCHC_LINUX_BIN").map_or_else(|| program().to_owned(), PathBuf::from)
}

fn build() -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args([
            "build",
            "--quiet",
            "-p",
            "cchc-cli",
            "--features",
            "serve",
            "--message-format=json",
        ])
        .current_dir(crate::root())
        .output()
        .expect("cargo starts");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    String::from_utf8_lossy(&built.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .expect("cargo names the program that it built")
}
