//! The window's program on a PC that cannot show its page: Wine has no WebView2.
#![allow(clippy::unwrap_used, reason = "a test may be blunt")]

use std::path::Path;

use cchc_tests::program::Run;
use cchc_tests::wine::{package, wine};

/// Starts the program where nobody sits at the screen, with a data file of its own.
fn start(data: &Path, more: &[&str]) -> Option<Run> {
    let wine = wine()?;
    // As Windows 10, which the tests of the installer make it, Wine 8 lends the window's library
    // functions for dark colours that are others there, and the program would fall.
    let key = r"HKCU\Software\Wine\AppDefaults\so-cchc.exe";
    let mut older = wine.command(Path::new("reg"));
    let set = older.args(["add", key, "/v", "Version", "/d", "win7", "/f"]).output().unwrap();
    assert!(set.status.success(), "{set:?}");
    let mut program = wine.command(&package()?.join("so-cchc.exe"));
    program.arg("--data").arg(wine.path(data)).args(more).env("CCHC_NO_DIALOGS", "1");
    let output = program.output().unwrap();
    Some(Run {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    })
}

#[test]
fn without_the_web_view_it_says_what_to_do_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("Sổ CCHC");
    let Some(run) = start(&home.join("so-cchc.db"), &[]) else { return };
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.err.contains("chưa có Microsoft Edge WebView2 Runtime"), "{run:?}");
    assert!(run.err.contains("Dữ liệu không bị thay đổi"), "{run:?}");
    assert!(!home.exists(), "an empty folder of data was made");
}

#[test]
fn a_word_that_it_does_not_know_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let Some(run) = start(&folder.path().join("so-cchc.db"), &["--năm"]) else { return };
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains("“--năm”"), "{run:?}");
}
