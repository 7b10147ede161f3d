//! Runs the real `cchc`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;

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
pub fn cchc<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> Run {
    let output = Command::new(program()).args(arguments).output().expect("cchc starts");
    let Output { status, stdout, stderr } = output;
    Run {
        code: status.code().unwrap_or(-1),
        out: String::from_utf8(stdout).expect("cchc prints UTF-8"),
        err: String::from_utf8(stderr).expect("cchc prints UTF-8"),
    }
}

/// Runs `cchc`, which must succeed.
pub fn done<S: AsRef<std::ffi::OsStr> + std::fmt::Debug>(arguments: &[S]) -> String {
    let run = cchc(arguments);
    assert_eq!(run.code, 0, "cchc {arguments:?}\n{}{}", run.out, run.err);
    run.out
}

/// Runs `cchc … --json`, which must succeed, and reads its answer.
pub fn json<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> Value {
    let mut all: Vec<&std::ffi::OsStr> = arguments.iter().map(AsRef::as_ref).collect();
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
        let mut arguments: Vec<&std::ffi::OsStr> =
            vec!["export".as_ref(), self.data.as_os_str(), "--plan".as_ref(), plan.as_ref()];
        arguments.extend(more.iter().map(AsRef::<std::ffi::OsStr>::as_ref));
        arguments.extend(["--to".as_ref(), target.as_os_str()]);
        done(&arguments);
        target
    }
}

/// The program under test: `CCHC_BIN`, or built now from the sources.
pub(crate) fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| match std::env::var_os("CCHC_BIN") {
        Some(path) => path.into(),
        None => build(),
    })
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
